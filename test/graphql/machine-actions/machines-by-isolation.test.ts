import { describe, expect, it } from 'vitest';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { explain } from '../../kit/reads/explain.js';
import { write } from '../../kit/writes/response-actions.js';
import { idsOf, startLimited } from '../../kit/servers/start-limited.js';
import { CONTOSO } from '../../kit/servers/start-tenants.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const PAGE = `query ($filter: MachineFilter, $orderBy: MachineOrder, $first: Int, $after: String) {
  machines(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`;
const STATES = ['FULL', 'RELEASED', 'SELECTIVE', 'ISOLATED', 'UNKNOWN'];

/** Machines in the order of their ids, of which the first five have the states of STATES, and the others no action. */
async function start(options: Parameters<typeof startSubgraph>[0] = {}, machines = 8) {
  const subgraph = await startSubgraph({
    ...options,
    emulator: { machines, alerts: 0, machineActions: 0, ...options.emulator },
  });
  const ids = idsOf(onlyTenant(subgraph).machines).toSorted();
  const place = (machine: number, type: string, status = 'Succeeded', scope: string | null = 'Full') =>
    subgraph.emulator.control.addAction({ machineId: ids[machine]!, type, status, scope });
  place(0, 'Isolate');
  place(1, 'Unisolate');
  place(2, 'Isolate', 'Succeeded', 'Selective');
  place(3, 'Isolate', 'Succeeded', null);
  place(4, 'Isolate', 'Failed');
  const read = async (variables: object, query = PAGE, headers = {}) => {
    subgraph.forgetCalls();
    const { data, errors } = await subgraph.ask(query, { variables: { ...variables }, headers });
    return { data, errors, page: data?.machines, sent: sentBy(subgraph) };
  };
  return { subgraph, ids, place, read };
}

function sentBy(subgraph: SubgraphUnderTest) {
  return subgraph.calls().map(({ operation, query }) => [operation, query['$filter']]);
}

const isolation = (condition: unknown) => ({ isolation: condition });
const ACTIONS = ['listMachineActions', "type in ('Isolate','Unisolate')"];

describe('machines(filter: { isolation })', { tags: 'defender-first' }, () => {
  it.each([
    ['eq FULL', isolation({ eq: 'FULL' }), [0]],
    ['in', isolation({ in: ['SELECTIVE', 'ISOLATED', 'FULL'] }), [0, 2, 3]],
    ['in with UNKNOWN', isolation({ in: ['UNKNOWN', 'RELEASED'] }), [1, 4, 5, 6, 7]],
    ['eq UNKNOWN, which machines without actions have', isolation({ eq: 'UNKNOWN' }), [4, 5, 6, 7]],
    ['ne RELEASED', isolation({ ne: 'RELEASED' }), [0, 2, 3, 4, 5, 6, 7]],
    ['ne UNKNOWN', isolation({ ne: 'UNKNOWN' }), [0, 1, 2, 3]],
    ['not', { not: isolation({ in: ['FULL', 'UNKNOWN'] }) }, [1, 2, 3]],
    ['or', { or: [isolation({ eq: 'FULL' }), isolation({ eq: 'RELEASED' })] }, [0, 1]],
    ['two operators', isolation({ ne: 'FULL', in: ['FULL', 'SELECTIVE'] }), [2]],
    ['every state', isolation({ in: STATES }), [0, 1, 2, 3, 4, 5, 6, 7]],
  ])('selects by %s', async (_name, filter, expected) => {
    const { ids, read } = await start();
    const { page, errors, sent } = await read({ filter });
    expect(errors).toBeUndefined();
    expect(idsOf(page.nodes)).toEqual(expected.map((index) => ids[index]));
    expect(page.totalCount).toBe(expected.length);
    expect(sent.map(([operation]) => operation)).toEqual(['listMachineActions', 'listMachines']);
  });

  it('sends Defender the ids of few machines', async () => {
    const { ids, read } = await start();
    const filters = [isolation({ ne: 'UNKNOWN' }), isolation({ ne: 'RELEASED' })];
    const known = ids.slice(0, 4).map((id) => `'${id}'`);
    expect((await read({ filter: filters[0] })).sent).toEqual([
      ACTIONS,
      ['listMachines', `id in (${known.join()})`],
    ]);
    expect((await read({ filter: filters[1] })).sent).toEqual([
      ACTIONS,
      ['listMachines', `id ne '${ids[1]!}'`],
    ]);
  });

  it('combines with other conditions, an order and pages', async () => {
    const { subgraph, ids, read } = await start();
    const [zero, , two, three] = onlyTenant(subgraph).machines.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    Object.assign(zero!, { riskScore: 'High', computerDnsName: 'b' });
    Object.assign(two!, { riskScore: 'High', computerDnsName: 'a' });
    Object.assign(three!, { riskScore: 'Low', computerDnsName: 'c' });
    const filter = { isolation: { ne: 'UNKNOWN' }, riskScore: { eq: 'HIGH' }, id: { ne: ids[1] } };
    expect(idsOf((await read({ filter })).page.nodes)).toEqual([ids[0], ids[2]]);
    const orderBy = { field: 'COMPUTER_DNS_NAME', direction: 'DESC' };
    const variables = { filter: isolation({ in: ['FULL', 'SELECTIVE', 'ISOLATED'] }), orderBy, first: 2 };
    const first = (await read(variables)).page;
    expect([idsOf(first.nodes), first.totalCount]).toEqual([[ids[3], ids[0]], 3]);
    const { page } = await read({ ...variables, after: first.pageInfo.endCursor });
    expect([idsOf(page.nodes), page.pageInfo.hasNextPage]).toEqual([[ids[2]], false]);
  });

  it.each([{}, { field: 'COMPUTER_DNS_NAME' }])(
    'skips and repeats no machine when states change between two pages, ordered by %o',
    async (order) => {
      const { subgraph, ids, place, read } = await start();
      for (const [index, machine] of onlyTenant(subgraph)
        .machines.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .entries())
        machine.computerDnsName = `name-${String(index)}`;
      const variables = {
        filter: isolation({ in: ['FULL', 'SELECTIVE', 'ISOLATED'] }),
        first: 2,
        ...('field' in order && { orderBy: order }),
      };
      const first = (await read(variables)).page;
      expect(idsOf(first.nodes)).toEqual([ids[0], ids[2]]);
      subgraph.clock.advance(6_000);
      for (const machine of [0, 2]) place(machine, 'Unisolate');
      place(7, 'Isolate');
      const { page } = await read({ ...variables, after: first.pageInfo.endCursor });
      expect([idsOf(page.nodes), page.totalCount]).toEqual([[ids[3], ids[7]], 2]);
    },
  );

  it('shares the call of defenderIsolatedMachines', async () => {
    const { ids, read } = await start();
    const query = `{ defenderIsolatedMachines { totalCount } full: machines(filter: { isolation: { eq: FULL } }) { nodes { id } }
      released: machines(filter: { isolation: { eq: RELEASED } }) { nodes { id } } }`;
    const { data, sent } = await read({}, query);
    expect(data).toEqual({
      defenderIsolatedMachines: { totalCount: 3 },
      full: { nodes: [{ id: ids[0] }] },
      released: { nodes: [{ id: ids[1] }] },
    });
    expect(sent.filter(([operation]) => operation === 'listMachineActions')).toHaveLength(1);
  });

  it('agrees with Machine.isolation in every state', async () => {
    const { read } = await start();
    for (const state of STATES) {
      const query = `{ machines(filter: { isolation: { eq: ${state} } }) { nodes { isolation { state } } } }`;
      const { nodes } = (await read({}, query)).page;
      expect(nodes.length).toBeGreaterThan(0);
      for (const node of nodes) expect(node.isolation.state).toBe(state);
    }
  });
});

describe('the calls of machines(filter: { isolation })', { tags: 'defender-first' }, () => {
  it.each([
    ['an empty list', isolation({ in: [] }), []],
    ['an empty list beside it', { ...isolation({ eq: 'FULL' }), id: { in: [] } }, []],
    ['no condition', isolation({}), ['listMachines']],
  ])('are only those needed: %s', async (_name, filter, operations) => {
    const { read } = await start();
    const { errors, sent } = await read({ filter });
    expect(errors).toBeUndefined();
    expect(sent.map(([operation]) => operation)).toEqual(operations);
  });

  it('are those of the actions alone if no machine is in the state', async () => {
    const { subgraph, place, read } = await start();
    subgraph.clock.advance(6_000);
    place(0, 'Unisolate');
    const { page, sent } = await read({ filter: isolation({ eq: 'FULL' }) });
    expect([page.nodes, page.totalCount, sent]).toEqual([[], 0, [ACTIONS]]);
  });

  it.each([25, 26, 60, 119])('read all machines if %d ids are too many to send', async (known) => {
    const { ids, place, read } = await start({ emulator: { switches: { notOperator: 'refused' } } }, 130);
    for (let machine = 5; machine <= known; machine += 1) place(machine, 'Isolate');
    const { page, sent } = await read({ filter: isolation({ eq: 'UNKNOWN' }), first: 200 });
    expect(idsOf(page.nodes)).toEqual([ids[4], ...ids.slice(known + 1)]);
    const filter = known === 25 ? expect.stringMatching(/^(id ne '\w+'( and )?){25}$/) : undefined;
    expect(sent).toEqual([ACTIONS, ['listMachines', filter]]);
    const either = { or: [isolation({ eq: 'FULL' }), { id: { eq: ids[125] } }] };
    const both = await read({ filter: either, first: 200 });
    expect(both.page.totalCount).toBe(known - 2);
  });

  it.each([
    ['one for each 50 machines', { cache: false, fresh: false }, [true, true, true]],
    ['those of all machines if these are fewer', { cache: true, fresh: false }, [undefined]],
    ['those of all machines for fresh data', { cache: true, fresh: true }, [undefined]],
  ])('are %s', async (_name, { fresh, ...options }, expected) => {
    const { subgraph, place, read } = await start(options, 130);
    const headers = fresh ? { 'cache-control': 'no-cache' } : {};
    const callsOf = async (isolated: number) => {
      for (let machine = 5; machine < isolated; machine += 1) place(machine, 'Isolate');
      subgraph.clock.advance(6_000);
      const { page, sent } = await read({ filter: isolation({ ne: 'UNKNOWN' }), first: 200 }, PAGE, headers);
      expect(page.nodes).toHaveLength(isolated === 50 ? 49 : 119);
      return sent.slice(1).map(([, filter]) => /^id in/.test(filter ?? '') || filter);
    };
    expect(await callsOf(50)).toEqual([true]);
    expect(await callsOf(120)).toEqual(expected);
  });

  it('are estimated, with those of the actions', async () => {
    const { subgraph } = await start();
    const variables = { filter: { or: [isolation({ eq: 'FULL' }), { not: isolation({ eq: 'RELEASED' }) }] } };
    const plan = await explain(subgraph, PAGE, { variables });
    expect(plan.fields.map(({ operation }) => operation)).toEqual(['listMachines', 'listMachineActions']);
    const [list, actions] = plan.fields.map(({ estimatedCalls }) => estimatedCalls);
    expect([actions, plan.estimatedCalls]).toEqual([1, list! + 1]);
    const without = await explain(subgraph, PAGE, { variables: { filter: { id: { eq: 'a' } } } });
    expect(without.fields.map(({ operation }) => operation)).toEqual(['listMachines']);
  });

  it('follow each action, and responses are not cached by clients', async () => {
    const { subgraph, ids, read } = await start({ cache: true });
    const variables = { filter: isolation({ eq: 'FULL' }) };
    for (let times = 0; times < 3; times += 1) {
      const { headers } = await subgraph.ask(PAGE, { variables });
      expect(headers.get('cache-control')).toBe('private, no-store');
    }
    await write(subgraph, 'isolateMachine', { machineId: ids[6] });
    subgraph.clock.advance(120_000);
    expect(idsOf((await read(variables)).page.nodes)).toEqual([ids[0], ids[6]]);
  });
});

describe('bad conditions on isolation', () => {
  it.each([
    ['null', isolation({ eq: null }), 'filter.isolation.eq must not be null.'],
    ['a null in a list', isolation({ in: [null] }), /Expected non-nullable type/],
    ['null as the list', isolation({ in: null }), 'filter.isolation.in must not be null.'],
    ['no object', isolation(null), 'filter.isolation must not be null. Omit it instead.'],
    ['an unknown state', isolation({ eq: 'NOT_ISOLATED' }), /not a value of "MachineIsolationState"/],
    [
      'another operator',
      isolation({ startsWith: 'F' }),
      /is not defined by type "MachineIsolationStateFilter"/,
    ],
    [
      'too many',
      { or: Array.from({ length: 21 }, () => isolation({ ne: 'FULL' })) },
      'filter may have at most 20 conditions on isolation.',
    ],
  ])('are rejected without a call: %s', async (_name, filter, message) => {
    const { read } = await start();
    const { errors, sent } = await read({ filter });
    expect(errors).toMatchObject([
      { message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(sent).toEqual([]);
  });

  it('are no way past a bad page size', async () => {
    const { read } = await start();
    const { errors, sent } = await read({ filter: isolation({ eq: 'FULL' }), first: 0 });
    expect([errors?.[0]?.extensions.code, sent]).toEqual(['BAD_USER_INPUT', []]);
  });
});

it('a caller limited to device groups sees only machines of these', { tags: 'defender-first' }, async () => {
  const { subgraph, ask, inside, outside } = await startLimited();
  for (const { id } of [inside[0]!, outside[0]!])
    subgraph.emulator.control.addAction({
      machineId: id,
      type: 'Isolate',
      status: 'Succeeded',
      tenantId: CONTOSO,
    });
  const read = async (filter: string, roles: readonly string[] = ['Defender.ViewData']) =>
    (
      await ask(CONTOSO, `{ machines(first: 1000, filter: ${filter}) { totalCount nodes { id } } }`, {
        roles,
      })
    ).data.machines;
  expect(await read('{ isolation: { in: [FULL, SELECTIVE, ISOLATED] } }')).toEqual({
    totalCount: 1,
    nodes: [{ id: inside[0]!.id }],
  });
  expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listMachineActions', 'listMachines']);
  const others = await read('{ isolation: { eq: UNKNOWN } }');
  expect(idsOf(others.nodes)).toEqual(idsOf(inside.slice(1)).toSorted());
});

describe('with second sources', () => {
  const HUNTED = { env: { DEFENDER_SOURCES: 'machines=hunting' } };

  it('selects from hunted machines by Defender’s actions', async () => {
    const { ids, read } = await start(HUNTED);
    const { page, errors } = await read({ filter: isolation({ in: ['FULL', 'RELEASED'] }) });
    expect(errors).toBeUndefined();
    expect(idsOf(page.nodes)).toEqual([ids[0], ids[1]]);
  });

  it('is refused after the end of the API, and other conditions are not', async () => {
    const { subgraph, read } = await start();
    subgraph.emulator.control.retire({ at: 0 });
    const query =
      '{ isolated: machines(filter: { isolation: { eq: FULL } }) { nodes { id } } machines { nodes { id } } }';
    const { data, errors } = await read({}, query);
    expect(data.isolated).toBeNull();
    expect(data.machines.nodes).not.toEqual([]);
    expect(errors).toMatchObject([
      {
        path: ['isolated'],
        message: expect.stringContaining('Microsoft has ended listMachineActions'),
        extensions: { code: 'SOURCE_RETIRED' },
      },
    ]);
  });
});
