import type { Expression } from '../ast.js';
import { describeFailure } from '../bind-context.js';
import type { QueryContext } from '../ast.js';
import { evaluateConstant } from '../bind-expression.js';
import { createSemanticError } from '../error.js';

/** A number of rows: a whole number from 0, written or from a `let`. @throws KqlError for anything else. */
export function readRowLimit(expression: Expression, operator: string, context: QueryContext): number {
  const { type, value } = evaluateConstant(expression, { ...context, operator });
  if ((type === 'Int64' || type === 'Int32') && typeof value === 'number' && value >= 0) return value;
  throw createSemanticError(
    describeFailure(operator, 'The number of rows must be a non-negative long constant'),
  );
}
