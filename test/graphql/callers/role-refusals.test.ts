import { describe, expect, it } from 'vitest';
import { startWithMachine } from '../../kit/writes/response-actions.js';

describe('roles', () => {
  it("are not needed for one's own roles and the remaining quota", async () => {
    const { subgraph } = await startWithMachine();
    const [tenantId] = subgraph.emulator.tenants.keys();
    const { status, data, errors } = await subgraph.ask(
      '{ defenderViewer { name kind roles tenants } defenderUpstreamQuota { rateClass } }',
      {
        roles: [],
      },
    );
    expect([status, errors]).toEqual([200, undefined]);
    expect(data).toEqual({
      defenderViewer: { name: 'analyst', kind: 'USER', roles: [], tenants: [tenantId] },
      defenderUpstreamQuota: [],
    });
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it('of a caller are sorted, including unknown ones', async () => {
    const { subgraph } = await startWithMachine();
    const { data } = await subgraph.ask('{ defenderViewer { roles } }', {
      roles: ['Other.Role', 'Defender.Hunting'],
    });
    expect(data.defenderViewer.roles).toEqual(['Defender.Hunting', 'Other.Role']);
  });

  it(
    'refuse one field and leave the data of the others, with status 200',
    { tags: 'defender-first' },
    async () => {
      const { subgraph } = await startWithMachine();
      const { status, data, errors } = await subgraph.ask(
        '{ machines(first: 1) { nodes { id } } defenderHunt(query: "DeviceInfo") { rowCount } }',
      );
      expect([status, data.machines.nodes.length, data.defenderHunt]).toEqual([200, 1, null]);
      expect(errors).toEqual([
        {
          message: 'Query.defenderHunt needs the role Defender.Hunting.',
          locations: expect.any(Array),
          path: ['defenderHunt'],
          extensions: { code: 'FORBIDDEN', requiredRoles: ['Defender.Hunting'] },
        },
      ]);
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listMachines']);
    },
  );

  it('are compared with case and in full', async () => {
    const { subgraph } = await startWithMachine();
    for (const role of ['defender.viewdata', 'Defender.ViewDataX', 'Defender', 'Defender.ViewData ']) {
      const { errors } = await subgraph.ask('{ machines { nodes { id } } }', { roles: [role] });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
    expect(subgraph.calls()).toEqual([]);
  });

  it('are both needed for the edge from a hunting row to its machine; the rows remain', async () => {
    const { subgraph } = await startWithMachine();
    const query = '{ defenderHunt(query: "DeviceInfo | take 3") { rows { values machine { id } } } }';
    const { data, errors } = await subgraph.ask(query, { roles: ['Defender.Hunting'] });
    expect(data.defenderHunt.rows).toHaveLength(3);
    expect(data.defenderHunt.rows[0].values.DeviceId).toEqual(expect.any(String));
    expect(data.defenderHunt.rows.map(({ machine }: { machine: unknown }) => machine)).toEqual([
      null,
      null,
      null,
    ]);
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions])).toEqual(
      [0, 1, 2].map((row) => [
        `defenderHunt.rows.${String(row)}.machine`,
        { code: 'FORBIDDEN', requiredRoles: ['Defender.ViewData'] },
      ]),
    );
    expect(subgraph.calls().every(({ operation }) => /hunt/i.test(operation ?? ''))).toBe(true);
    const both = await subgraph.ask(query, { roles: ['Defender.Hunting', 'Defender.ViewData'] });
    expect(both.errors).toBeUndefined();
  });
});

