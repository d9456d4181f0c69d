import { describe, expect, it } from 'vitest';
import type { Machine } from '../../../emulator/tenants/model.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const DEVICE = 'aaaaaaaa-0000-4000-8000-000000000001';
const OTHER_DEVICE = 'aaaaaaaa-0000-4000-8000-000000000002';
const ZERO = '00000000-0000-0000-0000-000000000000';

async function machinesOf(
  subgraph: SubgraphUnderTest,
  devices: readonly (string | null)[],
): Promise<(string | null)[]> {
  const { data, errors } = await subgraph.ask(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Machine { id aadDeviceId } } }',
    { variables: { r: devices.map((aadDeviceId) => ({ __typename: 'Machine', aadDeviceId })) } },
  );
  expect(errors).toBeUndefined();
  return data._entities.map((one: { id: string } | null) => one?.id ?? null) as (string | null)[];
}

/** Replaces the rows of the device. */
function setRows(subgraph: SubgraphUnderTest, rows: readonly Partial<Machine>[]): Machine[] {
  const machines = onlyTenant(subgraph).machines.slice(0, rows.length);
  machines.forEach((machine, index) => Object.assign(machine, { aadDeviceId: DEVICE }, rows[index]));
  return machines;
}

describe('the machine of an Entra device', () => {
  it('is the row seen last, to the last digit', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 0 } });
    const rows = setRows(subgraph, [
      { lastSeen: '2026-01-01T10:00:00.1234567Z' },
      { lastSeen: '2026-01-01T10:00:00.1234569Z' },
      { lastSeen: '2026-01-01T10:00:00.123Z' },
      { lastSeen: null as unknown as string },
    ]);
    expect(await machinesOf(subgraph, [DEVICE])).toEqual([rows[1]!.id]);
    expect(subgraph.calls()).toMatchObject([
      { operation: 'listMachines', query: { $filter: `aadDeviceId eq ${DEVICE}` } },
    ]);
  });

  it('is no row that was merged into another, however new', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 0 } });
    const rows = setRows(subgraph, [
      { lastSeen: '2026-03-01T00:00:00Z', mergedIntoMachineId: 'f'.repeat(40) },
      { lastSeen: '2026-01-01T00:00:00Z', mergedIntoMachineId: null },
      { lastSeen: '2026-02-01T00:00:00Z', mergedIntoMachineId: '' },
    ]);
    expect(await machinesOf(subgraph, [DEVICE])).toEqual([rows[2]!.id]);
  });

  it('is null if all its rows were merged', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 0 } });
    setRows(subgraph, [{ mergedIntoMachineId: 'f'.repeat(40) }]);
    expect(await machinesOf(subgraph, [DEVICE])).toEqual([null]);
  });

  it('has no id to join by if Defender sends the zero GUID', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 2, alerts: 0 } });
    const [without, other] = onlyTenant(subgraph).machines;
    Object.assign(without!, { aadDeviceId: ZERO });
    Object.assign(other!, { aadDeviceId: DEVICE });
    const { data } = await subgraph.ask('{ machines { nodes { id aadDeviceId } } }');
    expect(data.machines.nodes).toEqual([
      { id: without!.id, aadDeviceId: null },
      { id: other!.id, aadDeviceId: DEVICE },
    ]);
  });

  it('is null without a call for the zero GUID, null, and malformed GUIDs', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 50, alerts: 0 } });
    onlyTenant(subgraph).machines[0]!.aadDeviceId = ZERO;
    expect(await machinesOf(subgraph, [ZERO, null, '', 'x', "' or 1 eq 1", `${DEVICE}0`])).toEqual(
      Array(6).fill(null),
    );
    expect(subgraph.calls()).toEqual([]);
  });

  it(
    'is found for many devices in one call, whatever their case, and cached by its id too',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 0 } });
      const { machines } = onlyTenant(subgraph);
      for (const machine of machines) machine.aadDeviceId = null;
      machines[0]!.aadDeviceId = DEVICE;
      machines[1]!.aadDeviceId = OTHER_DEVICE;
      const unknown = 'aaaaaaaa-0000-4000-8000-000000000009';
      expect(await machinesOf(subgraph, [DEVICE.toUpperCase(), OTHER_DEVICE, unknown, DEVICE])).toEqual([
        machines[0]!.id,
        machines[1]!.id,
        null,
        machines[0]!.id,
      ]);
      expect(subgraph.calls()).toHaveLength(1);
      expect(subgraph.calls()[0]?.query).toEqual({
        $filter: `aadDeviceId in (${DEVICE.toUpperCase()},${OTHER_DEVICE},${unknown})`,
        $top: '10000',
      });
    },
  );

  it('is one entity by either key', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 0 } });
    const [row] = setRows(subgraph, [{ mergedIntoMachineId: null }]);
    const { data } = await subgraph.ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Machine { computerDnsName } } }',
      {
        variables: {
          r: [
            { __typename: 'Machine', id: row!.id, aadDeviceId: null },
            { __typename: 'Machine', id: null, aadDeviceId: DEVICE },
          ],
        },
      },
    );
    expect(data._entities).toEqual([
      { computerDnsName: row!.computerDnsName },
      { computerDnsName: row!.computerDnsName },
    ]);
  });
});

