import type { ComparisonOperator, ODataFilter } from '../defender-api/odata/filter.js';
import type { Literal } from '../defender-api/odata/literal.js';
import { sortableTime } from '../loaders/paging/time-order.js';

type Row = Readonly<Record<string, unknown>>;

/**
 * Whether a row meets a condition, as Defender would judge it: enums and text without regard to case, moments to the last
 * digit, and null as less than nothing: it equals null and compares with nothing else.
 */
export function matchesFilter(filter: ODataFilter, row: object): boolean {
  const values = row as Row;
  switch (filter.kind) {
    case 'everything':
      return true;
    case 'nothing':
      return false;
    case 'and':
      return filter.filters.every((part) => matchesFilter(part, row));
    case 'or':
      return filter.filters.some((part) => matchesFilter(part, row));
    case 'not':
      return !matchesFilter(filter.filter, row);
    case 'comparison':
      return compares(values[filter.property], filter.operator, filter.value);
    case 'in':
      return filter.values.some((value) => compares(values[filter.property], 'eq', value));
    case 'startsWith':
      return folded(values[filter.property])?.startsWith(filter.value.toLowerCase()) ?? false;
    case 'any':
      return asList(values[filter.property]).some((item) => compares(item, filter.operator, filter.value));
  }
}

function compares(value: unknown, operator: ComparisonOperator, literal: Literal): boolean {
  const wanted = literal.kind === 'null' ? undefined : normalize(literal.value, literal.kind);
  const found = value == null ? undefined : normalize(value, literal.kind);
  if (operator === 'eq') return found === wanted;
  if (operator === 'ne') return found !== wanted;
  if (found === undefined || wanted === undefined) return false;
  switch (operator) {
    case 'gt':
      return found > wanted;
    case 'ge':
      return found >= wanted;
    case 'lt':
      return found < wanted;
    case 'le':
      return found <= wanted;
  }
}

function normalize(value: unknown, kind: Literal['kind']): string | number | bigint {
  if (kind === 'number') return /^-?\d+$/.test(String(value)) ? BigInt(String(value)) : Number(value);
  if (kind === 'dateTime') return normalTime(String(value));
  return String(value).toLowerCase();
}

/** A moment of another zone has no more than the three digits of JavaScript. */
function normalTime(text: string): string {
  return sortableTime(text.endsWith('Z') ? text : new Date(text).toISOString());
}

function folded(value: unknown): string | undefined {
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
