import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { buildSchema, isAbstractType, isObjectType, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { findComposer } from '../../../src/cli/composer.js';
import { schemaAgainst } from '../../../src/cli/schema-against.js';
import { readSchemaText, readServedTypes } from '../../../src/subgraph/type-defs.js';
import { readSource } from '../../architecture/source-files.js';
import { runCommand } from '../../kit/processes/command-line.js';
import { trialSchemas } from '../../kit/trial/schemas.js';
import { newFolder } from '../../kit/new-folder.js';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@override"])';

describe('schema --prefix', () => {
  it('prints the schema that SCHEMA_PREFIX would serve, also with rules for routers', async () => {
    const { output: printed = '' } = await runCommand(['schema', '--prefix', 'Sec', '--auth-directives']);
    expect(printed).toContain(
      'type SecMachine @key(fields: "id") @key(fields: "tenantId id") @key(fields: "aadDeviceId")',
    );
    expect(printed).toMatch(/secDefenderHunt\([^}]*@requiresScopes\(scopes: \[\["Defender\.Hunting"\]\]\)/);
    const { output: bySetting } = await runCommand(['schema'], { SCHEMA_PREFIX: 'Sec' });
    const { output: byOption } = await runCommand(['schema', '--prefix', 'Sec'], { SCHEMA_PREFIX: 'Other' });
    expect(bySetting).toBe(byOption);
  });

  it.each([
    ['defender', 2, "argument 'defender' is invalid. It must be a GraphQL name that begins with a capital"],
    ['', 2, "argument '' is invalid. It must be a GraphQL name that begins with a capital"],
    ['Machine', 1, 'Vulnerability would be MachineVulnerability, which already exists'],
  ])('refuses %j', async (prefix, code, problem) => {
    const { exitCode, output, complaint } = await runCommand(['schema', '--prefix', prefix]);
    expect([exitCode, output]).toEqual([code, undefined]);
    expect(complaint).toContain(problem);
  });
});

describe('schema with SCHEMA_NODE', () => {
  const env = { SCHEMA_NODE: 'true' };

  it('prints Node, and global ids, for gateways and for front ends', async () => {
    const { output: off } = await runCommand(['schema'], { SCHEMA_NODE: 'false' });
    expect(off).toBe((await runCommand(['schema'])).output);
    const { output: whole = '' } = await runCommand(['schema'], env);
    expect(whole).toContain('type Machine implements Node @key(fields: "id")');
    const { output: client = '' } = await runCommand(['schema', '--client'], env);
    const { Query, Node, Alert } = buildSchema(client).getTypeMap();
    expect(isObjectType(Query) && String(Query.getFields()['node']?.type)).toBe('Node');
    expect([Node, Alert].map((type) => isAbstractType(type) || isObjectType(type))).toEqual([true, true]);
    const { output: prefixed } = await runCommand(['schema', '--client', '--prefix', 'Sec'], env);
    expect(prefixed).toMatch(/secNode\([^)]*\): SecNode\n/);
    expect(prefixed).toContain('type SecMachine implements SecNode {');
  });

  it('accepts a switch only', async () => {
    const { exitCode, complaint } = await runCommand(['schema'], { SCHEMA_NODE: 'relay' });
    expect([exitCode, complaint]).toEqual([1, expect.stringContaining('SCHEMA_NODE must be true or false')]);
  });

  it('suggests a prefix next to an owner of Node', async () => {
    const { desk } = trialSchemas(readServedTypes().names);
    const folder = newFolder();
    const path = join(folder, 'desk.graphql');
    writeFileSync(path, desk);
    const { exitCode, output } = await runCommand(['schema', '--against', path], env);
    expect([exitCode, output]).toEqual([
      1,
      expect.stringMatching(/^breaks composition: (?:Query\.node|Node) /),
    ]);
    expect(output).toContain('SCHEMA_PREFIX=Defender resolves all collisions');
    const prefixed = await runCommand(['schema', '--against', path], { ...env, SCHEMA_PREFIX: 'Defender' });
    expect([prefixed.exitCode, prefixed.output]).toEqual([0, 'No name collides.\n']);
    const without = await runCommand(['schema', '--against', path]);
    expect([without.exitCode, without.output]).toEqual([0, 'No name collides.\n']);
  });
});

