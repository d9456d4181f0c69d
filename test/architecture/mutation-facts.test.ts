import { readFileSync } from 'node:fs';
import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { MUTATIONS, type MutationMetadata } from '../../src/config/mutations.js';
import { readSchema } from '../kit/processes/run-doctor.js';

const SOURCE = readFileSync(new URL('../../src/config/mutations.ts', import.meta.url), 'utf8');
const DOCUMENT = readFileSync(new URL('../../docs/response-actions.md', import.meta.url), 'utf8');

const facts: Readonly<Record<string, MutationMetadata>> = MUTATIONS;
const schema = readSchema();
const names = Object.keys(schema.getMutationType()?.getFields() ?? {});

function takesPassword(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return false;
  return Object.values(named.getFields()).some(
    (field) => /password|communityString/i.test(field.name) || takesPassword(field.type),
  );
}

describe('the table of mutations', () => {
  it('holds every mutation of the schema, each once, and no other', () => {
    const written = [...SOURCE.matchAll(/^ {2}(\w+): \{ direction:/gm)].map(([, name]) => name);
    expect(written.sort()).toEqual([...names].sort());
    expect(Object.keys(facts).sort()).toEqual([...names].sort());
  });

  it('names the form for one of those that it has', () => {
    for (const [name, { ofOne, direction }] of Object.entries(facts)) {
      if (ofOne !== undefined) expect([name, facts[ofOne]?.direction]).toEqual([name, direction]);
    }
  });

  it('says of directions what the documentation says', () => {
    const rows = DOCUMENT.split('\n').filter((line) => line.startsWith('| `'));
    for (const [name, { direction }] of Object.entries(facts)) {
      const said = rows
        .find((row) => row.split('|')[1]?.includes(`\`${name}\``))
        ?.split('|')[3]
        ?.trim();
      if (said === undefined) expect([name, direction]).toEqual([name, 'neutral']);
      else if (direction === 'by input') expect(said).toMatch(/^by action|^neutral; loosen when/);
      else expect([name, said]).toEqual([name, direction]);
    }
  });

  it('says that the input holds secrets wherever the schema takes a password', () => {
    const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
    const takePasswords = fields.filter(({ args }) => args.some(({ type }) => takesPassword(type)));
    expect(takePasswords.map(({ name }) => name)).toContain('createDefenderScanDefinition');
    expect(names.filter((name) => facts[name]?.holdsSecrets === true).sort()).toEqual(
      takePasswords.map(({ name }) => name).sort(),
    );
  });
});
