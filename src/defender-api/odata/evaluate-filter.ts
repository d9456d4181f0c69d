import { UnreadableListError } from '../../errors/unreadable-list-error.js';
import { comparableTime } from './literal.js';
import type { ComparisonOperator, ODataFilter, PropertyCondition, TextOperator } from './filter.js';
import type { Literal } from './literal.js';

/** Reads a property of a row. Undefined and null both mean no value. */
export type ValueOf<Row> = (property: string, row: Row) => unknown;

/** It is undocumented whether the service compares text case-sensitively. */
export type TextCase = 'exact' | 'ignored';

/** True, false, or null for unknown, as in OData: comparisons with null are unknown, except for equality. */
type Condition<Row> = (row: Row) => boolean | null;
type Comparable = string | number | bigint | boolean;

/**
 * Compiles a filter to a predicate with the service's semantics for null, timestamps with all digits, and
 * case-insensitive GUIDs.
 *
 * @param textCase text comparison where the filter doesn't specify it
 */
export function filterPredicate<Row>(
  filter: ODataFilter,
  valueOf: ValueOf<Row>,
  textCase: TextCase,
): (row: Row) => boolean {
  const meets = conditionOf(filter, valueOf, textCase);
  return (row) => meets(row) === true;
}

/** The conditions of a filter, however they are joined. */
export function conditionsIn(filter: ODataFilter): readonly PropertyCondition[] {
  if ('property' in filter) return [filter];
  if (filter.kind === 'not') return conditionsIn(filter.filter);
  return 'filters' in filter ? filter.filters.flatMap(conditionsIn) : [];
}

export function literalsOf(condition: ODataFilter): readonly Literal[] {
  if (condition.kind === 'in') return condition.values;
  return condition.kind === 'comparison' || condition.kind === 'any' ? [condition.value] : [];
}

/** Whether the result may depend on letter case. */
export function comparesText(filter: ODataFilter): boolean {
  return conditionsIn(filter).some(
    (condition) =>
      condition.kind === 'startsWith' || literalsOf(condition).some(({ kind }) => kind === 'string'),
  );
}

export function propertiesOf(filter: ODataFilter): readonly string[] {
  return conditionsIn(filter).map(({ property }) => property);
}

function conditionOf<Row>(filter: ODataFilter, valueOf: ValueOf<Row>, textCase: TextCase): Condition<Row> {
  switch (filter.kind) {
    case 'everything':
      return () => true;
    case 'nothing':
      return () => false;
    case 'and':
    case 'or':
      return joined(
        filter.kind,
        filter.filters.map((part) => conditionOf(part, valueOf, textCase)),
      );
    case 'not': {
      const meets = conditionOf(filter.filter, valueOf, textCase);
      return (row) => negated(meets(row));
    }
    case 'comparison': {
      const { property, operator, value } = filter;
      const meets = comparison(operator, value, textCase);
      return (row) => meets(valueOf(property, row));
    }
    case 'in': {
      const { property, values } = filter;
      const members = new Map(values.map((value) => [value.kind, new Set<Comparable>()]));
      for (const value of values) members.get(value.kind)?.add(operandOf(value, textCase) ?? '');
      const kinds = [...members];
      return (row) => {
        const value = valueOf(property, row);
        return kinds.some(([kind, set]) => {
          const read = readAs(kind, value, textCase);
          return read !== null && set.has(read);
        });
      };
    }
    case 'startsWith':
    case 'text': {
      const { property, value } = filter;
      const [operator, ignoresCase] =
        filter.kind === 'text'
          ? [filter.operator, filter.ignoresCase]
          : (['startsWith', textCase === 'ignored'] as const);
      const meets = textComparison(operator, value, ignoresCase);
      return (row) => meets(valueOf(property, row));
    }
    case 'any': {
      const { property, operator, value } = filter;
      const meets = comparison(operator, value, textCase);
      return (row) => {
        const items = valueOf(property, row);
        // Return different results for the two cases, which marks the selection as uncertain, so that the service is
        // queried.
        if (items instanceof UnreadableListError) return textCase === 'ignored';
        return Array.isArray(items) && items.some((item) => meets(item));
      };
    }
  }
}

function joined<Row>(kind: 'and' | 'or', parts: readonly Condition<Row>[]): Condition<Row> {
  const decisive = kind === 'or';
  return (row) => {
    let isUnknown = false;
    for (const part of parts) {
      const isMet = part(row);
      if (isMet === decisive) return decisive;
      if (isMet === null) isUnknown = true;
    }
    return isUnknown ? null : !decisive;
  };
}

function negated(isMet: boolean | null): boolean | null {
  return isMet === null ? null : !isMet;
}

function comparison(
  operator: ComparisonOperator,
  literal: Literal,
  textCase: TextCase,
): (value: unknown) => boolean {
  const wanted = operandOf(literal, textCase);
  return (value) => {
    const found =
      literal.kind === 'null' ? (value == null ? null : true) : readAs(literal.kind, value, textCase);
    if (operator === 'eq') return found === wanted;
    if (operator === 'ne') return found !== wanted;
    return found !== null && wanted !== null && isInOrder(operator, found, wanted);
  };
}

function isInOrder(operator: ComparisonOperator, found: Comparable, wanted: Comparable): boolean {
  switch (operator) {
    case 'gt':
      return found > wanted;
    case 'ge':
      return found >= wanted;
    case 'lt':
      return found < wanted;
    default:
      return found <= wanted;
  }
}

function textComparison(
  operator: TextOperator,
  wanted: string,
  ignoresCase: boolean,
): (value: unknown) => boolean | null {
  const fold = (text: string) => (ignoresCase ? text.toLowerCase() : text);
  const sought = fold(wanted);
  return (value) => {
    // Equality is defined for null; the functions aren't.
    if (value == null) return operator === 'eq' ? false : null;
    if (typeof value !== 'string') return false;
    const text = fold(value);
    if (operator === 'eq') return text === sought;
    return operator === 'contains' ? text.includes(sought) : text.startsWith(sought);
  };
}

function operandOf(literal: Literal, textCase: TextCase): Comparable | null {
  return literal.kind === 'null' ? null : readAs(literal.kind, literal.value, textCase);
}

/** Converts a value for comparison with a literal kind. Returns null if it has no value of that kind. */
function readAs(kind: Literal['kind'], value: unknown, textCase: TextCase): Comparable | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    return typeof value === 'bigint' ? exact(value) : null;
  switch (kind) {
    case 'dateTime':
      return comparableTime(String(value)) ?? null;
    case 'guid':
      return String(value).toLowerCase();
    case 'number':
      return numberOf(value);
    case 'boolean':
      return value === true;
    default:
      return textCase === 'ignored' ? String(value).toLowerCase() : String(value);
  }
}

/** Integers beyond a double's precision are text. */
function numberOf(value: string | number | boolean): number | bigint | null {
  if (typeof value === 'string' && /^-?\d{16,}$/.test(value)) return exact(BigInt(value));
  const number = Number(value);
  return Number.isNaN(number) ? null : number;
}

function exact(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
