import type { LookBackHours } from '../../defender-api/endpoints/shared/list-query.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { createPerParentLoader } from '../key-loader.js';
import type { Reader } from '../reader.js';
import { BadUserInputError } from '../../errors/caller-errors.js';

/** Statistics of one file, domain or address over some hours. */
type StatisticsLoader<Row> = (key: string, lookBackHours: LookBackHours) => Promise<Row>;

/** One call for each parent and stretch of time. */
export function createStatisticsLoader<Row>(
  reader: Reader,
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

const MOST_HOURS = 720;

/** @throws BadUserInputError unless Defender can look back so many hours */
export function checkLookBack(hours: number | null | undefined): number | undefined {
  if (hours == null || (hours >= 1 && hours <= MOST_HOURS)) return hours ?? undefined;
  throw new BadUserInputError(
    `lookBackHours must be 1 to ${String(MOST_HOURS)}, not ${String(hours)}.`,
    'lookBackHours',
  );
}
