import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../kit/time/manual-clock.js';
import {
  MACHINES,
  createStoreUnderTest,
  openReplica,
  settle,
  type CacheReplica,
  type StoreUnderTest,
} from './cache-replica.js';

let store: StoreUnderTest;
let one: CacheReplica;
let two: CacheReplica;

beforeEach(() => {
  const clock = new ManualClock();
  store = createStoreUnderTest(clock);
  one = openReplica(store, clock);
  two = openReplica(store, clock);
});

/** The store as it was before the work, which a failover has lost. */
async function loseWrites(work: () => Promise<void>): Promise<void> {
  const before = [...store.contents];
  await work();
  for (const [key, value] of before) await store.set(key, value, 60_000);
}

describe('a write whose generation a failover has lost', () => {
  it('stays visible where it was made, and to others that have seen it', async () => {
    await one.readAndKeep([{ tag: 'old' }]);
    expect(await two.show()).toEqual([{ tag: 'old' }]);
    await loseWrites(async () => {
      await one.cache.drop(MACHINES);
      expect(await two.show()).toBeUndefined();
    });
    expect(await two.show()).toBeUndefined();
    expect(await one.show()).toBeUndefined();
  });

  it('ends the older entries for replicas that have not seen it', async () => {
    await one.readAndKeep([{ tag: 'old' }]);
    expect(await two.show()).toEqual([{ tag: 'old' }]);
    await loseWrites(() => one.cache.drop(MACHINES));
    expect(await one.show()).toBeUndefined();
    expect(await two.show()).toBeUndefined();
    await one.readAndKeep([{ tag: 'new' }]);
    expect(await two.show()).toEqual([{ tag: 'new' }]);
  });

  it('is renewed once by all lookups of a replica', async () => {
    await one.readAndKeep([1]);
    await loseWrites(() => one.cache.drop(MACHINES));
    const names = new Set<string>();
    for (const { slot } of await Promise.all([one.look(), one.look({ partition: MACHINES, name: 'two' })]))
      names.add(slot.generation);
    await settle();
    expect([...names]).toEqual([(await one.look()).slot.generation]);
  });
});

it('a lookup that began before a write renews nothing', async () => {
  await one.readAndKeep([1]);
  const looking = one.look();
  await one.cache.drop(MACHINES);
  const { slot, hit } = await looking;
  expect(hit).toBeUndefined();
  expect((await one.look()).slot.generation).toBe(slot.generation);
  await one.readAndKeep([2]);
  expect(await two.show()).toEqual([2]);
});
