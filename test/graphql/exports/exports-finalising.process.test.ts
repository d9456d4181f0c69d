import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startEmulator } from '../../../emulator/emulator.js';
import type { AuditEvent } from '../../../src/audit/audit-event.js';
import { BUILT } from '../../kit/processes/build-processes.js';
import { EXPORT_ROLES, exportFilesOf, withExportsIn } from '../../kit/exports/exports.js';
import { settingsForSubgraph } from '../../../emulator/settings-for-subgraph.js';
import { run, startServing } from '../../kit/processes/serve-process.js';
import { createStateFiles } from '../../kit/processes/state-files.js';
import type { Asserted } from '../../kit/servers/start-subgraph.js';
import { newFolder } from '../../kit/new-folder.js';

const KIND = 'SOFTWARE_VULNERABILITIES';
const METER = `${BUILT}test/kit/processes/kill-points.js`;

/** The steps at the end of a job, in order. */
const POINTS = [
  'behind \\.result\\n',
  'behind \\.ndjson\\n',
  'behind export job.*"status\\\\*":\\\\*"READY',
  // Its line is in the audit trail, and the list of unsettled jobs still contains it.
  'before export open.* \\[\\]"',
];

/** A folder of exports, a trail and a store that survive processes, with an emulator. */
async function start() {
  const emulator = await startEmulator({ machines: 50, alerts: 0 });
  onTestFinished(() => emulator.close());
  emulator.control.setSwitches({ exportRows: 26_000 });
  const state = createStateFiles();
  const folder = newFolder();
  const auditLog = join(folder, 'audit.log');
  const env = { ...withExportsIn(folder, state.env.DATA_DIR), AUDIT_LOG: auditLog };
  const token = await emulator.control.mintCallerToken({ roles: EXPORT_ROLES });
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    'accept-encoding': 'identity',
  };
  const meter = { meter: METER };
  return {
    emulator,
    state,
    folder,
    ask: async (url: string, query: string) => {
      const body = JSON.stringify({ query });
      const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      return ((await answer.json()) as { data: Record<string, Asserted> }).data;
    },
    get: (url: string) => fetch(url, { headers }),
    serve: (killAt = '') => startServing(emulator, { ...env, KILL_AT: killAt }, meter),
    /** The process may be killed before it listens. */
    runInto: (killAt: string) =>
      run(['serve'], { PORT: '0', ...settingsForSubgraph(emulator), ...env, KILL_AT: killAt }, meter),
    told: () =>
      readFileSync(auditLog, 'utf8')
        .split('\n')
        .filter((line) => line.includes('"exportFinished"'))
        .map((line) => JSON.parse(line) as Extract<AuditEvent, { type: 'exportFinished' }>),
    /** The file on disk: a status of READY implies the whole file. */
    found: (id: string) => {
      const [job = ''] = state.all('export job').map(({ value }) => value);
      const status = /\\?"status\\?":\\?"READY/.test(job) ? 'READY' : 'open';
      const [name] = exportFilesOf(folder, id);
      if (name === undefined) return `${status}, no file`;
      return `${status}, ${readFileSync(join(folder, name), 'utf8').split('\n').length - 1} rows`;
    },
  };
}

/** Excludes the trail in the same folder, and the server's lock file. */
function exportsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => /^[0-9a-f-]{36}\./.test(name));
}

const START = `mutation { startDefenderExport(input: { kind: ${KIND} }) { export { id } } }`;

it('an export whose process is killed at each step of its end is never READY without its whole file, and its end is recorded', async () => {
  const { emulator, state, ask, get, serve, runInto, told, found } = await start();
  const [first = '', ...others] = POINTS;
  const begun = await serve(first);
  const { id } = (await ask(begun.url, START))['startDefenderExport'].export as { id: string };
  const seen: string[] = [];
  for (const point of [first, ...others]) {
    const { child, ended } = point === first ? begun : runInto(point);
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    seen.push(`${found(id)}, ${told().length} told`);
  }
  expect(seen).toEqual([
    'open, no file, 0 told',
    'open, 26000 rows, 0 told',
    'READY, 26000 rows, 0 told',
    'READY, 26000 rows, 1 told',
  ]);
  const { url } = await serve();
  const query = `{ defenderExport(id: "${id}") { status rowCount byteCount downloadPath } }`;
  const made = (await ask(url, query))['defenderExport'] as { readonly downloadPath: string };
  const answer = await get(`${url}${made.downloadPath}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const digest = createHash('sha256').update(bytes).digest('hex');
  expect(made).toMatchObject({ status: 'READY', rowCount: 26_000, byteCount: String(bytes.length) });
  expect(answer.headers.get('etag')).toBe(`"${digest}"`);
  expect(emulator.control.calls({ operation: 'exportSoftwareVulnerabilitiesFiles' })).toHaveLength(1);
  // Recorded twice: the process was killed between its line and the note about it.
  await expect.poll(() => state.all('export open').map(({ value }) => value)[0]).toMatch(/ \[\]$/);
  expect(told().map((event) => [event.outcome, event.exportId, event.digest, event.rowCount])).toEqual(
    Array.from({ length: 2 }, () => ['READY', id, digest, 26_000]),
  );
  // The same bytes as of an undisturbed process.
  const next = (await ask(url, START))['startDefenderExport'].export as { id: string };
  const tag = async () => (await get(`${url}/exports/${next.id}`)).headers.get('etag');
  await expect.poll(tag).toBe(`"${digest}"`);
});

it.each(['\\.ndjson\\n', '\\.result\\n'])(
  'an export whose disk is full during the rename of %j fails as that, leaves no file, and the next one works',
  async (name) => {
    const { ask, get, serve, told, folder } = await start();
    const { url } = await serve(`full ${name}`);
    const exported = async () => {
      const { id } = (await ask(url, START))['startDefenderExport'].export as { id: string };
      const query = `{ defenderExport(id: "${id}") { status downloadPath failure { code } } }`;
      const found = async () => (await ask(url, query))['defenderExport'] as { readonly status: string };
      await expect.poll(async () => (await found()).status).toMatch(/FAILED|READY/);
      return { id, found: await found() };
    };
    const failed = await exported();
    expect(failed.found).toEqual({
      status: 'FAILED',
      downloadPath: null,
      failure: { code: 'EXPORT_STORAGE_FULL' },
    });
    expect((await get(`${url}/exports/${failed.id}`)).status).toBe(409);
    expect(exportsIn(folder)).toEqual([]);
    const made = await exported();
    expect(made.found).toMatchObject({ status: 'READY', failure: null });
    await expect.poll(() => exportsIn(folder)).toEqual(exportFilesOf(folder, made.id));
    expect(exportFilesOf(folder, made.id)).toHaveLength(1);
    expect(told().map(({ outcome }) => outcome)).toEqual(['EXPORT_STORAGE_FULL', 'READY']);
  },
);
