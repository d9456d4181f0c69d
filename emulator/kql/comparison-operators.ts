import { compareValues } from './value.js';
import type { Comparable } from './value.js';

/** A binary operator that yields a boolean. To add one, add a line to the tables below. */
export interface ComparisonOperator {
  /** `equal`: any class. `ordered`: classes with an order. `text`: strings only. */
  readonly operands: 'equal' | 'ordered' | 'text';
  readonly holds: (left: Comparable, right: Comparable) => boolean;
}

export const COMPARISON_OPERATORS: ReadonlyMap<string, ComparisonOperator> = new Map<
  string,
  ComparisonOperator
>([
  ['==', { operands: 'equal', holds: (left, right) => left === right }],
  ['!=', { operands: 'equal', holds: (left, right) => left !== right }],
  ['<', { operands: 'ordered', holds: (left, right) => compareValues(left, right) < 0 }],
  ['<=', { operands: 'ordered', holds: (left, right) => compareValues(left, right) <= 0 }],
  ['>', { operands: 'ordered', holds: (left, right) => compareValues(left, right) > 0 }],
  ['>=', { operands: 'ordered', holds: (left, right) => compareValues(left, right) >= 0 }],
  ['=~', { operands: 'text', holds: (left, right) => fold(left) === fold(right) }],
  ['!~', { operands: 'text', holds: (left, right) => fold(left) !== fold(right) }],
  ['contains', { operands: 'text', holds: (left, right) => fold(left).includes(fold(right)) }],
  ['startswith', { operands: 'text', holds: (left, right) => fold(left).startsWith(fold(right)) }],
  ['endswith', { operands: 'text', holds: (left, right) => fold(left).endsWith(fold(right)) }],
]);

export interface MembershipOperator {
  readonly holds: (left: Comparable, items: ReadonlySet<Comparable>) => boolean;
}

/** Operators with a list in parentheses on the right. */
export const MEMBERSHIP_OPERATORS: ReadonlyMap<string, MembershipOperator> = new Map<
  string,
  MembershipOperator
>([['in', { holds: (left, items) => items.has(left) }]]);

const ASCII = /^[\0-\x7F]*$/;

/**
 * Text without its case, one character at a time: `toLowerCase` of a whole text makes a final sigma of its own
 * and two characters of a dotted capital I, and then parts no longer match the whole.
 */
function fold(value: Comparable): string {
  const text = String(value);
  if (ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) {
    const lower = character.toLowerCase();
    folded += lower.length === character.length ? lower : character;
  }
  return folded;
}
