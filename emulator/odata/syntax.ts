/** A literal of `$filter`, as it was written. */
export interface Literal {
  readonly kind: 'literal';
  readonly form: 'string' | 'number' | 'dateTime' | 'date' | 'guid' | 'boolean' | 'null';
  /** Without quotes, `''` made `'`; else as written. */
  readonly text: string;
}

/** A property, or the variable of an `any`. */
export interface Name {
  readonly kind: 'name';
  readonly name: string;
}

/** The comparison operators of OData. */
export type ComparisonOperator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** The tree of a `$filter`, before its names and types are checked. */
export type Expression =
  | Literal
  | Name
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'compare';
      readonly operator: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'in'; readonly left: Expression; readonly values: readonly Literal[] }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | {
      readonly kind: 'any' | 'all';
      readonly collection: Name;
      /** Null: `any()`, true of a collection that is not empty. */
      readonly lambda: { readonly variable: string; readonly body: Expression } | null;
    };

/** How many nodes a tree has, counted as the service's validator counts: the list of an `in` is one. */
export function countNodes(expression: Expression): number {
  switch (expression.kind) {
    case 'literal':
    case 'name':
      return 1;
    case 'not':
      return 1 + countNodes(expression.operand);
    case 'and':
    case 'or':
    case 'compare':
      return 1 + countNodes(expression.left) + countNodes(expression.right);
    case 'in':
      return 2 + countNodes(expression.left);
    case 'call':
      return expression.arguments.reduce((total, argument) => total + countNodes(argument), 1);
    case 'any':
    case 'all':
      return 2 + (expression.lambda === null ? 0 : countNodes(expression.lambda.body));
  }
}
