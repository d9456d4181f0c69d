import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildASTSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { findSchemaChanges } from './schema-changes.js';

const SDL = `
  directive @key(fields: String!) repeatable on OBJECT
  directive @listSize(assumedSize: Int, slicingArguments: [String!]) on FIELD_DEFINITION
  directive @tag(name: String!) repeatable on FIELD_DEFINITION
  directive @requiresRole(role: String!) on FIELD_DEFINITION
  directive @cost(weight: Int!) on FIELD_DEFINITION
  type Query { alerts(first: Int = 50, after: String, filter: Filter): [Alert] @listSize(slicingArguments: ["first"]) @requiresRole(role: "View") found: Found named: Named }
  type Mutation { close(input: CloseInput!): Alert @tag(name: "record-change") }
  interface Named { name: String }
  type Alert implements Named @key(fields: "id") { id: ID! name: String severity: Severity! at: Time old: Int @deprecated(reason: "gone soon") }
  type Machine @key(fields: "id") @key(fields: "deviceId") { id: ID! deviceId: ID alerts: [Alert!] @cost(weight: 50) }
  type Software { title: String }
  union Found = Alert | Machine
  enum Severity { LOW HIGH }
  enum Order { ASC DESC }
  input Filter { severity: Severity order: Order = ASC }
  input CloseInput { id: ID! comment: String dryRun: Boolean = false }
  scalar Time @specifiedBy(url: "https://time.example/1")
`;

type Level = 'breaking' | 'dangerous' | 'safe';
const LEVELS: readonly Level[] = ['safe', 'dangerous', 'breaking'];
const worst = (levels: readonly Level[]) => LEVELS.findLast((level) => levels.includes(level)) ?? 'safe';

function ours(next: string): Level {
  const changes = findSchemaChanges(parse(SDL), parse(next));
  return worst(changes.map(({ level }) => (level === 'Breaking' ? 'breaking' : 'dangerous')));
}

const THEIRS: Readonly<Record<CriticalityLevel, Level>> = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'safe',
};

async function theirs(next: string): Promise<Level> {
  const [before, after] = [SDL, next].map((sdl) => buildASTSchema(parse(sdl), { assumeValidSDL: true }));
  const changes = await diff(before ?? null, after ?? null);
  return worst(changes.map(({ criticality }) => THEIRS[criticality.level]));
}

const AGREED: readonly (readonly [Level, string, string])[] = [
  ['breaking', ' deviceId: ID alerts', ' alerts'],
  ['breaking', 'at: Time', 'at: Int'],
  ['breaking', 'severity: Severity!', 'severity: Severity'],
  ['breaking', 'alerts(first', 'allAlerts(first'],
  ['breaking', ', after: String', ''],
  ['breaking', 'after: String', 'after: Int'],
  ['breaking', 'after: String', 'after: String!'],
  ['breaking', 'after: String', 'after: String, scope: ID!'],
  ['breaking', 'LOW HIGH', 'LOW'],
  ['breaking', 'Alert implements Named', 'Alert'],
  ['breaking', 'Found = Alert | Machine', 'Found = Alert'],
  ['breaking', 'comment: String', 'comment: String!'],
  ['breaking', 'comment: String', 'comment: String reason: String!'],
  ['breaking', 'comment: String', ''],
  ['breaking', 'comment: String', 'comment: [String]'],
  ['breaking', 'enum Order { ASC DESC }', 'scalar Order'],
  ['breaking', 'scalar Time @specifiedBy(url: "https://time.example/1")', 'enum Time { NOW }'],
  ['breaking', 'type Software { title: String }', ''],
  ['dangerous', 'LOW HIGH', 'LOW HIGH MEDIUM'],
  ['dangerous', 'Found = Alert | Machine', 'Found = Alert | Machine | Software'],
  ['dangerous', 'type Software {', 'type Software implements Named { name: String'],
  ['dangerous', 'first: Int = 50', 'first: Int = 100'],
  ['dangerous', 'first: Int = 50', 'first: Int'],
  ['dangerous', 'dryRun: Boolean = false', 'dryRun: Boolean = true'],
  ['dangerous', 'order: Order = ASC', 'order: Order = DESC'],
  ['dangerous', 'time.example/1', 'time.example/2'],
  ['dangerous', '@listSize(slicingArguments: ["first"]) ', ''],
  ['dangerous', '(slicingArguments: ["first"])', '(assumedSize: 1)'],
  ['dangerous', 'type Software {', 'type Software @key(fields: "title") {'],
  ['safe', 'name: String severity', 'name: String! severity'],
  ['safe', 'title: String', 'title: String vendor: String'],
  ['safe', 'type Software', 'type Vendor { name: String } type Software'],
  ['safe', 'LOW HIGH', 'HIGH LOW'],
  ['safe', 'comment: String', 'comment: String note: String'],
  ['dangerous', 'weight: 50', 'weight: 500'],
  ['safe', 'input: CloseInput!', 'input: CloseInput'],
  ['safe', 'id: ID! comment', 'id: ID comment'],
];

it.each(AGREED)('graphql-inspector finds it %s too: %s becomes %s', async (level, from, to) => {
  expect(SDL).toContain(from);
  const next = SDL.replace(from, to);
  expect([ours(next), await theirs(next)]).toEqual([level, level]);
});

/** Where we differ on purpose. */
const DIFFERING: readonly (readonly [string, Level, Level, string, string])[] = [
  ['a neighbor references by a key', 'breaking', 'dangerous', ' @key(fields: "deviceId")', ''],
  ['callers need another role', 'breaking', 'dangerous', 'role: "View"', 'role: "Write"'],
  ['a contract would show it', 'breaking', 'dangerous', ' @tag(name: "record-change")', ''],
  ['a lower cost refuses nobody', 'safe', 'dangerous', 'weight: 50', 'weight: 5'],
  ['nobody is shown a value that only goes in', 'safe', 'dangerous', 'ASC DESC', 'ASC DESC NONE'],
  [
    'who leaves an optional argument out gets what was before',
    'safe',
    'dangerous',
    'after: String',
    'after: String, last: Int',
  ],
  [
    'a deprecated field is still promised',
    'breaking',
    'breaking',
    ' old: Int @deprecated(reason: "gone soon")',
    '',
  ],
];

it.each(DIFFERING)('%s: %s here, %s for graphql-inspector', async (_reason, here, there, from, to) => {
  expect(SDL).toContain(from);
  const next = SDL.replace(from, to);
  expect([ours(next), await theirs(next)]).toEqual([here, there]);
});
