import diagnostics from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  BOTH,
  CONTOSO,
  FABRIKAM,
  HOME,
  startTenants,
  type TenantsUnderTest,
} from '../../kit/servers/start-tenants.js';
import { createWrittenFile } from '../../kit/written-file.js';

/** The registration of a tenant of its own. */
const OWN_CLIENT = '6a3c8b21-4d5e-4f90-8b7c-1d2e3f4a5b6c';
const QUERY = '{ machines(first: 1) { nodes { id } } }';
const STANDS = 'the new TENANTS_FILE was rejected; the previous version stays in force';

interface LogLine {
  readonly msg: string;
  readonly problems?: readonly string[];
}

function logOf({ subgraph }: TenantsUnderTest): readonly LogLine[] {
  return subgraph
    .log()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LogLine);
}

/** Whether the caller of HOME may address it, after the file has been checked again. */
async function isOpen({ subgraph, ask }: TenantsUnderTest, tenantId: string): Promise<boolean> {
  subgraph.clock.advance(1_000);
  return (await ask(tenantId, QUERY)).errors === undefined;
}

/** FABRIKAM has a registration of its own. */
async function startWithOwnClient(): Promise<TenantsUnderTest> {
  const { path: clientSecretPath } = createWrittenFile('secret', 'own-secret');
  const tenants = await startTenants([BOTH[0]!, { ...BOTH[1]!, clientId: OWN_CLIENT, clientSecretPath }]);
  tenants.subgraph.emulator.control.registerApp({
    clientId: OWN_CLIENT,
    secret: 'own-secret',
    roles: ['Alert.Read.All'],
    graphRoles: ['SecurityAlert.Read.All'],
    tenants: [FABRIKAM],
  });
  return tenants;
}

