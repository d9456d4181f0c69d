import { fold, holdsTerm } from './text-match.js';
import { compareValues } from './value.js';
import type { Comparable } from './value.js';

/** A binary operator that yields a boolean. To add one, add a line to the tables below. */
export interface ComparisonOperator {
  /** `equal`: any class. `ordered`: classes with an order. `text`: strings only. */
  readonly operands: 'equal' | 'ordered' | 'text';
  readonly holds: (left: Comparable, right: Comparable) => boolean;
}

type TextTest = (text: string, sought: string) => boolean;

/** Tests of text that ignore case; each also exists with `!`, and where it is listed with `_cs` for the exact case. */
const TEXT_TESTS: readonly (readonly [name: string, test: TextTest, hasExactForm: boolean])[] = [
  ['contains', (text, sought) => text.includes(sought), true],
  ['startswith', (text, sought) => text.startsWith(sought), true],
  ['endswith', (text, sought) => text.endsWith(sought), true],
  ['has', holdsTerm, true],
];

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
  ...TEXT_TESTS.flatMap(([name, test, hasExactForm]) => {
    const ignoringCase: TextTest = (text, sought) => test(fold(text), fold(sought));
    return [...withNegation(name, ignoringCase), ...(hasExactForm ? withNegation(`${name}_cs`, test) : [])];
  }),
]);

function withNegation(name: string, test: TextTest): (readonly [string, ComparisonOperator])[] {
  return [
    [name, { operands: 'text', holds: (left, right) => test(String(left), String(right)) }],
    [`!${name}`, { operands: 'text', holds: (left, right) => !test(String(left), String(right)) }],
  ];
}

export interface MembershipOperator {
  /** The compared form of a value: the value itself, or without its case. */
  readonly normalize: (value: Comparable) => Comparable;
  readonly holds: (left: Comparable, items: ReadonlySet<Comparable>) => boolean;
  /** Strings only. */
  readonly textOnly?: true;
}

const asIs = (value: Comparable): Comparable => value;

/** Operators with a list in parentheses on the right. */
export const MEMBERSHIP_OPERATORS: ReadonlyMap<string, MembershipOperator> = new Map<
  string,
  MembershipOperator
>([
  ['in', { normalize: asIs, holds: (left, items) => items.has(left) }],
  ['!in', { normalize: asIs, holds: (left, items) => !items.has(left) }],
  ['in~', { normalize: fold, holds: (left, items) => items.has(left), textOnly: true }],
  ['!in~', { normalize: fold, holds: (left, items) => !items.has(left), textOnly: true }],
  ['has_any', { normalize: fold, holds: (left, items) => countTerms(left, items) > 0, textOnly: true }],
  [
    'has_all',
    { normalize: fold, holds: (left, items) => countTerms(left, items) === items.size, textOnly: true },
  ],
]);

function countTerms(text: Comparable, items: ReadonlySet<Comparable>): number {
  return [...items].filter((item) => holdsTerm(String(text), String(item))).length;
}
