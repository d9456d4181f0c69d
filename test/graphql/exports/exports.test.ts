import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  askForExport,
  download,
  EXPORT_ROLES,
  exportFilesOf,
  exportNow,
  finishedExport,
  readyExport,
  startExport,
  startWithRows,
  withExportsIn,
} from '../../kit/exports/exports.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { PATIENT } from '../../kit/time/patience.js';
import { newFolder } from '../../kit/new-folder.js';

const DAY_MS = 24 * 3_600_000;

function linesOf(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('an export', () => {
  it(
    'is made of the files that Defender links to, in one call, and downloaded with a token of the caller',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startWithRows(2_500);
      const { payload } = await startExport(subgraph, { kind: 'SOFTWARE_VULNERABILITIES' });
      expect(payload).toMatchObject({
        outcome: 'CREATED',
        refusal: null,
        export: { format: 'NDJSON', rowCount: 0 },
      });
      const made = await readyExport(subgraph, payload.export.id as string);
      const text = await (await made.download()).text();
      const rows = linesOf(text);
      expect(made).toMatchObject({
        status: 'READY',
        rowCount: 2_500,
        byteCount: String(Buffer.byteLength(text)),
        failure: null,
      });
      expect(new Set(rows.map(({ id }) => id)).size).toBe(2_500);
      expect(subgraph.calls('exportSoftwareVulnerabilitiesFiles')).toHaveLength(1);
      expect(Date.parse(made.expirationTime ?? '') - Date.parse(made.endTime ?? '')).toBe(3_600_000);
    },
  );

  it('of each kind has the rows of its files', { tags: 'slow' }, async () => {
    const subgraph = await startWithRows(0);
    const kinds = [
      'SOFTWARE_INVENTORY',
      'NON_CPE_SOFTWARE_INVENTORY',
      'SECURE_CONFIGURATIONS',
      'BROWSER_EXTENSIONS',
    ];
    const others = ['HARDWARE_FIRMWARE', 'BASELINE_COMPLIANCE', 'INFORMATION_GATHERING'];
    for (const kind of [...kinds, ...others]) {
      const made = await exportNow(subgraph, { kind });
      const rows = linesOf(await (await made.download()).text());
      expect([kind, rows.length > 0, rows.length]).toEqual([kind, true, made.rowCount]);
      const device = rows[0]?.['deviceId'] ?? rows[0]?.['DeviceId'];
      expect([kind, device]).toEqual([kind, expect.stringMatching(/^[0-9a-f]{40}$/)]);
    }
    expect(subgraph.log()).not.toMatch(/sig=/);
  });

  it('of changes has those since a time, page by page', { tags: 'slow' }, async () => {
    const subgraph = await startWithRows(0);
    const since = new Date(subgraph.clock.now() - 13 * DAY_MS).toISOString();
    const made = await exportNow(subgraph, { kind: 'SOFTWARE_VULNERABILITY_CHANGES', since });
    const rows = linesOf(await (await made.download()).text());
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(made.rowCount);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['New', 'Fixed', 'Updated']));
  });
});

