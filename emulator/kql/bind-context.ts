import type { Column } from './database.js';
import type { Row, ScalarType, Value } from './value.js';
import type { QueryContext } from './ast.js';

/** An expression whose names are resolved and whose types are known to fit. */
export interface BoundExpression {
  readonly type: ScalarType;
  /** Names no column, so that every row yields the same value. */
  readonly constant: boolean;
  readonly evaluate: (row: Row) => Value;
}

/** The names that an expression may use, and the operator it belongs to. */
export interface BindContext extends QueryContext {
  /** The operator or statement that messages name, such as `where`; null for none. */
  readonly operator: string | null;
  readonly columns: readonly Column[];
}

/** A message as the service words it: with the operator that failed in front. */
export function describeFailure(operator: string | null, detail: string): string {
  return operator === null ? detail : `'${operator}' operator: ${detail}`;
}
