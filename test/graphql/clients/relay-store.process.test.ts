import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSchema, print } from 'graphql';
import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getRefetchMetadata,
  getSelector,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import type {
  ConcreteRequest,
  OperationDescriptor,
  PayloadData,
  ReaderFragment,
  SingularReaderSelector,
} from 'relay-runtime';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../bench/folders.js';
import { ROLES } from '../../../src/config/roles.js';
import { clientTypeDefs, readTypeDefs } from '../../../src/subgraph/type-defs.js';
import { isAsSent, readEveryList } from '../../kit/reads/every-list.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { startWithEverything } from '../../kit/servers/start-with-everything.js';
import { newFolder } from '../../kit/new-folder.js';

/** As in docs/clients.md. */
const WITH_NODE = { nodeInterfaceIdField: 'globalId', nodeInterfaceIdVariableName: 'globalId' };

/** The output of relay-compiler for documents, by name of operation and fragment. */
async function compile(
  sdl: string,
  documents: Readonly<Record<string, string>>,
  schemaConfig: Readonly<Record<string, string>> = {},
): Promise<(name: string) => Promise<ConcreteRequest | ReaderFragment>> {
  const folder = newFolder();
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'client.graphql'), sdl);
  const config = {
    src: './src',
    schema: './client.graphql',
    language: 'javascript',
    eagerEsModules: true,
    schemaConfig,
  };
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
  for (const [file, text] of Object.entries(documents))
    writeFileSync(join(folder, `src/${file}.js`), `export const document = graphql\`${text}\`;\n`);
  await promisify(execFile)(
    process.execPath,
    [join(ROOT, 'node_modules/relay-compiler/cli.js'), 'relay.config.json'],
    { cwd: folder },
  );
  return async (name) =>
    (
      (await import(join(folder, `src/__generated__/${name}.graphql.js`))) as {
        default: ConcreteRequest | ReaderFragment;
      }
    ).default;
}

/** Their fields depend on the path to them. */
const KEPT_WHERE_FOUND: ReadonlySet<string> = new Set(['DefenderFile', 'DefenderUser']);

/** As in docs/clients.md. */
function getDataID(row: Readonly<Record<string, unknown>>, type: string): string | null {
  if (KEPT_WHERE_FOUND.has(type)) return null;
  if (typeof row['globalId'] === 'string') return row['globalId'];
  return row['id'] == null ? null : [type, row['tenantId'], row['id']].filter(Boolean).join(':');
}

const PAGE = {
  Page: 'query PageQuery($id: ID!) { machine(id: $id) { ...Machine_page } }',
  Machine: `fragment Machine_page on Machine
    @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" })
    @refetchable(queryName: "PageRefetchQuery") {
      computerDnsName
      alerts(first: $count, after: $cursor) @connection(key: "Page_alerts") { edges { node { id title } } }
    }`,
};

interface ShownMachine {
  readonly globalId: string;
  readonly computerDnsName: string;
  readonly alerts: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
}

/** A page with a machine and its first alerts. */
async function openMachinePage(subgraph: SubgraphUnderTest, id: string) {
  const sdl = print(clientTypeDefs(readTypeDefs({ node: true })));
  const load = await compile(sdl, PAGE, WITH_NODE);
  const sent: string[] = [];
  const network = Network.create(async ({ name, text }, variables) => {
    sent.push(name);
    const { data, errors } = await subgraph.ask(text!, { variables });
    expect(errors).toBeUndefined();
    return { data: data as PayloadData };
  });
  const environment = new Environment({ network, store: new Store(new RecordSource()), getDataID });
  const page = createOperationDescriptor((await load('PageQuery')) as ConcreteRequest, { id });
  const fragment = (await load('Machine_page')) as ReaderFragment;
  environment.retain(page);
  await fetchQuery(environment, page.request.node, page.request.variables).toPromise();
  const read = () => {
    const { machine } = environment.lookup(page.fragment).data as { readonly machine: unknown };
    const selector = getSelector(fragment, machine) as SingularReaderSelector;
    return environment.lookup(selector).data as unknown as ShownMachine;
  };
  return {
    sent,
    shown: () => {
      const { globalId, computerDnsName, alerts } = read();
      return { globalId, computerDnsName, ids: alerts.edges.map(({ node }) => node.id) };
    },
    /** Like usePaginationFragment. */
    loadMore: async (count: number, cursor: string) => {
      const { paginationRequest, paginationMetadata } = getPaginationMetadata(fragment, 'page');
      const { identifierInfo } = getRefetchMetadata(fragment, 'page');
      const { identifierField, identifierQueryVariableName } = identifierInfo!;
      const variables = getPaginationVariables('forward', count, cursor, {}, {}, paginationMetadata);
      await fetchQuery(environment, paginationRequest, {
        ...variables,
        [identifierQueryVariableName]: read()[identifierField as 'globalId'],
      }).toPromise();
    },
  };
}

describe("Relay's store", () => {
  it.each([
    ['of id', false],
    ['of globalId', true],
  ])(
    'returns every row of every list as it was sent, with all lists in it, by keys %s',
    async (_name, node) => {
      const env = { SCHEMA_NODE: String(node) };
      const { subgraph, argumentsOf } = await startWithEverything({ cache: true, env });
      const sdl = print(clientTypeDefs(readTypeDefs({ node })));
      const reads = readEveryList(buildSchema(sdl), argumentsOf, { depth: 0, rows: 50, below: 3 });
      const texts = reads.map(({ field, document }) => [
        `${field}OfList`,
        document.replace('query Read', `query ${field}OfListQuery`),
      ]);
      const load = await compile(sdl, Object.fromEntries(texts), node ? WITH_NODE : {});
      const environment = new Environment({
        network: Network.create(() => ({ data: {} })),
        store: new Store(new RecordSource()),
        getDataID,
      });
      const answers: { readonly operation: OperationDescriptor; readonly data: PayloadData }[] = [];
      for (const { field } of reads) {
        const request = (await load(`${field}OfListQuery`)) as ConcreteRequest;
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
    },
  );

  it('pages inside a machine by Query.node, with the fragment only', async () => {
    const subgraph = await startSubgraph({
      env: { SCHEMA_NODE: 'true' },
      emulator: { machines: 3, alerts: 30 },
    });
    const [tenant] = subgraph.emulator.tenants.values();
    const { id, computerDnsName } = tenant!.machines[0]!;
    for (const alert of tenant!.alerts) alert.machineId = id;
    const { data } = await subgraph.ask(
      `{ machine(id: "${id}") { globalId alerts(first: 7) { nodes { id } edges { cursor } } } }`,
    );
    const { globalId, alerts } = data.machine;
    const ids = (alerts.nodes as readonly { id: string }[]).map((alert) => alert.id);
    const { shown, loadMore, sent } = await openMachinePage(subgraph, id);
    expect(shown()).toEqual({ globalId, computerDnsName, ids: ids.slice(0, 3) });
    subgraph.forgetCalls();
    await loadMore(4, String(alerts.edges[2].cursor));
    expect(shown()).toEqual({ globalId, computerDnsName, ids });
    expect(sent).toEqual(['PageQuery', 'PageRefetchQuery']);
    expect(subgraph.calls().map(({ path }) => path)).toEqual([
      `/api/machines/${id}`,
      `/api/machines/${id}/alerts`,
    ]);
  });
});
