import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../../emulator/kql/database.js';
import { runKql } from '../../../emulator/kql/run.js';
import { bindParameters, type HuntingParameter } from '../../../src/hunting/bind-parameters.js';
import { readKqlTokens } from '../../../src/hunting/kql-tokens.js';
import { anyCharacter } from '../../kit/any-character.js';
import { runsOf } from '../../kit/runs.js';

const NOW = new Date('2026-11-24T12:00:00.000Z');
const ask = (query: string, parameters: readonly HuntingParameter[]): unknown[] =>
  runKql(bindParameters(query, parameters).text, createDatabase({}), NOW).results;
const bind = (...parameters: readonly HuntingParameter[]) => bindParameters('print x', parameters).text;

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('\\', '"', "'", '\n', '\r', '\t', '\0', '|', ';', '/', '@', '`', '{', ')', 'u', '\u2028', '\ud800', '\udfff', '\u200b'), // prettier-ignore
  }),
  fc.constantFrom(
    '"; DeviceInfo | take 1 //',
    "' or true",
    '\\',
    '\\"',
    '\\u0022',
    '```',
    '// x',
    '");',
    '\r\n| count',
  ),
);

describe('a parameter', () => {
  it('is the same text in the query, whatever it contains', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 4 }), (text, texts) => {
        const [row] = ask('print one = one, many = many', [
          { name: 'one', string: text },
          { name: 'many', strings: texts },
        ]);
        expect(row).toEqual({ one: text, many: texts });
      }),
      { numRuns: runsOf(500) },
    );
  });

  it('never changes how the query is built', () => {
    const query = 'DeviceInfo | where Name == one and X in (many) // "';
    const shape = (text: string): string[] =>
      readKqlTokens(text).map((token) => (token.kind === 'text' ? 'text' : token.text));
    const own = shape(query);
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const { text } = bindParameters(query, [
          { name: 'one', string: one },
          { name: 'many', strings: [other, one] },
        ]);
        expect(shape(text)).toEqual([
          ...[
            'let',
            'one',
            '=',
            'text',
            ';',
            'let',
            'many',
            '=',
            'dynamic',
            '(',
            '[',
            'text',
            ',',
            'text',
            ']',
            ')',
            ';',
          ],
          ...own,
        ]);
        expect(text).toMatch(/^[\x20-\x7e]*$/);
      }),
      { numRuns: runsOf(500) },
    );
  });

  it.each<[HuntingParameter, string]>([
    [{ name: 'p', string: 'a"b\\c\nd' }, 'let p = "a\\u0022b\\u005cc\\u000ad"; print x'],
    [{ name: 'p', string: '' }, 'let p = ""; print x'],
    [{ name: 'p', long: '9007199254740993' }, 'let p = long(9007199254740993); print x'],
    [{ name: 'p', long: -5 }, 'let p = long(-5); print x'],
    [{ name: 'p', real: 1.5e-7 }, 'let p = real(1.5e-7); print x'],
    [{ name: 'p', real: 0 }, 'let p = real(0); print x'],
    [{ name: 'p', bool: false }, 'let p = false; print x'],
    [
      { name: 'p', datetime: '2026-05-01T10:22:13.1234567Z' },
      'let p = datetime(2026-05-01T10:22:13.1234567Z); print x',
    ],
    [{ name: 'p', timespan: 'P7D' }, 'let p = time(7.00:00:00); print x'],
    [{ name: 'p', timespan: 'PT90M' }, 'let p = time(0.01:30:00); print x'],
    [{ name: 'p', strings: [] }, 'let p = dynamic([]); print x'],
    [{ name: 'p', strings: ['a', '"'] }, 'let p = dynamic(["a", "\\u0022"]); print x'],
    [{ name: 'p', string: null, bool: true }, 'let p = true; print x'],
  ])('%j is %s', (parameter, text) => {
    expect(bind(parameter)).toBe(text);
  });

  it('of every type has that type in the query', () => {
    const [row] = ask('print t = t, later = d + t, n = n * 2, r = r, b = not(b), s = array_length(s)', [
      { name: 't', timespan: 'P1DT2H3M4S' },
      { name: 'd', datetime: '2026-05-01T10:22:13.1234567Z' },
      { name: 'n', long: '21' },
      { name: 'r', real: -2.5 },
      { name: 'b', bool: true },
      { name: 's', strings: ['a', 'b'] },
    ]);
    expect(row).toEqual({
      t: '1.02:03:04',
      later: '2026-05-02T12:25:17.1234567Z',
      n: 42,
      r: -2.5,
      b: false,
      s: 2,
    });
  });

  it("preserves the query's line numbers", () => {
    expect(bindParameters('DeviceInfo\n| take n', [{ name: 'n', long: 5 }]).text).toBe(
      'let n = long(5); DeviceInfo\n| take n',
    );
    expect(bindParameters('DeviceInfo', []).text).toBe('DeviceInfo');
  });

  it('is recorded by name and type only', () => {
    const { parameters } = bindParameters('print x', [{ name: 'account', string: 'ada' }]);
    expect(parameters).toEqual([{ name: 'account', type: 'string' }]);
  });

  it.each<[HuntingParameter[], string]>([
    [[{ name: '', string: 'a' }], 'identifier'],
    [[{ name: '1a', string: 'a' }], 'identifier'],
    [[{ name: 'a b', string: 'a' }], 'identifier'],
    [[{ name: 'a;b', string: 'a' }], 'identifier'],
    [[{ name: 'ä', string: 'a' }], 'identifier'],
    [[{ name: 'a'.repeat(101), string: 'a' }], 'identifier'],
    [[{ name: 'where', string: 'a' }], 'a reserved word of KQL'],
    [[{ name: 'Let', string: 'a' }], 'a reserved word of KQL'],
    [[{ name: 'externaldata', string: 'a' }], 'a reserved word of KQL'],
    [[{ name: 'DeviceInfo', string: 'a' }], 'the name of a table'],
    [[{ name: 'EmailEvents', string: 'a' }], 'the name of a table'],
    [
      [
        { name: 'a', string: 'a' },
        { name: 'a', long: 1 },
      ],
      'occurs twice',
    ],
    [[{ name: 'a' }], 'it has none'],
    [[{ name: 'a', string: 'a', long: 1 }], 'it has string and long'],
    [[{ name: 'a', long: '9223372036854775808' }], 'must be a long'],
    [[{ name: 'a', timespan: '7 days' }], 'ISO 8601 duration'],
    [[{ name: 'a', timespan: 'P' }], 'ISO 8601 duration'],
    [[{ name: 'x', string: 'a' }], 'the query declares x, which is also a parameter'],
    [Array.from({ length: 51 }, (_, index) => ({ name: `p${index}`, long: 1 })), 'at most 50'],
  ])('%j is rejected', (parameters, what) => {
    expect(() => bindParameters('let x = 5; DeviceInfo', parameters)).toThrow(what);
  });
});
