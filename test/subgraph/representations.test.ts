import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../kit/servers/start-subgraph.js';
import { runsOf } from '../kit/runs.js';

const QUERY =
  'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Machine { id } ... on Alert { id } ... on DefenderIncident { id } } }';
const SMALL = { emulator: { machines: 10, alerts: 10, machineActions: 0 } };

const machineIds = (subgraph: SubgraphUnderTest) =>
  [...subgraph.emulator.tenants.values()][0]!.machines.map(({ id }) => id);

/** Unreadable representations, each with the message of its error. */
const UNREADABLE: readonly (readonly [unknown, string])[] = [
  ['x', 'must be an object'],
  [5, 'must be an object'],
  [[{ __typename: 'Machine', id: 'a' }], 'must be an object'],
  [{}, '__typename must be one of Alert'],
  [{ id: 'a' }, '__typename must be one of Alert'],
  [{ __typename: 5, id: 'a' }, '__typename must be one of Alert'],
  [{ __typename: ['Machine'], id: 'a' }, '__typename must be one of Alert'],
  [{ __typename: 'User', id: 'a' }, ', not "User"'],
  [{ __typename: 'x'.repeat(1_000), id: 'a' }, `, not "${'x'.repeat(100)}".`],
  [{ __typename: 'machine', id: 'a' }, ', not "machine"'],
  [{ __typename: 'constructor', id: 'a' }, ', not "constructor"'],
  [{ __typename: 'Query' }, ', not "Query"'],
  [{ __typename: 'Viewer', oid: 'a', name: 'forged' }, ', not "Viewer"'],
  [{ __typename: 'PageInfo', hasNextPage: true }, ', not "PageInfo"'],
  [{ __typename: 'Machine' }, 'must have id, or tenantId and id, or aadDeviceId'],
  [{ __typename: 'Machine', computerDnsName: 'a' }, 'must have id, or tenantId and id, or aadDeviceId'],
  [
    { __typename: 'DefenderUser', accountDomain: 'a' },
    'must have accountName, or accountName and accountDomain',
  ],
  [{ __typename: 'Machine', id: { eq: 'a' } }, 'Machine.id must be an ID'],
  [{ __typename: 'Machine', id: ['a'] }, 'Machine.id must be an ID'],
  [{ __typename: 'Machine', id: true }, 'Machine.id must be an ID'],
  [{ __typename: 'Machine', id: 1.5 }, 'Machine.id must be an ID'],
  [{ __typename: 'Machine', aadDeviceId: {} }, 'Machine.aadDeviceId must be an ID'],
];

