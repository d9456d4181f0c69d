import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuotaLedger, RateClass } from '../../../src/defender-api/quota/quota-ledger.js';
import { createSharedLedger } from '../../../src/defender-api/quota/create-ledger.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { CounterLine, CounterServer } from './counter-lines.js';
import { ACCOUNT } from './ledger-bench.js';
import { SteppingClock, settle } from './stepping-clock.js';
import { monotonicTimeOf } from '../../../src/lib/monotonic-time.js';

const MINUTE = 60_000;
const BEAT_MS = 1_000;
/** Longest duration of a command. */
const MAX_MS = 500;
const REPLICAS = 3;
const LIMIT = 12;
/** All calls are actions, so that they can use every permit of the window. */
const TWELVE: RateClass = { name: 'twelve', perMinute: LIMIT, per: 'application' };

type Step =
  | { kind: 'ask'; replica: number; count: number; patience: number }
  | { kind: 'carryOut' | 'deliver'; replica: number; count: number }
  | { kind: 'quiet' | 'recover' }
  | { kind: 'advance'; ms: number }
  | { kind: 'die'; arrives: boolean[] }
  | { kind: 'find'; replica: number };

const replica = fc.nat({ max: REPLICAS - 1 });
const count = fc.integer({ min: 1, max: LIMIT });
const ask = fc.record({
  kind: fc.constant('ask' as const),
  replica,
  count,
  patience: fc.constantFrom(0, 500, MINUTE, 3 * MINUTE),
});
const part = fc.record({ kind: fc.constantFrom('carryOut' as const, 'deliver' as const), replica, count });
const quiet = fc.constant({ kind: 'quiet' as const });
const advance = fc.record({
  kind: fc.constant('advance' as const),
  ms: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 * BEAT_MS }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: MINUTE }) },
  ),
});
const die = fc.record({
  kind: fc.constant('die' as const),
  arrives: fc.array(fc.boolean(), { minLength: REPLICAS, maxLength: REPLICAS }),
});
const find = fc.record({ kind: fc.constant('find' as const), replica });

function someOf(...kinds: fc.Arbitrary<Step>[]): fc.Arbitrary<Step[]> {
  return fc.array(fc.oneof(...kinds), { maxLength: 12 });
}