describe('schema --against', () => {
  it("names a file that can't be read", async () => {
    const { exitCode, complaint } = await runCommand(['schema', '--against', '/nowhere.graphql']);
    expect([exitCode, complaint]).toEqual([
      1,
      '--against names a file that cannot be read (ENOENT): /nowhere.graphql\n',
    ]);
  });

  const write = (sdl: string) => {
    const folder = newFolder();
    const path = join(folder, 'other.graphql');
    writeFileSync(path, sdl);
    return path;
  };

  it('finds the intended sharing with the neighbors of the examples', async () => {
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
        expect.stringMatching(/^SCHEMA_PREFIX=Defender resolves all collisions/),
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

  it('suggests a prefix only after trying it', async () => {
    const taken =
      'type Query { alerts: Int defenderAlerts: Int } type DefenderMachine { a: Int } enum MicrosoftDefenderAlertSeverity { X }';
    const { output } = await runCommand(['schema', '--against', write(taken)]);
    expect(output).toContain('SCHEMA_PREFIX=Mde resolves all collisions');
    const { output: sdl = '' } = await runCommand(['schema', '--prefix', 'Mde']);
    const taking = { name: 'taking', typeDefs: parse(taken) };
    expect(schemaAgainst({ name: 'defender', typeDefs: parse(sdl) }, [taking], await findComposer())).toEqual(
      [],
    );
    const again = await runCommand(['schema', '--prefix', 'Mde', '--against', write(taken)]);
    expect([again.exitCode, again.output]).toEqual([0, 'No name collides.\n']);
  });

  it('includes PageInfo if it differs', async () => {
    const { output } = await runCommand([
      'schema',
      '--against',
      write('type Query { alerts: PageInfo } type PageInfo @shareable { total: Int }'),
    ]);
    expect(output).toContain('SCHEMA_PREFIX=Defender+PageInfo resolves all collisions');
  });

  it('reports collisions that no prefix resolves', async () => {
    const clock = write('type Query { alerts: DateTime } enum DateTime { NOW }');
    const { output } = await runCommand(['schema', '--against', clock]);
    expect(output).toContain('With SCHEMA_PREFIX=Defender these names still collide: DateTime.');
  });

  it('suggests no prefix if a neighbor extends unprefixed names', async () => {
    const path = write(
      `${LINK} type Query { a: Int }
       type Machine @key(fields: "id") { id: ID! osPlatform: String @external window: Int @requires(fields: "osPlatform") }`,
    );
    const { output } = await runCommand(['schema', '--against', path]);
    expect(output).toMatch(
      /^merges silently: Machine .*\nNone of the prefixes .* these names still collide: Machine\.\n$/,
    );
  });

  it('skips an earlier version of itself, and uses its name', async () => {
    const { names, typeDefs } = readServedTypes();
    const { supergraphSdl = '' } = composeServices([
      { name: 'edr', url: 'http://edr', typeDefs },
      {
        name: 'endpoints',
        url: 'http://endpoints',
        typeDefs: parse(trialSchemas(names).endpoints.replace('"defender"', '"edr"')),
      },
    ]);
    for (const prefix of [[], ['--prefix', 'Mde']]) {
      const { output, complaint } = await runCommand([
        'schema',
        '--against',
        write(supergraphSdl),
        ...prefix,
      ]);
      // With another prefix the neighbor has nothing to override.
      if (prefix.length === 0)
        expect(output).toMatch(/^merges silently: Machine .*\nSCHEMA_PREFIX=Defender /);
      else expect(output).toBe('No name collides.\n');
      expect(complaint).toBe(
        'Composed by @apollo/composition.\nSkipped edr, which is this subgraph itself.\n',
      );
    }
    const { output } = await runCommand(['schema', '--against', write(print(typeDefs))]);
    expect(output).toBe('No name collides.\n');
  });

  it('composes with another subgraph that has its name', async () => {
    const path = join(newFolder(), 'defender.graphql');
    writeFileSync(path, 'type Query { products: Int }');
    const { exitCode, output } = await runCommand(['schema', '--against', path]);
    expect([exitCode, output]).toEqual([0, 'No name collides.\n']);
  });

  it('reports fields removed from a shared input type', async () => {
    const { output } = await runCommand([
      'schema',
      '--against',
      write(
        'type Query { a(i: UpdateDefenderIncidentInput): Int } input UpdateDefenderIncidentInput { incidentId: ID! dryRun: Boolean! }',
      ),
    ]);
    expect(output).toMatch(
      /^merges silently: UpdateDefenderIncidentInput \(only common members remain: .*idempotencyKey/,
    );
  });

  it('ends with 0 if nothing collides, and with 1 for a file that is not SDL', async () => {
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
