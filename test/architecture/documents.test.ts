import { posix } from 'node:path';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../../src/subgraph/build-schema.js';
import { findPathMentions, findScriptMentions, pathExists, type Mention } from './document-rules.js';
import { isGenerated, listFiles, readSource } from './source-files.js';

// Spelled in pieces, so that this file does not contain what it looks for.
const laterWord = /\b(?:TO[D]O|FIX[M]E|X[X]X)\b/;
const silencedTest = /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:only|skip|todo)\b/;
const disabledRule = /(?:eslint-[d]isable|@ts-[e]xpect-error)(?!.*(?:--|:) \w)/;
const ignoredTypeError = /@ts-(?:[i]gnore|[n]ocheck)/;

const files = listFiles();
const documents = files
  // The changelog speaks of the past, in which files had other names.
  .filter((path) => path.endsWith('.md') && path !== 'CHANGELOG.md')
  .map((path) => ({ path, text: readSource(path) }));
const sources = files.filter(
  (path) => /\.(ts|js|graphql|ya?ml|md|sh)$|^\.ci\/run$/.test(path) && !isGenerated(path),
);

/** Scripts of the package, and of the one that a document lies in. */
function scriptsFor(document: string): ReadonlySet<string> {
  const beside = posix.join(posix.dirname(document), 'package.json');
  const manifests = ['package.json', beside].filter((path) => files.includes(path));
  return new Set(
    manifests.flatMap((path) => {
      const { scripts = {} } = JSON.parse(readSource(path)) as { scripts?: Record<string, string> };
      return Object.keys(scripts);
    }),
  );
}

