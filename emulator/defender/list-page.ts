import type { Reply } from '../http/reply.js';
import { compileFilter } from '../odata/compile-filter.js';
import type { EntityModel } from '../odata/entity-model.js';
import type { FilterRules } from '../odata/filter-rules.js';
import { propertyValue, type Value } from '../odata/literal-value.js';
import {
  readQueryOptions,
  type OrderBy,
  type QueryOptions,
  type SystemOption,
} from '../odata/query-options.js';
import type { Switches } from '../switches.js';
import { contextOf, replyOData } from './defender-reply.js';
import type { DefenderCall } from './operation.js';
import { originOf } from '../http/request.js';

/** A list that supports queries. */
export interface ListSource<Row extends object> {
  /** The entity set, as `@odata.context` names it. */
  readonly set: string;
  readonly model: EntityModel;
  readonly rules: FilterRules;
  readonly options: readonly SystemOption[];
  readonly expand?: readonly string[];
  /** Accepts `$orderby` but sorts by id. */
  readonly ignoresOrder?: boolean;
  /** Rows of a page without `$top`; the switch `maxPageSize` if omitted. */
  readonly pageSize?: number;
  /** Sorted by id. */
  readonly rows: readonly Row[];
  /** Writes a row as the service sends it. */
  readonly write: (row: Row, options: QueryOptions) => object;
}

/**
 * Returns a list. With `$top` there is never a nextLink; without it a page holds `pageSize` rows and, when there are more, a nextLink
 * with `$skip`.
 */
export function replyList<Row extends object>(call: DefenderCall, source: ListSource<Row>): Reply {
  const { switches } = call.state;
  const options = readQueryOptions(call.request.query, {
    options: source.options,
    expand: source.expand,
    model: source.model,
    maxTop: switches.maxPageSize,
  });
  const orderBy = source.ignoresOrder === true ? [] : options.orderBy;
  const rows = orderRows(filterRows(source, options), orderBy, source.model);
  const size = options.top ?? source.pageSize ?? switches.maxPageSize;
  const page = rows.slice(options.skip, options.skip + size);
  const more = options.top === null && options.skip + page.length < rows.length;
  const select = options.select === null ? '' : `(${options.select.join(',')})`;
  return replyOData(200, {
    '@odata.context': `${contextOf(call.request)}#${source.set}${select}`,
    ...(options.count && inlineCount(switches, rows.length, page.length)),
    value: page.map((row) => pick(source.write(row, options), options.select)),
    ...(more && { '@odata.nextLink': nextLink(call, options.skip + page.length) }),
  });
}

/** The rows that a `$filter` leaves. */
export function filterRows<Row extends object>(
  source: Pick<ListSource<Row>, 'model' | 'rules' | 'rows'>,
  options: Pick<QueryOptions, 'filter'>,
): readonly Row[] {
  if (options.filter === null) return source.rows;
  return source.rows.filter(compileFilter(options.filter, source.model, source.rules));
}

/** Rows that are equal in all keys stay in the order of their ids; null comes before everything. */
function orderRows<Row extends object>(
  rows: readonly Row[],
  orderBy: readonly OrderBy[],
  model: EntityModel,
): readonly Row[] {
  if (orderBy.length === 0) return rows;
  const read = (row: Row, name: string): Value =>
    propertyValue((row as Record<string, unknown>)[name], model.properties.get(name)?.type ?? 'string');
  // Each value is read once, and not whenever two rows are compared.
  const keyed = rows.map((row) => ({ row, keys: orderBy.map(({ property }) => read(row, property)) }));
  const compare = (ones: readonly Value[], others: readonly Value[]) => {
    for (const [index, { descending }] of orderBy.entries()) {
      const [left = null, right = null] = [ones[index], others[index]];
      if (left === right) continue;
      const before = left === null || (right !== null && left < right);
      return before === descending ? 1 : -1;
    }
    return 0;
  };
  return keyed.sort((one, other) => compare(one.keys, other.keys)).map(({ row }) => row);
}

function inlineCount(switches: Switches, total: number, page: number): object {
  if (switches.inlineCount === 'absent') return {};
  return { '@odata.count': switches.inlineCount === 'total' ? total : page };
}

function pick(row: object, names: readonly string[] | null): object {
  if (names === null) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
}

/** The address of the next page: this query with another `$skip`. */
export function nextLink(call: DefenderCall, skip: number): string {
  const { request } = call;
  const kept = [...request.query].filter(([name]) => name !== '$skip');
  const query = [...kept, ['$skip', String(skip)] as const]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${originOf(request)}${request.path}?${query}`;
}

/** Lists whose filters the documents describe alike. */
export type FilteredList = 'alerts' | 'machines' | 'machineActions' | 'investigations' | 'indicators';

/** The settings of the service's OData stack, by the switches. */
export function filterRules(switches: Switches, list: FilteredList | 'vulnerabilities'): FilterRules {
  return {
    in:
      switches.inOperator === 'everywhere' || (switches.inOperator === 'not-on-alerts' && list !== 'alerts'),
    or: switches.orOperator === 'accepted',
    not: switches.notOperator === 'accepted',
    lessThan: switches.lessThan === 'accepted',
    contains: false,
    guidLiteral: switches.guidLiteral,
    groupIdLiteral: switches.rbacGroupIdLiteral,
    lenientText: switches.textComparison === 'lenient',
    unknownEnumValue: switches.unknownEnumValue,
    maxInValues: switches.maxInValues,
    maxNodes: switches.maxFilterNodes,
  };
}
