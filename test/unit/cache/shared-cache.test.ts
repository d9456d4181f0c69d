import { beforeEach, describe, expect, it } from 'vitest';
import type { CacheKey } from '../../../src/defender-api/cache/cache-entry.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import {
  MACHINES,
  PAGE,
  createStoreUnderTest,
  openReplica,
  settle,
  type CacheReplica,
  type StoreUnderTest,
} from './cache-replica.js';

let clock: ManualClock;
let store: StoreUnderTest;
let one: CacheReplica;
let two: CacheReplica;

beforeEach(() => {
  clock = new ManualClock();
  store = createStoreUnderTest(clock);
  one = openReplica(store, clock);
  two = openReplica(store, clock);
});

describe('a cached read', () => {
  it('is returned by other replicas, the next time from their own memory', async () => {
    await one.readAndKeep([{ id: 'a' }]);
    const [first, again] = [await two.show(), await two.show()];
    expect(first).toEqual([{ id: 'a' }]);
    expect(again).toBe(first);
  });

  it('shares one store read with all lookups of the same turn', async () => {
    const places = Array.from({ length: 100 }, (_, index) => ({ partition: MACHINES, name: String(index) }));
    await one.readAndKeep([7], places[7]);
    store.reads.length = 0;
    const shown = await Promise.all(places.map((place) => two.show(place)));
    expect(shown.filter((value) => value !== undefined)).toEqual([[7]]);
    // Each entry, and the generation once.
    expect(store.reads.map((keys) => keys.length)).toEqual([101]);
  });

  it('is returned by others even if two lookups found no generation and one response was late', async () => {
    let answer: () => void = () => undefined;
    let held: Promise<void> | undefined = new Promise((resolve) => (answer = resolve));
    const getMany = async (keys: readonly string[]) => {
      const until = held;
      const values = await store.getMany(keys);
      await until;
      return values;
    };
    one = openReplica({ ...store, getMany }, clock);
    const looking = one.look();
    await settle();
    held = undefined;
    await one.look({ ...PAGE, name: 'page two' });
    await settle();
    answer();
    const { slot } = await looking;
    one.cache.put(slot, [1], '[1]');
    await settle();
    expect(await two.show()).toEqual([1]);
  });

  it('in local memory only costs a read of the generation', async () => {
    await one.readAndKeep([1]);
    store.reads.length = 0;
    expect(await one.show()).toEqual([1]);
    expect(store.reads).toEqual([[expect.stringMatching(/:generation$/)]]);
  });

  it('expires relative to its read, wherever it was cached', async () => {
    await one.readAndKeep([1]);
    clock.advance(59_000);
    expect(await two.show()).toEqual([1]);
    clock.advance(1_000);
    expect(await two.show()).toBeUndefined();
    expect(await one.show()).toBeUndefined();
  });

  it('is not returned for another tenant or class', async () => {
    await one.readAndKeep([1]);
    const elsewhere: CacheKey[] = [
      { ...PAGE, partition: { ...MACHINES, tenantId: 'tenant-2' } },
      { ...PAGE, partition: { ...MACHINES, cacheClass: 'alerts' } },
      { ...PAGE, name: 'page two' },
    ];
    expect(await Promise.all(elsewhere.map((place) => two.show(place)))).toEqual(
      elsewhere.map(() => undefined),
    );
  });

  it('is bypassed on request, and replaced by the new result', async () => {
    await one.readAndKeep([1]);
    const { slot, hit } = await two.look(PAGE, { bypass: true });
    expect(hit).toBeUndefined();
    two.cache.put(slot, [2], '[2]');
    await settle();
    expect(await two.show()).toEqual([2]);
    expect(await openReplica(store, clock).show()).toEqual([2]);
  });

  it('stays local if its text is insufficient', async () => {
    const { slot } = await one.look();
    one.cache.put(slot, [1], '[1]', { isShareable: false });
    await settle();
    expect(await one.show()).toEqual([1]);
    expect(await two.show()).toBeUndefined();
  });

  it('includes its rows, with their generation and read time', async () => {
    const row = { id: 'a' };
    const single = { partition: MACHINES, name: 'row a' };
    await one.readAndKeep([row]);
    clock.advance(50_000);
    one.cache.putDerived([row], single, [row], () => '[{"id":"a"}]');
    await settle();
    expect(await two.show(single)).toEqual([row]);
    clock.advance(10_000);
    expect(await two.show(single)).toBeUndefined();
    one.cache.putDerived([{ id: 'b' }], single, ['nobody knows when'], () => '[]');
    expect(await one.show(single)).toBeUndefined();
  });
});

describe('a write', () => {
  it('invalidates all replicas before it resolves', async () => {
    await one.readAndKeep([1]);
    expect(await two.show()).toEqual([1]);
    await two.cache.drop(MACHINES);
    expect([await one.show(), await two.show()]).toEqual([undefined, undefined]);
  });

  it("doesn't affect other classes and tenants", async () => {
    const other = { ...PAGE, partition: { ...MACHINES, tenantId: 'tenant-2' } };
    await one.readAndKeep([1], other);
    await two.cache.drop(MACHINES);
    await two.cache.drop({ ...MACHINES, cacheClass: 'alerts' });
    expect(await two.show(other)).toEqual([1]);
  });

  it('invalidates reads in flight on all replicas', async () => {
    const [before, elsewhere] = [await one.look(), await two.look()];
    await one.cache.drop(MACHINES);
    one.cache.put(before.slot, ['old'], '["old"]');
    two.cache.put(elsewhere.slot, ['old'], '["old"]');
    await settle();
    expect([await one.show(), await two.show()]).toEqual([undefined, undefined]);
    await two.readAndKeep(['new']);
    expect(await one.show()).toEqual(['new']);
  });

  it('prevents caching of rows from an earlier page', async () => {
    const row = { id: 'a' };
    await one.readAndKeep([row]);
    await two.cache.drop(MACHINES);
    await one.show();
    one.cache.putDerived([row], { partition: MACHINES, name: 'row a' }, [row], () => '[{"id":"a"}]');
    await settle();
    expect(await one.show({ partition: MACHINES, name: 'row a' })).toBeUndefined();
  });

  it("is followed by another replica's newer entry instead of the local older one", async () => {
    await one.readAndKeep([1]);
    await two.cache.drop(MACHINES);
    await two.readAndKeep([2]);
    expect(await one.show()).toEqual([2]);
  });
});

