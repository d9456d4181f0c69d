import { readFile } from 'node:fs/promises';
import { format, type Options } from 'prettier';
import { describe, expect, it } from 'vitest';
import { createAppRoles, rolesInSchema } from '../../../src/authorization/app-roles.js';
import { ROLES } from '../../../src/config/roles.js';
import { renderPermissionSets } from '../../../src/doctor/permission-sets.js';
import { readSchema } from '../../kit/visit-doctor.js';

const root = new URL('../../../', import.meta.url);

// Written anew by `vitest run ... --update`: the documents are snapshots of what the sources say.
describe('the registration kit', () => {
  it('has the app roles of this version in docs/app-roles.json', async () => {
    const text = await prettify(JSON.stringify(createAppRoles()), 'json');
    await expect(text).toMatchFileSnapshot(pathOf('docs/app-roles.json'));
  });

  it('has the permissions of this version in docs/permission-sets.md', async () => {
    const text = await prettify(renderPermissionSets(readSchema()), 'markdown');
    await expect(text).toMatchFileSnapshot(pathOf('docs/permission-sets.md'));
  });

  it('knows every role that the schema asks for', () => {
    const known: readonly string[] = ROLES;
    expect(rolesInSchema(readSchema()).filter((role) => !known.includes(role))).toEqual([]);
  });

  it('gives each role an id that never changes', () => {
    const roles = createAppRoles();
    const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(roles.filter(({ id }) => !guid.test(id))).toEqual([]);
    expect(new Set(roles.map(({ id }) => id)).size).toBe(ROLES.length);
    expect(roles.find(({ value }) => value === 'Defender.ViewData')?.id).toBe(
      '0460c19c-5864-8d86-8444-083fe725072f',
    );
  });

  it('keeps the approval of actions and the glass to people', () => {
    const people = createAppRoles().filter(({ allowedMemberTypes }) => allowedMemberTypes.length === 1);
    expect(people.map(({ value }) => value)).toEqual(['Defender.Approver', 'Defender.BreakGlass']);
  });
});

async function prettify(text: string, parser: 'json' | 'markdown'): Promise<string> {
  const options = JSON.parse(await readFile(new URL('.prettierrc.json', root), 'utf8')) as Options;
  return format(text, { ...options, parser });
}

function pathOf(name: string): string {
  return new URL(name, root).pathname;
}
