import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  askForExport,
  download,
  EXPORT_ROLES,
  exportFilesOf,
  exportNow,
  finishedExport,
  startExport,
  withExportsIn,
} from '../../kit/exports/exports.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { CONTOSO, FABRIKAM, startTenants } from '../../kit/servers/start-tenants.js';
import { createStateFiles } from '../../kit/processes/state-files.js';
import { PATIENT } from '../../kit/time/patience.js';
import { newFolder } from '../../kit/new-folder.js';

const KINDS = [
  ...['SOFTWARE_INVENTORY', 'NON_CPE_SOFTWARE_INVENTORY', 'SOFTWARE_VULNERABILITIES'],
  ...['SECURE_CONFIGURATIONS', 'CERTIFICATES', 'HARDWARE_FIRMWARE'],
];

const SELDOM = { ...PATIENT, interval: 300 };

async function startWithFolder() {
  const folder = newFolder();
  return { folder, subgraph: await startSubgraph({ env: withExportsIn(folder) }) };
}

async function cancel(subgraph: SubgraphUnderTest, id: string): Promise<string> {
  const { data } = await subgraph.ask(
    'mutation ($id: ID!) { cancelDefenderExport(input: { exportId: $id }) { outcome export { status } } }',
    { roles: EXPORT_ROLES, variables: { id } },
  );
  const { outcome, export: job } = data.cancelDefenderExport as {
    outcome: string;
    export: { status: string };
  };
  return `${outcome} ${job.status}`;
}

