import { SOURCES } from '../../../config/source-table.js';
import type { WireAlert } from '../../models/alerts.js';
import {
  ENDPOINT_SOURCE,
  hasGraphWord,
  toGraphName,
  toGraphWord,
} from '../../models/shared/alerts-of-graph.js';
import { filterPredicate } from '../../odata/evaluate-filter.js';
import { and, canBeSent, eq, mapValues, withoutSets, type ODataFilter } from '../../odata/filter.js';
import type { Literal } from '../../odata/literal.js';

export const OF_ENDPOINT: ODataFilter = eq('serviceSource', { kind: 'string', value: ENDPOINT_SOURCE });
/** Callers need the role Defender.ViewAllProducts. */
export const OF_ALL_PRODUCTS: ODataFilter = and([]);
const SENT_PROPERTIES: ReadonlySet<string> = new Set(SOURCES.alerts.graph.filters);

export interface SplitFilter {
  readonly sent: ODataFilter;
  readonly isLeft: (alert: WireAlert) => boolean;
  /** Checks what was sent: an ignored filter must not show alerts of other products. */
  readonly isOfProducts: (alert: WireAlert) => boolean;
}

export const EVERY = () => true;

/** Splits a filter into what Graph evaluates and what is left. */
export function splitFilter(filter: ODataFilter | undefined, products: ODataFilter): SplitFilter {
  const parts = partsOf(filter);
  const isSent = (part: ODataFilter) => canBeSent(part, SENT_PROPERTIES) && isInWords(part);
  const left = and(parts.filter((part) => !isSent(part)));
  return {
    sent: and([products, ...parts.filter(isSent).map((part) => renamed(withoutSets(part)))]),
    isLeft: left.kind === 'everything' ? EVERY : predicateOf(left),
    isOfProducts: products === OF_ENDPOINT ? isOfEndpoint : EVERY,
  };
}

/** Conditions, all of which must be true. */
export function partsOf(filter: ODataFilter | undefined): readonly ODataFilter[] {
  return filter === undefined ? [] : filter.kind === 'and' ? filter.filters : [filter];
}

export function predicateOf(filter: ODataFilter): (alert: WireAlert) => boolean {
  return filterPredicate<WireAlert>(filter, (property, row) => row[property as keyof WireAlert], 'ignored');
}

/** Whether Graph has a word for each one in the filter, and evaluates its operators. */
function isInWords(filter: ODataFilter): boolean {
  if (filter.kind === 'and' || filter.kind === 'or') return filter.filters.every(isInWords);
  if (filter.kind === 'in') return filter.values.every((value) => isWord(filter.property, value));
  return filter.kind === 'comparison' && isWord(filter.property, filter.value);
}

function isWord(property: string, literal: Literal): boolean {
  return literal.kind !== 'string' || hasGraphWord(property, literal.value);
}

function renamed(filter: ODataFilter): ODataFilter {
  if (filter.kind === 'and' || filter.kind === 'or')
    return { ...filter, filters: [renamed(filter.filters[0]), ...filter.filters.slice(1).map(renamed)] };
  if (!('property' in filter)) return filter;
  const { property } = filter;
  const words = mapValues(filter, (value) =>
    value.kind === 'string' ? { kind: 'string', value: toGraphWord(property, value.value) } : value,
  );
  return 'property' in words ? { ...words, property: toGraphName(property) } : words;
}

export function isOfEndpoint({ serviceSource }: WireAlert): boolean {
  return serviceSource == null || serviceSource === ENDPOINT_SOURCE;
}
