import { beforeEach, describe, expect, it } from 'vitest';
import { GenerationSnapshot } from '../../../src/defender-api/cache/read-record.js';
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

const read = (text: string): unknown => JSON.parse(text);
const ALERTS = { ...MACHINES, cacheClass: 'alerts' } as const;
const ALERT_PAGE = { partition: ALERTS, name: 'page one' };

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

describe('a request that knows the generation', () => {
  it('reads local entries synchronously, and checks other classes in the same round trip', async () => {
    await one.readAndKeep([1]);
    await one.readAndKeep([2], ALERT_PAGE);
    store.reads.length = 0;
    const generationSnapshot = new GenerationSnapshot(clock);
    expect(one.cache.readNow(PAGE, generationSnapshot)).toBeUndefined();
    const first = await one.cache.lookUp(PAGE, { read, generationSnapshot });
    expect(first.hit?.value).toEqual([1]);
    expect(one.cache.readNow(PAGE, generationSnapshot)).toEqual([1]);
    expect(one.cache.lookUp(ALERT_PAGE, { read, generationSnapshot })).toMatchObject({ hit: { value: [2] } });
    expect(one.cache.generation(ALERTS, generationSnapshot)).toEqual(expect.any(String));
    expect(store.reads.map((keys) => keys.length)).toEqual([2]);
  });

  it('reads entries of other replicas, and bypasses the cache on request', async () => {
    await two.readAndKeep([1]);
    const generationSnapshot = new GenerationSnapshot(clock);
    await one.cache.lookUp(ALERT_PAGE, { read, generationSnapshot });
    const looking = one.cache.lookUp(PAGE, { read, generationSnapshot });
    expect((await looking).hit?.value).toEqual([1]);
    expect((await one.cache.lookUp(PAGE, { read, generationSnapshot, bypass: true })).hit).toBeUndefined();
  });

  it("doesn't read entries that a write of this replica invalidated", async () => {
    await one.readAndKeep([1]);
    const generationSnapshot = new GenerationSnapshot(clock);
    await one.cache.lookUp(PAGE, { read, generationSnapshot });
    await one.cache.drop(MACHINES);
    expect(one.cache.readNow(PAGE, generationSnapshot)).toBeUndefined();
    expect((await one.cache.lookUp(PAGE, { read, generationSnapshot })).hit).toBeUndefined();
  });

  it("doesn't read entries that an unpublished write of this replica invalidated", async () => {
    await one.readAndKeep([1]);
    const generationSnapshot = new GenerationSnapshot(clock);
    await one.cache.lookUp(PAGE, { read, generationSnapshot });
    store.state = 'lost';
    await one.cache.drop(MACHINES);
    expect(one.cache.readNow(PAGE, generationSnapshot)).toBeUndefined();
  });

  it("learns of another replica's write through other requests, or after a second", async () => {
    await one.readAndKeep([1]);
    const [long, short] = [new GenerationSnapshot(clock), new GenerationSnapshot(clock)];
    await one.cache.lookUp(PAGE, { read, generationSnapshot: long });
    await two.cache.drop(MACHINES);
    // It started before the write ended.
    expect(one.cache.readNow(PAGE, long)).toEqual([1]);
    expect((await one.cache.lookUp(PAGE, { read, generationSnapshot: short })).hit).toBeUndefined();
    expect(one.cache.readNow(PAGE, long)).toBeUndefined();

    await one.readAndKeep([2]);
    const patient = new GenerationSnapshot(clock);
    await one.cache.lookUp(PAGE, { read, generationSnapshot: patient });
    await two.cache.drop(MACHINES);
    clock.advance(1_000);
    await settle();
    expect(one.cache.readNow(PAGE, patient)).toBeUndefined();
    expect((await one.cache.lookUp(PAGE, { read, generationSnapshot: patient })).hit).toBeUndefined();
  });
});
