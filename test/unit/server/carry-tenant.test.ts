import { composeServices as composeWithApollo } from '@apollo/composition';
import { composeServices as composeWithTheGuild } from '@theguild/federation-composition';
import { Kind, parse, print, type DocumentNode, type InputObjectTypeDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { carryTenantInTypes, entitiesWithTenant } from '../../../src/server/carry-tenant.js';
import { readTenantTypeDefs, readTypeDefs } from '../../../src/server/type-defs.js';

const transform = (sdl: string) => print(carryTenantInTypes(parse(sdl)));

describe('the schema for several tenants', () => {
  it('gives each entity that is known by its id the tenant, in fields and key, and leaves all else alone', () => {
    expect(
      transform(`
        type A @key(fields: "id") @key(fields: "other") { id: ID! other: ID }
        type B @key(fields: "id", resolvable: false) { id: ID! }
        type C @key(fields: "sha1") { sha1: ID! a: A @exposes(fields: "id name") }
        type D { id: ID! a: A @exposes(fields: "name") }
      `).replace(/\n *"The Defender tenant that.*"/g, ''),
    ).toBe(
      print(
        parse(`
        type A @key(fields: "tenantId id") @key(fields: "other") { tenantId: ID! id: ID! other: ID }
        type B @key(fields: "tenantId id", resolvable: false) { tenantId: ID! id: ID! }
        type C @key(fields: "sha1") { sha1: ID! a: A @exposes(fields: "tenantId id name") }
        type D { id: ID! a: A @exposes(fields: "name") }
      `),
      ),
    );
  });

  it('is made of every entity of this schema', () => {
    const entities = entitiesWithTenant(readTypeDefs());
    expect(entities).toEqual(expect.arrayContaining(['Alert', 'Machine', 'MachineAction']));
    const text = print(readTenantTypeDefs());
    expect(text).not.toMatch(/@key\(fields: "id"/);
    expect(text.match(/@key\(fields: "tenantId id"/g)).toHaveLength(entities.length);
  });

  it.each([
    ['@apollo/composition', composeWithApollo],
    ['@theguild/federation-composition', composeWithTheGuild],
  ])('composes with %s, and joins only neighbours that know the tenant', (_name, compose) => {
    const neighbour = (key: string, field: string) =>
      parse(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
        type Query { tickets: [Ticket!] }
        type Ticket { alert: Alert }
        type Alert @key(fields: "${key}") { ${field} id: ID! ticket: ID }
      `);
    const errorsWith = (typeDefs: DocumentNode) =>
      compose([
        { name: 'defender', typeDefs: readTenantTypeDefs(), url: 'http://defender.example' },
        { name: 'tickets', typeDefs, url: 'http://tickets.example' },
      ]).errors ?? [];
    expect(errorsWith(neighbour('tenantId id', 'tenantId: ID!'))).toEqual([]);
    expect(errorsWith(neighbour('id', ''))).not.toEqual([]);
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
