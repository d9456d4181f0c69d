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
  type ODataFilter,
  printFilter,
} from '../../../src/defender-api/odata/filter.js';
import { dateTimeValue, stringValue, type Literal } from '../../../src/defender-api/odata/literal.js';
import { BadUserInputError } from '../../../src/errors/caller-errors.js';

const high = eq('severity', stringValue('High'));
const fresh = compare('status', 'ne', stringValue('Resolved'));
const recent = compare('lastUpdateTime', 'ge', dateTimeValue('2019-11-22T00:00:00Z'));

function printed(value: Literal): string {
  return printFilter(eq('p', value)).slice('p eq '.length);
}

describe('printFilter', () => {
  it('prints the documented forms', () => {
    expect(printFilter(recent)).toBe('lastUpdateTime ge 2019-11-22T00:00:00Z');
    expect(printFilter(and([high, fresh]))).toBe("severity eq 'High' and status ne 'Resolved'");
    expect(printFilter(startsWith('computerDnsName', 'mymachine'))).toBe(
      "startswith(computerDnsName,'mymachine')",
    );
  });

  it('prints sets, collections, negation and null', () => {
    expect(
      printFilter(
        inSet('id', [
          { kind: 'string', value: 'a' },
          { kind: 'string', value: "b'c" },
        ]),
      ),
    ).toBe("id in ('a','b''c')");
    expect(printFilter(anyOf('machineTags', 'eq', stringValue('x')))).toBe(
      "machineTags/any(item: item eq 'x')",
    );
    expect(printFilter(not(startsWith('a', 'b')))).toBe("not (startswith(a,'b')) or a eq null");
    expect(printFilter(eq('a', { kind: 'null' }))).toBe('a eq null');
  });

  it('adds parentheses around and inside or, and around or inside and', () => {
    expect(printFilter(and([recent, or([high, fresh])]))).toBe(
      "lastUpdateTime ge 2019-11-22T00:00:00Z and (severity eq 'High' or status ne 'Resolved')",
    );
    expect(printFilter(or([recent, and([high, fresh])]))).toBe(
      "lastUpdateTime ge 2019-11-22T00:00:00Z or (severity eq 'High' and status ne 'Resolved')",
    );
  });

  it('doubles quotes, so that a value cannot end its string', () => {
    expect(printed(stringValue("x' or 1 eq 1 or 'y' eq '"))).toBe("'x'' or 1 eq 1 or ''y'' eq '''");
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [-12.5, '-12.5'],
    [1e-7, '1e-7'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [9007199254740993n, '9007199254740993'],
    [-(2n ** 63n), '-9223372036854775808'],
  ])('prints the number %s exactly', (value, text) => {
    expect(printed({ kind: 'number', value })).toBe(text);
  });

  it.each([NaN, Infinity, -Infinity, 2 ** 53, 1e300, 2n ** 63n, -(2n ** 63n) - 1n])(
    'rejects the number %s, which cannot be sent exactly',
    (value) => {
      expect(() => printed({ kind: 'number', value })).toThrow(BadUserInputError);
    },
  );

  it.each([
    '2019-11-22T00:00:00Z',
    '2024-02-29T23:59:59.1234567Z',
    '2025-06-01T12:00:00.5+05:30',
    '0001-01-01T00:00:00Z',
    '2025-06-01T12:00:00-14:00',
  ])('prints the time %s unchanged', (value) => {
    expect(printed(dateTimeValue(value))).toBe(value);
  });

  it.each([
    '',
    'yesterday',
    '2025-06-01',
    '2025-06-01T12:00Z',
    '2025-06-01T12:00:00',
    '2025-06-01 12:00:00Z',
    '2025-06-01t12:00:00z',
    '2025-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2025-13-01T00:00:00Z',
    '2025-00-01T00:00:00Z',
    '2025-01-00T00:00:00Z',
    '2025-06-01T24:00:00Z',
    '2025-06-01T12:60:00Z',
    '2025-06-01T12:00:60Z',
    '2025-06-01T12:00:00+14:01',
    '2025-06-01T12:00:00+01:60',
    '2025-06-01T12:00:00.12345678Z',
    '0000-01-01T00:00:00Z',
    '2025-06-01T12:00:00Z or 1 eq 1',
    '2025-06-01T12:00:00Z\n',
    '٢٠٢٥-06-01T12:00:00Z',
  ])('rejects %j as a time', (value) => {
    expect(() => printed(dateTimeValue(value))).toThrow(BadUserInputError);
  });

  it('prints GUIDs and booleans unquoted, and rejects invalid GUIDs', () => {
    const guid = '0C7E089D-5ff6-4a3b-9c1d-0123456789ab';
    expect(printed({ kind: 'guid', value: guid })).toBe(guid);
    expect(printed({ kind: 'boolean', value: true })).toBe('true');
    expect(printed({ kind: 'boolean', value: false })).toBe('false');
    for (const bad of ['', '1', `${guid} or 1 eq 1`, `{${guid}}`, guid.replaceAll('-', ''), `${guid}\n`]) {
      expect(() => printed({ kind: 'guid', value: bad })).toThrow(BadUserInputError);
    }
  });

  it.each(['\u0000', 'a\nb', '\u007f', '\u0085', '\ud800', 'x\udc00y'])(
    'rejects the control character or lone surrogate in %j',
    (value) => {
      expect(() => printed(stringValue(value))).toThrow(BadUserInputError);
      expect(() => printFilter(startsWith('p', value))).toThrow(/U\+[0-9A-F]{4} at position/);
    },
  );

  it('truncates a long or hostile value in the error message', () => {
    expect(() => printed({ kind: 'guid', value: 'x'.repeat(10_000) })).toThrow(/^.{1,100}$/);
  });

  it.each(['', 'a b', 'a/b', "a' or 'x", '$filter', '1a', 'a_b', 'ä', 'a\n'])(
    'rejects %j as the name of a property, as a programming error',
    (name) => {
      for (const filter of [
        eq(name, stringValue('x')),
        startsWith(name, 'x'),
        anyOf(name, 'eq', stringValue('x')),
        inSet(name, [
          { kind: 'string', value: 'x' },
          { kind: 'string', value: 'y' },
        ]),
      ]) {
        expect(() => printFilter(filter)).toThrow(TypeError);
      }
    },
  );

  it('rejects nothing and everything, also inside a tree', () => {
    expect(() => printFilter(NOTHING)).toThrow(TypeError);
    expect(() => printFilter(EVERYTHING)).toThrow(TypeError);
    expect(() => printFilter({ kind: 'or', filters: [high, NOTHING] })).toThrow(TypeError);
    expect(() => printFilter({ kind: 'not', filter: NOTHING })).toThrow(TypeError);
  });

  it('rejects a filter that is nested too deeply', () => {
    const nest = (levels: number): ODataFilter =>
      Array.from({ length: levels }).reduce<ODataFilter>((inner, _, level) => {
        return level % 2 === 0 ? or([inner, high]) : and([inner, fresh]);
      }, recent);
    expect(() => printFilter(nest(99))).not.toThrow();
    expect(() => printFilter(nest(100))).toThrow(BadUserInputError);
    expect(() => printFilter(nest(5_000))).toThrow('nested');
  });
});
