import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSchemaText } from '../../src/server/type-defs.js';
import { checkSchema, RELEASED } from './check-schema.js';
import { findSchemaChanges } from './schema-changes.js';
import { readSource } from './source-files.js';

const SDL = `
  directive @d(a: Int) repeatable on OBJECT | FIELD_DEFINITION
  type Query { a(x: Int, y: Int): A u: U e(i: I, f: F): E }
  type Mutation { act: Int @requiresRole(role: "R") @tag(name: "t") }
  interface N { x: Int }
  type A implements N @key(fields: "id") @key(fields: "other") { id: ID! other: ID x: Int y: Int! z: Int }
  type B @shareable { b: Int }
  union U = A | B
  enum E { ONE TWO }
  input I { i: Int }
  input F { f: Int @tag(name: "t") }
  extend type Query { more: Int }
`;

/** What is changed, by the coordinate that an announcement must name. */
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
  ['Query.more', 'extend type Query { more: Int }', 'extend type Query { less: Int }'],
  ['E', 'enum E { ONE TWO }', 'scalar E'],
  ['Mutation.act', ' @requiresRole(role: "R")', ' @requiresRole(role: "S")'],
  ['Mutation.act', ' @requiresRole(role: "R")', ''],
  ['Mutation.act', ' @tag(name: "t") }\n  interface', ' }\n  interface'],
  ['F.f', 'f: Int @tag(name: "t")', 'f: Int'],
  ['@d', 'directive @d(a: Int)', 'directive @d'],
  ['@d', 'repeatable ', ''],
  ['@d', 'OBJECT | FIELD_DEFINITION', 'OBJECT'],
];

const HARMLESS: readonly (readonly [string, string])[] = [
  ['z: Int }', 'z: Int! }'],
  ['z: Int }', 'z: Int @deprecated(reason: "gone soon") more: Int }'],
  ['type B @shareable { b: Int }', 'type B @shareable @key(fields: "b") @tag(name: "new") { b: Int c: Int }'],
  ['enum E { ONE TWO }', 'enum E { TWO ONE THREE }'],
  ['x: Int, y: Int', 'y: Int, x: Int, w: Int'],
  ['input I { i: Int', 'input I { i: Int = 1 j: Int k: Int! = 2'],
];

function change(from: string, to: string): string {
  expect(SDL).toContain(from);
  return SDL.replace(from, to);
}

describe('the schema check', () => {
  it('finds every breaking change since the last release announced', () => {
    const { report } = checkSchema(readSchemaText(), readSource(RELEASED), readSource('CHANGELOG.md'));
    expect(report).toContain('all announced');
  });

  it.each(CHANGES)('notices that %s breaks: %s becomes %s', (coordinate, from, to) => {
    expect(findSchemaChanges(parse(SDL), parse(change(from, to))).map((found) => found.coordinate)).toEqual([
      coordinate,
    ]);
    const { code, report } = checkSchema(change(from, to), SDL, '## Unreleased\n\n- Something else.\n');
    expect(code).toBe(1);
    expect(report).toContain(`- Breaking: \`${coordinate}\``);
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
