import { randomUUID } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmulator, type Emulator } from '../../emulator/emulator.js';
import { settingsForSubgraph } from '../../emulator/settings-for-subgraph.js';
import { composeSupergraph } from './compose.js';
import { installPackage } from './install-package.js';
import { nextMessage } from './next-message.js';
import { startInventory, type Device } from './inventory.js';
import { findPort, runningProcess, untilAnswering, type RunningProcess } from './running-process.js';
import { startHiveGateway } from './start-hive-gateway.js';
import { startTickets, type Ticket } from './tickets.js';

const USAGE = `npm run supergraph -- [options]
  --port <number>           of the gateway: 4001
  --defender-port <number>  of the Defender subgraph: any free one, and so for the others
  --inventory-port <number>
  --tickets-port <number>
  --planner <js|rust>       which of Hive's query planners: js
  --once                    ends after the query and a message of the stream
`;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GATEWAY = fileURLToPath(new URL('hive-gateway/', import.meta.url));
const QUERY = readFileSync(new URL('query.graphql', import.meta.url), 'utf8');
const STREAM = readFileSync(new URL('stream.graphql', import.meta.url), 'utf8');
const CHANGE = `mutation ($alertId: ID!) {
  updateAlert(input: { alertId: $alertId, status: IN_PROGRESS, comment: "Somebody looks at it" }) { outcome }
}`;
/** Closed at exit, in reverse order. */
const running: { close(): Promise<void> | void }[] = [];

function keep<Started extends { close(): Promise<void> | void }>(started: Started): Started {
  running.unshift(started);
  return started;
}

async function startDefender(
  emulator: Emulator,
  port: number,
  routerSecret: string,
): Promise<RunningProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'serve'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      LOG_LEVEL: 'warn',
      ROUTER_SECRET: routerSecret,
      ...settingsForSubgraph(emulator),
    },
  });
  const defender = runningProcess('The Defender subgraph', child, `http://127.0.0.1:${port}/graphql`);
  await untilAnswering(defender, `http://127.0.0.1:${port}/health/ready`);
  return defender;
}

/** Neighbor data that matches the emulated tenant: three devices, and tickets about their alerts. */
function inventNeighbours(emulator: Emulator): { readonly devices: Device[]; readonly tickets: Ticket[] } {
  const [tenant] = emulator.tenants.values();
  const { machines = [], alerts = [] } = tenant ?? {};
  const oldestFirst = alerts.toSorted((one, other) => one.lastUpdateTime.localeCompare(other.lastUpdateTime));
  const alertOf = new Map(oldestFirst.map((alert) => [alert.machineId, alert]));
  const owned = machines
    .filter(
      ({ id, aadDeviceId, mergedIntoMachineId }) => alertOf.has(id) && aadDeviceId && !mergedIntoMachineId,
    )
    .slice(0, 3);
  return {
    devices: owned.map(({ aadDeviceId }, index) => ({
      serialNumber: `SN-${1001 + index}`,
      model: ['Latitude 7450', 'ThinkPad T14', 'ProLiant DL380'][index] ?? 'unknown',
      owner: { employeeId: `E-${index + 1}`, name: ['Ada', 'Bo', 'Cleo'][index] ?? 'nobody' },
      aadDeviceId,
    })),
    tickets: owned.map(({ id }, index) => ({
      id: `T-${index + 1}`,
      subject: 'Look at this alert',
      status: 'OPEN',
      alertId: alertOf.get(id)?.id ?? '',
    })),
  };
}

interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly accept?: string;
}

async function send(
  url: string,
  token: string,
  { accept = 'application/json', ...body }: Operation,
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
}

/** Subscribes through the gateway, changes an alert through it, and returns the message about the change. */
async function followChange(url: string, token: string, alertId: string): Promise<unknown> {
  const stream = await send(url, token, { query: STREAM, accept: 'text/event-stream' });
  const message = nextMessage(stream);
  const written = await send(url, token, { query: CHANGE, variables: { alertId } });
  const { errors } = (await written.json()) as { readonly errors?: unknown };
  if (errors !== undefined) throw new Error(`The alert was not changed: ${JSON.stringify(errors)}`);
  return message;
}

async function run(): Promise<void> {
  const options = {
    port: { type: 'string', default: '4001' },
    'defender-port': { type: 'string', default: '0' },
    'inventory-port': { type: 'string', default: '0' },
    'tickets-port': { type: 'string', default: '0' },
    planner: { type: 'string', default: 'js' },
    once: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const port = await findPort(Number(values.port));
  installPackage(GATEWAY);
  const routerSecret = randomUUID();
  const emulator = keep(await startEmulator());
  const { devices, tickets } = inventNeighbours(emulator);
  const inventory = keep(await startInventory(devices, await findPort(Number(values['inventory-port']))));
  const ticketSystem = keep(await startTickets(tickets, await findPort(Number(values['tickets-port']))));
  const defenderPort = await findPort(Number(values['defender-port']));
  const defender = keep(await startDefender(emulator, defenderPort, routerSecret));

  // The output of `npm run cli -- schema`.
  const { stdout: sdl } = spawnSync(process.execPath, ['--import', 'tsx', 'src/main.ts', 'schema'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const folder = mkdtempSync(join(tmpdir(), 'supergraph-'));
  keep({ close: () => rmSync(folder, { recursive: true }) });
  const supergraphPath = join(folder, 'supergraph.graphql');
  writeFileSync(
    supergraphPath,
    composeSupergraph([{ name: 'defender', url: defender.url, sdl }, inventory, ticketSystem]),
  );
  const rustPlanner = values.planner === 'rust';
  const gateway = keep(await startHiveGateway({ supergraphPath, port, rustPlanner, routerSecret }));

  const token = await emulator.control.mintCallerToken({
    roles: ['Defender.ViewData', 'Defender.AlertsInvestigation'],
    name: 'demo',
    expiresInSeconds: 8 * 3_600,
  });
  const answer: unknown = await (await send(gateway.url, token, { query: QUERY })).json();
  console.log(`${QUERY}\n${JSON.stringify(answer, null, 2)}\n`);
  const message = await followChange(gateway.url, token, tickets[0]?.alertId ?? '');
  console.log(`${STREAM}\n${JSON.stringify(message, null, 2)}

Gateway    ${gateway.url} (Hive Gateway, ${values.planner} planner)
Defender   ${defender.url} (takes requests of the gateway only)
Inventory  ${inventory.url}
Tickets    ${ticketSystem.url}

curl -s ${gateway.url} -H 'authorization: Bearer ${token}' -H 'content-type: application/json' \\
  -d '{"query":"{ devices { nodes { serialNumber machine { computerDnsName } } } }"}'
`);
  if (values.once) await end();
  else console.log('Press Ctrl+C to stop all of them.');
}

async function end(): Promise<void> {
  for (const started of running.splice(0)) await started.close();
}

process.once('SIGINT', () => void end());
process.once('SIGTERM', () => void end());
run().catch(async (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
  await end();
});
