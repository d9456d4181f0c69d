import { describe, expect, it } from 'vitest';
import { errorOf, itemAt, startService } from './running-service.js';

interface Page {
  readonly '@odata.context': string;
  readonly '@odata.count'?: number;
  readonly '@odata.nextLink'?: string;
  readonly value: Record<string, unknown>[];
}

describe('the list of alerts', () => {
  it('has neither evidence nor relatedUser until evidence is expanded', async () => {
    const { get, tenant } = await startService();
    const bare = (await get('/api/alerts')).json as Page;
    expect(bare.value.map(({ evidence, relatedUser }) => ({ evidence, relatedUser }))).toEqual(
      tenant.alerts.map(() => ({ evidence: [], relatedUser: null })),
    );
    const full = (await get('/api/alerts?$expand=evidence')).json as Page;
    expect(full.value).toEqual(tenant.alerts);
    expect(tenant.alerts.some(({ relatedUser }) => relatedUser !== null)).toBe(true);
  });

  it('is sorted by id, not by time', async () => {
    const { ids, tenant } = await startService();
    const all = await ids('/api/alerts', {});
    expect(all).toEqual([...all].sort());
    expect(await ids('/api/alerts', { $top: '3', $skip: '2' })).toEqual(all.slice(2, 5));
    const byTime = [...tenant.alerts].sort((one, other) =>
      one.lastUpdateTime < other.lastUpdateTime ? 1 : -1,
    );
    expect(byTime.map(({ id }) => id)).not.toEqual(all);
  });

  it.each([
    ['$orderby=title', 'ODataError', /property 'title' cannot be used in the \$orderby/],
    ['$orderby=lastUpdateTime down', 'ODataError', /Syntax error in \$orderby/],
    ['$select=id', '', /'\$select' is not supported/],
    ['$count=true', '', /'\$count' is not supported/],
    ['$stop=5', '', /'\$stop' is not supported/],
    ['$search=x', '', /not supported/],
    ['$expand=machine', 'ODataError', /property named 'machine'/],
    ['$expand=evidence,machine', 'ODataError', /property named 'machine'/],
    ['$top=10001', 'ODataError', /limit of '10000' for Top query has been exceeded.*'10001'/],
    ['$top=-1', 'ODataError', /non-negative integer/],
    ['$top=ten', 'ODataError', /non-negative integer/],
    ['$skip=1.5', 'ODataError', /non-negative integer/],
    ['$top=1&$top=2', 'ODataError', /more than once/],
  ])('refuses %s', async (query, code, message) => {
    const { get } = await startService({ machines: 3, alerts: 3 });
    const answer = await get(`/api/alerts?${query}`);
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({ code, message: expect.stringMatching(message) as string });
    if (code === '') expect(errorOf(answer).details).toEqual([]);
    else expect(errorOf(answer).target).toMatch(/^\|/);
  });

  it('ignores parameters that are not options', async () => {
    const { get } = await startService({ machines: 3, alerts: 3 });
    const page = (await get('/api/alerts?top=1&filter=nonsense')).json as Page;
    expect(page.value).toHaveLength(3);
  });
});

