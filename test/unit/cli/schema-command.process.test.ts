import { buildSchema, isAbstractType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../kit/processes/command-line.js';

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
});
