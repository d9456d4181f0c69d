import type { LookBackHours } from '../../defender-api/endpoints/shared/list-query.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { createPerParentLoader } from '../shared/key-loader.js';
import type { LoaderContext } from '../shared/loader-context.js';
import { badArgument } from '../../errors/caller-errors.js';

/** Loads statistics of a file, domain or address for a look-back period. */
type StatisticsLoader<Row> = (key: string, lookBackHours: LookBackHours) => Promise<Row>;

/** One call per key and period. */
export function createStatisticsLoader<Row>(
  reader: LoaderContext,
  callFor: (key: string, lookBackHours: LookBackHours) => UpstreamCall<Row>,
): StatisticsLoader<Row> {
  const loader = createPerParentLoader(
    reader,
    ({ key, hours }: { readonly key: string; readonly hours: LookBackHours }) =>
      reader.dataSource.fetch(callFor(key, hours), reader.context),
    ({ key, hours }) => `${key.toLowerCase()} ${String(hours)}`,
  );
  return (key, hours) => loader.load({ key, hours });
}

const MAX_HOURS = 720;

/** @throws BadUserInputError for a period that Defender doesn't support */
export function checkLookBack(hours: number | null | undefined): number | undefined {
  if (hours == null || (hours >= 1 && hours <= MAX_HOURS)) return hours ?? undefined;
  throw badArgument('lookBackHours', `must be 1 to ${String(MAX_HOURS)}, not ${String(hours)}.`);
}
