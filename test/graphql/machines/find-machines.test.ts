import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const DAY_MS = 86_400_000;
const DEVICE = 'aaaaaaaa-0000-4000-8000-000000000001';
const FIND = 'query ($by: MachineLookup!) { findMachines(by: $by) { id } }';

async function startWithTwins() {
  const subgraph = await startSubgraph({ emulator: { machines: 20, alerts: 0 } });
  const { machines } = onlyTenant(subgraph);
  const [one, other] = machines;
  const seen = new Date(subgraph.clock.now() - 3_600_000).toISOString();
  for (const machine of machines) machine.machineTags = [];
  for (const twin of [one!, other!]) {
    Object.assign(twin, {
      computerDnsName: "twin's-pc.corp.example",
      aadDeviceId: DEVICE,
      lastIpAddress: '10.99.0.1',
      ipAddresses: [{ ipAddress: '10.99.0.1', macAddress: null, operationalStatus: 'Up', type: null }],
      lastSeen: seen,
      machineTags: ['50% & more'],
    });
  }
  const find = async (by: object) => subgraph.ask(FIND, { variables: { by } });
  const hourAgo = new Date(subgraph.clock.now() - 3_600_000).toISOString();
  return { subgraph, find, twins: [{ id: one!.id }, { id: other!.id }], hourAgo };
}

const machineOf = (subgraph: SubgraphUnderTest, id: string) =>
  onlyTenant(subgraph).machines.find((machine) => machine.id === id)!;

