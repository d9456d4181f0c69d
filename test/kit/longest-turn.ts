import { once } from 'node:events';
import type { Emulator } from '../../emulator/emulator.js';
import { BUILT } from './build-processes.js';
import { startServing, type RunningProcess } from './serve-process.js';

/** A subgraph in a process of its own, whose turns of the event loop are measured. */
export interface MeasuredProcess extends RunningProcess {
  readonly url: string;
  /** The processor time of the longest turn while this runs, in milliseconds. */
  longestTurn(work: () => Promise<unknown>): Promise<number>;
}

/** Starts it in front of an emulator, which must be another process than the one that is measured; ends with the test. */
export async function startMeasured(
  emulator: Emulator,
  env: Readonly<Record<string, string>> = {},
): Promise<MeasuredProcess> {
  const served = await startServing(emulator, env, { meter: `${BUILT}test/kit/turn-meter.js` });
  const { child } = served;
  return {
    ...served,
    longestTurn: async (work) => {
      child.send('measure turns');
      await work();
      const told = once(child, 'message');
      child.send('tell turns');
      const [{ longest, turns }] = (await told) as [{ longest: number; turns: number }];
      if (turns === 0) throw new Error('Not one turn was measured.');
      return longest;
    },
  };
}

/**
 * The least of several measurements, which ends early when one is within the bound: a collection of garbage or a
 * compilation comes once, and what an input costs comes each time.
 */
export async function leastLongestTurn(
  process: MeasuredProcess,
  work: () => Promise<unknown>,
  bound: number,
  attempts = 5,
): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < attempts && least > bound; attempt += 1) {
    least = Math.min(least, await process.longestTurn(work));
  }
  return least;
}