describe('requesting an export', () => {
  let subgraph: SubgraphUnderTest;
  beforeEach(async () => {
    subgraph = await startWithRows(500);
    subgraph.emulator.control.setSwitches({ exportFilePauseMs: 300 });
  });

  it('twice at once creates one job', { tags: 'slow' }, async () => {
    const both = await Promise.all(
      [1, 2].map(() => startExport(subgraph, { kind: 'SOFTWARE_VULNERABILITIES' })),
    );
    expect(both.map(({ payload }) => payload.outcome as string).sort()).toEqual([
      'ALREADY_PENDING',
      'CREATED',
    ]);
    expect(new Set(both.map(({ payload }) => payload.export.id as string)).size).toBe(1);
    const other = await startExport(subgraph, { kind: 'SOFTWARE_VULNERABILITIES', format: 'PARQUET' });
    expect(other.payload).toMatchObject({ outcome: 'CONFLICTING_PENDING', export: { format: 'NDJSON' } });
    subgraph.emulator.control.setSwitches({ exportFilePauseMs: 0 });
    await finishedExport(subgraph, other.payload.export.id as string);
  });

  it('again under a key returns the same payload', { tags: 'slow' }, async () => {
    const input = { kind: 'SOFTWARE_VULNERABILITIES', idempotencyKey: 'k1' };
    const first = await startExport(subgraph, input);
    await finishedExport(subgraph, first.payload.export.id as string);
    const again = await startExport(subgraph, input);
    expect(again.payload).toMatchObject({ outcome: 'CREATED', auditId: first.payload.auditId });
    const other = await startExport(subgraph, { ...input, kind: 'CERTIFICATES' });
    expect(other.answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['of another kind', { kind: 'CERTIFICATES', since: '2026-01-01T00:00:00Z' }],
    ['without a time for changes', { kind: 'SOFTWARE_VULNERABILITY_CHANGES' }],
    ['from the future', { kind: 'SOFTWARE_VULNERABILITY_CHANGES', since: '2999-01-01T00:00:00Z' }],
    ['too long ago', { kind: 'SOFTWARE_VULNERABILITY_CHANGES', since: '2001-01-01T00:00:00Z' }],
    ['of an unknown kind', { kind: 'EVERYTHING' }],
    ['in an unknown format', { kind: 'CERTIFICATES', format: 'XLSX' }],
  ])('%s is rejected', async (_what, input) => {
    const { answer } = await startExport(subgraph, input);
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(subgraph.calls()).toEqual([]);
  });

  it('needs the role of the kind', async () => {
    const data = { roles: ['Defender.ViewData'] };
    const refused = await startExport(subgraph, { kind: 'CERTIFICATES' }, data);
    expect(refused.answer.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      requiredRoles: EXPORT_ROLES,
    });
    const allowed = await startExport(subgraph, { kind: 'ANTIVIRUS_HEALTH' }, data);
    expect(allowed.payload.outcome).toBe('CREATED');
    const { id } = allowed.payload.export as { id: string };
    expect((await askForExport(subgraph, id)).data.defenderExport).toBeNull();
    expect((await askForExport(subgraph, id, data)).data.defenderExport).toMatchObject({ id });
  });

  it('can be reversed', { tags: 'slow' }, async () => {
    const { payload } = await startExport(subgraph, { kind: 'SOFTWARE_VULNERABILITIES' });
    const { id } = payload.export as { id: string };
    const cancel = async () =>
      subgraph.ask(
        `mutation ($id: ID!) { cancelDefenderExport(input: { exportId: $id }) { outcome export { status endTime } } }`,
        { roles: EXPORT_ROLES, variables: { id } },
      );
    expect((await cancel()).data.cancelDefenderExport).toMatchObject({
      outcome: 'DONE',
      export: { status: 'CANCELED' },
    });
    expect((await cancel()).data.cancelDefenderExport.outcome).toBe('ALREADY_IN_EFFECT');
    expect((await download(subgraph, `/exports/${id}`)).status).toBe(409);
    const next = await startExport(subgraph, { kind: 'SOFTWARE_VULNERABILITIES' });
    expect(next.payload.outcome).toBe('CREATED');
  });
});

