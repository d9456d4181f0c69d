import { expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const EMULATOR = { machines: 30, alerts: 0, machineActions: 0 };
const READER = { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] };
const queries = (subgraph: SubgraphUnderTest) =>
  subgraph.calls('graphRunHuntingQuery').map(({ requestBody }) => JSON.stringify(requestBody));

it('hunts for the machines of an object are cached', { tags: 'slow' }, async () => {
  const env = { DEFENDER_SOURCES: 'machines=hunting,users=hunting,software=hunting' };
  const subgraph = await startSubgraph({ emulator: EMULATOR, env, cache: true });
  const { logons, products } = onlyTenant(subgraph);
  const lists = [
    `defenderUser(accountName: "${logons[0]!.accountName}")`,
    `defenderSoftware(id: "${products[0]!.id}")`,
  ];
  for (const selection of ['id', 'id computerDnsName']) {
    const fields = lists.map(
      (list, index) => `a${String(index)}: ${list} { machines { nodes { ${selection} } } }`,
    );
    expect((await subgraph.ask(`{ ${fields.join(' ')} }`, READER)).errors).toBeUndefined();
  }
  expect(queries(subgraph).filter((query) => query.includes('distinct DeviceId'))).toHaveLength(2);
});

it("machines of an account that Defender's API sends without a name are listed", async () => {
  const subgraph = await startSubgraph({
    emulator: EMULATOR,
    env: { DEFENDER_SOURCES: 'machines=defender' },
  });
  const { logons, machines } = onlyTenant(subgraph);
  const { accountName, machineId } = logons[0]!;
  delete (machines.find(({ id }) => id === machineId) as { computerDnsName?: string }).computerDnsName;
  const query = `{ defenderUser(accountName: "${accountName}") { machines(first: 100) { nodes { id } } } }`;
  const { data } = await subgraph.ask(query, READER);
  expect(data.defenderUser.machines.nodes).toContainEqual({ id: machineId });
});

it(
  'an unknown machine has no note about hunts while single machines come from Defender',
  { tags: 'defender-first' },
  async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.emulator.control.retire({ at: 0, operations: ['listMachines'] });
    await subgraph.ask('{ machines(first: 1) { nodes { id } } }', READER);
    const { data, extensions } = await subgraph.ask(`{ machine(id: "${'0'.repeat(40)}") { id } }`, READER);
    expect([data.machine, extensions?.['missing']]).toEqual([null, undefined]);
  },
);

it(
  'of several machines, those that hunts do not know come from single reads as long as these last',
  { tags: 'defender-first' },
  async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.emulator.control.retire({ at: 0, operations: ['listMachines'] });
    const silent = onlyTenant(subgraph).machines.slice(0, 2);
    const lastSeen = new Date(subgraph.clock.now() - 40 * 86_400_000).toISOString();
    for (const machine of silent) Object.assign(machine, { lastSeen });
    const [one, other] = silent.map(({ id }) => id);
    const { data } = await subgraph.ask(
      `{ one: machine(id: "${one!}") { id } other: machine(id: "${other!}") { id } }`,
      READER,
    );
    expect(data).toEqual({ one: { id: one }, other: { id: other } });
  },
);

it('machines with an address at a time come from hunts after the end, in each spelling of the address', async () => {
  const subgraph = await startSubgraph({ emulator: EMULATOR });
  subgraph.emulator.control.retire({ at: 0 });
  const [machine] = onlyTenant(subgraph).machines.filter(
    ({ lastSeen, ipAddresses }) =>
      Date.parse(lastSeen) > subgraph.clock.now() - 86_400_000 && ipAddresses.length > 0,
  );
  const { id, lastSeen, ipAddresses } = machine!;
  (ipAddresses[0] as { ipAddress: string }).ipAddress = '2001:DB8:0:0::1';
  const find = (at: string) =>
    subgraph.ask(`{ findMachines(by: { ip: "2001:db8::1", at: "${at}" }) { id source } }`, READER);
  const { data, errors } = await find(lastSeen);
  expect(errors).toBeUndefined();
  expect(data.findMachines).toEqual([{ id, source: 'HUNTING' }]);
  const earlier = await find(new Date(Date.parse(lastSeen) - 3_600_000).toISOString());
  expect(earlier.data.findMachines).toEqual([]);
});

it("an alert's machine that hunts don't know is null with one note that it may still exist", async () => {
  const env = { DEFENDER_SOURCES: 'machines=hunting' };
  const subgraph = await startSubgraph({ emulator: { ...EMULATOR, alerts: 5 }, env });
  const { alerts, machines } = onlyTenant(subgraph);
  for (const machine of machines) machine.lastSeen = '2020-01-01T00:00:00Z';
  for (const alert of alerts) alert.machineId = machines[0]!.id;
  const query = '{ alerts(first: 5) { nodes { machineId machine { id } } } }';
  const { data, errors, extensions } = await subgraph.ask(query, READER);
  expect([errors, data.alerts.nodes[0].machine]).toEqual([undefined, null]);
  expect(extensions?.['missing']).toEqual([
    { path: ['alerts', 'nodes', 'machine'], reason: expect.stringContaining('may still exist') },
  ]);
});

it("a machine of another row that hunts don't know has the same note", async () => {
  const env = { DEFENDER_SOURCES: 'machines=hunting' };
  const subgraph = await startSubgraph({ emulator: { ...EMULATOR, alerts: 5 }, env });
  const { machines } = onlyTenant(subgraph);
  for (const machine of machines) machine.lastSeen = '2020-01-01T00:00:00Z';
  const hunt = `AlertInfo | take 1 | project DeviceId = '${machines[0]!.id}'`;
  const query = `{ investigations(first: 1) { nodes { machine { id } } }
    defenderDeviceAntivirusHealth(first: 1) { nodes { machine { id } } } defenderScanAgents { machine { id } }
    defenderHunt(query: "${hunt}") { rows { machine { id } } } }`;
  const roles = [...READER.roles, 'Defender.Hunting', 'Defender.SecuritySettings'];
  const { data, errors, extensions } = await subgraph.ask(query, { roles });
  expect(errors).toBeUndefined();
  expect(data.defenderHunt.rows[0].machine).toBeNull();
  const missing = extensions?.['missing'] as readonly { readonly path: readonly string[] }[];
  expect(missing.map(({ path }) => path[0]).sort()).toEqual(Object.keys(data).sort());
});
