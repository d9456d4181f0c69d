import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tokenAnswer, WRONG_SECRET, type TokenAnswer } from '../../kit/identity/token-server.js';
import {
  CLIENT_SECRET,
  DEFENDER_SCOPE,
  refusalOf,
  startTokenSourceWithServer,
  TENANT_ID,
  type TokenSourceWithServer,
} from '../../kit/identity/token-source-with-server.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let bench: TokenSourceWithServer;
beforeEach(async () => {
  bench = await startTokenSourceWithServer();
});
afterEach(() => bench.close());

describe('a sign-in that fails', () => {
  it('with a wrong secret makes one request for 20 calls, and is retried after 30 s', async () => {
    bench.server.answer = () => WRONG_SECRET;
    for (let call = 0; call < 10; call += 1) await refusalOf(bench.getToken());
    await Promise.all(Array.from({ length: 10 }, () => refusalOf(bench.getToken())));
    expect(bench.server.requests).toHaveLength(1);

    bench.server.answer = () => tokenAnswer('at-last');
    bench.clock.advance(30 * SECOND);
    expect(await bench.getToken()).toBe('at-last');
  });

  it.each<[string, TokenAnswer, string]>([
    ['with 503', { status: 503, body: { error: 'temporarily_unavailable' } }, 'unavailable'],
    ['with 429', { status: 429, body: { error: 'temporarily_unavailable' } }, 'unavailable'],
    [
      'with a passing OAuth error',
      { status: 400, body: { error: 'temporarily_unavailable', error_description: 'x' } },
      'temporarily_unavailable',
    ],
    ['with a cut connection', 'reset', 'unreachable'],
    ['with an HTML page', { status: 200, body: '<html>Sign in to the guest network</html>' }, 'not-json'],
    ['with a redirect', { status: 302, body: '', headers: { location: '/elsewhere' } }, 'redirect'],
    ['with JSON that is no answer', { status: 200, body: 'null' }, 'not-json'],
    [
      'with an answer without a token',
      { status: 200, body: { token_type: 'Bearer', expires_in: 3600 } },
      'no_token',
    ],
    ['with a 404 that is not OAuth', { status: 404, body: { message: 'no such route' } }, 'not-json'],
  ])('%s is retried after 2 s', async (_what, answer, oauthError) => {
    bench.server.answer = () => answer;
    expect((await refusalOf(bench.getToken())).failure).toMatchObject({ permanent: false, oauthError });
    bench.server.answer = () => tokenAnswer('at-last');
    bench.clock.advance(2 * SECOND - 1);
    await refusalOf(bench.getToken());
    expect(bench.server.requests).toHaveLength(1);
    bench.clock.advance(1);
    expect(await bench.getToken()).toBe('at-last');
  });

  it.each([
    ['17', 17 * SECOND],
    ['86400', 5 * MINUTE],
    ['soon', 2 * SECOND],
  ])('with Retry-After: %s waits %i ms', async (retryAfter, holdMs) => {
    bench.server.answer = () => ({ status: 503, body: {}, headers: { 'retry-after': retryAfter } });
    await refusalOf(bench.getToken());
    bench.server.answer = () => tokenAnswer('at-last');
    bench.clock.advance(holdMs - 1);
    await refusalOf(bench.getToken());
    expect(bench.server.requests).toHaveLength(1);
    bench.clock.advance(1);
    expect(await bench.getToken()).toBe('at-last');
  });

  it('with a rejection and Retry-After is not blocked by msal beyond 30 s', async () => {
    bench.server.answer = () => ({ ...WRONG_SECRET, headers: { 'retry-after': '3600' } });
    await refusalOf(bench.getToken());
    bench.server.answer = () => tokenAnswer('at-last');
    bench.clock.advance(30 * SECOND);
    expect(await bench.getToken()).toBe('at-last');
  });

  it("because the login host doesn't respond ends after 10 s", async () => {
    bench.server.answer = () => 'silent';
    const refusal = refusalOf(bench.getToken());
    await expect.poll(() => bench.server.requests.length).toBe(1);
    bench.clock.advance(10 * SECOND);
    expect((await refusal).failure).toMatchObject({ oauthError: 'timeout', permanent: false });
  });

  it('because the login host is unreachable is reported', async () => {
    await bench.server.close();
    const { failure } = await refusalOf(bench.getToken());
    expect(failure).toMatchObject({ oauthError: 'unreachable', detail: 'The request failed (ECONNREFUSED)' });
  });

  it('gives the caller no details, and the operator the remedy', async () => {
    bench.server.answer = () => WRONG_SECRET;
    const error = await refusalOf(bench.getToken());
    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', extensions: {}, aadsts: 7000215 });
    expect(error.message).toBe('This service could not sign in to Microsoft Entra (AADSTS7000215).');
    const [line] = bench.logLines.map((text) => JSON.parse(text) as object);
    expect(line).toMatchObject({
      tenantId: TENANT_ID,
      scope: DEFENDER_SCOPE,
      signIn: { aadsts: 7000215, status: 401, oauthError: 'invalid_client', permanent: true },
    });
    expect(JSON.stringify(line)).toContain(
      'AZURE_CLIENT_SECRET must contain the value of the secret, not its ID',
    );
    expect(bench.logLines).toHaveLength(1);
  });
});

describe('secrets and tokens', () => {
  it("don't appear in inspect output, logs, and errors", async () => {
    const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2lnbmF0dXJl';
    bench.server.answer = () => tokenAnswer(jwt);
    await bench.getToken();
    // A response that echoes the request must not reach the log.
    const echo = `wrong ${CLIENT_SECRET} or ${encodeURIComponent(CLIENT_SECRET)} or ${jwt}`;
    bench.server.answer = () => ({
      status: 400,
      body: { error: 'invalid_request', error_description: echo },
    });
    const error = await refusalOf(bench.getToken(jwt));

    const seen = [
      inspect(bench.source, { depth: 20, showHidden: false }),
      inspect(error, { depth: 20, showHidden: true }),
      ...bench.logLines,
    ].join('\n');
    expect(seen).toContain('wrong [secret] or [secret] or [jwt]');
    for (const hidden of [CLIENT_SECRET, encodeURIComponent(CLIENT_SECRET), jwt])
      expect(seen).not.toContain(hidden);
  });
});
