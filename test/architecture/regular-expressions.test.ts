import { basename } from 'node:path';
import { ESLint, Linter } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { findPatterns, isQuadraticSearch } from './search-cost.js';
import { listTypeScriptFiles, readSource, repositoryRoot, isGenerated } from './source-files.js';

const FOLDERS = ['src/', 'resolvers/', 'emulator/'];
const files = listTypeScriptFiles().filter((file) => FOLDERS.some((folder) => file.startsWith(folder)));

/** Found by ESLint's rules, or by what those don't look at. */
const SLOW = [
  // Once searched in a text from outside, which blocked all callers for 30 seconds.
  /(?:DateTime|Long) must be [^"]*$/,
  /eyJ[\w-]{5,}\.[\w-]+/g,
  /\/+$/,
  /.* at "(?<place>\w+)"; /s,
  /^(a+)+$/,
  /^(?:\w|\d)+$/,
  /^(.*)\{(.*)\}(.*)$/,
];
const LINEAR = [
  /^[a-z]+:\d{1,9}$/,
  /^[^;]*;[^;]*$/,
  /redis_version:(\S+)/,
  /"[^"]*"/g,
  /\bx{1,9}y/,
  /(["'])\w{0,20}\1/y,
];

describe('the regular expressions', () => {
  const linter = new Linter();
  /** The project's own configuration, as far as it is about regular expressions. */
  let lint: Linter.Config;
  beforeAll(async () => {
    const configured = (await new ESLint({ cwd: repositoryRoot }).calculateConfigForFile(
      `${repositoryRoot}src/main.ts`,
    )) as Linter.Config;
    const rules = Object.entries(configured.rules ?? {}).filter(([name]) => name.startsWith('regexp/'));
    lint = { plugins: { regexp: configured.plugins!['regexp']! }, rules: Object.fromEntries(rules) };
  });

  const isReported = (pattern: RegExp) =>
    linter.verify(`export const pattern = ${String(pattern)};`, lint).length > 0 ||
    isQuadraticSearch(pattern);

  it.each(SLOW)('that could take time by the square of a text, or worse, are found out: %s', (pattern) => {
    expect(isReported(pattern)).toBe(true);
  });

  it.each(LINEAR)('that take time in proportion to it are not: %s', (pattern) => {
    expect(isReported(pattern)).toBe(false);
  });

  it('are never searched for in a way that takes time by the square of the text', { tags: 'slow' }, () => {
    const patterns = files.flatMap((file) => findPatterns(file, readSource(file)));
    expect(patterns.length).toBeGreaterThan(100);
    expect(patterns.filter(isQuadraticSearch)).toEqual([]);
  });

  it('are looked at by ESLint in every file, which none of them switches off', { tags: 'slow' }, async () => {
    const eslint = new ESLint({ cwd: repositoryRoot });
    const without = await Promise.all(
      files
        .filter((file) => !isGenerated(file))
        .map(async (file) => {
          const { rules } = (await eslint.calculateConfigForFile(
            `${repositoryRoot}${file}`,
          )) as Linter.Config;
          const isOn = ['backtracking', 'move'].every((name) => {
            const [severity] = [rules?.[`regexp/no-super-linear-${name}`] ?? 0].flat();
            return severity === 2;
          });
          return isOn && !SWITCHED_OFF.test(readSource(file)) ? undefined : file;
        }),
    );
    expect(without.filter((file) => file !== undefined)).toEqual([]);
    const disable = ['eslint', 'disable'].join('-');
    expect(SWITCHED_OFF.test(`// ${disable}-next-line regexp/no-super-linear-move -- why`)).toBe(true);
    expect(SWITCHED_OFF.test(`/* ${disable} */`)).toBe(true);
  });

  it('are made of text at run time in these places only', () => {
    const makers = files.filter((file) => /\bRegExp\(/.test(readSource(file))).map((file) => basename(file));
    expect(makers.sort()).toEqual(Object.keys(MADE_OF_TEXT));
  });
});

/** Either one of these rules, or all of them. */
const SWITCHED_OFF = /\/[/*]\s*eslint(?:-disable(?:-next-line|-line)?)?\s+(?:[^*\n]*\bregexp\/|\*\/|--|\n)/;

/** The source of each file's expressions: a caller can choose the text of one of them, whose matches are ended after a while. */
const MADE_OF_TEXT = {
  'action-support.ts': 'names of its own',
  'disguise.ts': 'patterns of its own',
  'faults.ts': 'what a test says at the control address of the emulator',
  'path-pattern.ts': 'templates of its own',
  'regular-expression.ts': 'a query for the emulator, within a bound of time',
};
