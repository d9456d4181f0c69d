import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmulator } from '../../../emulator/emulator.js';
import { settingsForSubgraph } from '../../../emulator/settings-for-subgraph.js';
import { systemClock } from '../../../src/lib/clock.js';
import { BUILT } from '../../kit/processes/build-processes.js';
import { runCommand } from '../../kit/processes/command-line.js';
import { run } from '../../kit/processes/serve-process.js';
import { seededRandom } from '../../kit/seeded-random.js';
import { newFolder } from '../../kit/new-folder.js';
import { BOTH, CONTOSO, createTenantsFile, FABRIKAM } from '../../kit/servers/start-tenants.js';

async function start(rows: number) {
  const emulator = await startEmulator({ machines: 50, alerts: 10 });
  onTestFinished(() => emulator.close());
  emulator.control.setSwitches({ exportRows: rows });
  const [tenantId = ''] = emulator.tenants.keys();
  const env = { ...settingsForSubgraph(emulator, tenantId), DATA_DIR: newFolder() };
  const listings = () => emulator.control.calls({ operation: 'exportSoftwareVulnerabilitiesFiles' }).length;
  return { emulator, env, listings };
}

/** The only file below a folder, with its content. */
function writtenIn(folder: string): { readonly name: string; readonly content: Buffer } {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\/part-[^/]*$/.test(name),
  );
  expect(names).toHaveLength(1);
  const [name = ''] = names;
  return { name, content: readFileSync(join(folder, name)) };
}