describe('the machines of an address', () => {
  const MACHINES =
    'query ($at: DateTime!) { defenderIp(address: "10.99.0.1") { machines(at: $at) { nodes { id } } } }';
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

  it.each([
    ['an hour ago in another zone', -3_600_000, '+02:00'],
    ['a little ahead', 300_000, 'Z'],
  ])('are found at a time %s, whichever source they come from', async (_when, fromNow, zone) => {
    const { subgraph, twins } = await startWithTwins();
    for (const { id } of twins)
      machineOf(subgraph, id).lastSeen = new Date(subgraph.clock.now() + Math.min(fromNow, 0)).toISOString();
    const offset = zone === 'Z' ? 0 : 2 * 3_600_000;
    const at = new Date(subgraph.clock.now() + fromNow + offset).toISOString().replace('Z', zone);
    const { data, errors } = await subgraph.ask(MACHINES, { variables: { at } });
    expect(errors).toBeUndefined();
    expect(idsOf(data.defenderIp.machines.nodes)).toEqual(idsOf(twins));
  });

  it.each([
    ['more than 30 days ago', -30 * DAY_MS - 1_000],
    ['more than 5 minutes ahead', 301_000],
  ])('are not read for a time %s', async (_when, fromNow) => {
    const { subgraph } = await startWithTwins();
    const at = new Date(subgraph.clock.now() + fromNow).toISOString();
    const { errors } = await subgraph.ask(MACHINES, { variables: { at } });
    expect(errors).toMatchObject([
      {
        message: 'at must be within the last 30 days.',
        extensions: { code: 'BAD_USER_INPUT', argumentName: 'at' },
      },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it('come from hunts once Microsoft has ended the operation', async () => {
    const { subgraph, twins, hourAgo } = await startWithTwins();
    const other = await startSubgraph({ beside: subgraph, env: { DEFENDER_SOURCES: 'machines=hunting' } });
    const { data, errors } = await other.ask(MACHINES, { variables: { at: hourAgo } });
    expect(errors).toBeUndefined();
    expect(idsOf(data.defenderIp.machines.nodes)).toEqual(idsOf(twins));
    expect(subgraph.calls('findMachinesByIp')).toEqual([]);
  });
});

describe('findMachines', () => {
  it.each([
    ['computerDnsName', { computerDnsName: "twin's-pc.corp.example" }, 'listMachines'],
    ['aadDeviceId', { aadDeviceId: DEVICE }, 'listMachines'],
    ['aadDeviceId in capitals', { aadDeviceId: DEVICE.toUpperCase() }, 'listMachines'],
    ['tag', { tag: '50% & more' }, 'findMachinesByTag'],
    ['ip', { ip: '10.99.0.1', at: 'HOUR_AGO' }, 'findMachinesByIp'],
  ])(
    'by %s returns every matching machine, in one call',
    { tags: 'defender-first' },
    async (_, by, operation) => {
      const { subgraph, find, twins, hourAgo } = await startWithTwins();
      const { data, errors } = await find('at' in by ? { ...by, at: hourAgo } : by);
      expect(errors).toBeUndefined();
      expect(data.findMachines).toEqual(twins);
      expect(subgraph.calls().map((call) => [call.operation, call.status])).toEqual([[operation, 200]]);
    },
  );

  it('by id returns the machine', { tags: 'defender-first' }, async () => {
    const { subgraph, find, twins } = await startWithTwins();
    expect((await find({ id: twins[0]!.id })).data.findMachines).toEqual([twins[0]]);
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['getMachine']);
  });

  it('treats null as a missing argument', async () => {
    const { find, twins } = await startWithTwins();
    const { data } = await find({ id: null, tag: null, computerDnsName: "twin's-pc.corp.example" });
    expect(data.findMachines).toEqual(twins);
  });

  it.each([
    [{ id: 'f'.repeat(40) }],
    [{ computerDnsName: 'nobody.corp.example' }],
    [{ aadDeviceId: 'aaaaaaaa-0000-4000-8000-00000000000f' }],
    [{ aadDeviceId: 'no GUID' }],
    [{ aadDeviceId: '00000000-0000-0000-0000-000000000000' }],
    [{ tag: '50%' }],
    [{ ip: '10.99.0.99', at: 'HOUR_AGO' }],
  ])('returns an empty list, not an error, for %j', async (by) => {
    const { find, hourAgo } = await startWithTwins();
    const { data, errors } = await find('at' in by ? { ...by, at: hourAgo } : by);
    expect(errors).toBeUndefined();
    expect(data.findMachines).toEqual([]);
  });

  it.each([
    [{}, 'by must have exactly one of id, computerDnsName, aadDeviceId, ip, tag, not 0.'],
    [{ id: null }, 'by must have exactly one of id, computerDnsName, aadDeviceId, ip, tag, not 0.'],
    [{ id: 'a', tag: 'b' }, 'by must have exactly one of id, computerDnsName, aadDeviceId, ip, tag, not 2.'],
    [
      { at: '2026-01-01T00:00:00Z' },
      'by must have exactly one of id, computerDnsName, aadDeviceId, ip, tag, not 0.',
    ],
    [{ ip: '10.0.0.1' }, 'by.ip and by.at belong together.'],
    [{ tag: 'x', at: '2026-01-01T00:00:00Z' }, 'by.ip and by.at belong together.'],
    [{ tag: '' }, 'by.tag must not be empty.'],
    [
      { ip: "10.0.0.1',timestamp=2020-01-01T00:00:00Z)/x('", at: '2026-01-01T00:00:00Z' },
      'by.ip must be an IPv4 or IPv6 address such as 198.51.100.7, without port, prefix length or zone.',
    ],
  ])('rejects %j without a call', async (by, message) => {
    const { subgraph, find } = await startWithTwins();
    const { status, data, errors } = await find(by);
    expect([status, data]).toEqual([200, { findMachines: null }]);
    expect(errors).toMatchObject([
      { message, path: ['findMachines'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it.each([
    ['more than 30 days ago', -30 * DAY_MS - 1_000],
    ['more than 5 minutes ahead', 301_000],
  ])('rejects a time %s without a call', async (_when, fromNow) => {
    const { subgraph, find } = await startWithTwins();
    const at = new Date(subgraph.clock.now() + fromNow).toISOString();
    const { errors } = await find({ ip: '10.99.0.1', at });
    expect(errors).toMatchObject([
      {
        message: 'by.at must be within the last 30 days.',
        extensions: { code: 'BAD_USER_INPUT', argumentName: 'by.at' },
      },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it('takes a time that is a little ahead, by the clock of the caller, for now', async () => {
    const { subgraph, find, twins } = await startWithTwins();
    const now = new Date(subgraph.clock.now()).toISOString();
    for (const { id } of twins) machineOf(subgraph, id).lastSeen = now;
    const at = new Date(subgraph.clock.now() + 300_000).toISOString();
    const { data, errors } = await find({ ip: '10.99.0.1', at });
    expect(errors).toBeUndefined();
    expect(data.findMachines).toEqual(twins);
  });

  it('accepts any time within the last 30 days, in any zone', async () => {
    const { subgraph, find } = await startWithTwins();
    const oldest = new Date(subgraph.clock.now() - 30 * DAY_MS + 60_000 + 14 * 3_600_000).toISOString();
    const { errors } = await find({ ip: '10.99.0.1', at: oldest.replace('Z', '+14:00') });
    expect(errors).toBeUndefined();
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('primes the loader: the same machine by id makes no further call', async () => {
    const { subgraph, find, twins } = await startWithTwins();
    await find({ tag: '50% & more' });
    subgraph.forgetCalls();
    const { data } = await subgraph.ask(
      '{ findMachines(by: { tag: "50% & more" }) { id actions(first: 1) { nodes { machine { id } } } } }',
    );
    expect(data.findMachines).toHaveLength(twins.length);
    expect(subgraph.calls('getMachine')).toEqual([]);
    expect(subgraph.calls('listMachines')).toEqual([]);
  });
});
