import type { Database } from './database.js';
import type { SourcePosition } from './error.js';
import type { Relation, ScalarType, Value } from './value.js';

/** A scalar expression as written. */
export type Expression = SourcePosition & ExpressionNode;

export type ExpressionNode =
  | { readonly kind: 'literal'; readonly type: ScalarType; readonly value: Value }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  /** `value.name`, `value["name"]` or `value[0]` of a dynamic value. */
  | { readonly kind: 'path'; readonly value: Expression; readonly key: Expression }
  /** The first cell of a table: `toscalar(...)`. */
  | { readonly kind: 'toscalar'; readonly pipeline: Pipeline }
  /** `*` as an argument of arg_max and arg_min. */
  | { readonly kind: 'star' }
  | {
      readonly kind: 'comparison' | 'arithmetic';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'between';
      readonly negated: boolean;
      readonly value: Expression;
      readonly low: Expression;
      readonly high: Expression;
    }
  | {
      readonly kind: 'membership';
      readonly operator: string;
      readonly left: Expression;
      /** A list, or a table whose first column is the list. */
      readonly items: readonly Expression[] | Pipeline;
    }
  /** Flat, not a tree of pairs, so that a long chain of `or` doesn't nest. */
  | { readonly kind: 'logical'; readonly operator: 'and' | 'or'; readonly operands: readonly Expression[] };

/** `expression` or `name = expression`: an output column of project or summarize. */
export interface NamedExpression {
  readonly name: string | null;
  readonly expression: Expression;
}

/** Where a pipeline begins. */
export type Source =
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'pipeline'; readonly pipeline: Pipeline }
  /** An operator that needs no rows before it, such as union. */
  | { readonly kind: 'operator'; readonly step: TabularStep };

export interface Pipeline {
  readonly source: Source;
  readonly steps: readonly TabularStep[];
}

/** `let name = (parameters) { lets; pipeline }`: a table that depends on values. */
export interface LetFunction {
  readonly parameters: readonly { readonly name: string; readonly type: ScalarType }[];
  readonly body: Query;
}

export type LetStatement = { readonly name: string } & (
  | { readonly kind: 'scalar'; readonly expression: Expression }
  | { readonly kind: 'table'; readonly pipeline: Pipeline }
  | { readonly kind: 'function'; readonly called: LetFunction }
);

export interface Query {
  readonly lets: readonly LetStatement[];
  readonly pipeline: Pipeline;
}

export function isPipeline(items: readonly Expression[] | Pipeline): items is Pipeline {
  return 'source' in items;
}

/** A `let` variable. */
export interface Variable {
  readonly type: ScalarType;
  readonly value: Value;
}

/** The values that are constant for the whole query. */
export interface QueryContext {
  readonly variables: ReadonlyMap<string, Variable>;
  /** Tables that `let` names. */
  readonly tables: ReadonlyMap<string, Relation>;
  readonly functions: ReadonlyMap<string, LetFunction>;
  readonly database: Database;
  /** Runs a pipeline that stands inside an expression or an operator. */
  readonly runPipeline: (pipeline: Pipeline, context: QueryContext) => Relation;
  /** The result of now(), the same throughout the query. */
  readonly now: Date;
}

/** One `| operator ...` of a query, parsed and ready to run on the rows before it. */
export interface TabularStep {
  readonly name: string;
  /** @throws KqlError (semantic) for names and types that don't fit the input, whatever rows it has. */
  readonly run: (input: Relation, context: QueryContext) => Relation;
}
