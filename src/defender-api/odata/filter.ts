import { BadUserInputError } from '../../errors/caller-errors.js';
import { type Literal, printLiteral, checkPropertyName, stringValue } from './literal.js';

export type ComparisonOperator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

export type TextOperator = 'eq' | 'startsWith' | 'contains';

/** A member of an `in` list. OData requires `eq null` for null. */
export type SetMember = Exclude<Literal, { readonly kind: 'null' }>;

/**
 * A filter expression. Build it with the functions below, which avoid empty lists and nested `nothing` or `everything`.
 */
export type ODataFilter =
  | {
      readonly kind: 'comparison';
      readonly property: string;
      readonly operator: ComparisonOperator;
      readonly value: Literal;
    }
  | { readonly kind: 'in'; readonly property: string; readonly values: readonly [SetMember, ...SetMember[]] }
  | { readonly kind: 'startsWith'; readonly property: string; readonly value: string }
  /** True if some element of a collection property, such as machineTags, matches. */
  | {
      readonly kind: 'any';
      readonly property: string;
      readonly operator: ComparisonOperator;
      readonly value: Literal;
    }
  /** Compares text. Unless {@link canBeSent}, it can only filter rows in memory. */
  | {
      readonly kind: 'text';
      readonly property: string;
      readonly operator: TextOperator;
      readonly value: string;
      readonly ignoresCase: boolean;
    }
  | { readonly kind: 'and' | 'or'; readonly filters: readonly [ODataFilter, ...ODataFilter[]] }
  | { readonly kind: 'not'; readonly filter: ODataFilter }
  /** Matches no row: make no call. */
  | { readonly kind: 'nothing' }
  /** Matches every row: the call needs no `$filter`. */
  | { readonly kind: 'everything' };

/** Result of an empty set of values. Never causes a call without a filter. */
export const NOTHING: ODataFilter = { kind: 'nothing' };
export const EVERYTHING: ODataFilter = { kind: 'everything' };

/** @throws BadUserInputError for order comparisons with null or a boolean: only eq and ne are defined for them. */
export function compare(property: string, operator: ComparisonOperator, value: Literal): ODataFilter {
  checkComparable(property, operator, value);
  return { kind: 'comparison', property, operator, value };
}

export function eq(property: string, value: Literal): ODataFilter {
  return compare(property, 'eq', value);
}

/** The property equals one of the distinct values. Without values: `nothing`. For one: `eq`, which has wider support. */
export function inSet(property: string, values: readonly SetMember[]): ODataFilter {
  const [first, ...rest] = new Map(
    values.map((value) => [`${value.kind} ${String(value.value)}`, value]),
  ).values();
  if (first === undefined) return NOTHING;
  return rest.length === 0 ? eq(property, first) : { kind: 'in', property, values: [first, ...rest] };
}

export function inTexts(property: string, values: readonly string[]): ODataFilter {
  return inSet(property, values.map(stringValue));
}

export function startsWith(property: string, value: string): ODataFilter {
  return { kind: 'startsWith', property, value };
}

/** A text comparison for rows in memory. */
export function compareText(
  property: string,
  operator: TextOperator,
  value: string,
  { ignoresCase }: { readonly ignoresCase: boolean },
): ODataFilter {
  return { kind: 'text', property, operator, value, ignoresCase };
}

/** @throws BadUserInputError as {@link compare} does */
export function anyOf(property: string, operator: ComparisonOperator, value: Literal): ODataFilter {
  checkComparable(property, operator, value);
  return { kind: 'any', property, operator, value };
}

/** Conjunction. Without filters: `everything`. */
export function and(filters: readonly ODataFilter[]): ODataFilter {
  return join('and', filters, EVERYTHING, NOTHING);
}

/** Disjunction. Without filters: `nothing`. */
export function or(filters: readonly ODataFilter[]): ODataFilter {
  return join('or', filters, NOTHING, EVERYTHING);
}

/**
 * Negation that also matches rows without a value. In OData, the negation of unknown is unknown, so it is pushed down
 * into `and` and `or`. Negated eq becomes ne and vice versa: the service documents these, but not `not`.
 */
export function not(filter: ODataFilter): ODataFilter {
  switch (filter.kind) {
    case 'nothing':
      return EVERYTHING;
    case 'everything':
      return NOTHING;
    case 'not':
      return filter.filter;
    case 'and':
      return or(filter.filters.map(not));
    case 'or':
      return and(filter.filters.map(not));
    case 'startsWith':
    case 'text':
      return or([{ kind: 'not', filter }, eq(filter.property, { kind: 'null' })]);
    case 'comparison':
      // Exact for null too. The other operators have no exact inverse, because null is neither greater nor not greater.
      if (filter.operator === 'eq') return { ...filter, operator: 'ne' };
      if (filter.operator === 'ne') return { ...filter, operator: 'eq' };
      return { kind: 'not', filter };
    default:
      return { kind: 'not', filter };
  }
}

export type PropertyCondition = Extract<ODataFilter, { readonly property: string }>;

export function mapConditions(
  filter: ODataFilter,
  change: (condition: PropertyCondition) => ODataFilter,
): ODataFilter {
  if ('property' in filter) return change(filter);
  if ('filters' in filter) {
    const filters = filter.filters.map((one) => mapConditions(one, change));
    return filter.kind === 'and' ? and(filters) : or(filters);
  }
  if (filter.kind !== 'not') return filter;
  const changed = mapConditions(filter.filter, change);
  return changed === filter.filter ? filter : not(changed);
}

