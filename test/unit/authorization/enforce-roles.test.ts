import { buildSchema, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { enforceRoles, type Guarded } from '../../../src/authorization/enforce-roles.js';
import { RefusedFields } from '../../../src/errors/refused-fields.js';
import { ROLES } from '../../../src/config/roles.js';
import { readTypeDefs } from '../../../src/subgraph/type-defs.js';
import { readRoleSchema } from '../../kit/authorization/guarded-paths.js';

const DIRECTIVES = `
  directive @requiresRole(role: String, anyOf: [String!]) on FIELD_DEFINITION | OBJECT
  directive @exposes(fields: String!) on FIELD_DEFINITION
`;

async function ask(sdl: string, query: string, roles: readonly string[] | null) {
  const refusals: string[] = [];
  const caller = roles === null ? undefined : ({ roles: new Set(roles) } as unknown as Guarded['caller']);
  const contextValue: Guarded = {
    caller,
    callerScope: undefined,
    withheldRoles: new Set(),
    refusedFields: new RefusedFields(),
    onRefusal: (coordinate, requiredRoles) => refusals.push(`${coordinate} ${requiredRoles.join()}`),
  };
  const thing = { open: 'o', shut: 's', name: 'n' };
  const rootValue = { a: 'a', any: 'any', thing, things: [thing], shown: { thing }, plain: { thing } };
  const schema = enforceRoles(buildSchema(DIRECTIVES + sdl));
  const result = await graphql({ schema, source: query, rootValue, contextValue });
  const errors = result.errors?.map(
    ({ path, extensions }) => `${path?.join('.')} ${String(extensions['requiredRoles'])}`,
  );
  return { data: JSON.parse(JSON.stringify(result.data)) as unknown, errors: errors ?? [], refusals, result };
}

const SDL = `
  type Query {
    a: String @requiresRole(role: "A")
    any: String @requiresRole(anyOf: [])
    thing: Thing @requiresRole(anyOf: ["A", "B"])
    things: [Thing!]
    shown: Shown
    plain: Plain
  }
  type Thing @requiresRole(role: "T") { open: String name: String shut: String @requiresRole(role: "S") }
  type Shown { thing: Thing @exposes(fields: "open shut") }
  type Plain { thing: Thing }
`;

describe('the enforcer', () => {
  it('demands the rule of the field and of the type that it leads to, one after the other', async () => {
    expect((await ask(SDL, '{ thing { open } }', ['T'])).errors).toEqual(['thing A,B']);
    expect((await ask(SDL, '{ thing { open } }', ['B'])).errors).toEqual(['thing T']);
    const { data, errors } = await ask(SDL, '{ thing { open } }', ['B', 'T']);
    expect([data, errors]).toEqual([{ thing: { open: 'o' } }, []]);
  });

  it('refuses the edge itself, lists too, and reports it', async () => {
    const { data, errors, refusals } = await ask(SDL, '{ things { open } plain { thing { open } } }', []);
    expect(data).toEqual({ things: null, plain: { thing: null } });
    expect(errors).toEqual(['things T', 'plain.thing T']);
    expect(refusals).toEqual(['Query.things T', 'Plain.thing T']);
  });

  it('shows what a payload exposes and keeps the rules of the fields themselves', async () => {
    const { data, errors } = await ask(SDL, '{ shown { thing { open name shut } } }', []);
    expect(data).toEqual({ shown: { thing: { open: 'o', name: null, shut: null } } });
    expect(errors).toEqual(['shown.thing.name T', 'shown.thing.shut S']);
  });

  it('opens a rule of no roles to everybody who is known, and to nobody else', async () => {
    expect((await ask(SDL, '{ any }', [])).data).toEqual({ any: 'any' });
    const { data, result } = await ask(SDL, '{ any }', null);
    expect(data).toEqual({ any: null });
    expect(result.errors?.[0]?.originalError).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each(['@requiresRole', '@requiresRole(role: "A", anyOf: ["B"])'])('does not start on %s', (rule) => {
    const sdl = `${DIRECTIVES} type Query { a: String ${rule} }`;
    expect(() => enforceRoles(buildSchema(sdl))).toThrow('exactly one of role and anyOf');
  });

  it('does not start on a schema without the directive', () => {
    expect(() => enforceRoles(buildSchema('type Query { a: String }'))).toThrow('@requiresRole');
  });
});

describe('the roles of the schema', () => {
  it('are all roles that this API has', () => {
    const { objects } = readRoleSchema(readTypeDefs());
    const named = [...objects.values()].flatMap(({ needs, fields }) => [
      ...needs.flat(),
      ...fields.flatMap(({ directives = [] }) =>
        directives
          .filter(({ name }) => name.value === 'requiresRole')
          .flatMap((directive) => JSON.stringify(directive.arguments).match(/Defender\.[\w.]+/g) ?? []),
      ),
    ]);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((role) => !(ROLES as readonly string[]).includes(role))).toEqual([]);
  });
});
