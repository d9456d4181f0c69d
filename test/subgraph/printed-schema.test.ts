import { generate } from '@graphql-codegen/cli';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  specifiedDirectives,
  validate,
  visit,
  type GraphQLObjectType,
  type IntrospectionQuery,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../src/server/explorer/example-operations.js';
import { runCommand } from '../kit/processes/command-line.js';
import { startSubgraph } from '../kit/servers/start-subgraph.js';
import { BOTH, createTenantsFile } from '../kit/servers/start-tenants.js';

async function printed(...args: readonly string[]): Promise<string> {
  const { exitCode, output = '' } = await runCommand(['schema', ...args]);
  expect(exitCode).toBe(0);
  return output;
}

/** The output of graphql-codegen for these types and the example operations. */
async function typesOf(sdl: string, plugins: readonly string[], config: object = {}): Promise<string> {
  const documents = readExamples().map(({ document }) => document);
  const [file] = (await generate(
    {
      silent: true,
      schema: sdl,
      ...(plugins.includes('typescript-operations') && { documents }),
      generates: { 'types.ts': { plugins: [...plugins], config } },
    },
    false,
  )) as readonly { readonly content: string }[];
  return file!.content;
}

describe('schema', () => {
  it.each([
    ['as it is', [], {}],
    ['with a prefix', ['--prefix', 'Sec'], {}],
    ['for front ends', ['--client'], {}],
    ['for several tenants', [], { TENANTS_FILE: 'tenants.yaml' }],
  ] as const)('prints one definition of each type, %s', async (_form, args, env) => {
    const { output = '' } = await runCommand(['schema', ...args], env);
    const { definitions } = parse(output);
    const extensions = definitions.filter(
      ({ kind }) => kind.endsWith('Extension') && kind !== Kind.SCHEMA_EXTENSION,
    );
    expect(extensions).toEqual([]);
    const names = definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION ? [node.name.value] : [],
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['Query', 'Mutation', 'Subscription']));
  });

  it('works with graphql-codegen for the resolvers of a subgraph', { tags: 'slow' }, async () => {
    const types = await typesOf(await printed(), ['typescript', 'typescript-resolvers'], {
      federation: true,
    });
    expect(types).toContain('export type MachineResolvers<');
    expect(types).toContain('__resolveReference?: ReferenceResolver<');
  });
});

describe('schema --client', () => {
  it('is read by graphql-js, without knowledge of federation', { tags: 'slow' }, async () => {
    const sdl = await printed('--client');
    expect(sdl).not.toMatch(/\b(?:_entities|_service|_Any|_Entity|federation__\w+|link__\w+)\b/);
    const schema = buildSchema(sdl);
    expect(schema.getDirectives()).toEqual(specifiedDirectives);
    const applied = new Set<string>();
    visit(parse(sdl), { Directive: ({ name }) => void applied.add(name.value) });
    const known = new Set(specifiedDirectives.map(({ name }) => name));
    expect([...applied].filter((name) => !known.has(name))).toEqual([]);
    expect(applied).toContain('specifiedBy');
    expect(schema.getQueryType()?.getFields().machines?.description).toMatch(
      /Needs the role Defender\.ViewData\.[^]*Estimated cost/,
    );
    for (const { name, document } of readExamples())
      expect(validate(schema, parse(document)), name).toEqual([]);
  });

  it("equals the server's introspection, except for gateway fields", { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 1, alerts: 0 } });
    const { data } = await subgraph.ask(
      getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true }),
    );
    const served = visit(parse(printSchema(buildClientSchema(data as IntrospectionQuery))), {
      enter: (node) => ('name' in node && /^_|__/.test(node.name?.value ?? '') ? null : undefined),
      DirectiveDefinition: () => null,
    });
    const sorted = (sdl: string) => printSchema(lexicographicSortSchema(buildSchema(sdl)));
    expect(sorted(await printed('--client'))).toBe(sorted(print(served)));
  });

  it('has the names of a prefix and the tenants of a tenants file', { tags: 'slow' }, async () => {
    const file = createTenantsFile(BOTH);
    const { output = '' } = await runCommand(['schema', '--client', '--prefix', 'Sec'], {
      TENANTS_FILE: file.path,
    });
    const schema = buildSchema(output);
    const machine = schema.getType('SecMachine') as GraphQLObjectType;
    expect(machine.getFields()).toHaveProperty('tenantId');
    expect(schema.getQueryType()?.getFields()).toHaveProperty('secMachines');
  });

  it('works with graphql-codegen for the types of operations', { tags: 'slow' }, async () => {
    const types = await typesOf(await printed('--client'), ['typescript', 'typescript-operations']);
    expect(types).toContain('export type TriageAlertQuery = ');
  });

  it("can't be combined with --auth-directives", async () => {
    const { exitCode, output, complaint } = await runCommand(['schema', '--client', '--auth-directives']);
    expect([exitCode, output]).toEqual([2, undefined]);
    expect(complaint).toContain('--client cannot be combined with --auth-directives.');
  });
});
