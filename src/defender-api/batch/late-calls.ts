import type { CallContext } from '../call-context.js';
import type { DefenderDataSource } from '../data-source.js';
import { MAX_TOP } from '../endpoints/shared/list-query.js';
import type { LateCall, UpstreamCall } from '../upstream-call.js';

/** Makes the call for these keys. */
type CallFor<Row> = (keys: readonly string[]) => UpstreamCall<readonly Row[]>;

/** Reads rows of whichever keys have come by the time the call is sent. */
export type LateFetch = <Row>(
  callFor: CallFor<Row>,
) => (takeKeys: () => readonly string[], example: string, context: CallContext) => Promise<readonly Row[]>;

export function createLateFetch(dataSource: DefenderDataSource): LateFetch {
  return (callFor) => (takeKeys, example, context) =>
    dataSource.fetchNow(lateCall(callFor, takeKeys, example), context);
}

function lateCall<Row>(
  callFor: CallFor<Row>,
  takeKeys: () => readonly string[],
  example: string,
): LateCall<readonly Row[]> {
  return { ...callFor([example]), query: () => callFor(takeKeys()).query ?? '' };
}

/** A key has few rows and a batch can have many: full pages are followed by the next. */
export async function followPages<Row>(
  dataSource: DefenderDataSource,
  pageAt: (skip: number) => UpstreamCall<readonly Row[]>,
  first: readonly Row[],
  context: CallContext,
): Promise<readonly Row[]> {
  const rows = [...first];
  for (let page = first; page.length === MAX_TOP;) {
    page = await dataSource.fetchNow(pageAt(rows.length), context);
    rows.push(...page);
  }
  return rows;
}
