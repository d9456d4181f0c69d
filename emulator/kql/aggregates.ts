import { describeFailure } from './bind-context.js';
import type { BindContext, BoundExpression } from './bind-context.js';
import { createSemanticError } from './error.js';
import { createGroupKey } from './operators/grouping.js';
import { classifyType, compareValues, isNumeric, nameScalarType, toComparable } from './value.js';
import type { Row, ScalarType, Value } from './value.js';

/** An aggregate over one group of rows. */
export interface BoundAggregate {
  readonly type: ScalarType;
  readonly aggregate: (rows: readonly Row[]) => Value;
}

interface AggregateFunction {
  readonly parameters: number;
  /** The number of required arguments; default: all. */
  readonly required?: number;
  /** The beginning of the column's default name, where that isn't the function's name. */
  readonly prefix?: string;
  readonly bind: (args: readonly BoundExpression[], name: string, context: BindContext) => BoundAggregate;
}

const always: BoundExpression = { type: 'SByte', constant: true, evaluate: () => true };
/** Kusto's own limit of a set or list. */
const LARGEST_LIST = 1_048_576;

/** The functions of summarize. To add one, add a line here, or a file and a line. */
const AGGREGATES: ReadonlyMap<string, AggregateFunction> = new Map<string, AggregateFunction>([
  ['count', { parameters: 0, bind: () => ({ type: 'Int64', aggregate: (rows) => rows.length }) }],
  ['countif', { parameters: 1, bind: ([condition = always]) => count(rowsWith(condition)) }],
  ['dcount', { parameters: 2, required: 1, bind: ([value = always]) => countDistinct(value, () => true) }],
  [
    'dcountif',
    {
      parameters: 2,
      bind: ([value = always, condition = always]) => countDistinct(value, rowsWith(condition)),
    },
  ],
  ['max', { parameters: 1, bind: (args, name, context) => bindExtreme(args, 1, name, context) }],
  ['min', { parameters: 1, bind: (args, name, context) => bindExtreme(args, -1, name, context) }],
  ['sum', { parameters: 1, bind: (args, name, context) => bindSum(args, name, context) }],
  ['avg', { parameters: 1, bind: (args, name, context) => bindAverage(args, name, context) }],
  ['make_set', { parameters: 2, required: 1, prefix: 'set', bind: (args) => collect(args, true) }],
  ['make_list', { parameters: 2, required: 1, prefix: 'list', bind: (args) => collect(args, false) }],
  [
    'take_any',
    {
      parameters: 1,
      prefix: 'any',
      bind: ([value = always]) => ({
        type: value.type,
        aggregate: ([row]) => (row ? value.evaluate(row) : null),
      }),
    },
  ],
]);

export function isAggregate(name: string): boolean {
  return AGGREGATES.has(name);
}

/** The default name of an aggregate's column. */
export function prefixOf(name: string): string {
  return AGGREGATES.get(name)?.prefix ?? name;
}

/** @throws KqlError for a function that is no aggregate, and for arguments that aren't its own in number and type. */
export function bindAggregate(
  name: string,
  args: readonly BoundExpression[],
  context: BindContext,
): BoundAggregate {
  const called = AGGREGATES.get(name);
  if (called === undefined) {
    throw createSemanticError(describeFailure(context.operator, `Unknown function: '${name}'`));
  }
  const { parameters, required = parameters } = called;
  if (args.length < required || args.length > parameters) {
    const expected = required === parameters ? `${parameters}` : `${required} to ${parameters}`;
    const detail = `${name}(): function expects ${expected} argument(s)`;
    throw createSemanticError(describeFailure(context.operator, detail));
  }
  return called.bind(args, name, context);
}

function rowsWith(condition: BoundExpression): (row: Row) => boolean {
  return (row) => condition.evaluate(row) === true;
}

function count(keeps: (row: Row) => boolean): BoundAggregate {
  return { type: 'Int64', aggregate: (rows) => rows.filter(keeps).length };
}

/** Ignores nulls; the service estimates beyond some thousands, the emulator counts. */
/** Kusto counts few values exactly, and estimates more with an error of 1.6 %. */
const EXACT_COUNT = 16;
const ERROR_OF_ESTIMATE = 0.016;

