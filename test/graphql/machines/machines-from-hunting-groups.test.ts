import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import { expect, it } from 'vitest';
import { SERVERS, startLimited } from '../../kit/servers/start-limited.js';
import type { Asserted } from '../../kit/servers/start-subgraph.js';
import { CONTOSO, customersFor } from '../../kit/servers/start-tenants.js';

const HUNTED = { env: { DEFENDER_SOURCES: 'machines=hunting' } };
const CALLER = { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] };

/** Every path by which a machine can be reached, for one machine. */
const PATHS = `query Paths($id: ID!, $name: String!, $representations: [_Any!]!) {
  machine(id: $id) { id }
  byId: findMachines(by: { id: $id }) { id }
  byName: findMachines(by: { computerDnsName: $name }) { id }
  _entities(representations: $representations) { ... on Machine { id computerDnsName model } }
}`;

it(
  'a caller limited to a device group sees no hunted machine of another by any path',
  { tags: 'slow' },
  async () => {
    const { ask, contoso, isInside, subgraph } = await startLimited(undefined, {
      ...HUNTED,
      emulator: { machines: 20 },
    });
    const all = await ask(
      CONTOSO,
      '{ machines(first: 1000) { nodes { id rbacGroupName } totalCount } alerts(first: 100) { nodes { machine { id } } } findMachines(by: { tag: "Critical" }) { id } }',
      CALLER,
    );
    expect(all.errors).toBeUndefined();
    const ids = all.data.machines.nodes.map(({ id }: Asserted) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every(isInside)).toBe(true);
    expect(all.data.machines.totalCount).toBe(ids.length);
    const others = [
      ...all.data.findMachines,
      ...all.data.alerts.nodes.flatMap(({ machine }: Asserted) => machine ?? []),
    ];
    expect(others.map(({ id }: Asserted) => id).filter((id: string) => !isInside(id))).toEqual([]);
    for (const { id, computerDnsName, aadDeviceId } of contoso.machines) {
      const representations = [
        { __typename: 'Machine', id },
        ...(aadDeviceId === null ? [] : [{ __typename: 'Machine', aadDeviceId }]),
      ];
      subgraph.clock.advance(61_000);
      const { data, errors } = await ask(CONTOSO, PATHS, {
        ...CALLER,
        variables: { id, name: computerDnsName, representations },
      });
      expect(errors, JSON.stringify(errors)).toBeUndefined();
      const shown = [data.machine, ...data.byId, ...data.byName, ...data._entities].flatMap(
        (row) => row?.id ?? [],
      );
      expect(
        shown.filter((one: string) => !isInside(one)),
        id,
      ).toEqual([]);
    }
  },
);

it('without the name of the group, hunted machines are withheld, with a note', async () => {
  const { ask } = await startLimited(customersFor({ deviceGroups: [{ id: SERVERS.id }] }), HUNTED);
  const { data, extensions } = await ask(
    CONTOSO,
    '{ machines(first: 1000) { nodes { id } totalCount } }',
    CALLER,
  );
  expect(data.machines).toEqual({ nodes: [], totalCount: 0 });
  expect(extensions?.['missing']).toEqual([
    { path: ['machines'], reason: expect.stringMatching(/groups without a name/) },
  ]);
});

it('a role for a device group does not write to a machine whose group is known only from a hunt', async () => {
  const { ask, subgraph, inside } = await startLimited();
  const app = { clientId: DEFAULT_CLIENT_ID, secret: DEFAULT_CLIENT_SECRET };
  const graphRoles = ['ThreatHunting.Read.All'];
  subgraph.emulator.control.registerApp({ ...app, roles: ['Machine.Isolate'], graphRoles });
  const roles = ['Defender.ViewData', 'Defender.ActiveRemediation'];
  const { id } = inside.find(({ lastSeen }) => Date.parse(lastSeen) > subgraph.clock.now() - 86_400_000)!;
  const read = await ask(CONTOSO, `{ machine(id: "${id}") { id source } }`, { roles });
  expect(read.data.machine).toEqual({ id, source: 'HUNTING' });
  const input = `{ machineId: "${id}", isolationType: FULL, comment: "contain", tenantId: "${CONTOSO}" }`;
  const { errors } = await ask(CONTOSO, `mutation { isolateMachine(input: ${input}) { outcome } }`, {
    roles,
  });
  expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect(subgraph.calls('isolateMachine')).toEqual([]);
});

it('a role for a device group offers no action on such a machine', { tags: 'slow' }, async () => {
  const { ask, subgraph, inside } = await startLimited();
  subgraph.emulator.control.retire({ at: 0, operations: ['listMachines', 'getMachine'] });
  const { id } = inside.find(({ lastSeen }) => Date.parse(lastSeen) > subgraph.clock.now() - 86_400_000)!;
  const { data, errors } = await ask(
    CONTOSO,
    `{ machine(id: "${id}") { source availableActions { action isAllowed } } }`,
    { roles: ['Defender.ViewData', 'Defender.ActiveRemediation'] },
  );
  expect(errors).toBeUndefined();
  expect(data.machine.source).toBe('HUNTING');
  expect(data.machine.availableActions).toContainEqual({ action: 'ISOLATE_MACHINE', isAllowed: false });
  expect(data.machine.availableActions).not.toContainEqual({ action: 'ISOLATE_MACHINE', isAllowed: true });
});

it('a condition on groups does not widen the limit', async () => {
  const { ask, isInside } = await startLimited(undefined, HUNTED);
  const { data } = await ask(
    CONTOSO,
    '{ machines(first: 1000, filter: { or: [{ rbacGroupName: { eq: "Workstations" } }, { lastSeen: { gte: "2000-01-01T00:00:00Z" } }] }) { nodes { id } totalCount } }',
    CALLER,
  );
  const ids = data.machines.nodes.map(({ id }: Asserted) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect([ids.every(isInside), data.machines.totalCount]).toEqual([true, ids.length]);
});
