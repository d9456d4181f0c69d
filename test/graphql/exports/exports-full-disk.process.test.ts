import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startEmulator } from '../../../emulator/emulator.js';
import { settingsForSubgraph } from '../../../emulator/settings-for-subgraph.js';
import { runCommand } from '../../kit/processes/command-line.js';
import {
  askForExport,
  exportFilesOf,
  exportNow,
  finishedExport,
  startExport,
  withExportsIn,
} from '../../kit/exports/exports.js';
import { hasSmallDisks, mountSmallDisk } from '../../kit/processes/small-disk.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { PATIENT } from '../../kit/time/patience.js';
import { newFolder } from '../../kit/new-folder.js';

const KIND = 'SOFTWARE_VULNERABILITIES';
const MIB = 1_024 * 1_024;

describe.runIf(hasSmallDisks)('an export on a full disk', () => {
  it.each(['NDJSON', 'PARQUET'])(
    'fails as that in %s, though its failure is stored on the same disk, and frees it',
    async (format) => {
      const disk = mountSmallDisk(MIB / 4);
      const subgraph = await startSubgraph({ env: { DATA_DIR: disk.path } });
      subgraph.emulator.control.setSwitches({ exportRows: 20_000 });
      const { payload } = await startExport(subgraph, { kind: KIND, format });
      const failed = await finishedExport(subgraph, payload.export.id as string);
      expect(failed).toMatchObject({
        status: 'FAILED',
        failure: { code: 'EXPORT_STORAGE_FULL', message: 'The disk for exports is full.' },
        downloadPath: null,
      });
      expect(readdirSync(join(disk.path, 'exports'))).toEqual([]);
      expect(disk.free()).toBeGreaterThan(MIB / 8);
      // A smaller export works, though the one before it did not fit.
      subgraph.emulator.control.setSwitches({ exportRows: 100 });
      expect(await exportNow(subgraph, { kind: KIND, format })).toMatchObject({
        status: 'READY',
        rowCount: 100,
      });
    },
  );

  it('is READY once that can be stored, without repeated attempts meanwhile', async () => {
    const disk = mountSmallDisk(MIB);
    const folder = newFolder();
    const subgraph = await startSubgraph({ env: withExportsIn(folder, disk.path) });
    const { control } = subgraph.emulator;
    control.setSwitches({ exportRows: 100 });
    const token = await subgraph.mintToken({ roles: ['Defender.ViewVulnerabilities'] });
    // Keys of callers' tokens come from there too.
    await askForExport(subgraph, '10000000-0000-4000-8000-000000000000', { token });
    const letGo = control.hold();
    const { payload } = await startExport(subgraph, { kind: KIND }, { token });
    const { id } = payload.export as { id: string };
    const found = async () => (await askForExport(subgraph, id, { token })).data.defenderExport as unknown;
    await vi.waitFor(async () => {
      expect(await found()).toMatchObject({ status: 'RUNNING' });
    }, PATIENT);
    const filling = join(disk.path, 'filling');
    writeFileSync(filling, '');
    expect(() => {
      for (;;) appendFileSync(filling, Buffer.alloc(4_096));
    }).toThrow('ENOSPC');
    letGo();
    const tries = () => subgraph.log().split('An export run ended').length - 1;
    await vi.waitFor(() => {
      subgraph.clock.advance(500);
      expect(tries()).toBeGreaterThan(0);
    }, PATIENT);
    const before = tries();
    // Turns of the process in which it could retry.
    for (let asked = 0; asked < 5; asked += 1) await found();
    expect(tries()).toBe(before);
    expect(await found()).toMatchObject({ status: 'RUNNING' });
    rmSync(filling);
    const made = await subgraph.passTime(finishedExport(subgraph, id), 1_000);
    expect(made).toMatchObject({ status: 'READY', rowCount: 100 });
    expect(exportFilesOf(folder, id)).toHaveLength(1);
  });

  it('on the command line leaves nothing that looks complete, and resumes when there is space', async () => {
    const emulator = await startEmulator({ machines: 50, alerts: 0 });
    onTestFinished(() => emulator.close());
    emulator.control.setSwitches({ exportRows: 60_000 });
    const [tenantId = ''] = emulator.tenants.keys();
    const env = { ...settingsForSubgraph(emulator, tenantId), DATA_DIR: newFolder() };
    const disk = mountSmallDisk(40 * MIB);
    const args = ['export', KIND, '--to', disk.path];
    const { exitCode, complaint } = await runCommand(args, env);
    expect([exitCode, complaint]).toEqual([1, expect.stringContaining('The disk for exports is full.')]);
    const files = () => readdirSync(disk.path, { recursive: true, encoding: 'utf8' });
    expect(files().filter((name) => /\/part-/.test(name))).toEqual([]);
    disk.resize(80 * MIB);
    const before = emulator.control.calls({ operation: 'downloadExportFile' }).length;
    const resumed = await runCommand([...args, '--resume'], env);
    expect([resumed.exitCode, resumed.complaint]).toEqual([0, undefined]);
    expect(emulator.control.calls({ operation: 'downloadExportFile' }).length).toBeGreaterThan(before);
    const once = newFolder();
    await runCommand(['export', KIND, '--to', once], env);
    const bytesIn = (folder: string) => {
      const name = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((one) =>
        one.endsWith('.ndjson'),
      );
      return readFileSync(join(folder, name ?? ''));
    };
    expect(bytesIn(disk.path).equals(bytesIn(once))).toBe(true);
  });
});

