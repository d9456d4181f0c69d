import type { Measurement } from './report/measurement.js';
import { medianOf, ratiosOfRounds } from './report/measurement.js';
import type { Laboratory } from './scenarios/scenario.js';
import { measureAgainstFramework } from './scenarios/throughput.js';

/** Minimum speed of the warm dashboard, relative to bare Apollo Server. Measured: 1.6 to 1.9. */
const LEAST_OF_FRAMEWORK = 1.2;

/**
 * Compares the subgraph with the framework alone and prints the result. Uses processor time if available, because it
 * doesn't depend on other load.
 *
 * @returns whether the minimum is met
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
    `The warm dashboard has ${part.toFixed(2)} times the speed of bare Apollo Server, which serves it from memory; ` +
      `the minimum is ${LEAST_OF_FRAMEWORK}.`,
  );
  return holds;
}
