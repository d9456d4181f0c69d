import { describe, expect, it } from 'vitest';
import {
  EVERYTHING,
  NOTHING,
  and,
  anyOf,
  compare,
  eq,
  inSet,
  isEverything,
  isNothing,
  not,
  or,
  startsWith,
} from '../../../src/defender-api/odata/filter.js';
import { NULL_VALUE, booleanValue, stringValue } from '../../../src/defender-api/odata/literal.js';
import { BadUserInputError } from '../../../src/errors/caller-errors.js';

const a = eq('a', stringValue('1'));
const b = eq('b', stringValue('2'));
const c = startsWith('c', '3');

describe('filter builders', () => {
  it('make an empty set nothing, never a call without a filter', () => {
    expect(inSet('id', [])).toBe(NOTHING);
    expect(isNothing(inSet('id', []))).toBe(true);
    expect(isNothing(or([]))).toBe(true);
  });

  it('spell a set of one as eq', () => {
    expect(inSet('a', [{ kind: 'string', value: '1' }])).toEqual(a);
  });

  it('let nothing decide an and, and vanish from an or', () => {
    expect(and([a, inSet('id', []), b])).toBe(NOTHING);
    expect(or([a, inSet('id', [])])).toBe(a);
    expect(or([NOTHING, inSet('id', [])])).toBe(NOTHING);
  });

  it('let everything decide an or, and vanish from an and', () => {
    expect(or([a, and([])])).toBe(EVERYTHING);
    expect(and([a, and([])])).toBe(a);
    expect(isEverything(and([]))).toBe(true);
    expect(isEverything(a)).toBe(false);
    expect(isNothing(a)).toBe(false);
  });

  it('negate nothing and everything into each other', () => {
    expect(not(inSet('id', []))).toBe(EVERYTHING);
    expect(not(and([]))).toBe(NOTHING);
  });

  it('flatten and in and, or in or, and leave the others nested', () => {
    expect(and([and([a, b]), c])).toEqual({ kind: 'and', filters: [a, b, c] });
    expect(or([a, or([b, c])])).toEqual({ kind: 'or', filters: [a, b, c] });
    expect(and([a, or([b, c])])).toEqual({ kind: 'and', filters: [a, { kind: 'or', filters: [b, c] }] });
  });

  it('negate eq and ne into each other, drop a double negation, and leave the order operators alone', () => {
    const ne = compare('a', 'ne', stringValue('1'));
    const gt = compare('a', 'gt', stringValue('1'));
    expect(not(a)).toEqual(ne);
    expect(not(ne)).toEqual(a);
    const anyTag = anyOf('tags', 'eq', stringValue('x'));
    expect(not(not(anyTag))).toBe(anyTag);
    expect(not(gt)).toEqual({ kind: 'not', filter: gt });
  });

  it.each(['gt', 'ge', 'lt', 'le'] as const)('refuse %s with null and with booleans', (operator) => {
    expect(() => compare('a', operator, NULL_VALUE)).toThrow(BadUserInputError);
    expect(() => compare('a', operator, booleanValue(true))).toThrow('use eq or ne');
    expect(() => anyOf('a', operator, NULL_VALUE)).toThrow(BadUserInputError);
  });
});