describe('the documents', () => {
  it('name files and folders that exist', () => {
    const missing = documents
      .flatMap(({ path, text }) => findPathMentions(path, text, files))
      .filter(({ name }) => !pathExists(name, files));
    expect(missing.map(print('no such file or folder'))).toEqual([]);
  });

  it('name scripts that package.json has', () => {
    const missing = documents
      .flatMap(({ path, text }) => findScriptMentions(path, text))
      .filter(({ file, name }) => !scriptsFor(file).has(name));
    expect(missing.map(print('no such script in package.json'))).toEqual([]);
  });

  // Without an installed program of the name, npx runs whatever package has it: `hive` is a stranger's.
  it('run only packages of the name that they give to npx, or programs that they install', () => {
    const own = ['defender-subgraph', 'defender-emulator'];
    const packages = ['wgc', '@graphql-hive/cli'];
    const installed = ['vite', 'vitest', 'graphql-codegen', 'hive-gateway'];
    const names = documents.flatMap(({ text }) =>
      [...text.matchAll(/[`'\n] *npx (?:--\S+ )*([@\w/-]+)/g)].map(([, name]) => name!),
    );
    expect([...new Set(names)].toSorted()).toEqual([...own, ...packages, ...installed].toSorted());
  });

  it('have operations in their sentences that the schema permits', () => {
    const operations = documents.flatMap(({ path, text }) => findOperations(path, text));
    expect(operations.length).toBeGreaterThan(5);
    const schema = buildSchema();
    const wrong = operations.flatMap(({ path, document }) =>
      validate(schema, document).map(({ message }) => `${path}: ${message}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** Code in sentences that is a whole operation; `...` for what is left out makes it none. */
function findOperations(path: string, text: string) {
  const spans = [...text.matchAll(/`((?:(?:query|mutation|subscription) )?\{ [^`]+\})`/g)];
  return spans.flatMap(([, span = '']) => {
    try {
      return [{ path, document: parse(span) }];
    } catch {
      return [];
    }
  });
}

describe('tables of the documents', () => {
  it('begin with a head: a row behind a blank line is shown as text', () => {
    const headless = documents.flatMap(({ path, text }) => findHeadlessRows(path, text));
    expect(headless).toEqual([]);
  });

  it('that are cut in two would be found', () => {
    const whole = '| a |\n| - |\n| 1 |';
    expect(findHeadlessRows('x.md', `${whole}\n\n| 2 |\n\n\`\`\`text\n| 3 |\n\`\`\`\n`)).toEqual([
      'x.md:5 | 2 |',
    ]);
  });
});

function findHeadlessRows(path: string, text: string): readonly string[] {
  const lines = text.replace(/^```.*?^```/gms, (code) => code.replace(/[^\n]/g, '')).split('\n');
  return lines.flatMap((line, index) => {
    const begins = line.startsWith('|') && lines[index - 1]?.startsWith('|') !== true;
    return begins && !/^\|[\s:|-]+\|$/.test(lines[index + 1] ?? '')
      ? [`${path}:${String(index + 1)} ${line}`]
      : [];
  });
}

describe('the sources', () => {
  it('put nothing off to later', () => {
    expect(findLines(sources, laterWord)).toEqual([]);
  });

  it('silence no test', () => {
    expect(
      findLines(
        files.filter((path) => path.endsWith('.test.ts')),
        silencedTest,
      ),
    ).toEqual([]);
  });

  it('give a reason wherever they switch a rule off, and ignore no type error', { tags: 'slow' }, () => {
    const code = sources.filter((path) => /\.(ts|js|graphql)$/.test(path));
    expect(findLines(code, disabledRule)).toEqual([]);
    expect(findLines(code, ignoredTypeError)).toEqual([]);
  });
});

describe('the document rules', () => {
  it('find links, files in backticks and paths, and no addresses', () => {
    const text = [
      'See [the guide](docs/guide.md#top), `package.json`, https://example.com/docs/x and `dist/src/main.js`.',
      'Write `resolvers/<family>/{Query,Mutation}.ts` and schema/alerts.graphql, then [this](#below).',
      'Learn has `alerts.md`; you have `tenants.yaml`.',
    ].join('\n');
    expect(findPathMentions('README.md', text, []).map(({ line, name }) => `${line} ${name}`)).toEqual([
      '1 docs/guide.md',
      '1 package.json',
      '2 resolvers/<family>/{Query,Mutation}.ts',
      '2 schema/alerts.graphql',
    ]);
  });

  it('look for a file beside the document first', () => {
    const mentions = findPathMentions('emulator/kql/README.md', '[b](b.md) `run.ts` `LICENSE`', [
      'emulator/kql/run.ts',
      'LICENSE',
    ]);
    expect(mentions.map(({ name }) => name)).toEqual(['emulator/kql/b.md', 'emulator/kql/run.ts', 'LICENSE']);
  });

  it('find scripts', () => {
    const text = 'npm ci && npm run check:lint\nnpm test, npm start';
    expect(findScriptMentions('README.md', text).map(({ name }) => name)).toEqual([
      'check:lint',
      'test',
      'start',
    ]);
  });

  it.each([
    ['resolvers/<family>/{Query,Mutation}.ts', true],
    ['resolvers/<family>/{Query,Subscription}.ts', false],
    ['resolvers/alerts/', true],
    ['resolvers/alert', false],
    ['resolvers/*/Query.ts', true],
    ['resolvers', true],
  ])('know whether %s exists: %s', (path, exists) => {
    expect(pathExists(path, ['resolvers/alerts/Query.ts', 'resolvers/alerts/Mutation.ts'])).toBe(exists);
  });

  it.each([
    [laterWord, ['// TO' + 'DO: later'], ['// the todos of a user', 'X'.repeat(5)]],
    [
      silencedTest,
      ['it.on' + 'ly(', 'describe.concurrent.sk' + 'ip('],
      ['it.sk' + 'ipIf(true)(', 'query.sk' + 'ip(5)'],
    ],
    [
      disabledRule,
      ['// eslint-dis' + 'able-next-line no-console', '// @ts-exp' + 'ect-error'],
      [
        '// eslint-dis' + 'able-next-line no-console -- the one place',
        '// @ts-exp' + 'ect-error: wrong on purpose',
      ],
    ],
  ])('tell %s from its neighbors', (pattern, bad, good) => {
    expect(bad.filter((line) => !pattern.test(line))).toEqual([]);
    expect(good.filter((line) => pattern.test(line))).toEqual([]);
  });
});

function findLines(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    readSource(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}

function print(reason: string) {
  return ({ file, line, name }: Mention) => `${file}:${line} names ${name}: ${reason}`;
}
