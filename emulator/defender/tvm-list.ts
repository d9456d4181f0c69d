import type { Reply } from '../http/reply.js';
import { compileFilter } from '../odata/compile-filter.js';
import type { EntityModel } from '../odata/entity-model.js';
import { parseFilter } from '../odata/parser.js';
import { readQueryOptions, refuseOptions } from '../odata/query-options.js';
import type { Expression } from '../odata/syntax.js';
import { contextOf, replyOData } from './defender-reply.js';
import { filterRules, nextLink } from './list-page.js';
import type { DefenderCall } from './operation.js';

/** A list of vulnerability management that takes `$filter`, `$top` and `$skip`. */
export interface TvmList<Row extends object> {
  /** The name in `@odata.context`. */
  readonly set: string;
  readonly model: EntityModel;
  readonly maxTop: number;
  /** Whether its `$filter` takes `contains`. */
  readonly takesContains?: boolean;
  /** Sorted by id, generated on demand; rows that the filter excludes may be missing. */
  readonly rows: (filter: Expression | null) => Iterable<Row>;
  /** Writes a row as the service sends it. */
  readonly write: (row: Row) => object;
}

/**
 * Returns such a list. `@odata.count` is always sent and counts this page only. Without `$top` a page holds
 * `tvmPageSize` rows and, when there are more, a nextLink with `$skip`; with `$top` there is never a nextLink.
 */
export function replyTvmList<Row extends object>(call: DefenderCall, list: TvmList<Row>): Reply {
  const { switches } = call.state;
  const options = readQueryOptions(call.request.query, {
    options: ['$filter', '$top', '$skip'],
    model: list.model,
    maxTop: list.maxTop,
  });
  const { filter, skip, top } = options;
  const rules = { ...filterRules(switches, 'vulnerabilities'), contains: list.takesContains === true };
  const fits = filter === null ? () => true : compileFilter(filter, list.model, rules);
  const size = top ?? switches.tvmPageSize;
  const found: Row[] = [];
  let passed = 0;
  for (const row of list.rows(filter === null ? null : parseFilter(filter))) {
    if (found.length > size) break;
    if (!fits(row)) continue;
    passed += 1;
    if (passed > skip) found.push(row);
  }
  const page = found.slice(0, size);
  const more = top === null && found.length > size;
  return replyOData(200, {
    '@odata.context': `${contextOf(call.request)}#${list.set}`,
    '@odata.count': page.length,
    value: page.map((row) => list.write(row)),
    ...(more && { '@odata.nextLink': nextLink(call, skip + page.length) }),
  });
}

/** Returns a list that is given whole and takes no options. */
export function replyWhole(
  call: DefenderCall,
  set: string,
  rows: readonly object[],
  extra: object = {},
): Reply {
  refuseOptions(call.request.query);
  return replyOData(200, {
    '@odata.context': `${contextOf(call.request)}#${set}`,
    ...extra,
    value: rows,
  });
}