/** Together, alone, rejoining, and together again. Another failure may occur at any time. */
const anyScript: fc.Arbitrary<Step[]> = fc
  .array(
    fc.tuple(
      someOf(ask, ask, part, quiet, advance),
      die.map((step) => [step]),
      someOf(ask, ask, advance, find),
      someOf(ask, find, part, quiet, advance, die),
      fc.constantFrom<Step[]>([], [{ kind: 'recover' }]),
      someOf(ask, ask, part, quiet),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((episodes) => episodes.flat(2));

/** A replica already counts with the others when the counter fails again, and has exceeded its share. */
const DIES_AGAIN_ON_THE_WAY_BACK: Step[] = [
  { kind: 'die', arrives: [false, false, false] },
  { kind: 'ask', replica: 2, count: 5, patience: 3 * MINUTE },
  { kind: 'find', replica: 0 },
  { kind: 'find', replica: 1 },
  { kind: 'find', replica: 2 },
  { kind: 'quiet' },
  { kind: 'advance', ms: 1 },
  { kind: 'die', arrives: [false, false, false] },
  { kind: 'ask', replica: 0, count: 4, patience: 0 },
  { kind: 'ask', replica: 1, count: 4, patience: 0 },
];

class Scene {
  readonly clock = new SteppingClock();
  readonly server = new CounterServer(this.clock);
  readonly lines = Array.from({ length: REPLICAS }, () => new CounterLine(this.server));
  readonly ledgers: QuotaLedger[] = this.lines.map((line) =>
    createSharedLedger({
      clock: this.clock,
      scope: 'operation',
      share: 1,
      marginMs: 0,
      beatMs: BEAT_MS,
      // Never give up on a replica, because it would continue alone.
      graceMs: 1_000 * MINUTE,
      logger: createLogger('silent'),
      counter: line.counter,
      onStateChange: line.onStateChange,
    }),
  );
  readonly granted: number[] = [];

  async quiet(): Promise<void> {
    await settle();
    while (!this.server.isDown && this.lines.some(({ isIdle }) => !isIdle)) {
      for (const line of this.lines) {
        await line.carryOut(Infinity);
        await line.deliver(Infinity);
      }
    }
  }

  /** Every replica learns of all calls, including those granted in the meantime. */
  async hear(): Promise<void> {
    for (let granted = -1; granted !== this.granted.length;) {
      granted = this.granted.length;
      await this.quiet();
      await this.clock.advance(BEAT_MS);
      await this.quiet();
    }
  }

  /** All replicas know each other, and the window is empty again. */
  async start(): Promise<void> {
    await this.hear();
    for (let index = 0; index < REPLICAS; index += 1) {
      await this.play({ kind: 'ask', replica: index, count: 1, patience: 0 });
    }
    await this.hear();
    expect(this.granted).toHaveLength(REPLICAS);
    await this.clock.advance(MINUTE);
    await this.hear();
  }

  async end(): Promise<void> {
    for (const ledger of this.ledgers) void ledger.shutDown();
    await this.quiet();
  }

  async play(step: Step): Promise<void> {
    switch (step.kind) {
      case 'ask':
        for (let index = 0; index < step.count; index += 1) {
          this.ledgers[step.replica]!.acquire(ACCOUNT, TWELVE, {
            deadline: monotonicTimeOf(this.clock).now() + step.patience,
            lane: 'action',
          }).then(
            () => this.granted.push(this.clock.elapsed),
            () => undefined,
          );
        }
        break;
      case 'carryOut':
        await this.lines[step.replica]!.carryOut(step.count);
        break;
      case 'deliver':
        await this.lines[step.replica]!.deliver(step.count);
        break;
      case 'quiet':
        await this.quiet();
        break;
      case 'recover':
        for (const line of this.lines) await line.reconnect();
        await this.hear();
        await this.hear();
        break;
      case 'advance':
        // A command takes at most 500 ms, so pending ones arrive between longer steps.
        for (let left = step.ms; left > 0; left -= MAX_MS) {
          await this.clock.advance(Math.min(left, MAX_MS));
          if (left > MAX_MS) await this.quiet();
        }
        break;
      case 'die':
        if (this.ledgers.some((ledger) => ledger.readings('tenant-1')[0]?.shared ?? true)) await this.hear();
        this.server.kill();
        for (const [index, line] of this.lines.entries()) await line.disconnect(step.arrives[index]!);
        this.server.restart();
        break;
      case 'find':
        await this.lines[step.replica]!.reconnect();
    }
    await settle();
  }
}

describe('three replicas whose counter fails and returns empty', () => {
  it('never exceed the limit if each knew all calls', { tags: 'slow' }, async () => {
    await fc.assert(
      fc.asyncProperty(anyScript, async (steps) => {
        const scene = new Scene();
        await scene.start();
        for (const step of steps) await scene.play(step);
        await scene.quiet();
        await scene.end();
        const times = scene.granted;
        for (const start of times) {
          const inWindow = times.filter((at) => at >= start && at < start + MINUTE);
          expect(inWindow.length).toBeLessThanOrEqual(LIMIT);
        }
      }),
      { examples: [[DIES_AGAIN_ON_THE_WAY_BACK]] },
    );
  });

  it('discard a permit that arrives later than the margin, and request another', async () => {
    const scene = new Scene();
    await scene.start();
    const before = scene.granted.length;
    await scene.play({ kind: 'ask', replica: 0, count: 1, patience: MINUTE });
    await scene.play({ kind: 'carryOut', replica: 0, count: 1 });
    await scene.clock.advance(1);
    await scene.play({ kind: 'deliver', replica: 0, count: 1 });
    expect(scene.granted).toHaveLength(before);
    const askedAgainAt = scene.clock.elapsed;
    await scene.quiet();
    expect(scene.granted.slice(before)).toEqual([askedAgainAt]);
    // The late permit was refunded.
    await scene.play({ kind: 'ask', replica: 1, count: LIMIT, patience: 0 });
    await scene.quiet();
    expect(scene.granted.slice(before)).toHaveLength(LIMIT);
    await scene.end();
  });
});
