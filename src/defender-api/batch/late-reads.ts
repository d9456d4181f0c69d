import type { CallContext } from '../call-context.js';
import type { DefenderDataSource } from '../data-source.js';
import { inSet, type SetMember } from '../odata/filter.js';
import type { LateCall, UpstreamCall } from '../upstream-call.js';

type ManyCall<Row> = (keys: readonly string[]) => UpstreamCall<readonly Row[]>;
type PagedCall<Row> = (keys: readonly string[], skip: number) => UpstreamCall<readonly Row[]>;

/** One call for whichever keys have come by the time it is sent. */
export function fetchLate<Row>(dataSource: DefenderDataSource, callFor: ManyCall<Row>) {
  return (takeKeys: () => readonly string[], example: string, context: CallContext) =>
    dataSource.fetchNow(lateCall(callFor, takeKeys, example), context);
}

/** The two reads of a batcher whose keys have many rows each: full pages are followed by the next. */
export function fetchPages<Row>(dataSource: DefenderDataSource, callFor: PagedCall<Row>, pageSize: number) {
  const follow = async (keys: readonly string[], first: readonly Row[], context: CallContext) => {
    const rows = [...first];
    for (let page = first; page.length >= pageSize;) {
      page = await dataSource.fetchNow(callFor(keys, rows.length), context);
      for (const row of page) rows.push(row);
    }
    return rows;
  };
  const fetchFirst = fetchLate(dataSource, (keys) => callFor(keys, 0));
  return {
    fetchMany: async (takeKeys: () => readonly string[], example: string, context: CallContext) => {
      const first = await fetchFirst(takeKeys, example, context);
      return follow(takeKeys(), first, context);
    },
    fetchOne: async (key: string, context: CallContext) =>
      follow([key], await dataSource.fetchNow(callFor([key], 0), context), context),
  };
}

/** The rows that have one of these texts there. */
export function withOneOf(property: string, values: readonly string[]) {
  return inSet(
    property,
    values.map((value): SetMember => ({ kind: 'string', value })),
  );
}

function lateCall<Row>(
  callFor: ManyCall<Row>,
  takeKeys: () => readonly string[],
  example: string,
): LateCall<readonly Row[]> {
  return { ...callFor([example]), query: () => callFor(takeKeys()).query ?? '' };
}
