import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryLedger } from '../../../src/defender-api/quota/memory-ledger.js';
import type { QuotaLedger, RateClass } from '../../../src/defender-api/quota/quota-ledger.js';
import { RateLimitedError } from '../../../src/errors/upstream-errors.js';
import { SteppingClock, settle } from './stepping-clock.js';

const MINUTE = 60_000;
const HOUR = 3_600_000;

const CLASSES: readonly RateClass[] = [
  { name: 'first', perMinute: 2, perHour: 5, per: 'application' },
  { name: 'second', perMinute: 3, per: 'application' },
  { name: 'third', perHour: 4, per: 'tenant' },
];
const CLIENTS = ['app-1', 'app-2'];

type Step =
  | { kind: 'acquire'; rateClass: number; client: number; patience: number }
  | { kind: 'abort'; call: number }
  | { kind: 'advance'; ms: number }
  | { kind: 'setBack'; ms: number }
  | { kind: 'close'; rateClass: number; client: number; ms: number };

interface Call {
  readonly rateClass: RateClass;
  readonly clientId: string;
  readonly askedAt: number;
  readonly deadline: number;
  readonly controller: AbortController;
  state: 'waiting' | 'granted' | 'refused' | 'aborted';
  /** When the answer came, in really passed time, and as which answer of all. */
  at: number;
  answer: number;
  retryAfterSeconds: number;
}

const whose = {
  rateClass: fc.integer({ min: 0, max: CLASSES.length - 1 }),
  client: fc.integer({ min: 0, max: CLIENTS.length - 1 }),
};

/** Whole seconds meet the edges of windows more often than milliseconds do. */
function upTo(ms: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 0, max: ms }),
    fc.integer({ min: 0, max: ms / 10_000 }).map((tens) => tens * 10_000),
  );
}

const acquire = fc.record({
  kind: fc.constant('acquire' as const),
  ...whose,
  patience: fc.oneof(fc.constant(0), upTo(3 * MINUTE), upTo(3 * HOUR)),
});
const abort = fc.record({ kind: fc.constant('abort' as const), call: fc.nat({ max: 60 }) });
const advance = fc.record({ kind: fc.constant('advance' as const), ms: fc.oneof(upTo(MINUTE), upTo(HOUR)) });
const setBack = fc.record({ kind: fc.constant('setBack' as const), ms: upTo(2 * HOUR) });
const close = fc.record({ kind: fc.constant('close' as const), ...whose, ms: upTo(HOUR) });

function steps(...kinds: fc.WeightedArbitrary<Step>[]): fc.Arbitrary<Step[]> {
  return fc.array(fc.oneof({ weight: 6, arbitrary: acquire }, { weight: 3, arbitrary: advance }, ...kinds), {
    maxLength: 60,
  });
}

const anySteps = steps({ weight: 2, arbitrary: abort }, { weight: 1, arbitrary: close });
const stepsWithSetBacks = steps({ weight: 2, arbitrary: abort }, { weight: 2, arbitrary: setBack });

interface Outcome {
  readonly calls: readonly Call[];
  readonly clock: SteppingClock;
  readonly ledger: QuotaLedger;
}

async function play(script: readonly Step[], scope: 'operation' | 'app', share = 1): Promise<Outcome> {
  const clock = new SteppingClock();
  const ledger = createMemoryLedger({ clock, scope, share });
  const calls: Call[] = [];
  let answers = 0;

  function startCall(rateClass: RateClass, clientId: string, patience: number): void {
    const controller = new AbortController();
    const call: Call = {
      rateClass,
      clientId,
      askedAt: clock.elapsed,
      deadline: clock.elapsed + patience,
      controller,
      state: 'waiting',
      at: NaN,
      answer: NaN,
      retryAfterSeconds: NaN,
    };
    calls.push(call);
    const answer = (state: Call['state'], retryAfterSeconds = NaN): void => {
      Object.assign(call, { state, at: clock.elapsed, answer: answers++, retryAfterSeconds });
    };
    const options = { deadline: clock.now() + patience, signal: controller.signal };
    ledger.acquire({ tenantId: 'tenant', clientId }, rateClass, options).then(
      () => answer('granted'),
      (error: unknown) =>
        error instanceof RateLimitedError ? answer('refused', error.retryAfterSeconds) : answer('aborted'),
    );
  }

  for (const step of script) {
    if (step.kind === 'advance') await clock.advance(step.ms);
    else if (step.kind === 'setBack') clock.jump(-step.ms);
    else if (step.kind === 'abort') calls[step.call]?.controller.abort();
    else {
      const rateClass = CLASSES[step.rateClass] as RateClass;
      const clientId = CLIENTS[step.client] as string;
      if (step.kind === 'acquire') startCall(rateClass, clientId, step.patience);
      else ledger.close({ tenantId: 'tenant', clientId }, rateClass, clock.now() + step.ms);
    }
    await settle();
  }
  return { calls, clock, ledger };
}

function grantTimes(calls: readonly Call[]): number[] {
  return calls.filter(({ state }) => state === 'granted').map(({ at }) => at);
}

/** The calls by what the service counts together. */
function groupByWindow(calls: readonly Call[]): { rateClass: RateClass; calls: Call[] }[] {
  return CLASSES.flatMap((rateClass) =>
    (rateClass.per === 'tenant' ? [undefined] : CLIENTS).map((client) => ({
      rateClass,
      calls: calls.filter(
        (c) => c.rateClass === rateClass && (client === undefined || c.clientId === client),
      ),
    })),
  );
}

