import { describe, expect, it } from 'vitest';
import { explain } from '../../kit/reads/explain.js';
import { writeGlobalId } from '../../kit/reads/global-ids.js';
import { startWithMachine } from '../../kit/writes/response-actions.js';
import { startLimited } from '../../kit/servers/start-limited.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { BOTH, CONTOSO, FABRIKAM, startTenants } from '../../kit/servers/start-tenants.js';

const env = { SCHEMA_NODE: 'true' };

type Row = Readonly<Record<string, unknown>>;

async function start() {
  const subgraph = await startSubgraph({ env, emulator: { machines: 120, alerts: 30 } });
  const [tenantId = '', tenant] = [...subgraph.emulator.tenants.entries()][0]!;
  const machineIds = tenant.machines.map(({ id }) => id);
  return { subgraph, tenantId, tenant: tenant, machineIds };
}

const NODE =
  'query ($id: ID!) { node(id: $id) { __typename globalId ... on Machine { id tenantId computerDnsName } ... on Alert { id } } }';

const read = (subgraph: SubgraphUnderTest, id: string, roles?: readonly string[]) =>
  subgraph.ask(NODE, { variables: { id }, ...(roles !== undefined && { roles }) });

/** Reads several in one operation, as n0, n1 and so on. */
const nodes = (ids: readonly string[], selection: string) =>
  `{ ${ids.map((id, index) => `n${String(index)}: node(id: "${id}") ${selection}`).join(' ')} }`;

