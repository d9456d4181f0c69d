import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLIENTS,
  HOUR,
  MINUTE,
  anyAbort,
  anySetBack,
  anySteps,
  expectAtMost,
  expectLimitsKept,
  groupByWindow,
  play,
  stepsWith,
  type Outcome,
  type Step,
} from './ledger-play.js';
import { createReplaceableCounter, startReplica } from './shared-bench.js';
import { settle } from './stepping-clock.js';

/** Three replicas that only communicate through a shared counter. */
function playTogether(script: readonly Step[], scope: 'operation' | 'app' = 'operation'): Promise<Outcome> {
  return play(script, (clock) => {
    const counter = createReplaceableCounter(clock);
    const options = { scope, share: scope === 'app' ? 0.12 : 1, beatMs: 1_000 * HOUR };
    return [0, 1, 2].map(() => startReplica(clock, counter, options).ledger);
  });
}

describe('three replicas, whatever happens to them', () => {
  it('never exceed the limit together, nor grant reads what is reserved for actions', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (script) => {
        expectLimitsKept(await playTogether(script));
      }),
    );
  });

  it("never exceed an app's limits in scope app", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (script) => {
        const outcome = await playTogether(script, 'app');
        for (const clientId of CLIENTS) {
          const calls = outcome.calls.filter((call) => call.clientId === clientId);
          expectAtMost(12, MINUTE, calls);
          expectAtMost(180, HOUR, calls);
        }
      }),
    );
  });

  it('never exceed the limit if the clock is repeatedly set back', async () => {
    const script = stepsWith({ weight: 2, arbitrary: anyAbort }, { weight: 2, arbitrary: anySetBack });
    await fc.assert(
      fc.asyncProperty(script, async (steps) => {
        expectLimitsKept(await playTogether(steps));
      }),
    );
  });

  it('settle every call by its deadline and leave only the heartbeat', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (script) => {
        const { calls, clock, ledgers } = await playTogether(script);
        expect(clock.sleeping).toBeLessThanOrEqual(2 * ledgers.length);
        await clock.advance(4 * HOUR);
        await settle();
        expect(clock.sleeping).toBe(ledgers.length);
        for (const call of calls) {
          expect(call.state).not.toBe('waiting');
          // A millisecond for each time that another replica was faster.
          expect(call.at).toBeLessThanOrEqual(call.deadline + calls.length);
        }
      }),
    );
  });

  it('charge nothing for rejected calls', async () => {
    await fc.assert(
      fc.asyncProperty(stepsWith(), async (script) => {
        const outcome = await playTogether(script);
        const { clock, ledgers } = outcome;
        const now = clock.elapsed;
        for (const { rateClass, calls } of groupByWindow(outcome.calls)) {
          for (const { window, clientId, used, rateClass: name } of ledgers.flatMap((ledger) =>
            ledger.readings('tenant'),
          )) {
            if (name !== rateClass.name || (clientId ?? calls[0]?.clientId) !== calls[0]?.clientId) continue;
            const lengthMs = window === 'minute' ? MINUTE : HOUR;
            const granted = calls.filter(({ state, at }) => state === 'granted' && at > now - lengthMs - 1);
            expect(used).toBeLessThanOrEqual(granted.length);
          }
        }
      }),
    );
  });
});
