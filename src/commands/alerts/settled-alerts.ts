import { writeResult, type Outcome, type WriteResult } from '../sequence/receipt.js';

/** What became of one alert of a bulk write. */
export interface SettledAlert {
  readonly alertId: string;
  readonly outcome: Outcome;
  readonly refusal: WriteResult<unknown>['refusal'];
}

export type SettledAlerts = readonly SettledAlert[];
/** One alert of which nobody knows is enough to say so of the whole: asked again, it is looked for. */
export function judgeResults(
  results: SettledAlerts,
  warnings: readonly string[] = [],
): WriteResult<SettledAlerts> {
  const unknown = results.find(({ outcome }) => outcome === 'OUTCOME_UNKNOWN');
  return unknown === undefined
    ? writeResult('CREATED', results, warnings)
    : { ...writeResult('OUTCOME_UNKNOWN', results, warnings), refusal: unknown.refusal };
}