describe('Query.node', () => {
  it('exists with SCHEMA_NODE only, and so does globalId', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const { errors } = await subgraph.ask('{ node(id: "x") { __typename } machines { nodes { globalId } } }');
    expect(errors?.map(({ message }) => message)).toEqual([
      'Cannot query field "node" on type "Query".',
      'Cannot query field "globalId" on type "Machine".',
    ]);
  });

  it(
    'reads a machine by its global id in one call, as a gateway reads it by its key',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, machineIds, tenant, tenantId } = await start();
      const [id] = machineIds;
      const { data } = await subgraph.ask(`{ machine(id: "${id!}") { globalId } }`);
      const { globalId } = data.machine as { readonly globalId: string };
      subgraph.forgetCalls();
      const { data: again, errors } = await read(subgraph, globalId);
      expect(errors).toBeUndefined();
      const { computerDnsName } = tenant.machines[0]!;
      expect(again.node).toEqual({ __typename: 'Machine', globalId, id, tenantId, computerDnsName });
      expect(subgraph.calls().map(({ path }) => path)).toEqual([`/api/machines/${id!}`]);
    },
  );

  it('shares calls among the nodes of an operation, as planned', async () => {
    const { subgraph, tenantId, machineIds } = await start();
    const ids = machineIds.slice(0, 60).map((id) => writeGlobalId('Machine', tenantId, { id }));
    const query = nodes(ids, '{ ... on Machine { id } }');
    const plan = await explain(subgraph, query);
    expect(plan.estimatedCalls).toBe(2);
    subgraph.forgetCalls();
    const { data, errors } = await subgraph.ask(query);
    expect(errors).toBeUndefined();
    expect(Object.values(data as Row)).toEqual(machineIds.slice(0, 60).map((id) => ({ id })));
    expect(subgraph.calls()).toHaveLength(2);
  });

  it.each([
    ['a machine with its alerts', 'Machine', '{ ... on Machine { alerts { nodes { id } } } }', 2],
    ['fields of the interface alone', 'Machine', '{ globalId }', 1],
    ['fragments on other types', 'Machine', '{ ... on Alert { machine { osPlatform } } }', 1],
    [
      'an alert with its machine',
      'Alert',
      '{ ... on Alert { machine { osPlatform } } ... on Machine { alerts { nodes { id } } } }',
      2,
    ],
  ] as const)(
    'makes the planned calls: %s',
    { tags: 'defender-first' },
    async (_name, type, selection, calls) => {
      const { subgraph, tenantId, tenant } = await start();
      const { id } = type === 'Machine' ? tenant.machines[0]! : tenant.alerts[0]!;
      const query = nodes([writeGlobalId(type, tenantId, { id })], selection);
      const plan = await explain(subgraph, query);
      expect(plan.fields[0]).toMatchObject({ path: ['n0'], coordinate: `Query.node(${type})` });
      subgraph.forgetCalls();
      expect((await subgraph.ask(query)).errors).toBeUndefined();
      expect([plan.estimatedCalls, subgraph.calls().length]).toEqual([calls, calls]);
    },
  );

  it('omits nodes beyond the call limit, like fields', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ env, limits: { maxCallsPerOperation: 2 } });
    const [tenantId = '', tenant] = [...subgraph.emulator.tenants.entries()][0]!;
    const hashes = tenant.alerts.flatMap(({ evidence }) => evidence.flatMap(({ sha1 }) => sha1 ?? []));
    const ids = [...new Set(hashes)]
      .slice(0, 3)
      .map((sha1) => writeGlobalId('DefenderFile', tenantId, { sha1 }));
    const { data, errors } = await subgraph.ask(nodes(ids, '{ globalId }'));
    expect(data).toEqual({ n0: { globalId: ids[0] }, n1: { globalId: ids[1] }, n2: null });
    expect(errors).toMatchObject([
      {
        path: ['n2'],
        extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE', coordinate: 'Query.node(DefenderFile)' },
      },
    ]);
    expect(subgraph.calls()).toHaveLength(2);
  });

  it('is null for ids that Defender does not know', async () => {
    const { subgraph, tenantId } = await start();
    const unknown = await read(subgraph, writeGlobalId('Machine', tenantId, { id: 'f'.repeat(40) }));
    expect([unknown.data, unknown.errors]).toEqual([{ node: null }, undefined]);
    const odd = await read(subgraph, writeGlobalId('Alert', tenantId, { id: "x' or 1 eq 1" }));
    expect([odd.data, odd.errors]).toEqual([{ node: null }, undefined]);
  });

  it('refuses types whose role the caller lacks, each separately and before any call', async () => {
    const { subgraph, tenantId, tenant, machineIds } = await start();
    const ids = [
      writeGlobalId('Machine', tenantId, { id: machineIds[0] }),
      writeGlobalId('Vulnerability', tenantId, { id: tenant.vulnerabilities[0]!.id }),
    ];
    const hunter = await subgraph.ask(nodes(ids, '{ globalId }'), { roles: ['Defender.Hunting'] });
    expect(hunter.data).toEqual({ n0: null, n1: null });
    expect(hunter.errors?.map(({ message, path, extensions }) => [message, path, extensions.code])).toEqual([
      ['Machine needs the role Defender.ViewData.', ['n0'], 'FORBIDDEN'],
      ['Vulnerability needs the role Defender.ViewVulnerabilities.', ['n1'], 'FORBIDDEN'],
    ]);
    expect(subgraph.calls()).toEqual([]);
    const reader = await subgraph.ask(nodes(ids, '{ globalId }'));
    expect([reader.data, reader.errors?.length]).toEqual([{ n0: { globalId: ids[0] }, n1: null }, 1]);
    expect(
      (await subgraph.ask(nodes(ids, '{ globalId }'), { token: null })).errors?.[0]?.extensions.code,
    ).toBe('UNAUTHENTICATED');
    const plan = await explain(subgraph, nodes(ids, '{ globalId }'));
    expect(plan.estimatedCalls).toBe(1);
  });

  it("returns nothing outside the caller's device groups", { tags: 'slow' }, async () => {
    const { ask, contoso, inside, outside } = await startLimited(undefined, { env });
    const ids = [inside, outside].flatMap((machines) => {
      const alert = contoso.alerts.find(({ machineId }) => machines.some(({ id }) => id === machineId))!;
      return [
        writeGlobalId('Machine', CONTOSO, { id: machines[0]!.id }),
        writeGlobalId('Alert', CONTOSO, { id: alert.id }),
      ];
    });
    const { data, errors } = await ask(CONTOSO, nodes(ids, '{ globalId }'));
    expect(errors).toBeUndefined();
    expect(data).toEqual({ n0: { globalId: ids[0] }, n1: { globalId: ids[1] }, n2: null, n3: null });
  });

  it('is null for an id of another tenant than the addressed one, without a call', async () => {
    const { ask, subgraph, contoso } = await startTenants(BOTH, { env });
    const { id } = contoso.machines[0]!;
    const ofTenant = async (tenantId: string) =>
      (await ask(tenantId, `{ machine(id: "${id}") { globalId } }`)).data.machine.globalId as string;
    const [ours, theirs] = [await ofTenant(CONTOSO), await ofTenant(FABRIKAM)];
    expect(ours).not.toBe(theirs);
    subgraph.forgetCalls();
    const { data, errors } = await ask(CONTOSO, nodes([theirs], '{ globalId }'));
    expect([data, errors, subgraph.calls()]).toEqual([{ n0: null }, undefined, []]);
    expect((await ask(FABRIKAM, nodes([theirs], '{ globalId }'))).data).toEqual({ n0: { globalId: theirs } });
  });

  it('has the prefix of the schema, and ids survive a change of it', { tags: 'slow' }, async () => {
    const { subgraph: plain, machineIds } = await start();
    const prefixed = await startSubgraph({ beside: plain, env: { ...env, SCHEMA_PREFIX: 'Sec' } });
    const { data } = await plain.ask(`{ machine(id: "${machineIds[0]!}") { globalId } }`);
    const { globalId } = data.machine as { readonly globalId: string };
    const query =
      'query ($id: ID!) { secNode(id: $id) { __typename ... on SecNode { globalId } ... on SecMachine { id } } }';
    const { data: served, errors } = await prefixed.ask(query, { variables: { id: globalId } });
    expect(errors).toBeUndefined();
    expect(served.secNode).toEqual({ __typename: 'SecMachine', globalId, id: machineIds[0] });
    const unknown = await prefixed.ask(query, {
      variables: { id: writeGlobalId('SecMachine', '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6', { id: 'a' }) },
    });
    expect(unknown.errors?.[0]?.message).toMatch(
      /^id must be the globalId of one of these types: .*\bSecMachine\b/,
    );
    const plan = await explain(prefixed, query, { variables: { id: globalId } });
    expect(plan).toMatchObject({ estimatedCalls: 1, fields: [{ coordinate: 'Query.secNode(SecMachine)' }] });
  });

  it('does not read global ids in payloads', async () => {
    const { subgraph, machine } = await startWithMachine({ env });
    const { data, errors } = await subgraph.ask(
      'mutation ($input: IsolateMachineInput!) { isolateMachine(input: $input) { machineAction { id globalId } } }',
      {
        variables: { input: { machineId: machine.id, comment: 'x' } },
        roles: ['Defender.ActiveRemediation'],
      },
    );
    expect(errors).toBeUndefined();
    const { id, globalId } = data.isolateMachine.machineAction as Readonly<Record<string, string>>;
    const { data: again } = await subgraph.ask(
      'query ($id: ID!) { node(id: $id) { ... on MachineAction { id } } }',
      { variables: { id: globalId } },
    );
    expect(again.node).toEqual({ id });
  });
});
