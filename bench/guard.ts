import type { Measurement } from './report/measurement.js';
import { medianOf, ratiosOfRounds } from './report/measurement.js';
import type { Laboratory } from './scenarios/scenario.js';
import { measureAgainstFramework } from './scenarios/throughput.js';

/** The part of the speed of bare Apollo Server that the warm dashboard must not fall below. Measured: 0.55 to 0.65. */
const LEAST_OF_FRAMEWORK = 0.45;

/**
 * Measures how much of the framework's speed is left, and says so. By processor time where that is known: it tells the same
 * on a busy machine.
 *
 * @returns whether it is enough
 */
export async function holdsAgainstFramework(laboratory: Laboratory): Promise<boolean> {
  const measurements = await measureAgainstFramework(laboratory);
  const of = (wanted: string): Measurement => {
    const found = measurements.find(({ contender }) => contender === wanted);
    if (found === undefined) throw new Error(`${wanted} was not measured`);
    return found;
  };
  const [warm, apollo] = [of('warm'), of('apollo')];
  const byTime = apollo.cpuMsPerRequest / warm.cpuMsPerRequest;
  const part = Number.isNaN(byTime) ? medianOf(ratiosOfRounds(warm, apollo)) : byTime;
  const holds = part >= LEAST_OF_FRAMEWORK && warm.outcomes.whole === warm.requests;
  console.log(
    `The warm dashboard is answered ${part.toFixed(2)} times as fast as bare Apollo Server answers it from memory; ` +
      `at least ${LEAST_OF_FRAMEWORK} is wanted.`,
  );
  return holds;
}
