import { isEverything, type ODataFilter, printFilter } from './filter.js';
import { checkPropertyName, checkSendable } from './literal.js';

export interface SortKey {
  readonly property: string;
  readonly direction: 'asc' | 'desc';
}

/** The query of one call. What is left out is not sent. */
export interface QueryOptions {
  /** Must not be `nothing`: that needs no call. */
  readonly filter?: ODataFilter;
  readonly expand?: readonly string[];
  readonly orderBy?: readonly SortKey[];
  /** At least 1. */
  readonly top?: number;
  /** At least 0. */
  readonly skip?: number;
  /** Asks for the number of all rows that meet the filter; some lists answer with that of the page, or not at all. */
  readonly count?: boolean;
  /** Where the next page begins, as the service's link to it has it. */
  readonly skipToken?: string | undefined;
  /** Parameters that are not OData, such as `tag` of listMachinesByTag. */
  readonly parameters?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * The query string of a URL, without the question mark, percent-encoded exactly once: use it as it is.
 * Empty when there is nothing to say.
 * @throws BadUserInputError for a value that cannot be sent.
 * @throws TypeError or RangeError for what only a mistake in this program can bring here.
 */
export function encodeQuery(options: QueryOptions): string {
  const { filter, expand, orderBy, top, skip, count, skipToken, parameters = {} } = options;
  const pairs: [name: string, value: string][] = Object.entries(parameters).map(([name, value]) => [
    checkPropertyName(name),
    String(value),
  ]);
  if (filter !== undefined && !isEverything(filter)) pairs.push(['$filter', printFilter(filter)]);
  if (expand !== undefined && expand.length > 0) {
    pairs.push(['$expand', expand.map(checkPropertyName).join(',')]);
  }
  if (orderBy !== undefined && orderBy.length > 0)
    pairs.push(['$orderby', orderBy.map(printSortKey).join(',')]);
  if (top !== undefined) pairs.push(['$top', printCount('top', top, 1)]);
  if (count === true) pairs.push(['$count', 'true']);
  if (skip !== undefined) pairs.push(['$skip', printCount('skip', skip, 0)]);
  if (skipToken !== undefined) pairs.push(['$skiptoken', skipToken]);
  return pairs.map(([name, value]) => `${name}=${encodeValue(value)}`).join('&');
}

function printSortKey({ property, direction }: SortKey): string {
  return `${checkPropertyName(property)} ${direction}`;
}

function printCount(name: string, count: number, least: number): string {
  if (!Number.isSafeInteger(count) || count < least) {
    throw new RangeError(
      `${name} must be a whole number of at least ${String(least)}, not ${String(count)}.`,
    );
  }
  return String(count);
}

/** encodeURIComponent leaves quotes alone, which some URL parsers encode and others don't. */
function encodeValue(value: string): string {
  checkSendable(value);
  return encodeURIComponent(value).replaceAll("'", '%27');
}
