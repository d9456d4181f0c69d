import type { NamedExpression } from '../ast.js';
import { describeFailure } from '../bind-context.js';
import type { BindContext, BoundExpression } from '../bind-context.js';
import { bindExpression } from '../bind-expression.js';
import type { Column } from '../database.js';
import { createSemanticError } from '../error.js';
import type { Row, ScalarType, Value } from '../value.js';

/** A column that an operator makes. */
export interface OutputColumn extends Column {
  readonly evaluate: (row: Row) => Value;
}

/** `name = expression`, or a column under its own name. @throws KqlError for another expression without a name. */
export function bindOutputColumn(named: NamedExpression, context: BindContext): OutputColumn {
  const bound: BoundExpression = bindExpression(named.expression, context);
  const ownName = named.expression.kind === 'name' ? named.expression.name : null;
  const name = named.name ?? ownName;
  if (name === null) {
    throw createSemanticError(
      describeFailure(context.operator, 'An expression needs a name: name = expression'),
    );
  }
  return createOutputColumn(name, bound.type, bound.evaluate, context);
}

/** @throws KqlError for a dynamic: no column of this emulator holds one. */
export function createOutputColumn(
  name: string,
  type: ScalarType,
  evaluate: (row: Row) => Value,
  context: BindContext,
): OutputColumn {
  if (type === 'Dynamic') {
    const detail = `Column '${name}': dynamic columns are not supported by this emulator`;
    throw createSemanticError(describeFailure(context.operator, detail));
  }
  return { name, type, evaluate };
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
