import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkQuery } from '../../../src/hunting/check-query.js';
import { runsOf } from '../../kit/runs.js';
import { ALLOWED_TABLES, COLUMNS, FOREIGN_TABLES, SAVED_FUNCTION, generateHunts } from './generated-hunts.js';

const FOLDER = fileURLToPath(new URL('kusto', import.meta.url));
const isInstalled = existsSync(`${FOLDER}/node_modules`);
const SEED = 20261202;
/** Parsing a long hunt takes Microsoft's parser a second. */
const LONGEST = 300;

/** The findings of Microsoft's parser in a hunt. */
interface SecondOpinion {
  readonly isValid: boolean;
  readonly tables: readonly string[];
}

interface ValidHunt {
  readonly hunt: string;
  readonly tables: readonly string[];
  readonly readsForeign: boolean;
}

const isForeign = (table: string): boolean => !ALLOWED_TABLES.includes(table);
/** All tables, patterns that could match others, and statements other than `let`. */
const REFUSED_BY_RULE = /\*Info|\bsearch\b|\bfind\b|\b(?:set|declare query_parameters)\b/;

function askMicrosoft(queries: readonly string[]): readonly SecondOpinion[] {
  const tables = [...ALLOWED_TABLES, ...FOREIGN_TABLES];
  const input = JSON.stringify({ tables, savedFunction: SAVED_FUNCTION, columns: COLUMNS, queries });
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${FOLDER}/read-tables.js`], {
    input,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  expect(status, stderr.slice(-1_000)).toBe(0);
  return JSON.parse(stdout) as SecondOpinion[];
}

/** The tables that our check names; undefined if it refuses the hunt whatever the tables. */
function namedTables(query: string, allowed: readonly string[]): readonly string[] | undefined {
  try {
    return checkQuery(query, allowed);
  } catch {
    return undefined;
  }
}

const isNamed = (table: string, named: readonly string[]): boolean =>
  named.some((name) => new RegExp(`^${name.replaceAll('*', '.*')}$`).test(table));

// Install Microsoft's parser with `npm --prefix test/unit/hunting/kusto ci`; `.ci/run slow` does.
describe.skipIf(!isInstalled)('hunts that Microsoft accepts', { tags: 'slow' }, () => {
  const hunts = generateHunts(SEED, runsOf(2_000)).filter(({ length }) => length <= LONGEST);
  let valid: readonly ValidHunt[] = [];
  beforeAll(() => {
    const opinions = askMicrosoft(hunts);
    valid = opinions.flatMap(({ isValid, tables }, index) =>
      isValid ? [{ hunt: hunts[index]!, tables, readsForeign: tables.some(isForeign) }] : [],
    );
  });

  it('read no table that the check does not name', () => {
    const escaped = valid.filter(({ hunt, tables }) => {
      const named = namedTables(hunt, ['*']);
      return named !== undefined && !tables.every((table) => isNamed(table, named));
    });
    expect(escaped).toEqual([]);
    // Otherwise the hunts prove nothing.
    expect(valid.filter(({ readsForeign }) => readsForeign).length).toBeGreaterThan(hunts.length / 10);
  });

  it('are allowed if they read allowed tables only, except for what the rules refuse', () => {
    const harmless = valid.filter(({ hunt, readsForeign }) => !readsForeign && !REFUSED_BY_RULE.test(hunt));
    const refused = harmless.filter(({ hunt }) => namedTables(hunt, ['Device*', 'Alert*']) === undefined);
    expect(harmless.length).toBeGreaterThan(hunts.length / 20);
    expect(refused.length / harmless.length, refused.map(({ hunt }) => hunt).join('\n\n')).toBeLessThan(0.2);
  });
});
