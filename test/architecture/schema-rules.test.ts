import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  findUnknownTags,
  findUntaggedLiveResponse,
  findUntaggedPeople,
  findUntaggedWrites,
} from './tag-rules.js';
import { readFields } from './read-fields.js';
import { joinDocuments, readSchemaFiles } from './schema-files.js';
import {
  findBadLinks,
  findMissingCosts,
  findMissingDescriptions,
  findMissingRoles,
  findNonNullEdges,
  findNullableItems,
  findOddTimes,
  findRefusedConstructs,
  findUnprefixedNames,
  findUnreachableTypes,
} from './schema-rules.js';

describe('the schema', () => {
  const schema = () => joinDocuments(readSchemaFiles());

  it('links federation v2.9 and imports only what every gateway takes', () => {
    expect(findBadLinks(schema())).toEqual([]);
  });

  it('gives a prefix to every name that is not about one of Defender’s own nouns', () => {
    expect(findUnprefixedNames(schema())).toEqual([]);
  });

  it('gives times names that end in Time, but for those that Defender documents', () => {
    const documented = new Set([...readFields().values()].flatMap(({ fields }) => [...fields.keys()]));
    expect(findOddTimes(schema(), documented)).toEqual([]);
  });

  it('asks for a role on every root field and every entity', () => {
    expect(findMissingRoles(schema())).toEqual([]);
  });

  it('lets every root field and every edge be null', () => {
    expect(findNonNullEdges(schema())).toEqual([]);
  });

  it('says what a call costs, and how long a connection gets', () => {
    expect(findMissingCosts(schema())).toEqual([]);
  });

  it('has no null in a list', () => {
    expect(findNullableItems(schema())).toEqual([]);
  });

  it('describes every type, field, argument and value', () => {
    expect(findMissingDescriptions(schema())).toEqual([]);
  });

  it('defines no type that nothing leads to', () => {
    expect(findUnreachableTypes(schema())).toEqual([]);
  });

  it('tags every write, so that a contract can leave it out', () => {
    expect(findUntaggedWrites(schema())).toEqual([]);
  });

  it('tags what only roles of live response open', () => {
    expect(findUntaggedLiveResponse(schema())).toEqual([]);
  });

  it('tags what names people', () => {
    expect(findUntaggedPeople(schema())).toEqual([]);
  });

  it('has no tag that nobody explains', () => {
    expect(findUnknownTags(schema())).toEqual([]);
  });

  it('holds nothing that composers drop', () => {
    expect(findRefusedConstructs(schema())).toEqual([]);
  });
});

