import { describe, expect, it } from 'vitest';
import type { Machine } from '../../../emulator/tenants/model.js';
import { HUNTER, idsOf, SERVERS, startLimited, WORKSTATIONS } from '../../kit/servers/start-limited.js';
import { CONTOSO, customersFor, startTenants, type WrittenTenant } from '../../kit/servers/start-tenants.js';

describe('a caller who is limited to device groups', () => {
  it(
    'lists the machines of the groups, which Defender filters: one call, and full pages',
    { tags: 'defender-first' },
    async () => {
      const { ask, inside, subgraph } = await startLimited();
      const { data } = await ask(
        CONTOSO,
        '{ machines(first: 3) { nodes { id rbacGroupName } pageInfo { hasNextPage } } }',
      );
      expect(idsOf(data.machines.nodes)).toEqual(idsOf(inside.slice(0, 3)));
      expect(data.machines.pageInfo.hasNextPage).toBe(true);
      expect(subgraph.calls().map(({ query }) => query['$filter'])).toEqual(['rbacGroupId eq 141']);
    },
  );

  it('finds none outside, by any argument', async () => {
    const { ask, inside, outside } = await startLimited();
    const [ours, theirs] = [inside[0]!, outside[0]!];
    const find = async (by: string) =>
      (await ask(CONTOSO, `{ findMachines(by: { ${by} }) { id } }`)).data.findMachines;
    for (const machine of [ours, theirs])
      Object.assign(machine, {
        machineTags: ['shared'],
        aadDeviceId:
          machine.id === ours.id
            ? '0d0d0d0d-1111-4222-8333-000000000001'
            : '0d0d0d0d-1111-4222-8333-000000000002',
      });
    expect(await find(`id: "${theirs.id}"`)).toEqual([]);
    expect(await find(`computerDnsName: "${theirs.computerDnsName}"`)).toEqual([]);
    expect(await find(`aadDeviceId: "${theirs.aadDeviceId}"`)).toEqual([]);
    expect(await find('tag: "shared"')).toEqual([{ id: ours.id }]);
    expect(
      await find(
        `ip: "${theirs.lastIpAddress}", at: "${new Date(Date.parse(theirs.lastSeen)).toISOString()}"`,
      ),
    ).toEqual([]);
    const { data } = await ask(
      CONTOSO,
      `{ ours: machine(id: "${ours.id}") { id } theirs: machine(id: "${theirs.id}") { id } }`,
    );
    expect(data).toEqual({ ours: { id: ours.id }, theirs: null });
  });

  it('gets null for entities outside, by any key', async () => {
    const { ask, contoso, inside, outside } = await startLimited();
    const alertOf = (machines: readonly Machine[]) =>
      contoso.alerts.find(({ machineId }) => idsOf(machines).includes(machineId))!;
    const actionOf = (machines: readonly Machine[]) =>
      contoso.machineActions.find(({ action }) => idsOf(machines).includes(action.machineId))!.action;
    const r = [inside, outside].flatMap((machines) => [
      { __typename: 'Machine', id: machines[0]!.id },
      { __typename: 'Alert', id: alertOf(machines).id },
      { __typename: 'MachineAction', id: actionOf(machines).id },
    ]);
    const { data } = await ask(
      CONTOSO,
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Machine { id } ... on Alert { id } ... on MachineAction { id } } }',
      { variables: { r: r.map((reference) => ({ ...reference, tenantId: CONTOSO })) } },
    );
    expect(data._entities).toEqual([...r.slice(0, 3), null, null, null]);
  });

  it.each(['{ field: LAST_UPDATE_TIME, direction: DESC }', '{ field: ID }'])(
    'walks through exactly the alerts of the groups, in full pages, %s',
    { tags: 'slow' },
    async (orderBy) => {
      const { ask, subgraph, contoso, isInside } = await startLimited(undefined, {
        emulator: { alerts: 300 },
      });
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const { data, errors } = await ask(
          CONTOSO,
          'query ($after: String) { alerts(first: 7, after: $after, orderBy: ' +
            orderBy +
            ') { nodes { id rbacGroupName } pageInfo { hasNextPage endCursor } } }',
          { variables: { after } },
        );
        expect(errors).toBeUndefined();
        const { nodes, pageInfo } = data.alerts as {
          nodes: { id: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
        seen.push(...idsOf(nodes));
        if (!pageInfo.hasNextPage) break;
        expect(nodes).toHaveLength(7);
        after = pageInfo.endCursor;
        subgraph.emulator.control.resetQuota();
        subgraph.clock.advance(61_000);
      }
      const wanted = contoso.alerts.filter(({ machineId }) => isInside(machineId));
      expect([...seen].sort()).toEqual(idsOf(wanted).sort());
    },
  );

  it(
    'walks through exactly the machine actions of the groups’ machines',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { ask, contoso, isInside } = await startLimited(undefined, { emulator: { machineActions: 60 } });
      for (const orderBy of ['{ field: LAST_UPDATE_DATE_TIME_UTC, direction: DESC }', '{ field: ID }']) {
        const seen: string[] = [];
        for (let after: string | null = null; ;) {
          const { data } = await ask(
            CONTOSO,
            'query ($after: String) { machineActions(first: 5, after: $after, orderBy: ' +
              orderBy +
              ') { nodes { id } pageInfo { hasNextPage endCursor } } }',
            { variables: { after } },
          );
          seen.push(...idsOf(data.machineActions.nodes as { id: string }[]));
          if (!data.machineActions.pageInfo.hasNextPage) break;
          after = data.machineActions.pageInfo.endCursor as string;
        }
        const wanted = contoso.machineActions
          .map(({ action }) => action)
          .filter(({ machineId }) => isInside(machineId));
        expect([...seen].sort()).toEqual(idsOf(wanted).sort());
      }
    },
  );

  it('gets null for edges to objects outside', async () => {
    const { ask, contoso, inside, outside } = await startLimited();
    // Created when the machine was in another group than now.
    const alert = contoso.alerts.find(({ machineId }) => idsOf(outside).includes(machineId))!;
    Object.assign(alert, { rbacGroupName: SERVERS.name });
    const { data } = await ask(
      CONTOSO,
      `{ alert(id: "${alert.id}") { id machine { id } } machine(id: "${inside[0]!.id}") { alerts { nodes { id } } actions { nodes { machine { id } } } } }`,
    );
    expect(data.alert).toEqual({ id: alert.id, machine: null });
    expect(data.machine.actions.nodes.every((action: { machine: unknown }) => action.machine !== null)).toBe(
      true,
    );
  });

  it('judges an alert without a group by its machine', async () => {
    const { ask, contoso, inside, outside } = await startLimited();
    const [ours, theirs] = [inside, outside].map((machines) => {
      const alert = contoso.alerts.find(({ machineId }) => idsOf(machines).includes(machineId))!;
      return Object.assign(alert, { rbacGroupName: null });
    });
    const { data } = await ask(
      CONTOSO,
      `{ ours: alert(id: "${ours!.id}") { id } theirs: alert(id: "${theirs!.id}") { id } }`,
    );
    expect(data).toEqual({ ours: { id: ours!.id }, theirs: null });
  });

  it('can’t hunt, whatever their roles', async () => {
    const { ask, subgraph } = await startLimited();
    const { errors } = await ask(CONTOSO, '{ defenderHunt(query: "DeviceInfo") { rowCount } }', {
      roles: HUNTER,
    });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(errors?.[0]?.message).toContain('not open to callers who are limited to device groups');
    expect(subgraph.calls()).toEqual([]);
  });

  it('can’t hunt by another rule without limits either', async () => {
    const { ask } = await startLimited(
      customersFor(
        { roles: ['Defender.ViewData'], deviceGroups: [SERVERS] },
        { roles: ['Defender.Hunting'] },
      ),
    );
    expect(
      (await ask(CONTOSO, '{ defenderHunt(query: "DeviceInfo") { rowCount } }', { roles: HUNTER })).errors,
    ).toHaveLength(1);
  });

  it('has the union of limits of the rules that grant a role, and none if a rule has none', async () => {
    const rules = [
      { roles: ['Defender.ViewData'], deviceGroups: [SERVERS] },
      { roles: ['Defender.ViewData', 'Defender.Release'], deviceGroups: [WORKSTATIONS] },
    ];
    const count = async (tenants: readonly WrittenTenant[], roles: readonly string[]) => {
      const { ask } = await startTenants(tenants);
      return new Set(
        (await ask(CONTOSO, '{ machines { nodes { rbacGroupName } } }', { roles })).data.machines.nodes.map(
          (row: { rbacGroupName: string }) => row.rbacGroupName,
        ),
      );
    };
    expect(await count(customersFor(...rules), ['Defender.ViewData'])).toEqual(
      new Set(['Servers', 'Workstations']),
    );
    expect(
      (await count(customersFor(...rules, { roles: ['Defender.ViewData'] }), ['Defender.ViewData'])).size,
    ).toBeGreaterThan(2);
  });
});
