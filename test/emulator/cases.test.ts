import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../emulator/entra/app-registrations.js';

const SCOPE = 'https://api.securitycenter.microsoft.com/.default';

async function start(options: EmulatorOptions = {}, roles?: readonly string[]) {
  const emulator = await startEmulator({ machines: 30, alerts: 200, ...options });
  onTestFinished(() => emulator.close());
  if (roles !== undefined) {
    emulator.control.registerApp({ clientId: DEFAULT_CLIENT_ID, secret: DEFAULT_CLIENT_SECRET, roles });
  }
  const [tenant] = emulator.tenants.values();
  return { emulator, tenant: tenant!, get: await authorized(emulator, tenant!.tenantId) };
}

async function authorized(emulator: Emulator, tenantId: string) {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: DEFAULT_CLIENT_ID,
    client_secret: DEFAULT_CLIENT_SECRET,
    scope: SCOPE,
  });
  const answer = await fetch(`${emulator.url}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return async (path: string, method = 'GET') => {
    const response = await fetch(`${emulator.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
}

describe('investigations', () => {
  it('are named by alerts, and begin with the earliest of them', async () => {
    const { tenant, get } = await start();
    const { body } = await get('/api/investigations?$top=1000');
    expect(body.value).toEqual(tenant.investigations);
    expect(body.value.length).toBeGreaterThan(50);
    for (const one of tenant.investigations) {
      const own = tenant.alerts.filter(({ investigationId }) => String(investigationId) === one.id);
      const [first] = own.sort((a, b) => (a.alertCreationTime < b.alertCreationTime ? -1 : 1));
      expect([one.triggeringAlertId, one.machineId]).toEqual([first!.id, first!.machineId]);
      expect(one.startTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
  });

  it('are found by their own id and by that of their triggering alert', { tags: 'slow' }, async () => {
    const { tenant, get } = await start();
    const { id, triggeringAlertId } = tenant.investigations[2]!;
    expect((await get(`/api/investigations/${id}`)).body.id).toBe(id);
    expect((await get(`/api/investigations/${triggeringAlertId}`)).body.id).toBe(id);
    expect(await get('/api/investigations/999999')).toMatchObject({
      status: 404,
      body: { error: { code: 'ResourceNotFound' } },
    });
  });

  it.each(['endTime gt 2020-01-01T00:00:00Z', "computerDnsName eq 'x'", 'id eq 5', "state eq 'Nonsense'"])(
    'refuse the filter %s',
    async (filter) => {
      const { get } = await start();
      expect((await get(`/api/investigations?$filter=${encodeURIComponent(filter)}`)).status).toBe(400);
    },
  );

  it('reject undocumented options, other methods, and apps without a permission for alerts', async () => {
    const { get } = await start();
    expect((await get('/api/investigations?$orderby=startTime')).status).toBe(400);
    expect((await get('/api/investigations?$count=true')).status).toBe(400);
    expect((await get('/api/investigations', 'POST')).status).toBe(405);
    const other = await start({}, ['Machine.Read.All']);
    expect(await other.get('/api/investigations')).toMatchObject({
      status: 403,
      body: {
        error: { message: expect.stringContaining('API required roles: Alert.Read.All,Alert.ReadWrite.All') },
      },
    });
  });

  it('are sorted as numbers, or as text', async () => {
    for (const orderOfDigits of ['number', 'text'] as const) {
      const { get } = await start({ switches: { orderOfDigits } });
      const ids = (await get('/api/investigations?$top=1000')).body.value.map(
        ({ id }: { id: string }) => id,
      ) as string[];
      const sorted = [...ids].sort((a, b) =>
        orderOfDigits === 'number' ? Number(a) - Number(b) : a < b ? -1 : 1,
      );
      expect(ids).toEqual(sorted);
    }
  });
});

describe('indicators', () => {
  it('cannot be read or filtered by id', async () => {
    const { tenant, get } = await start();
    const { id } = tenant.indicators[0]!;
    expect((await get(`/api/indicators/${id}`)).status).toBe(405);
    expect((await get(`/api/indicators?$filter=${encodeURIComponent(`id eq '${id}'`)}`)).status).toBe(400);
    const flag = await get(`/api/indicators?$filter=${encodeURIComponent('generateAlert eq true')}`);
    expect(flag.body.value.length).toBeGreaterThan(0);
  });

  it("are only an app's own with Ti.ReadWrite, and none without a permission", async () => {
    const own = await start({}, ['Ti.ReadWrite']);
    expect((await own.get('/api/indicators')).body.value).toEqual([]);
    expect((await (await start({}, ['Ti.ReadWrite.All'])).get('/api/indicators')).body.value).toHaveLength(
      60,
    );
    expect((await (await start({}, ['Alert.Read.All'])).get('/api/indicators')).status).toBe(403);
  });
});

describe('the live response library', () => {
  it('is listed completely, and accepts no options', async () => {
    const { tenant, get } = await start();
    expect((await get('/api/libraryfiles')).body.value).toEqual(tenant.libraryFiles);
    expect((await get('/api/libraryfiles?$top=1')).status).toBe(400);
  });
});
