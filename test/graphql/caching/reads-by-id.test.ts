import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const ENTITIES =
  'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Machine { id computerDnsName } ... on Alert { id title } ... on MachineAction { id status } } }';

function askEntities(subgraph: SubgraphUnderTest, type: string, ids: readonly string[]) {
  return subgraph.ask(ENTITIES, { variables: { r: ids.map((id) => ({ __typename: type, id })) } });
}

const operationsOf = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);

describe('reads by id', () => {
  it(
    'deduplicate aliases, fragments, representations and edges of one id',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 20 } });
      const alert = onlyTenant(subgraph).alerts.find(({ machineId }) =>
        onlyTenant(subgraph).machines.some(({ id }) => id === machineId),
      )!;
      const id = alert.machineId;
      const { data, errors } = await subgraph.ask(
        `query ($r: [_Any!]!) {
        a: machine(id: "${id}") { id } b: machine(id: "${id}") { computerDnsName } ...F
        upper: machine(id: "${id.toUpperCase()}") { id }
        _entities(representations: $r) { ... on Machine { id } }
      } fragment F on Query { machine(id: "${id}") { osPlatform } }`,
        {
          variables: {
            r: [
              { __typename: 'Machine', id },
              { __typename: 'Machine', id },
            ],
          },
        },
      );
      expect(errors).toBeUndefined();
      expect([data.a.id, data.upper.id, data._entities[0].id, data._entities[1].id]).toEqual([
        id,
        id,
        id,
        id,
      ]);
      expect(operationsOf(subgraph)).toEqual(['getMachine']);
    },
  );

  it.each([
    [1, []],
    [2, [2]],
    [50, [50]],
    [51, [50]],
    [120, [50, 50, 20]],
  ])(
    'read %i ids in batches of 50 with $top = number of ids',
    { tags: 'defender-first' },
    async (count, tops) => {
      const subgraph = await startSubgraph({ emulator: { machines: 130, alerts: 0 } });
      const ids = onlyTenant(subgraph)
        .machines.slice(0, count)
        .map(({ id }) => id);
      const { data, errors } = await askEntities(subgraph, 'Machine', ids);
      expect(errors).toBeUndefined();
      expect(data._entities.map(({ id }: { id: string }) => id)).toEqual(ids);
      const lists = subgraph.calls('listMachines').map(({ query }) => Number(query['$top']));
      expect(lists.sort((a, b) => b - a)).toEqual(tops);
      expect(subgraph.calls('getMachine')).toHaveLength(count % 50 === 1 ? 1 : 0);
    },
  );

  it.each([
    ['Alert', 'listAlerts'],
    ['MachineAction', 'listMachineActions'],
  ])('serve %s entities by batches too', { tags: 'defender-first' }, async (type, operation) => {
    const subgraph = await startSubgraph({ emulator: { machines: 40, alerts: 90, machineActions: 90 } });
    const tenant = onlyTenant(subgraph);
    const rows = type === 'Alert' ? tenant.alerts : tenant.machineActions.map(({ action }) => action);
    const ids = rows.slice(0, 80).map(({ id }) => id);
    const { data, errors } = await askEntities(subgraph, type, ids);
    expect(errors).toBeUndefined();
    expect(data._entities.map(({ id }: { id: string }) => id)).toEqual(ids);
    const calls = subgraph.calls().map((call) => `${call.operation} ${call.query['$top']}`);
    expect(calls.toSorted()).toEqual([`${operation} 30`, `${operation} 50`]);
  });

  it(
    'return null without an error for unknown ids; entities without a second read',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5, machineActions: 5 } });
      const known = onlyTenant(subgraph).machines[0]!.id;
      const { data, errors } = await askEntities(subgraph, 'Machine', [
        known,
        'f'.repeat(40),
        '0'.repeat(40),
      ]);
      expect(errors).toBeUndefined();
      expect(data._entities.map((one: { id: string } | null) => one?.id ?? null)).toEqual([
        known,
        null,
        null,
      ]);
      expect(operationsOf(subgraph)).toEqual(['listMachines']);
    },
  );

  it(
    'confirm absence by the single read for root fields, once an id',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5, machineActions: 5 } });
      const known = onlyTenant(subgraph).machines[0]!.id;
      const { data, errors } = await subgraph.ask(`{
      known: machine(id: "${known}") { id }
      a: machine(id: "${'f'.repeat(40)}") { id } again: machine(id: "${'f'.repeat(40)}") { id }
      b: alert(id: "da1_1") { id } c: alert(id: "da1_2") { id }
      d: machineAction(id: "00000000-0000-4000-8000-000000000000") { id }
    }`);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ known: { id: known }, a: null, again: null, b: null, c: null, d: null });
      expect(operationsOf(subgraph).sort()).toEqual([
        'getAlert',
        'getAlert',
        'getMachine',
        'getMachineAction',
        'listAlerts',
        'listMachines',
      ]);
    },
  );

  it(
    'find by the single read the rows that a batch omitted, for root fields',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 0 } });
      const [one, other] = onlyTenant(subgraph).machines;
      subgraph.emulator.control.addFault(
        { operation: 'listMachines', times: 1 },
        { status: 200, body: { value: [one] } },
      );
      const { data } = await subgraph.ask(
        `{ a: machine(id: "${one!.id}") { id } b: machine(id: "${other!.id}") { id } }`,
      );
      expect(data).toEqual({ a: { id: one!.id }, b: { id: other!.id } });
      expect(operationsOf(subgraph)).toEqual(['listMachines', 'getMachine']);
    },
  );

  it('drop unrequested rows', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 6, alerts: 0 } });
    const { machines } = onlyTenant(subgraph);
    const foreign = machines.slice(3);
    subgraph.emulator.control.addFault(
      { operation: 'listMachines' },
      { status: 200, body: { value: [...foreign, machines[0]] } },
    );
    const { data, errors } = await askEntities(
      subgraph,
      'Machine',
      machines.slice(0, 3).map(({ id }) => id),
    );
    expect(errors).toBeUndefined();
    expect(data._entities.map((one: { id: string } | null) => one?.id)).toEqual([
      machines[0]!.id,
      undefined,
      undefined,
    ]);
    subgraph.emulator.control.addFault({ operation: 'getMachine' }, { status: 200, body: foreign[0] });
    const alone = await subgraph.ask(`{ machine(id: "${machines[1]!.id}") { id } }`);
    expect(alone).toMatchObject({ data: { machine: null }, errors: undefined });
  });

  it.each([
    'machine(id: "NAME") { id }',
    'machine(id: "") { id }',
    'machine(id: "..") { id }',
    'machine(id: "ffff") { id }',
    'findMachines(by: { id: "NAME" }) { id }',
    'alert(id: "") { id }',
    'alert(id: "..") { id }',
    `alert(id: "a'b") { id }`,
    'alert(id: "a/b?c#d") { id }',
    'alert(id: "\\u0001") { id }',
    'machineAction(id: "") { id }',
    'machineAction(id: "../machines") { id }',
    'machineAction(id: "12345") { id }',
    'investigation(id: "one") { id }',
    'indicator(id: "") { id }',
    'defenderIncident(id: "1/2") { id }',
    'vulnerability(id: "CVE/../machines") { id }',
    'defenderSoftware(id: "chrome") { id }',
    'recommendation(id: "chrome") { id }',
    'defenderRemediationTask(id: "1") { id }',
    'defenderScanAgent(id: "../machines") { id }',
  ])('treat %s as an error of the caller, without a call', async (field) => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 } });
    const name = onlyTenant(subgraph).machines[0]!.computerDnsName;
    const { status, data, errors } = await subgraph.ask(
      `{ it: ${field.replace('NAME', name)} defenderViewer { name } }`,
      { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities', 'Defender.SecuritySettings'] },
    );
    expect([status, data]).toEqual([200, { it: null, defenderViewer: { name: 'analyst' } }]);
    const argumentName = field.startsWith('findMachines') ? 'by.id' : 'id';
    expect(errors).toMatchObject([
      { path: ['it'], message: expect.stringContaining(`${argumentName} must be `) },
    ]);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argumentName });
    expect(subgraph.calls()).toEqual([]);
  });

  it('protect the batch from a malformed key, in this request and in others', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 } });
    const tenant = onlyTenant(subgraph);
    const bad = ['\u0000', 'x'.repeat(9_000), "'", '\ud800'];
    const ask = async () => {
      const alerts = await askEntities(subgraph, 'Alert', [...bad, ...tenant.alerts.map(({ id }) => id)]);
      const machines = await askEntities(subgraph, 'Machine', [
        ...bad,
        ...tenant.machines.map(({ id }) => id),
      ]);
      return [alerts, machines];
    };
    for (const { data, errors } of (await Promise.all([ask(), ask()])).flat()) {
      expect(errors).toBeUndefined();
      expect(data._entities.map((one: object | null) => one === null)).toEqual([
        true,
        true,
        true,
        true,
        false,
        false,
        false,
        false,
        false,
      ]);
    }
    expect(subgraph.calls().every(({ status }) => status === 200)).toBe(true);
  });

  it.each([
    [{ __typename: 'Machine', id: null }],
    [{ __typename: 'Machine', id: 5 }],
    [{ __typename: 'Machine', aadDeviceId: null }],
    [{ __typename: 'Alert', id: null }],
  ])('return null for the representation %j, without a call', async (representation) => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 } });
    const { data, errors } = await subgraph.ask(ENTITIES, { variables: { r: [representation] } });
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([null]);
    expect(subgraph.calls()).toEqual([]);
  });

  it.each([[{ __typename: 'Machine' }], [{ __typename: 'MachineAction', id: { toString: 'x' } }]])(
    'reject the representation %j, without a call',
    async (representation) => {
      const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 } });
      const { data, errors } = await subgraph.ask(ENTITIES, { variables: { r: [representation] } });
      expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(data._entities).toEqual([null]);
      expect(subgraph.calls()).toEqual([]);
    },
  );

  it('lose only the edges of the failed batch, each with a coded error and its path', async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 70, alerts: 0 },
      env: { DEFENDER_SOURCES: 'machines=defender' },
    });
    const ids = onlyTenant(subgraph)
      .machines.slice(0, 60)
      .map(({ id }) => id);
    subgraph.emulator.control.addFault({ operation: 'listMachines', skip: 1 }, { status: 403, body: {} });
    const { data, errors } = await askEntities(subgraph, 'Machine', ids);
    const nulls = data._entities.flatMap((one: object | null, index: number) =>
      one === null ? [index] : [],
    );
    expect([10, 50]).toContain(nulls.length);
    expect(errors?.map(({ path }) => path?.[1]).sort((a, b) => Number(a) - Number(b))).toEqual(nulls);
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['UPSTREAM_FORBIDDEN']),
    );
  });
});
