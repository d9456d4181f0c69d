import { type ODataFilter, printFilter } from './filter.js';
import { checkPropertyName, checkSendable } from './literal.js';

export interface SortKey {
  readonly property: string;
  readonly direction: 'asc' | 'desc';
}

/** Query options of one call. Omitted options aren't sent. */
export interface QueryOptions {
  /** Must not be `nothing`, which needs no call. */
  readonly filter?: ODataFilter;
  readonly expand?: readonly string[];
  readonly orderBy?: readonly SortKey[];
  /** At least 1. */
  readonly top?: number;
  /** At least 0. */
  readonly skip?: number;
  /** Requests the number of all matching rows. Some lists return the page's number or none. */
  readonly count?: boolean;
  /** Position of the next page, from the service's next link. */
  readonly skipToken?: string | undefined;
  /** Non-OData parameters, such as `tag` of listMachinesByTag. */
  readonly parameters?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Builds a URL query string without the question mark. The result is percent-encoded; don't encode it again. Empty
 * without options.
 *
 * @throws BadUserInputError for a value that can't be sent
 * @throws TypeError or RangeError for programming errors
 */
export function encodeQuery(options: QueryOptions): string {
  const { filter, expand, orderBy, top, skip, count, skipToken, parameters = {} } = options;
  const pairs: [name: string, value: string][] = Object.entries(parameters).map(([name, value]) => [
    checkPropertyName(name),
    String(value),
  ]);
  if (filter !== undefined && filter.kind !== 'everything') pairs.push(['$filter', printFilter(filter)]);
  if (expand !== undefined && expand.length > 0)
    pairs.push(['$expand', expand.map(checkPropertyName).join(',')]);
  if (orderBy !== undefined && orderBy.length > 0)
    pairs.push(['$orderby', orderBy.map(printSortKey).join(',')]);
  if (top !== undefined) pairs.push(['$top', printCount('top', top, 1)]);
  if (count === true) pairs.push(['$count', 'true']);
  if (skip !== undefined) pairs.push(['$skip', printCount('skip', skip, 0)]);
  if (skipToken !== undefined) pairs.push(['$skiptoken', skipToken]);
  return pairs.map(([name, value]) => `${name}=${encodeValue(value)}`).join('&');
}

/** Splits `$top` off an encoded query. Undefined if it has none. */
export function splitTop(query: string): { readonly top: number; readonly rest: string } | undefined {
  const pairs = query.split('&');
  const top = pairs.find((pair) => pair.startsWith('$top='));
  if (top === undefined) return undefined;
  return { top: Number(top.slice('$top='.length)), rest: pairs.filter((pair) => pair !== top).join('&') };
}

function printSortKey({ property, direction }: SortKey): string {
  return `${checkPropertyName(property)} ${direction}`;
}

function printCount(name: string, count: number, least: number): string {
  if (!Number.isSafeInteger(count) || count < least)
    throw new RangeError(`${name} must be an integer of at least ${String(least)}, not ${String(count)}.`);
  return String(count);
}

/** encodeURIComponent leaves quotes unencoded, and URL parsers treat them differently. */
function encodeValue(value: string): string {
  checkSendable(value);
  return encodeURIComponent(value).replaceAll("'", '%27');
}
