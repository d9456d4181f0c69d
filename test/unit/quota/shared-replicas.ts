import { afterEach, beforeEach, expect } from 'vitest';
import type { RateClass } from '../../../src/defender-api/quota/quota-ledger.js';
import { createReplaceableCounter, startReplica, type Replica, type ReplicaOptions } from './shared-bench.js';
import { SteppingClock, settle } from './stepping-clock.js';

/** Replicas of one counter, created for each test of the file. */
export interface SharedReplicas {
  clock: SteppingClock;
  counter: ReturnType<typeof createReplaceableCounter>;
  replicas: Replica[];
  start(count: number, options?: ReplicaOptions): Promise<Replica[]>;
  /** Requests from each in turn. Returns the number granted to each. */
  askAll(rateClass: RateClass, count: number): Promise<number[]>;
}

/** Gives each test of a file its own clock and counter, and checks that no waits remain. */
export function useSharedReplicas(): SharedReplicas {
  const bench = {
    replicas: [] as Replica[],
    start: async (count: number, options?: ReplicaOptions) => {
      bench.replicas = Array.from({ length: count }, () => startReplica(bench.clock, bench.counter, options));
      // Until each knows the others.
      await bench.clock.advance(1_000);
      return bench.replicas;
    },
    askAll: async (rateClass: RateClass, count: number) => {
      const granted: number[] = [];
      for (const replica of bench.replicas) granted.push(await replica.ask(rateClass, count));
      return granted;
    },
  } as SharedReplicas;
  beforeEach(() => {
    bench.clock = new SteppingClock();
    bench.counter = createReplaceableCounter(bench.clock);
    bench.replicas = [];
  });
  afterEach(async () => {
    for (const { ledger } of bench.replicas) await ledger.shutDown();
    await settle();
    expect(bench.clock.sleeping).toBe(0);
  });
  return bench;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
