import type { Expression } from './ast.js';
import { describeFailure } from './bind-context.js';
import type { BindContext, BoundExpression } from './bind-context.js';
import { bindComparison, bindMembership } from './bind-comparison.js';
import type { KqlError } from './error.js';
import { createSemanticError } from './error.js';
import { bindCall } from './scalar-functions.js';
import { nameScalarType } from './value.js';
import type { Row, ScalarType, Value } from './value.js';

/**
 * Resolves the names of an expression and checks its types.
 * @throws KqlError (semantic) for an unknown name or function, and for operands of the wrong type.
 */
export function bindExpression(expression: Expression, context: BindContext): BoundExpression {
  switch (expression.kind) {
    case 'literal':
      return bindConstant(expression.type, expression.value);
    case 'name':
      return bindName(expression.name, context);
    case 'call':
      return bindCall(
        expression.name,
        expression.args.map((arg) => bindExpression(arg, context)),
        context,
      );
    case 'comparison':
      return bindComparison(
        expression.operator,
        bindExpression(expression.left, context),
        bindExpression(expression.right, context),
        context,
      );
    case 'membership':
      return bindMembership(
        expression.operator,
        bindExpression(expression.left, context),
        expression.items.map((item) => bindExpression(item, context)),
        context,
      );
    case 'logical':
      return bindLogical(
        expression.operator,
        expression.operands.map((operand) => bindBoolean(operand, context)),
      );
  }
}

/** An expression that must be a boolean: a condition. */
export function bindBoolean(expression: Expression, context: BindContext): BoundExpression {
  return requireType(bindExpression(expression, context), 'SByte', context);
}

/** The value of an expression that names no column. */
export function evaluateConstant(
  expression: Expression,
  context: Omit<BindContext, 'columns'>,
): { readonly type: ScalarType; readonly value: Value } {
  const bound = bindExpression(expression, { ...context, columns: [] });
  return { type: bound.type, value: bound.evaluate([]) };
}

/** The error of a name that is neither a column nor a variable, worded as the service words it for that operator. */
export function createUnresolvedNameError(name: string, operator: string | null): KqlError {
  const sought =
    operator === null || operator === 'project' || operator === 'summarize' ? 'scalar' : 'column or scalar';
  return createSemanticError(
    describeFailure(operator, `Failed to resolve ${sought} expression named '${name}'`),
  );
}

function requireType(bound: BoundExpression, type: ScalarType, context: BindContext): BoundExpression {
  if (bound.type === type) return bound;
  const detail = `Expected a ${nameScalarType(type)} expression, found ${nameScalarType(bound.type)}`;
  throw createSemanticError(describeFailure(context.operator, detail));
}

function bindConstant(type: ScalarType, value: Value): BoundExpression {
  return { type, constant: true, evaluate: () => value };
}

/** A column hides a variable of the same name. */
function bindName(name: string, context: BindContext): BoundExpression {
  const index = context.columns.findIndex((column) => column.name === name);
  const column = context.columns[index];
  if (column !== undefined) {
    return { type: column.type, constant: false, evaluate: (row) => row[index] ?? null };
  }
  const variable = context.variables.get(name);
  if (variable !== undefined) return bindConstant(variable.type, variable.value);
  throw createUnresolvedNameError(name, context.operator);
}

/** Three values, as in Kusto: `null and false` is false, `null or true` is true, other mixtures with null are null. */
function bindLogical(operator: 'and' | 'or', operands: readonly BoundExpression[]): BoundExpression {
  const decisive = operator === 'or';
  const evaluate = (row: Row): Value => {
    let result: Value = !decisive;
    for (const operand of operands) {
      const value = operand.evaluate(row);
      if (value === decisive) return decisive;
      if (value === null) result = null;
    }
    return result;
  };
  return { type: 'SByte', constant: operands.every((operand) => operand.constant), evaluate };
}
