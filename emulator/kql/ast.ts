import type { TabularStep } from './operators/tabular-operator.js';
import type { SourcePosition } from './error.js';
import type { ScalarType, Value } from './value.js';

/** A scalar expression as written. */
export type Expression = SourcePosition & ExpressionNode;

export type ExpressionNode =
  | { readonly kind: 'literal'; readonly type: ScalarType; readonly value: Value }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: 'comparison';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'membership';
      readonly operator: string;
      readonly left: Expression;
      readonly items: readonly Expression[];
    }
  /** Flat, not a tree of pairs, so that a long chain of `or` doesn't nest. */
  | { readonly kind: 'logical'; readonly operator: 'and' | 'or'; readonly operands: readonly Expression[] };

/** `expression` or `name = expression`: an output column of project or summarize. */
export interface NamedExpression {
  readonly name: string | null;
  readonly expression: Expression;
}

export interface LetStatement {
  readonly name: string;
  readonly expression: Expression;
}

export interface Query {
  readonly lets: readonly LetStatement[];
  readonly table: string;
  readonly steps: readonly TabularStep[];
}