describe('a missing role below a list', () => {
  it('causes an error at each position, and one line of the trail for each field', async () => {
    const { subgraph } = await startWithMachine();
    const { data, errors = [] } = await subgraph.ask(
      '{ machines(first: 20) { nodes { id software { nodes { id } } again: software { nodes { id } } vulnerabilities { nodes { id } } } } }',
    );
    const { nodes } = data.machines as { readonly nodes: readonly Record<string, unknown>[] };
    expect(nodes).toHaveLength(20);
    for (const node of nodes)
      expect(node).toEqual({ id: expect.any(String), software: null, again: null, vulnerabilities: null });
    expect(errors.map(({ path }) => path)).toEqual(
      nodes.flatMap((_node, row) =>
        ['software', 'again', 'vulnerabilities'].map((field) => ['machines', 'nodes', row, field]),
      ),
    );
    expect(subgraph.audit().map(({ type }) => type)).toEqual(['accessRefused', 'accessRefused']);
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('causes an error at each refused entity, in order, without affecting others', async () => {
    const { subgraph, machine } = await startWithMachine();
    const ofMachine = { __typename: 'Machine', id: machine.id };
    const r = [cve(1), ofMachine, cve(2), cve(3)];
    const { data, errors } = await subgraph.ask(ENTITIES, { variables: { r } });
    expect(data._entities).toEqual([null, ofMachine, null, null]);
    expect(errors?.map(({ path, extensions }) => [path, extensions])).toEqual(
      [0, 2, 3].map((index) => [
        ['_entities', index],
        { code: 'FORBIDDEN', requiredRoles: ['Defender.ViewVulnerabilities'] },
      ]),
    );
  });

  it('refuses all entities if more than a hundred of them are refused', async () => {
    const { subgraph, machine } = await startWithMachine();
    const r = [
      { __typename: 'Machine', id: machine.id },
      ...Array.from({ length: 101 }, (_, index) => cve(index)),
    ];
    const { data, errors } = await subgraph.ask(ENTITIES, { variables: { r } });
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { path: ['_entities'], extensions: { code: 'FORBIDDEN', positions: 101 } },
    ]);
  });
});

const ENTITIES =
  'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Machine { id } ... on Vulnerability { id } } }';

const cve = (number: number) => ({
  __typename: 'Vulnerability',
  id: `CVE-2024-${String(number).padStart(4, '0')}`,
});

describe('the action in a payload without Defender.ViewData', () => {
  const SHOWN = ['id', 'type', 'status', 'machineId'];

  it('has id, type, status and machineId, by alias and fragment too', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { data, errors } = await subgraph.ask(
      `mutation {
        done: isolateMachine(input: { machineId: "${machine.id}", comment: "x" }) {
          it: machineAction { a: id ...Kind ... on MachineAction { c: machineId } __typename }
        }
      }
      fragment Kind on MachineAction { b: type status }`,
      { roles: ['Defender.ActiveRemediation'] },
    );
    expect(errors).toBeUndefined();
    expect(data.done.it).toMatchObject({
      b: 'ISOLATE',
      c: machine.id,
      status: 'PENDING',
      __typename: 'MachineAction',
    });
  });

  it.each(['requestorComment', 'id: requestorComment', 'status: computerDnsName', 'type: requestor'])(
    'does not have %s, under any alias',
    async (field) => {
      const { subgraph, machine } = await startWithMachine();
      const { data, errors } = await subgraph.ask(
        `mutation {
          isolateMachine(input: { machineId: "${machine.id}", comment: "x" }) {
            outcome machineAction { ...Rest }
          }
        }
        fragment Rest on MachineAction { ${field} }`,
        { roles: ['Defender.ActiveRemediation'] },
      );
      expect(data.isolateMachine.outcome).toBe('CREATED');
      expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', requiredRoles: ['Defender.ViewData'] });
      expect(Object.values(data.isolateMachine.machineAction as object)).toEqual([null]);
    },
  );

  it('has no edge to the machine', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { data, errors } = await subgraph.ask(
      `mutation {
        isolateMachine(input: { machineId: "${machine.id}", comment: "x" }) {
          machineAction { ${SHOWN.join(' ')} machine { id } }
        }
      }`,
      { roles: ['Defender.ActiveRemediation'] },
    );
    expect(data.isolateMachine.machineAction).toMatchObject({ machineId: machine.id, machine: null });
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['isolateMachine.machineAction.machine']);
    expect(subgraph.calls('listMachines')).toEqual([]);
    expect(subgraph.audit().at(-1)).toMatchObject({
      type: 'accessRefused',
      coordinate: 'MachineAction.machine',
    });
  });

  it("can't be read by its id: neither by the root field nor as an entity", async () => {
    const { subgraph, machine } = await startWithMachine();
    const { id } = subgraph.emulator.control.addAction({ machineId: machine.id, type: 'Isolate' });
    const { data, errors } = await subgraph.ask(
      `{ machineAction(id: "${id}") { id }
         _entities(representations: [{ __typename: "MachineAction", id: "${id}" }]) { ... on MachineAction { id } } }`,
      { roles: ['Defender.ActiveRemediation'] },
    );
    expect(data).toEqual({ machineAction: null, _entities: [null] });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(subgraph.calls()).toEqual([]);
  });
});
