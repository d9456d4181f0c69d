import { BadUserInputError } from '../../errors/caller-errors.js';
import {
  and,
  anyOf,
  compare,
  compareText,
  inSet,
  not,
  or,
  startsWith,
  type ComparisonOperator,
  type ODataFilter,
  type TextOperator,
} from '../../defender-api/odata/filter.js';
import { printLiteral, type Literal } from '../../defender-api/odata/literal.js';

/**
 * How a property is written in `$filter`; `enum` is a word of a closed set, `strings` a list of texts, `number` whole, `numbers` a list of these, `decimal` with a fraction. `heldText` is
 * a text of rows that may be at hand, which can be looked into in ways that Defender has no words for.
 */
export type PropertyKind =
  | 'string'
  | 'heldText'
  | 'enum'
  | 'dateTime'
  | 'number'
  | 'decimal'
  | 'guid'
  | 'boolean'
  | 'strings'
  | 'numbers';
export type FilterableProperties = Readonly<Record<string, PropertyKind>>;

/** A filter argument as GraphQL gives it: conditions by property, and `and`, `or`, `not`. */
export type FilterInput = Readonly<Record<string, unknown>>;

/** Properties of a filter that Defender knows by another name. */
type WireNames = ReadonlyMap<string, string>;
const AS_NAMED: WireNames = new Map();

type SetLiteral = Exclude<Literal, { readonly kind: 'null' }>;

const MAX_LIST_LENGTH = 200;
/** Objects in one filter: groups, properties and their conditions. Defender takes far shorter addresses. */
const MAX_OBJECTS = 2_000;
/** As callers write it -> as OData does. */
const COMPARISONS: ReadonlyMap<string, ComparisonOperator> = new Map([
  ['eq', 'eq'],
  ['ne', 'ne'],
  ['gt', 'gt'],
  ['gte', 'ge'],
  ['lt', 'lt'],
  ['lte', 'le'],
]);

/** A variable that a client forgot to set is null too: whoever looks for what has no value says so. */
export function nullOperand(operator: 'eq' | 'ne', path: string): BadUserInputError {
  const isNull = operator === 'eq' ? 'true' : 'false';
  return new BadUserInputError(`${path} must not be null: use isNull: ${isNull} instead.`, path);
}

/**
 * Turns a filter argument into the condition that Defender evaluates. Conditions side by side mean AND.
 *
 * @param properties by the names that Defender knows them by
 * @throws BadUserInputError that names the property and the rule.
 */
export function compileFilter(
  input: FilterInput | null | undefined,
  properties: FilterableProperties,
  path = 'filter',
  sentAs: WireNames = AS_NAMED,
): ODataFilter {
  checkSize(input, path);
  return compileGroup(input, properties, path, sentAs);
}

/** Counted before anything is compiled, so that a huge filter costs little and no call. */
function checkSize(input: unknown, path: string): void {
  let left = MAX_OBJECTS;
  const rest = [input ?? {}];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (!Array.isArray(next)) left -= 1;
    if (left < 0) {
      const most = MAX_OBJECTS.toLocaleString('en-US');
      throw new BadUserInputError(`${path} may hold ${most} groups and conditions, not more.`, path);
    }
    for (const value of Object.values(next) as unknown[])
      if (typeof value === 'object' && value !== null) rest.push(value);
  }
}

function compileGroup(
  input: FilterInput | null | undefined,
  properties: FilterableProperties,
  path: string,
  sentAs: WireNames,
): ODataFilter {
  return and(
    Object.entries(input ?? {}).map(([name, value]) => compileEntry(name, value, properties, path, sentAs)),
  );
}

function compileEntry(
  name: string,
  value: unknown,
  properties: FilterableProperties,
  path: string,
  sentAs: WireNames,
): ODataFilter {
  const here = path === '' ? name : `${path}.${name}`;
  if (value === null || value === undefined)
    throw new BadUserInputError(`${here} must not be null: leave it out instead.`, here);
  switch (name) {
    case 'and':
      return and(
        asList(value).map((item, index) =>
          compileGroup(item, properties, `${here}[${String(index)}]`, sentAs),
        ),
      );
    case 'or':
      return or(
        asList(value).map((item, index) =>
          compileGroup(item, properties, `${here}[${String(index)}]`, sentAs),
        ),
      );
    case 'not':
      return not(compileGroup(value as FilterInput, properties, here, sentAs));
    default: {
      const property = sentAs.get(name) ?? name;
      const kind = properties[property];
      if (kind === undefined)
        throw new BadUserInputError(`${here} is not a property that Defender filters by.`, here);
      return compileConditions(property, kind, value as FilterInput, here);
    }
  }
}

function compileConditions(
  property: string,
  kind: PropertyKind,
  conditions: FilterInput,
  path: string,
): ODataFilter {
  const { ignoreCase, ...others } = conditions;
  const ignoresCase = ignoreCase === true;
  return and(
    Object.entries(others).map(([operator, operand]) => {
      const here = `${path}.${operator}`;
      const text =
        kind === 'heldText'
          ? compileText(property, operator, operand, { path: here, ignoresCase })
          : undefined;
      return text ?? compileCondition(property, kind, operator, operand, here);
    }),
  );
}

