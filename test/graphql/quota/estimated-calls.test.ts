import { describe, expect, it } from 'vitest';
import { ALL_ROLES, explain } from '../../kit/reads/explain.js';
import { startWithMachine } from '../../kit/writes/response-actions.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

type Variables = Readonly<Record<string, unknown>>;

/** An operation, with its estimated calls. */
type Case = readonly [string, string, number, Variables?];

/** The estimate is exact without a cache. */
const EXACT: readonly Case[] = [
  ['a page', '{ machines(first: 10) { nodes { id } } }', 1],
  ['a page by default', '{ machines { nodes { computerDnsName } pageInfo { hasNextPage } } }', 1],
  [
    'a page with a batched edge',
    '{ alerts(first: 100, orderBy: { field: ID }) { nodes { machine { id osPlatform } } } }',
    3,
  ],
  [
    'the same through edges',
    '{ alerts(first: 100, orderBy: { field: ID }) { edges { node { machine { id osPlatform } } } } }',
    3,
  ],
  [
    'what evidence gives',
    '{ alerts(first: 20, orderBy: { field: ID }) { nodes { evidence { __typename } relatedUser { userName } } } }',
    1,
  ],
  ['a call a machine', '{ machines(first: 7) { nodes { logonUsers { nodes { accountName } } } } }', 8],
  [
    'calls that siblings share',
    '{ machines(first: 10) { nodes { isolation { state } actions(first: 3) { nodes { id } } } } }',
    2,
  ],
  [
    '$first',
    'query ($n: Int) { machines(first: $n) { nodes { logonUsers { nodes { accountName } } } } }',
    4,
    { n: 3 },
  ],
  [
    'the default of $first',
    'query ($n: Int = 2) { machines(first: $n) { nodes { logonUsers { nodes { accountName } } } } }',
    3,
  ],
  [
    'fragments, each once',
    '{ machines(first: 3) { nodes { ...users ... on Machine { ...users } logonUsers { nodes { accountDomain } } } } } fragment users on Machine { logonUsers { nodes { accountName } } }',
    4,
  ],
  [
    '@skip and @include',
    'query ($yes: Boolean!, $no: Boolean!) { machines(first: 3) { nodes { id logonUsers @skip(if: $yes) { nodes { accountName } } ... @include(if: $no) { alertCount } } } }',
    1,
    { yes: true, no: false },
  ],
  ['aliases', '{ a: machines(first: 2) { nodes { id } } b: machines(first: 3) { nodes { id } } }', 2],
  [
    'nothing',
    '{ defenderViewer { oid } defenderUpstreamQuota { used } defenderCapabilities { group } __typename }',
    0,
  ],
  ['the schema', '{ _service { sdl } __schema { queryType { name } } }', 0],
  ['a score', '{ defenderExposureScore { score } }', 1],
];

