import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { DEFAULT_TENANT_ID, startEmulator, type Emulator } from './emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from './entra/app-registrations.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = process.env['PORT'] ?? '4000';
const url = `http://127.0.0.1:${port}`;
const eightHours = 8 * 3_600;

/** The app roles that the schema asks for, as it names them itself. */
function readRoles(): string[] {
  const schema = readdirSync(`${root}schema`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => readFileSync(`${root}schema/${name}`, 'utf8'))
    .join('\n');
  const named = [...schema.matchAll(/(?:role: |^\s+)"(Defender(?:\.\w+)+)"/gm)].map(([, role]) => role ?? '');
  return [...new Set(named)].sort();
}

function startSubgraph(emulator: Emulator): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'serve'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PORT: port,
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
      AZURE_TENANT_ID: DEFAULT_TENANT_ID,
      AZURE_CLIENT_ID: DEFAULT_CLIENT_ID,
      AZURE_CLIENT_SECRET: DEFAULT_CLIENT_SECRET,
      ENTRA_EMULATOR_URL: emulator.url,
      DEFENDER_API_URL: emulator.url,
      GRAPH_API_URL: emulator.url,
    },
  });
}

async function checkPortIsFree(): Promise<void> {
  const probe = createServer().listen(Number(port), '127.0.0.1');
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

async function waitUntilReady(subgraph: ChildProcess): Promise<void> {
  while (subgraph.exitCode === null) {
    const response = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The subgraph ended before it was ready');
}

async function mint(emulator: Emulator, roles: readonly string[]): Promise<string> {
  return emulator.control.mintCallerToken({ roles: [...roles], name: 'demo', expiresInSeconds: eightHours });
}

async function describe(emulator: Emulator): Promise<string> {
  const roles = readRoles();
  const all = await mint(emulator, roles);
  const width = Math.max(...roles.map(({ length }) => length));
  const single = await Promise.all(
    roles.map(async (role) => `${role.padEnd(width)}  ${await mint(emulator, [role])}`),
  );
  return `
Callers' tokens, valid for 8 hours: one for each role, and one with all of them.

${single.join('\n')}
${'all'.padEnd(width)}  ${all}

Explorer   ${url}/
GraphQL    ${url}/graphql
Defender   ${emulator.url} (emulated: 500 machines, 2,000 alerts)

Try it:

TOKEN='${all}'
curl -s ${url}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
  -d '{"query":"{ alerts(first: 3) { nodes { title severity machine { computerDnsName riskScore } } } }"}'

Ctrl+C ends both.
`;
}

async function run(): Promise<void> {
  await checkPortIsFree();
  const emulator = await startEmulator();
  const subgraph = startSubgraph(emulator);
  const end = () => subgraph.kill('SIGTERM');
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  subgraph.once('exit', (code) => {
    process.exitCode = code ?? 0;
    void emulator.close();
  });
  await waitUntilReady(subgraph);
  console.log(await describe(emulator));
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
