import { describeFailure } from './bind-context.js';
import type { BindContext, BoundExpression } from './bind-context.js';
import { createSemanticError } from './error.js';
import { classifyType, compareValues, nameScalarType, toComparable } from './value.js';
import type { Row, ScalarType, Value } from './value.js';

/** An aggregate over one group of rows. */
export interface BoundAggregate {
  readonly type: ScalarType;
  readonly aggregate: (rows: readonly Row[]) => Value;
}

interface AggregateFunction {
  readonly parameters: number;
  readonly bind: (args: readonly BoundExpression[], name: string, context: BindContext) => BoundAggregate;
}

/** The functions of summarize. To add one, add a line here, or a file and a line. */
const AGGREGATES: ReadonlyMap<string, AggregateFunction> = new Map<string, AggregateFunction>([
  ['count', { parameters: 0, bind: () => ({ type: 'Int64', aggregate: (rows) => rows.length }) }],
  ['max', { parameters: 1, bind: (args, name, context) => bindExtreme(args, 1, name, context) }],
  ['min', { parameters: 1, bind: (args, name, context) => bindExtreme(args, -1, name, context) }],
]);

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
  if (args.length !== called.parameters) {
    const detail = `${name}(): function expects ${called.parameters} argument(s)`;
    throw createSemanticError(describeFailure(context.operator, detail));
  }
  return called.bind(args, name, context);
}

/** The largest (`direction` 1) or smallest (-1) value that isn't null; null, or the empty string, when there is none. */
function bindExtreme(
  args: readonly BoundExpression[],
  direction: number,
  name: string,
  context: BindContext,
): BoundAggregate {
  const [arg] = args;
  if (arg === undefined || ['SByte', 'Guid'].includes(arg.type) || classifyType(arg.type) === null) {
    const found = arg === undefined ? 'nothing' : nameScalarType(arg.type);
    const detail = `${name}(): argument #1 must have an order, found ${found}`;
    throw createSemanticError(describeFailure(context.operator, detail));
  }
  const aggregate = (rows: readonly Row[]): Value => {
    let extreme = null;
    for (const row of rows) {
      const value = toComparable(arg.type, arg.evaluate(row));
      if (value === null) continue;
      if (extreme === null || compareValues(value, extreme) * direction > 0) extreme = value;
    }
    return extreme ?? toComparable(arg.type, null);
  };
  return { type: arg.type, aggregate };
}