/** Estimated for the longest lists and the worst rows. */
const AT_MOST: readonly Case[] = [
  [
    'the newest, sorted by the service',
    '{ alerts(first: 100) { nodes { machine { id osPlatform } } } }',
    1 + 2,
  ],
  ['the newest, further back', '{ alerts(first: 1000) { nodes { id } } }', 1],
  [
    'both ways through a connection',
    '{ alerts(first: 5, orderBy: { field: ID }) { nodes { machine { id } } edges { node { machine { id } } } } }',
    3,
  ],
  [
    'lists of unknown length',
    '{ machines(first: 2) { nodes { logonUsers(first: 5) { nodes { alerts(first: 1) { nodes { id } } } } } } }',
    1 + 2 + 10,
  ],
  [
    'details of what alerts lead to',
    '{ alerts(first: 2, orderBy: { field: ID }) { nodes { files { size signer } user { lastSeen isDomainAdmin } } } }',
    1 + 6 + 2,
  ],
  ['what logons already tell', '{ machines(first: 2) { nodes { logonUsers { nodes { lastSeen } } } } }', 3],
  [
    'vulnerabilities of machines',
    '{ machines(first: 10) { nodes { vulnerabilities(first: 5) { nodes { id severity } } } } }',
    3,
  ],
  [
    'machines of software',
    '{ defenderSoftwareInventory(first: 4) { nodes { machines(first: 5) { nodes { id osPlatform } } } } }',
    6,
  ],
  ['tasks of machines', '{ machines(first: 3) { nodes { remediationTasks { nodes { title } } } } }', 52],
  [
    'what an incident shows',
    '{ defenderIncident(id: "1") { alerts { nodes { id } } openAlertCount machines { nodes { id } } } }',
    3,
  ],
  [
    'a hunt and what its rows lead to',
    '{ defenderHunt(query: "DeviceInfo | take 5", first: 120) { rows { machine { id } } } }',
    4,
  ],
  [
    'conditions with long lists',
    'query ($ids: [ID!]) { alerts(filter: { id: { in: $ids } }, orderBy: { field: ID }) { nodes { id } } }',
    3,
    { ids: Array.from({ length: 120 }, (_, index) => `da${String(index).padStart(18, '0')}_1`) },
  ],
  [
    'more conditions than a call takes',
    'query ($or: [MachineFilter!]) { machines(filter: { or: $or }) { nodes { id } } }',
    2,
    { or: Array.from({ length: 26 }, (_, index) => ({ computerDnsName: { eq: String(index) } })) },
  ],
  [
    'a condition on what actions tell',
    '{ machines(filter: { or: [{ isolation: { eq: FULL } }, { isolation: { eq: UNKNOWN } }] }) { nodes { id } } }',
    1 + 2,
  ],
  [
    'entities',
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Machine { id logonUsers { nodes { accountName } } } ... on Alert { id } } }',
    1 + 1 + 2,
    {
      r: [
        { __typename: 'Machine', id: '0000000000000000000000000000000000000001' },
        { __typename: 'Machine', id: '0000000000000000000000000000000000000001' },
        { __typename: 'Machine', id: '0000000000000000000000000000000000000002' },
        { __typename: 'Alert', id: 'da000000000000000000_1' },
      ],
    },
  ],
];

async function measure([, query, estimate, variables = {}]: Case) {
  const subgraph = await startSubgraph();
  const asked = { variables, roles: ALL_ROLES };
  const { estimatedCalls } = await explain(subgraph, query, asked);
  expect(subgraph.calls()).toEqual([]);
  expect(estimatedCalls).toBe(estimate);
  expect((await subgraph.ask(query, asked)).errors).toBeUndefined();
  return subgraph.calls().length;
}

const named = (cases: readonly Case[]) => cases.map((operation) => ({ name: operation[0], operation }));

describe('the estimate of an operation', () => {
  it.each(named(EXACT))('equals its calls: $name', { tags: 'defender-first' }, async ({ operation }) => {
    expect(await measure(operation)).toBe(operation[2]);
  });

  it.each(named(AT_MOST))(
    'is no less than its calls: $name',
    { tags: 'defender-first' },
    async ({ operation }) => {
      const calls = await measure(operation);
      expect(calls).toBeGreaterThan(0);
      expect(calls).toBeLessThanOrEqual(operation[2]);
    },
  );

  it(
    'counts the cancellation of a pending isolation if a release requests it',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, machine } = await startWithMachine();
      const release = (cancelPending: boolean | null) => ({
        variables: { input: { machineId: machine.id, comment: 'False alarm', cancelPending } },
        roles: ALL_ROLES,
      });
      const document =
        'mutation ($input: ReleaseMachineInput!) { releaseMachine(input: $input) { outcome } }';
      const planned = async (cancelPending: boolean | null) =>
        (await explain(subgraph, document, release(cancelPending))).estimatedCalls;
      expect([await planned(true), await planned(false), await planned(null)]).toEqual([7, 3, 3]);
      subgraph.emulator.control.addAction({ machineId: machine.id, type: 'Isolate' });
      expect((await subgraph.ask(document, release(true))).data.releaseMachine.outcome).toBe('CREATED');
      expect(subgraph.calls()).toHaveLength(6);
    },
  );

  it('combines reads by id in calls of 50', async () => {
    const subgraph = await startSubgraph();
    const page = await subgraph.ask('{ machines(first: 51) { nodes { id } } }');
    const ids = (page.data.machines.nodes as readonly { readonly id: string }[]).map(({ id }) => id);
    subgraph.forgetCalls();
    const query = `{ ${ids.map((id, index) => `m${String(index)}: machine(id: "${id}") { osPlatform }`).join(' ')} }`;
    expect((await explain(subgraph, query)).estimatedCalls).toBe(2);
    expect((await subgraph.ask(query)).errors).toBeUndefined();
    expect(subgraph.calls()).toHaveLength(2);
  });
});
