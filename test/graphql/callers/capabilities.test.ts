import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import { SOURCE_FAMILIES } from '../../../src/config/sources.js';
import {
  startSubgraph,
  type StartOptions,
  type SubgraphUnderTest,
} from '../../kit/servers/start-subgraph.js';
import { LEAST_GRAPH_ROLES, LEAST_ROLES } from '../../kit/processes/run-doctor.js';

const CAPABILITIES = '{ defenderCapabilities { group fields permissions isGranted } }';
/** Groups are identified by their permissions, because their names grow with the families of the schema. */
const ALERTS = 'Alert.Read.All or Alert.ReadWrite.All';
const MACHINES = 'Machine.Read.All or Machine.ReadWrite.All';
const HUNTING = 'ThreatHunting.Read.All or AdvancedQuery.Read.All';
const ISOLATION = 'Machine.Isolate';
const ACTIONS_CLIENT_ID = '0b6f7c52-3f0e-4c2b-9a51-6d1e2f3a4b5c';

async function startWith(
  roles: readonly string[],
  { graphRoles = [], ...options }: StartOptions & { graphRoles?: readonly string[] } = {},
): Promise<SubgraphUnderTest> {
  const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 }, ...options });
  subgraph.emulator.control.registerApp({
    clientId: DEFAULT_CLIENT_ID,
    secret: DEFAULT_CLIENT_SECRET,
    roles,
    graphRoles,
  });
  return subgraph;
}

/** Permissions of a group -> whether they are granted. */
async function grantsOf(subgraph: SubgraphUnderTest): Promise<Record<string, boolean | null>> {
  const { data, errors } = await subgraph.ask(CAPABILITIES, { roles: [] });
  expect(errors).toBeUndefined();
  const capabilities = data.defenderCapabilities as { permissions: string[]; isGranted: boolean | null }[];
  return Object.fromEntries(
    capabilities.map(({ permissions, isGranted }) => [permissions.join(' or '), isGranted]),
  );
}

