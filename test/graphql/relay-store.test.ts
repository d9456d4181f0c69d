import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSchema, print } from 'graphql';
import {
  createOperationDescriptor,
  Environment,
  Network,
  RecordSource,
  Store,
  type ConcreteRequest,
  type OperationDescriptor,
  type PayloadData,
} from 'relay-runtime';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../../bench/folders.js';
import { ROLES } from '../../src/config/roles.js';
import { clientTypeDefs } from '../../src/server/client-type-defs.js';
import { readTypeDefs } from '../../src/server/type-defs.js';
import { isAsSent, readEveryList, type WideRead } from '../kit/every-list.js';
import { startWithEverything } from '../kit/start-with-everything.js';

const sdl = print(clientTypeDefs(readTypeDefs()));

/** What relay-compiler makes of operations against the schema for front ends. */
async function compile(reads: readonly WideRead[]): Promise<readonly ConcreteRequest[]> {
  const folder = mkdtempSync(join(tmpdir(), 'relay-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'client.graphql'), sdl);
  const config = { src: './src', schema: './client.graphql', language: 'javascript', eagerEsModules: true };
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
  const names = reads.map(({ field, document }) => {
    const name = `${field}OfListQuery`;
    const text = document.replace('query Read', `query ${name}`);
    writeFileSync(join(folder, `src/${field}OfList.js`), `export const query = graphql\`${text}\`;\n`);
    return name;
  });
  await promisify(execFile)(
    process.execPath,
    [join(ROOT, 'node_modules/relay-compiler/cli.js'), 'relay.config.json'],
    { cwd: folder },
  );
  const load = async (name: string) =>
    ((await import(join(folder, `src/__generated__/${name}.graphql.js`))) as { default: ConcreteRequest })
      .default;
  return Promise.all(names.map(load));
}

describe("Relay's store", () => {
  it('shows every row of every list as it was sent, when all lists are in it', async () => {
    const { subgraph, argumentsOf } = await startWithEverything({ cache: true });
    const reads = readEveryList(buildSchema(sdl), argumentsOf, { depth: 0, rows: 50, below: 3 });
    const environment = new Environment({
      network: Network.create(() => ({ data: {} })),
      store: new Store(new RecordSource()),
      // As docs/clients.md shows it.
      getDataID: (row, type) =>
        row['id'] == null ? null : [type, row['tenantId'], row['id']].filter(Boolean).join(':'),
    });
    const answers: { readonly operation: OperationDescriptor; readonly data: PayloadData }[] = [];
    for (const request of await compile(reads)) {
      subgraph.clock.advance(20_000);
      const { data, errors } = await subgraph.ask(request.params.text!, { roles: ROLES });
      expect(errors).toBeUndefined();
      const operation = createOperationDescriptor(request, {});
      environment.retain(operation);
      environment.commitPayload(operation, data as PayloadData);
      answers.push({ operation, data: data as PayloadData });
    }
    const wrong = answers.flatMap(({ operation, data }) => {
      const { data: shown, isMissingData } = environment.lookup(operation.fragment);
      return !isMissingData && isAsSent(shown, data) ? [] : Object.keys(data);
    });
    expect(wrong).toEqual([]);
    expect(answers.length).toBeGreaterThan(40);
  });
});
