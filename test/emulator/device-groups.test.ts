import { describe, expect, it } from 'vitest';
import type { EmulatorOptions } from '../../emulator/emulator.js';
import type { Machine } from '../../emulator/tenants/model.js';
import {
  defenderScope,
  errorOf,
  readAnswer,
  requestToken,
  startService,
  type Answer,
  type RunningService,
} from './running-service.js';

const OID = '11111111-2222-4333-8444-555555555555';
const WORKSTATIONS = 140;
const SERVERS = 141;

/** A service, and an authorization for Defender on behalf of a person of one device group. */
async function startAsPerson(
  options: EmulatorOptions = {},
): Promise<RunningService & { readonly authorization: string }> {
  const service = await startService(options);
  service.emulator.control.setPerson({ oid: OID, deviceGroups: [WORKSTATIONS] });
  return { ...service, authorization: await authorize(service) };
}

async function authorize({ emulator }: RunningService, name = 'Ada Analyst'): Promise<string> {
  const answer = await requestToken(emulator, {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    requested_token_use: 'on_behalf_of',
    assertion: await emulator.control.mintCallerToken({ roles: [], oid: OID, name }),
    scope: defenderScope,
  });
  return `Bearer ${(answer.json as { access_token: string }).access_token}`;
}

const machineIn = ({ tenant }: RunningService, group: number): Machine => {
  const found = tenant.machines.find(
    ({ rbacGroupId, osPlatform, onboardingStatus }) =>
      rbacGroupId === group && osPlatform.startsWith('Windows') && onboardingStatus === 'Onboarded',
  );
  if (found === undefined) throw new Error(`No machine in group ${group}`);
  return found;
};
const rowsOf = <Row>(answer: Answer) => (answer.json as { value: Row[] }).value;
const isolate = async (service: RunningService, machine: Machine, authorization: string) =>
  service.post(
    `/api/machines/${machine.id}/isolate`,
    { Comment: 'contain', IsolationType: 'Full' },
    { authorization },
  );

describe('a person', () => {
  it('sees the machines of their device groups, where the app sees all', async () => {
    const service = await startAsPerson();
    const { get, tenant, authorization } = service;
    const seen = rowsOf<Machine>(await get('/api/machines', { authorization }));
    const expected = tenant.machines.filter(({ rbacGroupId }) => rbacGroupId === WORKSTATIONS);
    expect(seen.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(seen.length).toBeLessThan(rowsOf(await get('/api/machines')).length);
    const server = machineIn(service, SERVERS);
    expect((await get(`/api/machines/${server.id}`, { authorization })).status).toBe(404);
    expect((await get(`/api/machines/${server.id}`)).status).toBe(200);
  });

  it('sees the alerts and actions of those machines, and no others in hunting', async () => {
    const { get, post, tenant, authorization } = await startAsPerson();
    const own = new Set(
      tenant.machines.filter(({ rbacGroupId }) => rbacGroupId === WORKSTATIONS).map(({ id }) => id),
    );
    for (const path of ['/api/alerts', '/api/machineactions']) {
      const rows = rowsOf<{ machineId: string }>(await get(path, { authorization }));
      expect(rows.length).toBeGreaterThan(0);
      for (const { machineId } of rows) expect(own).toContain(machineId);
    }
    const query = 'DeviceInfo | summarize count() by MachineGroup';
    const hunted = await post('/api/advancedqueries/run', { Query: query }, { authorization });
    expect((hunted.json as { Results: object[] }).Results).toMatchObject([{ MachineGroup: 'Workstations' }]);
  });

  it('acts on these machines under their own name, and on no others', async () => {
    const service = await startAsPerson({ machineActions: 0 });
    const { get, emulator, authorization } = service;
    const answer = await isolate(service, machineIn(service, WORKSTATIONS), authorization);
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ requestor: 'ada.analyst@corp.example' });
    const [action] = emulator.control.actions();
    expect(action).toMatchObject({ requestor: 'ada.analyst@corp.example', type: 'Isolate' });
    const shown = rowsOf<{ id: string }>(await get('/api/machineactions', { authorization }));
    expect(shown.map(({ id }) => id)).toEqual([action?.id]);

    expect((await isolate(service, machineIn(service, SERVERS), authorization)).status).toBe(404);
    expect(emulator.control.actions()).toHaveLength(1);
  });

  it('cancels actions of these machines under their own name, and finds no others', async () => {
    const service = await startAsPerson({ machineActions: 0 });
    const { post, emulator, authorization } = service;
    const cancel = async (group: number) => {
      const machineId = machineIn(service, group).id;
      const { id } = emulator.control.addAction({ machineId, type: 'Isolate' });
      return post(`/api/machineactions/${id}/cancel`, { Comment: 'mistaken' }, { authorization });
    };
    expect((await cancel(WORKSTATIONS)).json).toMatchObject({
      status: 'Cancelled',
      cancellationRequestor: 'ada.analyst@corp.example',
    });
    expect((await cancel(SERVERS)).status).toBe(404);
  });

  it('sees everything without assigned groups, and nothing with an empty list', async () => {
    const { get, tenant, emulator, authorization } = await startAsPerson();
    emulator.control.setPerson({ oid: OID, deviceGroups: null });
    expect(rowsOf(await get('/api/machines', { authorization }))).toHaveLength(tenant.machines.length);
    emulator.control.setPerson({ oid: OID, deviceGroups: [] });
    expect(rowsOf(await get('/api/alerts', { authorization }))).toEqual([]);
  });

  it('needs a delegated permission, which permissions of the app do not replace', async () => {
    const service = await startService();
    service.emulator.control.registerApp({
      clientId: '5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b',
      secret: 'emulator-secret',
      roles: ['Machine.Isolate', 'Machine.Read.All'],
      scopes: ['Alert.Read'],
    });
    const authorization = await authorize(service);
    expect((await service.get('/api/alerts?$top=1', { authorization })).status).toBe(200);
    const refused = await service.get('/api/machines', { authorization });
    expect(refused.status).toBe(403);
    expect(errorOf(refused).message).toBe(
      'Missing user scopes. API required scopes: Machine.Read,Machine.ReadWrite, user scopes: Alert.Read.',
    );
  });
});

describe('the control endpoint', () => {
  it('sets what a person may see, and keeps earlier settings', async () => {
    const { emulator, tenant } = await startService({ machines: 1, alerts: 1, machineActions: 0 });
    const post = async (body: object) =>
      readAnswer(
        await fetch(`${emulator.url}/emulator/people`, { method: 'POST', body: JSON.stringify(body) }),
      );
    expect((await post({ oid: OID, deviceGroups: [1, 2] })).json).toMatchObject({
      deviceGroups: [1, 2],
      policy: null,
    });
    await post({ oid: OID.toUpperCase(), policy: 'p' });
    const people = await readAnswer(await fetch(`${emulator.url}/emulator/people`));
    expect(people.json).toMatchObject([{ tenantId: tenant.tenantId, deviceGroups: [1, 2], policy: 'p' }]);
    for (const wrong of [{}, { oid: OID, deviceGroups: ['Servers'] }, { oid: OID, groups: [1] }]) {
      expect((await post(wrong)).status).toBe(400);
    }
  });
});
