import { describe, expect, it } from 'vitest';
import { askForExport, finishedExport, startExport } from '../../kit/exports/exports.js';
import { SERVERS, startLimited } from '../../kit/servers/start-limited.js';
import { CONTOSO, customersFor, FABRIKAM, MARKS, startTenants } from '../../kit/servers/start-tenants.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const ROLES = ['Defender.ViewVulnerabilities', 'Defender.ViewData'];
const [LIMITED, WHOLE] = [
  '77777777-7777-4777-8777-777777777771',
  '77777777-7777-4777-8777-777777777772',
] as const;
const NONE = '00000000-0000-4000-8000-000000000000';

type Row = Readonly<Record<string, string | null>>;

/** A caller through a client, in a tenant. */
async function callerOf(subgraph: SubgraphUnderTest, tenantId: string, clientId: string = LIMITED) {
  const token = await subgraph.mintToken({ roles: ROLES, clientId });
  const headers = { 'x-defender-tenant': tenantId };
  const options = { token, headers };
  const get = (path: string) =>
    fetch(`${subgraph.url}${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
  return {
    get,
    start: (input: Readonly<Record<string, unknown>>) =>
      startExport(subgraph, { ...input, tenantId }, options),
    find: async (id: string) => (await askForExport(subgraph, id, options)).data.defenderExport as unknown,
    finished: (id: string) => finishedExport(subgraph, id, options),
    cancel: (id: string) =>
      subgraph.ask(
        'mutation ($input: CancelDefenderExportInput!) { cancelDefenderExport(input: $input) { outcome } }',
        {
          ...options,
          variables: { input: { exportId: id, tenantId } },
        },
      ),
    list: async () =>
      (await subgraph.ask('{ defenderExports { nodes { id } totalCount } }', options)).data
        .defenderExports as unknown,
    exported: async (input: Readonly<Record<string, unknown>>) => {
      const { payload } = await startExport(subgraph, { ...input, tenantId }, options);
      const made = await finishedExport(subgraph, payload.export.id as string, options);
      const text = await (await get(made.downloadPath ?? '')).text();
      const rows = text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Row);
      return { made, rows };
    },
  };
}

describe('a caller who is limited to device groups', () => {
  it("gets the rows of those, and nothing of others' requests", { tags: 'slow' }, async () => {
    const { subgraph, isInside } = await startLimited(
      customersFor({ deviceGroups: [SERVERS], clients: [LIMITED] }, { clients: [WHOLE] }),
    );
    const [limited, whole] = await Promise.all(
      [LIMITED, WHOLE].map((client) => callerOf(subgraph, CONTOSO, client)),
    );
    for (const kind of ['SOFTWARE_VULNERABILITIES', 'HARDWARE_FIRMWARE', 'SOFTWARE_VULNERABILITY_CHANGES']) {
      const since = kind.endsWith('CHANGES')
        ? { since: new Date(subgraph.clock.now() - 9e8).toISOString() }
        : {};
      const own = await limited!.exported({ kind, ...since });
      const all = await whole!.exported({ kind, ...since });
      const deviceOf = (row: Row) => row['deviceId'] ?? row['DeviceId'] ?? '';
      expect([kind, own.rows.length > 5]).toEqual([kind, true]);
      expect(own.rows.filter((row) => !isInside(deviceOf(row)))).toEqual([]);
      expect(own.rows).toEqual(all.rows.filter((row) => isInside(deviceOf(row))));
      expect(own.made.rowCount).toBe(own.rows.length);
      const { id } = all.made;
      expect(await limited!.find(id)).toBeNull();
      expect((await limited!.get(`/exports/${id}`)).status).toBe(404);
      expect((await limited!.cancel(id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect(JSON.stringify(await limited!.list())).not.toContain(id);
      expect(await whole!.find(own.made.id)).toMatchObject({ id: own.made.id });
    }
    // Another caller's running export blocks this one, without being visible.
    subgraph.emulator.control.setSwitches({ exportFilePauseMs: 600_000 });
    const first = await whole!.start({ kind: 'CERTIFICATES' });
    const second = await limited!.start({ kind: 'CERTIFICATES' });
    expect(second.payload).toMatchObject({ outcome: 'CONFLICTING_PENDING', export: null });
    await whole!.cancel(first.payload.export.id as string);
  });

  it(
    'by the role that reads machines gets the rows of those, and nothing of a whole export',
    { tags: 'slow' },
    async () => {
      const { subgraph, isInside } = await startLimited(
        customersFor(
          { deviceGroups: [SERVERS], roles: ['Defender.ViewData'], clients: [LIMITED] },
          { roles: ['Defender.ViewVulnerabilities'], clients: [LIMITED] },
          { clients: [WHOLE] },
        ),
      );
      const [limited, whole] = await Promise.all(
        [LIMITED, WHOLE].map((client) => callerOf(subgraph, CONTOSO, client)),
      );
      const all = await whole!.exported({ kind: 'HARDWARE_FIRMWARE' });
      expect(await limited!.find(all.made.id)).toBeNull();
      expect((await limited!.get(`/exports/${all.made.id}`)).status).toBe(404);
      const own = await limited!.exported({ kind: 'HARDWARE_FIRMWARE' });
      expect(own.rows.length).toBeGreaterThan(5);
      expect(own.rows).toEqual(all.rows.filter(({ deviceId }) => isInside(deviceId ?? '')));
    },
  );

  it('gets the hunted settings of those', { tags: 'slow' }, async () => {
    const { subgraph, isInside } = await startLimited(
      customersFor({ deviceGroups: [SERVERS], clients: [LIMITED] }, { clients: [WHOLE] }),
      { env: { DEFENDER_SOURCES: 'assessments=hunting' } },
    );
    const [limited, whole] = await Promise.all(
      [LIMITED, WHOLE].map((client) => callerOf(subgraph, CONTOSO, client)),
    );
    const own = await limited!.exported({ kind: 'SECURE_CONFIGURATIONS' });
    const all = await whole!.exported({ kind: 'SECURE_CONFIGURATIONS' });
    expect(own.rows.length).toBeGreaterThan(5);
    expect(own.rows.filter(({ deviceId }) => !isInside(deviceId ?? ''))).toEqual([]);
    expect(all.rows.some(({ deviceId }) => !isInside(deviceId ?? ''))).toBe(true);
    expect(subgraph.calls('exportSecureConfigurationsFiles')).toEqual([]);
  });

  it.each([
    ['by name and id', SERVERS, ['INFORMATION_GATHERING', 'ANTIVIRUS_HEALTH']],
    ['by id alone', { id: SERVERS.id }, ['CERTIFICATES', 'SOFTWARE_VULNERABILITIES']],
  ])('%s is refused kinds whose rows have no group, without a call', async (_how, group, kinds) => {
    const { subgraph } = await startLimited(customersFor({ deviceGroups: [group] }));
    const limited = await callerOf(subgraph, CONTOSO);
    for (const kind of kinds) {
      const { answer, payload } = await limited.start({ kind });
      expect([kind, payload]).toEqual([kind, null]);
      expect(answer.errors?.[0]).toMatchObject({
        message: expect.stringContaining('your role is limited to some groups') as string,
        extensions: { code: 'FORBIDDEN' },
      });
    }
    expect(subgraph.calls()).toEqual([]);
    expect(await limited.list()).toEqual({ nodes: [], totalCount: 0 });
    expect(subgraph.audit().filter(({ type }) => type === 'accessRefused')).toHaveLength(kinds.length);
  });
});

describe('exports of several tenants', () => {
  it("run in parallel, and can't be seen, stopped or downloaded from another", { tags: 'slow' }, async () => {
    const { subgraph } = await startTenants();
    const [contoso, fabrikam] = await Promise.all([CONTOSO, FABRIKAM].map((id) => callerOf(subgraph, id)));
    const kind = 'CERTIFICATES';
    const both = await Promise.all([contoso!.exported({ kind }), fabrikam!.exported({ kind })]);
    for (const [index, tenantId] of [CONTOSO, FABRIKAM].entries()) {
      const names = both[index]!.rows.map(({ deviceName }) => deviceName ?? '');
      expect(names.length).toBeGreaterThan(10);
      expect(names.filter((name) => !name.startsWith(MARKS[tenantId] ?? NONE))).toEqual([]);
    }
    const { id } = both[0].made;
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await fabrikam!.find(id)).toBeNull();
    expect(await fabrikam!.list()).toEqual({ nodes: [{ id: both[1].made.id }], totalCount: 1 });
    expect((await fabrikam!.cancel(id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    // Like a missing one, so that ids can't be probed.
    const [foreign, none] = await Promise.all([id, NONE].map((one) => fabrikam!.get(`/exports/${one}`)));
    expect(foreign?.status).toBe(404);
    const told = async (response: Response | undefined) =>
      ((await response?.json()) as { errors: { message: string }[] }).errors[0]?.message;
    expect(await told(foreign)).toBe(await told(none));
    expect((await contoso!.get(`/exports/${id}`)).status).toBe(200);
    const events = subgraph.audit().filter(({ type }) => type === 'exportFinished');
    expect(events.map((event) => 'tenantId' in event && event.tenantId).sort()).toEqual([CONTOSO, FABRIKAM]);
  });
});
