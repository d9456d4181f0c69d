import { webcrypto } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALLER, createSigningKey, type SigningKey } from '../../kit/identity/caller-token.js';
import { startVerifierWithKeys, type VerifierWithKeys } from '../../kit/identity/verifier-with-keys.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const seconds = (ms: number) => Math.floor(ms / 1_000);

let key: SigningKey;
let bench: VerifierWithKeys;
const signatures = vi.spyOn(webcrypto.subtle, 'verify');

beforeEach(async () => {
  key = await createSigningKey('first');
  bench = await startVerifierWithKeys(key);
  signatures.mockClear();
});
afterEach(() => bench.close());

const UNAUTHENTICATED = { name: 'UnauthenticatedError' };

describe('a verified token', () => {
  it('is accepted for 5 minutes without another signature check', { tags: 'slow' }, async () => {
    const header = await bench.authorization();
    for (let count = 0; count < 5; count += 1)
      expect(await bench.verifier.verify(header)).toMatchObject({ oid: CALLER.oid });
    expect(signatures).toHaveBeenCalledTimes(1);
    bench.clock.advance(5 * MINUTE);
    await bench.verifier.verify(header);
    expect(signatures).toHaveBeenCalledTimes(2);
  });

  it("doesn't affect another with the same claims or the same signature", async () => {
    const header = await bench.authorization();
    await bench.verifier.verify(header);
    const [head = '', claims = '', signature = ''] = header.split('.');
    const forged = Buffer.from(claims, 'base64url').toString().replace('{', '{"roles":["Defender.Hunting"],');
    for (const other of [
      [head, claims, signature.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))],
      [head, Buffer.from(forged).toString('base64url'), signature],
      [head, claims, ''],
    ])
      await expect(bench.verifier.verify(other.join('.'))).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it('expires with the token', async () => {
    const exp = seconds(bench.clock.now() + 2 * MINUTE);
    const header = await bench.authorization({ exp });
    await bench.verifier.verify(header);
    // A minute of tolerance, as for a new token.
    bench.clock.advance(3 * MINUTE - 1_000);
    await bench.verifier.verify(header);
    bench.clock.advance(2_000);
    await expect(bench.verifier.verify(header)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it('is rejected once its key is withdrawn', async () => {
    const header = await bench.authorization({ exp: seconds(bench.clock.now() + 3 * HOUR) });
    await bench.verifier.verify(header);
    bench.clock.advance(HOUR - MINUTE);
    await bench.verifier.verify(header);
    const next = await createSigningKey('second');
    bench.server.publish(CALLER.tenantId, [next.jwk]);
    bench.clock.advance(MINUTE);
    // The keys are refreshed in the background; the token was verified a minute ago.
    await bench.verifier.verify(header);
    await expect.poll(() => bench.verifier.verify(header).catch(() => 'refused')).toBe('refused');
    await expect(bench.verifier.verify(header)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it('is verified again if another key has its key id', { tags: 'slow' }, async () => {
    const header = await bench.authorization({ exp: seconds(bench.clock.now() + 3 * HOUR) });
    bench.clock.advance(HOUR - MINUTE);
    await bench.verifier.verify(header);
    const impostor = await createSigningKey('first');
    bench.server.publish(CALLER.tenantId, [impostor.jwk]);
    bench.clock.advance(HOUR);
    await bench.verifier.verify(header).catch(() => undefined);
    await expect.poll(() => bench.verifier.verify(header).catch(() => 'refused')).toBe('refused');
    expect(signatures.mock.calls.length).toBeGreaterThan(1);
  });

  it('is verified again after the clock was set back', { tags: 'slow' }, async () => {
    const header = await bench.authorization();
    await bench.verifier.verify(header);
    bench.clock.advance(-1_000);
    await bench.verifier.verify(header);
    expect(signatures).toHaveBeenCalledTimes(2);
  });
});
