import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { chooseVariables } from '../../src/cli/demo/example-variables.js';
import { buildSchema } from '../../src/server/build-schema.js';
import { readExamples } from '../../src/server/explorer/example-operations.js';
import { ALL_ROLES, explain } from '../kit/explain.js';
import { priceOf, type Gateway } from '../kit/gateway-prices.js';
import { seededRandom } from '../kit/seeded-random.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';

const GATEWAYS: readonly Gateway[] = ['Apollo Router', 'Hive Gateway'];
const POINTS_A_CALL = 50;
/** Its details of accounts have a price on each row, because an alert's user has to be read for them. Logons bring them along. */
const DETAILS = 'machine-users';
/** Hive adds the weight of an edge whose calls are shared, 1, to the point of the object that it leads to. */
const POINTS_A_ROW: Readonly<Record<Gateway, number>> = { 'Apollo Router': 1, 'Hive Gateway': 2 };

/**
 * The gateways' prices that are not between one and three times the planned calls, plus the rows. Calls that up to 50 parents share
 * don't raise the lower bound: no static weight fits one parent and fifty.
 */
async function findWrongPrices(
  subgraph: SubgraphUnderTest,
  query: string,
  variables: object = {},
): Promise<string[]> {
  const { estimatedCalls, fields } = await explain(subgraph, query, {
    roles: ALL_ROLES,
    variables: { ...variables },
  });
  const shared = fields.reduce(
    (sum, field) => sum + (field.source === 'batched' ? field.estimatedCalls : 0),
    0,
  );
  const most = estimatedCalls * POINTS_A_CALL;
  const least = (estimatedCalls - shared) * POINTS_A_CALL;
  return GATEWAYS.flatMap((gateway) => {
    const { points, rows } = priceOf(gateway, buildSchema(), parse(query), { ...variables });
    return points >= least && points <= 3 * most + rows * POINTS_A_ROW[gateway]
      ? []
      : [
          `${gateway}: ${String(points)} points and ${String(rows)} rows for ${String(estimatedCalls)} calls: ${query}`,
        ];
  });
}

const page = (field: string, first: number, below: string) =>
  `${field}(first: ${String(first)}) { nodes { ${below} } }`;

describe("a gateway's price of an operation", () => {
  it('follows the planned calls in the example queries', async () => {
    const subgraph = await startSubgraph();
    const variables = chooseVariables(subgraph.emulator);
    const wrong: string[] = [];
    for (const { name, document } of readExamples().filter(
      (one) => /^query/m.test(one.document) && one.name !== DETAILS,
    ))
      wrong.push(...(await findWrongPrices(subgraph, document, variables[name])));
    expect(wrong).toEqual([]);
  });

  it('follows them in 200 generated queries', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5, machineActions: 0 } });
    const random = seededRandom(33);
    const upTo = (most: number) => 1 + Math.floor(random() * most);
    const some = (fields: readonly string[]) => ['id', ...fields.filter(() => random() < 0.4)].join(' ');
    const ofMachine = () =>
      some([
        page('software', upTo(100), 'id name'),
        page('missingKbs', upTo(50), 'kbId'),
        page('recommendationRows', upTo(50), 'exposureImpact'),
        page('logonUsers', upTo(20), 'accountName lastSeen'),
        page('alerts', upTo(20), 'id title'),
        'alertCount',
      ]);
    const ofSoftware = () =>
      some([page('versions', upTo(50), 'version'), page('missingKbs', upTo(20), 'kbId')]);
    const roots: readonly (() => string)[] = [
      () => page('machines', upTo(100), ofMachine()),
      () => page('defenderSoftwareInventory', upTo(50), ofSoftware()),
      () => page('alerts', upTo(1000), 'id title severity'),
      () => page('vulnerabilities', upTo(1000), 'id name'),
      () => `machine(id: "${'a'.repeat(40)}") { ${ofMachine()} }`,
      () => 'defenderExposureScore { score }',
      () => 'defenderLibraryFiles { fileName }',
      () => 'findMachines(by: { computerDnsName: "a" }) { id }',
      () => 'defenderExposureScoresByMachineGroup { score }',
    ];
    const wrong: string[] = [];
    for (let round = 0; round < 200; round += 1) {
      const parts = Array.from({ length: upTo(3) }, (_, index) => {
        const root = roots[Math.floor(random() * roots.length)]!;
        return `r${String(index)}: ${root()}`;
      });
      wrong.push(...(await findWrongPrices(subgraph, `{ ${parts.join(' ')} }`)));
    }
    expect(wrong).toEqual([]);
  });

  it('of the software of one machine is that of two calls and its rows', () => {
    const query = parse(`{ machine(id: "a") { software { nodes { id } } } }`);
    expect(GATEWAYS.map((gateway) => priceOf(gateway, buildSchema(), query).points)).toEqual([150, 152]);
  });
});
