import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../src/lib/clock.js';
import { tokenAnswer, WRONG_SECRET, type TokenAnswer } from '../../kit/identity/token-server.js';
import {
  CLIENT_ID,
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
let settled = 0;
beforeEach(async () => {
  bench = await startTokenSourceWithServer();
});
afterEach(async () => {
  vi.useRealTimers();
  await bench.close();
});

const many = (count: number, ask: () => Promise<string>) => Promise.all(Array.from({ length: count }, ask));
/** Delays all responses until the test releases them, like a slow login host. */
const holdAnswers = () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const answer = bench.server.answer;
  bench.server.answer = async (request, index) => {
    await held;
    return answer(request, index);
  };
  return () => {
    release();
  };
};
const untilRequests = (count: number) => expect.poll(() => bench.server.requests.length).toBe(count);
const requestsForDefender = () =>
  bench.server.requests.filter(({ fields }) => fields['scope'] === DEFENDER_SCOPE);
/** Completes an unrelated token request, so that earlier ones have reached the server. */
const settle = async () => {
  settled += 1;
  const scope = `https://other-${settled}.example/.default`;
  await bench.source.getToken({ tenantId: TENANT_ID, scope }).catch(() => undefined);
};
/** Waits for token requests in the background. */
const untilIdle = () => expect.poll(() => bench.clock.sleeping).toBe(0);

