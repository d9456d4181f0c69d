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

/** Runs the command in a process that trusts the storage, on a machine with its own disk. */
async function runExport(
  args: readonly string[],
  disturb: (child: ChildProcess) => void = () => undefined,
  machine = 'one',
): Promise<Ended> {
  const [tenantId = ''] = emulator.tenants.keys();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'export', ...args], {
    env: {
      ...settingsForSubgraph(emulator, tenantId),
      PATH: process.env['PATH'] ?? '',
      DATA_DIR: join(folder, 'data', machine),
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
      // The manifest after the kill equals that of an undisturbed run.
      const whole = await runExport([...args, `${target}/again`]);
      expect(lastLine(whole).sha256).toBe(written.sha256);
    },
  );

  it('reports that storage is unavailable, and resumes with the same bytes', async () => {
    const args = [KIND, '--to'];
    const written = lastLine(await runExport([...args, join(folder, 'whole')]));
    const target = `${azurite.url}/lake/away`;
    emulator.control.setSwitches({ exportFilePauseMs: 20 });
    let paused: Promise<void> | undefined;
    const away = await runExport([...args, target], () => {
      paused ??= azurite.pause();
    });
    await paused;
    expect([away.exitCode, away.complaint]).toEqual([
      1,
      expect.stringMatching(/it is unreachable; use --resume to continue later \([A-Z_]+\)\./),
    ]);
    emulator.control.setSwitches({ exportFilePauseMs: 0 });
    await azurite.resume();
    const name = `lake/away/${written.path.slice(written.path.indexOf('kind='))}`;
    expect(await azurite.read(name, token)).toBeUndefined();
    const before = listings();
    const resumed = await runExport([...args, target, '--resume']);
    expect([resumed.exitCode, resumed.complaint]).toEqual([0, '']);
    expect(lastLine(resumed)).toMatchObject({ sha256: written.sha256, rows: 60_000 });
    expect((await azurite.read(name, token))?.equals(readFileSync(written.path))).toBe(true);
    expect(listings()).toBe(before);
  });

  it('locks a prefix for the machine that writes to it, and for the next one 30 seconds after that was killed', async () => {
    const args = [KIND, '--to', `${azurite.url}/lake/two`];
    const [tenantId = ''] = emulator.tenants.keys();
    const marker = `lake/two/kind=${KIND}/tenant=${tenantId}/.export-ndjson.lock`;
    emulator.control.setSwitches({ exportFilePauseMs: 20 });
    let refused: Promise<Ended> | undefined;
    const before = listings();
    const killed = await runExport(args, (child) => {
      refused ??= runExport(args, () => undefined, 'two').finally(() => child.kill('SIGKILL'));
    });
    expect(killed.exitCode).toBeNull();
    expect(await refused).toMatchObject({
      exitCode: 1,
      complaint: expect.stringMatching(
        /Another export of SOFTWARE_VULNERABILITIES writes to the same place: on .+, since 20.+ expires after 30 seconds/,
      ) as string,
    });
    // The second one made no calls to Defender.
    expect(listings()).toBe(before + 1);
    emulator.control.setSwitches({ exportFilePauseMs: 0 });
    // The killed process's lease is still active.
    expect(await azurite.read(marker, token)).toBeDefined();
    expect((await runExport([...args, '--resume'])).exitCode).toBe(0);
    expect(await azurite.read(marker, token)).toBeUndefined();
    emulator.control.setSwitches({ exportFilePauseMs: 20 });
    await runExport(args, (child) => child.kill('SIGKILL'));
    emulator.control.setSwitches({ exportFilePauseMs: 0 });
    let other = await runExport(args, () => undefined, 'two');
    while (other.exitCode !== 0) {
      expect(other.complaint).toContain('writes to the same place: on ');
      other = await runExport(args, () => undefined, 'two');
    }
    expect(await azurite.read(marker, token)).toBeUndefined();
  });

  it('makes no calls to Defender if the container does not exist', async () => {
    const before = listings();
    const { exitCode, complaint } = await runExport([KIND, '--to', `${azurite.url}/nowhere/x`]);
    expect([exitCode, complaint]).toEqual([
      1,
      expect.stringContaining('the container does not exist (ContainerNotFound)'),
    ]);
    expect(listings()).toBe(before);
  });
});
