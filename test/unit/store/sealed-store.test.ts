import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { createSealedStore } from '../../../src/store/sealed-store.js';
import { StoreUnavailableError, UnverifiedEntryError, type Store } from '../../../src/store/store.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { createMetrics } from '../../../src/telemetry/metrics.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { describeStore } from './store-contract.js';

const newKey = () => createSecretKey(randomBytes(32));
const OLD = newKey();
const NEW = newKey();

/** Opens sealed views with these keys on one store. `raw` is the store that others write to. */
function open(clock = new ManualClock(), raw: Store = createMemoryStore(clock)) {
  const stream = new PassThrough();
  let log = '';
  stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const metrics = createMetrics();
  const withKeys = (...keys: readonly KeyObject[]) =>
    createSealedStore({
      store: raw,
      keys: { current: () => keys },
      clock,
      logger: createLogger('info', stream),
      metrics,
    });
  const refused = async () =>
    (await metrics.stateRefused.get()).values
      .filter(({ value }) => value > 0)
      .map(({ labels, value }) => [labels.reason, value]);
  return { clock, raw, withKeys, log: () => log, refused };
}

describeStore('a sealed store', async () => {
  const { clock, withKeys } = open();
  return {
    store: withKeys(OLD),
    pass: (ms) => {
      clock.advance(ms);
    },
  };
});

describe('a sealed store', () => {
  it('rejects foreign entries, with a log line and a metric', async () => {
    const { raw, withKeys, log, refused } = open();
    const store = withKeys(OLD);
    await raw.set('approval t 1', '{"decision":"APPROVED"}', 60_000);
    for (const read of [
      store.get('approval t 1'),
      store.getMany(['none', 'approval t 1']),
      store.replaceIf('approval t 1', '{"decision":"APPROVED"}', 'x', 60_000),
      store.deleteIf('approval t 1', '{"decision":"APPROVED"}'),
      store.setIfAbsent('approval t 1', 'x', 60_000),
    ]) {
      await expect(read).rejects.toThrow(UnverifiedEntryError);
    }
    expect(await raw.get('approval t 1')).toBe('{"decision":"APPROVED"}');
    expect(log()).toContain('"entry":"approval t 1"');
    expect(log()).not.toContain('APPROVED"');
    expect(await refused()).toEqual([['unsealed', 5]]);
  });

  it('rejects entries that were moved to another key or modified', async () => {
    const { raw, withKeys, refused } = open();
    const store = withKeys(OLD);
    await store.set('a', 'one', 60_000);
    const sealed = (await raw.get('a'))!;
    await raw.set('b', sealed, 60_000);
    await raw.set('c', sealed.replace(/one$/, 'two'), 60_000);
    for (const name of ['b', 'c']) await expect(store.get(name)).rejects.toThrow(UnverifiedEntryError);
    expect(await store.get('a')).toBe('one');
    expect(await refused()).toEqual([['forged', 2]]);
  });

  it('ignores and replaces an expired entry', async () => {
    const { clock, raw, withKeys } = open();
    const store = withKeys(OLD);
    await store.set('a', 'one', 1_000);
    const old = (await raw.get('a'))!;
    await raw.set('a', old, 99_999_999);
    // Clocks of replicas may differ by a day.
    clock.advance(24 * 3_600_000 + 1_000);
    expect(await store.get('a')).toBeUndefined();
    expect(await store.getMany(['a'])).toEqual([undefined]);
    expect(await store.replaceIf('a', 'one', 'two', 60_000)).toBe(false);
    expect(await store.setIfAbsent('a', 'two', 60_000)).toBe(true);
    expect(await store.get('a')).toBe('two');
  });

  it('reads an entry of a replica whose clock is an hour behind', async () => {
    const clock = new ManualClock();
    const { raw, withKeys } = open(clock);
    const behind = open(new ManualClock(clock.now() - 3_600_000), raw).withKeys(OLD);
    await behind.set('lease', 'held', 60_000);
    expect(await withKeys(OLD).get('lease')).toBe('held');
    expect(await withKeys(OLD).setIfAbsent('lease', 'mine', 60_000)).toBe(false);
  });

  it('overwrites and deletes any entry', async () => {
    const { raw, withKeys } = open();
    const store = withKeys(OLD);
    await raw.set('a', 'garbage', 60_000);
    await store.set('a', 'one', 60_000);
    expect(await store.get('a')).toBe('one');
    await raw.set('a', 'garbage', 60_000);
    await store.delete('a');
    expect(await store.get('a')).toBeUndefined();
  });

  it('reads, compares, replaces, and deletes across a key rotation', async () => {
    const { raw, withKeys } = open();
    const before = withKeys(OLD);
    // Replicas receive the new key one after the other: first all accept it, then each seals with it.
    const [during, after] = [withKeys(NEW, OLD), withKeys(NEW)];
    for (const name of ['a', 'b', 'c']) await before.set(name, 'one', 60_000);
    expect(await during.getMany(['a', 'b', 'c'])).toEqual(['one', 'one', 'one']);
    expect(await during.setIfAbsent('a', 'two', 60_000)).toBe(false);
    expect(await during.replaceIf('a', 'one', 'two', 60_000)).toBe(true);
    await during.deleteIf('b', 'one');
    expect(await raw.get('b')).toBeUndefined();
    await during.deleteIf('c', 'other');
    expect(await during.get('c')).toBe('one');
    expect(await after.get('a')).toBe('two');
    await expect(before.get('a')).rejects.toThrow(UnverifiedEntryError);
    await expect(after.get('c')).rejects.toThrow(UnverifiedEntryError);
  });

  it('replaces once for concurrent calls, with old and new keys', async () => {
    const { withKeys } = open();
    const stores = [withKeys(OLD, NEW), withKeys(NEW, OLD)];
    await stores[0]!.set('a', 'one', 60_000);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        stores[index % 2]!.replaceIf('a', 'one', String(index), 60_000),
      ),
    );
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await stores[1]!.get('a')).toBe(String(results.indexOf(true)));
  });

  it('is unavailable without a key, and writes nothing unsealed', async () => {
    const { raw, withKeys } = open();
    const store = withKeys();
    await expect(store.set('a', 'one', 60_000)).rejects.toThrow(StoreUnavailableError);
    await expect(store.setIfAbsent('a', 'one', 60_000)).rejects.toThrow(StoreUnavailableError);
    expect(await raw.get('a')).toBeUndefined();
  });
});