describe('capabilities', () => {
  it(
    'list for every caller the needs of each group of fields and whether they are granted, without upstream calls',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startWith(LEAST_ROLES, { graphRoles: LEAST_GRAPH_ROLES });
      const { data } = await subgraph.ask(CAPABILITIES, { roles: [] });
      expect(data.defenderCapabilities).toContainEqual({
        group: 'hunting',
        fields: expect.arrayContaining(['Query.defenderHunt']),
        permissions: ['ThreatHunting.Read.All', 'AdvancedQuery.Read.All'],
        isGranted: true,
      });
      expect(data.defenderCapabilities).toContainEqual({
        group: expect.stringContaining('isolateMachine'),
        fields: expect.arrayContaining(['Mutation.isolateMachine', 'Mutation.releaseMachine']),
        permissions: ['Machine.Isolate'],
        isGranted: true,
      });
      await subgraph.ask(CAPABILITIES, { roles: [] });
      expect(subgraph.calls()).toEqual([]);
      // One for Defender, one for Graph, both cached.
      expect(subgraph.emulator.control.calls({ operation: 'token' })).toHaveLength(2);
    },
  );

  it('require a token', async () => {
    const subgraph = await startWith(LEAST_ROLES);
    const { status, errors } = await subgraph.ask(CAPABILITIES, { token: null });
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('accept any permission of a group, in any case', { tags: 'defender-first' }, async () => {
    const grants = await grantsOf(await startWith(['ALERT.ReadWrite.all']));
    expect(grants).toMatchObject({ [ALERTS]: true, [MACHINES]: false, [HUNTING]: false, [ISOLATION]: false });
  });

  it("are unknown while tokens can't be read", async () => {
    const subgraph = await startWith(LEAST_ROLES);
    subgraph.emulator.control.setSwitches({ accessTokens: 'opaque' });
    expect(new Set(Object.values(await grantsOf(subgraph)))).toEqual(new Set([null]));
  });

  it('are unknown while Entra is unavailable or rejects the credential', async () => {
    const down = await startWith(LEAST_ROLES);
    down.emulator.control.addFault({ operation: 'token' }, { status: 503 });
    expect(new Set(Object.values(await grantsOf(down)))).toEqual(new Set([null]));
    for (const env of [
      { AZURE_CLIENT_SECRET: 'not-the-secret' },
      { AZURE_CLIENT_SECRET: '', AZURE_CLIENT_SECRET_PATH: '/missing/client-secret' },
    ]) {
      const refused = await startWith(LEAST_ROLES, { env });
      expect(new Set(Object.values(await grantsOf(refused)))).toEqual(new Set([null]));
    }
  });

  it("are missing if the tenant doesn't know the application", async () => {
    const env = { AZURE_CLIENT_ID: ACTIONS_CLIENT_ID, AUTH_AUDIENCE: DEFAULT_CLIENT_ID };
    const stranger = await startWith(LEAST_ROLES, { env });
    expect(new Set(Object.values(await grantsOf(stranger)))).toEqual(new Set([false]));
  });

  it('check writes in the registration that sends them', async () => {
    const subgraph = await startWith(['Alert.Read.All'], {
      env: {
        DEFENDER_ACTIONS_CLIENT_ID: ACTIONS_CLIENT_ID,
        DEFENDER_ACTIONS_CLIENT_SECRET: 'actions-secret',
      },
    });
    subgraph.emulator.control.registerApp({
      clientId: ACTIONS_CLIENT_ID,
      secret: 'actions-secret',
      roles: ['Machine.Isolate'],
    });
    expect(await grantsOf(subgraph)).toMatchObject({ [ALERTS]: true, [ISOLATION]: true });
  });

  it("don't check writes on behalf of the caller", async () => {
    const subgraph = await startWith(LEAST_ROLES, { env: { DEFENDER_ACTIONS_AS: 'user' } });
    expect(await grantsOf(subgraph)).toMatchObject({ [ALERTS]: true, [ISOLATION]: null });
  });

  it('omit the hunting endpoint that is not used', async () => {
    const subgraph = await startWith(['AdvancedQuery.Read.All'], {
      env: { DEFENDER_SOURCES: SOURCE_FAMILIES.map((family) => `${family}=defender`).join() },
    });
    const { data } = await subgraph.ask(CAPABILITIES, { roles: [] });
    expect(data.defenderCapabilities).toContainEqual(
      expect.objectContaining({ group: 'hunting', permissions: ['AdvancedQuery.Read.All'], isGranted: true }),
    );
    expect(subgraph.emulator.control.calls({ operation: 'token' })).toHaveLength(1);
  });
});

describe('a field whose permission is known to be missing', () => {
  const TWO_MACHINES = '{ machines(first: 2) { nodes { id } } }';

  it(
    'is UPSTREAM_FORBIDDEN with the permissions of which one is needed, unsent; the rest is served',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startWith(['Alert.Read.All']);
      const { status, data, errors } = await subgraph.ask(
        '{ machines(first: 2) { nodes { id } } alerts(first: 2, orderBy: { field: ID }) { nodes { id machine { id } } } }',
      );
      expect(status).toBe(200);
      expect(data.machines).toBeNull();
      expect(data.alerts.nodes.map(({ machine }: { machine: unknown }) => machine)).toEqual([null, null]);
      expect(errors?.map(({ path }) => path?.join('.'))).toEqual(
        expect.arrayContaining(['machines', 'alerts.nodes.0.machine', 'alerts.nodes.1.machine']),
      );
      for (const { message, extensions } of errors!) {
        expect(message).toMatch(
          /^This service's application may not call listMachines. It needs one of these permissions/,
        );
        expect(extensions).toEqual({
          code: 'UPSTREAM_FORBIDDEN',
          missingPermissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
        });
      }
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listAlerts']);
    },
  );

  it('uses no quota', async () => {
    const subgraph = await startWith(['Alert.Read.All']);
    const { data } = await subgraph.ask(
      `{ machines(first: 2) { nodes { id } } defenderUpstreamQuota { rateClass } }`,
    );
    expect(data.defenderUpstreamQuota).toEqual([]);
  });

  it(
    'is not refused while any of the permissions is granted, whatever its case',
    { tags: 'defender-first' },
    async () => {
      const other = await startWith(['Machine.ReadWrite.All']);
      expect((await other.ask(TWO_MACHINES)).errors).toBeUndefined();
      const inCapitals = await startWith(['MACHINE.READ.ALL']);
      await inCapitals.ask(TWO_MACHINES);
      expect(inCapitals.calls('listMachines')).toHaveLength(1);
    },
  );

  it("is sent to Defender if the token can't be read", { tags: 'defender-first' }, async () => {
    const allowed = await startWith(LEAST_ROLES);
    allowed.emulator.control.setSwitches({ accessTokens: 'opaque' });
    expect((await allowed.ask(TWO_MACHINES)).data.machines.nodes).toHaveLength(2);
    const refused = await startWith([]);
    refused.emulator.control.setSwitches({ accessTokens: 'opaque' });
    const { errors } = await refused.ask(TWO_MACHINES);
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_FORBIDDEN');
    expect(refused.calls('listMachines')).toMatchObject([{ status: 403 }]);
  });

  it('is a hunt, if neither endpoint is granted', async () => {
    const subgraph = await startWith(LEAST_ROLES);
    const { errors } = await subgraph.ask('{ defenderHunt(query: "DeviceInfo | take 1") { rowCount } }', {
      roles: ['Defender.Hunting'],
    });
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_FORBIDDEN');
    expect(subgraph.calls()).toEqual([]);
  });
});
