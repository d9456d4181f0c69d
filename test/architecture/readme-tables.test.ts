import { describe, expect, it } from 'vitest';
import { ROLES } from '../../src/config/roles.js';
import { ERROR_CODES } from '../../src/errors/error-code.js';
import { buildSchema } from '../../src/server/build-schema.js';
import { roleRuleOf } from '../../src/authorization/role-rule.js';
import { readSource } from './source-files.js';

/** The rows of the table below a heading, or below the first line that holds a text: its cells, without the head. */
function rowsBelow(text: string): readonly (readonly string[])[] {
  const lines = readSource('README.md').split('\n');
  const start = lines.findIndex((line) => line.includes(text));
  const table = lines.slice(lines.findIndex((line, index) => index > start && line.startsWith('| -')) + 1);
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

describe('the tables of the README', () => {
  it('have a row for each role, with the mutations that it opens', () => {
    const schema = buildSchema(() => undefined);
    const opened = (role: string) =>
      Object.values(schema.getMutationType()?.getFields() ?? {})
        .filter((field) => {
          const roles = roleRuleOf(field, schema)?.anyOf ?? [];
          return roles.length === 1 && roles[0] === role;
        })
        .map(({ name }) => name);
    const rows = rowsBelow('## Roles');
    expect(rows.map(([role]) => namesIn(role)[0])).toEqual(ROLES);
    for (const [role, opens] of rows) {
      expect(namesIn(opens), role).toEqual(expect.arrayContaining(opened(namesIn(role)[0] ?? '')));
    }
  });

  it('have a row for each error code', () => {
    const rows = rowsBelow('Errors carry `extensions.code`');
    expect(rows.flatMap(([codes]) => namesIn(codes)).toSorted()).toEqual([...ERROR_CODES].toSorted());
  });
});
