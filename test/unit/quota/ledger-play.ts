import fc from 'fast-check';
import { expect } from 'vitest';
import { reserveOf } from '../../../src/defender-api/quota/call-windows.js';
import type { Lane, QuotaLedger, RateClass } from '../../../src/defender-api/quota/quota-ledger.js';
import { LANES } from '../../../src/defender-api/quota/wait-queue.js';
import { RateLimitedError } from '../../../src/errors/upstream-errors.js';
import { SteppingClock, settle } from './stepping-clock.js';
import { monotonicTimeOf } from '../../../src/lib/monotonic-time.js';

export const MINUTE = 60_000;
export const HOUR = 3_600_000;

/** Small limits for short scripts. The last two have a reserve for actions. */
export const CLASSES: readonly RateClass[] = [
  { name: 'first', perMinute: 2, perHour: 5, per: 'application' },
  { name: 'second', perMinute: 3, per: 'application' },
  { name: 'third', perHour: 4, per: 'tenant' },
  { name: 'fourth', perMinute: 11, perHour: 16, per: 'application' },
  { name: 'fifth', perMinute: 10, per: 'application' },
];
export const CLIENTS = ['app-1', 'app-2'];

export type Step =
  | {
      kind: 'acquire';
      count: number;
      rateClass: number;
      client: number;
      patience: number;
      lane: Lane;
      caller: string | undefined;
      replica: number;
    }
  | { kind: 'abort'; call: number }
  | { kind: 'advance'; ms: number }
  | { kind: 'setBack'; ms: number }
  | { kind: 'close'; rateClass: number; client: number; ms: number; replica: number };

export interface PlayedCall {
  readonly rateClass: RateClass;
  readonly clientId: string;
  readonly lane: Lane;
  readonly caller: string | undefined;
  readonly replica: number;
  readonly askedAt: number;
  readonly deadline: number;
  readonly controller: AbortController;
  state: 'waiting' | 'granted' | 'refused' | 'aborted';
  /** When it settled in elapsed time, and its position among all. */
  at: number;
  answer: number;
  retryAfterSeconds: number;
}

const whose = {
  rateClass: fc.integer({ min: 0, max: CLASSES.length - 1 }),
  client: fc.integer({ min: 0, max: CLIENTS.length - 1 }),
  replica: fc.integer({ min: 0, max: 2 }),
};

/** Whole seconds hit the edges of windows more often than milliseconds. */
function upTo(ms: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 0, max: ms }),
    fc.integer({ min: 0, max: ms / 10_000 }).map((tens) => tens * 10_000),
  );
}

const acquire = fc.record({
  kind: fc.constant('acquire' as const),
  ...whose,
  count: fc.integer({ min: 1, max: 5 }),
  patience: fc.oneof(fc.constant(0), upTo(3 * MINUTE), upTo(3 * HOUR)),
  lane: fc.constantFrom(...LANES),
  caller: fc.constantFrom(undefined, 'alice', 'bob', 'carol'),
});
const advance = fc.record({ kind: fc.constant('advance' as const), ms: fc.oneof(upTo(MINUTE), upTo(HOUR)) });

export const anyAbort = fc.record({ kind: fc.constant('abort' as const), call: fc.nat({ max: 60 }) });
export const anySetBack = fc.record({ kind: fc.constant('setBack' as const), ms: upTo(2 * HOUR) });
export const anyClosing = fc.record({ kind: fc.constant('close' as const), ...whose, ms: upTo(HOUR) });

export function stepsWith(...kinds: fc.WeightedArbitrary<Step>[]): fc.Arbitrary<Step[]> {
  return fc.array(fc.oneof({ weight: 6, arbitrary: acquire }, { weight: 3, arbitrary: advance }, ...kinds), {
    maxLength: 40,
  });
}

export const anySteps = stepsWith({ weight: 2, arbitrary: anyAbort }, { weight: 1, arbitrary: anyClosing });

