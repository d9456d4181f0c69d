import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RateClass } from '../../../src/defender-api/quota/quota-ledger.js';
import { MACHINES } from './ledger-bench.js';
import { createReplaceableCounter, startReplica, type Replica } from './shared-bench.js';
import { SteppingClock, settle } from './stepping-clock.js';

const MINUTE = 60_000;

let clock: SteppingClock;
let counter: ReturnType<typeof createReplaceableCounter>;
let replicas: Replica[];

async function start(count: number, options?: Parameters<typeof startReplica>[2]): Promise<Replica[]> {
  replicas = Array.from({ length: count }, () => startReplica(clock, counter, options));
  // Until each has heard of all others.
  await clock.advance(1_000);
  return replicas;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

async function askAll(rateClass: RateClass, count: number): Promise<number[]> {
  const granted: number[] = [];
  for (const replica of replicas) granted.push(await replica.ask(rateClass, count));
  return granted;
}

beforeEach(() => {
  clock = new SteppingClock();
  counter = createReplaceableCounter(clock);
});

afterEach(async () => {
  for (const { ledger } of replicas) await ledger.shutDown();
  await settle();
  expect(clock.sleeping).toBe(0);
});

describe('a counter that comes back', () => {
  it('is joined again, and told of what was done alone', async () => {
    await start(3);
    for (const replica of replicas) replica.lose();
    expect(await askAll(MACHINES, 20)).toEqual([20, 20, 20]);
    for (const replica of replicas) replica.find();
    await clock.advance(3_000);
    expect(await askAll(MACHINES, 60)).toEqual([35, 0, 0]);
    expect(replicas[1]?.ledger.readings('tenant-1')[0]).toMatchObject({ used: 95, limit: 100, shared: true });
    expect(replicas[0]?.log().map(({ msg }) => msg)).toEqual([
      expect.stringMatching(/fair share/),
      expect.stringMatching(/shared again/),
    ]);
  });

  it('and has forgotten everything hears it again from those who were there', async () => {
    await start(3);
    expect(await askAll(MACHINES, 25)).toEqual([25, 25, 25]);
    await clock.advance(1_000);
    for (const replica of replicas) replica.lose();
    expect(sum(await askAll(MACHINES, 60))).toBeLessThanOrEqual(20);
    counter.forget();
    for (const replica of replicas) replica.find();
    await clock.advance(3_000);
    const used = replicas[0]!.ledger.readings('tenant-1')[0]!.used;
    expect(used).toBeGreaterThanOrEqual(75);
    expect(sum(await askAll(MACHINES, 100))).toBe(95 - used);
    await clock.advance(MINUTE + 1);
    expect(sum(await askAll(MACHINES, 100))).toBe(95);
  });

  it('leaves the fair share in force until all are back that were there', async () => {
    const [first, second, third] = await start(3);
    for (const replica of replicas) replica.lose();
    counter.forget();
    first!.find();
    await clock.advance(1_000);
    expect(await first!.ask(MACHINES, 10)).toBe(10);
    await clock.advance(1_000);
    // It is asked again by now, beside the share.
    expect(await first!.ask(MACHINES, 60)).toBe(21);
    expect(await first!.ask(MACHINES, 60)).toBe(0);
    expect(await third!.ask(MACHINES, 60)).toBe(31);
    second!.find();
    third!.find();
    await clock.advance(3_000);
    expect(sum(await askAll(MACHINES, 60))).toBe(95 - 62);
  });

  it('waits in vain for one that is gone, but not for long', async () => {
    const [first] = await start(3);
    for (const replica of replicas) replica.lose();
    counter.forget();
    first!.find();
    await clock.advance(7_000);
    expect(await first!.ask(MACHINES, 100)).toBe(95);
  });

  it('that forgets without being lost is told on the next call', async () => {
    const [first] = await start(2);
    expect(await askAll(MACHINES, 40)).toEqual([40, 40]);
    await clock.advance(1);
    counter.forget();
    await first!.ask(MACHINES, 1);
    await replicas[1]!.ask(MACHINES, 1);
    expect(sum(await askAll(MACHINES, 100))).toBeLessThanOrEqual(95 - 82);
  });
});
