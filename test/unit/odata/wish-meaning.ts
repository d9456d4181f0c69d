import type { ComparisonOperator } from '../../../src/defender-api/odata/filter.js';
import type { Literal } from '../../../src/defender-api/odata/literal.js';
import type { Row, Wish } from './filter-arbitraries.js';

type Plain = string | number | bigint | boolean | null;

/** Evaluates a filter directly, without OData. */
export function isWished(row: Row, wish: Wish): boolean {
  switch (wish.kind) {
    case 'compare':
      return holds(readRow(row, wish.property), wish.operator, wish.value);
    case 'in':
      return wish.values.some((value) => holds(readRow(row, wish.property), 'eq', value));
    case 'startsWith':
      return row.name.startsWith(wish.value);
    case 'any':
      return row.tags.some((tag) => holds(tag, wish.operator, wish.value));
    case 'and':
      return wish.wishes.every((part) => isWished(row, part));
    case 'or':
      return wish.wishes.some((part) => isWished(row, part));
    case 'not':
      return !isWished(row, wish.wish);
  }
}

function readRow(row: Row, property: string): Plain {
  const value = row[property as 'name' | 'seen' | 'size' | 'ref' | 'flag'];
  if (typeof value === 'number') return exactly(value);
  return property === 'seen' && typeof value === 'string' ? ticksOf(value) : value;
}

function holds(left: Plain, operator: ComparisonOperator, literal: Literal): boolean {
  const right = canonicalInput(literal);
  if (operator === 'eq') return left === right;
  if (operator === 'ne') return left !== right;
  if (left === null || right === null) return false;
  return { gt: left > right, ge: left >= right, lt: left < right, le: left <= right }[operator];
}

function canonicalInput(literal: Literal): Plain {
  switch (literal.kind) {
    case 'null':
      return null;
    case 'dateTime':
      return ticksOf(literal.value);
    case 'number':
      return exactly(literal.value);
    default:
      return literal.value;
  }
}

/** Converts equal numbers to equal values: integers to bigints. */
function exactly(value: number | bigint): number | bigint {
  return Number.isInteger(value) ? BigInt(value) : value;
}

/** 100 ns since 1970. */
function ticksOf(dateTime: string): bigint {
  const fraction = /\.(\d+)/.exec(dateTime)?.[1] ?? '';
  const whole = Date.parse(dateTime.replace(/\.\d+/, ''));
  return BigInt(whole) * 10_000n + BigInt(fraction.padEnd(7, '0'));
}
