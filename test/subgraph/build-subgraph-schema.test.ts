import { buildSubgraphSchema as buildWithApollo } from '@apollo/subgraph';
import {
  graphql,
  GraphQLScalarType,
  lexicographicSortSchema,
  parse,
  printSchema,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSubgraphSchema, type ResolverMap } from '../../src/subgraph/build-subgraph-schema.js';
import { readTypeDefs } from '../../src/subgraph/type-defs.js';

const ALL =
  '"@key", "@requires", "@provides", "@external", "@shareable", "@override", "@tag", "@inaccessible", "@cost", "@listSize"';

const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;

/** Every definition, without those that a schema never uses unless it imports them. */
function definitionsOf(schema: GraphQLSchema): readonly string[] {
  return printSchema(lexicographicSortSchema(schema))
    .replaceAll(/\s*"""[^"]*"""(?=\n)/g, '')
    .split('\n\n')
    .filter((definition) => !/^(directive @|scalar |enum )\w*(federation|link)__/.test(definition))
    .filter((definition) => !definition.startsWith('directive @link'));
}

const TYPES = `${link('"@key", "@shareable"')}
  extend type Query { count(of: Kind = SMALL): Int, when: Moment, nobody: Thing }
  extend type Subscription { ticks: Int }
  type Thing @key(fields: "id") { id: ID!, name: String }
  type Plain @key(fields: "id") { id: ID! }
  union Any = Thing | Plain
  enum Kind { SMALL LARGE }
  scalar Moment`;

const RESOLVERS = {
  Query: {
    count: (_source: unknown, { of }: { readonly of: number }) => of,
    when: () => 5,
  },
  Kind: { SMALL: 1, LARGE: 100 },
  Moment: new GraphQLScalarType({ name: 'Moment', serialize: (value) => `t${String(value)}` }),
  Thing: {
    name: ({ id }: { readonly id: string }) => `thing ${id}`,
    __resolveReference: async ({ id }: { readonly id: string }) => {
      if (id === 'broken') throw new Error('It is broken');
      return id === 'gone' ? null : { id };
    },
  },
} satisfies ResolverMap;

const builders: [string, () => GraphQLSchema][] = [
  ['this one', () => buildSubgraphSchema(parse(TYPES), RESOLVERS)],
  ['@apollo/subgraph', () => buildWithApollo([{ typeDefs: parse(TYPES), resolvers: RESOLVERS as never }])],
];

describe('the schema of a subgraph', () => {
  it('is the one that @apollo/subgraph builds from the same types', { tags: 'slow' }, () => {
    expect(definitionsOf(buildSubgraphSchema(readTypeDefs()))).toEqual(
      definitionsOf(buildWithApollo([{ typeDefs: readTypeDefs() }])),
    );
  });

  it('defines each directive as @apollo/subgraph does', () => {
    const types = parse(`${link(ALL)} type Query { one: Int }`);
    const directives = (schema: GraphQLSchema) =>
      printSchema(lexicographicSortSchema(schema)).match(/^directive @(?!link|federation__).*/gm);
    const ours = directives(buildSubgraphSchema(types));
    expect(ours).toHaveLength(ALL.split(', ').length);
    expect(ours).toEqual(directives(buildWithApollo([{ typeDefs: types }])));
  });

  it("can't be built with an unknown import, or with resolvers of missing elements", () => {
    expect(() => buildSubgraphSchema(parse(`${link('"@policy"')} type Query { one: Int }`))).toThrow(
      '@policy',
    );
    expect(() =>
      buildSubgraphSchema(parse(`${link('')} type Query { one: Int }`), { Query: { two: () => 2 } }),
    ).toThrow('Query.two');
    expect(() => buildSubgraphSchema(parse('type Query { one: Int @wrong }'))).toThrow('@wrong');
  });

  it("can't be built from invalid types, in repeated attempts too", () => {
    const types = parse('type Query { it: Nowhere }');
    expect(() => buildSubgraphSchema(types)).toThrow('Unknown type "Nowhere"');
    expect(() => buildSubgraphSchema(types)).toThrow('Unknown type "Nowhere"');
  });
});

describe('an enum value as a default', () => {
  it('reaches resolvers like one in the request', async () => {
    const { data } = await graphql({
      schema: buildSubgraphSchema(parse(TYPES), RESOLVERS),
      source: '{ count }',
    });
    expect(data).toEqual({ count: 1 });
  });
});

describe.each(builders)('the schema built by %s', (_name, build) => {
  const ask = async (source: string, variableValues?: Record<string, unknown>) =>
    JSON.parse(JSON.stringify(await graphql({ schema: build(), source, variableValues }))) as {
      data: Record<string, { readonly sdl: string }>;
      errors?: { message: string; path: unknown }[];
    };

  it('resolves fields, enums by their inner values and scalars', async () => {
    expect(await ask('{ small: count(of: SMALL), large: count(of: LARGE), when }')).toEqual({
      data: { small: 1, large: 100, when: 't5' },
    });
  });

  it('resolves each entity separately, one without a resolver as it was sent', async () => {
    const representations = ['1', 'gone', 'broken', '2'].map((id) => ({ __typename: 'Thing', id }));
    const query =
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Thing { id name } ... on Plain { id } } }';
    const answer = await ask(query, { r: [...representations, { __typename: 'Plain', id: '3' }] });
    expect(answer.data['_entities']).toEqual([
      { __typename: 'Thing', id: '1', name: 'thing 1' },
      null,
      null,
      { __typename: 'Thing', id: '2', name: 'thing 2' },
      { __typename: 'Plain', id: '3' },
    ]);
    expect(answer.errors).toMatchObject([{ message: 'It is broken', path: ['_entities', 2] }]);
  });

  it('shows its types to composers', async () => {
    const { data } = await ask('{ _service { sdl } }');
    expect(data['_service']?.sdl).toMatch(/type Thing\s+@key\(fields: "id"\)/);
  });
});
