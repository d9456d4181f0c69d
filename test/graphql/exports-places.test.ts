import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { askForExport, EXPORT_ROLES, exportNow, finishedExport, startExport } from '../kit/exports.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';

const KINDS = [
  ...['SOFTWARE_INVENTORY', 'NON_CPE_SOFTWARE_INVENTORY', 'SOFTWARE_VULNERABILITIES'],
  ...['SECURE_CONFIGURATIONS', 'CERTIFICATES', 'HARDWARE_FIRMWARE'],
];

async function startWithFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'defender-subgraph-places-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, subgraph: await startSubgraph({ env: { EXPORT_DIR: folder } }) };
}

async function cancel(subgraph: SubgraphUnderTest, id: string): Promise<string> {
  const { data } = await subgraph.ask(
    'mutation ($id: ID!) { cancelExport(input: { id: $id }) { outcome export { status } } }',
    { roles: EXPORT_ROLES, variables: { id } },
  );
  const { outcome, export: job } = data.cancelExport as { outcome: string; export: { status: string } };
  return `${outcome} ${job.status}`;
}

describe('exports', () => {
  it('run four at a time: others are queued, can be cancelled there, and come when there is a place', async () => {
    const { folder, subgraph } = await startWithFolder();
    subgraph.emulator.control.setSwitches({ exportRows: 3_000, exportFilePauseMs: 600_000 });
    const ids: string[] = [];
    for (const kind of KINDS) ids.push((await startExport(subgraph, { kind })).payload.export.id as string);
    const statuses = () =>
      Promise.all(
        ids.map(async (id) => ((await askForExport(subgraph, id)).data.export as { status: string }).status),
      );
    const four = ['RUNNING', 'RUNNING', 'RUNNING', 'RUNNING'];
    await vi.waitFor(async () => {
      expect(await statuses()).toEqual([...four, 'QUEUED', 'QUEUED']);
    }, 60_000);
    expect(await cancel(subgraph, ids[4]!)).toBe('DONE CANCELLED');
    expect(await cancel(subgraph, ids[1]!)).toBe('DONE CANCELLED');
    // Of what was running nothing is left, and the one that waited has its place.
    await vi.waitFor(async () => {
      expect(await statuses()).toEqual([
        'RUNNING',
        'CANCELLED',
        'RUNNING',
        'RUNNING',
        'CANCELLED',
        'RUNNING',
      ]);
      expect(readdirSync(folder).filter((name) => name.startsWith(ids[1]!))).toEqual([]);
    }, 60_000);
    expect(subgraph.calls('exportCertificatesFiles')).toEqual([]);
    const ends = subgraph.audit().filter((event) => event.type === 'exportFinished');
    expect(ends.map(({ outcome }) => outcome)).toEqual(['CANCELLED', 'CANCELLED']);
    for (const id of ids) await cancel(subgraph, id);
  });

  it('leave nothing behind an hour after they were made, and can be made again at once', async () => {
    const { folder, subgraph } = await startWithFolder();
    const made = await exportNow(subgraph, { kind: 'HARDWARE_FIRMWARE' });
    expect(existsSync(join(folder, `${made.id}.ndjson`))).toBe(true);
    const again = await exportNow(subgraph, { kind: 'HARDWARE_FIRMWARE' });
    expect(again.id).not.toBe(made.id);
    subgraph.clock.advance(3_600_000);
    expect(await finishedExport(subgraph, made.id)).toMatchObject({ status: 'EXPIRED', downloadPath: null });
    await vi.waitFor(() => {
      subgraph.clock.advance(15_000);
      expect(readdirSync(folder)).toEqual([]);
    }, 60_000);
    expect(await cancel(subgraph, made.id)).toBe('ALREADY_IN_EFFECT EXPIRED');
  });
});
