import type { Expression } from '../ast.js';
import type { QueryContext } from '../ast.js';
import type { BoundExpression } from '../bind-context.js';
import { describeFailure } from '../bind-context.js';
import { bindExpression } from '../bind-expression.js';
import { createSemanticError } from '../error.js';
import { parseExpression } from '../parse-expression.js';
import type { TokenCursor } from '../token-cursor.js';
import { classifyType, compareValues, nameScalarType, toComparable } from '../value.js';
import type { Comparable, Relation, Row } from '../value.js';

export interface SortKey {
  readonly expression: Expression;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

/** `expression [asc|desc] [nulls first|last]`: descending unless said otherwise; nulls last descending, first ascending. */
export function parseSortKey(cursor: TokenCursor): SortKey {
  const expression = parseExpression(cursor);
  const descending = !cursor.take('asc');
  if (descending) cursor.take('desc');
  if (!cursor.take('nulls')) return { expression, descending, nullsFirst: !descending };
  const nullsFirst = cursor.take('first');
  if (!nullsFirst) cursor.expect('last');
  return { expression, descending, nullsFirst };
}

/** The rows in the order of the keys; rows that are equal in all of them keep their order. */
export function sortRows(
  keys: readonly SortKey[],
  input: Relation,
  operator: string,
  context: QueryContext,
): Row[] {
  const bindContext = { ...context, operator, columns: input.columns };
  const bound = keys.map((key) => bindExpression(key.expression, bindContext));
  for (const { type } of bound) {
    if (classifyType(type) !== null) continue;
    throw createSemanticError(
      describeFailure(operator, `Cannot sort by a ${nameScalarType(type)} expression`),
    );
  }
  const keyed = input.rows.map((row) => ({ row, values: bound.map((key) => readKey(key, row)) }));
  keyed.sort((left, right) => {
    for (const [index, key] of keys.entries()) {
      const order = compareKey(key, left.values[index] ?? null, right.values[index] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({ row }) => row);
}

function readKey(key: BoundExpression, row: Row): Comparable | null {
  return toComparable(key.type, key.evaluate(row));
}

function compareKey(key: SortKey, left: Comparable | null, right: Comparable | null): number {
  if (left === null || right === null) {
    if (left === right) return 0;
    return (left === null) === key.nullsFirst ? -1 : 1;
  }
  return key.descending ? compareValues(right, left) : compareValues(left, right);
}
