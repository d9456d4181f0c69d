import { randomUUID, scrypt } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../kit/seeded-random.js';
import { runSimulation } from './run-simulation.js';
import { Scheduler, type Owner } from './scheduler.js';
import { SEEDS } from './seeds.js';
import { takeOver } from './take-over.js';

const START = Date.UTC(2026, 0, 15, 12);
const PROCESS: Owner = { name: 'process', isDead: false, pausedUntil: 0 };

/** Runs work as that of a simulated process. */
async function simulate(seed: number, work: (scheduler: Scheduler) => void): Promise<Scheduler> {
  const scheduler = new Scheduler(seededRandom(seed), START);
  const restore = takeOver({ scheduler, disk: {}, connect: () => new EventEmitter(), dispatch: () => false });
  try {
    scheduler.after(0, PROCESS, () => work(scheduler));
    await scheduler.runUntil(START + 60_000);
  } finally {
    restore();
  }
  return scheduler;
}

describe('a simulated process', () => {
  it('has the time, the timers and the random numbers of its scheduler', async () => {
    const seen = async () => {
      const values: unknown[] = [];
      await simulate(7, () => {
        values.push(new Date().toISOString(), randomUUID(), Math.random());
        setTimeout(() => values.push(Date.now() - START), 1_500);
      });
      return values;
    };
    const first = await seen();
    expect(first).toEqual(await seen());
    expect(first[0]).toBe('2026-01-15T12:00:00.000Z');
    expect(first[3]).toBe(1_500);
  });

  it('is noticed when it uses a thread', async () => {
    const { escapes } = await simulate(1, () => {
      expect(() => {
        scrypt('secret', 'salt', 32, () => undefined);
      }).toThrow('node:crypto scrypt');
    });
    expect(escapes).toEqual(['node:crypto scrypt']);
  });

  it('does nothing after its death, and waits while it is paused', async () => {
    const done: string[] = [];
    await simulate(1, (scheduler) => {
      const victim: Owner = { name: 'victim', isDead: false, pausedUntil: 0 };
      const sleeper: Owner = { name: 'sleeper', isDead: false, pausedUntil: START + 5_000 };
      scheduler.after(2_000, victim, () => done.push('victim'));
      scheduler.after(2_000, sleeper, () => done.push(`sleeper at ${scheduler.now() - START}`));
      scheduler.after(1_000, PROCESS, () => {
        victim.isDead = true;
      });
    });
    expect(done).toEqual(['sleeper at 5000']);
  });

  it('leaves the clock of this process as it was', async () => {
    const { setTimeout: before, Date: dateBefore } = globalThis;
    await simulate(1, () => undefined);
    expect([globalThis.setTimeout, globalThis.Date]).toEqual([before, dateBefore]);
    expect(Date.now()).not.toBe(START);
  });
});

describe('a simulation', () => {
  it('has the same trace for the same seed, byte for byte', { tags: 'slow' }, async () => {
    const tracedRun = async (seed: number) => {
      const lines: string[] = [];
      await runSimulation({
        seed,
        hours: 0.02,
        feed: true,
        exports: true,
        reads: true,
        edits: true,
        retirement: true,
        trace: (line) => lines.push(line),
      });
      return lines;
    };
    const lines = await tracedRun(11);
    expect(lines.length).toBeGreaterThan(100);
    expect(await tracedRun(11)).toEqual(lines);
    expect(await tracedRun(12)).not.toEqual(lines);
  });

  it.each(SEEDS)(
    'holds for seed $seed over $hours hours: $sentence',
    { tags: 'slow' },
    async ({ sentence: _sentence, ...run }) => {
      const { violations } = await runSimulation(run);
      expect(violations).toEqual([]);
    },
  );
});
