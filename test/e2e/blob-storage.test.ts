import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmulator, type Emulator } from '../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../emulator/entra/app-registrations.js';
import { settingsForSubgraph } from '../../emulator/settings-for-subgraph.js';
import { startAzurite, type Azurite } from './start-azurite.js';

const KIND = 'SOFTWARE_VULNERABILITIES';
let emulator: Emulator;
let azurite: Azurite;
let token: string;
let folder: string;

beforeAll(async () => {
  emulator = await startEmulator({ machines: 40, alerts: 0 });
  emulator.control.setSwitches({ exportRows: 60_000 });
  azurite = await startAzurite();
  folder = mkdtempSync(join(tmpdir(), 'defender-subgraph-blob-'));
  token = await storageToken();
  await azurite.createContainer('lake', token);
}, 600_000);

afterAll(async () => {
  await azurite.close();
  await emulator.close();
  rmSync(folder, { recursive: true, force: true });
});

async function storageToken(): Promise<string> {
  const [tenantId = ''] = emulator.tenants.keys();
  const answer = await fetch(`${emulator.url}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: DEFAULT_CLIENT_ID,
      client_secret: DEFAULT_CLIENT_SECRET,
      scope: 'https://storage.azure.com/.default',
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
  readonly complaint: string;
}

/** Runs the command in a process that trusts the storage. */
async function runExport(
  args: readonly string[],
  disturb: (child: ChildProcess) => void = () => undefined,
): Promise<Ended> {
  const [tenantId = ''] = emulator.tenants.keys();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'export', ...args], {
    env: {
      ...settingsForSubgraph(emulator, tenantId),
      PATH: process.env['PATH'] ?? '',
      DATA_DIR: join(folder, 'data'),
      NODE_EXTRA_CA_CERTS: azurite.certificateFile,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, complaint] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    disturb(child);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  await once(child, 'close');
  return { exitCode: child.exitCode, output, complaint };
}

const listings = () => emulator.control.calls({ operation: 'exportSoftwareVulnerabilitiesFiles' }).length;
const lastLine = ({ output }: Ended) =>
  JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as { path: string; sha256: string; rows: number };

describe('export to Blob Storage', () => {
  it.each(['ndjson', 'parquet'])(
    'writes the same bytes in %s as into a folder, in partitions, and after it was killed',
    async (format) => {
      const args = [KIND, '--format', format, '--to'];
      const written = lastLine(await runExport([...args, join(folder, 'once')]));
      const expected = readFileSync(written.path);
      const target = `${azurite.url}/lake/tvm/${format}`;
      const killed = await runExport([...args, target], (child) => child.kill('SIGKILL'));
      expect([killed.exitCode, killed.output]).toEqual([null, expect.stringContaining('"progress"')]);
      const name = `lake/tvm/${format}/${written.path.slice(written.path.indexOf('kind='))}`;
      expect(await azurite.read(name, token)).toBeUndefined();
      const before = listings();
      const resumed = await runExport([...args, target, '--resume']);
      expect([resumed.exitCode, resumed.complaint]).toEqual([0, '']);
      expect(lastLine(resumed)).toMatchObject({
        sha256: written.sha256,
        rows: 60_000,
        path: `${azurite.url}/${name}`,
      });
      expect((await azurite.read(name, token))?.equals(expected)).toBe(true);
      expect(listings()).toBe(before);
      // What was read of storage after the kill is what it says of itself without one.
      const whole = await runExport([...args, `${target}/again`]);
      expect(lastLine(whole).sha256).toBe(written.sha256);
    },
    120_000,
  );

  it('asks Defender for nothing when the container is not there', async () => {
    const before = listings();
    const { exitCode, complaint } = await runExport([KIND, '--to', `${azurite.url}/nowhere/x`]);
    expect([exitCode, complaint]).toEqual([
      1,
      expect.stringContaining('no such container (ContainerNotFound)'),
    ]);
    expect(listings()).toBe(before);
  });
});
