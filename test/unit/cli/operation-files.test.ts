import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { operationFiles } from '../../../src/cli/operation-files.js';
import { readOperations } from '../../../src/config/read-operations.js';
import { sha256Of } from '../../../src/config/trusted-documents.js';
import { buildSchema } from '../../../src/subgraph/build-schema.js';
import { readExamples } from '../../../src/server/explorer/example-operations.js';
import { newFolder } from '../../kit/new-folder.js';
import { runCommand } from '../../kit/processes/command-line.js';

interface Manifest {
  readonly operations: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly body: string;
    readonly annotations: Readonly<Record<string, unknown>>;
  }[];
}

const files = operationFiles(readExamples());
const manifestText = files.get('persisted-query-manifest.json') ?? '';
const { operations } = JSON.parse(manifestText) as Manifest;
const names = operations.map(({ name }) => name);

describe('the manifest of the example operations', () => {
  it('is valid for this server, with a document under its hash for each example', () => {
    const reading = readOperations(manifestText);
    const schema = buildSchema();
    expect(reading.problems).toBeUndefined();
    expect(operations).toHaveLength(readExamples().length);
    for (const { id, body, name, type } of operations) {
      expect(id).toBe(sha256Of(body));
      const [operation] = parse(body).definitions;
      expect(operation).toMatchObject({
        kind: Kind.OPERATION_DEFINITION,
        operation: type,
        name: { value: name },
      });
      expect(validate(schema, parse(body))).toEqual([]);
    }
  });

  it('begins each document with the comment that Apollo MCP Server uses as the description of a tool', () => {
    for (const { body } of operations) expect(body).toMatch(/^(?:# \S.*\n)+(?:query|mutation) [A-Z]/);
  });

  it('states for each operation whether it only reads', () => {
    for (const { type, annotations } of operations) {
      const isQuery = type === 'query';
      expect(annotations).toEqual({
        title: expect.stringMatching(/^[A-Z]/),
        readOnlyHint: isQuery,
        destructiveHint: !isQuery,
        idempotentHint: isQuery,
        openWorldHint: false,
      });
    }
    expect(new Set(operations.map(({ type }) => type))).toEqual(new Set(['query', 'mutation']));
  });
});

describe('the files next to the manifest', () => {
  it('are a configuration of Apollo MCP Server that names the manifest and annotates each operation', () => {
    const { operations: source, overrides } = parseYaml(files.get('apollo-mcp-server.yaml') ?? '') as {
      readonly operations: object;
      readonly overrides: { readonly annotations: Readonly<Record<string, object>> };
    };
    expect(source).toEqual({ source: 'manifest', path: './persisted-query-manifest.json' });
    expect(Object.keys(overrides.annotations)).toEqual(names);
    expect(overrides.annotations['IsolateMachine']).toEqual({
      title: 'Isolate machine',
      read_only_hint: false,
      destructive_hint: true,
      idempotent_hint: false,
      open_world_hint: false,
    });
  });

  it('are a file per operation with the description that Cosmo Router uses for the tool', () => {
    for (const { name, body } of operations) {
      const [, description, rest = ''] =
        /^"""\n([^"]+)\n"""\n(.*)$/s.exec(files.get(`cosmo/${name}.graphql`) ?? '') ?? [];
      expect(
        description
          ?.split('\n')
          .map((line) => `# ${line}`)
          .join('\n'),
      ).toBe(body.slice(0, body.indexOf('\n', body.lastIndexOf('\n#') + 1)));
      expect(parse(rest).definitions).toHaveLength(1);
      expect(body.endsWith(rest.trim())).toBe(true);
    }
    expect([...files.keys()].filter((path) => path.startsWith('cosmo/'))).toHaveLength(names.length);
  });

  it('do not end a description early', () => {
    const document = '# Says """ and \\""" too\nquery Quotes { __typename }';
    const content = operationFiles([{ title: 'Quotes', document }]).get('cosmo/Quotes.graphql') ?? '';
    // Descriptions have the same grammar on types, which this parser supports.
    const [type] = parse(content.replace(/query Quotes .*/, 'scalar Quotes')).definitions;
    expect(type).toMatchObject({ description: { value: 'Says """ and \\""" too' } });
  });

  it.each([
    ['two operations', '# x\nquery A { a } query B { b }'],
    ['no name', '# x\n{ a }'],
    ['no comment', 'query A { a }'],
    ['nothing', '# x'],
  ])('rejects a document with %s', (_, document) => {
    expect(() => operationFiles([{ title: 'It', document }])).toThrow(/^(It must|Syntax Error)/);
  });
});

it('the command operations writes them to the target folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'operations-'));
  try {
    const { exitCode, output } = await runCommand(['operations', '--to', folder]);
    expect(exitCode).toBe(0);
    expect(output).toContain(`${String(files.size)} files`);
    expect(readFileSync(join(folder, 'persisted-query-manifest.json'), 'utf8')).toBe(manifestText);
    expect(readdirSync(join(folder, 'cosmo'))).toHaveLength(names.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('the command operations replaces each file at once, so that a server reads the old one or the new one', async () => {
  const folder = newFolder();
  const [manifest, opened] = ['persisted-query-manifest.json', 'opened'].map((name) => join(folder, name));
  writeFileSync(manifest!, 'old');
  linkSync(manifest!, opened!);
  const { exitCode } = await runCommand(['operations', '--to', folder]);
  expect(exitCode).toBe(0);
  expect([readFileSync(opened!, 'utf8'), readFileSync(manifest!, 'utf8')]).toEqual(['old', manifestText]);
});

it('the command operations leaves no part of a file that it cannot replace', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'persisted-query-manifest.json'));
  const { exitCode, complaint } = await runCommand(['operations', '--to', folder]);
  expect([exitCode, complaint]).toEqual([1, expect.stringContaining("the files can't be written: EISDIR")]);
  expect(readdirSync(folder)).toEqual(['persisted-query-manifest.json']);
});

it('the command operations names the option of a folder that cannot be made', async () => {
  const file = join(newFolder(), 'a-file');
  writeFileSync(file, '');
  const { exitCode, output, complaint } = await runCommand(['operations', '--to', file]);
  expect([exitCode, output]).toEqual([1, undefined]);
  expect(complaint).toContain("--to: the files can't be written: EEXIST");
});
