import { describeFailure } from './bind-context.js';
import type { BindContext, BoundExpression } from './bind-context.js';
import { TICKS_PER_MILLISECOND, formatTicks } from './datetime.js';
import { createSemanticError } from './error.js';
import { nameScalarType } from './value.js';
import type { Row, ScalarType, Value } from './value.js';

/** A function of one row. To add one, add a line to the table below, or a file and a line. */
export interface ScalarFunction {
  readonly parameters: readonly ScalarType[];
  /** How many parameters must be given; the others may be missing. */
  readonly required: number;
  readonly type: ScalarType;
  readonly evaluate: (args: readonly Value[], context: BindContext) => Value;
}

const SCALAR_FUNCTIONS: ReadonlyMap<string, ScalarFunction> = new Map<string, ScalarFunction>([
  [
    'ago',
    {
      parameters: ['TimeSpan'],
      required: 1,
      type: 'DateTime',
      evaluate: ([span = null], context) => (typeof span === 'bigint' ? addToNow(-span, context) : null),
    },
  ],
  [
    'now',
    {
      parameters: ['TimeSpan'],
      required: 0,
      type: 'DateTime',
      evaluate: ([span = 0n], context) => (typeof span === 'bigint' ? addToNow(span, context) : null),
    },
  ],
  [
    'not',
    {
      parameters: ['SByte'],
      required: 1,
      type: 'SByte',
      evaluate: ([operand = null]) => (typeof operand === 'boolean' ? !operand : null),
    },
  ],
]);

function addToNow(span: bigint, context: BindContext): Value {
  return formatTicks(BigInt(context.now.getTime()) * TICKS_PER_MILLISECOND + span);
}

/** @throws KqlError for an unknown function, and for arguments that aren't its own in number and type. */
export function bindCall(
  name: string,
  args: readonly BoundExpression[],
  context: BindContext,
): BoundExpression {
  const called = SCALAR_FUNCTIONS.get(name);
  if (called === undefined) {
    throw createSemanticError(describeFailure(context.operator, `Unknown function: '${name}'`));
  }
  const { parameters, required } = called;
  if (args.length < required || args.length > parameters.length) {
    const expected = required === parameters.length ? `${required}` : `${required} to ${parameters.length}`;
    const detail = `${name}(): function expects ${expected} argument(s)`;
    throw createSemanticError(describeFailure(context.operator, detail));
  }
  args.forEach((arg, index) => {
    const parameter = parameters[index];
    if (parameter !== undefined && arg.type !== parameter) {
      const detail = `${name}(): argument #${index + 1} expected to be a ${nameScalarType(parameter)} expression`;
      throw createSemanticError(describeFailure(context.operator, detail));
    }
  });
  const evaluate = (row: Row): Value =>
    called.evaluate(
      args.map((arg) => arg.evaluate(row)),
      context,
    );
  return { type: called.type, constant: args.every((arg) => arg.constant), evaluate };
}
