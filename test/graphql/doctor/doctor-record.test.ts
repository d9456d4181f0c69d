import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../kit/processes/command-line.js';
import { CALLS_TO_RECORD } from '../../../src/doctor/check-record.js';
import { isKnownName, isKnownValue } from '../../../src/doctor/wire-vocabulary.js';
import {
  callsOf,
  doctorCommand,
  emulatorEnvironment,
  HARMLESS,
  type VisitOptions,
} from '../../kit/processes/run-doctor.js';
import { stringsIn } from '../../kit/strings-in.js';
import { newFolder } from '../../kit/new-folder.js';

interface Recording {
  readonly request: { readonly operation: string; readonly path: string };
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly value?: readonly Record<string, unknown>[] } | null;
}

async function emptyPlace(): Promise<string> {
  const parent = newFolder();
  return join(parent, 'recording');
}

async function record(options: VisitOptions = {}) {
  const folder = await emptyPlace();
  const visit = await doctorCommand({ ...options, extras: { record: folder } });
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const recordings = new Map(texts.map((text, index) => [names[index], JSON.parse(text) as Recording]));
  return {
    ...visit,
    folder,
    names,
    text: texts.join(''),
    recordings,
    check: visit.checks.find(({ name }) => name === 'record'),
  };
}

/** The emulator's responses to the same requests. */
async function originalsOf(
  { emulator }: { emulator: Awaited<ReturnType<typeof record>>['emulator'] },
  recordings: Iterable<Recording>,
) {
  const env = emulatorEnvironment(emulator);
  const token = async (scope: string) => {
    const response = await fetch(`${emulator.url}/${env['AZURE_TENANT_ID'] ?? ''}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: env['AZURE_CLIENT_ID'] ?? '',
        client_secret: env['AZURE_CLIENT_SECRET'] ?? '',
        scope,
      }),
    });
    return ((await response.json()) as { access_token: string }).access_token;
  };
  const defender = await token('https://api.securitycenter.microsoft.com/.default');
  const graph = await token('https://graph.microsoft.com/.default');
  const bodies = await Promise.all(
    [...recordings].map(async ({ request: { path } }) => {
      const authorization = `Bearer ${path.startsWith('/v1.0/') ? graph : defender}`;
      return (await fetch(`${emulator.url}${path}`, { headers: { authorization } })).json();
    }),
  );
  return bodies.flatMap(stringsIn);
}

describe('doctor --record', () => {
  it(
    'writes the response to one small read of each family, for its owner only',
    { tags: 'slow' },
    async () => {
      const { check, exitCode, names, folder, recordings, emulator } = await record();
      expect(exitCode).toBe(0);
      expect(check).toMatchObject({
        status: 'ok',
        detail: `${String(CALLS_TO_RECORD)} responses in ${folder}`,
      });
      const recorded = [...HARMLESS, 'listIncidents', 'listMachineActions'];
      expect(names).toEqual(recorded.map((id) => `${id}.json`).sort());
      const calls = callsOf(emulator);
      expect(calls).toEqual([...HARMLESS, ...HARMLESS, 'listMachineActions'].sort());
      for (const name of names) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
      const machines = recordings.get('listMachines.json');
      expect(machines).toMatchObject({
        request: { operation: 'listMachines', method: 'GET', path: '/api/machines?$top=5' },
        status: 200,
        headers: { 'content-type': 'application/json; odata.metadata=minimal; odata.streaming=true' },
      });
      expect(machines?.body?.value?.length).toBe(3);
    },
  );

  it('leaves no value of 12 characters or more, and preserves joins', { tags: 'slow' }, async () => {
    const visit = await record({ emulator: { machines: 3, alerts: 12 } });
    const originals = await originalsOf(visit, visit.recordings.values());
    const told = originals.filter(
      (value) => value.length >= 12 && !isKnownName(value) && !isKnownValue(value),
    );
    expect(told.length).toBeGreaterThan(100);
    const written = [...visit.recordings.values()]
      .flatMap(({ body, headers }) => stringsIn([body, headers]))
      .filter((value) => !isKnownName(value) && !isKnownValue(value));
    for (const original of told)
      expect(
        written.filter((value) => value.includes(original)),
        original,
      ).toEqual([]);
    const [tenantId = ''] = visit.emulator.tenants.keys();
    for (const original of [tenantId, tenantId.replaceAll('-', ''), new URL(visit.emulator.url).host])
      expect(visit.text.toLowerCase().includes(original), original).toBe(false);
    const rowsOf = (name: string) => visit.recordings.get(name)?.body?.value ?? [];
    const machines = new Set(rowsOf('listMachines.json').map(({ id }) => id));
    expect([...machines].filter((id) => /^[0-9a-f]{40}$/.test(String(id))).length).toBe(3);
    const ofAlerts = rowsOf('listAlerts.json').map(({ machineId }) => machineId);
    expect(ofAlerts.length).toBe(5);
    expect(ofAlerts.filter((id) => !machines.has(id))).toEqual([]);
  });

  it(
    'replaces the content of errors and their headers, with a different secret each time',
    { tags: 'slow' },
    async () => {
      const message =
        'Missing roles of tenant 11111111-2222-4333-8444-555555555555 at contoso.onmicrosoft.com';
      const visit = () =>
        record({
          prepare: ({ control }) => {
            control.addFault(
              { operation: 'listAlerts' },
              {
                status: 403,
                body: { error: { code: 'Forbidden', message, target: '|contoso-secret-host.' } },
                headers: { 'www-authenticate': `Bearer realm="${message}"` },
              },
            );
          },
        });
      const [one, two] = [await visit(), await visit()];
      const { status, body, headers } = one.recordings.get('listAlerts.json') ?? {};
      expect(status).toBe(403);
      expect(body).toMatchObject({ error: { code: 'Forbidden' } });
      expect(headers?.['www-authenticate']).toMatch(/^[A-Z][a-z]{5} [a-z]{5}="/);
      for (const told of ['11111111', '555555555555', 'contoso', 'onmicrosoft', 'Missing'])
        expect(one.text).not.toContain(told);
      expect(body).not.toEqual(two.recordings.get('listAlerts.json')?.body);
    },
  );

  it('lists skipped reads, and records the rest', { tags: 'slow' }, async () => {
    const { check, names } = await record({ app: { graphRoles: [] } });
    expect(check?.status).toBe('warning');
    expect(check?.detail).toContain('not recorded:\nlistIncidents: UPSTREAM_FORBIDDEN');
    expect(names).not.toContain('listIncidents.json');
  });

  it.each([
    ['is not empty', (place: string) => mkdir(place).then(() => writeFile(join(place, 'a'), ''))],
    ['is not a folder', (place: string) => writeFile(place, '')],
    ['is a symbolic link', (place: string) => symlink(tmpdir(), place)],
    ['is a symbolic link', (place: string) => symlink(tmpdir(), place), '/'],
    ['is in a folder that is missing or not writable', () => Promise.resolve(), '/a/b'],
  ])('makes no call if the folder %s', async (reason, prepare, end = '') => {
    const place = await emptyPlace();
    await prepare(place);
    const { checks, exitCode, emulator } = await doctorCommand({ extras: { record: `${place}${end}` } });
    expect(checks).toEqual([
      {
        name: 'record',
        status: 'failed',
        detail: `${place}${end} ${reason}`,
        remedy: 'Use a new or empty folder.',
        essential: true,
      },
    ]);
    expect([exitCode, emulator.control.calls()]).toEqual([2, []]);
  });

  it('announces its cost', { tags: 'slow' }, async () => {
    const place = await emptyPlace();
    const { emulator } = await doctorCommand();
    const { complaint, exitCode } = await runCommand(
      ['doctor', '--record', place],
      emulatorEnvironment(emulator),
    );
    expect([complaint, exitCode]).toEqual([`Recording takes ${String(CALLS_TO_RECORD)} calls.\n`, 0]);
  });
});
