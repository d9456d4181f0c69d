import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestSecrets } from '../../../src/commands/sequence/secret-digest.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { createSealedStore } from '../../../src/store/sealed-store.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { createMetrics } from '../../../src/telemetry/metrics.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const SECRETS = { communityString: 'public' };
const KEY_NAME = 'key of secret digests';

function openStore() {
  const clock = new ManualClock();
  const raw = createMemoryStore(clock);
  const key = createSecretKey(randomBytes(32));
  const store = createSealedStore({
    store: raw,
    keys: { current: () => [key] },
    clock,
    logger: createLogger('silent'),
    metrics: createMetrics(),
  });
  return { raw, store };
}

describe('the digest of secrets', () => {
  it(
    'is the same for the same secrets in one store, and differs between stores',
    { tags: 'slow' },
    async () => {
      const { store } = openStore();
      expect(await digestSecrets(SECRETS, store)).toBe(await digestSecrets(SECRETS, store));
      expect(await digestSecrets(SECRETS, openStore().store)).not.toBe(await digestSecrets(SECRETS, store));
    },
  );

  it('never uses a foreign key in the store, with or without an expiry', { tags: 'slow' }, async () => {
    const { raw, store } = openStore();
    await raw.set(KEY_NAME, 'known', 365 * 24 * 3_600_000);
    const digest = await digestSecrets(SECRETS, store);
    const known = openStore().raw;
    await known.set(KEY_NAME, 'known', 60_000);
    expect(digest).not.toBe(await digestSecrets(SECRETS, known));
    expect(await digestSecrets(SECRETS, store)).toBe(digest);
  });
});
