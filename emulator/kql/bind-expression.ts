import { isPipeline } from './ast.js';
import type { Expression, Pipeline } from './ast.js';
import { bindArithmetic } from './bind-arithmetic.js';
import { describeFailure } from './bind-context.js';
import type { BindContext, BoundExpression } from './bind-context.js';
import { bindComparison, bindMembership } from './bind-comparison.js';
import type { KqlError } from './error.js';
import { createSemanticError } from './error.js';
import { bindCall } from './scalar-functions.js';
import { nameScalarType } from './value.js';
import type { Relation, Row, ScalarType, Value, ValueObject } from './value.js';
import { writeText } from './write-value.js';

/**
 * Resolves the names of an expression and checks its types.
 * @throws KqlError (semantic) for an unknown name or function, and for operands of the wrong type.
 */
export function bindExpression(expression: Expression, context: BindContext): BoundExpression {
  switch (expression.kind) {
    case 'literal':
      return bindConstant(expression.type, expression.value);
    case 'name':
      return bindName(expression.name, context);
    case 'call':
      if (expression.name === 'column_ifexists') return bindColumnIfExists(expression.args, context);
      return bindCall(
        expression.name,
        expression.args.map((arg) => bindExpression(arg, context)),
        context,
      );
    case 'comparison':
      return bindComparison(
        expression.operator,
        bindExpression(expression.left, context),
        bindExpression(expression.right, context),
        context,
      );
    case 'membership':
      return bindMembership(
        expression.operator,
        bindExpression(expression.left, context),
        bindItems(expression.items, context),
        context,
      );
    case 'arithmetic':
      return bindArithmetic(
        expression.operator,
        bindExpression(expression.left, context),
        bindExpression(expression.right, context),
        context,
      );
    case 'between':
      return bindBetween(expression, context);
    case 'path':
      return bindPath(
        requireType(bindExpression(expression.value, context), 'Dynamic', context),
        bindExpression(expression.key, context),
      );
    case 'toscalar': {
      const { columns, rows } = context.runPipeline(expression.pipeline, context);
      return bindConstant(columns[0]?.type ?? 'Dynamic', rows[0]?.[0] ?? null);
    }
    case 'star':
      throw createSemanticError(describeFailure(context.operator, "'*' can not be used here"));
    case 'logical':
      return bindLogical(
        expression.operator,
        expression.operands.map((operand) => bindBoolean(operand, context)),
      );
  }
}

/** An expression that must be a boolean: a condition. */
export function bindBoolean(expression: Expression, context: BindContext): BoundExpression {
  return requireType(bindExpression(expression, context), 'SByte', context);
}

/** The value of an expression that names no column. */
export function evaluateConstant(
  expression: Expression,
  context: Omit<BindContext, 'columns'>,
): { readonly type: ScalarType; readonly value: Value } {
  const bound = bindExpression(expression, { ...context, columns: [] });
  return { type: bound.type, value: bound.evaluate([]) };
}

/** The error of a name that is neither a column nor a variable, worded as the service words it for that operator. */
export function createUnresolvedNameError(name: string, operator: string | null): KqlError {
  const sought =
    operator === null || operator === 'project' || operator === 'summarize' ? 'scalar' : 'column or scalar';
  return createSemanticError(
    describeFailure(operator, `Failed to resolve ${sought} expression named '${name}'`),
  );
}

type Between = Extract<Expression, { kind: 'between' }>;

/** Both ends belong to it. */
function bindBetween({ value, low, high, negated }: Between, context: BindContext): BoundExpression {
  const bound = bindExpression(value, context);
  const parts = [
    bindComparison('>=', bound, bindExpression(low, context), context),
    bindComparison('<=', bound, bindExpression(high, context), context),
  ];
  const inside = bindLogical('and', parts);
  if (!negated) return inside;
  const evaluate = (row: Row): Value => {
    const holds = inside.evaluate(row);
    return typeof holds === 'boolean' ? !holds : null;
  };
  return { ...inside, evaluate };
}

