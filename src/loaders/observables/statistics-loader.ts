import type { LookBackHours } from '../../defender-api/endpoints/shared/look-back.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { createPerParentLoader } from '../per-parent-loader.js';
import type { Reader } from '../reader.js';

/** Statistics of one file, domain or address over some hours. */
export type StatisticsLoader<Row> = (key: string, lookBackHours: LookBackHours) => Promise<Row>;

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