describe('an export that would exceed EXPORT_MAX_GIGABYTES', () => {
  it('fails as that, and works when there is space again', async () => {
    const folder = newFolder();
    // A sparse file: uses no space, and counts with its size.
    const other = join(folder, 'other');
    writeFileSync(other, '');
    truncateSync(other, 1_000_000_000 - 500_000);
    const subgraph = await startSubgraph({ env: { ...withExportsIn(folder), EXPORT_MAX_GIGABYTES: '1' } });
    subgraph.emulator.control.setSwitches({ exportRows: 2_000 });
    const { payload } = await startExport(subgraph, { kind: KIND });
    const failed = await finishedExport(subgraph, payload.export.id as string);
    expect(failed).toMatchObject({
      status: 'FAILED',
      failure: {
        code: 'EXPORT_STORAGE_FULL',
        message: expect.stringContaining('1,000,000,000 bytes') as string,
      },
    });
    expect(readdirSync(folder)).toEqual(['other']);
    truncateSync(other, 0);
    expect(await exportNow(subgraph, { kind: KIND })).toMatchObject({ status: 'READY', rowCount: 2_000 });
  });

  it.each([
    ['the same snapshot', /\.unfinished$/, '$&'],
    ['another snapshot', /[0-9a-f]{16}(?=\.parquet)/, '0123456789abcdef'],
  ])('does not count what an earlier attempt wrote of %s', async (_, part, other) => {
    const folder = newFolder();
    const subgraph = await startSubgraph({ env: { ...withExportsIn(folder), EXPORT_MAX_GIGABYTES: '1' } });
    subgraph.emulator.control.setSwitches({ exportRows: 2_000, exportFilePauseMs: 200 });
    const { payload } = await startExport(subgraph, { kind: KIND, format: 'PARQUET' });
    const begun = () => readdirSync(folder).find((name) => name.endsWith('.unfinished'));
    await expect.poll(begun, PATIENT).toBeDefined();
    const left = join(folder, begun()!.replace(part, other));
    appendFileSync(left, '');
    // A sparse file: an attempt of almost as many bytes as are allowed.
    truncateSync(left, 1_000_000_000 - 1_000);
    await subgraph.restart();
    subgraph.emulator.control.setSwitches({ exportFilePauseMs: 0 });
    const made = await finishedExport(subgraph, payload.export.id as string);
    expect(made).toMatchObject({ status: 'READY', rowCount: 2_000, failure: null });
  });
});
