import type { QueryContext } from '../ast.js';
import type { TokenCursor } from '../token-cursor.js';
import type { Relation } from '../value.js';
import type { TabularStep } from '../ast.js';

/** An operator after `|`: its clause is what it reads behind its keyword. */
export interface TabularOperator<Clause> {
  /** The name in messages. */
  readonly name: string;
  /** The words that start it; `take` and `limit` are one operator. */
  readonly keywords: readonly string[];
  /** Reads the clause; the keyword is taken already. */
  readonly parse: (cursor: TokenCursor) => Clause;
  readonly run: (clause: Clause, input: Relation, context: QueryContext) => Relation;
}

/** An operator as the registry holds it, its clause's type hidden. */
export interface RegisteredOperator {
  readonly keywords: readonly string[];
  readonly parse: (cursor: TokenCursor) => TabularStep;
}

export function defineOperator<Clause>(operator: TabularOperator<Clause>): RegisteredOperator {
  return {
    keywords: operator.keywords,
    parse: (cursor) => {
      const clause = operator.parse(cursor);
      return { name: operator.name, run: (input, context) => operator.run(clause, input, context) };
    },
  };
}
