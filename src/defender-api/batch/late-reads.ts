import type { CallContext } from '../call-context.js';
import type { DefenderDataSource } from '../data-source.js';
import { asPage } from '../endpoints/shared/wire-page.js';
import { inSet, type SetMember } from '../odata/filter.js';
import type { LateCall, UpstreamCall } from '../upstream-call.js';

type ManyCall<Row> = (keys: readonly string[]) => UpstreamCall<Row>;
type PagedCall<Row> = (keys: readonly string[], skip: number) => UpstreamCall<readonly Row[]>;

/** One call for whichever keys have come by the time it is sent. */
export function fetchLate<Answer>(dataSource: DefenderDataSource, callFor: ManyCall<Answer>) {
  return (takeKeys: () => readonly string[], example: string, context: CallContext) =>
    dataSource.fetchNow(lateCall(callFor, takeKeys, example), context);
}

/** The two reads of a batcher whose keys have many rows each: full pages are followed by the next. */
export function fetchPages<Row extends object>(
  dataSource: DefenderDataSource,
  callFor: PagedCall<Row>,
  pageSize: number,
) {
  const pageAt = (keys: readonly string[], skip: number) => asPage(callFor(keys, skip));
  const fetchFirst = fetchLate(dataSource, (keys) => pageAt(keys, 0));
  const follow = async (
    keys: readonly string[],
    first: Awaited<ReturnType<typeof fetchFirst>>,
    context: CallContext,
  ) => {
    const rows = [...first.rows];
    for (let page = first, skip = first.sent; page.sent >= pageSize; skip += page.sent) {
      page = await dataSource.fetchNow(pageAt(keys, skip), context);
      for (const row of page.rows) rows.push(row);
    }
    return rows;
  };
  return {
    fetchMany: async (takeKeys: () => readonly string[], example: string, context: CallContext) => {
      const first = await fetchFirst(takeKeys, example, context);
      return follow(takeKeys(), first, context);
    },
    fetchOne: async (key: string, context: CallContext) =>
      follow([key], await dataSource.fetchNow(pageAt([key], 0), context), context),
  };
}

/** The rows that have one of these texts there. */
export function withOneOf(property: string, values: readonly string[]) {
  return inSet(
    property,
    values.map((value): SetMember => ({ kind: 'string', value })),
  );
}

function lateCall<Answer>(
  callFor: ManyCall<Answer>,
  takeKeys: () => readonly string[],
  example: string,
): LateCall<Answer> {
  return { ...callFor([example]), query: () => callFor(takeKeys()).query ?? '' };
}
