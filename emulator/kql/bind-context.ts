import type { LetFunction, Pipeline } from './ast.js';
import type { Column, Database } from './database.js';
import type { Relation, Row, ScalarType, Value } from './value.js';

/** An expression whose names are resolved and whose types are known to fit. */
export interface BoundExpression {
  readonly type: ScalarType;
  /** Names no column, so that every row yields the same value. */
  readonly constant: boolean;
  readonly evaluate: (row: Row) => Value;
}

/** A `let` variable. */
export interface Variable {
  readonly type: ScalarType;
  readonly value: Value;
}

/** What is the same for the whole query. */
export interface QueryContext {
  readonly variables: ReadonlyMap<string, Variable>;
  /** Tables that `let` names. */
  readonly tables: ReadonlyMap<string, Relation>;
  readonly functions: ReadonlyMap<string, LetFunction>;
  readonly database: Database;
  /** Runs a pipeline that stands inside an expression or an operator. */
  readonly runPipeline: (pipeline: Pipeline, context: QueryContext) => Relation;
  /** What now() yields; the same moment throughout the query. */
  readonly now: Date;
}

/** What an expression may name, and who asks. */
export interface BindContext extends QueryContext {
  /** The operator or statement that messages name, such as `where`; null for none. */
  readonly operator: string | null;
  readonly columns: readonly Column[];
}

/** A message as the service words it: with the operator that failed in front. */
export function describeFailure(operator: string | null, detail: string): string {
  return operator === null ? detail : `'${operator}' operator: ${detail}`;
}