describe('the lifecycle of an export', () => {
  it('is recorded in the audit trail, with rows and digest', { tags: 'defender-first' }, async () => {
    const subgraph = await startWithRows(50);
    const made = await exportNow(subgraph, { kind: 'SOFTWARE_VULNERABILITIES' });
    await (await made.download()).text();
    const eventOf = (type: string) => subgraph.audit().find((event) => event.type === type);
    // The end is recorded when the status shows it.
    await vi.waitFor(() => {
      expect(eventOf('exportFinished')).toBeDefined();
    }, PATIENT);
    const told = {
      exportId: made.id,
      rowCount: 50,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    };
    expect(eventOf('actionSettled')).toMatchObject({ resultId: made.id, outcome: 'CREATED' });
    expect(eventOf('exportFinished')).toMatchObject({ ...told, outcome: 'READY', kind: made.kind });
    expect(eventOf('exportDownloaded')).toMatchObject(told);
  });

  it('continues after a restart', { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startWithRows(500);
    subgraph.emulator.control.setSwitches({ exportFilePauseMs: 200 });
    const { payload } = await startExport(subgraph, { kind: 'SOFTWARE_VULNERABILITIES' });
    await subgraph.restart();
    subgraph.emulator.control.setSwitches({ exportFilePauseMs: 0 });
    const made = await readyExport(subgraph, payload.export.id as string);
    expect(made).toMatchObject({ status: 'READY', rowCount: 500 });
    expect(subgraph.calls('exportSoftwareVulnerabilitiesFiles').length).toBeLessThanOrEqual(1);
  });

  it('ends an hour after it was finished, with its file', { tags: 'slow' }, async () => {
    const subgraph = await startWithRows(50);
    const made = await exportNow(subgraph, { kind: 'SOFTWARE_VULNERABILITIES' });
    subgraph.clock.advance(3_600_000);
    expect((await askForExport(subgraph, made.id)).data.defenderExport).toMatchObject({
      status: 'EXPIRED',
      downloadPath: null,
    });
    const gone = await made.download();
    expect([gone.status, await gone.json()]).toMatchObject([
      410,
      { errors: [{ extensions: { code: 'EXPORT_EXPIRED' } }] },
    ]);
  });

  it.each([
    ['cut', { exportFileBody: 'truncated' }, 'EXPORT_UNREADABLE'],
    ['empty', { exportFileBody: 'empty' }, 'EXPORT_UNREADABLE'],
    ['somewhere else', { exportLinks: 'redirecting-elsewhere' }, 'UPSTREAM_UNAVAILABLE'],
  ] as const)(
    'ends as FAILED if its files stay %s',
    { tags: 'defender-first' },
    async (_where, switches, code) => {
      const subgraph = await startWithRows(50);
      subgraph.emulator.control.setSwitches(switches);
      const { payload } = await startExport(subgraph, { kind: 'SOFTWARE_VULNERABILITIES' });
      const failed = await subgraph.passTime(finishedExport(subgraph, payload.export.id as string), 1_000);
      expect(failed).toMatchObject({ status: 'FAILED', failure: { code }, downloadPath: null });
      expect(JSON.stringify(failed) + subgraph.log()).not.toMatch(/sig=/);
    },
  );

  it('ends as FAILED if Defender lists no files', { tags: 'defender-first' }, async () => {
    const subgraph = await startWithRows(50);
    const body = { exportFiles: [], generatedTime: '2026-01-01T00:00:00Z' };
    subgraph.emulator.control.addFault(
      { operation: 'exportSoftwareVulnerabilitiesFiles' },
      { status: 200, body },
    );
    const { payload } = await startExport(subgraph, { kind: 'SOFTWARE_VULNERABILITIES' });
    expect(await finishedExport(subgraph, payload.export.id as string)).toMatchObject({
      status: 'FAILED',
      failure: { code: 'EXPORT_UNREADABLE', message: 'Defender returned no files for this export.' },
    });
  });

  it('ends as FAILED if its folder is not writable', async () => {
    const subgraph = await startSubgraph({ env: withExportsIn('/dev/null') });
    const { payload } = await startExport(subgraph, { kind: 'SOFTWARE_VULNERABILITIES' });
    expect(await finishedExport(subgraph, payload.export.id as string)).toMatchObject({
      status: 'FAILED',
      failure: { code: 'INTERNAL' },
    });
    expect(subgraph.log()).toMatch(/An export failed/);
    expect(subgraph.log()).not.toContain('could not be stored');
  });

  it('is listed, newest first', { tags: 'slow' }, async () => {
    const subgraph = await startWithRows(20);
    const one = await exportNow(subgraph, { kind: 'CERTIFICATES' });
    subgraph.clock.advance(1);
    const two = await exportNow(subgraph, { kind: 'HARDWARE_FIRMWARE' });
    const { data } = await subgraph.ask('{ defenderExports { nodes { id } } }', { roles: EXPORT_ROLES });
    expect(data.defenderExports.nodes).toEqual([{ id: two.id }, { id: one.id }]);
  });

  it(
    'is stored in the target of its folder, if that is a link',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const folder = newFolder();
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      const subgraph = await startSubgraph({ env: withExportsIn(disk) });
      subgraph.emulator.control.setSwitches({ exportRows: 100 });
      const made = await exportNow(subgraph, { kind: 'SOFTWARE_VULNERABILITIES' });
      expect(linesOf(await (await made.download()).text())).toHaveLength(100);
      expect(exportFilesOf(disk, made.id)).toHaveLength(1);
      subgraph.clock.advance(2 * 3_600_000);
      await vi.waitFor(() => {
        expect(exportFilesOf(disk, made.id)).toEqual([]);
      }, PATIENT);
    },
  );
});
