import { describe, expect, it } from 'vitest';
import { errorOf, graphScope, requestToken, startService, type RunningService } from './running-service.js';

const PATH = '/v1.0/security/incidents';

interface Row {
  readonly id: string;
  readonly status: string;
  readonly lastUpdateDateTime: string;
  readonly createdDateTime: string;
}

const rowsOf = (answer: { readonly json: unknown }) => (answer.json as { value: Row[] }).value;
const query = (options: Record<string, string>) => `${PATH}?${new URLSearchParams(options).toString()}`;

async function patch({ emulator, token }: RunningService, id: string, body: unknown) {
  const response = await fetch(`${emulator.url}${PATH}/${id}`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${await token(graphScope)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, json: await response.json() };
}

describe('incidents at Graph', () => {
  it('are the incidents of the alerts, the most recent first, 50 a page', { tags: 'slow' }, async () => {
    const { get, tenant } = await startService({ alerts: 400 });
    const known = new Set(tenant.alerts.map(({ incidentId }) => String(incidentId)));
    const ids: string[] = [];
    let next: string | undefined = PATH;
    while (next !== undefined) {
      const answer = await get(next);
      expect(answer.status).toBe(200);
      expect(rowsOf(answer).length).toBeLessThanOrEqual(50);
      ids.push(...rowsOf(answer).map(({ id }) => id));
      const link = (answer.json as Record<string, string | undefined>)['@odata.nextLink'];
      next = link === undefined ? undefined : new URL(link).pathname + new URL(link).search;
    }
    expect(new Set(ids)).toEqual(known);
    expect(ids).toHaveLength(known.size);
  });

  it('are filtered by the documented properties, and counted', async () => {
    const { get } = await startService();
    const active = await get(
      query({ $filter: "status eq 'active' or status eq 'inProgress'", $count: 'true' }),
    );
    expect(rowsOf(active).every(({ status }) => status !== 'resolved')).toBe(true);
    expect((active.json as Record<string, number>)['@odata.count']).toBeGreaterThanOrEqual(
      rowsOf(active).length,
    );
    const [first] = rowsOf(await get(query({ $orderby: 'lastUpdateDateTime asc', $top: '1' })));
    const older = await get(query({ $filter: `lastUpdateDateTime le ${first!.lastUpdateDateTime}` }));
    expect(rowsOf(older).map(({ id }) => id)).toEqual([first!.id]);
  });

  it.each([
    [{ $top: '51' }],
    [{ $skip: '501' }],
    [{ $filter: "id eq '1'" }],
    [{ $filter: "displayName eq 'x'" }],
    [{ $filter: "status in ('active')" }],
    [{ $filter: 'status eq active' }],
    [{ $filter: "status eq 'New'" }],
    [{ $filter: "lastUpdateDateTime ge '2026-01-01T00:00:00Z'" }],
    [{ $orderby: 'severity' }],
    [{ $select: 'id' }],
    [{ $expand: 'comments' }],
  ])('refuse %o', async (options) => {
    const { get } = await startService();
    const answer = await get(query(options));
    expect(answer.status).toBe(400);
    expect(errorOf(answer).code).toBe('BadRequest');
  });

  it('can skip 500 rows, and fail with their alerts in a large tenant', async () => {
    const { get } = await startService({ alerts: 1_000 });
    expect((await get(query({ $skip: '500' }))).status).toBe(200);
    expect((await get(query({ $expand: 'alerts' }))).status).toBe(500);
    const small = await startService({ alerts: 10 });
    const answer = await small.get(query({ $expand: 'alerts' }));
    const [row] = rowsOf(answer) as (Row & { alerts: { incidentId: string }[] })[];
    expect(row!.alerts.map(({ incidentId }) => incidentId)).toEqual(
      [...small.tenant.alerts, ...small.tenant.otherAlerts]
        .map((one) => String(one.incidentId))
        .filter((one) => one === row!.id),
    );
  });

  it('need their own permissions, and a token for Graph', async () => {
    const { emulator, get } = await startService();
    emulator.control.registerApp({ clientId: 'hunter', secret: 's', graphRoles: ['ThreatHunting.Read.All'] });
    const credentials = { client_id: 'hunter', client_secret: 's', scope: graphScope };
    const { access_token: token } = (await requestToken(emulator, credentials)).json as Record<
      string,
      string
    >;
    const refused = await get(PATH, { authorization: `Bearer ${String(token)}` });
    expect(refused.status).toBe(403);
    expect(errorOf(refused).message).toContain('SecurityIncident.Read.All');
    expect((await get(PATH, { authorization: 'Bearer x' })).status).toBe(401);
  });

  it('are changed in the documented spelling only, and keep the change', async () => {
    const service = await startService();
    const id = String(service.tenant.alerts[0]!.incidentId);
    const change = {
      status: 'resolved',
      classification: 'falsePositive',
      customTags: ['a'],
      assignedTo: null,
    };
    expect(await patch(service, id, change)).toMatchObject({ status: 200, json: { id, ...change } });
    expect((await service.get(`${PATH}/${id}`)).json).toMatchObject({
      ...change,
      lastModifiedBy: 'API-App:defender-subgraph',
    });
    for (const wrong of [
      { status: 'Resolved' },
      { status: 'redirected' },
      { comment: 'x' },
      { customTags: 'a' },
      {},
    ])
      expect((await patch(service, id, wrong)).status).toBe(400);
    expect((await patch(service, '77', change)).status).toBe(404);
  });

  it('accept comments separately, and return all of them', async () => {
    const { post, tenant } = await startService();
    const path = `${PATH}/${String(tenant.alerts[0]!.incidentId)}/comments`;
    const type = { '@odata.type': 'microsoft.graph.security.alertComment' };
    await post(path, { ...type, comment: 'one' });
    const answer = await post(path, { ...type, comment: 'two' });
    expect(answer.json).toMatchObject({ value: [{ comment: 'one' }, { comment: 'two' }] });
    expect((await post(path, { comment: 'x' })).status).toBe(400);
    expect((await post(path, { ...type, comment: ' ' })).status).toBe(400);
  });

  it('share 150 calls a minute, apart from Defender', { tags: 'slow' }, async () => {
    const { get, emulator } = await startService({ alerts: 5 });
    for (let call = 0; call < 150; call += 1) await get(`${PATH}/1`);
    const full = await get(PATH);
    expect([full.status, Number(full.headers.get('retry-after'))]).toEqual([429, expect.any(Number)]);
    expect((await get('/api/alerts')).status).toBe(200);
    emulator.control.advance(61_000);
    expect((await get(PATH)).status).toBe(200);
  });
});
