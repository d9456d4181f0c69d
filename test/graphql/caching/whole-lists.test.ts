import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const ROLES = ['Defender.ViewData', 'Defender.ViewVulnerabilities'];
const EMULATOR = { machines: 30, alerts: 60, machineActions: 40 };
const BY_MACHINE = ['listMachineAlerts', 'listMachineActions', 'listVulnerabilitiesByMachineAndSoftware'];
const WHOLE = ['listAlerts', 'listMachineActions', 'listVulnerabilitiesByMachineAndSoftware'];

const PAGE = `query ($id: ID!) { machine(id: $id) {
  alerts(first: 50) { nodes { id title evidence { __typename } } }
  actions(first: 50) { nodes { id type status } }
  vulnerabilities(first: 100) { nodes { id severity } }
} }`;

const idsOf = (subgraph: SubgraphUnderTest) => onlyTenant(subgraph).machines.map(({ id }) => id);

/** Those with most alerts first. */
function busiestOf(subgraph: SubgraphUnderTest) {
  const { alerts } = onlyTenant(subgraph);
  const alertsOf = (id: string) => alerts.filter(({ machineId }) => machineId === id).length;
  return idsOf(subgraph).toSorted((one, other) => alertsOf(other) - alertsOf(one));
}

/** Opens the page of a machine. Returns it with its calls, apart from that for the machine itself. */
async function open(subgraph: SubgraphUnderTest, id: string, headers: Readonly<Record<string, string>> = {}) {
  subgraph.forgetCalls();
  const { data, errors } = await subgraph.ask(PAGE, { variables: { id }, roles: ROLES, headers });
  expect(errors).toBeUndefined();
  const calls = subgraph.calls().map(({ operation }) => operation);
  return { page: data.machine as unknown, calls: calls.filter((operation) => operation !== 'getMachine') };
}

/** Opens the pages of the first machines, and returns the calls of each. */
async function openAll(subgraph: SubgraphUnderTest, ids: readonly string[]) {
  const opened = [];
  for (const id of ids) opened.push((await open(subgraph, id)).calls.toSorted());
  return opened;
}

describe('machines that users open one after the other', { tags: 'defender-first' }, () => {
  it(
    'have their alerts, actions and vulnerabilities in whole lists from the third in a minute',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
      const [one = '', two = '', three = '', ...others] = idsOf(subgraph);
      expect(await openAll(subgraph, [one, two])).toEqual([BY_MACHINE.toSorted(), BY_MACHINE.toSorted()]);
      expect(await openAll(subgraph, [three])).toEqual([WHOLE.toSorted()]);
      for (const id of others) {
        const { page, calls } = await open(subgraph, id);
        expect(calls).toEqual([]);
        const alone = await open(subgraph, id, { 'cache-control': 'no-cache' });
        expect(alone.calls.toSorted()).toEqual(BY_MACHINE.toSorted());
        expect(page).toEqual(alone.page);
      }
    },
  );

  it('have calls of their own if less than three are opened in a minute, or one repeatedly', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const [one = '', two = '', three = ''] = idsOf(subgraph);
    await openAll(subgraph, [one, two, two, one]);
    subgraph.clock.advance(61_000);
    const { calls } = await open(subgraph, three);
    expect(calls.toSorted()).toEqual(BY_MACHINE.toSorted());
  });

  it('count once if one request is for many', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const { data } = await subgraph.ask(
      '{ machines(first: 20) { nodes { actions(first: 5) { nodes { id machineId } } } } }',
    );
    expect(data.machines.nodes).toHaveLength(20);
    expect(subgraph.calls('listMachineActions').map(({ query }) => query['$filter'])).toEqual([
      expect.stringContaining('machineId'),
    ]);
  });

  it('show a write in the next page', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    await openAll(subgraph, idsOf(subgraph));
    const [alert] = onlyTenant(subgraph).alerts;
    const statusIn = async () => {
      const { data } = await subgraph.ask(
        `{ machine(id: "${alert?.machineId ?? ''}") { alerts(first: 50) { nodes { id status } } } }`,
      );
      const { nodes } = data.machine.alerts as { nodes: { id: string; status: string }[] };
      return nodes.find(({ id }) => id === alert?.id)?.status;
    };
    const wanted = alert?.status === 'InProgress' ? 'RESOLVED' : 'IN_PROGRESS';
    expect(await statusIn()).not.toBe(wanted);
    const { errors } = await subgraph.ask(
      'mutation ($input: UpdateAlertInput!) { updateAlert(input: $input) { alert { id } } }',
      {
        variables: { input: { alertId: alert?.id, status: wanted } },
        roles: ['Defender.AlertsInvestigation'],
      },
    );
    expect(errors).toBeUndefined();
    expect(await statusIn()).toBe(wanted);
  });
});