export interface Outcome {
  readonly calls: readonly PlayedCall[];
  readonly clock: SteppingClock;
  readonly ledgers: readonly QuotaLedger[];
}

/** Runs a script on ledgers with its clock. Each step goes to the ledger of its replica, if any. */
export async function play(
  script: readonly Step[],
  makeLedgers: (clock: SteppingClock) => readonly QuotaLedger[],
): Promise<Outcome> {
  const clock = new SteppingClock();
  const ledgers = makeLedgers(clock);
  const calls: PlayedCall[] = [];
  let answers = 0;

  function startCall(step: Step & { kind: 'acquire' }): void {
    const { lane, caller, patience } = step;
    const replica = step.replica % ledgers.length;
    const controller = new AbortController();
    const call: PlayedCall = {
      rateClass: CLASSES[step.rateClass]!,
      clientId: CLIENTS[step.client]!,
      lane,
      caller,
      replica,
      askedAt: clock.elapsed,
      deadline: clock.elapsed + patience,
      controller,
      state: 'waiting',
      at: NaN,
      answer: NaN,
      retryAfterSeconds: NaN,
    };
    calls.push(call);
    const answer = (state: PlayedCall['state'], retryAfterSeconds = NaN): void => {
      Object.assign(call, { state, at: clock.elapsed, answer: answers++, retryAfterSeconds });
    };
    ledgers[replica]!.acquire({ tenantId: 'tenant', clientId: call.clientId }, call.rateClass, {
      deadline: monotonicTimeOf(clock).now() + patience,
      signal: controller.signal,
      lane,
      ...(caller !== undefined && { caller }),
    }).then(
      () => answer('granted'),
      (error: unknown) =>
        error instanceof RateLimitedError ? answer('refused', error.retryAfterSeconds) : answer('aborted'),
    );
  }

  for (const step of script) {
    if (step.kind === 'advance') await clock.advance(step.ms);
    else if (step.kind === 'setBack') clock.jump(-step.ms);
    else if (step.kind === 'abort') calls[step.call]?.controller.abort();
    else if (step.kind === 'acquire') {
      for (let count = 0; count < step.count; count += 1) startCall(step);
    } else {
      ledgers[step.replica % ledgers.length]!.close(
        { tenantId: 'tenant', clientId: CLIENTS[step.client]! },
        CLASSES[step.rateClass]!,
        clock.now() + step.ms,
      );
    }
    await settle();
  }
  return { calls, clock, ledgers };
}

export function grantTimes(calls: readonly PlayedCall[]): number[] {
  return calls.filter(({ state }) => state === 'granted').map(({ at }) => at);
}

/** Groups calls by the window that counts them. */
export function groupByWindow(calls: readonly PlayedCall[]): { rateClass: RateClass; calls: PlayedCall[] }[] {
  return CLASSES.flatMap((rateClass) =>
    (rateClass.per === 'tenant' ? [undefined] : CLIENTS).map((client) => ({
      rateClass,
      calls: calls.filter(
        (call) => call.rateClass === rateClass && (client === undefined || call.clientId === client),
      ),
    })),
  );
}

/** Expects that no interval exceeds the limit, nor contains a read in the reserve for actions. */
export function expectAtMost(
  limit: number | undefined,
  lengthMs: number,
  calls: readonly PlayedCall[],
): void {
  if (limit === undefined) return;
  const granted = calls.filter(({ state }) => state === 'granted').sort((a, b) => a.answer - b.answer);
  for (const [index, last] of granted.entries()) {
    const inWindow = granted.slice(0, index + 1).filter(({ at }) => at > last.at - lengthMs).length;
    expect(inWindow).toBeLessThanOrEqual(last.lane === 'action' ? limit : limit - reserveOf(limit));
  }
}

export function expectLimitsKept({ calls }: Outcome): void {
  for (const group of groupByWindow(calls)) {
    expectAtMost(group.rateClass.perMinute, MINUTE, group.calls);
    expectAtMost(group.rateClass.perHour, HOUR, group.calls);
  }
}
