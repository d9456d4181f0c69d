import { describe, expect, it } from 'vitest';
import {
  EVERYTHING,
  NOTHING,
  and,
  anyOf,
  compare,
  eq,
  inSet,
  not,
  or,
  startsWith,
} from '../../../src/defender-api/odata/filter.js';
import { stringValue } from '../../../src/defender-api/odata/literal.js';
import { BadUserInputError } from '../../../src/errors/caller-errors.js';

const a = eq('a', stringValue('1'));
const b = eq('b', stringValue('2'));
const c = startsWith('c', '3');

describe('filter builders', () => {
  it('convert an empty set to nothing, never to a call without a filter', () => {
    expect(inSet('id', [])).toBe(NOTHING);
    expect(or([])).toBe(NOTHING);
  });

  it('convert a set of one value to eq', () => {
    expect(inSet('a', [{ kind: 'string', value: '1' }])).toEqual(a);
  });

  it('reduce an and with nothing, and remove nothing from an or', () => {
    expect(and([a, inSet('id', []), b])).toBe(NOTHING);
    expect(or([a, inSet('id', [])])).toBe(a);
    expect(or([NOTHING, inSet('id', [])])).toBe(NOTHING);
  });

  it('reduce an or with everything, and remove everything from an and', () => {
    expect(or([a, and([])])).toBe(EVERYTHING);
    expect(and([a, and([])])).toBe(a);
    expect(and([])).toBe(EVERYTHING);
  });

  it('negate nothing and everything into each other', () => {
    expect(not(inSet('id', []))).toBe(EVERYTHING);
    expect(not(and([]))).toBe(NOTHING);
  });

  it('flatten and in and, and or in or, and keep other nesting', () => {
    expect(and([and([a, b]), c])).toEqual({ kind: 'and', filters: [a, b, c] });
    expect(or([a, or([b, c])])).toEqual({ kind: 'or', filters: [a, b, c] });
    expect(and([a, or([b, c])])).toEqual({ kind: 'and', filters: [a, { kind: 'or', filters: [b, c] }] });
  });

  it('convert negated eq and ne, remove double negation, and keep order operators', () => {
    const ne = compare('a', 'ne', stringValue('1'));
    const gt = compare('a', 'gt', stringValue('1'));
    expect(not(a)).toEqual(ne);
    expect(not(ne)).toEqual(a);
    const anyTag = anyOf('tags', 'eq', stringValue('x'));
    expect(not(not(anyTag))).toBe(anyTag);
    expect(not(gt)).toEqual({ kind: 'not', filter: gt });
  });

  it.each(['gt', 'ge', 'lt', 'le'] as const)('reject %s with null and booleans', (operator) => {
    expect(() => compare('a', operator, { kind: 'null' })).toThrow(BadUserInputError);
    expect(() => compare('a', operator, { kind: 'boolean', value: true })).toThrow('use eq or ne');
    expect(() => anyOf('a', operator, { kind: 'null' })).toThrow(BadUserInputError);
  });
});