describe('devices of a tenant', () => {
  const deviceId = (number: number) => `bbbbbbbb-0000-4000-8000-${String(number).padStart(12, '0')}`;

  /** Fifty machines, each of its own device. */
  async function startWithDevices(guidLiteral: 'unquoted' | 'quoted' | 'neither') {
    const subgraph = await startSubgraph({
      emulator: { machines: 50, alerts: 0, switches: { guidLiteral } },
    });
    const machines = onlyTenant(subgraph).machines;
    machines.forEach((machine, index) => Object.assign(machine, { aadDeviceId: deviceId(index) }));
    const devices = machines.map((_machine, index) => deviceId(index));
    return { subgraph, devices, ids: machines.map(({ id }) => id) };
  }

  const statuses = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ status }) => status);

  it(
    'that accepts bare GUIDs is read in one call, and its rejections mean something else',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, devices, ids } = await startWithDevices('unquoted');
      expect(await machinesOf(subgraph, devices)).toEqual(ids);
      expect(statuses(subgraph)).toEqual([200]);
      subgraph.emulator.control.setSwitches({ maxInValues: 25 });
      subgraph.forgetCalls();
      expect(await machinesOf(subgraph, devices)).toEqual(ids);
      expect(statuses(subgraph)).toEqual([400, 200, 200]);
    },
  );

  it(
    'that accepts quoted GUIDs only gets one more call, and quotes from then on',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, devices, ids } = await startWithDevices('quoted');
      expect(await machinesOf(subgraph, devices)).toEqual(ids);
      expect(statuses(subgraph)).toEqual([400, 200]);
      subgraph.forgetCalls();
      expect(await machinesOf(subgraph, devices)).toEqual(ids);
      const page = await subgraph.ask(
        `{ machines(filter: { aadDeviceId: { eq: "${devices[3]!}" } }) { nodes { id } } }`,
      );
      expect(page.data.machines.nodes).toEqual([{ id: ids[3] }]);
      expect(await machinesOf(subgraph, devices.slice(0, 1))).toEqual([ids[0]]);
      expect(statuses(subgraph)).toEqual([200, 200, 200]);
      // Other tenants' services may change their behavior.
      subgraph.emulator.control.setSwitches({ guidLiteral: 'unquoted' });
      subgraph.clock.advance(3_600_001);
      subgraph.forgetCalls();
      expect(await machinesOf(subgraph, devices)).toEqual(ids);
      expect(statuses(subgraph)).toEqual([200]);
    },
  );

  it('are filtered in the notation that it accepts', { tags: 'defender-first' }, async () => {
    const { subgraph, devices, ids } = await startWithDevices('quoted');
    const page = await subgraph.ask(
      `{ machines(filter: { or: [{ aadDeviceId: { eq: "${devices[3]!}" } }, { not: { aadDeviceId: { in: ["${devices[4]!}", "${devices[5]!}"] } } }] }) { nodes { id } } }`,
    );
    expect(page.errors).toBeUndefined();
    expect(page.data.machines.nodes).toHaveLength(48);
    expect(page.data.machines.nodes).not.toContainEqual({ id: ids[4] });
    expect(statuses(subgraph)).toEqual([400, 200]);
  });

  it(
    'that accepts no GUID is not read for a minute after three single reads',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, devices, ids } = await startWithDevices('neither');
      const ask = () =>
        subgraph.ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Machine { id } } }', {
          variables: { r: devices.map((aadDeviceId) => ({ __typename: 'Machine', aadDeviceId })) },
        });
      const { data, errors = [] } = await ask();
      expect(data._entities).toEqual(devices.map(() => null));
      expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(
        new Set(['UPSTREAM_REJECTED']),
      );
      // Both notations of the batch, its halves down to twelves, and of three single reads one in both.
      const filters = subgraph.calls().map(({ query }) => query['$filter']!);
      expect(filters.filter((filter) => !filter.includes(' in ')).length).toBe(4);
      expect(filters.length).toBeLessThanOrEqual(14);
      subgraph.forgetCalls();
      expect((await ask()).errors).toHaveLength(50);
      expect(subgraph.calls()).toEqual([]);
      subgraph.clock.advance(60_001);
      await ask();
      expect(statuses(subgraph)).toEqual([400]);
      subgraph.emulator.control.setSwitches({ guidLiteral: 'unquoted' });
      subgraph.clock.advance(60_001);
      subgraph.forgetCalls();
      expect(await machinesOf(subgraph, devices)).toEqual(ids);
    },
  );
});
