import { describe, expect, it } from 'vitest';
import { ALL_ROLES, explain } from '../kit/explain.js';
import { startSubgraph } from '../kit/start-subgraph.js';

/** An operation, with what it is estimated to cost. */
type Case = readonly [
  name: string,
  query: string,
  calls: number,
  variables?: Readonly<Record<string, unknown>>,
];

/** As dear in truth as estimated, where nothing is kept. */
const EXACT: readonly Case[] = [
  ['a page', '{ machines(first: 10) { nodes { id } } }', 1],
  ['a page by default', '{ machines { nodes { computerDnsName } pageInfo { hasNextPage } } }', 1],
  [
    'a page with a batched edge',
    '{ alerts(first: 100, orderBy: SERVICE) { nodes { machine { id osPlatform } } } }',
    3,
  ],
  [
    'the same through edges',
    '{ alerts(first: 100, orderBy: SERVICE) { edges { node { machine { id osPlatform } } } } }',
    3,
  ],
  [
    'what evidence gives',
    '{ alerts(first: 20, orderBy: SERVICE) { nodes { evidence { __typename } relatedUser { userName } } } }',
    1,
  ],
  ['a call a machine', '{ machines(first: 7) { nodes { logonUsers { accountName } } } }', 8],
  [
    'calls that siblings share',
    '{ machines(first: 10) { nodes { isolation { state } actions(first: 3) { nodes { id } } } } }',
    2,
  ],
  ['$first', 'query ($n: Int) { machines(first: $n) { nodes { logonUsers { accountName } } } }', 4, { n: 3 }],
  [
    'the default of $first',
    'query ($n: Int = 2) { machines(first: $n) { nodes { logonUsers { accountName } } } }',
    3,
  ],
  [
    'fragments, each once',
    '{ machines(first: 3) { nodes { ...users ... on Machine { ...users } logonUsers { accountDomain } } } } fragment users on Machine { logonUsers { accountName } }',
    4,
  ],
  [
    '@skip and @include',
    'query ($yes: Boolean!, $no: Boolean!) { machines(first: 3) { nodes { id logonUsers @skip(if: $yes) { accountName } ... @include(if: $no) { alertCount } } } }',
    1,
    { yes: true, no: false },
  ],
  ['aliases', '{ a: machines(first: 2) { nodes { id } } b: machines(first: 3) { nodes { id } } }', 2],
  ['nothing', '{ viewer { oid } upstreamQuota { used } capabilities { group } __typename }', 0],
  ['the schema', '{ _service { sdl } __schema { queryType { name } } }', 0],
  ['a score', '{ exposureScore { score } }', 1],
];

describe('the estimate of an operation', () => {
  it.each(EXACT)('is what it costs: %s', async (_name, query, calls, variables = {}) => {
    const subgraph = await startSubgraph();
    const plan = await explain(subgraph, query, { variables, roles: ALL_ROLES });
    expect(subgraph.calls()).toEqual([]);
    expect(plan.estimatedCalls).toBe(calls);
    const answer = await subgraph.ask(query, { variables, roles: ALL_ROLES });
    expect(answer.errors).toBeUndefined();
    expect(subgraph.calls()).toHaveLength(calls);
  });
});
