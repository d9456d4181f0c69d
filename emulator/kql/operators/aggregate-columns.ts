import { bindAggregate, findExtremeRow, isAggregate, prefixOf, requireOrder } from '../aggregates.js';
import type { BoundAggregate } from '../aggregates.js';
import type { Expression, NamedExpression } from '../ast.js';
import { describeFailure } from '../bind-context.js';
import type { BindContext, BoundExpression } from '../bind-context.js';
import { bindExpression } from '../bind-expression.js';
import type { Column } from '../database.js';
import { createSemanticError } from '../error.js';
import type { Row, Value } from '../value.js';

/** The columns that one expression of summarize makes: one, or several for arg_max and arg_min. */
export interface AggregateColumns {
  readonly columns: readonly Column[];
  readonly aggregate: (rows: readonly Row[]) => readonly Value[];
}

type Call = Extract<Expression, { kind: 'call' }>;

/**
 * @param taken columns that are there already.
 * @throws KqlError for an expression without an aggregate, and for columns that don't exist.
 */
export function bindAggregateColumns(
  named: NamedExpression,
  taken: readonly Column[],
  context: BindContext,
): AggregateColumns {
  const { expression } = named;
  if (expression.kind === 'call' && /^arg_(?:max|min)$/.test(expression.name)) {
    return bindArgument(named.name, expression, taken, context);
  }
  const parts: BoundAggregate[] = [];
  const rest = replaceAggregates(expression, parts, context);
  if (parts.length === 0) {
    if (expression.kind === 'call') bindAggregate(expression.name, [], context);
    throw createSemanticError(
      describeFailure(context.operator, 'An aggregate function is expected before by'),
    );
  }
  const columns = parts.map(({ type }, index) => ({ name: nameOfPart(index), type }));
  const bound = bindExpression(rest, { ...context, columns });
  const name = named.name ?? numberName(defaultNameOf(expression), taken);
  return {
    columns: [{ name, type: bound.type }],
    aggregate: (rows) => [bound.evaluate(parts.map((part) => part.aggregate(rows)))],
  };
}

/** No column of a query can have this name. */
function nameOfPart(index: number): string {
  return `#${index}`;
}

/** The expression with a name for each aggregate in it; the aggregates are added to `parts`. */
function replaceAggregates(
  expression: Expression,
  parts: BoundAggregate[],
  context: BindContext,
): Expression {
  const replace = (inner: Expression): Expression => replaceAggregates(inner, parts, context);
  switch (expression.kind) {
    case 'call': {
      if (!isAggregate(expression.name)) return { ...expression, args: expression.args.map(replace) };
      const args = expression.args.map((arg) => bindExpression(arg, context));
      parts.push(bindAggregate(expression.name, args, context));
      const { line, position } = expression;
      return { kind: 'name', name: nameOfPart(parts.length - 1), line, position };
    }
    case 'arithmetic':
    case 'comparison':
      return { ...expression, left: replace(expression.left), right: replace(expression.right) };
    case 'path':
      return { ...expression, value: replace(expression.value) };
    default:
      return expression;
  }
}

/** `arg_max(by, *)` and `arg_max(by, a, b)`: cells of the row in which `by` is largest; under their own names. */
function bindArgument(
  ownName: string | null,
  { name, args }: Call,
  taken: readonly Column[],
  context: BindContext,
): AggregateColumns {
  const [by, ...others] = args;
  const bound = requireOrder(by === undefined ? [] : [bindExpression(by, context)], name, context);
  const isTaken = (column: string) => taken.some((other) => other.name === column);
  const byName = ownName ?? nameOf(by, name);
  const wanted =
    others[0]?.kind === 'star'
      ? context.columns
          .filter((column) => column.name !== byName && !isTaken(column.name))
          .map(({ name: own }) => own)
      : others.map((other) => nameOf(other, name));
  const cells: readonly (readonly [string, BoundExpression])[] = [
    [byName, bound],
    ...wanted.map((column) => [column, bindColumn(column, context)] as const),
  ];
  return {
    columns: cells.map(([column, { type }]) => ({ name: column, type })),
    aggregate: (rows) => {
      const row = findExtremeRow(bound, name === 'arg_max' ? 1 : -1, rows);
      return cells.map(([, cell]) => (row === null ? null : cell.evaluate(row)));
    },
  };
}

function bindColumn(name: string, context: BindContext): BoundExpression {
  return bindExpression({ kind: 'name', name, line: 1, position: 0 }, context);
}

function nameOf(expression: Expression | undefined, called: string): string {
  return expression?.kind === 'name' ? expression.name : `${called}_`;
}

function defaultNameOf(expression: Expression): string {
  if (expression.kind !== 'call') return 'Column1';
  const [firstArg] = expression.args;
  return `${prefixOf(expression.name)}_${firstArg?.kind === 'name' ? firstArg.name : ''}`;
}

function numberName(name: string, taken: readonly Column[]): string {
  const isTaken = (candidate: string) => taken.some((column) => column.name === candidate);
  if (!isTaken(name)) return name;
  let number = 1;
  while (isTaken(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}
