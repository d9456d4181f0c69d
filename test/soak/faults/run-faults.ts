import { setTimeout as wait } from 'node:timers/promises';
import type { Arena } from '../parts/arena.js';
import type { PlannedFault } from './plan-faults.js';
import { ATTACKS, OWN_FAULTS } from './own-faults.js';
import { UPSTREAM_FAULTS } from './upstream-faults.js';
import type { FaultKinds } from './fault-kinds.js';

export const FAULTS: FaultKinds = { ...UPSTREAM_FAULTS, ...OWN_FAULTS, ...ATTACKS };

/** A fault that was carried out. Times are epoch ms. */
export interface DoneFault {
  readonly kind: string;
  readonly from: number;
  until: number;
}

/** Carries a plan out. Resolves once the last fault has ended; rejects if one can't begin or end. */
export async function runFaults(
  arena: Arena,
  plan: readonly PlannedFault[],
  onBegin: (fault: DoneFault) => void,
): Promise<void> {
  const start = Date.now();
  await Promise.all(
    plan.map(async ({ kind, at, lengthMs, choice }) => {
      await wait(Math.max(0, start + at - Date.now()));
      const done: DoneFault = { kind, from: Date.now(), until: Infinity };
      onBegin(done);
      const end = await FAULTS[kind]?.begin(arena, choice);
      await wait(Math.max(0, done.from + lengthMs - Date.now()));
      await end?.();
      done.until = Date.now();
    }),
  );
}
