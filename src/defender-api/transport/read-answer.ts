import { parse as parseLossless, isInteger, isSafeNumber } from 'lossless-json';
import {
  LicenseRequiredError,
  RateLimitedError,
  UpstreamForbiddenError,
  UpstreamRejectedError,
  UpstreamUnavailableError,
} from '../../errors/upstream-errors.js';
import { UnexpectedBodyError } from '../models/shared/read-rows.js';
import { nameAnyOf } from '../plans.js';
import { parseRetryAfter } from '../quota/parse-retry-after.js';
import type { DeferredCall, UnrecognizedListener, UpstreamCall } from '../upstream-call.js';
import { forbidden } from './check-permission.js';
import { errorBodyOf, isLicenceRefusal, scrubMessage } from './error-body.js';
import type { Answer } from './pipeline.js';
import { withoutSecrets } from './withhold-secrets.js';

/** The service's own messages are a few lines. */
const MAX_READ_LENGTH = 10_000;
const ROLE = /^[\w.]+$/;

type AnyCall<T> = UpstreamCall<T> | DeferredCall<T>;

/** What the call gives, or a coded error: the one place that knows what each status of the service means. */
export function readAnswer<T>(
  call: AnyCall<T>,
  answer: Answer,
  now: number,
  onUnrecognized: UnrecognizedListener,
): T {
  call.onAnswer?.(answer);
  if (answer.status >= 200 && answer.status < 300) return readBody(call, answer, onUnrecognized);
  const { code, message } = errorBodyOf(answer);
  const saysNotFound = answer.status === 404 && (code ?? message) !== undefined;
  if (saysNotFound && call.notFound !== undefined) return call.notFound();
  throw errorOf(call, answer, now);
}

function readBody<T>(call: AnyCall<T>, answer: Answer, onUnrecognized: UnrecognizedListener): T {
  try {
    return call.read(call.accept === undefined ? parseBody(answer.text) : answer.text, onUnrecognized);
  } catch (error) {
    if (!(error instanceof UnexpectedBodyError || error instanceof SyntaxError)) throw error;
    throw new UpstreamUnavailableError(
      `Defender's answer to ${call.operation.id} could not be read.`,
      {},
      error,
    );
  }
}

/** What may be a whole number beyond 2^53. */
const LONG_NUMBER = /[[:,]\s*-?\d{16,}\s*[\],}]/;

/** No body at all is no JSON, and all that some writes answer. Exact: JSON.parse is many times faster and rounds, so it gets what holds no long number. */
function parseBody(text: string): unknown {
  if (text === '') return undefined;
  return LONG_NUMBER.test(text) ? parseLossless(text, null, { parseNumber }) : JSON.parse(text);
}

/** A whole number that a double would round stays text. */
function parseNumber(digits: string): number | string {
  return isInteger(digits) && !isSafeNumber(digits) ? digits : Number(digits);
}

function errorOf(call: AnyCall<unknown>, answer: Answer, now: number): Error {
  const { code, message, target } = withoutSecrets(errorBodyOf(answer), call.secrets);
  const { id, plans } = call.operation;
  const text = message === undefined ? undefined : scrubMessage(message);

  if (isLicenceRefusal(answer))
    return new LicenseRequiredError(
      `The tenant's plan lacks ${id}, which needs ${nameAnyOf(plans)}. Defender says: ${text ?? ''}`,
      plans,
    );
  if (answer.status === 401)
    return new UpstreamForbiddenError(`Defender does not accept our token for ${id}.`, []);
  if (answer.status === 403 && code !== 'DisabledFeature' && code !== 'DisallowedOperation') {
    return forbidden(call.operation, permissionsNamedIn(message));
  }
  const until = parseRetryAfter({ header: answer.headers.get('retry-after') ?? undefined, message, now });
  const retryAfterSeconds = Math.max(1, Math.ceil((until - now) / 1_000));
  const rejection = {
    status: answer.status,
    message: text ?? `Defender refused ${id} (HTTP ${String(answer.status)}).`,
    ...(code !== undefined && { upstreamCode: scrubMessage(code) }),
    ...(target !== undefined && { upstreamRequestId: scrubMessage(target) }),
  };
  const explained = call.explain?.({ ...rejection, retryAfterSeconds });
  if (explained !== undefined) return explained;
  if (answer.status === 429) return new RateLimitedError(id, retryAfterSeconds);
  if (answer.status >= 500)
    return new UpstreamUnavailableError(`Defender failed at ${id} (HTTP ${String(answer.status)}).`);
  return new UpstreamRejectedError(rejection);
}

/** "Missing application roles. API required roles: X,Y, application roles: Z." */
function permissionsNamedIn(message = ''): readonly string[] | undefined {
  const [, list] = message.slice(0, MAX_READ_LENGTH).split(/required roles:/i);
  const [named = ''] = (list ?? '').split(/, *application roles:/i);
  const roles = named
    .trim()
    .replace(/\.$/, '')
    .split(',')
    .map((role) => role.trim())
    .filter(Boolean);
  return roles.length > 0 && roles.every((role) => ROLE.test(role)) ? roles : undefined;
}
