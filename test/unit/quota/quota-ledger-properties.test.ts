import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWaiters } from '../../../src/defender-api/quota/wait-queue.js';
import { createMemoryLedger } from '../../../src/defender-api/quota/create-ledger.js';
import { fairReserveOf, reserveOf } from '../../../src/defender-api/quota/call-windows.js';
import type { RateClass } from '../../../src/defender-api/quota/quota-ledger.js';
import {
  CLIENTS,
  HOUR,
  MINUTE,
  anyAbort,
  anySetBack,
  anySteps,
  expectAtMost,
  expectLimitsKept,
  grantTimes,
  groupByWindow,
  play,
  stepsWith,
  type Outcome,
  type PlayedCall,
  type Step,
} from './ledger-play.js';
import { settle } from './stepping-clock.js';

type Scope = 'operation' | 'app';

/** In scope `app`, a share of 0.12 allows 12 calls per minute, 5 of them reserved, and 180 per hour. */
function playAlone(script: readonly Step[], scope: Scope): Promise<Outcome> {
  const share = scope === 'app' ? 0.12 : 1;
  return play(script, (clock) => [createMemoryLedger({ clock, scope, share, marginMs: 0 })]);
}

async function letTimePass({ clock }: Outcome): Promise<void> {
  await clock.advance(4 * HOUR);
  await settle();
}

type Acquire = Step & { kind: 'acquire' };

function acquire(
  step: Pick<Acquire, 'count' | 'patience' | 'lane' | 'caller'> & { readonly rateClass?: number },
): Acquire {
  return { kind: 'acquire', rateClass: 0, client: 0, replica: 0, ...step };
}

/** An action that waits ahead of a read leaves the caller of the read a smaller share. */
const ACTION_AHEAD: Step[] = [
  acquire({ count: 2, patience: 0, lane: 'interactive', caller: 'alice' }),
  acquire({ count: 1, patience: MINUTE, lane: 'action', caller: undefined }),
  acquire({ count: 2, patience: MINUTE, lane: 'bulk', caller: 'alice' }),
];

/** Reads that wait ahead in a higher lane have used the share of their caller. */
const OVER_SHARE_AHEAD: Step[] = [
  acquire({ count: 4, patience: 2 * MINUTE, lane: 'interactive', caller: 'alice' }),
  acquire({ count: 1, patience: 0, lane: 'bulk', caller: 'carol' }),
];

/** A waiter is passed over for having used its share, which it hasn't at its deadline. */
const PASSED_OVER: Step[] = (
  [
    { count: 5, patience: 140_000, lane: 'bulk', caller: 'carol' },
    { count: 2, patience: 130_000, lane: 'interactive', caller: 'bob' },
    { count: 4, patience: 3 * MINUTE, lane: 'interactive', caller: 'alice' },
    { count: 2, patience: 0, lane: 'interactive', caller: 'bob' },
    { count: 3, patience: 3 * HOUR, lane: 'bulk', caller: 'carol' },
    { count: 1, patience: 3 * HOUR, lane: 'action', caller: 'alice' },
    { count: 1, patience: 0, lane: 'interactive', caller: 'bob' },
  ] as const
).map((step) => acquire({ rateClass: 3, ...step }));

/** The claims of rejected calls put off a waiter, and then a newcomer seems to displace it. */
const PUT_OFF_BY_CLAIMS: Step[] = [
  acquire({ rateClass: 3, count: 5, patience: 3 * HOUR, lane: 'action', caller: 'alice' }),
  { kind: 'advance', ms: 30_000 },
  acquire({ rateClass: 3, count: 5, patience: 30_000, lane: 'interactive', caller: 'bob' }),
  acquire({ rateClass: 3, count: 4, patience: 0, lane: 'bulk', caller: 'alice' }),
  acquire({ rateClass: 3, count: 4, patience: 100_000, lane: 'interactive', caller: 'bob' }),
];

const LANES_BY_RANK = { action: 0, interactive: 1, bulk: 2 } as const;

function callsOf(
  calls: readonly PlayedCall[],
  at: number,
  windowMs: number,
  caller: string | undefined,
): number {
  return calls.filter(
    (call) =>
      call.state === 'granted' &&
      call.lane !== 'action' &&
      call.caller === caller &&
      call.at <= at &&
      call.at > at - windowMs,
  ).length;
}

/** The caller's use of each window of this class just before that grant, and the share for two callers. */
function usedOf(
  group: readonly PlayedCall[],
  rateClass: RateClass,
  { caller }: PlayedCall,
  answer: PlayedCall,
): { used: number; half: number }[] {
  const before = group.filter((other) => other.answer < answer.answer);
  return [
    { limit: rateClass.perMinute, lengthMs: MINUTE },
    { limit: rateClass.perHour, lengthMs: HOUR },
  ].flatMap(({ limit, lengthMs }) => {
    if (limit === undefined) return [];
    const capacity = limit - reserveOf(limit);
    const half = Math.max(1, Math.ceil((capacity - fairReserveOf(capacity)) / 2));
    return [{ used: callsOf(before, answer.at, lengthMs, caller), half }];
  });
}

/** Only some schedules have calls to compare. With a tenth of the runs, a test might compare none. */
const ALL_RUNS = { numRuns: 100 };