describe('a representation', () => {
  it('that is unreadable is BAD_USER_INPUT at its place, without affecting the others', async () => {
    const subgraph = await startSubgraph(SMALL);
    const [id] = machineIds(subgraph);
    const good = { __typename: 'Machine', id };
    const asked = UNREADABLE.flatMap(([bad]) => [good, bad]);
    const { status, data, errors } = await subgraph.ask(QUERY, { variables: { r: [...asked, good] } });
    expect(status).toBe(200);
    expect(errors?.map(({ path, extensions }) => [path, extensions])).toEqual(
      UNREADABLE.map((_bad, index) => [
        ['_entities', 2 * index + 1],
        { code: 'BAD_USER_INPUT', argumentName: 'representations' },
      ]),
    );
    expect(errors?.map(({ message }) => message)).toEqual(
      UNREADABLE.map(([, words]) => expect.stringContaining(words)),
    );
    expect(data._entities).toEqual([...UNREADABLE.flatMap(() => [good, null]), good]);
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('may have more than its key, as gateways send it for @requires', async () => {
    const subgraph = await startSubgraph(SMALL);
    const [id] = machineIds(subgraph);
    const { data, errors } = await subgraph.ask(QUERY, {
      variables: { r: [{ __typename: 'Machine', id, computerDnsName: 'forged', extra: { deep: [1] } }] },
    });
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([{ __typename: 'Machine', id }]);
  });

  it('is resolved by its valid key if another is null or of a wrong type', async () => {
    const subgraph = await startSubgraph(SMALL);
    const { id, aadDeviceId } = [...subgraph.emulator.tenants.values()][0]!.machines.find(
      (machine) => machine.aadDeviceId !== null && machine.mergedIntoMachineId === null,
    )!;
    const { data, errors } = await subgraph.ask(QUERY, {
      variables: {
        r: [
          { __typename: 'Machine', id: null, aadDeviceId },
          { __typename: 'Machine', id: { x: 1 }, aadDeviceId },
          { __typename: 'Machine', id, aadDeviceId: 7.5 },
        ],
      },
    });
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual(Array(3).fill({ __typename: 'Machine', id }));
  });

  it('may have an id as a number, as in neighbors with numeric ids', async () => {
    const subgraph = await startSubgraph(SMALL);
    const { incidentId } = [...subgraph.emulator.tenants.values()][0]!.alerts[0]!;
    const { data, errors } = await subgraph.ask(QUERY, {
      variables: { r: [{ __typename: 'DefenderIncident', id: incidentId }] },
    });
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([{ __typename: 'DefenderIncident', id: String(incidentId) }]);
  });

  it('affects no other, in any order', async () => {
    const subgraph = await startSubgraph(SMALL);
    const ids = machineIds(subgraph);
    const good = fc.constantFrom(...ids).map((id) => ({ __typename: 'Machine', id }));
    const bad = fc.constantFrom(...UNREADABLE.map(([representation]) => representation));
    const either = fc.oneof(
      good.map((value) => ({ isGood: true, value })),
      bad.map((value) => ({ isGood: false, value })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(either, { minLength: 1, maxLength: 12 }), async (asked) => {
        const { data, errors = [] } = await subgraph.ask(QUERY, {
          variables: { r: asked.map(({ value }) => value) },
        });
        expect(data._entities).toEqual(asked.map(({ isGood, value }) => (isGood ? value : null)));
        expect(errors.map(({ path }) => path?.[1])).toEqual(
          asked.flatMap(({ isGood }, index) => (isGood ? [] : [index])),
        );
      }),
      { numRuns: runsOf(25) },
    );
  });
});

describe('many representations', () => {
  it('of different keys and types in one request make a call for each kind of key', async () => {
    const subgraph = await startSubgraph(SMALL);
    const { machines, alerts } = [...subgraph.emulator.tenants.values()][0]!;
    const devices = machines.filter((machine) => machine.aadDeviceId !== null);
    const asked = Array.from({ length: 300 }, (_, index) => {
      const { aadDeviceId } = devices[index % devices.length]!;
      const kinds = [
        { __typename: 'Machine', id: machines[index % 10]!.id },
        { __typename: 'Machine', aadDeviceId },
        { __typename: 'Alert', id: alerts[index % 10]!.id },
      ];
      return kinds[index % 3]!;
    });
    const { data, errors } = await subgraph.ask(QUERY, { variables: { r: asked } });
    expect(errors).toBeUndefined();
    expect(data._entities).toHaveLength(300);
    // In parallel, without a guaranteed order.
    const calls = subgraph.calls();
    expect(
      calls.map(({ operation, query }) => `${operation} ${query['$filter']?.split(' ')[0] ?? ''}`).sort(),
    ).toEqual(['listAlerts id', expect.stringMatching(/^listMachines .*aadDeviceId/), 'listMachines id']);
  });

  const different = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      __typename: 'Machine',
      id: index.toString(16).padStart(40, '0'),
    }));

  it('are 2,000 at most: those beyond have an error each', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph(SMALL);
    const [known] = machineIds(subgraph);
    const asked = [{ __typename: 'Machine', id: known! }, ...different(2_009)];
    const answer = subgraph.ask(QUERY, { variables: { r: asked } });
    const { status, data, errors = [] } = await subgraph.passTime(answer);
    expect([status, data._entities.length, data._entities[0]]).toEqual([200, 2_010, asked[0]]);
    const beyond = errors.filter(({ extensions }) => extensions.code === 'COST_ESTIMATED_TOO_EXPENSIVE');
    expect(beyond.map(({ path, extensions }) => [path, extensions])).toEqual(
      Array.from({ length: 10 }, (_, index) => [
        ['_entities', 2_000 + index],
        { code: 'COST_ESTIMATED_TOO_EXPENSIVE', unique: 2_010, limit: 2_000 },
      ]),
    );
    const asksFor = (id: string) => subgraph.calls().some(({ query }) => query['$filter']?.includes(id));
    expect([asksFor(asked[1_999]!.id), asksFor(asked[2_000]!.id)]).toEqual([true, false]);
  });

  it(
    'beyond the limit by more than a hundred are rejected together, without a call',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSubgraph(SMALL);
      const { status, data, errors } = await subgraph.ask(QUERY, { variables: { r: different(10_000) } });
      expect([status, data]).toEqual([200, null]);
      expect(errors?.map(({ path, extensions }) => [path, extensions])).toEqual([
        [
          ['_entities'],
          { code: 'COST_ESTIMATED_TOO_EXPENSIVE', unique: 10_000, limit: 2_000, positions: 8_000 },
        ],
      ]);
      expect(subgraph.calls()).toEqual([]);
    },
  );

  it('that select too many fields together are resolved up to the limit', async () => {
    // Four fields, each counted for each of them.
    const subgraph = await startSubgraph({ ...SMALL, limits: { maxEntityFields: 20 } });
    const good = { __typename: 'Machine', id: machineIds(subgraph)[0] };
    const { status, data, errors } = await subgraph.ask(QUERY, { variables: { r: Array(8).fill(good) } });
    const answered = data._entities.filter((entity: unknown) => entity !== null);
    expect([status, answered.length]).toEqual([200, 4]);
    expect(errors?.map(({ path, extensions }) => [path, extensions])).toEqual(
      [4, 5, 6, 7].map((index) => [
        ['_entities', index],
        { code: 'BAD_USER_INPUT', argumentName: 'representations' },
      ]),
    );
  });

  it('are counted by their keys, whatever else they contain', async () => {
    const subgraph = await startSubgraph({ ...SMALL, limits: { maxRepresentations: 3 } });
    const ids = machineIds(subgraph).slice(0, 3);
    const [tenantId] = subgraph.emulator.tenants.keys();
    const asked = Array.from({ length: 30 }, (_, index) =>
      index % 2 === 0
        ? { __typename: 'Machine', id: ids[index % 3], requested: index }
        : { requested: index, id: ids[index % 3], tenantId, __typename: 'Machine' },
    );
    const { status, errors } = await subgraph.ask(QUERY, { variables: { r: asked } });
    expect([status, errors]).toEqual([200, undefined]);
    expect(subgraph.calls()).toHaveLength(1);
    const { data, errors: refused } = await subgraph.ask(QUERY, {
      variables: { r: [...asked, { __typename: 'Alert', id: ids[0] }, ...asked] },
    });
    expect(refused?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['_entities', 30], 'COST_ESTIMATED_TOO_EXPENSIVE'],
    ]);
    expect(data._entities.filter((entity: unknown) => entity === null)).toHaveLength(1);
  });
});
