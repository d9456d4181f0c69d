import { expect, it } from 'vitest';
import { CHANGES, changesOf, untilEnd, untilResults } from '../../kit/feed/follow.js';
import { openEventStream, openSocketStream } from '../../kit/feed/open-stream.js';
import { SERVERS, startLimited } from '../../kit/servers/start-limited.js';
import {
  BOTH,
  CONTOSO,
  customersFor,
  FABRIKAM,
  HOME,
  startTenants,
} from '../../kit/servers/start-tenants.js';

const toContoso = { headers: { 'x-defender-tenant': CONTOSO } };

it(
  'returns only changes inside the device groups of a limited caller, and all to others',
  { tags: 'slow' },
  async () => {
    const { subgraph, contoso, inside, outside } = await startLimited();
    const limited = await subgraph.passTime(openSocketStream(subgraph, CHANGES, toContoso));
    await untilResults(subgraph, limited, 1);
    subgraph.clock.advance(1_000);
    const lastUpdateTime = new Date(subgraph.clock.now()).toISOString();
    const [hidden, shown] = contoso.alerts;
    Object.assign(hidden!, { machineId: outside[0]!.id, rbacGroupName: 'Workstations', lastUpdateTime });
    Object.assign(shown!, { machineId: inside[0]!.id, rbacGroupName: SERVERS.name, lastUpdateTime });
    await untilResults(subgraph, limited, 2);
    expect(changesOf(limited)).toMatchObject([{ alert: { id: shown!.id } }]);
  },
);

it('returns no change of another tenant, and accepts no cursor of another', { tags: 'slow' }, async () => {
  const { subgraph, ask, fabrikam } = await startTenants();
  const stream = await subgraph.passTime(openEventStream(subgraph, CHANGES, toContoso));
  await untilResults(subgraph, stream, 1);
  subgraph.clock.advance(1_000);
  Object.assign(fabrikam.alerts[0]!, { lastUpdateTime: new Date(subgraph.clock.now()).toISOString() });
  await untilResults(subgraph, stream, 2);
  expect(changesOf(stream)).toEqual([]);
  const after = stream.results[0].data.defenderChanges.cursor;
  const foreign = await subgraph.passTime(
    openEventStream(subgraph, CHANGES, { variables: { after }, headers: { 'x-defender-tenant': FABRIKAM } }),
  );
  await expect.poll(() => foreign.others.length).toBe(1);
  const refusal = { extensions: { code: 'BAD_USER_INPUT', argumentName: 'after' } };
  expect(foreign.others[0].errors[0]).toMatchObject(refusal);
  const page = 'query ($after: String) { defenderChanges(after: $after) { endCursor } }';
  const { data, errors } = await ask(FABRIKAM, page, { variables: { after } });
  expect([data.defenderChanges, errors]).toMatchObject([null, [refusal]]);
});

it('keeps the tenant of its start when the tenants file gets another default', { tags: 'slow' }, async () => {
  const [only] = BOTH;
  const { subgraph, file, contoso } = await startTenants([only!]);
  const query = 'subscription { alertChanged { alert { id tenantId machine { computerDnsName } } } }';
  const stream = await subgraph.passTime(openEventStream(subgraph, query, {}));
  file.write({ tenants: [only, { ...only, id: HOME, name: 'Home' }] });
  subgraph.clock.advance(2_000);
  const [changed] = contoso.alerts;
  Object.assign(changed!, { lastUpdateTime: new Date(subgraph.clock.now()).toISOString() });
  await untilResults(subgraph, stream, 1);
  const { alert } = stream.results[0].data.alertChanged;
  expect(alert).toMatchObject({ id: changed!.id, tenantId: CONTOSO });
  expect(alert.machine.computerDnsName).toContain('contoso');
});

it(
  'ends with FORBIDDEN and the cursor once the tenants file no longer grants the role',
  { tags: 'slow' },
  async () => {
    const { subgraph, file } = await startTenants();
    const stream = await subgraph.passTime(openEventStream(subgraph, CHANGES, toContoso));
    await untilResults(subgraph, stream, 1);
    file.write({ tenants: customersFor({ roles: ['Defender.Indicators'] }) });
    const last = await untilEnd(subgraph, stream);
    expect(last.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', cursor: expect.any(String) });
  },
);

it('is refused for a tenant that is not open to the caller, and recorded with that tenant', async () => {
  const [contoso, fabrikam] = BOTH;
  const { subgraph } = await startTenants([contoso!, { ...fabrikam!, callers: [{ tenant: CONTOSO }] }]);
  const headers = { 'x-defender-tenant': FABRIKAM.toUpperCase() };
  const stream = await openSocketStream(subgraph, CHANGES, { headers });
  await expect.poll(() => stream.others).toHaveLength(1);
  expect(JSON.stringify(stream.others)).toContain('FORBIDDEN');
  expect(subgraph.audit()).toMatchObject([{ type: 'accessRefused', tenantId: FABRIKAM }]);
});
