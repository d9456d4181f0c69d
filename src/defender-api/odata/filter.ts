import { BadUserInputError } from '../../errors/caller-errors.js';
import { type Literal, printLiteral, checkPropertyName } from './literal.js';

export type ComparisonOperator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

export type TextOperator = 'eq' | 'startsWith' | 'contains';

/** A member of an `in` list. Null is no member: OData spells that `eq null`. */
export type SetMember = Exclude<Literal, { readonly kind: 'null' }>;

/**
 * A condition on the rows of one collection, as data. Make it with the builders below: they leave no empty lists
 * and keep `nothing` and `everything` out of the inside of a tree.
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
  /** True when some element of a collection property, such as machineTags, compares so. */
  | {
      readonly kind: 'any';
      readonly property: string;
      readonly operator: ComparisonOperator;
      readonly value: Literal;
    }
  /** Compares texts. Where {@link canBeSent} says no, only rows in memory can be filtered by it. */
  | {
      readonly kind: 'text';
      readonly property: string;
      readonly operator: TextOperator;
      readonly value: string;
      readonly ignoresCase: boolean;
    }
  | { readonly kind: 'and' | 'or'; readonly filters: readonly [ODataFilter, ...ODataFilter[]] }
  | { readonly kind: 'not'; readonly filter: ODataFilter }
  /** No row can match: make no call at all. */
  | { readonly kind: 'nothing' }
  /** Every row matches: the call needs no `$filter`. */
  | { readonly kind: 'everything' };

/** What an empty set of wanted values comes to. It never turns into a call without a filter. */
export const NOTHING: ODataFilter = { kind: 'nothing' };
export const EVERYTHING: ODataFilter = { kind: 'everything' };

export function isNothing(filter: ODataFilter): boolean {
  return filter.kind === 'nothing';
}

export function isEverything(filter: ODataFilter): boolean {
  return filter.kind === 'everything';
}

/** @throws BadUserInputError when null or a boolean is put in order: only eq and ne are defined for them. */
export function compare(property: string, operator: ComparisonOperator, value: Literal): ODataFilter {
  checkComparable(property, operator, value);
  return { kind: 'comparison', property, operator, value };
}

export function eq(property: string, value: Literal): ODataFilter {
  return compare(property, 'eq', value);
}

/** The property has one of these values. No values: `nothing`. One value: `eq`, which is documented where `in` is not. */
export function inSet(property: string, values: readonly SetMember[]): ODataFilter {
  const [first, ...rest] = values;
  if (first === undefined) return NOTHING;
  return rest.length === 0 ? eq(property, first) : { kind: 'in', property, values: [first, ...rest] };
}

/** The property is one of these texts. */
export function inTexts(property: string, values: readonly string[]): ODataFilter {
  return inSet(
    property,
    values.map((value): SetMember => ({ kind: 'string', value })),
  );
}

export function startsWith(property: string, value: string): ODataFilter {
  return { kind: 'startsWith', property, value };
}

/** A comparison of texts that rows at hand are filtered by. */
export function compareText(
  property: string,
  operator: TextOperator,
  value: string,
  { ignoresCase }: { readonly ignoresCase: boolean },
): ODataFilter {
  return { kind: 'text', property, operator, value, ignoresCase };
}

/** @throws BadUserInputError as {@link compare} does. */
export function anyOf(property: string, operator: ComparisonOperator, value: Literal): ODataFilter {
  checkComparable(property, operator, value);
  return { kind: 'any', property, operator, value };
}

/** All hold. No filters: `everything`, as of a filter object without fields. */
export function and(filters: readonly ODataFilter[]): ODataFilter {
  return join('and', filters, EVERYTHING, NOTHING);
}

/** At least one holds. No filters: `nothing`. */
export function or(filters: readonly ODataFilter[]): ODataFilter {
  return join('or', filters, NOTHING, EVERYTHING);
}

