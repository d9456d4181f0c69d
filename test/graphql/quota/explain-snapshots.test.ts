import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { machineIds, machinesById, MANY, startWhole } from '../../kit/reads/whole-machines.js';

interface Planned {
  readonly operation: string;
  readonly estimatedCalls: number;
  readonly source: string;
}

async function plansOf(
  subgraph: SubgraphUnderTest,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<readonly Planned[]> {
  const { extensions, errors } = await subgraph.ask(query, {
    variables,
    roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities', 'Defender.Auditor'],
    headers: { 'x-defender-explain': '1' },
  });
  expect(errors).toBeUndefined();
  const { fields } = (extensions?.['defender'] as { explain: { fields: readonly Planned[] } }).explain;
  return fields;
}

const machinesOf = (args: string) => `{ machines(${args}) { nodes { id } } }`;
const ENTITIES =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Machine { id } } }';

describe('the plan of an operation', () => {
  it.each([
    ['orderBy: { field: RISK_SCORE }', 2, 'snapshot'],
    ['filter: { computerDnsName: { contains: "web" } }', 2, 'snapshot'],
    ['filter: { not: { osPlatform: { eq: "linux", ignoreCase: true } } }', 2, 'snapshot'],
    ['filter: { or: [{ rbacGroupName: { eq: "Servers" } }] }', 2, 'snapshot'],
    ['filter: { computerDnsName: { startsWith: "web" } }', 1, 'single'],
    ['first: 1000', 1, 'single'],
  ])(
    'shows that machines(%s) make %i calls, %s, before their number is known',
    async (args, calls, source) => {
      const subgraph = await startWhole(60);
      expect(await plansOf(subgraph, machinesOf(args))).toMatchObject([{ estimatedCalls: calls, source }]);
      expect(subgraph.calls()).toHaveLength(0);
    },
  );

  it(
    'makes the same choice as the read: by id up to fifty, and all from there on',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startWhole();
      const planFor = async (count: number) => {
        const representations = machineIds(subgraph, count).map((id) => ({ __typename: 'Machine', id }));
        const [plan] = await plansOf(subgraph, ENTITIES, { representations });
        return plan;
      };
      expect(await planFor(50)).toMatchObject({ estimatedCalls: 1, source: 'batched' });
      expect(await planFor(MANY)).toMatchObject({ estimatedCalls: 1, source: 'snapshot' });
      await machinesById(subgraph, machineIds(subgraph, MANY));
      subgraph.clock.advance(61_000);
      expect(await planFor(51)).toMatchObject({ estimatedCalls: 1, source: 'snapshot' });
    },
  );

  it('reads no collection whole if caching is off', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 300, alerts: 0, machineActions: 0 } });
    await machinesById(subgraph, machineIds(subgraph, 300));
    expect(subgraph.calls()).toHaveLength(6);
  });
});