/** A comparison of texts that the service has no words for; undefined for one that it has. */
function compileText(
  property: string,
  operator: string,
  operand: unknown,
  { path, ignoresCase }: { readonly path: string; readonly ignoresCase: boolean },
): ODataFilter | undefined {
  const compareWith = (text: TextOperator, value: unknown) => {
    const wanted = String(value);
    checkLiteral({ kind: 'string', value: wanted }, path);
    return compareText(property, text, wanted, { ignoresCase });
  };
  if (operator === 'contains' && operand !== null) return compareWith('contains', operand);
  if (!ignoresCase || operand == null) return undefined;
  switch (operator) {
    case 'eq':
    case 'startsWith':
      return compareWith(operator, operand);
    case 'ne':
      return not(compareWith('eq', operand));
    case 'in':
      return or(membersOf(operand, 'string', path).map(({ value }) => compareWith('eq', value)));
    default:
      return undefined;
  }
}

function compileCondition(
  property: string,
  kind: PropertyKind,
  operator: string,
  operand: unknown,
  path: string,
): ODataFilter {
  if (operand === null && (operator === 'eq' || operator === 'ne')) throw nullOperand(operator, path);
  if (operand === null || operand === undefined)
    throw new BadUserInputError(`${path} must not be null.`, path);
  if (operator === 'isNull') return compare(property, operand === true ? 'eq' : 'ne', { kind: 'null' });
  if (operator === 'any') return compileAny(property, kind, operand as FilterInput, path);
  if (operator === 'in') return inSet(property, membersOf(operand, kind, path));
  if (operator === 'startsWith' && typeof operand === 'string') {
    checkLiteral({ kind: 'string', value: operand }, path);
    return startsWith(property, operand);
  }
  const comparison = COMPARISONS.get(operator);
  if (comparison === undefined) throw new BadUserInputError(`${path} is not an operator.`, path);
  return compare(property, comparison, literalOf(operand, kind, path));
}

function compileAny(
  property: string,
  kind: PropertyKind,
  conditions: FilterInput,
  path: string,
): ODataFilter {
  const [type, item, words] =
    kind === 'numbers'
      ? (['number', 'number', 'a number'] as const)
      : (['string', 'string', 'a text'] as const);
  const refused = new BadUserInputError(`${path} takes eq and ${words}.`, path);
  const entries = Object.entries(conditions);
  if (entries.length === 0) throw refused;
  return and(
    entries.map(([operator, operand]) => {
      if (operator !== 'eq' || typeof operand !== type) throw refused;
      return anyOf(property, 'eq', literalOf(operand, item, path));
    }),
  );
}

function membersOf(operand: unknown, kind: PropertyKind, path: string): readonly SetLiteral[] {
  const items = Array.isArray(operand) ? (operand as readonly unknown[]) : [operand];
  if (items.length > MAX_LIST_LENGTH) {
    throw new BadUserInputError(
      `${path} holds ${String(items.length)} values; at most ${String(MAX_LIST_LENGTH)} are allowed.`,
      path,
    );
  }
  return items.map((item) => literalOf(item, kind, path));
}

function literalOf(value: unknown, kind: PropertyKind, path: string): SetLiteral {
  const literal = toLiteral(value, kind, path);
  checkLiteral(literal, path);
  return literal;
}

/** Values are checked again when they are printed, but only here is it known where the caller wrote them. */
function checkLiteral(literal: Literal, path: string): void {
  try {
    printLiteral(literal);
  } catch (error) {
    if (!(error instanceof BadUserInputError)) throw error;
    throw new BadUserInputError(`${path}: ${error.message}`, path);
  }
}

function toLiteral(value: unknown, kind: PropertyKind, path: string): SetLiteral {
  if (kind === 'boolean') return { kind, value: value === true };
  const text = String(value);
  if (kind === 'dateTime' || kind === 'guid') return { kind, value: text };
  if (kind === 'decimal') return { kind: 'number', value: decimalOf(text, path) };
  if (kind !== 'number') return { kind: 'string', value: text };
  if (!/^-?\d{1,19}$/.test(text))
    throw new BadUserInputError(
      `${path} must be a whole number, not ${JSON.stringify(text.slice(0, 60))}.`,
      path,
    );
  return { kind: 'number', value: BigInt(text) };
}

/** Without an exponent, which no page shows that the service reads. */
function decimalOf(text: string, path: string): number {
  if (!/^-?\d{1,15}(\.\d{1,15})?$/.test(text))
    throw new BadUserInputError(
      `${path} must be a plain number, not ${JSON.stringify(text.slice(0, 60))}.`,
      path,
    );
  return Number(text);
}

function asList(value: unknown): readonly FilterInput[] {
  return (Array.isArray(value) ? value : [value]) as readonly FilterInput[];
}
