import { Writable } from 'node:stream';
import { DEFAULT_TENANT_ID, startEmulator, type Emulator } from '../../../emulator/emulator.js';
import { loadConfig } from '../../config/load-config.js';
import { startServer } from '../../server/create-server.js';
import { renameDocument } from '../../subgraph/rename-document.js';
import type { ServedNames } from '../../subgraph/served-names.js';
import { readServedTypes } from '../../subgraph/type-defs.js';
import { createLogger } from '../../telemetry/logger.js';
import type { CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { closeOnSignal } from '../end-on-signal.js';
import { createDemoFolder, quoted, type DemoFolder } from '../demo/demo-folder.js';
import { chooseVariables } from '../demo/example-variables.js';
import { mintCallers } from '../demo/mint-callers.js';
import { settingsForSubgraph } from '../../../emulator/settings-for-subgraph.js';
import type { Environment } from '../../config/environment.js';

const DRAIN_MS = 10_000;

export function defineDemo(command: Command, line: CommandLine): void {
  command
    .description(
      'Serves an emulated tenant of 500 machines and 2,000 alerts, with an incident on five more machines, on PORT (4000). Prints tokens to try it. Needs no ' +
        'tenant, account or settings. Writes its files to a temporary folder.',
    )
    .option(
      '--after-retirement',
      "shows the graph after the end of Defender's API, with the sources that remain",
    )
    .addHelpText('after', '\nExit code 0: ended by a signal, 1: failed to start.')
    .action(({ afterRetirement = false }) => demo(line, afterRetirement));
}

async function demo({ env, clock, print }: CommandLine, isRetired: boolean): Promise<void> {
  const emulator = await startEmulator({ story: 'phishing', ...(isRetired && { retireAt: 0 }) });
  let folder: DemoFolder | undefined;
  try {
    const callers = await mintCallers(emulator);
    folder = createDemoFolder(callers);
    const config = loadConfig(createDemoSettings({ env, emulator, folder }));
    const server = await startServer({
      config: {
        ...config,
        server: { ...config.server, explorerDemo: { callers, variables: chooseVariables(emulator) } },
      },
      clock,
      logger: createLogger(config.logLevel),
      // The trail is written to a file. On the terminal it would hide the printed instructions.
      auditStream: new Writable({ write: (_chunk, _encoding, done) => done() }),
    });
    // Before the message below: a script may end the process as soon as it reads it.
    closeOnSignal({
      delay: DRAIN_MS,
      logger: false,
      close: async () => {
        await server.close();
        await emulator.close();
      },
    });
    const { names } = readServedTypes(config.server.schema);
    print(describe(server.url, emulator, folder, names));
  } catch (error) {
    folder?.remove();
    await emulator.close();
    throw error;
  }
}

const QUERY = '{ alerts(first: 3) { nodes { title severity machine { computerDnsName riskScore } } } }';

function describe(url: string, emulator: Emulator, folder: DemoFolder, names: ServedNames): string {
  const { machines = [], alerts = [] } = emulator.tenants.get(DEFAULT_TENANT_ID) ?? {};
  const [machineCount, alertCount] = [machines, alerts].map(({ length }) => length.toLocaleString('en'));
  const shellFile = folder.writeShellFile({ url, emulator: emulator.url });
  return `An emulated tenant is served: ${machineCount} machines, ${alertCount} alerts, and an attacker active on five machines.

Console      ${url}/   <- open this first
Explorer     ${url}/explorer
GraphQL      ${url}/graphql
Emulator     ${emulator.url}
Tokens       ${folder.tokensPath} (one for each role, for 8 hours)
Audit trail  ${folder.auditPath}

In another terminal, set URL, EMULATOR and TOKEN (all roles), and send a first query:
. ${quoted(shellFile)} && curl -s $URL/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '{"query":"${renameDocument(QUERY, names)}"}'
Press Ctrl+C to end it.
`;
}

/** Settings for the tenant, callers and state, which the demo must not inherit. It would fail, or worse, use a real tenant. */
const OF_ITS_OWN =
  /^(AZURE_|AUTH_|DEFENDER_(API_URL|SCOPE|CLOUD|REGION|CREDENTIAL|ACTIONS_)|(NODE_ENV|HOST|TENANTS_FILE|REDIS_URL|STATE_KEY|ROUTER_SECRET)$)/;

/** Settings of the demo's subgraph. Other settings, such as PORT or POLICY_FILE, are inherited. */
function createDemoSettings({
  env,
  emulator,
  folder,
}: {
  readonly env: Environment;
  readonly emulator: Emulator;
  readonly folder: DemoFolder;
}): Environment {
  const inherited = Object.entries(env).filter(([name]) => !OF_ITS_OWN.test(name));
  return {
    LOG_LEVEL: 'warn',
    ...Object.fromEntries(inherited),
    ...settingsForSubgraph(emulator),
    DATA_DIR: folder.dataDirectory,
    AUDIT_LOG: folder.auditPath,
  };
}
