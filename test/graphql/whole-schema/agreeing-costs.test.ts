import { OperationTypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../../../src/subgraph/build-schema.js';
import { ALL_ROLES, explain } from '../../kit/reads/explain.js';
import { generateOperations } from '../../kit/reads/generated-operations.js';
import { SOURCES } from '../../kit/reads/lists.js';
import { seededRandom } from '../../kit/seeded-random.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

/** Of these, 300 or more don't read the change feed, whose own reads go on after the request. */
const OPERATIONS = 310;

const OF_ONE = 'a single object is read by itself';
/** Calls that replace others of the plan: the operation, the planned one, the reason. */
const INSTEAD: readonly (readonly [string, string, string])[] = [
  ['getAlert', 'listAlerts', OF_ONE],
  ['getMachine', 'listMachines', OF_ONE],
  ['getInvestigation', 'listInvestigations', OF_ONE],
  ['getSoftware', 'listSoftware', OF_ONE],
  [
    'listVulnerabilityMachines',
    'listVulnerabilitiesByMachineAndSoftware',
    'the loader chooses the source with fewer calls',
  ],
];
/** Calls that no plan has: the list of software lacks that of some recommendations, which is then read by itself. */
const UNPLANNED = 'getRecommendationSoftware';
const PLANNED_AS = new Map(INSTEAD.map(([operation, planned]) => [operation, planned]));

const AT_GRAPH = 'alerts=graph';
const FOUND_ALERT = 'getAlertV2';

/** Calls for alerts that hunts found at Graph: the plan can't know how many an entity has. */
function foundAlerts(subgraph: SubgraphUnderTest, { operations }: Cost): number {
  const isHunted = operations.some(
    ({ operation, estimatedCalls }) => operation === 'runHuntingQuery' && estimatedCalls > 0,
  );
  return isHunted ? subgraph.calls(FOUND_ALERT).length : 0;
}

interface Cost {
  readonly calls: number;
  readonly estimatedCalls: number;
  readonly operations: readonly {
    readonly operation: string;
    readonly calls: number;
    readonly estimatedCalls: number;
  }[];
}

/** The cost of an operation, after the quota windows of earlier ones. */
async function costOf(subgraph: SubgraphUnderTest, query: string): Promise<Cost> {
  subgraph.clock.advance(61_000);
  subgraph.forgetCalls();
  const token = await subgraph.mintToken({ roles: [...ALL_ROLES] });
  const { extensions } = await subgraph.ask(query, { token, headers: { 'x-defender-cost': '1' } });
  return extensions!['defender'] as Cost;
}

/** How many calls more than planned each operation takes, with those of `INSTEAD` counted as the planned ones. */
function exceeding({ operations }: Cost): readonly (readonly [string, number])[] {
  const over = new Map<string, number>();
  for (const { operation, calls, estimatedCalls } of operations) {
    if (operation === UNPLANNED) continue;
    const planned = PLANNED_AS.get(operation) ?? operation;
    over.set(planned, (over.get(planned) ?? 0) + calls - estimatedCalls);
  }
  return [...over].filter(([, calls]) => calls > 0);
}

/**
 * Whether rows that share calls may arrive in turns, because each of their parents takes a call of its own. Then a plan of
 * whole calls of 50 rows may be too low.
 */
async function isSplit(subgraph: SubgraphUnderTest, query: string, operation: string): Promise<boolean> {
  const token = await subgraph.mintToken({ roles: [...ALL_ROLES] });
  const { fields } = await explain(subgraph, query, { token });
  const alone = fields.filter(({ source }) => source === 'per parent').map(({ path }) => path.join('.'));
  return fields.some(
    (field) =>
      field.operation === operation &&
      field.source === 'batched' &&
      alone.some((path) => field.path.join('.').startsWith(path)),
  );
}

/** Arguments with which root fields find something. */
async function findArguments(subgraph: SubgraphUnderTest) {
  const {
    alerts,
    machines,
    investigations,
    vulnerabilities,
    products,
    indicators,
    remediationTasks,
    logons,
  } = onlyTenant(subgraph);
  const alert = alerts.find(({ evidence }) => evidence.length > 2)!;
  const { data } = await subgraph.ask(
    '{ recommendations(first: 1) { nodes { id } } defenderScanAgents { id } }',
    { roles: ALL_ROLES },
  );
  return {
    'machine.id': alert.machineId,
    'alert.id': alert.id,
    'defenderIncident.id': String(alert.incidentId),
    'defenderFile.hash': alerts.flatMap(({ evidence }) => evidence).find(({ sha1 }) => sha1 !== null)!.sha1!,
    'investigation.id': String(investigations[0]!.id),
    'vulnerability.id': vulnerabilities[0]!.id,
    'defenderSoftware.id': products[0]!.id,
    'indicator.id': String(indicators[0]!.id),
    'defenderRemediationTask.id': remediationTasks[0]!.id,
    'defenderUser.accountName': logons[0]!.accountName,
    'defenderDomain.host': 'example.com',
    'defenderIp.address': machines.at(-1)!.lastIpAddress,
    'defenderHunt.query': 'DeviceInfo | take 5',
    'recommendation.id': data.recommendations.nodes[0].id as string,
    'defenderScanAgent.id': data.defenderScanAgents[0].id as string,
  };
}

describe.each(SOURCES)('with DEFENDER_SOURCES=%s', (sources) => {
  it(
    'no generated operation calls more than it plans, in total and of each operation of the API',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({
        emulator: { machines: 10, alerts: 20 },
        env: { DEFENDER_SOURCES: sources },
      });
      const given = await findArguments(subgraph);
      const random = seededRandom(33);
      const operations = generateOperations(
        buildSchema(),
        OperationTypeNode.QUERY,
        random,
        OPERATIONS,
        given,
      ).filter((query) => !query.includes('defenderChanges'));
      expect(operations.length).toBeGreaterThanOrEqual(300);
      let [calling, equal] = [0, 0];
      for (const query of operations) {
        const cost = await costOf(subgraph, query);
        const sent = subgraph.calls().length;
        expect(sent, query).toBe(cost.calls);
        let split = subgraph.calls(UNPLANNED).length + foundAlerts(subgraph, cost);
        for (const [operation, calls] of exceeding(cost)) {
          const isInTurns = await isSplit(subgraph, query, operation);
          if (sources !== AT_GRAPH) expect(isInTurns, `${operation}: ${query}`).toBe(true);
          if (isInTurns && operation !== FOUND_ALERT) split += calls;
        }
        expect(sent - split, query).toBeLessThanOrEqual(cost.estimatedCalls);
        if (sent > 0) calling += 1;
        if (sent > 0 && sent === cost.estimatedCalls) equal += 1;
      }
      // So the operations find something: the others read no data of Defender, or a list that they follow is empty.
      expect(calling).toBeGreaterThan(230);
      expect(equal).toBeGreaterThan(calling / 3);
    },
  );
});
