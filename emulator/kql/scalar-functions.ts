import { describeFailure } from './bind-context.js';
import type { BindContext, BoundExpression } from './bind-context.js';
import { createSemanticError } from './error.js';
import { CHOICE_FUNCTIONS } from './functions/choice.js';
import { CONVERSION_FUNCTIONS } from './functions/conversion.js';
import { DYNAMIC_FUNCTIONS } from './functions/dynamic.js';
import type { ParameterType, ScalarFunction } from './functions/scalar-function.js';
import { TEXT_FUNCTIONS } from './functions/text.js';
import { TIME_FUNCTIONS } from './functions/time.js';
import { isNumeric, nameScalarType } from './value.js';
import type { Row, ScalarType, Value } from './value.js';

/** The functions of one row. To add one, add a line to the table in functions/ that it belongs to. */
const SCALAR_FUNCTIONS: ReadonlyMap<string, ScalarFunction> = new Map([
  ...CHOICE_FUNCTIONS,
  ...CONVERSION_FUNCTIONS,
  ...DYNAMIC_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...TIME_FUNCTIONS,
]);

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
  checkNumber(name, called, args, context);
  args.forEach((arg, index) => {
    const parameter = called.parameters[index] ?? called.rest ?? 'any';
    if (takes(parameter, arg.type)) return;
    const wanted = parameter === 'number' ? 'numeric' : nameScalarType(parameter as ScalarType);
    const detail = `${name}(): argument #${index + 1} expected to be a ${wanted} expression`;
    throw createSemanticError(describeFailure(context.operator, detail));
  });
  const type = typeof called.type === 'function' ? called.type(args.map((arg) => arg.type)) : called.type;
  const types = args.map((arg) => arg.type);
  const evaluate = (row: Row): Value =>
    called.evaluate(
      args.map((arg) => arg.evaluate(row)),
      { now: context.now, types },
    );
  return { type, constant: args.every((arg) => arg.constant), evaluate };
}

function takes(parameter: ParameterType, type: ScalarType): boolean {
  if (parameter === 'any' || parameter === type) return true;
  return parameter === 'number' ? isNumeric(type) : parameter === 'Int64' && type === 'Int32';
}

function checkNumber(
  name: string,
  { parameters, required = parameters.length, rest }: ScalarFunction,
  args: readonly BoundExpression[],
  context: BindContext,
): void {
  if (args.length >= required && (rest !== undefined || args.length <= parameters.length)) return;
  const most = rest === undefined ? ` to ${parameters.length}` : ' or more';
  const expected =
    required === parameters.length && rest === undefined ? `${required}` : `${required}${most}`;
  const detail = `${name}(): function expects ${expected} argument(s)`;
  throw createSemanticError(describeFailure(context.operator, detail));
}
