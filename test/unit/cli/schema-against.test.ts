import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { findComposer, type Composer } from '../../../src/cli/composer.js';
import { schemaAgainst } from '../../../src/cli/schema-against.js';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@override"])';

const notInstalled = async () =>
  Promise.reject(Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' }));
const APOLLO = await findComposer();
const THE_GUILD = await findComposer(notInstalled);
const COMPOSERS = [APOLLO, THE_GUILD];

const subgraphs = (sdls: readonly string[]) =>
  sdls.map((sdl, index) => ({ name: `other-${index}`, typeDefs: parse(`${LINK} ${sdl}`) }));
const find = (composer: Composer, ours: string, ...theirs: string[]) =>
  schemaAgainst({ name: 'defender', typeDefs: parse(`${LINK} ${ours}`) }, subgraphs(theirs), composer).map(
    ({ effect, name }) => `${effect}: ${name}`,
  );

/** Pairs of subgraphs and the expected collisions. */
const PAIRS: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['nothing in common', 'type Query { a: Int }', 'type Query { b: Int }', []],
  ['a root field', 'type Query { a: Int }', 'type Query { a: Int }', ['breaks composition: Query.a']],
  ['a shareable root field', 'type Query { a: Int @shareable }', 'type Query { a: Int @shareable }', []],
  [
    'an entity by the same key',
    'type Query { a: T } type T @key(fields: "id") { id: ID! a: Int }',
    'type Query { b: T } type T @key(fields: "id") { id: ID! b: Int }',
    ['merges silently: T'],
  ],
  [
    'an entity whose field both resolve',
    'type Query { a: T } type T @key(fields: "id") { id: ID! a: Int }',
    'type Query { b: T } type T @key(fields: "id") { id: ID! a: Int }',
    ['breaks composition: T'],
  ],
  [
    'a field of another key',
    'type Query { a: T } type T @key(fields: "id") @key(fields: "a") { id: ID! a: Int }',
    'type Query { b: T } type T @key(fields: "a") @key(fields: "id") { id: ID! a: Int c: Int }',
    ['merges silently: T'],
  ],
  [
    'a field of another type',
    'type Query { a: T } type T @shareable { a: Int }',
    'type Query { b: T } type T @shareable { a: Boolean }',
    ['breaks composition: T'],
  ],
  [
    'a shareable type with the same fields',
    'type Query { a: T } type T @shareable { a: Int }',
    'type Query { b: T } type T @shareable { a: Int }',
    [],
  ],
  [
    'a type with other fields and no key',
    'type Query { a: T } type T { a: Int }',
    'type Query { b: T } type T { b: Int }',
    ['breaks composition: T'],
  ],
  [
    'another kind',
    'type Query { a: T } type T { a: Int }',
    'type Query { b: T } enum T { A }',
    ['breaks composition: T'],
  ],
  [
    'an enum with other values',
    'type Query { a: T } enum T { A }',
    'type Query { b: T } enum T { B }',
    ['merges silently: T'],
  ],
  [
    'an input with other fields',
    'type Query { a(t: T): Int } input T { a: Int c: Int }',
    'type Query { b(t: T): Int } input T { b: Int c: Int }',
    ['merges silently: T'],
  ],
  [
    'an input with a required field',
    'type Query { a(t: T): Int } input T { a: Int! c: Int }',
    'type Query { b(t: T): Int } input T { c: Int }',
    ['breaks composition: T'],
  ],
  [
    'a field that may be null on one side',
    'type Query { a: T } type T @key(fields: "id") { id: ID! a: [Int!]! @shareable }',
    'type Query { b: T } type T @key(fields: "id") { id: ID! a: [Int] @shareable c: Int }',
    ['merges silently: T'],
  ],
  [
    'an input with a field of another type',
    'type Query { a(t: T): Int } input T { a: Int c: Int }',
    'type Query { b(t: T): Int } input T { a: String c: Int }',
    ['breaks composition: T'],
  ],
  ['a scalar', 'type Query { a: T } scalar T', 'type Query { b: T } scalar T', []],
  [
    'input types with no field in common',
    'type Query { a(t: T): Int } input T { a: Int }',
    'type Query { b(t: T): Int } input T { b: Int }',
    ['breaks composition: T'],
  ],
  [
    'an enum that goes in and out, with other values',
    'type Query { a(t: T): Int } enum T { A B }',
    'type Query { b: T } enum T { A }',
    ['breaks composition: T'],
  ],
  [
    'an enum that goes in and out, with the same values',
    'type Query { a(t: T): Int } enum T { A B }',
    'type Query { b: T } enum T { B A }',
    [],
  ],
  [
    'an enum that goes in alone',
    'type Query { a(t: T): Int } enum T { A B }',
    'type Query { b(t: [T!]): Int } enum T { A }',
    ['merges silently: T'],
  ],
  [
    'an input whose field is required on one side',
    'type Query { a(t: T): Int } input T { a: Int! }',
    'type Query { b(t: T): Int } input T { a: Int }',
    ['merges silently: T'],
  ],
  [
    'an interface with other fields',
    'type Query { a: T } interface T { a: Int } type A implements T { a: Int }',
    'type Query { b: T } interface T { b: Int } type B implements T { b: Int }',
    ['breaks composition: T'],
  ],
  [
    'a union with other members',
    'type Query { a: T } union T = A type A { a: Int }',
    'type Query { b: T } union T = B type B { b: Int }',
    ['merges silently: T'],
  ],
];

