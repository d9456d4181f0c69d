import { describe, expect, it } from 'vitest';
import {
  findBadCase,
  findBarrels,
  findForeignFamilies,
  findLongFiles,
  findVagueNames,
} from './file-name-rules.js';
import { parseSource } from './import-statements.js';
import { listTypeNames, readSchemaFiles } from './schema-files.js';
import { listCodeFiles, readSource } from './source-files.js';

describe('the files of the repository', () => {
  const paths = listCodeFiles();

  it('are named in kebab-case, or after the GraphQL type that they resolve', () => {
    expect(findBadCase(paths, listTypeNames(readSchemaFiles()))).toEqual([]);
  });

  it('are named after what they hold', () => {
    expect(findVagueNames(paths)).toEqual([]);
  });

  it('are no barrels', () => {
    expect(findBarrels(paths)).toEqual([]);
  });

  it('carry the word of their family', () => {
    expect(findForeignFamilies(paths)).toEqual([]);
  });

  it('are at most 400 lines long, resolvers at most 150', () => {
    expect(findLongFiles(paths, (path) => countLines(readSource(path)))).toEqual([]);
  });

  it('export by name', { tags: 'slow' }, () => {
    const defaults = paths
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.config.ts'))
      .map((path) => ({ path, text: readSource(path) }))
      // Parsing takes a hundred times as long as looking for the word, and most files don't have it.
      .filter(({ text }) => /\bdefault\b/.test(text))
      .map(({ path, text }) => parseSource(path, text))
      .flatMap(({ file, defaultExports }) =>
        defaultExports.map((line) => `${file}:${line} exports a default`),
      );
    expect(defaults).toEqual([]);
  });
});

describe('the file rules', () => {
  it('notice a name in the wrong case, and a resolver file of no type', () => {
    const paths = [
      'resolvers/alerts/Alert.ts',
      'resolvers/alerts/alert-edges.ts',
      'resolvers/alerts/Alarm.ts',
      'resolvers/Alert/x.ts',
      'src/loaders/alertLoader.ts',
      'src/Loaders/alert.ts',
      'emulator/README.md',
      'test/unit/cursor.test.ts',
    ];
    expect(findBadCase(paths, new Set(['Alert']))).toEqual([
      'resolvers/alerts/Alarm.ts: Alarm is neither kebab-case nor the name of a type in schema/',
      'resolvers/Alert/x.ts: Alert is neither kebab-case nor the name of a type in schema/',
      'src/loaders/alertLoader.ts: alertLoader is not kebab-case',
      'src/Loaders/alert.ts: Loaders is not kebab-case',
    ]);
  });

  it('notice a name that says nothing', () => {
    const paths = ['src/store/string-utils.ts', 'emulator/common/clock.ts', 'src/hunting/row-typing.ts'];
    expect(findVagueNames(paths)).toEqual([
      'src/store/string-utils.ts: name it after what it holds, not "utils"',
      'emulator/common/clock.ts: name it after what it holds, not "common"',
    ]);
  });

  it('notice a barrel', () => {
    expect(findBarrels(['resolvers/alerts/Alert.ts', 'src/loaders/index.ts'])).toEqual([
      'src/loaders/index.ts: import the file that has it',
    ]);
  });

  it('notice a word that names no family', () => {
    const paths = [
      'resolvers/resolvers.ts',
      'resolvers/hosts/Query.ts',
      'schema/machine-actions.graphql',
      'schema/shared/paging.graphql',
      'src/defender-api/endpoints/alert.ts',
      'src/defender-api/models/alerts.ts',
      'src/defender-api/quota/ledger.ts',
    ];
    expect(findForeignFamilies(paths)).toEqual([
      'resolvers/hosts/Query.ts: resolvers/ has hosts, which is no family word',
      'src/defender-api/endpoints/alert.ts: src/defender-api/endpoints/ has alert, which is no family word',
    ]);
  });

  it('notice a file that has grown too long', () => {
    const lines: Record<string, number> = {
      'src/a.ts': 400,
      'src/b.ts': 401,
      'resolvers/alerts/Alert.ts': 151,
    };
    expect(findLongFiles(Object.keys(lines), (path) => lines[path]!)).toEqual([
      'src/b.ts: 401 lines, at most 400',
      'resolvers/alerts/Alert.ts: 151 lines, at most 150',
    ]);
  });

  it.each(['export default 1;', 'export { a as default };', 'export default function f() {}'])(
    'notice a default export: %s',
    (text) => {
      expect(parseSource('src/a.ts', text).defaultExports).toEqual([1]);
    },
  );
});

function countLines(text: string): number {
  return text.endsWith('\n') ? text.split('\n').length - 1 : text.split('\n').length;
}
