import { describe, expect, it } from 'vitest';
import { mattersOfMachine } from '../../emulator/tenants/recommendations.js';
import { startSubgraph } from '../kit/start-subgraph.js';
import { onlyTenant } from './walk-pages.js';

const READER = { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] };
const COUNTS =
  'configScoreImpact exposureImpact totalMachineCount exposedMachinesCount nonProductivityImpactedAssets';
const OF_ONE_MACHINE = {
  configScoreImpact: 0,
  exposureImpact: 0,
  totalMachineCount: '0',
  exposedMachinesCount: '1',
  nonProductivityImpactedAssets: '0',
};

async function start() {
  const subgraph = await startSubgraph({ emulator: { machines: 60, alerts: 0, machineActions: 0 } });
  const tenant = onlyTenant(subgraph);
  const machine = tenant.machines.find((one) => mattersOfMachine(tenant, one).length > 3)!;
  const matters = mattersOfMachine(tenant, machine)
    .map(({ id }) => id)
    .sort();
  const ask = (selection: string) =>
    subgraph.ask(`{ machine(id: "${machine.id}") { ${selection} } }`, READER);
  return { subgraph, matters, ask };
}

describe("the rows of a machine's own recommendations", () => {
  it(
    'have their own counts, beside the recommendations with those of the organization, in one call of the list',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, matters, ask } = await start();
      const { data, errors } = await ask(
        `recommendationRows(first: 1000) { nodes { ${COUNTS} recommendation { id } } } recommendations(first: 1000) { nodes { id exposedMachinesCount } }`,
      );
      expect(errors).toBeUndefined();
      const { recommendationRows, recommendations } = data.machine;
      expect(recommendationRows.nodes).toEqual(
        matters.map((id) => ({ ...OF_ONE_MACHINE, recommendation: { id } })),
      );
      expect(
        recommendations.nodes.some(
          (one: { exposedMachinesCount: string }) => Number(one.exposedMachinesCount) > 1,
        ),
      ).toBe(true);
      expect(subgraph.calls('listMachineRecommendations')).toHaveLength(1);
    },
  );

  it('make no further call for fields that they contain', async () => {
    const { subgraph, ask } = await start();
    const { data, errors } = await ask(
      'recommendationRows { nodes { recommendation { id recommendationName } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.machine.recommendationRows.nodes[0].recommendation.recommendationName).toEqual(
      expect.any(String),
    );
    expect(subgraph.calls('listRecommendations')).toEqual([]);
  });

  it(
    "lead to the organization's counts by calls of 50, never to their own",
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, matters, ask } = await start();
      const { data, errors } = await ask(
        'recommendationRows { nodes { recommendation { id exposedMachinesCount tags } } }',
      );
      expect(errors).toBeUndefined();
      const { data: whole } = await subgraph.ask(
        '{ recommendations(first: 1000) { nodes { id exposedMachinesCount tags } } }',
        READER,
      );
      const byId = new Map(whole.recommendations.nodes.map((one: { id: string }) => [one.id, one]));
      expect(data.machine.recommendationRows.nodes).toEqual(
        matters.map((id) => ({ recommendation: byId.get(id) })),
      );
      subgraph.forgetCalls();
      subgraph.emulator.control.addFault(
        { operation: 'listRecommendations' },
        { status: 200, body: { value: [] } },
      );
      const { data: alone } = await ask(
        'recommendationRows { nodes { recommendation { id exposedMachinesCount } } }',
      );
      expect(alone.machine.recommendationRows.nodes).toEqual(
        matters.map((id) => ({ recommendation: { id, exposedMachinesCount: null } })),
      );
    },
  );
});