describe('a store that stops responding', () => {
  it('is waited for 50 ms, then bypassed', async () => {
    await one.readAndKeep([1]);
    store.state = 'silent';
    const looks = Promise.all([one.show(), one.show({ ...PAGE, name: 'other' }), two.show()]);
    await clock.untilSleeping(2);
    expect(clock.nextDueIn).toBe(50);
    clock.advance(50);
    // Also misses local entries, because only the store knows whether they are valid.
    expect(await looks).toEqual([undefined, undefined, undefined]);
    expect(await one.ignored()).toEqual({ slow: 2 });
    store.state = 'up';
    expect(await one.show()).toEqual([1]);
    expect(one.log).toEqual([]);
  });
});

describe('an unavailable store', () => {
  it('leaves each replica its own entries, and is logged once', async () => {
    await one.readAndKeep([1]);
    store.state = 'lost';
    expect([await one.show(), await two.show()]).toEqual([[1], undefined]);
    await one.readAndKeep([2], { ...PAGE, name: 'meanwhile' });
    expect(await one.show({ ...PAGE, name: 'meanwhile' })).toEqual([2]);
    expect(one.log.map(({ msg }) => msg)).toEqual([expect.stringMatching(/shared cache is unavailable/)]);
    store.state = 'up';
    await one.show();
    await one.show();
    expect(one.log.map(({ msg }) => msg)).toEqual([
      expect.stringMatching(/shared cache is unavailable/),
      expect.stringMatching(/shared cache is available again/),
    ]);
  });

  it.each(['by itself', 'when the next asks'])(
    'receives a missed write, %s, before its entries are used again',
    async (way) => {
      await one.readAndKeep([1]);
      await two.show();
      store.state = 'lost';
      await one.cache.drop(MACHINES);
      expect(await one.show()).toBeUndefined();
      store.state = 'up';
      if (way === 'by itself') one.tellBack();
      else expect(await one.show()).toBeUndefined();
      await settle();
      expect([await one.show(), await two.show()]).toEqual([undefined, undefined]);
      await one.readAndKeep([2]);
      expect(await two.show()).toEqual([2]);
    },
  );

  it('revives no entries when it returns empty', async () => {
    for (let round = 0; round < 3; round += 1) {
      await one.readAndKeep([round]);
      await two.cache.drop(MACHINES);
      store.clear();
      expect([await one.show(), await two.show()]).toEqual([undefined, undefined]);
    }
  });
});

describe('an expired entry', () => {
  const stale = async (replica: CacheReplica) => replica.cache.findStale((await replica.look()).slot)?.value;

  it('replaces an error for ten minutes in the process that had it', async () => {
    await one.readAndKeep([1]);
    clock.advance(60_000);
    expect([await one.show(), await stale(one), await stale(two)]).toEqual([undefined, [1], undefined]);
    clock.advance(599_999);
    expect(await stale(one)).toEqual([1]);
    clock.advance(1);
    expect(await stale(one)).toBeUndefined();
  });

  it("doesn't after a write at any replica, or while others may have written unnoticed", async () => {
    await one.readAndKeep([1]);
    clock.advance(60_000);
    for (const state of ['lost', 'silent'] as const) {
      store.state = state;
      const found = stale(one);
      await settle();
      clock.advance(1_000);
      expect(await found).toBeUndefined();
    }
    store.state = 'up';
    expect(await stale(one)).toEqual([1]);
    await two.cache.drop(MACHINES);
    expect(await stale(one)).toBeUndefined();
  });

  it("doesn't if the clock was set back, or if it says that an object doesn't exist", async () => {
    await one.readAndKeep([1]);
    clock.advance(-3_600_000);
    expect(await stale(one)).toBeUndefined();
    const { slot } = await two.look();
    two.cache.put(slot, [], '[]', { unknown: true });
    clock.advance(60_000);
    expect(two.cache.findStale(slot)).toBeUndefined();
  });
});

describe('a clock', () => {
  it("that is set back doesn't prolong entries", async () => {
    await one.readAndKeep([1]);
    await two.show();
    clock.advance(-3_600_000);
    expect([await one.show(), await two.show()]).toEqual([undefined, undefined]);
    await one.readAndKeep([2]);
    expect(await two.show()).toEqual([2]);
  });

  it('slightly behind another accepts its entries without prolonging them', async () => {
    const early = new ManualClock(clock.now() - 3_000);
    const late = openReplica(store, early);
    await one.readAndKeep([1]);
    expect(await late.show()).toEqual([1]);
    for (const one of [early, clock]) one.advance(60_000);
    expect(await late.show()).toBeUndefined();
  });
});
