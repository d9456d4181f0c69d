import { beforeEach, describe, expect, it } from 'vitest';
import type { CacheKey } from '../../../src/defender-api/cache/cache-key.js';
import { ManualClock } from '../../kit/manual-clock.js';
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

describe('what one replica has read', () => {
  it('is shown by the others, and from their own memory the next time', async () => {
    await one.readAndKeep([{ id: 'a' }]);
    const [first, again] = [await two.show(), await two.show()];
    expect(first).toEqual([{ id: 'a' }]);
    expect(again).toBe(first);
  });

  it('is asked for in one read for all that one turn asks, hit or miss', async () => {
    const places = Array.from({ length: 100 }, (_, index) => ({ partition: MACHINES, name: String(index) }));
    await one.readAndKeep([7], places[7]);
    store.reads.length = 0;
    const shown = await Promise.all(places.map((place) => two.show(place)));
    expect(shown.filter((value) => value !== undefined)).toEqual([[7]]);
    // Every entry, and the one generation.
    expect(store.reads.map((keys) => keys.length)).toEqual([101]);
  });

  it('is shown by the others when two looks of the first found no generation, and one was answered late', async () => {
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

  it('costs the replica that has it in memory a look at the generation, no more', async () => {
    await one.readAndKeep([1]);
    store.reads.length = 0;
    expect(await one.show()).toEqual([1]);
    expect(store.reads).toEqual([[expect.stringMatching(/:generation$/)]]);
  });

  it('is shown for its time since it was read, wherever it was kept meanwhile', async () => {
    await one.readAndKeep([1]);
    clock.advance(59_000);
    expect(await two.show()).toEqual([1]);
    clock.advance(1_000);
    expect(await two.show()).toBeUndefined();
    expect(await one.show()).toBeUndefined();
  });

  it('is not shown to another tenant or as another class', async () => {
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

  it('is passed over by who asks for what is read now, and replaced by it', async () => {
    await one.readAndKeep([1]);
    const { slot, hit } = await two.look(PAGE, { bypass: true });
    expect(hit).toBeUndefined();
    two.cache.put(slot, [2], '[2]');
    await settle();
    expect(await two.show()).toEqual([2]);
    expect(await openReplica(store, clock).show()).toEqual([2]);
  });

  it('stays with it when its text alone would not do', async () => {
    const { slot } = await one.look();
    one.cache.put(slot, [1], '[1]', { isShareable: false });
    await settle();
    expect(await one.show()).toEqual([1]);
    expect(await two.show()).toBeUndefined();
  });

  it('brings its rows along, in the generation and for the time in which they were read', async () => {
    const row = { id: 'a' };
    const single = { partition: MACHINES, name: 'row a' };
    await one.readAndKeep([row]);
    clock.advance(50_000);
    one.cache.putDerived(row, single, [row], () => '[{"id":"a"}]');
    await settle();
    expect(await two.show(single)).toEqual([row]);
    clock.advance(10_000);
    expect(await two.show(single)).toBeUndefined();
    one.cache.putDerived({ id: 'b' }, single, ['nobody knows when'], () => '[]');
    expect(await one.show(single)).toBeUndefined();
  });
});

describe('a write', () => {
  it('drops what all replicas have, before it is answered', async () => {
    await one.readAndKeep([1]);
    expect(await two.show()).toEqual([1]);
    await two.cache.drop(MACHINES);
    expect([await one.show(), await two.show()]).toEqual([undefined, undefined]);
  });

  it('leaves other classes and tenants alone', async () => {
    const other = { ...PAGE, partition: { ...MACHINES, tenantId: 'tenant-2' } };
    await one.readAndKeep([1], other);
    await two.cache.drop(MACHINES);
    await two.cache.drop({ ...MACHINES, cacheClass: 'alerts' });
    expect(await two.show(other)).toEqual([1]);
  });

  it('keeps reads that began before it, on any replica, from being shown after it', async () => {
    const [before, elsewhere] = [await one.look(), await two.look()];
    await one.cache.drop(MACHINES);
    one.cache.put(before.slot, ['old'], '["old"]');
    two.cache.put(elsewhere.slot, ['old'], '["old"]');
    await settle();
    expect([await one.show(), await two.show()]).toEqual([undefined, undefined]);
    await two.readAndKeep(['new']);
    expect(await one.show()).toEqual(['new']);
  });

  it('keeps rows of a page that was read before from being kept for single reads after it', async () => {
    const row = { id: 'a' };
    await one.readAndKeep([row]);
    await two.cache.drop(MACHINES);
    await one.show();
    one.cache.putDerived(row, { partition: MACHINES, name: 'row a' }, [row], () => '[{"id":"a"}]');
    await settle();
    expect(await one.show({ partition: MACHINES, name: 'row a' })).toBeUndefined();
  });

  it('finds what another replica has read since, though its own memory holds something older', async () => {
    await one.readAndKeep([1]);
    await two.cache.drop(MACHINES);
    await two.readAndKeep([2]);
    expect(await one.show()).toEqual([2]);
  });
});

describe('a store that falls silent', () => {
  it('is waited for 50 ms and no longer; then the answer is read', async () => {
    await one.readAndKeep([1]);
    store.state = 'silent';
    const looks = Promise.all([one.show(), one.show({ ...PAGE, name: 'other' }), two.show()]);
    await clock.untilSleeping(2);
    expect(clock.nextDueIn).toBe(50);
    clock.advance(50);
    // Not even from its own memory: whether that still holds, only the store knows.
    expect(await looks).toEqual([undefined, undefined, undefined]);
    expect(await one.ignored()).toEqual({ slow: 2 });
    store.state = 'up';
    expect(await one.show()).toEqual([1]);
    expect(one.log).toEqual([]);
  });
});

describe('a store that is lost', () => {
  it('leaves each replica what it has read itself, and is missed once in the log', async () => {
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
    'hears of a write that it missed, %s, before anything of it is shown again',
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

  it('revives nothing when it comes back empty, whatever was counted before', async () => {
    for (let round = 0; round < 3; round += 1) {
      await one.readAndKeep([round]);
      await two.cache.drop(MACHINES);
      store.clear();
      expect([await one.show(), await two.show()]).toEqual([undefined, undefined]);
    }
  });
});

describe('a clock', () => {
  it('that is set back shows nothing for longer than its time', async () => {
    await one.readAndKeep([1]);
    await two.show();
    clock.advance(-3_600_000);
    expect([await one.show(), await two.show()]).toEqual([undefined, undefined]);
    await one.readAndKeep([2]);
    expect(await two.show()).toEqual([2]);
  });

  it('that goes a little after another shows what the other has read, and no longer than its time', async () => {
    const early = new ManualClock(clock.now() - 3_000);
    const late = openReplica(store, early);
    await one.readAndKeep([1]);
    expect(await late.show()).toEqual([1]);
    for (const one of [early, clock]) one.advance(60_000);
    expect(await late.show()).toBeUndefined();
  });
});
