import type { Fault } from './fault-plan.js';
import { runSimulation, type SimulationOptions, type SimulationResult } from './run-simulation.js';

/**
 * Finds a small list of faults that still violates the same rule: removes halves, then quarters, down to single faults.
 *
 * @param tell receives the number of faults that are left
 */
export async function shrink(
  options: SimulationOptions,
  failed: SimulationResult,
  tell: (faults: number) => void,
): Promise<SimulationResult> {
  const kind = failed.violations[0]?.kind;
  let best = failed;
  const attempt = async (faults: readonly Fault[]): Promise<boolean> => {
    const result = await runSimulation({ ...options, faults });
    if (!result.violations.some((violation) => violation.kind === kind)) return false;
    best = result;
    tell(faults.length);
    return true;
  };
  // Faults after the violation can't have caused it.
  const at = failed.violations[0]?.at ?? Infinity;
  await attempt(failed.faults.filter((fault) => fault.at <= at));
  for (let size = Math.ceil(best.faults.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < best.faults.length;) {
      const without = best.faults.filter((_fault, index) => index < start || index >= start + size);
      if (!(await attempt(without))) start += size;
    }
  }
  return best;
}
