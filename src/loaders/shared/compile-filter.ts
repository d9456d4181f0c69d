import { BadUserInputError, badArgument } from '../../errors/caller-errors.js';
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
  type SetMember,
  type TextOperator,
} from '../../defender-api/odata/filter.js';
import { printLiteral, type Literal } from '../../defender-api/odata/literal.js';
import { INSTEAD_OF_NONE, type FilterableProperties, type PropertyKind } from './filterable-properties.js';
import { normalizeVulnerabilityId } from './id-forms.js';

/** A filter argument from GraphQL: conditions by property, and `and`, `or`, `not`. */
export type FilterInput = Readonly<Record<string, unknown>>;

/** Filter properties with another name in Defender. */
type WireNames = ReadonlyMap<string, string>;
const AS_NAMED: WireNames = new Map();

const MAX_LIST_LENGTH = 200;
/** No property has longer texts that can be compared, and a URL takes about 8,000 characters. */
const MAX_TEXT_LENGTH = 2_000;
/** Maximum number of objects in a filter: groups, properties and conditions. Defender's URL limit is far lower. */
const MAX_OBJECTS = 2_000;
/** GraphQL operator to OData operator. */
const COMPARISONS: ReadonlyMap<string, ComparisonOperator> = new Map([
  ['eq', 'eq'],
  ['ne', 'ne'],
  ['gt', 'gt'],
  ['gte', 'ge'],
  ['lt', 'lt'],
  ['lte', 'le'],
]);

/** Rejects null, because it may be a variable that the client forgot to set. isNull expresses the intent. */
function nullOperand(operator: 'eq' | 'ne', path: string): BadUserInputError {
  const isNull = operator === 'eq' ? 'true' : 'false';
  return badArgument(path, `must not be null. Use isNull: ${isNull} instead.`);
}

/**
 * Compiles a filter argument to a condition for Defender. Adjacent conditions are joined by AND.
 *
 * @param properties by Defender's names
 * @throws BadUserInputError that names the property and the rule
 */
export function compileFilter(
  input: FilterInput | null | undefined,
  properties: FilterableProperties,
  path = 'filter',
  sentAs: WireNames = AS_NAMED,
): ODataFilter {
  checkSize(input, path);
  return compileGroup(input, path, { properties, sentAs });
}

/** Runs before compilation, so that a huge filter is rejected early. */
function checkSize(input: unknown, path: string): void {
  let left = MAX_OBJECTS;
  const rest = [input ?? {}];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (!Array.isArray(next)) left -= 1;
    if (left < 0) {
      const most = MAX_OBJECTS.toLocaleString('en-US');
      throw badArgument(path, `may have at most ${most} groups and conditions.`);
    }
    for (const value of Object.values(next) as unknown[])
      if (typeof value === 'object' && value !== null) rest.push(value);
  }
}

interface Names {
  readonly properties: FilterableProperties;
  readonly sentAs: WireNames;
}

function compileGroup(input: FilterInput | null | undefined, path: string, names: Names): ODataFilter {
  return and(Object.entries(input ?? {}).map(([name, value]) => compileEntry(name, value, path, names)));
}

function compileEntry(name: string, value: unknown, path: string, names: Names): ODataFilter {
  const here = path === '' ? name : `${path}.${name}`;
  if (value === null || value === undefined) throw badArgument(here, 'must not be null. Omit it instead.');
  if (name === 'and' || name === 'or') {
    const groups = (Array.isArray(value) ? value : [value]) as readonly FilterInput[];
    const parts = groups.map((group, index) => compileGroup(group, `${here}[${String(index)}]`, names));
    return name === 'and' ? and(parts) : or(parts);
  }
  if (name === 'not') return not(compileGroup(value as FilterInput, here, names));
  const property = names.sentAs.get(name) ?? name;
  const kind = names.properties[property];
  if (kind === undefined) throw badArgument(here, 'cannot be used in a filter.');
  return compileConditions(property, kind, value as FilterInput, here);
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
        kind === 'heldText' || kind === 'textOrEmpty'
          ? compileText(property, operator, operand, { path: here, ignoresCase })
          : undefined;
      return text ?? compileCondition(property, kind, operator, operand, here);
    }),
  );
}

