import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readTypeDefs } from '../../src/subgraph/type-defs.js';
import { checkSchema, RELEASED, writePromises } from './check-schema.js';
import { findSchemaChanges } from './schema-changes.js';
import { readSource } from './source-files.js';

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @d(a: Int) repeatable on OBJECT | FIELD_DEFINITION
  "The root of reads."
  type Query { a(x: Int, y: Int): A u: U e(i: I, f: F): E }
  type Mutation { act: Int @requiresRole(role: "R") @tag(name: "t") }
  interface N { x: Int }
  type A implements N @key(fields: "id") @key(fields: "other") { id: ID! other: ID x: Int y: Int! z: Int }
  type B @shareable { b: Int }
  union U = A | B
  enum E { ONE TWO }
  enum Both { UP DOWN }
  enum Ways { IN }
  scalar W @specifiedBy(url: "https://w.example/1")
  input I { i: Int }
  input D { d: Int = 1 both: Both way: Ways when: W }
  input F { f: Int @tag(name: "t") }
  extend type Query { more: A @exposes(fields: "id x") }
  extend type Query { n: N deep(first: Int = 50, d: D): [A] @cost(weight: 50) @listSize(assumedSize: 10, slicingArguments: ["first"]) both: Both }
`;

/** The change, by the coordinate that an announcement must name. */
const CHANGES: readonly (readonly [string, string, string])[] = [
  ['A.z', ' z: Int }', ' }'],
  ['A.x', 'other: ID x: Int', 'other: ID x: String'],
  ['A.y', 'y: Int!', 'y: Int'],
  ['A', 'type A implements N', 'type A'],
  ['A', ' @key(fields: "other")', ''],
  ['A', '@key(fields: "other")', '@key(fields: "other", resolvable: false)'],
  ['B', 'type B @shareable', 'type B'],
  ['B.b', 'b: Int }', 'b: Int @inaccessible }'],
  ['U', 'U = A | B', 'U = A'],
  ['E.TWO', 'ONE TWO', 'ONE'],
  ['I.j', 'input I { i: Int', 'input I { i: Int j: Int!'],
  ['I.i', 'input I { i: Int', 'input I { i: Int!'],
  ['I.i', 'input I { i: Int', 'input I { j: Int'],
  ['Query.a', 'x: Int, y: Int', 'x: Int'],
  ['Query.a', 'x: Int, y: Int', 'x: Int, y: Int, w: Int!'],
  ['Query.a', 'x: Int, y: Int', 'x: Int, y: String'],
  ['Query.more', 'extend type Query { more: A', 'extend type Query { less: A'],
  ['E', 'enum E { ONE TWO }', 'scalar E'],
  ['Mutation.act', ' @requiresRole(role: "R")', ' @requiresRole(role: "S")'],
  ['Mutation.act', ' @requiresRole(role: "R")', ''],
  ['Mutation.act', ' @tag(name: "t") }\n  interface', ' }\n  interface'],
  ['Query.more', 'fields: "id x"', 'fields: "id"'],
  ['F.f', 'f: Int @tag(name: "t")', 'f: Int'],
  ['@d', 'directive @d(a: Int)', 'directive @d'],
  ['@d', 'repeatable ', ''],
  ['@d', 'OBJECT | FIELD_DEFINITION', 'OBJECT'],
];

/** Changes that leave all operations valid and that the check reports all the same. */
const DANGEROUS: readonly (readonly [string, string, string])[] = [
  ['Query.deep', 'first: Int = 50', 'first: Int'],
  ['Query.deep', 'first: Int = 50', 'first: Int = 100'],
  ['D.d', 'd: Int = 1', 'd: Int'],
  ['D.d', 'd: Int = 1', 'd: Int = 2'],
  ['Both.SIDEWAYS', 'UP DOWN', 'UP DOWN SIDEWAYS'],
  ['E.THREE', 'enum E { ONE TWO }', 'enum E { TWO ONE THREE }'],
  ['B', 'type B @shareable', 'type B @shareable @key(fields: "b")'],
  ['W', 'w.example/1', 'w.example/2'],
  ['W', ' @specifiedBy(url: "https://w.example/1")', ''],
  ['Query.deep', ', slicingArguments: ["first"]', ''],
  ['U', 'U = A | B', 'U = A | B | C type C { c: Int }'],
  ['N', 'interface N { x: Int }', 'interface N { x: Int } type M implements N { x: Int }'],
  ['B.c', 'b: Int }', 'b: Int c: Int }'],
  ['Query.deep', 'weight: 50', 'weight: 60'],
  ['Query.deep', 'assumedSize: 10', 'assumedSize: 20'],
  ['Query.more', 'Query { more: A', 'Query { more: A @cost(weight: 50)'],
  ['@link', 'v2.9', 'v2.10'],
];

const HARMLESS: readonly (readonly [string, string])[] = [
  ['z: Int }', 'z: Int! }'],
  ['z: Int }', 'z: Int @deprecated(reason: "gone soon") more: Int }'],
  ['type B @shareable { b: Int }', 'type B @shareable @tag(name: "new") { b: Int }'],
  ['enum Ways { IN }', 'enum Ways { IN OUT }'],
  ['slicingArguments: ["first"]', 'slicingArguments: ["first", "last"]'],
  ['input I { i: Int }', 'input I { i: Int } type Lone implements P { p: Int } interface P { p: Int }'],
  ['weight: 50', 'weight: 40'],
  ['assumedSize: 10', 'assumedSize: 5'],
  [', import: ["@key"]', ', import: ["@key", "@tag"]'],
  ['enum E { ONE TWO }', 'enum E { TWO ONE }'],
  ['x: Int, y: Int', 'y: Int, x: Int, w: Int'],
  ['input I { i: Int', 'input I { i: Int = 1 j: Int k: Int! = 2'],
];

function change(from: string, to: string): string {
  expect(SDL).toContain(from);
  return SDL.replace(from, to);
}

describe('the schema check', () => {
  it('finds every breaking change since the last release announced', () => {
    const { report } = checkSchema(print(readTypeDefs()), readSource(RELEASED), readSource('CHANGELOG.md'));
    expect(report).toContain('all announced');
  });

  it('keeps of a release all that can break, and no descriptions', () => {
    const kept = writePromises(SDL);
    expect(kept).not.toContain('The root of reads.');
    expect(findSchemaChanges(parse(kept), parse(SDL))).toEqual([]);
    for (const [, from, to] of CHANGES) {
      const changed = parse(change(from, to));
      const found = new Set(findSchemaChanges(parse(kept), changed));
      expect(found).toEqual(new Set(findSchemaChanges(parse(SDL), changed)));
    }
  });

  it.each(CHANGES)('notices that %s breaks: %s becomes %s', (coordinate, from, to) => {
    expect(findSchemaChanges(parse(SDL), parse(change(from, to))).map((found) => found.coordinate)).toEqual([
      coordinate,
    ]);
    const { code, report } = checkSchema(change(from, to), SDL, '## Unreleased\n\n- Something else.\n');
    expect(code).toBe(1);
    expect(report).toContain(`- Breaking: \`${coordinate}\``);
  });

  it.each(DANGEROUS)('tells that %s is dangerous: %s becomes %s', (coordinate, from, to) => {
    expect(findSchemaChanges(parse(SDL), parse(change(from, to)))).toMatchObject([
      { level: 'Dangerous', coordinate },
    ]);
    const { code, report } = checkSchema(change(from, to), SDL, '## Unreleased\n');
    expect([code, report]).toEqual([1, expect.stringContaining(`- Dangerous: \`${coordinate}\``)]);
    const announced = `## Unreleased\n\n- Dangerous: \`${coordinate}\` is another.\n`;
    expect(checkSchema(change(from, to), SDL, announced).code).toBe(0);
  });

  it.each(CHANGES)('lets %s break once it is announced: %s becomes %s', (coordinate, from, to) => {
    const changelog = `## Unreleased\n\n- New.\n- Breaking: in this version\n  \`${coordinate}\` is another.\n\n## 0.1.0\n`;
    expect(checkSchema(change(from, to), SDL, changelog).code).toBe(0);
  });

  it.each(HARMLESS)('lets pass what breaks nobody: %s becomes %s', (from, to) => {
    expect(findSchemaChanges(parse(SDL), parse(change(from, to)))).toEqual([]);
  });

  it('takes the name of a type for all of its fields', () => {
    const changelog = '## Unreleased\n\n- Breaking: `A` was rebuilt.\n';
    expect(checkSchema(change(' z: Int }', ' }'), SDL, changelog).code).toBe(0);
  });

  it.each([
    ['announced in another release', '## Unreleased\n\n## 0.1.0\n\n- Breaking: `A.z` is gone.\n'],
    ['announced without a name', '## Unreleased\n\n- Breaking: a field is gone.\n'],
    ['named without being announced', '## Unreleased\n\n- `A.z` is gone.\n'],
    ['named in the next bullet', '## Unreleased\n\n- Breaking: some.\n- `A.z` is gone.\n'],
    ['not named, though one of the same beginning is', '## Unreleased\n\n- Breaking: `A.zz` and `AA`.\n'],
  ])('fails for what is %s', (_how, changelog) => {
    expect(checkSchema(change(' z: Int }', ' }'), SDL, changelog).code).toBe(1);
  });

  it('reports the removal of a type once for it and not for each of its directives', () => {
    const next = SDL.replace('type B @shareable { b: Int }', '').replace('U = A | B', 'U = A');
    expect(
      findSchemaChanges(parse(SDL), parse(next))
        .map(({ coordinate }) => coordinate)
        .sort(),
    ).toEqual(['B', 'U']);
  });
});