describe('the command export', () => {
  it('writes into partitions, and prints their paths', async () => {
    const { env } = await start(2_000);
    const folder = newFolder();
    const { exitCode, output = '' } = await runCommand(
      ['export', 'SOFTWARE_VULNERABILITIES', '--to', folder],
      env,
    );
    expect(exitCode).toBe(0);
    const { name, content } = writtenIn(folder);
    expect(name).toMatch(
      /^kind=SOFTWARE_VULNERABILITIES\/tenant=[\da-f-]{36}\/snapshot=\d{8}T\d{6}Z\/part-00000\.ndjson$/,
    );
    const last = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as object;
    expect(last).toMatchObject({
      type: 'written',
      rows: 2_000,
      bytes: content.length,
      path: join(folder, name),
    });
    expect(
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => one.includes('/.')),
    ).toEqual([]);
  });

  it('names the option of a folder that the file system does not make', async () => {
    const { env, listings } = await start(10);
    const command = ['export', 'SOFTWARE_VULNERABILITIES', '--to', '/proc/exports/of-tests'];
    const { exitCode, complaint } = await runCommand(command, env);
    expect(exitCode).toBe(1);
    expect(complaint).toMatch(/--to: the folder can't be made: .*\/proc\/exports/);
    expect(listings()).toBe(0);
  });

  it('writes the rows of each tenant into partitions of its own', async () => {
    const emulator = await startEmulator({ machines: 5, alerts: 0, tenants: [CONTOSO, FABRIKAM] });
    onTestFinished(() => emulator.close());
    const env = {
      ...settingsForSubgraph(emulator, CONTOSO),
      DATA_DIR: newFolder(),
      TENANTS_FILE: createTenantsFile(BOTH).path,
    };
    const folder = newFolder();
    const write = async (tenant: string) => {
      const command = ['export', 'SOFTWARE_VULNERABILITIES', '--to', folder, '--tenant', tenant];
      const { exitCode, output = '' } = await runCommand(command, env);
      expect(exitCode).toBe(0);
      const { path } = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as { readonly path: string };
      return path;
    };
    const first = await write(CONTOSO);
    const content = readFileSync(first);
    const second = await write(FABRIKAM);
    expect(readFileSync(first).equals(content)).toBe(true);
    const devicesIn = (path: string) =>
      new Set(readFileSync(path, 'utf8').match(/(?<="deviceId":")[^"]+/g) ?? []);
    const others = devicesIn(first);
    expect([...devicesIn(second)].filter((device) => others.has(device))).toEqual([]);
  });

  it('needs no place for state', async () => {
    const { env } = await start(20);
    const folder = newFolder();
    const { exitCode, complaint } = await runCommand(['export', 'SOFTWARE_VULNERABILITIES', '--to', folder], {
      ...env,
      DATA_DIR: '/dev/null/data',
    });
    expect([exitCode, complaint]).toEqual([0, undefined]);
    expect(writtenIn(folder).content.toString().split('\n')).toHaveLength(21);
  });

  it('prints progress on a terminal, and only the result to standard output', async () => {
    const { env } = await start(30_000);
    const args = ['export', 'SOFTWARE_VULNERABILITIES', '--to', newFolder()];
    const { output = '', complaint = '' } = await runCommand(args, env, systemClock, true);
    expect(complaint).toMatch(/\[#*\.*\] \d of \d files, 25,000 rows, 2\d MB/);
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([{ type: 'written', rows: 30_000 }]);
  });

  it('locks a folder for the run that writes to it', async () => {
    const { env, listings } = await start(2_000);
    const folder = newFolder();
    const args = ['export', 'SOFTWARE_VULNERABILITIES', '--to', folder];
    const both = await Promise.all([runCommand(args, env), runCommand(args, env)]);
    const [one, other] = both.sort((a, b) => a.exitCode - b.exitCode);
    expect([one?.exitCode, other?.exitCode]).toEqual([0, 1]);
    expect(other?.complaint).toMatch(
      /Another export of SOFTWARE_VULNERABILITIES writes to the same place: process \d+ on .*Wait until it ends/,
    );
    expect(listings()).toBe(1);
    expect(writtenIn(folder).content.toString().split('\n')).toHaveLength(2_001);
    expect((await runCommand([...args, '--format', 'parquet'], env)).exitCode).toBe(0);
  });

  it.each([
    [['export', 'EVERYTHING'], 2, 'SOFTWARE_INVENTORY'],
    [['export', 'CERTIFICATES', '--format', 'xlsx'], 2, 'ndjson or parquet'],
    [
      ['export', 'CERTIFICATES', '--since', '2026-01-01'],
      2,
      '--since applies only to SOFTWARE_VULNERABILITY_CHANGES',
    ],
    [['export', 'SOFTWARE_VULNERABILITY_CHANGES'], 2, '--since is required'],
    [['export', 'SOFTWARE_VULNERABILITY_CHANGES', '--since', '2001-01-01'], 2, '14 days'],
    [['export', 'SOFTWARE_VULNERABILITY_CHANGES', '--since', '2999-01-01'], 2, 'in the future'],
    [['export', 'SOFTWARE_VULNERABILITY_CHANGES', '--since', '2999-02-30'], 2, 'must be a date'],
    [['export', 'CERTIFICATES', '--to', 'https://lake.evil.example/a/b'], 2, 'blob.core.windows.net'],
  ] as const)('rejects %j', async (args, code, words) => {
    const { env } = await start(0);
    const { exitCode, complaint } = await runCommand(args, env);
    expect([exitCode, complaint]).toEqual([code, expect.stringContaining(words)]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('names --resume when %s interrupts it', async (signal, exitCode) => {
    const { env, emulator } = await start(55_000);
    emulator.control.setSwitches({ exportFilePauseMs: 5 });
    const { child, output, ended } = run(['export', 'SOFTWARE_VULNERABILITIES', '--to', newFolder()], env);
    await expect.poll(() => output.out).toContain('"type":"progress"');
    child.kill(signal);
    const { code, out, err } = await ended;
    expect([code, err]).toEqual([exitCode, 'Interrupted. The same command with --resume continues.\n']);
    expect(out).not.toContain('"type":"written"');
  });

  it('removes what a killed run left of an older snapshot', async () => {
    const { env, emulator } = await start(55_000);
    emulator.control.setSwitches({ exportFilePauseMs: 5 });
    const folder = newFolder();
    const args = ['export', 'SOFTWARE_VULNERABILITIES', '--to', folder];
    const hidden = () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/.'));
    const { child, output, ended } = run(args, env);
    await expect.poll(() => output.out).toContain('"type":"progress"');
    child.kill('SIGKILL');
    await ended;
    expect(hidden()).toContainEqual(expect.stringMatching(/\.unfinished$/));
    emulator.control.setSwitches({ exportFilePauseMs: 0 });
    emulator.control.advance(7 * 3_600_000);
    expect((await runCommand(args, env)).exitCode).toBe(0);
    expect(hidden()).toEqual([]);
    expect(writtenIn(folder).content.toString().split('\n')).toHaveLength(55_001);
  });

  it.each(['ndjson', 'parquet'])(
    'writes the same bytes in %s after it was killed, with few listings',
    async (format) => {
      const { env, emulator, listings } = await start(55_000);
      const args = ['export', 'SOFTWARE_VULNERABILITIES', '--format', format, '--to'];
      const once = newFolder();
      expect((await runCommand([...args, once], env)).exitCode).toBe(0);
      const before = listings();
      const folder = newFolder();
      emulator.control.setSwitches({ exportFilePauseMs: 1 });
      const random = seededRandom(7);
      for (let kills = 0; kills < 2; kills += 1) {
        const child = spawn(process.execPath, [`${BUILT}src/main.js`, ...args, folder, '--resume'], {
          env: { ...env, PATH: process.env['PATH'] ?? '' },
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const ended = new Promise((resolve) => child.on('close', resolve));
        // At a random moment after the first rows.
        await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended]);
        await new Promise((resolve) => setTimeout(resolve, Math.floor(random() * 400)));
        child.kill('SIGKILL');
        await ended;
      }
      expect((await runCommand([...args, folder, '--resume'], env)).exitCode).toBe(0);
      expect(writtenIn(folder).content.equals(writtenIn(once).content)).toBe(true);
      expect(listings() - before).toBeLessThanOrEqual(2);
    },
  );
});