const ALERT = 'query ($id: ID!) { alert(id: $id) { id title status evidence { __typename } } }';

const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);

/** Opens an alert, and returns it with its calls. */
async function openAlert(
  subgraph: SubgraphUnderTest,
  id: string,
  headers: Readonly<Record<string, string>> = {},
) {
  subgraph.forgetCalls();
  const { data, errors } = await subgraph.ask(ALERT, { variables: { id }, headers });
  expect(errors).toBeUndefined();
  const calls = subgraph.calls().map(({ operation, query }) => `${operation} ${query['$skip'] ?? '0'}`);
  return { alert: data.alert as unknown, calls };
}

const callsOfAlerts = async (subgraph: SubgraphUnderTest, ids: readonly string[]) => {
  const opened = [];
  for (const id of ids) opened.push((await openAlert(subgraph, id)).calls);
  return opened;
};

describe('alerts that users open one after the other', { tags: 'defender-first' }, () => {
  it('come from the whole list from the third in a minute', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const [one = '', two = '', ...others] = onlyTenant(subgraph).alerts.map(({ id }) => id);
    expect(await callsOfAlerts(subgraph, [one, two])).toEqual([['getAlert 0'], ['getAlert 0']]);
    expect(await callsOfAlerts(subgraph, others)).toEqual([
      ['listAlerts 0'],
      ...others.slice(1).map(() => []),
    ]);
    const [alert] = others;
    const alone = await openAlert(subgraph, alert!, { 'cache-control': 'no-cache' });
    expect(alone.calls).toEqual(['getAlert 0']);
    expect((await openAlert(subgraph, alert!)).alert).toEqual(alone.alert);
  });

  it('have calls of their own if the list lacks them', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const { alerts } = onlyTenant(subgraph);
    await callsOfAlerts(
      subgraph,
      alerts.slice(0, 3).map(({ id }) => id),
    );
    const unknown = 'da637000000000000000_-1';
    expect(await openAlert(subgraph, unknown)).toEqual({ alert: null, calls: ['getAlert 0'] });
  });

  it('come from a list of several pages if that takes fewer calls', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, alerts: 2_500 }, cache: true });
    const ids = onlyTenant(subgraph).alerts.map(({ id }) => id);
    const own = ['getAlert 0'];
    const calls = await callsOfAlerts(subgraph, ids.slice(0, 12));
    // The first page is full, so there is a second, which pays off from 4 alerts in a minute, and a third from 6.
    const expected = [
      own,
      own,
      ['listAlerts 0', ...own],
      ['listAlerts 999', ...own],
      own,
      ['listAlerts 1998'],
    ];
    expect(calls).toEqual([...expected, ...Array<string[]>(6).fill([])]);
    for (const id of [ids[998], ids[999], ids[1_000], ids[1_998], ids[2_499]])
      expect(await openAlert(subgraph, id!)).toMatchObject({ alert: { id }, calls: [] });
    const ofMachine = await open(subgraph, idsOf(subgraph)[0]!);
    expect(ofMachine.calls).not.toContain('listMachineAlerts');
  });

  it(
    'have calls of their own while writes invalidate the list more often than it is worth',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { ...EMULATOR, alerts: 1_100 }, cache: true });
      const ids = onlyTenant(subgraph).alerts.map(({ id }) => id);
      await callsOfAlerts(subgraph, ids.slice(20, 24));
      const write = async (alertId: string) =>
        subgraph.ask('mutation ($input: UpdateAlertInput!) { updateAlert(input: $input) { alert { id } } }', {
          variables: { input: { alertId, assignedTo: 'analyst@contoso.com' } },
          roles: ['Defender.AlertsInvestigation'],
        });
      const calls = [];
      for (const id of ids.slice(0, 20)) {
        expect((await write(id)).errors).toBeUndefined();
        calls.push(...(await openAlert(subgraph, id)).calls);
      }
      expect(calls).toEqual(Array(20).fill('getAlert 0'));
    },
  );
});

