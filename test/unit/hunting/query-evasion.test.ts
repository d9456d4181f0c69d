import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuery } from '../../../src/hunting/check-query.js';
import { readKqlTokens } from '../../../src/hunting/kql-tokens.js';
import { anyCharacter } from '../../kit/any-character.js';
import { runsOf } from '../../kit/runs.js';

const ALLOWED = ['Device*', 'Alert*'];
const isAllowed = (query: string): boolean => {
  try {
    checkQuery(query, ALLOWED);
    return true;
  } catch {
    return false;
  }
};

/** Text between two tokens without meaning. */
const anyGap = fc
  .array(
    fc.constantFrom(
      ' ',
      '\t',
      '\n',
      '\r\n',
      '// DeviceInfo | take 1\n',
      '// " ``` \' h"\n',
      '//\n',
      '\u00a0',
    ),
    { maxLength: 3 },
  )
  .map((parts) => ` ${parts.join('')}`);

/** The same query with other gaps between its tokens. */
const withGaps = (query: string): fc.Arbitrary<string> => {
  const tokens = readKqlTokens(query).map(({ text }) => text);
  return fc
    .array(anyGap, { minLength: tokens.length + 1, maxLength: tokens.length + 1 })
    .map((gaps) => gaps.map((gap, index) => gap + (tokens[index] ?? '')).join(''));
};

const anyCase = (word: string): fc.Arbitrary<string> =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((uppers) =>
      [...word].map((letter, index) => (uppers[index] ? letter.toUpperCase() : letter)).join(''),
    );

/** A table in a table position, in forms that can be nested. */
const nest: readonly ((source: string) => string)[] = [
  (source) => `(${source})`,
  (source) => `union DeviceInfo, (${source})`,
  (source) => `union (${source})`,
  (source) => `materialize(${source})`,
  (source) => `DeviceInfo | join kind=inner (${source}) on DeviceId`,
  (source) => `DeviceInfo | lookup (${source}) on DeviceId`,
  (source) => `DeviceInfo | where DeviceId in ((${source}))`,
  (source) => `DeviceInfo | where DeviceId !in~ (${source})`,
  (source) => `DeviceInfo | where Name has_any ((${source}))`,
  (source) => `DeviceInfo | extend x = iff(true, toscalar(${source}), 1)`,
  (source) => `DeviceInfo | partition by DeviceId { ${source} }`,
  (source) => `DeviceInfo | take toscalar(${source})`,
  (source) => `find in (DeviceInfo, (${source})) where true`,
];
const anyNesting = (source: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(source, fc.array(fc.constantFrom(...nest), { maxLength: 4 }))
    .map(([text, steps]) => steps.reduce((inner, step) => step(inner), text));

/** A pipeline as a whole query: after a `let`, in a function, or after another statement. */
const anyStatement = (pipeline: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      pipeline,
      fc.constantFrom<(text: string) => string>(
        (text) => text,
        (text) => `let T = ${text}; T | count`,
        (text) => `let T = (${text}); DeviceInfo | join T on DeviceId`,
        (text) => `let f = () { let n = 1; ${text} }; f() | take 5`,
        (text) => `let f = (T:(*)) { T | take 1 }; f((${text}))`,
        (text) => `let x = 1; ${text};`,
        (text) => `DeviceInfo | count; ${text}`,
      ),
    )
    .map(([text, wrap]) => wrap(text));

const foreign = fc.constantFrom(
  'EmailEvents',
  'Custom_CL',
  "['Custom_CL']",
  '["Custom_CL"]',
  "['Custom' '_CL']",
  'table("Custom_CL")',
  "table('EmailEvents')",
  'Custom_CL | where DeviceInfo == 1',
  'SigninLogs | take 5',
  'my_function()',
  'MyFunction("DeviceInfo")',
  'DeviceInfo | partition by DeviceId (join Custom_CL on DeviceId)',
  "DeviceInfo | mv-apply x = Y on (lookup ['Custom_CL'] on DeviceId)",
);
const leaving = fc.oneof(
  anyCase('externaldata').map((word) => `${word} (a:string) [h@"https://x.example"] with (format="csv")`),
  ...['adx', 'arg', 'cluster', 'database', 'workspace'].map((name) =>
    anyCase(name).map((word) => `${word}("DeviceInfo").DeviceInfo`),
  ),
  fc
    .constantFrom('http_request', 'sql_request', 'python')
    .map((plugin) => `evaluate ${plugin}("DeviceInfo")`),
);

describe('a query that leaves the allowed tables', () => {
  it('is rejected at any depth, with any comments, names, and cases', () => {
    fc.assert(
      fc.property(
        anyStatement(anyNesting(fc.oneof(foreign, leaving))).chain((query) =>
          fc.tuple(fc.constant(query), withGaps(query)),
        ),
        ([query, spaced]) => {
          expect(isAllowed(query)).toBe(false);
          expect(isAllowed(spaced)).toBe(false);
        },
      ),
      { numRuns: runsOf(400) },
    );
  });

  it('is distinguished from a mention in a string or comment', () => {
    const mention = fc.constantFrom(
      'EmailEvents | take 1',
      'externaldata(a:string)["x"]',
      'adx(',
      '; SigninLogs',
      '.drop table',
    );
    const literal = fc
      .tuple(mention, fc.constantFrom('"', "'", '@"', "@'", 'h"', "H@'", '```', 'h```'))
      .map(([text, open]) => {
        const quote = open.replace(/[hH@]/g, '');
        return (
          open +
          (quote === '```'
            ? `\n${text}\n`
            : text.replaceAll(quote, open.includes('@') ? quote + quote : `\\${quote}`)) +
          quote
        );
      });
    fc.assert(
      fc.property(
        anyStatement(
          anyNesting(
            fc
              .tuple(literal, mention)
              .map(
                ([text, comment]) => `AlertInfo | where Title == ${text} // ${comment}\n | project DeviceId`,
              ),
          ),
        ),
        (query) => {
          expect(isAllowed(query)).toBe(true);
        },
      ),
      { numRuns: runsOf(300) },
    );
  });

  it('is rejected or parsed, whatever the text', () => {
    const pieces = fc.constantFrom('DeviceInfo', 'EmailEvents', '|', 'where', 'join', 'on', 'union', 'let', 'x', '=', '(', ')', '{', '}', '[', ']', ';', ',', '"', "'", '@"', 'h"', '```', '//', '\n', '\\', 'in', 'toscalar', 'materialize', '*', '.', '-', '~', '!', '5d', 'datetime('); // prettier-ignore
    const anyText = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        try {
          checkQuery(text, ALLOWED);
        } catch (error) {
          expect((error as { code?: string }).code).toBe('BAD_USER_INPUT');
        }
      }),
      { numRuns: runsOf(2_000) },
    );
  });

  it('is parsed quickly, however long', { tags: 'slow' }, () => {
    const long = `DeviceInfo | where X in (${Array.from({ length: 50_000 }, (_, index) => `"${index}"`).join(',')})`;
    expect(isAllowed(long)).toBe(true);
    expect(isAllowed(`DeviceInfo | where X == "${'a\\\\'.repeat(200_000)}"`)).toBe(true);
    expect(isAllowed(`DeviceInfo ${'| take 1 '.repeat(50_000)}`)).toBe(true);
  });
});
