import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  delegatedAnswer,
  errorOf,
  startOnBehalfOfWithServer,
  type OnBehalfOfWithServer,
} from '../../kit/identity/on-behalf-of-with-server.js';
import { runsOf } from '../../kit/runs.js';
import type { TokenAnswer } from '../../kit/identity/token-server.js';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  DEFENDER_SCOPE,
  TENANT_ID,
} from '../../kit/identity/token-source-with-server.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const ADA = personNumber(1);
const BOB = personNumber(2);

let bench: OnBehalfOfWithServer;
beforeEach(async () => {
  bench = await startOnBehalfOfWithServer();
});
afterEach(() => bench.close());

function personNumber(index: number): string {
  return `11111111-2222-4333-8444-${String(index).padStart(12, '0')}`;
}
const oidIn = (token: string) => decodeJwt(token)['oid'];
describe('a token on behalf of a person', () => {
  it('is requested with the caller’s own token in the caller’s tenant', async () => {
    const callerToken = bench.callerToken(ADA);
    expect(oidIn(await bench.getToken(ADA, callerToken))).toBe(ADA);
    expect(bench.server.requests).toHaveLength(1);
    expect(bench.server.requests[0]).toMatchObject({
      path: `/${TENANT_ID}/oauth2/v2.0/token`,
      fields: {
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        requested_token_use: 'on_behalf_of',
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        assertion: callerToken.reveal(),
      },
    });
    expect(bench.server.requests[0]?.fields['scope']?.split(' ')).toContain(DEFENDER_SCOPE);
  });

  it('takes one exchange for 50 requests with the same token', async () => {
    const callerToken = bench.callerToken(ADA);
    const ask = () => Promise.all(Array.from({ length: 50 }, () => bench.getToken(ADA, callerToken)));
    expect(new Set([...(await ask()), ...(await ask())]).size).toBe(1);
    expect(bench.server.requests).toHaveLength(1);
  });

  it('differs for the caller’s renewed token and for another API', async () => {
    const first = await bench.getToken(ADA, bench.callerToken(ADA, { uti: 'first' }));
    const second = await bench.getToken(ADA, bench.callerToken(ADA, { uti: 'second' }));
    expect(second).not.toBe(first);
    await bench.source.getToken({
      tenantId: TENANT_ID,
      scope: 'https://graph.microsoft.com/.default',
      oid: ADA,
      callerToken: bench.callerToken(ADA, { uti: 'second' }),
    });
    expect(bench.server.requests).toHaveLength(3);
  });

  it.each([
    ['its own', { lifetimeSeconds: 600, callerSeconds: 3600 }],
    ['the caller’s', { lifetimeSeconds: 3600, callerSeconds: 600 }],
  ])('is valid until a minute before %s end, whichever is earlier', async (_whose, lives) => {
    const { lifetimeSeconds, callerSeconds } = lives;
    bench.server.answer = (request, index) => delegatedAnswer(request, index, { lifetimeSeconds });
    const exp = Math.floor(bench.clock.now() / SECOND) + callerSeconds;
    const callerToken = bench.callerToken(ADA, { exp });
    const token = await bench.getToken(ADA, callerToken);
    bench.clock.advance(540 * SECOND - 30 * SECOND);
    expect(await bench.getToken(ADA, callerToken)).toBe(token);
    expect(bench.server.requests).toHaveLength(1);
    // msal counts by its own clock, which a busy machine lets run ahead.
    bench.clock.advance(32 * SECOND);
    expect(await bench.getToken(ADA, callerToken)).not.toBe(token);
  });

  it('is never renewed in the background', async () => {
    const callerToken = bench.callerToken(ADA);
    const token = await bench.getToken(ADA, callerToken);
    bench.clock.advance(50 * MINUTE);
    expect(await bench.getToken(ADA, callerToken)).toBe(token);
    await bench.getToken(BOB);
    expect(bench.requestsOf(ADA)).toHaveLength(1);
  });

  it('that Defender rejected is replaced by one exchange for 50 requests', async () => {
    const callerToken = bench.callerToken(ADA);
    const rejected = await bench.getToken(ADA, callerToken);
    const renewed = await Promise.all(
      Array.from({ length: 50 }, () => bench.getToken(ADA, callerToken, { rejected })),
    );
    expect(new Set(renewed).size).toBe(1);
    expect(renewed[0]).not.toBe(rejected);
    expect(bench.server.requests).toHaveLength(2);
  });

  it('can be abandoned by one request without affecting others', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    bench.server.answer = async (request, index) => {
      await held;
      return delegatedAnswer(request, index);
    };
    const callerToken = bench.callerToken(ADA);
    const leaver = new AbortController();
    const left = bench.getToken(ADA, callerToken, { signal: leaver.signal });
    const stayed = bench.getToken(ADA, callerToken);
    await expect.poll(() => bench.server.requests.length).toBe(1);
    leaver.abort(new Error('deadline passed'));
    await expect(left).rejects.toThrow('deadline passed');
    release();
    expect(oidIn(await stayed)).toBe(ADA);
    expect(bench.server.requests).toHaveLength(1);
  });

  it('for another person is discarded', async () => {
    bench.server.answer = (request, index) => delegatedAnswer(request, index, { oid: BOB });
    expect(await errorOf(bench.getToken(ADA))).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      failure: { oauthError: 'wrong_person' },
    });
  });
});

describe('many people', () => {
  const people = Array.from({ length: runsOf(1_000) }, (_, index) => personNumber(index));

  it('each get their own token, concurrently and repeatedly', { tags: 'slow' }, async () => {
    const tokens = new Map(people.map((oid) => [oid, bench.callerToken(oid)]));
    const ask = () => Promise.all(people.map((oid) => bench.getToken(oid, tokens.get(oid))));
    const first = await ask();
    expect(first.map(oidIn)).toEqual(people);
    expect(bench.server.requests).toHaveLength(people.length);
    expect(await ask()).toEqual(first);
    expect(bench.server.requests).toHaveLength(people.length);
  });

  it('are not delayed by one for whom Entra returns 503, 429, or no response', { tags: 'slow' }, async () => {
    const trouble: TokenAnswer[] = [
      { status: 503, body: { error: 'temporarily_unavailable' }, headers: { 'retry-after': '300' } },
      { status: 429, body: { error: 'temporarily_unavailable' } },
      'silent',
    ];
    for (const [index, answer] of trouble.entries()) {
      bench.answerPerson(ADA, answer);
      const troubled = errorOf(bench.getToken(ADA, bench.callerToken(ADA, { uti: `try ${index}` })));
      await expect.poll(() => bench.requestsOf(ADA).length).toBe(index + 1);
      const others = people.slice(2, 52).map((oid) => bench.callerToken(oid, { uti: `try ${index}` }));
      const tokens = await Promise.all(
        others.map((token) => bench.getToken(String(token.claims()?.oid), token)),
      );
      expect(tokens.map(oidIn)).toEqual(people.slice(2, 52));
      bench.clock.advance(10 * SECOND);
      expect(await troubled).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    }
  });
});
