import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SigningKeysUnavailableError } from '../../../src/errors/caller-errors.js';
import { CALLER, createSigningKey, type SigningKey } from '../../kit/identity/caller-token.js';
import { startVerifierWithKeys, type VerifierWithKeys } from '../../kit/identity/verifier-with-keys.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let key: SigningKey;
let nextKey: SigningKey;
let bench: VerifierWithKeys;

beforeAll(async () => {
  key = await createSigningKey('first');
  nextKey = await createSigningKey('second');
});
beforeEach(async () => {
  bench = await startVerifierWithKeys(key);
});
afterEach(() => bench.close());

const outcomeOf = (verdict: Promise<unknown>) =>
  verdict.then(
    () => 'accepted',
    (error: unknown) => (error instanceof SigningKeysUnavailableError ? 'unavailable' : 'refused'),
  );
let invented = 0;
const forge = () => outcomeOf(bench.verifySignedWith(nextKey, `invented-${(invented += 1)}`));
const honest = (signingKey = key) => outcomeOf(bench.verifySignedWith(signingKey));
const rotate = () => {
  bench.server.publish(CALLER.tenantId, [key.jwk, nextKey.jwk]);
};

describe('a first fetch of signing keys that fails', () => {
  it('is retried after 1 s, then with doubled delays up to 10 s', async () => {
    bench.server.mode = 'failing';
    const at: number[] = [];
    for (let second = 0; second < 45; second += 1) {
      const before = bench.server.requests.length;
      expect(await honest()).toBe('unavailable');
      if (bench.server.requests.length > before) at.push(second);
      bench.clock.advance(SECOND);
    }
    expect(at).toEqual([0, 1, 3, 7, 15, 25, 35]);
    bench.server.mode = 'up';
    expect(await honest()).toBe('accepted');
  });

  it('because of a forged token locks callers out for at most 1 s', async () => {
    bench.server.mode = 'reset';
    expect(await forge()).toBe('unavailable');
    bench.server.mode = 'up';
    expect(await honest()).toBe('unavailable');
    bench.clock.advance(SECOND);
    expect(await honest()).toBe('accepted');
    expect(bench.server.requests).toHaveLength(2);
  });

  it('has no effect after a successful fetch', async () => {
    bench.server.mode = 'failing';
    for (const wait of [0, 1, 2, 4]) {
      bench.clock.advance(wait * SECOND);
      expect(await honest()).toBe('unavailable');
    }
    bench.server.mode = 'up';
    bench.clock.advance(8 * SECOND);
    expect(await honest()).toBe('accepted');
    bench.server.mode = 'failing';
    bench.clock.advance(25 * HOUR);
    expect(await honest()).toBe('unavailable');
    bench.server.mode = 'up';
    bench.clock.advance(SECOND);
    expect(await honest()).toBe('accepted');
  });
});

describe('forged key ids', () => {
  it('once a minute, neither lock out nor delay callers with a new key of Entra', async () => {
    expect(await honest()).toBe('accepted');
    for (let minute = 0; minute < 30; minute += 1) {
      bench.clock.advance(MINUTE);
      expect(await forge()).toBe('refused');
    }
    rotate();
    bench.clock.advance(5 * SECOND);
    expect(await honest(nextKey)).toBe('accepted');
  });

  it(
    'many times a second, cause 5 fetches and then one per minute, which finds a new key',
    { tags: 'slow' },
    async () => {
      expect(await honest()).toBe('accepted');
      const before = bench.server.requests.length;
      for (let second = 0; second < 10 * 60; second += 1) {
        bench.clock.advance(SECOND);
        await forge();
      }
      const fetches = bench.server.requests.length - before;
      expect(fetches).toBeGreaterThan(5);
      expect(fetches).toBeLessThanOrEqual(5 + 10);
      rotate();
      let waited = 0;
      while ((await honest(nextKey)) !== 'accepted') {
        bench.clock.advance(SECOND);
        await forge();
        waited += 1;
        expect(waited).toBeLessThanOrEqual(60);
      }
      expect(await honest()).toBe('accepted');
    },
  );

  it('are rejected at once while the keys are recent, or the same id was missing within a minute', async () => {
    expect(await honest()).toBe('accepted');
    bench.clock.advance(4 * SECOND);
    expect(await forge()).toBe('refused');
    expect(bench.server.requests).toHaveLength(1);
    bench.clock.advance(SECOND);
    const stale = () => outcomeOf(bench.verifySignedWith(nextKey, 'retired'));
    expect(await stale()).toBe('refused');
    expect(bench.server.requests).toHaveLength(2);
    bench.server.mode = 'silent';
    for (let times = 0; times < 5; times += 1) {
      bench.clock.advance(10 * SECOND);
      expect(await stale()).toBe('refused');
    }
    expect(bench.server.requests).toHaveLength(2);
  });

  it('of an impossible form cause no fetch', async () => {
    expect(await outcomeOf(bench.verifySignedWith(nextKey, 'x'.repeat(300)))).toBe('refused');
    expect(bench.server.requests).toEqual([]);
  });

  it("don't delay callers with a known key", async () => {
    expect(await honest()).toBe('accepted');
    bench.clock.advance(MINUTE);
    bench.server.mode = 'silent';
    const forged = Array.from({ length: 20 }, () => forge());
    await expect.poll(() => bench.server.requests.length).toBe(2);
    expect(await honest()).toBe('accepted');
    bench.clock.advance(5 * SECOND);
    expect(new Set(await Promise.all(forged))).toEqual(new Set(['unavailable']));
    expect(await honest()).toBe('accepted');
    expect(bench.server.requests).toHaveLength(2);
  });
});

describe('a clock that is set back', () => {
  it('prevents no fetch', async () => {
    expect(await honest()).toBe('accepted');
    bench.clock.advance(-48 * HOUR);
    rotate();
    expect(await honest(nextKey)).toBe('accepted');
  });
});