describe('exports', () => {
  it(
    'run four at a time: others are queued, can be canceled there, and start when there is a place',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { folder, subgraph } = await startWithFolder();
      subgraph.emulator.control.setSwitches({ exportRows: 3_000, exportFilePauseMs: 600_000 });
      const ids: string[] = [];
      for (const kind of KINDS) ids.push((await startExport(subgraph, { kind })).payload.export.id as string);
      const statuses = () =>
        Promise.all(
          ids.map(
            async (id) =>
              ((await askForExport(subgraph, id)).data.defenderExport as { status: string }).status,
          ),
        );
      const four = ['RUNNING', 'RUNNING', 'RUNNING', 'RUNNING'];
      await vi.waitFor(async () => {
        expect(await statuses()).toEqual([...four, 'QUEUED', 'QUEUED']);
      }, PATIENT);
      expect(await cancel(subgraph, ids[4]!)).toBe('DONE CANCELED');
      expect(await cancel(subgraph, ids[1]!)).toBe('DONE CANCELED');
      // The canceled export left nothing, and the queued one runs.
      await vi.waitFor(async () => {
        expect(await statuses()).toEqual([
          'RUNNING',
          'CANCELED',
          'RUNNING',
          'RUNNING',
          'CANCELED',
          'RUNNING',
        ]);
        expect(readdirSync(folder).filter((name) => name.startsWith(ids[1]!))).toEqual([]);
      }, PATIENT);
      expect(subgraph.calls('exportCertificatesFiles')).toEqual([]);
      const ends = subgraph.audit().filter((event) => event.type === 'exportFinished');
      expect(ends.map(({ outcome }) => outcome)).toEqual(['CANCELED', 'CANCELED']);
      for (const id of ids) await cancel(subgraph, id);
    },
  );

  it(
    'of one tenant leave a place to the others if several are served, and then take turns',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph } = await startTenants();
      subgraph.emulator.control.setSwitches({ exportRows: 3_000, exportFilePauseMs: 600_000 });
      const started: { readonly id: string; readonly tenantId: string }[] = [];
      const begin = async (tenantId: string, kind: string) => {
        const options = { headers: { 'x-defender-tenant': tenantId } };
        const { payload } = await startExport(subgraph, { kind, tenantId }, options);
        started.push({ id: payload.export.id as string, tenantId });
      };
      for (const kind of KINDS.slice(0, 5)) await begin(CONTOSO, kind);
      const statuses = () =>
        Promise.all(
          started.map(async ({ id, tenantId }) => {
            const { data } = await askForExport(subgraph, id, { headers: { 'x-defender-tenant': tenantId } });
            return (data.defenderExport as { status: string }).status;
          }),
        );
      const three = ['RUNNING', 'RUNNING', 'RUNNING'];
      await vi.waitFor(async () => {
        expect(await statuses()).toEqual([...three, 'QUEUED', 'QUEUED']);
      }, SELDOM);
      await begin(FABRIKAM, KINDS[0]!);
      await begin(FABRIKAM, KINDS[1]!);
      await vi.waitFor(async () => {
        expect(await statuses()).toEqual([...three, 'QUEUED', 'QUEUED', 'RUNNING', 'QUEUED']);
      }, SELDOM);
      // The tenant with fewer exports comes first, though the other one was earlier.
      const cancelled = await subgraph.ask(
        'mutation ($input: CancelDefenderExportInput!) { cancelDefenderExport(input: $input) { outcome } }',
        {
          roles: EXPORT_ROLES,
          headers: { 'x-defender-tenant': CONTOSO },
          variables: { input: { exportId: started[0]!.id, tenantId: CONTOSO } },
        },
      );
      expect(cancelled.data.cancelDefenderExport.outcome).toBe('DONE');
      await vi.waitFor(async () => {
        expect(await statuses()).toEqual([
          ...['CANCELED', 'RUNNING', 'RUNNING', 'QUEUED', 'QUEUED', 'RUNNING', 'RUNNING'],
        ]);
      }, SELDOM);
    },
  );

  it(
    'run in one of two processes on a DATA_DIR, and can be stopped by the other',
    { tags: 'slow' },
    async () => {
      const state = createStateFiles();
      const one = await startSubgraph({ env: state.env });
      const two = await startSubgraph({ env: state.env, beside: one });
      one.emulator.control.setSwitches({ exportRows: 3_000, exportFilePauseMs: 600_000 });
      const { payload } = await startExport(one, { kind: 'CERTIFICATES' });
      const { id } = payload.export as { id: string };
      await vi.waitFor(() => {
        expect(one.calls('downloadExportFile')).toHaveLength(1);
      }, PATIENT);
      expect((await startExport(two, { kind: 'CERTIFICATES' })).payload).toMatchObject({
        outcome: 'ALREADY_PENDING',
        export: { id, status: 'RUNNING' },
      });
      expect(await cancel(two, id)).toBe('DONE CANCELED');
      const files = () => readdirSync(join(state.path, 'exports')).filter((name) => name.startsWith(id));
      // The running process checks every five seconds.
      await vi.waitFor(() => {
        one.clock.advance(1_000);
        expect(one.log()).toContain('An export run ended');
        expect(files()).toEqual([]);
      }, PATIENT);
      expect(one.calls('exportCertificatesFiles')).toHaveLength(1);
      expect(one.calls('downloadExportFile')).toHaveLength(1);
      for (const each of [one, two]) {
        const { data } = await askForExport(each, id);
        expect(data.defenderExport).toMatchObject({ status: 'CANCELED', downloadPath: null });
        expect((await download(each, `/exports/${id}`)).status).toBe(409);
      }
      const ends = [...one.audit(), ...two.audit()].filter(({ type }) => type === 'exportFinished');
      expect(ends).toMatchObject([{ exportId: id, outcome: 'CANCELED' }]);
      one.emulator.control.setSwitches({ exportFilePauseMs: 0 });
      const next = await exportNow(two, { kind: 'CERTIFICATES' });
      expect(next).toMatchObject({ status: 'READY', rowCount: 3_000 });
      const file = await download(one, next.downloadPath ?? '');
      expect((await file.text()).split('\n')).toHaveLength(3_001);
    },
  );

  it(
    'of another server with the same folder are left alone, until they are two hours old',
    { tags: 'slow' },
    async () => {
      const { folder, subgraph } = await startWithFolder();
      const made = await exportNow(subgraph, { kind: 'HARDWARE_FIRMWARE' });
      const other = await startSubgraph({ env: withExportsIn(folder), beside: subgraph });
      const own = await exportNow(other, { kind: 'HARDWARE_FIRMWARE' });
      const old = join(folder, '10000000-0000-4000-8000-000000000000.parquet');
      writeFileSync(old, '');
      const at = new Date(Date.now() - 2 * 3_600_000 - 1_000);
      utimesSync(old, at, at);
      await vi.waitFor(() => {
        other.clock.advance(15_000);
        const files = [made, own].flatMap(({ id }) => exportFilesOf(folder, id));
        expect(readdirSync(folder).sort()).toEqual(files.sort());
        expect(files).toHaveLength(2);
      }, SELDOM);
      const kept = await made.download();
      expect((await kept.text()).split('\n')).toHaveLength(made.rowCount + 1);
    },
  );

  it(
    'leave nothing an hour after they were made, and can be made again immediately',
    { tags: 'slow' },
    async () => {
      const { folder, subgraph } = await startWithFolder();
      const made = await exportNow(subgraph, { kind: 'HARDWARE_FIRMWARE' });
      expect(exportFilesOf(folder, made.id)).toHaveLength(1);
      const again = await exportNow(subgraph, { kind: 'HARDWARE_FIRMWARE' });
      expect(again.id).not.toBe(made.id);
      subgraph.clock.advance(3_600_000);
      expect(await finishedExport(subgraph, made.id)).toMatchObject({
        status: 'EXPIRED',
        downloadPath: null,
      });
      await vi.waitFor(() => {
        subgraph.clock.advance(15_000);
        expect(readdirSync(folder)).toEqual([]);
        // At long intervals, because callers' tokens expire too.
      }, SELDOM);
      expect(await cancel(subgraph, made.id)).toBe('ALREADY_IN_EFFECT EXPIRED');
    },
  );
});
