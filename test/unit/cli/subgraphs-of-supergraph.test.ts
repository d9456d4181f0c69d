import { lexicographicSortSchema, parse, printSchema, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { subgraphsOf } from '../../../src/cli/subgraphs-of-supergraph.js';
import { readServedTypes } from '../../../src/subgraph/type-defs.js';
import {
  COMPOSERS,
  defenderSubgraph,
  neighbour,
  subgraphOf,
  type Subgraph,
} from '../../kit/http/composers.js';
import { trialSchemas } from '../../kit/trial/schemas.js';

const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;

const trial = () => {
  const { names } = readServedTypes();
  return Object.entries(trialSchemas(names)).map(([name, sdl]) => subgraphOf(name, sdl));
};

/** Subgraphs with everything that a supergraph records. */
const SUPERGRAPHS: readonly (readonly [string, () => readonly Subgraph[]])[] = [
  ['the neighbors of the example', () => [defenderSubgraph(), neighbour('inventory'), neighbour('tickets')]],
  ['@requires, @provides, @external and @override', () => [defenderSubgraph(), ...trial()]],
  [
    'interfaces, unions, enums and input types of several',
    () => [
      subgraphOf(
        'one-half',
        `${link('"@key", "@shareable", "@inaccessible"')}
        type Query { a(i: I, e: In): [U] n: N }
        interface N { id: ID! }
        type A implements N @key(fields: "id") @key(fields: "part { of }") { id: ID! part: P a: Out @deprecated(reason: "b") }
        type P @shareable { of: Int }
        type B { b: Int @inaccessible c: Int }
        union U = A | B
        enum In { ONE TWO }
        enum Out { UP DOWN @inaccessible }
        input I { i: Int = 1 both: [Int!]! }
        scalar When @specifiedBy(url: "https://when.example")
        extend type A { when: When }`,
      ),
      subgraphOf(
        'other',
        `${link('"@key", "@shareable", "@tag", "@inaccessible"')}
        type Query { b(i: I, e: In): U o: Out }
        interface M { c: C }
        type A implements M @key(fields: "id") { id: ID! c: C }
        type C { d(first: Int = 5 @tag(name: "t") @inaccessible): P }
        type P @shareable { of: Int }
        union U = A | C
        enum In { TWO }
        enum Out { LEFT }
        input I { both: [Int!]! other: Int }`,
      ),
    ],
  ],
  [
    'interface objects and types of fields that differ',
    () => [
      subgraphOf(
        'media',
        `${link('"@key", "@shareable"')}
        type Query { media: Media }
        type Subscription { added: Media }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int! @shareable }`,
      ),
      subgraphOf(
        'reviews',
        `${link('"@key", "@interfaceObject"')}
        type Media @interfaceObject @key(fields: "id") { id: ID! reviews: [String!] }
        type Mutation { review(id: ID!): Media }`,
      ),
      subgraphOf(
        'print',
        `${link('"@key", "@shareable"')}
        type Book @key(fields: "id", resolvable: false) @shareable { id: ID! pages: Int }
        type Query { books: [Book!] }`,
      ),
    ],
  ],
];

/** The parts relevant to composition: no descriptions and no built-in directives. */
const printed = (schema: GraphQLSchema) =>
  printSchema(lexicographicSortSchema(schema)).replaceAll(
    /"""[\s\S]*?"""\s*| @(?:deprecated|specifiedBy)\(.*\)/g,
    '',
  );

describe.each(COMPOSERS.filter(({ composer }) => !composer.startsWith('@wundergraph')))(
  'a supergraph of $composer',
  ({ compose }) => {
    it.each(SUPERGRAPHS)('gives its subgraphs: %s', { tags: 'slow' }, (_what, subgraphs) => {
      const { errors, supergraphSdl, api } = compose(subgraphs());
      expect(errors).toEqual([]);
      const found = subgraphsOf(parse(supergraphSdl)) ?? [];
      expect(found.map(({ name }) => name).sort()).toEqual(
        subgraphs()
          .map(({ name }) => name)
          .sort(),
      );
      const again = compose(found.map(({ name, typeDefs }) => subgraphOf(name, typeDefs)));
      expect(again.errors).toEqual([]);
      expect(printed(again.api)).toBe(printed(api));
    });
  },
);

it('a supergraph of Federation 1 gives its subgraphs, with unassigned types in all of them', () => {
  const supergraph = `
    schema @core(feature: "https://specs.apollo.dev/core/v0.2") @core(feature: "https://specs.apollo.dev/join/v0.1", for: EXECUTION)
      { query: Query }
    directive @core(feature: String!, as: String, for: core__Purpose) repeatable on SCHEMA
    directive @join__field(graph: join__Graph, provides: join__FieldSet, requires: join__FieldSet) on FIELD_DEFINITION
    directive @join__owner(graph: join__Graph!) on INTERFACE | OBJECT
    directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on INTERFACE | OBJECT
    directive @join__graph(name: String!, url: String!) on ENUM_VALUE
    scalar join__FieldSet
    enum core__Purpose { EXECUTION SECURITY }
    enum join__Graph { A @join__graph(name: "a" url: "") B @join__graph(name: "b" url: "") }
    type Query { users: [User] @join__field(graph: A) size: Size @join__field(graph: B) }
    type User @join__owner(graph: A) @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
      id: ID! @join__field(graph: A) name: String @join__field(graph: A) size: Size @join__field(graph: B)
    }
    type Size { width: Int }`;
  for (const { compose } of COMPOSERS) {
    const found = subgraphsOf(parse(supergraph)) ?? [];
    const { errors, api } = compose(found.map(({ name, typeDefs }) => subgraphOf(name, typeDefs)));
    expect(errors).toEqual([]);
    expect(printed(api)).toContain('type User {\n  id: ID!\n  name: String\n  size: Size\n}');
  }
});

it('a document that is not a supergraph gives none', () => {
  expect(subgraphsOf(parse('type Query { join__Graph: Int } type join__Graph { a: Int }'))).toBeUndefined();
});
