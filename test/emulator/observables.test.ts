import { describe, expect, it } from 'vitest';
import type { TenantData } from '../../emulator/tenants/model.js';
import { errorOf, startService } from './running-service.js';

const SHA1 = '0007'.repeat(10);
const SHA256 = '0007'.repeat(16);
const SIZE = { machines: 60, alerts: 300 };

interface Page {
  readonly value: Record<string, unknown>[];
}

const naming = (
  { alerts }: TenantData,
  fits: (evidence: TenantData['alerts'][0]['evidence'][0]) => boolean,
) => alerts.filter(({ evidence }) => evidence.some(fits));
const idsOf = (answer: { readonly json: unknown }) => (answer.json as Page).value.map(({ id }) => id);

describe('a file', () => {
  it('is found by either hash if evidence names it, and has the documented fields', async () => {
    const { get } = await startService(SIZE);
    const one = (await get(`/api/files/${SHA1}`)).json as Record<string, unknown>;
    expect(one).toMatchObject({ sha1: SHA1, sha256: SHA256, determinationType: expect.any(String) });
    expect(one['@odata.context']).toMatch(/\/api\/\$metadata#Files\/\$entity$/);
    expect((await get(`/api/files/${SHA256.toUpperCase()}`)).json).toEqual(one);
  });

  it('has alerts, machines and statistics that agree', async () => {
    const { get, tenant } = await startService(SIZE);
    const alerts = naming(tenant, ({ sha1, sha256 }) => sha1 === SHA1 || sha256 === SHA256);
    const known = new Set(alerts.map(({ machineId }) => machineId));
    const machines = tenant.machines.filter(({ id }) => known.has(id)).map(({ id }) => id);
    const answer = await get(`/api/files/${SHA1}/alerts`);
    expect(alerts.length).toBeGreaterThan(0);
    expect((answer.json as Page).value).toEqual(alerts);
    expect(idsOf(await get(`/api/files/${SHA1}/machines`))).toEqual(machines);
    const stats = (await get(`/api/files/${SHA1}/stats`)).json as Record<string, unknown>;
    expect(stats).toMatchObject({
      sha1: SHA1,
      organizationPrevalence: machines.length,
      orgPrevalence: String(machines.length),
      orgFirstSeen: expect.stringMatching(/:\d\dZ$/),
    });
    expect(stats['globalPrevalence']).toBe(String(stats['globallyPrevalence']));
  });

  it.each([
    ['/api/files/d41d8cd98f00b204e9800998ecf8427e', 400, 'InvalidHashValue'],
    [`/api/files/${'f'.repeat(40)}`, 404, 'ResourceNotFound'],
    [`/api/files/${'f'.repeat(40)}/stats`, 404, 'ResourceNotFound'],
    [`/api/files/${SHA256}/alerts`, 400, 'InvalidHashValue'],
    [`/api/files/${SHA256}/machines`, 400, 'InvalidHashValue'],
    [`/api/files/${SHA256}/stats`, 400, 'InvalidHashValue'],
    [`/api/files/${SHA1}/stats?lookBackHours=721`, 400, 'InvalidInput'],
    [`/api/files/${SHA1}/stats?lookBackHours=1.5`, 400, 'InvalidInput'],
    [`/api/files/${SHA1}/alerts?$top=1`, 400, ''],
    ['/api/domains/a%20b/alerts', 400, 'InvalidDomainName'],
    ['/api/domains/a%20b/stats', 400, 'InvalidDomainName'],
    ['/api/ips/300.1.1.1/alerts', 400, 'InvalidIpAddress'],
    ['/api/ips/nonsense/stats', 400, 'InvalidIpAddress'],
    ['/api/machines/0000/logonusers', 404, 'ResourceNotFound'],
    ['/api/alerts/da0/user', 404, 'ResourceNotFound'],
  ])('or a similar object is rejected or unknown as documented: %s', async (path, status, code) => {
    const { get } = await startService(SIZE);
    const answer = await get(path);
    expect([answer.status, errorOf(answer).code]).toEqual([status, code]);
  });
});

describe('an object that the service does not know', () => {
  it.each([
    `/api/files/${'f'.repeat(40)}/alerts`,
    `/api/files/${'f'.repeat(40)}/machines`,
    '/api/domains/nobody.example/alerts',
    '/api/domains/nobody.example/machines',
    '/api/ips/192.0.2.1/alerts',
    '/api/users/nobody/alerts',
    '/api/users/nobody/machines',
    '/api/users/user0001%40corp.example/alerts',
    '/api/users/corp%5Cuser0001/machines',
  ])('has an empty list: %s', async (path) => {
    const { get } = await startService({ machines: 5, alerts: 5 });
    const answer = await get(path);
    expect([answer.status, (answer.json as Page).value]).toEqual([200, []]);
  });

  it.each(['/api/domains/nobody.example/stats', '/api/ips/192.0.2.1/stats'])(
    'has the prevalence 0, with dates as the switch says: %s',
    async (path) => {
      const { get, emulator } = await startService({ machines: 5, alerts: 5 });
      const zero = { orgPrevalence: '0', organizationPrevalence: 0 };
      expect((await get(path)).json).toMatchObject({ ...zero, orgFirstSeen: null, orgLastSeen: null });
      emulator.control.setSwitches({ neverSeenDates: 'year-one' });
      expect((await get(path)).json).toMatchObject({ ...zero, orgFirstSeen: '0001-01-01T00:00:00Z' });
    },
  );
});

describe('related lists', () => {
  it('contain the alerts of a domain, an address and a user, in any case', async () => {
    const { get, tenant } = await startService(SIZE);
    const url = tenant.alerts.flatMap(({ evidence }) => evidence).find((piece) => piece.url !== null)!.url!;
    const host = new URL(url).hostname;
    const ofHost = naming(tenant, (piece) => piece.url?.includes(`//${host}/`) === true);
    expect(idsOf(await get(`/api/domains/${host.toUpperCase()}/alerts`))).toEqual(ofHost.map(({ id }) => id));
    const ip = tenant.alerts.flatMap(({ evidence }) => evidence).find((piece) => piece.ipAddress !== null)!;
    const ofIp = naming(tenant, (piece) => piece.ipAddress === ip.ipAddress);
    expect(idsOf(await get(`/api/ips/${ip.ipAddress}/alerts`))).toEqual(ofIp.map(({ id }) => id));
    const related = tenant.alerts.find(({ relatedUser }) => relatedUser !== null)!;
    const name = related.relatedUser!.userName;
    const ids = idsOf(await get(`/api/users/${name.toUpperCase()}/alerts`));
    expect(ids).toContain(related.id);
    expect(idsOf(await get(`/api/users/${name.toLowerCase()}/alerts`))).toEqual(ids);
  });

  it('lack evidence and related user if the switch is set', async () => {
    const { get } = await startService({ ...SIZE, switches: { evidenceOnRelatedAlerts: 'empty' } });
    const { value } = (await get(`/api/files/${SHA1}/alerts`)).json as Page;
    expect(value.length).toBeGreaterThan(0);
    for (const row of value) expect(row).toMatchObject({ evidence: [], relatedUser: null });
  });

  it('end at 500 machines of a domain, without a notice', async () => {
    const { get, tenant } = await startService({ machines: 520, alerts: 520 });
    const sample = tenant.alerts.flatMap(({ evidence }) => evidence)[0]!;
    tenant.alerts.forEach((alert, index) => {
      const { id } = tenant.machines[index]!;
      Object.assign(alert, { machineId: id, evidence: [{ ...sample, url: 'https://many.example/' }] });
    });
    const page = (await get('/api/domains/many.example/machines')).json as Page;
    expect(page.value).toHaveLength(500);
    expect(page).not.toHaveProperty('@odata.nextLink');
    expect((await get('/api/domains/many.example/stats')).json).toMatchObject({
      organizationPrevalence: 520,
    });
  });
});

describe('users', () => {
  it('of a machine are its accounts in lower case, without data of other machines', async () => {
    const { get, tenant } = await startService(SIZE);
    const { machineId } = tenant.logons[0]!;
    const own = tenant.logons.filter((logon) => logon.machineId === machineId);
    const { value } = (await get(`/api/machines/${machineId}/logonusers`)).json as Page;
    expect(value.map(({ accountName }) => accountName).sort()).toEqual(
      [...new Set(own.map(({ accountName }) => accountName))].sort(),
    );
    expect(Object.keys(value[0]!)).toHaveLength(12);
    expect(value[0]).toMatchObject({
      id: `corp\\${String(value[0]!['accountName'])}`,
      accountDomain: 'corp',
      accountSid: null,
      mostPrevalentMachineId: null,
      logOnMachinesCount: null,
      isOnlyNetworkUser: null,
    });
  });

  it('of an alert are complete, and only the related user', async () => {
    const { get, tenant } = await startService(SIZE);
    const alert = tenant.alerts.find(({ relatedUser }) => relatedUser !== null)!;
    const { userName, domainName } = alert.relatedUser!;
    const user = (await get(`/api/alerts/${alert.id}/user`)).json as Record<string, unknown>;
    expect(user).toMatchObject({ accountName: userName, accountDomain: domainName });
    expect(user['logOnMachinesCount']).toEqual(expect.any(Number));
    const lonely = tenant.alerts.find(({ relatedUser }) => relatedUser === null)!;
    const answer = await get(`/api/alerts/${lonely.id}/user`);
    expect([answer.status, errorOf(answer).message]).toEqual([
      404,
      `There is no User related to alert ${lonely.id}`,
    ]);
  });

  it.each([
    [`/api/files/${SHA1}`, 'File.Read.All'],
    ['/api/domains/a.example/stats', 'URL.Read.All'],
    ['/api/ips/192.0.2.1/stats', 'Ip.Read.All'],
    ['/api/machines/0000/logonusers', 'User.Read.All'],
    ['/api/users/ada/alerts', 'Alert.Read.All,Alert.ReadWrite.All'],
    ['/api/users/ada/machines', 'Machine.Read.All,Machine.ReadWrite.All'],
  ])('and the others need their own permission: %s', async (path, required) => {
    const { get, emulator } = await startService({ machines: 2, alerts: 2 });
    const app = emulator.control.apps()[0]!;
    emulator.control.registerApp({
      clientId: app.clientId,
      secret: 'emulator-secret',
      roles: ['Score.Read.All'],
    });
    const answer = await get(path);
    expect(answer.status).toBe(403);
    expect(errorOf(answer).message).toContain(`API required roles: ${required},`);
  });
});