function expectAtMost(limit: number | undefined, lengthMs: number, times: readonly number[]): void {
  if (limit === undefined) return;
  for (const start of times) {
    expect(times.filter((at) => at >= start && at < start + lengthMs).length).toBeLessThanOrEqual(limit);
  }
}

function expectLimitsKept({ calls }: Outcome): void {
  for (const group of groupByWindow(calls)) {
    expectAtMost(group.rateClass.perMinute, MINUTE, grantTimes(group.calls));
    expectAtMost(group.rateClass.perHour, HOUR, grantTimes(group.calls));
  }
}

/** When a call could go at the earliest after these grants, told by trying every moment at which something changes. */
function findEarliest(rateClass: RateClass, grants: readonly number[], from: number): number {
  const fits = (at: number, limit: number | undefined, lengthMs: number): boolean =>
    limit === undefined || grants.filter((grant) => grant > at - lengthMs).length < limit;
  const moments = [from, ...grants.flatMap((grant) => [grant + MINUTE, grant + HOUR])].filter(
    (at) => at >= from,
  );
  return Math.min(
    ...moments.filter((at) => fits(at, rateClass.perMinute, MINUTE) && fits(at, rateClass.perHour, HOUR)),
  );
}

describe('a memory ledger, whatever happens to it', () => {
  it('never grants more than the limit in any stretch of a minute or an hour', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (script) => {
        expectLimitsKept(await play(script, 'operation'));
      }),
    );
  });

  it('never grants an app more than its limits either, when one pair of windows counts everything', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (script) => {
        const outcome = await play(script, 'app', 0.03);
        for (const clientId of CLIENTS) {
          const times = grantTimes(outcome.calls.filter((call) => call.clientId === clientId));
          expectAtMost(3, MINUTE, times);
          expectAtMost(45, HOUR, times);
        }
        expectLimitsKept(outcome);
      }),
    );
  });

  it('never grants more than the limit though its clock is set back again and again, and still answers everybody', async () => {
    await fc.assert(
      fc.asyncProperty(stepsWithSetBacks, async (script) => {
        const outcome = await play(script, 'operation');
        await outcome.clock.advance(24 * HOUR);
        await settle();
        expectLimitsKept(outcome);
        expect(outcome.calls.filter(({ state }) => state === 'waiting')).toEqual([]);
      }),
    );
  });

  it.each(['operation', 'app'] as const)(
    'serves calls of one kind in the order in which they came, with scope %s',
    async (scope) => {
      await fc.assert(
        fc.asyncProperty(anySteps, async (script) => {
          const { calls } = await play(script, scope, scope === 'app' ? 0.03 : 1);
          for (const group of groupByWindow(calls)) {
            for (const clientId of CLIENTS) {
              const granted = group.calls.filter((c) => c.state === 'granted' && c.clientId === clientId);
              const answers = granted.map(({ answer }) => answer);
              expect(answers).toEqual([...answers].sort((a, b) => a - b));
            }
          }
        }),
      );
    },
  );

  it('grants each call at the first moment possible, or refuses it at once and says how long that would be', async () => {
    await fc.assert(
      fc.asyncProperty(steps(), async (script) => {
        const outcome = await play(script, 'operation');
        await outcome.clock.advance(4 * HOUR);
        await settle();
        for (const { rateClass, calls } of groupByWindow(outcome.calls)) {
          const grants: number[] = [];
          for (const call of calls) {
            const earliest = findEarliest(rateClass, grants, Math.max(call.askedAt, grants.at(-1) ?? 0));
            if (earliest <= call.deadline) {
              grants.push(earliest);
              expect(call).toMatchObject({ state: 'granted', at: earliest });
            } else {
              const retryAfterSeconds = Math.ceil((earliest - call.askedAt) / 1_000);
              expect(call).toMatchObject({ state: 'refused', at: call.askedAt, retryAfterSeconds });
            }
          }
        }
      }),
    );
  });

  it('counts the calls that it granted and no others', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (script) => {
        const { calls, clock, ledger } = await play(script, 'operation');
        for (const { rateClass, clientId, window, used, limit } of ledger.readings('tenant')) {
          const times = grantTimes(
            calls.filter(
              (call) =>
                call.rateClass.name === rateClass && (clientId === undefined || call.clientId === clientId),
            ),
          );
          const since = clock.elapsed - (window === 'minute' ? MINUTE : HOUR);
          expect(used).toBe(times.filter((at) => at > since).length);
          expect(used).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });

  it.each(['operation', 'app'] as const)(
    'answers everybody by their deadline and then keeps no timer, with scope %s',
    async (scope) => {
      await fc.assert(
        fc.asyncProperty(anySteps, async (script) => {
          const { calls, clock } = await play(script, scope, scope === 'app' ? 0.03 : 1);
          expect(clock.sleeping).toBeLessThanOrEqual(1);
          await clock.advance(4 * HOUR);
          await settle();
          expect(clock.sleeping).toBe(0);
          for (const call of calls) {
            expect(call.state).not.toBe('waiting');
            expect(call.at).toBeLessThanOrEqual(call.deadline);
          }
        }),
      );
    },
  );
});