/** Expands each `in` to equality conditions, for services that may not support `in`. */
export function withoutSets(filter: ODataFilter): ODataFilter {
  return mapConditions(filter, (condition) =>
    condition.kind === 'in' ? or(condition.values.map((value) => eq(condition.property, value))) : condition,
  );
}

export function mapValues(
  filter: ODataFilter,
  change: <Value extends Literal>(value: Value, property: string) => Value | SetMember,
): ODataFilter {
  return mapConditions(filter, (condition) => {
    const { kind, property } = condition;
    if (kind === 'comparison' || kind === 'any')
      return { ...condition, value: change(condition.value, property) };
    return kind === 'in'
      ? inSet(
          property,
          condition.values.map((value) => change(value, property)),
        )
      : condition;
  });
}

/**
 * Whether the service can evaluate the filter: it supports each condition and property.
 *
 * @param searchable properties that support `contains`; not inside `not`, where ignoring case would lose rows
 */
export function canBeSent(
  filter: ODataFilter,
  filterable: ReadonlySet<string>,
  searchable: ReadonlySet<string> = new Set(),
): boolean {
  switch (filter.kind) {
    case 'text':
      return (
        filter.operator === 'contains' &&
        !filter.ignoresCase &&
        searchable.has(filter.property) &&
        canBeSought(filter.value)
      );
    case 'and':
    case 'or':
      return filter.filters.every((part) => canBeSent(part, filterable, searchable));
    case 'not':
      return canBeSent(filter.filter, filterable);
    case 'nothing':
    case 'everything':
      return true;
    default:
      return filterable.has(filter.property);
  }
}

const MAX_SOUGHT_LENGTH = 200;

/** Whether a text may be sent for a search. A longer one could exceed the URL limit. */
export function canBeSought(text: string): boolean {
  return text !== '' && text.length <= MAX_SOUGHT_LENGTH;
}

/** `neutral` doesn't affect the result; `decisive` determines it. */
function join(
  kind: 'and' | 'or',
  filters: readonly ODataFilter[],
  neutral: ODataFilter,
  decisive: ODataFilter,
): ODataFilter {
  if (filters.some((filter) => filter.kind === decisive.kind)) return decisive;
  const [first, ...rest] = filters
    .filter((filter) => filter.kind !== neutral.kind)
    .flatMap((filter) => (filter.kind === kind ? filter.filters : [filter]));
  if (first === undefined) return neutral;
  return rest.length === 0 ? first : { kind, filters: [first, ...rest] };
}

function checkComparable(property: string, operator: ComparisonOperator, value: Literal): void {
  if (operator === 'eq' || operator === 'ne') return;
  if (value.kind === 'null' || value.kind === 'boolean') {
    throw new BadUserInputError(
      `${property} cannot be compared by ${operator} with ${value.kind}: use eq or ne.`,
    );
  }
}

/** Allows any hand-written filter, but protects the stack here and at the service. */
const MAX_DEPTH = 100;

/** Variable name inside `any(...)`. Arbitrary. */
const ELEMENT = 'item';

/**
 * Prints a filter as OData text, before percent-encoding by `encodeQuery`.
 *
 * @throws BadUserInputError for a value that can't be sent, or excessive nesting
 * @throws TypeError for an invalid property name, `nothing`, `everything`, or conditions without OData text
 */
export function printFilter(filter: ODataFilter): string {
  return print(filter, 1);
}

function print(filter: ODataFilter, depth: number): string {
  if (depth > MAX_DEPTH)
    throw new BadUserInputError(`A filter may be nested at most ${String(MAX_DEPTH)} levels deep.`);
  switch (filter.kind) {
    case 'comparison':
      return `${checkPropertyName(filter.property)} ${filter.operator} ${printLiteral(filter.value)}`;
    case 'in':
      return `${checkPropertyName(filter.property)} in (${filter.values.map(printLiteral).join(',')})`;
    case 'startsWith': {
      const prefix = printLiteral(stringValue(filter.value));
      return `startswith(${checkPropertyName(filter.property)},${prefix})`;
    }
    case 'any': {
      const condition = `${ELEMENT} ${filter.operator} ${printLiteral(filter.value)}`;
      return `${checkPropertyName(filter.property)}/any(${ELEMENT}: ${condition})`;
    }
    case 'and':
    case 'or':
      return filter.filters.map((operand) => printOperand(operand, depth + 1)).join(` ${filter.kind} `);
    case 'not':
      return `not (${print(filter.filter, depth + 1)})`;
    case 'text':
      if (filter.operator === 'contains' && !filter.ignoresCase) {
        const sought = printLiteral(stringValue(filter.value));
        return `contains(${checkPropertyName(filter.property)},${sought})`;
      }
      throw new TypeError(`OData has no text for ${filter.operator} on ${filter.property}.`);
    case 'nothing':
    case 'everything':
      throw new TypeError(`A filter that matches ${filter.kind} has no OData text.`);
  }
}

/** `and` binds tighter than `or`, but readers and small parsers shouldn't depend on that. */
function printOperand(operand: ODataFilter, depth: number): string {
  const text = print(operand, depth);
  return operand.kind === 'and' || operand.kind === 'or' ? `(${text})` : text;
}
