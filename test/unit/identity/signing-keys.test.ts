import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SigningKeysUnavailableError } from '../../../src/errors/caller-errors.js';
import { CALLER, createSigningKey, type SigningKey } from '../../kit/identity/caller-token.js';
import type { KeyServerMode } from '../../kit/identity/key-server.js';
import { startVerifierWithKeys, type VerifierWithKeys } from '../../kit/identity/verifier-with-keys.js';

const MINUTE = 60_000;
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

const verifyGood = async () => bench.verifier.verify(await bench.authorization());

/** Waits for a fetch in the background. */
async function untilRequests(count: number): Promise<void> {
  await expect.poll(() => bench.server.requests.length).toBe(count);
  await expect.poll(() => bench.clock.sleeping).toBe(0);
}

describe('signing keys', () => {
  it('are fetched once for 200 concurrent callers', async () => {
    const header = await bench.authorization();
    const callers = await Promise.all(Array.from({ length: 200 }, () => bench.verifier.verify(header)));
    expect(callers.every((caller) => caller?.oid === CALLER.oid)).toBe(true);
    expect(bench.server.requests).toEqual([`/${CALLER.tenantId}/discovery/v2.0/keys`]);
  });

  it('are not fetched before the first call', async () => {
    await bench.verifier.verify(undefined);
    expect(bench.server.requests).toEqual([]);
  });

  it('are refreshed in the background after an hour', async () => {
    await verifyGood();
    bench.clock.advance(HOUR - 1);
    await verifyGood();
    expect(bench.server.requests).toHaveLength(1);
    bench.clock.advance(1);
    bench.server.mode = 'silent';
    expect(await verifyGood()).toMatchObject({ oid: CALLER.oid });
    await expect.poll(() => bench.server.requests.length).toBe(2);
  });

  it('of a rotation are fetched for the first token that uses them', async () => {
    await verifyGood();
    bench.server.publish(CALLER.tenantId, [key.jwk, nextKey.jwk]);
    bench.clock.advance(MINUTE);
    expect(await bench.verifySignedWith(nextKey)).toMatchObject({ oid: CALLER.oid });
    expect(bench.server.requests).toHaveLength(2);
  });

  it('that a tenant no longer publishes are removed at the next load', async () => {
    await verifyGood();
    bench.server.publish(CALLER.tenantId, [nextKey.jwk]);
    bench.clock.advance(HOUR);
    await verifyGood();
    await untilRequests(2);
    await expect(verifyGood()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each<KeyServerMode>(['failing', 'refusing', 'reset', 'html', 'redirect'])(
    'remain valid for a day while the key server is %s',
    async (mode) => {
      await verifyGood();
      bench.server.mode = mode;
      bench.clock.advance(23 * HOUR);
      expect(await verifyGood()).toMatchObject({ oid: CALLER.oid });
      await untilRequests(2);
      bench.clock.advance(HOUR);
      await expect(verifyGood()).rejects.toBeInstanceOf(SigningKeysUnavailableError);
      expect(bench.logLines.join('')).toContain('fetching signing keys failed');
    },
  );

  it("that can't be fetched at the first call are an availability error, not an invalid token", async () => {
    bench.server.mode = 'failing';
    const refused = Array.from({ length: 20 }, () => verifyGood());
    for (const outcome of await Promise.allSettled(refused)) {
      expect(outcome).toMatchObject({ reason: { code: 'UPSTREAM_UNAVAILABLE' } });
    }
    await expect(verifyGood()).rejects.toBeInstanceOf(SigningKeysUnavailableError);
    expect(bench.server.requests).toHaveLength(1);

    bench.server.mode = 'up';
    bench.clock.advance(MINUTE);
    expect(await verifyGood()).toMatchObject({ oid: CALLER.oid });
  });

  it("of a response without usable keys don't replace the cached ones", async () => {
    await verifyGood();
    bench.server.publish(CALLER.tenantId, [
      { ...key.jwk, use: 'enc' },
      { kty: 'oct', kid: 'first', k: 'c2VjcmV0' },
    ]);
    bench.clock.advance(HOUR);
    await verifyGood();
    await untilRequests(2);
    expect(await verifyGood()).toMatchObject({ oid: CALLER.oid });
  });

  it('published for other uses than RS256 signatures are ignored', async () => {
    const uses = [{ use: 'enc' }, { alg: 'RS512' }, { kty: 'EC' }];
    for (const [index, use] of uses.entries()) {
      bench.server.publish(CALLER.tenantId, [key.jwk, { ...nextKey.jwk, ...use }]);
      bench.clock.advance(MINUTE);
      await expect(bench.verifySignedWith(nextKey)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(bench.server.requests).toHaveLength(index + 1);
    }
  });

  it('are waited for at most 5 s', async () => {
    bench.server.mode = 'silent';
    const verdict = verifyGood();
    await bench.clock.untilSleeping();
    bench.clock.advance(5_000);
    await expect(verdict).rejects.toBeInstanceOf(SigningKeysUnavailableError);
  });
});
