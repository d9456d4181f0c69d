import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { settingsForSubgraph } from './settings-for-subgraph.js';
import { DEFAULT_TENANT_ID, startEmulator, type Emulator } from './emulator.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const wantedPort = Number(process.env['PORT'] ?? '4000');
const eightHours = 8 * 3_600;

/** The app roles that the schema asks for, as it names them itself. */
function readRoles(): string[] {
  const schema = readdirSync(`${root}schema`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => readFileSync(`${root}schema/${name}`, 'utf8'))
    .join('\n');
  const named = [...schema.matchAll(/(?:role: |^[ \t]+)"(Defender(?:\.\w+)+)"/gm)].map(
    ([, role]) => role ?? '',
  );
  return [...new Set(named)].sort();
}

function startSubgraph(port: number, emulator: Emulator, callers: readonly DemoCaller[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'serve'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
      ...settingsForSubgraph(emulator),
      EXPLORER_DEMO: JSON.stringify({ callers, variables: chooseVariables(emulator) }),
    },
  });
}

/** The port that was asked for, if it is free; any that is, for 0. */
async function findPort(): Promise<number> {
  const probe = createServer().listen(wantedPort, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function waitUntilReady(subgraph: ChildProcess, url: string): Promise<void> {
  while (subgraph.exitCode === null) {
    const response = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The subgraph ended before it was ready');
}

interface DemoCaller {
  readonly name: string;
  readonly token: string;
}

/** One with all roles, and one for each. */
async function mintCallers(emulator: Emulator): Promise<DemoCaller[]> {
  const roles = readRoles();
  const callers = [{ name: 'all roles', roles }, ...roles.map((role) => ({ name: role, roles: [role] }))];
  return Promise.all(
    callers.map(async ({ name, roles: held }) => ({
      name,
      token: await emulator.control.mintCallerToken({
        roles: held,
        name: 'demo',
        expiresInSeconds: eightHours,
      }),
    })),
  );
}

/** What the explorer's examples ask for: ids that the emulated tenant has. */
function chooseVariables({ tenants }: Emulator): Record<string, object> {
  const { machines = [], alerts = [] } = tenants.get(DEFAULT_TENANT_ID) ?? {};
  const alert = alerts.find(({ evidence }) => evidence.length > 2);
  const machineId = alert?.machineId;
  const toIsolate = machines.find(
    ({ onboardingStatus, osPlatform }) =>
      onboardingStatus === 'Onboarded' && osPlatform.startsWith('Windows'),
  );
  const file = alerts.flatMap(({ evidence }) => evidence).find(({ sha1 }) => sha1 !== null);
  return {
    'alert-feed': { since: new Date(Date.now() - 7 * 86_400_000).toISOString() },
    'triage-alert': { id: alert?.id },
    'follow-actions': { machineId },
    'machine-users': { machineId },
    'isolate-machine': { machineId: toIsolate?.id, comment: 'Contain the outbreak' },
    'pivot-from-file': { hash: file?.sha1 },
  };
}

function describe(url: string, emulator: Emulator, callers: readonly DemoCaller[]): string {
  const [all, ...single] = callers;
  const width = Math.max(...callers.map(({ name }) => name.length));
  return `
Callers' tokens, valid for 8 hours: one for each role, and one with all of them.

${[...single, all].map((caller) => `${caller?.name.padEnd(width) ?? ''}  ${caller?.token ?? ''}`).join('\n')}

Explorer   ${url}/ (with these callers to choose from)
GraphQL    ${url}/graphql
Defender   ${emulator.url} (emulated: 500 machines, 2,000 alerts)

Try it:

TOKEN='${all?.token ?? ''}'
curl -s ${url}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
  -d '{"query":"{ alerts(first: 3) { nodes { title severity machine { computerDnsName riskScore } } } }"}'

Ctrl+C ends both.
`;
}

async function run(): Promise<void> {
  const port = await findPort();
  const url = `http://127.0.0.1:${port}`;
  const emulator = await startEmulator();
  const callers = await mintCallers(emulator);
  const subgraph = startSubgraph(port, emulator, callers);
  const end = () => subgraph.kill('SIGTERM');
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  subgraph.once('exit', (code) => {
    process.exitCode = code ?? 0;
    void emulator.close();
  });
  await waitUntilReady(subgraph, url);
  console.log(describe(url, emulator, callers));
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