/** The number of open connections with requests to the APIs of Defender and Graph, of those from now on. */
function watchConnections(): () => number {
  const sockets = new Set<Socket>();
  const add = (message: unknown) => {
    const { request, socket } = message as { readonly request: { path: string }; readonly socket: Socket };
    if (/^\/(?:api|v1\.0)\//.test(request.path)) sockets.add(socket);
  };
  diagnostics.subscribe('undici:client:sendHeaders', add);
  onTestFinished(() => void diagnostics.unsubscribe('undici:client:sendHeaders', add));
  return () => [...sockets].filter(({ destroyed }) => !destroyed).length;
}

describe('a tenant with a registration of its own', () => {
  it('has no connections after the server closes, however long it was unused', async () => {
    const tenants = await startWithOwnClient();
    const { subgraph } = tenants;
    const connections = watchConnections();
    const alerts = '{ alerts(first: 1) { nodes { id } } }';
    expect((await tenants.ask(FABRIKAM, alerts)).errors).toBeUndefined();
    expect(connections()).toBeGreaterThan(0);
    subgraph.clock.advance(3_600_000);
    await subgraph.restart();
    expect(connections()).toBe(0);
  });
});

describe('a changed tenants file', () => {
  it('takes effect with the next request, without a restart', async () => {
    const tenants = await startTenants(BOTH.slice(0, 1));
    expect([await isOpen(tenants, CONTOSO), await isOpen(tenants, FABRIKAM)]).toEqual([true, false]);
    tenants.file.write({ tenants: BOTH.slice(1) });
    expect([await isOpen(tenants, CONTOSO), await isOpen(tenants, FABRIKAM)]).toEqual([false, true]);
    expect(logOf(tenants).filter(({ msg }) => msg === 'TENANTS_FILE was reloaded')).toHaveLength(1);
    tenants.file.write({ tenants: BOTH });
    expect([await isOpen(tenants, CONTOSO), await isOpen(tenants, FABRIKAM)]).toEqual([true, true]);
  });

  it('is checked at most once a second', async () => {
    const tenants = await startTenants(BOTH.slice(0, 1));
    expect(await isOpen(tenants, CONTOSO)).toBe(true);
    tenants.file.write({ tenants: BOTH.slice(1) });
    tenants.subgraph.clock.advance(999);
    expect((await tenants.ask(CONTOSO, QUERY)).errors).toBeUndefined();
    tenants.subgraph.clock.advance(1);
    expect((await tenants.ask(CONTOSO, QUERY)).errors).toHaveLength(1);
  });

  it('admits the callers of added tenants, and rejects those of removed ones', async () => {
    const tenants = await startTenants();
    const token = await tenants.subgraph.mintToken({ roles: ['Defender.ViewData'], tenantId: FABRIKAM });
    const status = async () => (await tenants.ask(FABRIKAM, QUERY, { token })).status;
    expect(await status()).toBe(401);
    tenants.file.write({ tenants: BOTH.map((tenant) => ({ ...tenant, callers: [{ tenant: FABRIKAM }] })) });
    tenants.subgraph.clock.advance(1_000);
    expect(await status()).toBe(200);
    expect((await tenants.ask(FABRIKAM, QUERY)).status).toBe(401);
  });

  it(
    'lets requests in flight finish under the previous rules',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const tenants = await startTenants();
      const { control } = tenants.subgraph.emulator;
      const letGo = control.hold({ operation: 'listMachines' });
      const running = tenants.ask(CONTOSO, QUERY);
      await expect.poll(() => tenants.subgraph.calls('listMachines')).toHaveLength(1);
      tenants.file.write({ tenants: BOTH.slice(1) });
      expect(await isOpen(tenants, CONTOSO)).toBe(false);
      letGo();
      expect((await running).data.machines.nodes).toHaveLength(1);
    },
  );

  it.each([
    ['does not parse', 'tenants: [', 'is not valid YAML'],
    ['is empty', '', 'must hold the key tenants'],
    ['is empty of tenants', { tenants: [] }, 'tenants names no tenant'],
    [
      'names a role that does not exist',
      { tenants: [{ ...BOTH[0]!, callers: [{ tenant: HOME, roles: ['Defender.Admin'] }] }] },
      "tenants[0].callers[0].roles[0] 'Defender.Admin' is not a role of this API",
    ],
  ])(
    'leaves the tenants unchanged if the new one %s, which is logged once',
    async (_what, content, problem) => {
      const tenants = await startTenants();
      expect(await isOpen(tenants, CONTOSO)).toBe(true);
      tenants.file.write(content);
      for (let look = 0; look < 3; look += 1) expect(await isOpen(tenants, CONTOSO)).toBe(true);
      const refusals = logOf(tenants).filter(({ msg }) => msg === STANDS);
      expect(refusals).toHaveLength(1);
      expect(refusals[0]?.problems?.[0]).toContain(problem);
      tenants.file.write({ tenants: BOTH.slice(1) });
      expect(await isOpen(tenants, CONTOSO)).toBe(false);
    },
  );

  it(
    'removes a tenant from metrics, and from health checks an hour later',
    { tags: 'defender-first' },
    async () => {
      const tenants = await startWithOwnClient();
      tenants.subgraph.emulator.control.retire({ at: 0, operations: ['listAlerts'] });
      const alerts = '{ alerts(first: 1) { nodes { id } } }';
      expect((await tenants.ask(FABRIKAM, alerts)).errors).toBeUndefined();
      const get = async (path: string) => (await fetch(`${tenants.subgraph.url}${path}`)).text();
      expect(await get('/health/ready')).toContain('"retired":["alerts"]');
      expect(await get('/metrics')).toContain(`tenant="${FABRIKAM}"`);
      tenants.file.write({ tenants: BOTH.slice(0, 1) });
      expect(await isOpen(tenants, FABRIKAM)).toBe(false);
      expect(await get('/metrics')).not.toContain(`tenant="${FABRIKAM}"`);
      tenants.subgraph.clock.advance(3_600_000);
      expect(await get('/health/ready')).toBe('{"status":"ready"}');
      expect(await get('/metrics')).toContain('defender_source_retired{family="alerts"} 0');
    },
  );

  it('leaves the tenants unchanged while the file is missing', async () => {
    const tenants = await startTenants();
    expect(await isOpen(tenants, CONTOSO)).toBe(true);
    tenants.file.remove();
    for (let look = 0; look < 3; look += 1) expect(await isOpen(tenants, CONTOSO)).toBe(true);
    expect(logOf(tenants).filter(({ msg }) => msg === STANDS)).toMatchObject([
      { problems: [`TENANTS_FILE names a file that cannot be read (ENOENT): ${tenants.file.path}`] },
    ]);
    tenants.file.write({ tenants: BOTH.slice(1) });
    expect(await isOpen(tenants, CONTOSO)).toBe(false);
  });
});