describe('a token', () => {
  it("is requested with the tenant's client credentials grant", async () => {
    expect(await bench.getToken()).toBe('token-0');
    expect(bench.server.requests[0]).toMatchObject({
      path: `/${TENANT_ID}/oauth2/v2.0/token`,
      fields: {
        grant_type: 'client_credentials',
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        scope: DEFENDER_SCOPE,
      },
    });
  });

  it('lasts as long as usual after the clock was set back by two hours', async () => {
    systemClock.now();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 120 * MINUTE });
    await bench.getToken();
    vi.useRealTimers();
    expect(await bench.getToken()).toBe('token-0');
    expect(bench.server.requests).toHaveLength(1);
  });

  it('takes one request for 100 concurrent callers', async () => {
    expect(new Set(await many(100, () => bench.getToken()))).toEqual(new Set(['token-0']));
    expect(bench.server.requests).toHaveLength(1);
  });

  it('takes one request per tenant and audience', { tags: 'slow' }, async () => {
    const tenants = Array.from(
      { length: 100 },
      (_, i) => `abcdefab-0000-4000-8000-${String(i).padStart(12, '0')}`,
    );
    await Promise.all(tenants.map((tenantId) => bench.source.getToken({ tenantId, scope: DEFENDER_SCOPE })));
    expect(new Set(bench.server.requests.map(({ path }) => path)).size).toBe(100);
    const [first = ''] = tenants;
    await bench.source.getToken({ tenantId: first, scope: 'https://graph.microsoft.com/.default' });
    await bench.source.getToken({ tenantId: first.toUpperCase(), scope: DEFENDER_SCOPE });
    expect(bench.server.requests).toHaveLength(101);
  });

  it("of one tenant is not affected by another's failed sign-in", async () => {
    const tenants = Array.from(
      { length: 100 },
      (_, i) => `abcdefab-0000-4000-8000-${String(i).padStart(12, '0')}`,
    );
    const failing = new Map<string, TokenAnswer>([
      [tenants[7] ?? '', WRONG_SECRET],
      [tenants[8] ?? '', { status: 503, body: {}, headers: { 'retry-after': '300' } }],
      [tenants[9] ?? '', 'silent'],
    ]);
    bench.server.answer = ({ path }) => failing.get(path.split('/')[1] ?? '') ?? tokenAnswer(`for ${path}`);
    const ask = (tenantId: string) =>
      bench.source.getToken({ tenantId, scope: DEFENDER_SCOPE }).then(
        (token) => token.includes(tenantId),
        () => false,
      );
    // The unresponsive tenant only fails at its timeout, after all others have their token.
    const asked = tenants.map(ask);
    await Promise.all(asked.filter((_, index) => index !== 9));
    bench.clock.advance(10 * SECOND);
    const outcomes = await Promise.all(asked);
    expect(outcomes.flatMap((good, index) => (good ? [] : [index]))).toEqual([7, 8, 9]);
    expect(bench.server.requests).toHaveLength(100);
    expect(await Promise.all(tenants.map(ask))).toEqual(outcomes);
    expect(bench.server.requests).toHaveLength(100);
  });

  it('is renewed after half of its lifetime, while 100 callers use the old one', async () => {
    await bench.getToken();
    bench.clock.advance(29 * MINUTE);
    await bench.getToken();
    await settle();
    expect(requestsForDefender()).toHaveLength(1);

    bench.clock.advance(2 * MINUTE);
    const release = holdAnswers();
    expect(new Set(await many(100, () => bench.getToken()))).toEqual(new Set(['token-0']));
    await expect.poll(() => requestsForDefender().length).toBe(2);
    release();
    await expect.poll(() => bench.getToken()).not.toBe('token-0');
    expect(requestsForDefender()).toHaveLength(2);
  });

  it.each<[string, TokenAnswer]>([
    ['refuses', WRONG_SECRET],
    ['fails', { status: 503, body: { error: 'temporarily_unavailable' } }],
    ['answers HTML', { status: 502, body: '<html>Bad gateway</html>' }],
    ['hangs up', 'reset'],
  ])('remains in use while Entra %s, until 30 s before it expires', async (_what, answer) => {
    await bench.getToken();
    bench.server.answer = () => answer;
    bench.clock.advance(31 * MINUTE);
    expect(await bench.getToken()).toBe('token-0');
    await expect.poll(() => requestsForDefender().length).toBe(2);
    await untilIdle();

    // Retried every 30 s, not with every call.
    expect(new Set(await many(50, () => bench.getToken()))).toEqual(new Set(['token-0']));
    bench.clock.advance(30 * SECOND - 1);
    expect(await bench.getToken()).toBe('token-0');
    await settle();
    expect(requestsForDefender()).toHaveLength(2);
    bench.clock.advance(1);
    expect(await bench.getToken()).toBe('token-0');
    await expect.poll(() => requestsForDefender().length).toBe(3);
    await untilIdle();

    bench.clock.advance(27 * MINUTE + 55 * SECOND);
    expect(await bench.getToken()).toBe('token-0');
    await untilIdle();
    bench.clock.advance(10 * SECOND);
    await refusalOf(bench.getToken());
    expect(bench.logLines.join('')).toContain('renewing a token failed; the current one is still valid');
    expect(bench.logLines.join('')).toContain('signing in to Microsoft Entra failed');
  });

  it('that lives shorter than that is used for half of its lifetime', async () => {
    bench.server.answer = (_request, index) => tokenAnswer(`token-${index}`, 20);
    for (let asked = 0; asked < 3; asked += 1) expect(await bench.getToken()).toBe('token-0');
    bench.clock.advance(11 * SECOND);
    expect(await bench.getToken()).toBe('token-1');
    expect(requestsForDefender()).toHaveLength(2);
  });

  it('that the service rejected is replaced by one request for 50 callers', async () => {
    const dead = await bench.getToken();
    expect(new Set(await many(50, () => bench.getToken(dead)))).toEqual(new Set(['token-1']));
    expect(await bench.getToken(dead)).toBe('token-1');
    expect(await bench.getToken()).toBe('token-1');
    expect(bench.server.requests).toHaveLength(2);
  });

  it('that was rejected is not returned even if the endpoint reissues it', async () => {
    bench.server.answer = () => tokenAnswer('the-same');
    const dead = await bench.getToken();
    expect(await refusalOf(bench.getToken(dead))).toMatchObject({ permanent: true });
    await refusalOf(bench.getToken());
    expect(bench.server.requests).toHaveLength(2);
    expect(bench.logLines.join('')).toContain('refused_token_reissued');
  });

  it('is requested at most 5 times a minute if the service rejects every one', async () => {
    let token = await bench.getToken();
    for (let renewal = 0; renewal < 5; renewal += 1) token = await bench.getToken(token);
    await refusalOf(bench.getToken(token));
    await refusalOf(bench.getToken());
    expect(bench.server.requests).toHaveLength(6);
    bench.clock.advance(MINUTE);
    expect(await bench.getToken(token)).toBe('token-6');
  });

  it('for a tenant that is not a GUID is rejected before any request', async () => {
    for (const tenantId of ['', 'common', `${TENANT_ID}/../x`, 'corp.example']) {
      await refusalOf(bench.source.getToken({ tenantId, scope: DEFENDER_SCOPE }));
    }
    expect(bench.server.requests).toHaveLength(0);
  });
});

describe('a caller whose deadline passes', () => {
  it("fails with the signal's reason, while others get the token", async () => {
    const release = holdAnswers();
    const leaver = new AbortController();
    const left = bench.getToken(undefined, leaver.signal);
    const stayed = many(3, () => bench.getToken());
    await untilRequests(1);
    leaver.abort(new Error('deadline passed'));
    await expect(left).rejects.toThrow('deadline passed');
    release();
    expect(new Set(await stayed)).toEqual(new Set(['token-0']));
    expect(bench.server.requests).toHaveLength(1);
  });

  it('leaves a request that completes for later callers', async () => {
    const release = holdAnswers();
    const leaver = new AbortController();
    const left = bench.getToken(undefined, leaver.signal);
    await untilRequests(1);
    leaver.abort(new Error('deadline passed'));
    await expect(left).rejects.toThrow('deadline passed');
    release();
    expect(await bench.getToken()).toBe('token-0');
    expect(bench.server.requests).toHaveLength(1);
  });

  it('before the call causes no request', async () => {
    await expect(bench.getToken(undefined, AbortSignal.abort(new Error('too late')))).rejects.toThrow(
      'too late',
    );
    await settle();
    expect(requestsForDefender()).toHaveLength(0);
  });
});