function countDistinct(value: BoundExpression, keeps: (row: Row) => boolean): BoundAggregate {
  const aggregate = (rows: readonly Row[]): Value => {
    const { size } = new Set(
      rows
        .filter(keeps)
        .map((row) => value.evaluate(row))
        .filter((cell) => cell !== null)
        .map((cell) => keyOf(value.type, cell)),
    );
    return size <= EXACT_COUNT ? size : size + Math.ceil(size * ERROR_OF_ESTIMATE);
  };
  return { type: 'Int64', aggregate };
}

/** Without nulls, in the order of the rows. */
function collect([value = always, limit]: readonly BoundExpression[], distinct: boolean): BoundAggregate {
  const aggregate = (rows: readonly Row[]): Value => {
    const most = Number(limit?.evaluate([]) ?? LARGEST_LIST);
    const cells = rows.map((row) => value.evaluate(row)).filter((cell) => cell !== null);
    const kept = distinct
      ? [...new Map(cells.map((cell) => [keyOf(value.type, cell), cell])).values()]
      : cells;
    return kept.slice(0, most);
  };
  return { type: 'Dynamic', aggregate };
}

function keyOf(type: ScalarType, cell: Value): string {
  return createGroupKey([{ name: '', type }], [cell]);
}

function bindSum(args: readonly BoundExpression[], name: string, context: BindContext): BoundAggregate {
  const arg = requireNumber(args, name, context);
  const type = arg.type === 'Double' ? 'Double' : 'Int64';
  return { type, aggregate: (rows) => numbersOf(arg, rows).reduce((sum, number) => sum + number, 0) };
}

function bindAverage(args: readonly BoundExpression[], name: string, context: BindContext): BoundAggregate {
  const arg = requireNumber(args, name, context);
  const aggregate = (rows: readonly Row[]): Value => {
    const numbers = numbersOf(arg, rows);
    return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  };
  return { type: 'Double', aggregate };
}

function numbersOf(arg: BoundExpression, rows: readonly Row[]): number[] {
  return rows.map((row) => arg.evaluate(row)).filter((value) => typeof value === 'number');
}

function requireNumber(
  [arg]: readonly BoundExpression[],
  name: string,
  context: BindContext,
): BoundExpression {
  if (arg !== undefined && isNumeric(arg.type)) return arg;
  const found = arg === undefined ? 'nothing' : nameScalarType(arg.type);
  const detail = `${name}(): argument #1 expected to be a numeric expression, found ${found}`;
  throw createSemanticError(describeFailure(context.operator, detail));
}

/** The largest (`direction` 1) or smallest (-1) value that isn't null; null, or the empty string, when there is none. */
function bindExtreme(
  args: readonly BoundExpression[],
  direction: number,
  name: string,
  context: BindContext,
): BoundAggregate {
  const arg = requireOrder(args, name, context);
  const aggregate = (rows: readonly Row[]): Value => {
    const row = findExtremeRow(arg, direction, rows);
    return row === null ? toComparable(arg.type, null) : toComparable(arg.type, arg.evaluate(row));
  };
  return { type: arg.type, aggregate };
}

/** The first row with the largest (1) or smallest (-1) value of those that have one. */
export function findExtremeRow(arg: BoundExpression, direction: number, rows: readonly Row[]): Row | null {
  let found: { readonly row: Row; readonly value: string | number | bigint } | null = null;
  for (const row of rows) {
    const value = toComparable(arg.type, arg.evaluate(row));
    if (value === null) continue;
    if (found === null || compareValues(value, found.value) * direction > 0) found = { row, value };
  }
  return found?.row ?? null;
}

/** @throws KqlError for an argument whose values have no order. */
export function requireOrder(
  [arg]: readonly BoundExpression[],
  name: string,
  context: BindContext,
): BoundExpression {
  if (arg !== undefined && !['SByte', 'Guid'].includes(arg.type) && classifyType(arg.type) !== null)
    return arg;
  const found = arg === undefined ? 'nothing' : nameScalarType(arg.type);
  const detail = `${name}(): argument #1 must have an order, found ${found}`;
  throw createSemanticError(describeFailure(context.operator, detail));
}
