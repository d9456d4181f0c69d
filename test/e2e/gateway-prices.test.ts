import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperationTypeNode, parse, print } from 'graphql';
import { onTestFinished, expect, it } from 'vitest';
import { buildSchema } from '../../src/subgraph/build-schema.js';
import { readExamples } from '../../src/server/explorer/example-operations.js';
import { readServedTypes } from '../../src/subgraph/type-defs.js';
import { priceOf } from '../kit/http/gateway-prices.js';
import { generateOperations } from '../kit/reads/generated-operations.js';
import { seededRandom } from '../kit/seeded-random.js';
import { startSubgraph, type GraphQLAnswer } from '../kit/servers/start-subgraph.js';
import { startHive, writeSupergraphs } from './gateway-processes.js';
import { askGateway } from './start-supergraph.js';

interface Cost {
  readonly estimated: number;
}

const VARIABLES = { id: 'a', machineId: 'a', comment: 'a', hash: 'a', since: '2026-01-01T00:00:00Z' };

/** From the response, or from the rejection of an operation that is too expensive. */
function estimated({ extensions, errors }: GraphQLAnswer): number | undefined {
  const cost = extensions?.['cost'] ?? errors?.[0]?.extensions?.['cost'];
  return (cost as Cost | undefined)?.estimated;
}

it('the prices of the model are those of a running Hive Gateway, which rejects operations that are too expensive', async () => {
  const subgraph = await startSubgraph();
  const folder = mkdtempSync(join(tmpdir(), 'prices-'));
  const { hive } = writeSupergraphs(folder, [
    { name: 'defender', url: `${subgraph.url}/graphql`, sdl: print(readServedTypes().typeDefs) },
  ]);
  const gateway = await startHive(hive, { demandControl: true });
  onTestFinished(async () => {
    await gateway.close();
    rmSync(folder, { recursive: true });
  });
  const schema = buildSchema();
  const operations = [
    ...readExamples().map(({ document }) => document),
    ...generateOperations(schema, OperationTypeNode.QUERY, seededRandom(33), 200),
    ...generateOperations(schema, OperationTypeNode.MUTATION, seededRandom(33), 60),
  ];
  const [computed, expected]: [unknown[], unknown[]] = [[], []];
  for (const operation of operations) {
    const document = parse(operation);
    const { points } = priceOf('Hive Gateway', schema, document, VARIABLES);
    // Without a token, the subgraph rejects each at no cost; the gateway computes its price before.
    const asked = { roles: null, variables: VARIABLES };
    const answer = await askGateway(subgraph, gateway.url, operation, asked);
    computed.push([
      operation,
      estimated(answer),
      JSON.stringify(answer).includes('COST_ESTIMATED_TOO_EXPENSIVE'),
    ]);
    expected.push([operation, points, points > 5000]);
  }
  expect(computed).toEqual(expected);
});
