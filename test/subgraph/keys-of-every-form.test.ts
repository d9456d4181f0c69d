import { buildSubgraphSchema as buildWithApollo } from '@apollo/subgraph';
import { graphql, parse, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/config/limits.js';
import { buildSubgraphSchema, type ResolverMap } from '../../src/subgraph/build-subgraph-schema.js';
import { resolveEntitiesOneByOne } from '../../src/subgraph/resolve-entities.js';

// The forms of keys in Apollo's subgraph compatibility suite, on a schema like its own, because this schema has plain
// keys only. Each is also tested with @apollo/subgraph.
const TYPES = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@override", "@shareable"])
  extend type Query { product(id: ID!): Product }
  type Product @key(fields: "id") @key(fields: "sku package") @key(fields: "sku variation { id }") {
    id: ID!
    sku: String
    package: String
    variation: Variation
    name: String
  }
  type Variation @shareable { id: ID! }
  type Retired @key(fields: "sku package") { sku: String, package: String, reason: String }
  type Research @key(fields: "study { number }") { study: Study!, outcome: String }
  type Study { number: ID!, about: String }
  extend type User @key(fields: "email") {
    email: ID! @external
    name: String @override(from: "users")
    years: Int @external
    made: Int @external
    madeEachYear: Int @requires(fields: "made years")
  }
  type Sized @key(fields: "count exact") { count: Int!, exact: Boolean! }
  type Stub @key(fields: "id", resolvable: false) { id: ID! }
`);

interface Product {
  readonly id: string;
  readonly sku: string;
  readonly package: string;
  readonly variation: { readonly id: string };
}

const PRODUCTS: readonly Product[] = [
  { id: 'p1', sku: 'gateway', package: 'large', variation: { id: 'open' } },
  { id: 'p2', sku: 'studio', package: '', variation: { id: 'hosted' } },
];

const RESOLVERS = {
  Product: {
    __resolveReference: async (asked: Partial<Product>) =>
      PRODUCTS.find(({ id, sku, package: bundle, variation }) =>
        asked.id === undefined
          ? sku === asked.sku && (bundle === asked.package || variation.id === asked.variation?.id)
          : id === asked.id,
      ) ?? null,
  },
  Retired: {
    __resolveReference: async ({ sku, package: bundle }: Product) =>
      sku === 'old' ? { sku, package: bundle, reason: 'There is a new one' } : null,
  },
  Research: {
    __resolveReference: async ({ study }: { readonly study: { readonly number: string } }) => ({
      study: { number: study.number, about: `study ${study.number}` },
    }),
  },
  User: {
    __resolveReference: async (reference: object) => ({ ...reference, name: 'Ada' }),
    madeEachYear: ({ made, years }: { readonly made?: number; readonly years?: number }) =>
      made === undefined || years === undefined ? null : made / years,
  },
} satisfies ResolverMap;

const builders: [string, () => GraphQLSchema][] = [
  ['this one', () => resolveEntitiesOneByOne(buildSubgraphSchema(TYPES, RESOLVERS), LIMITS)],
  ['@apollo/subgraph', () => buildWithApollo([{ typeDefs: TYPES, resolvers: RESOLVERS as never }])],
];

const QUERY = `query ($r: [_Any!]!) { _entities(representations: $r) {
  ... on Product { id sku variation { id } }
  ... on Retired { sku package reason }
  ... on Research { study { number about } }
  ... on User { email name madeEachYear }
  ... on Sized { count exact }
} }`;

async function ask(schema: GraphQLSchema, representations: readonly object[]) {
  const { data, errors } = await graphql({
    schema,
    source: QUERY,
    variableValues: { r: representations },
    contextValue: {},
  });
  return {
    entities: JSON.parse(JSON.stringify(data?.['_entities'])) as unknown[],
    errors: errors?.map(({ message }) => message),
  };
}

describe.each(builders)('a subgraph by %s', (_name, build) => {
  it.each<[string, object, object]>([
    ['one field', { __typename: 'Product', id: 'p1' }, { id: 'p1', sku: 'gateway' }],
    ['several', { __typename: 'Product', sku: 'gateway', package: 'large' }, { id: 'p1' }],
    ['an empty text among them', { __typename: 'Product', sku: 'studio', package: '' }, { id: 'p2' }],
    ['a nested one', { __typename: 'Product', sku: 'studio', variation: { id: 'hosted' } }, { id: 'p2' }],
    ['several texts', { __typename: 'Retired', sku: 'old', package: 'x' }, { reason: 'There is a new one' }],
    [
      'a nested one alone',
      { __typename: 'Research', study: { number: '7' } },
      { study: { number: '7', about: 'study 7' } },
    ],
    ['that of an extension', { __typename: 'User', email: 'ada@corp.example' }, { name: 'Ada' }],
    ['what is no id', { __typename: 'Sized', count: 0, exact: false }, { count: 0, exact: false }],
  ])('finds an entity by a key of %s', async (_form, representation, entity) => {
    const { entities, errors } = await ask(build(), [representation]);
    expect(errors).toBeUndefined();
    expect(entities).toEqual([expect.objectContaining(entity)]);
  });

  it('passes on the fields of @requires beside the key', async () => {
    const { entities, errors } = await ask(build(), [
      { __typename: 'User', email: 'ada@corp.example', made: 30, years: 3 },
    ]);
    expect([entities, errors]).toEqual([
      [{ email: 'ada@corp.example', name: 'Ada', madeEachYear: 10 }],
      undefined,
    ]);
  });
});

describe('a representation with a key of another form', () => {
  const read = async (representation: object) => {
    const [, build] = builders[0]!;
    const good = { __typename: 'Product', id: 'p1' };
    const { entities, errors } = await ask(build(), [representation, good]);
    expect(entities[1]).toMatchObject({ id: 'p1' });
    return [entities[0], errors];
  };

  it('receives an error with the path of the missing or wrong field, without affecting the others', async () => {
    expect(await read({ __typename: 'Product', sku: 'studio' })).toEqual([
      null,
      ['A representation of Product must have id, or sku and package, or sku and variation.id.'],
    ]);
    expect(await read({ __typename: 'Research', study: { about: 'x' } })).toEqual([
      null,
      ['A representation of Research must have study.number.'],
    ]);
    expect(await read({ __typename: 'Research', study: '7' })).toEqual([
      null,
      ['Research.study must be an object.'],
    ]);
    expect(await read({ __typename: 'Research', study: { number: [7] } })).toEqual([
      null,
      ['Research.study.number must be an ID.'],
    ]);
    expect(await read({ __typename: 'Product', sku: { eq: 'studio' }, package: 'x' })).toEqual([
      null,
      ['Product.sku must be a single value.'],
    ]);
    expect(await read({ __typename: 'Stub', id: '1' })).toEqual([
      null,
      ['__typename must be one of Product, Research, Retired, Sized, User, not "Stub".'],
    ]);
  });

  it('may have numbers as ids, nested ones too, which become texts', async () => {
    expect(await read({ __typename: 'Research', study: { number: 7 } })).toEqual([
      { study: { number: '7', about: 'study 7' } },
      undefined,
    ]);
  });
});
