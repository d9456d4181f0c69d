import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MalformedFormError, readForm } from '../../emulator/http/multipart.js';
import type { MachineAction } from '../../emulator/tenants/model.js';
import { errorOf, readAnswer, startService, type Answer, type RunningService } from './running-service.js';

const SCRIPT = { type: 'RunScript', params: [{ key: 'ScriptName', value: 'collect.ps1' }] };
const FETCH = { type: 'GetFile', params: [{ key: 'Path', value: 'C:\\x' }] };
const PUT = { type: 'PutFile', params: [{ key: 'FileName', value: 'procdump64.exe' }] };

async function startWithMachine() {
  const service = await startService({
    machines: 100,
    alerts: 0,
    machineActions: 0,
    now: () => Date.UTC(2026, 5, 1, 12),
  });
  const fitting = service.tenant.machines.filter(
    (one) =>
      one.onboardingStatus === 'Onboarded' && one.osPlatform === 'Windows11' && one.healthStatus === 'Active',
  );
  const run = async (commands: unknown, place = 0, body: object = {}): Promise<Answer> =>
    service.post(`/API/machines/${fitting[place]!.id}/runliveresponse`, {
      Commands: commands,
      Comment: 'x',
      ...body,
    });
  return { service, machines: fitting, run };
}

async function send(service: RunningService, init: RequestInit, path = '/api/libraryfiles'): Promise<Answer> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${await service.token()}`);
  return readAnswer(await fetch(`${service.emulator.url}${path}`, { ...init, headers }));
}

function formOf(parts: Readonly<Record<string, string | Blob>>, name = 'new.ps1'): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(parts)) {
    if (typeof value === 'string') form.append(key, value);
    else form.append(key, value, name);
  }
  return form;
}

describe('a live response session', () => {
  it('returns 201 with its commands, none of which has begun', async () => {
    const { run } = await startWithMachine();
    const answer = await run([PUT, SCRIPT, FETCH]);
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({
      type: 'LiveResponse',
      status: 'Pending',
      requestorComment: 'x',
      commands: [PUT, SCRIPT, FETCH].map((command, index) => ({
        index,
        startTime: null,
        endTime: null,
        commandStatus: 'Created',
        errors: [],
        command,
      })),
    });
  });

  it.each([
    ['no list', 'RunScript'],
    ['an empty list', []],
    ['another order', [FETCH, PUT]],
    ['an unknown type', [{ ...SCRIPT, type: 'Reboot' }]],
    ['a type in another case', [{ ...SCRIPT, type: 'runscript' }]],
    ['an unknown key', [{ type: 'GetFile', params: [{ key: 'path', value: 'x' }] }]],
    ['a key of another command', [{ type: 'GetFile', params: [{ key: 'FileName', value: 'x' }] }]],
    ['a key twice', [{ ...FETCH, params: [...FETCH.params, ...FETCH.params] }]],
    ['a missing parameter', [{ type: 'RunScript', params: [{ key: 'Args', value: 'x' }] }]],
    ['a name in capitals', [{ Type: 'GetFile', params: [] }]],
    [
      'a file that the library lacks',
      [{ type: 'PutFile', params: [{ key: 'FileName', value: 'none.exe' }] }],
    ],
  ])('is refused for %s', async (_what, commands) => {
    const { run } = await startWithMachine();
    const answer = await run(commands);
    expect(answer.status).toBe(400);
    expect(errorOf(answer).code).toBe('InvalidRequestBody');
  });

  it('is the only one on a machine, and limited in a tenant', async () => {
    const { service, run } = await startWithMachine();
    const { control } = service.emulator;
    control.setSwitches({ maxLiveResponseSessions: 1 });
    await run([FETCH]);
    const second = await run([FETCH]);
    expect([second.status, errorOf(second).code]).toEqual([400, 'ActiveRequestAlreadyExists']);
    control.advance(6_000);
    const other = await run([FETCH], 1);
    expect([other.status, other.headers.get('retry-after')]).toEqual([429, '60']);
    control.advance(30_000);
    expect((await run([FETCH], 1)).status).toBe(201);
  });

  it('accepts ten calls a minute', async () => {
    const { run } = await startWithMachine();
    const statuses: number[] = [];
    for (let call = 0; call < 11; call += 1) statuses.push((await run([])).status);
    expect(statuses).toEqual([...Array<number>(10).fill(400), 429]);
  });

  it('waits two hours for a silent machine, and then fails', async () => {
    const { service, machines, run } = await startWithMachine();
    machines[0]!.healthStatus = 'Inactive';
    const { id } = (await run([FETCH])).json as MachineAction;
    const statusNow = async () =>
      ((await service.get(`/api/machineactions/${id}`)).json as MachineAction).status;
    service.emulator.control.advance(7_100_000);
    expect(await statusNow()).toBe('Pending');
    service.emulator.control.advance(200_000);
    expect(await statusNow()).toBe('TimeOut');
  });

  it('has links to the results of completed commands', async () => {
    const { service, run } = await startWithMachine();
    const { id } = (await run([PUT, SCRIPT])).json as MachineAction;
    const link = async (index: string) =>
      service.get(`/api/machineactions/${id}/GetLiveResponseResultDownloadLink(index=${index})`);
    expect((await link('1')).status).toBe(404);
    service.emulator.control.setSwitches({ resultNotReady: '400' });
    expect((await link('1')).status).toBe(400);
    service.emulator.control.advance(60_000);
    const { value } = (await link('1')).json as { value: string };
    expect(new URL(value).searchParams.get('se')).toBe('2026-06-01T12:31:00Z');
    for (const wrong of ['0', '2', '-1', 'x']) {
      expect(errorOf(await link(wrong)).code).toBe('InvalidInput');
    }
  });
});

describe('the link to a package', () => {
  it('is quoted, and exists only for a completed collection', async () => {
    const { service, machines } = await startWithMachine();
    const create = async (type: string) =>
      (
        await service.post(`/api/machines/${machines[0]!.id}/${type}`, {
          Comment: 'x',
          ...(type === 'isolate' && { IsolationType: 'Full' }),
        })
      ).json as MachineAction;
    const collection = await create('collectInvestigationPackage');
    const link = async (id: string) => service.get(`/api/machineactions/${id}/getPackageUri`);
    expect((await link(collection.id)).status).toBe(404);
    service.emulator.control.advance(60_000);
    expect((await link(collection.id)).json).toMatchObject({ value: expect.stringMatching(/^"https:.*"$/) });
    const isolation = await create('isolate');
    service.emulator.control.resetQuota();
    expect(errorOf(await link(isolation.id)).code).toBe('InvalidInput');
  });
});

describe('the library', () => {
  it('accepts a file in a form, and deletes it', async () => {
    const { service } = await startWithMachine();
    const content = Buffer.from([0, 13, 10, 45, 45, 255]);
    const body = formOf({ file: new Blob([content]), Description: 'grün', HasParameters: 'true' });
    const answer = await send(service, { method: 'POST', body });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      fileName: 'new.ps1',
      sha256: createHash('sha256').update(content).digest('hex'),
      description: 'grün',
      hasParameters: true,
      parametersDescription: '',
    });
    const gone = await send(service, { method: 'DELETE' }, '/api/libraryfiles/new.ps1');
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect((await send(service, { method: 'DELETE' }, '/api/libraryfiles/new.ps1')).status).toBe(404);
  });

  it.each([
    ['JSON', { body: '{}', headers: { 'content-type': 'application/json' } }],
    ['no file', { body: formOf({ Description: 'x' }) }],
    ['an empty file', { body: formOf({ File: new Blob([]) }) }],
    ['a field of another name', { body: formOf({ File: new Blob(['x']), description: 'x' }) }],
    ['a flag that is none', { body: formOf({ File: new Blob(['x']), OverrideIfExists: 'yes' }) }],
    ['a name with a folder', { body: formOf({ File: new Blob(['x']) }, 'a/b.ps1') }],
    ['no boundary', { body: 'x', headers: { 'content-type': 'multipart/form-data' } }],
  ])('refuses %s', async (_what, init) => {
    const { service } = await startWithMachine();
    expect((await send(service, { method: 'POST', ...init })).status).toBe(400);
    expect(service.tenant.libraryFiles).toHaveLength(4);
  });

  it.each([
    ['400', 400, 4],
    ['409', 409, 4],
    ['replaced', 200, 4],
  ] as const)('has each name once; a second file with it is %s', async (libraryNameTaken, status, count) => {
    const { service } = await startWithMachine();
    service.emulator.control.setSwitches({ libraryNameTaken });
    const upload = async (more: object = {}) =>
      send(service, { method: 'POST', body: formOf({ File: new Blob(['x']), ...more }, 'collect.ps1') });
    expect((await upload()).status).toBe(status);
    expect((await upload({ OverrideIfExists: 'true' })).status).toBe(200);
    expect(service.tenant.libraryFiles).toHaveLength(count);
  });
});

describe('a form', () => {
  const type = 'multipart/form-data; boundary=b';
  const whole = '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n--b--\r\n';

  it('is read completely', () => {
    expect(readForm(type, Buffer.from(whole))).toEqual([
      { name: 'x', fileName: null, content: Buffer.from('1') },
    ]);
  });

  it.each([
    ['a preamble', `x\r\n${whole}`],
    ['something after it', `${whole}x`],
    ['bare line feeds', whole.replaceAll('\r\n', '\n')],
    ['no last boundary', whole.replace('--b--', '')],
    ['a part without a name', whole.replace('; name="x"', '')],
    ['nothing', ''],
  ])('is malformed with %s', (_what, body) => {
    expect(() => readForm(type, Buffer.from(body))).toThrow(MalformedFormError);
  });
});