/** Uses of our type by neighbors that must not be reported. */
const OURS = 'type Query { a: T } type T @key(fields: "id") { id: ID! os: String owner: String }';
const ENTITY = ['merges silently: T'];

describe.each(COMPOSERS)('names that two subgraphs have, for $name', (composer) => {
  it.each(PAIRS)('%s', (_name, ours, theirs, found) => {
    expect(find(composer, ours, theirs)).toEqual(found);
    expect(find(composer, theirs, ours)).toEqual(found);
  });

  it.each([
    [
      '@requires with @external',
      'type T @key(fields: "id") { id: ID! os: String @external window: Int @requires(fields: "os") }',
      ENTITY,
    ],
    [
      '@override of a field of this subgraph',
      'type T @key(fields: "id") { id: ID! owner: String @override(from: "defender") }',
      ENTITY,
    ],
    [
      '@override of a field of another',
      'type T @key(fields: "id") { id: ID! owner: String @override(from: "elsewhere") }',
      ['breaks composition: T'],
    ],
    [
      '@external of a field that nobody has',
      'type T @key(fields: "id") { id: ID! gone: String @external window: Int @requires(fields: "gone") }',
      ['breaks composition: T'],
    ],
  ])('%s', (_name, theirs, found) => {
    expect(find(composer, OURS, `type Query { b: Int } ${theirs}`)).toEqual(found);
  });

  it('count extensions', () => {
    expect(
      find(composer, 'type Query { a: Int }', 'type Query { b: Int } extend type Query { a: Int }'),
    ).toEqual(['breaks composition: Query.a']);
  });

  it('are all found, although a composer stops at the first kind of error', () => {
    const ours = 'type Query { a: Int b: T } type T { a: Int } input I { a: Int }';
    expect(find(composer, ours, 'type Query { a: Int c: T } type T { b: Int }')).toEqual([
      'breaks composition: Query.a',
      'breaks composition: T',
    ]);
  });

  it('are distinguished from collisions among the others', () => {
    const ours = 'type Query { a: Int }';
    expect(find(composer, ours, 'type Query { b: Int }', 'type Query { b: Int }')).toEqual([
      'is broken already: Query.b',
    ]);
    expect(find(composer, ours, 'type Query { b: Gone }')).toHaveLength(1);
  });
});

it('any other failure to load the optional composer is an error', async () => {
  await expect(findComposer(async () => Promise.reject(new Error('half installed')))).rejects.toThrow('half');
});
