import { Kind, parse, print, type InputObjectTypeDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { carryTenantInTypes, entitiesOf } from '../../../src/subgraph/carry-tenant.js';
import { readTypeDefs } from '../../../src/subgraph/type-defs.js';

const transform = (sdl: string) => print(carryTenantInTypes(parse(sdl)));

describe('the tenant of entities', () => {
  it('is a field of each, and makes a second key beside each id', () => {
    expect(
      transform(`
        type A @key(fields: "id") @key(fields: "other") { id: ID! other: ID }
        type B @key(fields: "id", resolvable: false) { id: ID! }
        type C @key(fields: "sha1") { sha1: ID! a: A @exposes(fields: "id name") }
        type D { id: ID! a: A @exposes(fields: "name") }
      `).replace(/\n *"Id of the Defender tenant.*"/g, ''),
    ).toBe(
      print(
        parse(`
        type A @key(fields: "id") @key(fields: "tenantId id") @key(fields: "other") { tenantId: ID! id: ID! other: ID }
        type B @key(fields: "id", resolvable: false) @key(fields: "tenantId id", resolvable: false) {
          tenantId: ID! id: ID!
        }
        type C @key(fields: "sha1") { tenantId: ID! sha1: ID! a: A @exposes(fields: "tenantId id name") }
        type D { id: ID! a: A @exposes(fields: "name") }
      `),
      ),
    );
  });

  it('is part of every entity of this schema', () => {
    const entities = entitiesOf(readTypeDefs());
    expect(entities).toEqual(expect.arrayContaining(['Alert', 'Machine', 'MachineAction', 'DefenderFile']));
    const text = print(readTypeDefs());
    const keys = (fields: string) => text.split(`@key(fields: "${fields}")`).length - 1;
    expect(keys('id')).toBeGreaterThan(5);
    expect(keys('tenantId id')).toBe(keys('id'));
    expect(text.split('Id of the Defender tenant, a GUID')).toHaveLength(entities.length + 1);
  });
});

describe('every mutation', () => {
  it('takes the tenant in its input', () => {
    const { definitions } = readTypeDefs();
    const inputs = new Map(
      definitions
        .filter(
          (node): node is InputObjectTypeDefinitionNode => node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION,
        )
        .map((node) => [node.name.value, node]),
    );
    const mutations = definitions.flatMap((node) =>
      (node.kind === Kind.OBJECT_TYPE_EXTENSION || node.kind === Kind.OBJECT_TYPE_DEFINITION) &&
      node.name.value === 'Mutation'
        ? (node.fields ?? [])
        : [],
    );
    expect(mutations.length).toBeGreaterThan(2);
    for (const mutation of mutations) {
      const [argument, ...others] = mutation.arguments ?? [];
      expect([mutation.name.value, argument?.name.value, others.length]).toEqual([
        mutation.name.value,
        'input',
        0,
      ]);
      const input = inputs.get(print(argument!.type).replace('!', ''));
      const field = input?.fields?.find(({ name }) => name.value === 'tenantId');
      expect([mutation.name.value, field && print(field.type)]).toEqual([mutation.name.value, 'ID']);
    }
  });
});
