import { describeFailure } from './bind-context.js';
import type { BindContext, BoundExpression } from './bind-context.js';
import { formatTicks, readTicks } from './datetime.js';
import { createSemanticError } from './error.js';
import { isNumeric, nameScalarType } from './value.js';
import type { Row, ScalarType, Value } from './value.js';

interface Arithmetic {
  readonly type: ScalarType;
  readonly compute: (left: Value, right: Value) => Value;
}

const ticks = (value: Value): bigint => (typeof value === 'bigint' ? value : 0n);
const moment = (value: Value): bigint => readTicks(typeof value === 'string' ? value : '');

/** `+ - * / %`; anything with a null is null. @throws KqlError (semantic) for types that don't go together. */
export function bindArithmetic(
  operator: string,
  left: BoundExpression,
  right: BoundExpression,
  context: BindContext,
): BoundExpression {
  const arithmetic = findArithmetic(operator, left.type, right.type);
  if (arithmetic === null) {
    const types = `${nameScalarType(left.type)} and ${nameScalarType(right.type)}`;
    const detail = `Cannot apply operator '${operator}' to values of types ${types}`;
    throw createSemanticError(describeFailure(context.operator, detail));
  }
  const evaluate = (row: Row): Value => {
    const [leftValue, rightValue] = [left.evaluate(row), right.evaluate(row)];
    return leftValue === null || rightValue === null ? null : arithmetic.compute(leftValue, rightValue);
  };
  return { type: arithmetic.type, constant: left.constant && right.constant, evaluate };
}

function findArithmetic(operator: string, left: ScalarType, right: ScalarType): Arithmetic | null {
  if (isNumeric(left) && isNumeric(right)) return createNumeric(operator, left, right);
  const sign = operator === '-' ? -1n : 1n;
  const isSum = operator === '+' || operator === '-';
  if (isSum && left === 'DateTime' && right === 'TimeSpan') {
    return { type: 'DateTime', compute: (a, b) => formatTicks(moment(a) + sign * ticks(b)) };
  }
  if (operator === '-' && left === 'DateTime' && right === 'DateTime') {
    return { type: 'TimeSpan', compute: (a, b) => moment(a) - moment(b) };
  }
  if (isSum && left === 'TimeSpan' && right === 'TimeSpan') {
    return { type: 'TimeSpan', compute: (a, b) => ticks(a) + sign * ticks(b) };
  }
  if (operator === '/' && left === 'TimeSpan' && right === 'TimeSpan') {
    return {
      type: 'Double',
      compute: (a, b) => (ticks(b) === 0n ? null : Number(ticks(a)) / Number(ticks(b))),
    };
  }
  if (operator === '*' && left === 'TimeSpan' && isNumeric(right)) {
    return { type: 'TimeSpan', compute: (a, b) => BigInt(Math.trunc(Number(ticks(a)) * Number(b))) };
  }
  return null;
}

/** Whole numbers stay whole: 7 / 2 is 3. Dividing by 0 gives null. */
function createNumeric(operator: string, left: ScalarType, right: ScalarType): Arithmetic | null {
  const isReal = left === 'Double' || right === 'Double';
  const compute: Readonly<Record<string, (a: number, b: number) => number | null>> = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => (b === 0 ? null : isReal ? a / b : Math.trunc(a / b)),
    '%': (a, b) => (b === 0 ? null : a % b),
  };
  const calculate = compute[operator];
  if (calculate === undefined) return null;
  return { type: isReal ? 'Double' : 'Int64', compute: (a, b) => calculate(Number(a), Number(b)) };
}
