import { describe, expect, inject, it } from 'vitest';
import { graphName } from '../kit/reads/graph-names.js';
import { deviceOf, GATEWAYS, startSupergraph, type SupergraphUnderTest } from './start-supergraph.js';

const { gateways } = inject('supergraph');

/** The newest alert of a machine, as referenced by a ticket. */
function alertOf({ subgraph }: Pick<SupergraphUnderTest, 'subgraph'>, machineId: string): string {
  const [tenant] = subgraph.emulator.tenants.values();
  return tenant!.alerts.find((alert) => alert.machineId === machineId)!.id;
}

/** Machines with distinct device ids that have alerts. */
function alerted({ subgraph, machines }: SupergraphUnderTest) {
  const [tenant] = subgraph.emulator.tenants.values();
  return machines.filter(({ id }) => tenant!.alerts.some(({ machineId }) => machineId === id));
}

describe.each(GATEWAYS)('through $gateway', ({ key }) => {
  const url = gateways[key];

  it('resolves devices to machines, their alerts and their tickets', async () => {
    const supergraph = await startSupergraph({
      tickets: (subgraph) => {
        const [tenant] = subgraph.emulator.tenants.values();
        return tenant!.alerts.map(({ id }, index) => ({
          id: `T-${index}`,
          subject: 's',
          status: 'OPEN',
          alertId: id,
        }));
      },
    });
    const { data, errors } = await supergraph.ask(
      url,
      `{ devices { pageInfo { hasNextPage } nodes { serialNumber owner { name } machine {
          id computerDnsName alerts(first: 5) { nodes { id title tickets { id subject } } } } } } }`,
    );
    expect(errors).toBeUndefined();
    const expected = supergraph.machines.slice(0, 3);
    expect(data.devices.pageInfo).toEqual({ hasNextPage: false });
    expect(data.devices.nodes).toHaveLength(3);
    for (const [index, { serialNumber, owner, machine }] of data.devices.nodes.entries()) {
      expect([serialNumber, owner.name]).toEqual([`SN-${index}`, 'Ada']);
      expect([machine.id, machine.computerDnsName]).toEqual([
        expected[index]!.id,
        expected[index]!.computerDnsName,
      ]);
      for (const alert of machine.alerts.nodes) expect(alert.tickets).toHaveLength(1);
    }
    expect((await supergraph.sentTo('inventory')).length).toBe(1);
    expect((await supergraph.sentTo('defender')).length).toBe(1);
    expect((await supergraph.sentTo('tickets')).length).toBeLessThanOrEqual(1);
    expect(supergraph.subgraph.calls('listMachines')).toHaveLength(1);
  });

  it('resolves tickets to alerts and their machines', async () => {
    const supergraph = await startSupergraph({
      tickets: (subgraph) =>
        [...subgraph.emulator.tenants.values()][0]!.alerts
          .slice(0, 5)
          .map(({ id }, index) => ({ id: `T-${index}`, subject: 's', status: 'OPEN', alertId: id })),
    });
    const { data, errors } = await supergraph.ask(
      url,
      '{ tickets { id alert { title severity machine { computerDnsName } } } }',
    );
    expect(errors).toBeUndefined();
    const [tenant] = supergraph.subgraph.emulator.tenants.values();
    expect(data.tickets.map(({ alert }: { alert: unknown }) => alert)).toEqual(
      tenant!.alerts.slice(0, 5).map(({ title, machineId, severity }) => ({
        title,
        severity: graphName(severity),
        machine: { computerDnsName: tenant!.machines.find(({ id }) => id === machineId)!.computerDnsName },
      })),
    );
    expect(supergraph.subgraph.calls().map(({ operation }) => operation)).toEqual([
      'listAlerts',
      'listMachines',
    ]);
  });

  it('makes one upstream call for 250 devices on 3 machines', async () => {
    const supergraph = await startSupergraph({
      devices: (machines) =>
        Array.from({ length: 250 }, (_, index) => deviceOf(index, machines[index % 3]!.aadDeviceId)),
    });
    const { data, errors } = await supergraph.ask(
      url,
      '{ devices(first: 250) { nodes { machine { id computerDnsName } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.devices.nodes.map(({ machine }: { machine: { id: string } }) => machine.id)).toEqual(
      Array.from({ length: 250 }, (_, index) => supergraph.machines[index % 3]!.id),
    );
    expect(supergraph.subgraph.calls()).toHaveLength(1);
    // Some gateways deduplicate representations and others don't: both make the same calls.
    expect([[3], [250]]).toContainEqual(await supergraph.representations());
  });

  it('makes one call per kind of key for two paths to the same machines', async () => {
    const supergraph = await startSupergraph();
    const { data, errors } = await supergraph.ask(
      url,
      `{ a: devices(first: 2) { nodes { machine { computerDnsName } } }
         b: device(serialNumber: "SN-0") { machine { computerDnsName osPlatform } }
         machines(first: 1) { nodes { id aadDeviceId } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.b.machine.computerDnsName).toBe(data.a.nodes[0].machine.computerDnsName);
    expect(supergraph.subgraph.calls().length).toBeLessThanOrEqual(3);
  });

  it('returns a machine without data and no error for a device that Defender does not know', async () => {
    const supergraph = await startSupergraph({
      devices: (machines) => [
        deviceOf(0, machines[0]!.aadDeviceId),
        deviceOf(1, 'aaaaaaaa-0000-4000-8000-000000000009'),
        deviceOf(2, null),
      ],
    });
    const { data, errors } = await supergraph.ask(
      url,
      '{ devices { nodes { serialNumber machine { aadDeviceId computerDnsName } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.devices.nodes[0].machine.computerDnsName).toBe(supergraph.machines[0]!.computerDnsName);
    expect(data.devices.nodes[1].machine?.computerDnsName ?? null).toBeNull();
    expect(data.devices.nodes[2].machine).toBeNull();
  });

  it("shows a ticket's change next to Defender's data", async () => {
    const supergraph = await startSupergraph();
    const [machine] = alerted(supergraph);
    const alertId = alertOf(supergraph, machine!.id);
    const { data, errors } = await supergraph.ask(
      url,
      `mutation ($alertId: ID!) { openTicket(alertId: $alertId, subject: "look") {
          subject alert { id machine { id } tickets { subject } } } }`,
      { variables: { alertId } },
    );
    expect(errors).toBeUndefined();
    expect(data.openTicket).toEqual({
      subject: 'look',
      alert: { id: alertId, machine: { id: machine!.id }, tickets: [{ subject: 'look' }] },
    });
  });

  it('isolates a machine once, for a caller with the role', async () => {
    const supergraph = await startSupergraph();
    const machineId = supergraph.machines.find(({ osPlatform }) => osPlatform.startsWith('Windows'))!.id;
    const isolate =
      'mutation ($input: IsolateMachineInput!) { isolateMachine(input: $input) { outcome machineAction { id type machine { id } } } }';
    const variables = { input: { machineId, comment: 'Ransomware', idempotencyKey: `e2e-${key}` } };
    const roles = ['Defender.ViewData', 'Defender.ActiveRemediation'];
    const { data, errors } = await supergraph.ask(url, isolate, { variables, roles });
    expect(errors).toBeUndefined();
    expect(data.isolateMachine).toMatchObject({
      outcome: 'CREATED',
      machineAction: { type: 'ISOLATE', machine: { id: machineId } },
    });
    const refused = await supergraph.ask(url, isolate, { variables });
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(supergraph.subgraph.calls('isolateMachine')).toHaveLength(1);
  });
});
