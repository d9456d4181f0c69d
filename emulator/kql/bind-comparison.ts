import { describeFailure } from './bind-context.js';
import type { BindContext, BoundExpression } from './bind-context.js';
import { COMPARISON_OPERATORS, MEMBERSHIP_OPERATORS } from './comparison-operators.js';
import type { ComparisonOperator } from './comparison-operators.js';
import { createSemanticError } from './error.js';
import type { KqlError } from './error.js';
import { classifyType, nameScalarType, toComparable } from './value.js';
import type { Comparable, Row, ScalarType, Value } from './value.js';

/** A comparison with a null is null. @throws KqlError (semantic) when the operand types don't fit the operator. */
export function bindComparison(
  symbol: string,
  left: BoundExpression,
  right: BoundExpression,
  context: BindContext,
): BoundExpression {
  const operator = COMPARISON_OPERATORS.get(symbol);
  if (operator === undefined) throw new RangeError(`no comparison operator '${symbol}'`);
  requireOperands(symbol, operator, left.type, right.type, context);
  const evaluate = (row: Row): Value => {
    const leftValue = toComparable(left.type, left.evaluate(row));
    const rightValue = toComparable(right.type, right.evaluate(row));
    return leftValue === null || rightValue === null ? null : operator.holds(leftValue, rightValue);
  };
  return { type: 'SByte', constant: left.constant && right.constant, evaluate };
}

/**
 * `left in (items)`; an item that is a dynamic list stands for its elements, and those of another type equal nothing.
 * @throws KqlError (semantic) for an item that can't be compared with the left side.
 */
export function bindMembership(
  symbol: string,
  left: BoundExpression,
  items: readonly BoundExpression[],
  context: BindContext,
): BoundExpression {
  const operator = MEMBERSHIP_OPERATORS.get(symbol);
  if (operator === undefined) throw new RangeError(`no membership operator '${symbol}'`);
  for (const item of items) {
    if (item.type !== 'Dynamic') requireSameClass(left.type, item.type, context);
  }
  if (left.type === 'Dynamic') throw createComparisonError(left.type, left.type, context);
  if (operator.textOnly === true && left.type !== 'String') {
    throw createComparisonError(left.type, 'String', context);
  }
  const constant = items.every((item) => item.constant);
  // A list of constants, which is nearly every list, is collected once and not for each row.
  const collectNormalized = (row: Row) =>
    new Set([...collectItems(left.type, items, row)].map(operator.normalize));
  const constantItems = constant ? collectNormalized([]) : null;
  const evaluate = (row: Row): Value => {
    const sought = toComparable(left.type, left.evaluate(row));
    if (sought === null) return null;
    return operator.holds(operator.normalize(sought), constantItems ?? collectNormalized(row));
  };
  return { type: 'SByte', constant: constant && left.constant, evaluate };
}

function collectItems(type: ScalarType, items: readonly BoundExpression[], row: Row): Set<Comparable> {
  const collected = new Set<Comparable>();
  for (const item of items) {
    const value = item.evaluate(row);
    if (item.type === 'Dynamic') collectElements(type, value, collected);
    else collect(toComparable(item.type, value), collected);
  }
  return collected;
}

function collectElements(type: ScalarType, list: Value, collected: Set<Comparable>): void {
  if (!Array.isArray(list)) return;
  const expected = classifyType(type);
  for (const element of list as readonly Value[]) {
    if (expected === (typeof element === 'string' ? 'text' : 'number') && element !== null) {
      collect(toComparable(type, element), collected);
    }
  }
}

function collect(comparable: Comparable | null, collected: Set<Comparable>): void {
  if (comparable !== null) collected.add(comparable);
}

function requireOperands(
  symbol: string,
  operator: ComparisonOperator,
  left: ScalarType,
  right: ScalarType,
  context: BindContext,
): void {
  requireSameClass(left, right, context);
  const unordered = [left, right].some((type) => type === 'SByte' || type === 'Guid');
  if (
    (operator.operands === 'text' && classifyType(left) !== 'text') ||
    (operator.operands === 'ordered' && unordered)
  ) {
    const types = `${nameScalarType(left)} and ${nameScalarType(right)}`;
    const detail = `Cannot apply operator '${symbol}' to values of types ${types}`;
    throw createSemanticError(describeFailure(context.operator, detail));
  }
}

function requireSameClass(left: ScalarType, right: ScalarType, context: BindContext): void {
  const leftClass = classifyType(left);
  if (leftClass === null || leftClass !== classifyType(right)) {
    throw createComparisonError(left, right, context);
  }
}

function createComparisonError(left: ScalarType, right: ScalarType, context: BindContext): KqlError {
  const types = `${nameScalarType(left)} and ${nameScalarType(right)}`;
  const detail = `Cannot compare values of types ${types}. Try adding explicit casts`;
  return createSemanticError(describeFailure(context.operator, detail));
}