describe('an alert', () => {
  it('is complete by its id and in the list of its machine', async () => {
    const { get, tenant } = await startService();
    const alert = itemAt(
      tenant.alerts.filter(
        (one) => one.relatedUser !== null && tenant.machines.some(({ id }) => id === one.machineId),
      ),
      0,
    );
    const single = (await get(`/api/alerts/${alert.id}`)).json as Record<string, unknown>;
    expect(single).toMatchObject({ ...alert });
    expect(single['@odata.context']).toMatch(/\/api\/\$metadata#Alerts\/\$entity$/);
    const page = (await get(`/api/machines/${alert.machineId}/alerts`)).json as Page;
    expect(page.value).toEqual(tenant.alerts.filter(({ machineId }) => machineId === alert.machineId));
  });

  it('is counted by the plain number of its machine', async () => {
    const { get, tenant } = await startService({ machines: 5, alerts: 100 });
    const { id } = itemAt(tenant.machines, 0);
    const open = tenant.alerts.filter((one) => one.machineId === id && one.status !== 'Resolved');
    const answer = await get(`/api/machines/${id}/alerts/$count?$filter=status ne 'Resolved'`);
    expect(answer.text).toBe(String(open.length));
    expect(answer.headers.get('content-type')).toBe('text/plain');
    expect((await get(`/api/machines/${id}/alerts/$count?$filter=severity eq 'High'`)).status).toBe(400);
  });

  it('accepts no options on the list of its machine, unless a switch is set', async () => {
    const { get, emulator, tenant } = await startService({ machines: 5, alerts: 100 });
    const path = `/api/machines/${itemAt(tenant.machines, 0).id}/alerts?$top=1`;
    expect((await get(path)).status).toBe(400);
    emulator.control.setSwitches({ optionsOnMachineAlerts: 'accepted' });
    expect(((await get(path)).json as Page).value).toHaveLength(1);
  });

  it.each([
    '/api/alerts/da0',
    '/api/machines/0000/alerts',
    '/api/machines/0000/alerts/$count',
    '/api/machines/0000',
  ])('or its machine that does not exist (%s) returns 404 with a reason', async (path) => {
    const { get } = await startService({ machines: 3, alerts: 3 });
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(errorOf(answer).code).toBe('ResourceNotFound');
  });

  it.each(['$expand=evidence', '$select=id', '$filter=id ne null'])(
    'accepts no %s by its id',
    async (query) => {
      const { get, tenant } = await startService({ machines: 3, alerts: 3 });
      expect((await get(`/api/alerts/${itemAt(tenant.alerts, 0).id}?${query}`)).status).toBe(400);
    },
  );
});

describe('the list of machines', () => {
  it('has no nextLink with $top, even if more rows follow', async () => {
    const { get } = await startService();
    const page = (await get('/api/machines?$top=10')).json as Page;
    expect(page.value).toHaveLength(10);
    expect(page).not.toHaveProperty('@odata.nextLink');
  });

  it('has a nextLink without $top, which contains the filter', async () => {
    const { get, emulator, tenant } = await startService({ switches: { maxPageSize: 15 } });
    const wanted = tenant.machines.filter(({ osPlatform }) => osPlatform !== 'Ubuntu').map(({ id }) => id);
    const found: unknown[] = [];
    let path: string | undefined = "/api/machines?$filter=osPlatform+ne+'Ubuntu'";
    while (path !== undefined) {
      const page: Page = (await get(path)).json as Page;
      found.push(...page.value.map(({ id }) => id));
      path = page['@odata.nextLink']?.slice(emulator.url.length);
      if (path !== undefined) expect(path).toMatch(/\$skip=\d+$/);
    }
    expect(found).toEqual(wanted);
  });

  it('is empty past its end', async () => {
    const { ids } = await startService();
    expect(await ids('/api/machines', { $skip: '40', $top: '10' })).toEqual([]);
  });

  it('counts all matching rows on request, or as the switch says', async () => {
    const { get, emulator } = await startService();
    const count = async (): Promise<unknown> =>
      ((await get('/api/machines?$count=true&$top=5')).json as Page)['@odata.count'];
    expect(await count()).toBe(40);
    emulator.control.setSwitches({ inlineCount: 'page' });
    expect(await count()).toBe(5);
    emulator.control.setSwitches({ inlineCount: 'absent' });
    expect(await count()).toBeUndefined();
    expect((await get('/api/machines?$count=yes')).status).toBe(400);
  });

  it('sends only the selected properties', async () => {
    const { get, emulator } = await startService();
    const answer = await get('/api/machines?$select=id, riskScore&$top=2');
    const page = answer.json as Page;
    expect(page['@odata.context']).toBe(`${emulator.url}/api/$metadata#Machines(id,riskScore)`);
    for (const row of page.value) expect(Object.keys(row)).toEqual(['id', 'riskScore']);
    expect((await get('/api/machines?$select=nothing')).status).toBe(400);
    emulator.control.setSwitches({ selectOnMachines: 'refused' });
    expect((await get('/api/machines?$select=id')).status).toBe(400);
  });

  it('cannot be ordered', async () => {
    const { get } = await startService();
    expect((await get('/api/machines?$orderby=lastSeen desc')).status).toBe(400);
  });

  it('is 404 in a tenant without machines, or an empty list if the switch is set', async () => {
    const { get, emulator } = await startService({ machines: 0, alerts: 0 });
    const answer = await get('/api/machines');
    expect(answer.status).toBe(404);
    expect(errorOf(answer).code).toBe('NotFound');
    emulator.control.setSwitches({ emptyMachines: '200' });
    expect(((await get('/api/machines')).json as Page).value).toEqual([]);
  });

  it('lacks defenderAvStatus on some rows', async () => {
    const { get } = await startService({ machines: 200 });
    const page = (await get('/api/machines')).json as Page;
    const having = page.value.filter((row) => 'defenderAvStatus' in row).length;
    expect(having).toBeGreaterThan(100);
    expect(having).toBeLessThan(200);
  });
});

describe('a machine', () => {
  it('is found by id and by computer name', async () => {
    const { get, tenant } = await startService();
    const machine = itemAt(
      tenant.machines.filter(({ computerDnsName }) => computerDnsName.includes('(')),
      0,
    );
    for (const key of [machine.id, machine.computerDnsName]) {
      const answer = await get(`/api/machines/${encodeURIComponent(key)}`);
      expect(answer.json).toMatchObject({ id: machine.id, computerDnsName: machine.computerDnsName });
    }
  });

  it('is found by its address at about a time', async () => {
    const { get, tenant } = await startService();
    const machine = itemAt(
      tenant.machines.filter(({ lastIpAddress }) => lastIpAddress !== ''),
      0,
    );
    const at = new Date(Math.min(Date.parse(machine.lastSeen), Date.now() - 1000));
    const call = (ip: string, timestamp: string) =>
      get(`/api/machines/findbyip(ip='${ip}',timestamp=${encodeURIComponent(timestamp)})`);
    const second = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
    const found = (await call(machine.lastIpAddress, second(at))).json as Page;
    expect(found.value.map(({ id }) => id)).toContain(machine.id);
    expect((await call(machine.lastIpAddress, '2019-01-01T00:00:00Z')).status).toBe(400);
    expect((await call(machine.lastIpAddress, second(new Date(Date.now() + 60_000)))).status).toBe(400);
    expect((await call('10.0.0.256', second(at))).status).toBe(400);
    expect(((await call('192.0.2.1', second(at))).json as Page).value).toEqual([]);
  });

  it('is found by a whole tag or its beginning', async () => {
    const { get, tenant } = await startService({ machines: 100 });
    const tagged = (fits: (tag: string) => boolean): string[] =>
      tenant.machines.filter(({ machineTags }) => machineTags.some(fits)).map(({ id }) => id);
    const call = async (query: string): Promise<unknown[]> =>
      ((await get(`/api/machines/findbytag?${query}`)).json as Page).value.map(({ id }) => id);
    expect(await call('tag=Critical')).toEqual(tagged((tag) => tag === 'Critical'));
    expect(await call('tag=Crit&useStartsWithFilter=true')).toEqual(tagged((tag) => tag.startsWith('Crit')));
    expect(await call('tag=Crit')).toEqual([]);
    expect((await get('/api/machines/findbytag')).status).toBe(400);
    expect((await get('/api/machines/findbytag?tag=x&useStartsWithFilter=maybe')).status).toBe(400);
  });
});

describe('the list of machine actions', () => {
  it('is ordered on request, else sorted by id', async () => {
    const { ids, get, emulator } = await startService();
    const actions = emulator.control.actions();
    expect(await ids('/api/machineactions', {})).toEqual(actions.map(({ id }) => id));
    const times = async (direction: string): Promise<unknown[]> => {
      const page = (await get(`/api/machineactions?$orderby=lastUpdateDateTimeUtc ${direction}`))
        .json as Page;
      return page.value.map((row) => row['lastUpdateDateTimeUtc']);
    };
    const sorted = actions.map((one) => one.lastUpdateDateTimeUtc).sort();
    expect(await times('asc')).toEqual(sorted);
    expect(await times('desc')).toEqual([...sorted].reverse());
    expect((await get('/api/machineactions?$orderby=creationDateTimeUtc')).status).toBe(200);
    expect((await get('/api/machineactions?$orderby=status')).status).toBe(400);
    expect((await get('/api/machineactions?$orderby=creationDateTimeUtc down')).status).toBe(400);
    emulator.control.setSwitches({ orderByOnMachineActions: 'refused' });
    expect((await get('/api/machineactions?$orderby=creationDateTimeUtc')).status).toBe(400);
  });

  it('names the last update as the switch says', async () => {
    const { get, emulator } = await startService();
    emulator.control.setSwitches({ lastUpdateField: 'lastUpdateTimeUtc' });
    const row = itemAt(((await get('/api/machineactions?$top=1')).json as Page).value, 0);
    expect(row).toHaveProperty('lastUpdateTimeUtc');
    expect(row).not.toHaveProperty('lastUpdateDateTimeUtc');
  });

  it('has GUIDs as keys', async () => {
    const { get } = await startService();
    const bad = await get('/api/machineactions/123');
    expect(bad.status).toBe(400);
    expect(errorOf(bad)).toMatchObject({
      code: 'BadRequest',
      message:
        "The key value (123) from request is not valid. The key value should be format of type 'Edm.Guid'.",
    });
    expect((await get('/api/machineactions/11111111-2222-4333-8444-555555555555')).status).toBe(404);
  });
});