describe('the schema rules', () => {
  it.each([
    ['type Query { a: Int }', ['schema/ has 0 links to the federation specification, not 1']],
    [
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", { name: "@policy", as: "@p" }])',
      [
        'schema/ links v2.12, not v2.9',
        'schema/ imports @policy, which is not on the list of imports that every gateway takes',
      ],
    ],
  ])('notice a bad link: %s', (sdl, messages) => {
    expect(findBadLinks(parse(sdl))).toEqual(messages);
  });

  it('notice a field and an entity without a role, and a field that is open by mistake', () => {
    const sdl = `
      type Query { defenderViewer: V @requiresRole(anyOf: []) a: A b: A @requiresRole(role: "R") }
      extend type Mutation { c: A d: A @requiresRole(anyOf: []) e: A @requiresRole }
      type A @key(fields: "id") { id: ID! }`;
    expect(findMissingRoles(parse(sdl))).toEqual([
      'Query.a has no @requiresRole',
      'Mutation.c has no @requiresRole',
      'Mutation.d is open to every caller, and not on the list of such fields',
      'Mutation.e is open to every caller, and not on the list of such fields',
      'A is an entity, reachable by _entities, without @requiresRole',
    ]);
  });

  it('notice an edge that would take its parent with it', () => {
    const sdl = `
      type Query { a: A! }
      type A @key(fields: "id") { id: ID! b: [A!]! c: CConnection! d: D! e: D! @defender(operation: "x") f: A }
      type D { x: Int! }
      type CConnection { nodes: [A!]! }`;
    const edges = ['Query.a', 'A.b', 'A.c', 'A.e'];
    expect(findNonNullEdges(parse(sdl))).toEqual(
      edges.map((edge) => `${edge} must be nullable: its failure is its own`),
    );
  });

  it('notice a cost that no directive declares', () => {
    const sdl = `
      type Query { a: Int @defender(operation: "x") b: Int @defender(operation: "x") @cost(weight: 1)
        c: CConnection @cost(weight: 50) @defender(operation: "x") }
      type C { "Costs nothing by itself." d: Int @defender(operation: "x") e: Int @defender(operation: "x") @cost(weight: 1) }`;
    expect(findMissingCosts(parse(sdl))).toEqual([
      'Query.a calls Defender and has no @cost',
      'Query.b costs less than a call',
      'Query.c has no @listSize',
    ]);
  });

  it('notice a list of nullable items', () => {
    const sdl = 'type A { a(b: [Int]): [[Int!]] c: [Int!] }';
    expect(findNullableItems(parse(sdl))).toEqual([
      'A.a.b: list items must be non-null',
      'A.a: list items must be non-null',
    ]);
  });

  it('notice whatever lacks a description', () => {
    const sdl = `type A { "" a(b: Int): Int } enum E { V } "u" union U = A extend type A { "c" c: Int }
      directive @d(a: Int) on OBJECT input I { a: Int } scalar S interface N { "a" a: Int }`;
    expect(findMissingDescriptions(parse(sdl))).toEqual(
      ['A', 'A.a', 'A.a.b', 'E', 'E.V', 'd', 'd.a', 'I', 'I.a', 'S', 'N'].map(
        (name) => `${name} has no description`,
      ),
    );
  });

  it('notice a type that nothing leads to', () => {
    const sdl = `type Query { a(i: I): U } input I { e: E } enum E { V } union U = A type A { b: Int } scalar S
      type Lost { a: A } enum Gone { V } type Key @key(fields: "s") { s: S }`;
    expect(findUnreachableTypes(parse(sdl))).toEqual([
      'Lost is reached by no field',
      'Gone is reached by no field',
    ]);
  });

  it('notice a name that a neighbor may have too', () => {
    const sdl = `type Query { alerts: Int changes: Int findMachines: Int defenderHunt: Int defendersOf: Int }
      type Mutation { updateIncident: Int updateDefenderIncident: Int isolateMachine: Int addTagToMachines: Int }
      extend type Subscription { alerted: Int alertChanged: Int } type PageInfo { a: Int } type Export { a: Int }
      input UpdateIncidentInput { a: Int } enum Alertness { A } enum AlertStatus { A } interface WritePayload { a: Int }
      type DeviceVulnerability { a: Int } type Vulnerability { a: Int } scalar Long directive @a on FIELD`;
    expect(findUnprefixedNames(parse(sdl))).toEqual([
      ...['Query.changes', 'Query.defendersOf', 'Mutation.updateIncident', 'Subscription.alerted', 'Export'],
      ...['UpdateIncidentInput', 'Alertness', 'WritePayload', 'DeviceVulnerability'],
    ]);
  });

  it('notice a time that is not called so', () => {
    const sdl =
      'scalar DateTime type A { time: DateTime! endTime: DateTime lastSeen: DateTime expiresAt: DateTime }';
    expect(findOddTimes(parse(sdl), new Set(['lastSeen']))).toEqual(['A.expiresAt']);
  });

  it('notice what composers drop', () => {
    expect(findRefusedConstructs(parse('input I @oneOf { a: Int } scalar Upload'))).toEqual([
      'I: composers drop @oneOf',
      'Upload: gateways do not forward uploads',
    ]);
  });

  it('notice what a contract could not leave out', () => {
    const sdl = `
      type Mutation { a: Int b: Int @tag(name: "record-change") c: Int @tag(name: "else") }
      extend type Query { d: Int @requiresRole(role: "Defender.LiveResponse.Run")
        e: Int @requiresRole(anyOf: ["Defender.LiveResponse.Run", "Defender.Release"])
        f: Int @requiresRole(role: "Defender.LiveResponse.Run") @tag(name: "live-response") }
      type A { createdBy: ID user: ID @tag(name: "personal-data") managedBy: ID }
      type U @tag(name: "personal-data") { userName: ID }
      input AFilter { assignedTo: ID } input AInput { assignedTo: ID }`;
    const schema = parse(sdl);
    expect(findUntaggedWrites(schema).map((message) => message.split(' ')[0])).toEqual([
      'Mutation.a',
      'Mutation.c',
    ]);
    expect(findUntaggedLiveResponse(schema)).toEqual([
      'Query.d needs a role of live response and has no tag live-response',
    ]);
    expect(findUntaggedPeople(schema).map((message) => message.split(' ')[0])).toEqual([
      'A.createdBy',
      'AFilter.assignedTo',
    ]);
    expect(findUnknownTags(schema)).toEqual(['The tag else is not documented']);
  });
});