describe('a whole list that is no help', { tags: 'defender-first' }, () => {
  it('is not read for an hour if it is too long', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, machineActions: 2_000 }, cache: true });
    const [one = '', two = '', three = '', four = '', five = '', six = '', seven = ''] = idsOf(subgraph);
    await openAll(subgraph, [one, two]);
    const filtersOf = async (id: string) => {
      await open(subgraph, id);
      return subgraph.calls('listMachineActions').map(({ query }) => query['$filter']?.includes('machineId'));
    };
    expect(await filtersOf(three)).toEqual([undefined, true]);
    expect(await filtersOf(four)).toEqual([true]);
    subgraph.clock.advance(3_600_000);
    expect(await filtersOf(five)).toEqual([true]);
    expect(await filtersOf(six)).toEqual([true]);
    expect(await filtersOf(seven)).toEqual([undefined, true]);
  });

  it('is not read for 5 seconds if Defender rejects it, then for twice as long, and the page has its rows', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const [one = '', two = '', three = '', ...others] = idsOf(subgraph);
    await openAll(subgraph, [one, two]);
    subgraph.emulator.control.addFault({ operation: 'listAlerts', times: 2 }, { status: 400 });
    const { page, calls } = await open(subgraph, three);
    expect(calls).toEqual(expect.arrayContaining(['listAlerts', 'listMachineAlerts']));
    expect(page).toEqual((await open(subgraph, three, { 'cache-control': 'no-cache' })).page);
    const callsAfter = async (ms: number) => {
      subgraph.clock.advance(ms);
      await open(subgraph, others.pop()!);
      return ['listAlerts', 'listMachineAlerts'].map((operation) => subgraph.calls(operation).length).join();
    };
    const [alone, whole, both] = ['0,1', '1,0', '1,1'];
    expect([await callsAfter(4_999), await callsAfter(1)]).toEqual([alone, both]);
    expect([await callsAfter(9_999), await callsAfter(1)]).toEqual([alone, whole]);
  });

  it('is not used if an alert does not name its machine, except for alerts by id', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const ids = busiestOf(subgraph);
    const unnamed = onlyTenant(subgraph).alerts.find(({ machineId }) => machineId === ids[0])!;
    const sent = { ...unnamed, machineId: null };
    Object.defineProperty(unnamed, 'toJSON', { value: () => sent, enumerable: true });
    await openAll(subgraph, ids.slice(1, 3));
    const { page, calls } = await open(subgraph, ids[0]!);
    expect(calls).toEqual(expect.arrayContaining(['listAlerts', 'listMachineAlerts']));
    expect(JSON.stringify(page)).toContain(unnamed.id);
    expect(await openAlert(subgraph, unnamed.id)).toMatchObject({ alert: { id: unnamed.id }, calls: [] });
  });

  it('is not used if rows are removed between the reads of its pages', async () => {
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, alerts: 1_100 }, cache: true });
    const { alerts } = onlyTenant(subgraph);
    const sorted = alerts.map(({ id, machineId }) => ({ id, machineId })).toSorted(byId);
    await callsOfAlerts(
      subgraph,
      sorted.slice(2, 5).map(({ id }) => id),
    );
    for (const { id } of sorted.slice(0, 2))
      alerts.splice(
        alerts.findIndex((alert) => alert.id === id),
        1,
      );
    // The first page ends before it, and the second begins after it.
    const between = sorted[1_000];
    const { page, calls } = await open(subgraph, between!.machineId);
    expect(calls).toEqual(expect.arrayContaining(['listAlerts', 'listMachineAlerts']));
    expect(JSON.stringify(page)).toContain(between!.id);
  });

  it('leaves time for the call of the machine if Defender does not respond', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const ids = busiestOf(subgraph);
    await openAll(subgraph, ids.slice(1, 3));
    subgraph.emulator.control.addFault({ operation: 'listAlerts' }, 'hang');
    const { page, calls } = await subgraph.passTime(open(subgraph, ids[0]!));
    expect(calls).toEqual(expect.arrayContaining(['listAlerts', 'listMachineAlerts']));
    expect(page).toMatchObject({ alerts: { nodes: expect.arrayContaining([expect.anything()]) } });
  });

  it('costs the request none of the calls that it may make', { tags: 'slow' }, async () => {
    const env = { DEFENDER_MAX_CALLS_PER_OPERATION: '6' };
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, alerts: 1_000 }, cache: true, env });
    await openAll(subgraph, idsOf(subgraph).slice(-2));
    subgraph.forgetCalls();
    const five = '{ machines(first: 5) { nodes { alerts(first: 1) { nodes { id } } } } }';
    expect((await subgraph.ask(five)).errors).toBeUndefined();
    const calls = subgraph.calls().map(({ operation }) => operation);
    expect(calls).toEqual(['listMachines', 'listAlerts', ...Array<string>(5).fill('listMachineAlerts')]);
  });

  it('is not read from Graph when it ends, which has the alerts of a machine by a hunt', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const ids = busiestOf(subgraph);
    await openAll(subgraph, ids.slice(1, 3));
    subgraph.emulator.control.retire({ at: 0, operations: ['listAlerts', 'listMachineAlerts'] });
    const { page, calls } = await open(subgraph, ids[0]!);
    expect(calls).toContain('graphRunHuntingQuery');
    expect(page).toMatchObject({ alerts: { nodes: expect.arrayContaining([expect.anything()]) } });
  });
});
