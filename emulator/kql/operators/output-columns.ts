import type { Expression, NamedExpression } from '../ast.js';
import { describeFailure } from '../bind-context.js';
import type { BindContext, BoundExpression } from '../bind-context.js';
import { bindExpression } from '../bind-expression.js';
import type { Column } from '../database.js';
import { createSemanticError } from '../error.js';
import type { Row, Value } from '../value.js';
import { writeText } from '../write-value.js';

/** A column that an operator makes. */
export interface OutputColumn extends Column {
  readonly evaluate: (row: Row) => Value;
}

/** `name = expression`, or a column under its own name. @throws KqlError for another expression without a name. */
export function bindOutputColumn(named: NamedExpression, context: BindContext): OutputColumn {
  const bound: BoundExpression = bindExpression(named.expression, context);
  const name = named.name ?? ownNameOf(named.expression);
  if (name === null) {
    throw createSemanticError(
      describeFailure(context.operator, 'An expression needs a name: name = expression'),
    );
  }
  return { name, type: bound.type, evaluate: bound.evaluate };
}

/** A column has its own name, and so has what `bin` makes of it; a path has its parts joined. */
function ownNameOf(expression: Expression): string | null {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'call' && ['bin', 'floor'].includes(expression.name)) {
    const [first] = expression.args;
    return first === undefined ? null : ownNameOf(first);
  }
  if (expression.kind !== 'path' || expression.key.kind !== 'literal') return null;
  const name = ownNameOf(expression.value);
  return name === null ? null : `${name}_${writeText('String', expression.key.value)}`;
}

/** @throws KqlError when two columns have one name. */
export function requireUniqueNames(columns: readonly Column[], operator: string): void {
  const seen = new Set<string>();
  for (const { name } of columns) {
    if (seen.has(name)) {
      throw createSemanticError(describeFailure(operator, `A column named '${name}' already exists`));
    }
    seen.add(name);
  }
}
