import { Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../src/config/configuration-error.js';
import { SETTING_NAMES } from '../../src/config/load-config.js';
import { otherSourceOf, SOURCE_FAMILIES, sourceChoices, sourcesOf } from '../../src/config/sources.js';
import { ERROR_CODES } from '../../src/errors/error-code.js';
import { SETTINGS } from './documented-settings.js';
import { readSchemaFiles } from './schema-files.js';
import { readSource } from './source-files.js';

/** The rows of the first table of a page: its cells, without the head. */
function rowsOf(page: string): readonly (readonly string[])[] {
  const lines = readSource(page).split('\n');
  const table = lines.slice(lines.findIndex((line) => line.startsWith('| -')) + 1);
  return table
    .slice(
      0,
      table.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\||\|$/g, '').trim()));
}

function namesIn(cell = ''): readonly string[] {
  return [...cell.matchAll(/`(?<name>[^`]+)`/g)].map(({ groups }) => groups?.['name'] ?? '');
}

describe('the tables of the documents', () => {
  it('have a row for each error code', () => {
    const rows = rowsOf('docs/errors.md');
    expect(rows.flatMap(([codes]) => namesIn(codes)).toSorted()).toEqual([...ERROR_CODES].toSorted());
  });
});

describe('the page about federation', () => {
  it('has a row for each entity', () => {
    const entities = readSchemaFiles().flatMap(({ document }) =>
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
        definition.directives?.some(({ name }) => name.value === 'key') === true
          ? [definition.name.value]
          : [],
      ),
    );
    const rows = rowsOf('docs/federation.md');
    expect(rows.flatMap(([types]) => namesIn(types)).toSorted()).toEqual(entities.toSorted());
  });
});

describe('headings', () => {
  it.each([
    ['authentication', 'docs/front-end.md'],
    ['environment variables', 'docs/settings.md'],
    ['rate limit', 'docs/limits.md'],
  ])('have the words %s, which people search for, in %s', (words, page) => {
    const headings = readSource(page).match(/^#+ .+$/gm) ?? [];
    expect(headings.filter((heading) => heading.toLowerCase().includes(words))).not.toEqual([]);
  });
});

describe('the page of settings', () => {
  it('has a heading for each setting, and for no other', () => {
    const read = SETTING_NAMES.filter((name) => name === name.toUpperCase());
    expect([...SETTINGS].toSorted()).toEqual(read.toSorted());
    // Operators read all of them: remove one before you add another. MCP is the exception, because its endpoint must stay off by
    // default.
    expect(read.length).toBeLessThanOrEqual(55);
  });

  it('is where each configuration error leads to', () => {
    for (const name of SETTINGS) {
      const place = new ConfigurationError([`${name} is wrong`]).lines.join();
      expect(place).toBe(`${name} is wrong (docs/settings.md#${name.toLowerCase()})`);
    }
  });
});

describe('the README', () => {
  it('is short enough to be read to its end, and tells the test command that CI runs', () => {
    const readme = readSource('README.md');
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
    const [, command = ''] = /^(npm ci && npm test) +# /m.exec(readme) ?? [];
    expect(command.split(' && ')).toEqual(['npm ci', 'npm test']);
    expect(readSource('.ci/run')).toContain(`step '${command}'`);
  });
});

describe('the page about the time after 2027', () => {
  it('has the setting that takes every second source', () => {
    const [, setting = ''] = /`DEFENDER_SOURCES=([^`]+)`/.exec(readSource('docs/after-2027.md')) ?? [];
    const choices = sourceChoices.parse(setting);
    const seconds = SOURCE_FAMILIES.filter((family) => sourcesOf(family)[0] === 'defender');
    expect(seconds.map((family) => choices[family])).toEqual(seconds.map(otherSourceOf));
    const described = /### DEFENDER_SOURCES[^#]+/.exec(readSource('docs/settings.md'))?.[0];
    expect(namesIn(described)).toEqual(expect.arrayContaining([...SOURCE_FAMILIES]));
  });
});
