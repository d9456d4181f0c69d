import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { ForbiddenError } from '../../../src/errors/caller-errors.js';
import { RateLimitedError, UpstreamUnavailableError } from '../../../src/errors/upstream-errors.js';
import { createErrorFormatter } from '../../../src/server/operations/format-error.js';
import { UNPREFIXED_NAMES } from '../../../src/subgraph/served-names.js';

/** The formatted error of a resolver's exception, and the log. */
function format(thrown: Error, extensions: Readonly<Record<string, unknown>> = {}) {
  const lines: string[] = [];
  const logger = pino({}, { write: (line) => lines.push(line) });
  const error = new GraphQLError(thrown.message, { originalError: thrown, path: ['machine', 'alerts'] });
  const formatted = {
    message: error.message,
    path: error.path!,
    locations: [{ line: 1, column: 3 }],
    extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at x (y.ts:1)'], ...extensions },
  };
  return { sent: createErrorFormatter(logger, UNPREFIXED_NAMES)(formatted, error), log: lines.join('') };
}

describe('an error in a response', () => {
  it('has its code, the link to its entry and its public extensions, but neither stack nor cause', () => {
    const cause = new Error('connect ECONNREFUSED 10.1.2.3:443');
    const { sent, log } = format(new UpstreamUnavailableError('Defender is away.', {}, cause));
    expect(sent).toEqual({
      message: 'Defender is away.',
      path: ['machine', 'alerts'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'UPSTREAM_UNAVAILABLE', docs: 'docs/errors.md#upstream_unavailable' },
    });
    expect(log).toBe('');
  });

  it.each([
    [new ForbiddenError('no', ['A']), { code: 'FORBIDDEN', requiredRoles: ['A'] }],
    [
      new RateLimitedError('listAlerts', 7),
      { code: 'RATE_LIMITED', retryAfterSeconds: 7, rateClass: 'LIST_ALERTS' },
    ],
  ])('has the extensions of $code', (error, extensions) => {
    expect(format(error).sent.extensions).toEqual({ docs: expect.any(String), ...extensions });
  });

  it.each([
    new TypeError("Cannot read properties of undefined (reading 'secretField')"),
    new Error('https://internal.example/?token=eyJabc'),
    Object.assign(new Error('x'), { extensions: { code: 'INTERNAL_SERVER_ERROR', password: 'p' } }),
  ])('is INTERNAL without details if it is a bug, which the log has: %s', (bug) => {
    const { sent, log } = format(bug, { password: 'p' });
    expect(sent).toEqual({
      message: 'Internal error. The log of this server has the details.',
      path: ['machine', 'alerts'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'INTERNAL', docs: 'docs/errors.md#internal' },
    });
    expect(log).toContain('An unexpected error');
    expect(log).toContain('stack');
  });

  it("keeps Apollo's own code and message, without the stack", () => {
    const { sent, log } = format(new GraphQLError('Cannot query field "x"'), {
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    expect(sent.extensions).toEqual({
      code: 'GRAPHQL_VALIDATION_FAILED',
      docs: 'docs/errors.md#graphql_validation_failed',
    });
    expect(log).toBe('');
  });
});