/**
 * Doesn't hold, for rows without a value too: in OData the negation of what can't be told of null can't be told either. So
 * `and` and `or` are negated part by part. A negated eq becomes ne and the reverse: the service documents these two and
 * not `not`.
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
      // Exact for null too. The other operators have no such opposite: null is neither greater nor not greater.
      if (filter.operator === 'eq') return { ...filter, operator: 'ne' };
      if (filter.operator === 'ne') return { ...filter, operator: 'eq' };
      return { kind: 'not', filter };
    default:
      return { kind: 'not', filter };
  }
}

/** The same filter with each set spelled out as one condition for each of its values, for services that aren't known to take `in`. */
export function withoutSets(filter: ODataFilter): ODataFilter {
  switch (filter.kind) {
    case 'in':
      return or(filter.values.map((value) => eq(filter.property, value)));
    case 'and':
      return and(filter.filters.map(withoutSets));
    case 'or':
      return or(filter.filters.map(withoutSets));
    case 'not':
      return not(withoutSets(filter.filter));
    default:
      return filter;
  }
}

/** The same filter with other values, each as `change` has it for its property. */
export function mapValues(
  filter: ODataFilter,
  change: <Value extends Literal>(value: Value, property: string) => Value | SetMember,
): ODataFilter {
  const map = (one: ODataFilter) => mapValues(one, change);
  switch (filter.kind) {
    case 'comparison':
    case 'any':
      return { ...filter, value: change(filter.value, filter.property) };
    case 'in': {
      const values = filter.values.map((value) => change(value, filter.property));
      return inSet(filter.property, values);
    }
    case 'and':
      return and(filter.filters.map(map));
    case 'or':
      return or(filter.filters.map(map));
    case 'not':
      return { ...filter, filter: map(filter.filter) };
    default:
      return filter;
  }
}

/**
 * Whether the service can be asked: it has words for each condition, and filters by each property.
 *
 * @param searchable properties that it takes `contains` on; never inside `not`, where a service that ignores case loses rows
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

/** Whether a text may be sent to be looked for. Longer ones could make an address that is too long. */
export function canBeSought(text: string): boolean {
  return text !== '' && text.length <= MAX_SOUGHT_LENGTH;
}

/** `neutral` leaves the result as it is, `decisive` is the result whatever the others say. */
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

/** Deeper than any filter that a person writes, shallower than what exhausts a stack here or at the service. */
const MAX_DEPTH = 100;

/** The name of the element inside `any(...)`; any name would do. */
const ELEMENT = 'item';

/**
 * The filter as OData text, readable and not yet percent-encoded: `encodeQuery` does that.
 * @throws BadUserInputError for a value that cannot be sent, or a filter nested too deeply.
 * @throws TypeError for a property name that is none, and for `nothing`, `everything` and what the service has
 *   no words for: ask {@link isNothing}, {@link isEverything} and {@link canBeSent} first.
 */
export function printFilter(filter: ODataFilter): string {
  return print(filter, 1);
}

function print(filter: ODataFilter, depth: number): string {
  if (depth > MAX_DEPTH) {
    throw new BadUserInputError(`A filter may be nested at most ${String(MAX_DEPTH)} levels deep.`);
  }
  switch (filter.kind) {
    case 'comparison':
      return `${checkPropertyName(filter.property)} ${filter.operator} ${printLiteral(filter.value)}`;
    case 'in':
      return `${checkPropertyName(filter.property)} in (${filter.values.map(printLiteral).join(',')})`;
    case 'startsWith': {
      const prefix = printLiteral({ kind: 'string', value: filter.value });
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
        const sought = printLiteral({ kind: 'string', value: filter.value });
        return `contains(${checkPropertyName(filter.property)},${sought})`;
      }
      throw new TypeError(`OData has no text for ${filter.operator} on ${filter.property}.`);
    case 'nothing':
    case 'everything':
      throw new TypeError(`A filter that matches ${filter.kind} has no OData text.`);
  }
}

/** `and` binds tighter than `or`, but readers and small parsers need not know that. */
function printOperand(operand: ODataFilter, depth: number): string {
  const text = print(operand, depth);
  return operand.kind === 'and' || operand.kind === 'or' ? `(${text})` : text;
}