/** Text comparisons that the service doesn't support; undefined for those it supports. */
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
  if (operand === null && kind !== 'state' && (operator === 'eq' || operator === 'ne'))
    throw nullOperand(operator, path);
  if (operand === null || operand === undefined) throw badArgument(path, 'must not be null.');
  if (operator === 'isNull') return operand === true ? hasNone(property, kind) : not(hasNone(property, kind));
  if (operator === 'any') return compileAny(property, kind, operand as FilterInput, path);
  if (operator === 'in') return inSet(property, membersOf(operand, kind, path));
  if (operator === 'startsWith' && typeof operand === 'string') {
    checkLiteral({ kind: 'string', value: operand }, path);
    return startsWith(property, operand);
  }
  const comparison = COMPARISONS.get(operator);
  if (comparison === undefined) throw badArgument(path, 'is not an operator.');
  return compare(property, comparison, literalOf(operand, kind, path));
}

function hasNone(property: string, kind: PropertyKind): ODataFilter {
  const instead = INSTEAD_OF_NONE.get(kind);
  const isNull = compare(property, 'eq', { kind: 'null' });
  return instead === undefined ? isNull : or([isNull, compare(property, 'eq', instead)]);
}

function compileAny(
  property: string,
  kind: PropertyKind,
  conditions: FilterInput,
  path: string,
): ODataFilter {
  const refused = badArgument(path, 'requires eq with a value.');
  const entries = Object.entries(conditions);
  if (entries.length === 0) throw refused;
  return and(
    entries.map(([operator, operand]) => {
      if (operator !== 'eq' || typeof operand !== 'string') throw refused;
      return anyOf(property, 'eq', literalOf(operand, kind === 'numbers' ? 'number' : 'string', path));
    }),
  );
}

function membersOf(operand: unknown, kind: PropertyKind, path: string): readonly SetMember[] {
  const items = Array.isArray(operand) ? (operand as readonly unknown[]) : [operand];
  if (items.length > MAX_LIST_LENGTH) {
    throw badArgument(
      path,
      `has ${String(items.length)} values; at most ${String(MAX_LIST_LENGTH)} are allowed.`,
    );
  }
  return items.map((item) => literalOf(item, kind, path));
}

function literalOf(value: unknown, kind: PropertyKind, path: string): SetMember {
  const literal = toLiteral(value, kind, path);
  checkLiteral(literal, path);
  return literal;
}

/** Printing checks values again, but only here the path is known. */
function checkLiteral(literal: Literal, path: string): void {
  if (literal.kind === 'string' && literal.value.length > MAX_TEXT_LENGTH) {
    const [length, most] = [literal.value.length, MAX_TEXT_LENGTH].map((count) =>
      count.toLocaleString('en-US'),
    );
    throw badArgument(path, `has a text of ${length} characters; at most ${most} are allowed.`);
  }
  try {
    printLiteral(literal);
  } catch (error) {
    if (!(error instanceof BadUserInputError)) throw error;
    throw new BadUserInputError(`${path}: ${error.message}`, path);
  }
}

function toLiteral(value: unknown, kind: PropertyKind, path: string): SetMember {
  if (kind === 'boolean') return { kind, value: value === true };
  const text = String(value);
  if (kind === 'dateTime') return { kind, value: text };
  if (kind === 'guid' || kind === 'guidOrZero') return { kind: 'guid', value: text };
  if (kind === 'machineId') return { kind: 'string', value: text.toLowerCase() };
  if (kind === 'vulnerabilityId') return { kind: 'string', value: normalizeVulnerabilityId(text) };
  if (kind === 'decimal') return { kind: 'number', value: decimalOf(text, path) };
  if (kind !== 'number') return { kind: 'string', value: text };
  if (!/^-?\d{1,19}$/.test(text))
    throw badArgument(path, `must be a whole number, not ${JSON.stringify(text.slice(0, 60))}.`);
  return { kind: 'number', value: BigInt(text) };
}

/** Without an exponent, because no documentation shows that the service accepts one. */
function decimalOf(text: string, path: string): number {
  if (!/^-?\d{1,15}(\.\d{1,15})?$/.test(text))
    throw badArgument(path, `must be a plain number, not ${JSON.stringify(text.slice(0, 60))}.`);
  return Number(text);
}
