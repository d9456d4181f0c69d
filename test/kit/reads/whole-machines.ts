import { expect } from 'vitest';
import { onlyTenant } from './walk-pages.js';
import { startSubgraph, type AskOptions, type SubgraphUnderTest } from '../servers/start-subgraph.js';

const REPRESENTATIONS = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Machine { id computerDnsName riskScore deviceValue machineTags ipAddresses { macAddress } }
  }
}`;

/** Reads machines as a resolver of another subgraph does: many at once, by id. */
export async function machinesById(
  subgraph: SubgraphUnderTest,
  ids: readonly string[],
  options: AskOptions = {},
): Promise<readonly ({ readonly id: string; readonly machineTags: readonly string[] } | null)[]> {
  const representations = ids.map((id) => ({ __typename: 'Machine', id }));
  const { data, errors } = await subgraph.ask(REPRESENTATIONS, {
    ...options,
    variables: { representations },
  });
  expect(errors).toBeUndefined();
  return data._entities;
}

/** A tenant with few enough machines to be read whole, and a process that caches them. */
export const startWhole = (machines = 400): Promise<SubgraphUnderTest> =>
  startSubgraph({ emulator: { machines, alerts: 0, machineActions: 0 }, cache: true });

/** When the cached list of all machines was read. */
export async function asOfTimeOf(subgraph: SubgraphUnderTest): Promise<unknown> {
  const { data } = await subgraph.ask(
    '{ machines(first: 1, orderBy: { field: RISK_SCORE }) { asOfTime nodes { id } } }',
  );
  return data.machines.asOfTime;
}

export const machineIds = (subgraph: SubgraphUnderTest, count: number, from = 0): readonly string[] =>
  onlyTenant(subgraph)
    .machines.slice(from, from + count)
    .map(({ id }) => id);

/** The query of the call that reads all machines. */
export const WHOLE = { $top: '10000' };
/** The number of ids from which reading all machines takes fewer calls, for any number of machines. */
export const MANY = 101;

export const queriesOf = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ query }) => query);
