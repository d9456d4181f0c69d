import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { schemaAgainst } from '../../../src/cli/schema-against.js';
import { readSchemaText } from '../../../src/server/type-defs.js';
import { readSource } from '../../architecture/source-files.js';
import { runCommand } from '../../kit/command-line.js';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external"])';
const find = (ours: string, ...theirs: string[]) =>
  schemaAgainst(
    parse(ours),
    theirs.map((sdl) => parse(sdl)),
  ).map(({ effect, name }) => `${effect}: ${name}`);

/** Pairs of subgraphs, and what is found of them. */
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
];

describe('names that two subgraphs have', () => {
  it.each(PAIRS)('%s', (_name, ours, theirs, found) => {
    expect(find(ours, theirs)).toEqual(found);
    expect(find(theirs, ours)).toEqual(found);
  });

  it.each(PAIRS)('break composition only where Apollo says so too: %s', (_name, ours, theirs, found) => {
    const { errors } = composeServices(
      [ours, theirs].map((sdl, index) => ({
        name: `s${String(index)}`,
        url: 'http://s',
        typeDefs: parse(`${LINK} ${sdl}`),
      })),
    );
    expect(errors !== undefined).toBe(found.some((text) => text.startsWith('breaks')));
  });

  it('count extensions, and stand over several files', () => {
    expect(find('type Query { a: Int }', 'type Query { b: Int }', 'extend type Query { a: Int }')).toEqual([
      'breaks composition: Query.a',
    ]);
  });
});

describe('schema --prefix', () => {
  it('prints what SCHEMA_PREFIX would serve, also with rules for routers and with tenants', async () => {
    const { output: printed = '' } = await runCommand(['schema', '--prefix', 'Sec', '--auth-directives'], {
      TENANTS_FILE: 'tenants.yaml',
    });
    expect(printed).toContain('type SecMachine @key(fields: "tenantId id")');
    expect(printed).toMatch(/secHunt\([^}]*@requiresScopes\(scopes: \[\["Defender\.Hunting"\]\]\)/);
    const { output: bySetting } = await runCommand(['schema'], { SCHEMA_PREFIX: 'Sec' });
    const { output: byOption } = await runCommand(['schema', '--prefix', 'Sec'], { SCHEMA_PREFIX: 'Other' });
    expect(bySetting).toBe(byOption);
  });

  it.each([
    ['defender', '--prefix must be a GraphQL name that begins with a capital'],
    ['', '--prefix must be a GraphQL name that begins with a capital'],
    ['Machine', 'Vulnerability would be MachineVulnerability, which there is already'],
  ])('refuses %j', async (prefix, problem) => {
    const { exitCode, output, complaint } = await runCommand(['schema', '--prefix', prefix]);
    expect([exitCode, output]).toEqual([1, undefined]);
    expect(complaint).toContain(problem);
  });
});

describe('schema --against', () => {
  const write = (sdl: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'against-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const path = join(folder, 'other.graphql');
    writeFileSync(path, sdl);
    return path;
  };

  it('finds what is shared with the neighbours of the examples, which is meant so', async () => {
    const neighbours = ['inventory', 'tickets'].map((name) => `examples/supergraph/${name}.graphql`);
    for (const path of neighbours) expect(readSource(path)).toContain('type');
    const { exitCode, output } = await runCommand(['schema', '--against', ...neighbours]);
    expect([
      exitCode,
      output
        ?.trim()
        .split('\n')
        .map((line) => line.replace(/ \(.*/, '')),
    ]).toEqual([
      1,
      [
        'merges silently: Alert',
        'merges silently: Machine',
        expect.stringMatching(/^SCHEMA_PREFIX=Defender resolves all of them/),
      ],
    ]);
  });

  it('reads a composed supergraph', async () => {
    const { supergraphSdl = '' } = composeServices([
      {
        name: 'other',
        url: 'http://other',
        typeDefs: parse(
          `${LINK} type Query { alerts: [Machine] } type Machine @key(fields: "id") { id: ID! owner: String }`,
        ),
      },
    ]);
    const { exitCode, output } = await runCommand(['schema', '--against', write(supergraphSdl)]);
    expect([exitCode, output]).toEqual([
      1,
      expect.stringMatching(
        /^breaks composition: Query\.alerts .*\nmerges silently: Machine .*\nSCHEMA_PREFIX=Defender .*\n$/,
      ),
    ]);
  });

  it('names a prefix only after it has tried it', async () => {
    const taken =
      'type Query { alerts: Int defenderAlerts: Int } type DefenderMachine { a: Int } enum MicrosoftDefenderAlertSeverity { X }';
    const { output } = await runCommand(['schema', '--against', write(taken)]);
    expect(output).toContain('SCHEMA_PREFIX=Mde resolves all of them');
    const { output: sdl = '' } = await runCommand(['schema', '--prefix', 'Mde']);
    expect(schemaAgainst(parse(sdl), [parse(taken)])).toEqual([]);
    const again = await runCommand(['schema', '--prefix', 'Mde', '--against', write(taken)]);
    expect([again.exitCode, again.output]).toEqual([0, 'No name collides.\n']);
  });

  it('says what no prefix resolves', async () => {
    const { output } = await runCommand([
      'schema',
      '--against',
      write('type Query { alerts: PageInfo } type PageInfo @shareable { total: Int }'),
    ]);
    expect(output).toContain('with SCHEMA_PREFIX=Defender these are left: PageInfo.');
  });

  it('ends with 0 where nothing is shared, and with 1 for a file that is no SDL', async () => {
    const nothing = await runCommand(['schema', '--against', write('type Query { tickets: Int }')]);
    expect([nothing.exitCode, nothing.output]).toEqual([0, 'No name collides.\n']);
    for (const path of ['/nowhere', write('{')]) {
      const { exitCode, output, complaint } = await runCommand(['schema', '--against', path]);
      expect([exitCode, output]).toEqual([1, undefined]);
      expect(complaint).toContain(path);
    }
    expect(readSchemaText()).toContain('type Machine');
  });
});