/** A missing member is null. */
function bindPath(value: BoundExpression, key: BoundExpression): BoundExpression {
  const evaluate = (row: Row): Value => {
    const [container, name] = [value.evaluate(row), key.evaluate(row)];
    if (Array.isArray(container)) return (container as readonly Value[]).at(Number(name)) ?? null;
    if (typeof container !== 'object' || container === null) return null;
    const text = writeText('String', name);
    return Object.hasOwn(container, text) ? ((container as ValueObject)[text] ?? null) : null;
  };
  return { type: 'Dynamic', constant: value.constant && key.constant, evaluate };
}

/** A name alone can mean a table too, when it is neither a column nor a variable. */
function bindItems(items: readonly Expression[] | Pipeline, context: BindContext): BoundExpression[] {
  if (isPipeline(items)) return [bindFirstColumn(context.runPipeline(items, context))];
  const [only] = items;
  if (items.length === 1 && only?.kind === 'name' && !isKnown(only.name, context)) {
    const source = { kind: 'table', name: only.name } as const;
    const isTable = context.tables.has(only.name) || context.database.tableNames.includes(only.name);
    if (isTable) return [bindFirstColumn(context.runPipeline({ source, steps: [] }, context))];
  }
  return items.map((item) => bindExpression(item, context));
}

function isKnown(name: string, { columns, variables }: BindContext): boolean {
  return columns.some((column) => column.name === name) || variables.has(name);
}

function bindFirstColumn({ rows }: Relation): BoundExpression {
  return bindConstant(
    'Dynamic',
    rows.map(([cell = null]) => cell),
  );
}

function requireType(bound: BoundExpression, type: ScalarType, context: BindContext): BoundExpression {
  if (bound.type === type) return bound;
  const detail = `Expected a ${nameScalarType(type)} expression, found ${nameScalarType(bound.type)}`;
  throw createSemanticError(describeFailure(context.operator, detail));
}

function bindConstant(type: ScalarType, value: Value): BoundExpression {
  return { type, constant: true, evaluate: () => value };
}

/** A column hides a variable of the same name. */
function bindName(name: string, context: BindContext): BoundExpression {
  const index = context.columns.findIndex((column) => column.name === name);
  const column = context.columns[index];
  if (column !== undefined) {
    return { type: column.type, constant: false, evaluate: (row) => row[index] ?? null };
  }
  const variable = context.variables.get(name);
  if (variable !== undefined) return bindConstant(variable.type, variable.value);
  throw createUnresolvedNameError(name, context.operator);
}

/** The column with that name, or else the second argument, of the same type. */
function bindColumnIfExists(args: readonly Expression[], context: BindContext): BoundExpression {
  const [name, otherwise] = args;
  if (
    args.length !== 2 ||
    name?.kind !== 'literal' ||
    typeof name.value !== 'string' ||
    otherwise === undefined
  ) {
    const detail = 'column_ifexists(): expects the name of a column as a constant text, and a default';
    throw createSemanticError(describeFailure(context.operator, detail));
  }
  const fallback = bindExpression(otherwise, context);
  if (!context.columns.some((column) => column.name === name.value)) return fallback;
  return requireType(bindName(name.value, context), fallback.type, context);
}

/** Three values, as in Kusto: `null and false` is false, `null or true` is true, other mixtures with null are null. */
function bindLogical(operator: 'and' | 'or', operands: readonly BoundExpression[]): BoundExpression {
  const decisive = operator === 'or';
  const evaluate = (row: Row): Value => {
    let result: Value = !decisive;
    for (const operand of operands) {
      const value = operand.evaluate(row);
      if (value === decisive) return decisive;
      if (value === null) result = null;
    }
    return result;
  };
  return { type: 'SByte', constant: operands.every((operand) => operand.constant), evaluate };
}