describe('a memory ledger, whatever happens to it', () => {
  it('never exceeds the limit in any interval, nor grants a read what is reserved for actions', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (script) => {
        expectLimitsKept(await playAlone(script, 'operation'));
      }),
      ALL_RUNS,
    );
  });

  it("never exceeds an app's limits in scope app", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (script) => {
        const outcome = await playAlone(script, 'app');
        for (const clientId of CLIENTS) {
          const calls = outcome.calls.filter((call) => call.clientId === clientId);
          expectAtMost(12, MINUTE, calls);
          expectAtMost(180, HOUR, calls);
        }
      }),
      ALL_RUNS,
    );
  });

  it('never exceeds the limit if its clock is repeatedly set back, and settles every call', async () => {
    const script = stepsWith({ weight: 2, arbitrary: anyAbort }, { weight: 2, arbitrary: anySetBack });
    await fc.assert(
      fc.asyncProperty(script, async (steps) => {
        const outcome = await playAlone(steps, 'operation');
        await outcome.clock.advance(24 * HOUR);
        await settle();
        expectLimitsKept(outcome);
        expect(outcome.calls.filter(({ state }) => state === 'waiting')).toEqual([]);
      }),
      ALL_RUNS,
    );
  });

  it('grants permits by lane, then to callers below their share, then by deadline', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (script) => {
        const outcome = await playAlone(script, 'operation');
        await letTimePass(outcome);
        for (const { rateClass, calls } of groupByWindow(outcome.calls)) {
          for (const granted of calls.filter(({ state }) => state === 'granted')) {
            const waited = calls.filter(
              (other) =>
                other.askedAt < granted.at &&
                other.askedAt <= granted.askedAt &&
                other.answer > granted.answer,
            );
            for (const other of waited) {
              const ranks = LANES_BY_RANK[other.lane] - LANES_BY_RANK[granted.lane];
              // A caller that may have used its share goes after others, whatever its lane. Actions need no share.
              const mayHaveShare =
                other.lane !== 'action' &&
                other.caller !== undefined &&
                other.caller !== granted.caller &&
                usedOf(calls, rateClass, other, granted).some(({ used }) => used > 0);
              if (ranks < 0 && mayHaveShare) continue;
              // A waiter in a higher lane would have received the permit.
              expect(ranks).toBeGreaterThanOrEqual(0);
              if (ranks > 0) continue;
              if (granted.caller !== other.caller) {
                if (granted.lane === 'action' || granted.caller === undefined || other.caller === undefined)
                  continue;
                // With two or more callers, a share is at most half, and a caller without calls is below its share.
                const hasShare = usedOf(calls, rateClass, granted, granted).some(
                  ({ used, half }) => used >= half,
                );
                if (hasShare)
                  expect(usedOf(calls, rateClass, other, granted).some(({ used }) => used > 0)).toBe(true);
                continue;
              }
              const order = { arrival: 0, lane: granted.lane, caller: undefined };
              expect(
                compareWaiters(
                  { ...order, deadline: granted.deadline },
                  { ...order, deadline: other.deadline },
                ),
              ).toBeLessThanOrEqual(0);
            }
          }
        }
      }),
      ALL_RUNS,
    );
  });

  it('grants the first waiter every permit available by its deadline', async () => {
    await fc.assert(
      fc.asyncProperty(stepsWith(), async (script) => {
        const outcome = await playAlone(script, 'operation');
        await letTimePass(outcome);
        // Only a higher lane or a caller below its share takes a permit from an admitted waiter.
        for (const { calls } of groupByWindow(outcome.calls)) {
          const lanes = new Set(calls.map(({ lane }) => lane));
          const callers = new Set(calls.map(({ caller }) => caller));
          if (lanes.size > 1 || callers.size > 1) continue;
          for (const call of calls) {
            if (call.state === 'refused') expect(call.at).toBe(call.askedAt);
          }
        }
      }),
      ALL_RUNS,
    );
  });

  it('returns a sufficient wait', async () => {
    await fc.assert(
      fc.asyncProperty(stepsWith(), async (script) => {
        const { calls, clock, ledgers } = await playAlone(script, 'operation');
        const last = calls.at(-1);
        if (last?.state !== 'refused' || last.at !== clock.elapsed) return;
        const { clientId, rateClass, lane, caller } = last;
        let isServed = false;
        const patient = ledgers[0]!.acquire({ tenantId: 'tenant', clientId }, rateClass, {
          deadline: clock.now() + last.retryAfterSeconds * 1_000,
          lane,
          ...(caller !== undefined && { caller }),
        });
        void patient.then(() => {
          isServed = true;
        });
        await clock.advance(last.retryAfterSeconds * 1_000);
        await settle();
        expect(isServed).toBe(true);
      }),
      { ...ALL_RUNS, examples: [[ACTION_AHEAD], [OVER_SHARE_AHEAD], [PASSED_OVER], [PUT_OFF_BY_CLAIMS]] },
    );
  });

  it('counts exactly the granted calls', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (script) => {
        const { calls, clock, ledgers } = await playAlone(script, 'operation');
        for (const { rateClass, clientId, window, used, limit } of ledgers[0]!.readings('tenant')) {
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
      ALL_RUNS,
    );
  });

  it.each(['operation', 'app'] as const)(
    'settles every call by its deadline and leaves no timer, with scope %s',
    async (scope) => {
      await fc.assert(
        fc.asyncProperty(anySteps, async (script) => {
          const outcome = await playAlone(script, scope);
          expect(outcome.clock.sleeping).toBeLessThanOrEqual(1);
          await letTimePass(outcome);
          expect(outcome.clock.sleeping).toBe(0);
          for (const call of outcome.calls) {
            expect(call.state).not.toBe('waiting');
            expect(call.at).toBeLessThanOrEqual(call.deadline);
          }
        }),
      );
    },
  );
});
