import { describe, expect, it } from 'vitest';
import { writeListedRecommendation } from '../../emulator/defender/recommendations/recommendation-model.js';
import { weaknessesOfProduct } from '../../emulator/defender/software/software-model.js';
import {
  machinesConcernedBy,
  mattersOf,
  mattersOfMachine,
  type Matter,
} from '../../emulator/tenants/recommendations.js';
import { answerTogether } from '../kit/answer-together.js';
import { DIGITS, inDigits } from '../kit/digits.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';
import { onlyTenant } from './walk-pages.js';
import { graphName } from '../kit/graph-names.js';

const roles = ['Defender.ViewVulnerabilities', 'Defender.ViewData'];
const EMULATOR = { machines: 120, alerts: 0 };

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const operationsOf = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);

function matterAt(subgraph: SubgraphUnderTest, kind: 'software' | 'configuration'): Matter {
  const tenant = onlyTenant(subgraph);
  const found = mattersOf(tenant).find(
    (matter) => matter.kind === kind && machinesConcernedBy(tenant, matter).length > 3,
  );
  if (found === undefined) throw new Error(`No recommendation about ${kind}`);
  return found;
}

describe('the edges of a recommendation', () => {
  it.each(['software', 'configuration'] as const)(
    'lead to its machines, partly known in one call (%s)',
    { tags: 'defender-first' },
    async (kind) => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const matter = matterAt(subgraph, kind);
      const machines = machinesConcernedBy(onlyTenant(subgraph), matter);
      const { data, errors } = await subgraph.ask(
        `{ recommendation(id: "${matter.id}") { machines(first: 1000) { nodes { id computerDnsName osPlatform rbacGroupName } } } }`,
        { roles },
      );
      expect(errors).toBeUndefined();
      expect(data.recommendation.machines.nodes).toEqual(
        machines.map(({ id, computerDnsName, osPlatform, rbacGroupName }) => ({
          id,
          computerDnsName,
          osPlatform,
          rbacGroupName,
        })),
      );
      expect(operationsOf(subgraph)).toEqual(['listRecommendations', 'listRecommendationMachines']);
    },
  );

  it('load whole machines, 50 a call, if more fields are selected', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const matter = matterAt(subgraph, 'software');
    const machines = machinesConcernedBy(onlyTenant(subgraph), matter);
    const { data, errors } = await subgraph.ask(
      `{ recommendation(id: "${matter.id}") { machines(first: 3) { nodes { id riskScore } pageInfo { hasNextPage } } } }`,
      { roles },
    );
    expect(errors).toBeUndefined();
    expect(data.recommendation.machines).toEqual({
      nodes: machines
        .slice(0, 3)
        .map(({ id, riskScore }) => ({ id, riskScore: riskScore && graphName(riskScore) })),
      pageInfo: { hasNextPage: true },
    });
    expect(operationsOf(subgraph)).toEqual([
      'listRecommendations',
      'listRecommendationMachines',
      'listMachines',
    ]);
  });

  it(
    'lead to the software without a call, and to all of it in one call for a page',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const thin = await subgraph.ask(
        '{ recommendations(first: 200) { nodes { id productName software { id name } } } }',
        { roles },
      );
      expect(thin.errors).toBeUndefined();
      const configurations = thin.data.recommendations.nodes.filter(({ id }: { id: string }) =>
        id.startsWith('sca'),
      );
      expect(configurations.length).toBeGreaterThan(2);
      for (const { id, productName, software } of thin.data.recommendations.nodes) {
        expect(software).toEqual(
          id.startsWith('sca') ? null : { id: id.slice('va-_-'.length), name: productName },
        );
      }
      expect(subgraph.calls('listRecommendations')).toHaveLength(1);
      expect(subgraph.calls('getRecommendationSoftware')).toHaveLength(configurations.length);
      expect(subgraph.calls()).toHaveLength(1 + configurations.length);
      subgraph.forgetCalls();
      const whole = await subgraph.ask(
        '{ recommendations(first: 50, filter: { recommendationCategory: { eq: APPLICATION } }) { nodes { id software { id weaknesses } } } }',
        { roles },
      );
      expect(whole.errors).toBeUndefined();
      for (const { id, software } of whole.data.recommendations.nodes) {
        expect(software).toEqual({ id: id.slice('va-_-'.length), weaknesses: DIGITS });
      }
      expect(operationsOf(subgraph)).toEqual(['listRecommendations', 'listSoftware']);
    },
  );

  it(
    'read the software by the recommendation if the inventory lacks it',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const matter = matterAt(subgraph, 'software');
      for (const operation of ['listSoftware', 'getSoftware'])
        subgraph.emulator.control.addFault({ operation }, { status: 200, body: { value: [], id: 'other' } });
      const { data, errors } = await subgraph.ask(
        `{ recommendation(id: "${matter.id}") { software { id exposedMachines } } }`,
        { roles },
      );
      expect(errors).toBeUndefined();
      expect(data.recommendation.software).toEqual({
        id: matter.id.slice('va-_-'.length),
        exposedMachines: String(machinesConcernedBy(onlyTenant(subgraph), matter).length),
      });
      expect(subgraph.calls('getRecommendationSoftware')).toHaveLength(1);
    },
  );

  it('lead to the vulnerabilities, the worst first, in one call', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const tenant = onlyTenant(subgraph);
    const matter = mattersOf(tenant).find(
      (one) => one.kind === 'software' && weaknessesOfProduct(tenant, one.product).length > 5,
    )!;
    const expected =
      matter.kind === 'software'
        ? weaknessesOfProduct(tenant, matter.product).map((one) => one.vulnerability)
        : [];
    const { data, errors } = await subgraph.ask(
      `{ recommendation(id: "${matter.id}") { weaknesses vulnerabilities(first: 1000) { nodes { id severity cvssV3 } } } }`,
      { roles },
    );
    expect(errors).toBeUndefined();
    const { nodes } = data.recommendation.vulnerabilities;
    expect(idsOf(nodes).sort()).toEqual(idsOf(expected).sort());
    expect(data.recommendation.weaknesses).toBe(String(expected.length));
    const ranks = nodes.map(({ severity }: { severity: string }) =>
      ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'].indexOf(severity),
    );
    expect(ranks).toEqual([...ranks].sort());
    expect(operationsOf(subgraph)).toEqual(['listRecommendations', 'listRecommendationVulnerabilities']);
  });

  it(
    'load whole vulnerabilities, 50 a call, if more fields are selected',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const matter = matterAt(subgraph, 'software');
      const { data, errors } = await subgraph.ask(
        `{ recommendation(id: "${matter.id}") { vulnerabilities(first: 2) { nodes { id cvssVector } } } }`,
        { roles },
      );
      expect(errors).toBeUndefined();
      const known = new Map(
        onlyTenant(subgraph).vulnerabilities.map(({ id, cvssVector }) => [id, cvssVector]),
      );
      for (const { id, cvssVector } of data.recommendation.vulnerabilities.nodes)
        expect(cvssVector).toBe(known.get(id));
      expect(operationsOf(subgraph)).toEqual([
        'listRecommendations',
        'listRecommendationVulnerabilities',
        'listVulnerabilities',
      ]);
    },
  );

  it('fail separately', async () => {
    const env = { DEFENDER_SOURCES: 'recommendations=defender' };
    const subgraph = await startSubgraph({ emulator: EMULATOR, env });
    const matter = matterAt(subgraph, 'software');
    subgraph.emulator.control.addFault({ operation: 'listRecommendationMachines' }, { status: 403 });
    const { data, errors } = await subgraph.ask(
      `{ recommendation(id: "${matter.id}") { id machines { nodes { id } } vulnerabilities(first: 1) { nodes { id } } } }`,
      { roles },
    );
    expect(data.recommendation).toMatchObject({ id: matter.id, machines: null });
    expect(data.recommendation.vulnerabilities.nodes).toHaveLength(1);
    expect(errors).toMatchObject([
      {
        path: ['recommendation', 'machines'],
        extensions: {
          code: 'UPSTREAM_FORBIDDEN',
          missingPermissions: ['SecurityRecommendation.Read.All'],
        },
      },
    ]);
  });
});

describe('the recommendations of machines', { tags: 'defender-first' }, () => {
  it('make a call a machine, and one more for counts of the organization', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const tenant = onlyTenant(subgraph);
    const thin = await subgraph.ask(
      '{ machines(first: 10) { nodes { id recommendations(first: 100) { nodes { id recommendationName status } } } } }',
      { roles },
    );
    expect(thin.errors).toBeUndefined();
    for (const { id, recommendations } of thin.data.machines.nodes) {
      const machine = tenant.machines.find((one) => one.id === id)!;
      expect(idsOf(recommendations.nodes)).toEqual(idsOf(mattersOfMachine(tenant, machine)).toSorted());
    }
    expect(subgraph.calls('listMachineRecommendations')).toHaveLength(10);
    expect(subgraph.calls()).toHaveLength(11);
    subgraph.forgetCalls();
    const asked = subgraph.ask(
      '{ machines(first: 10) { nodes { recommendations(first: 100) { nodes { id totalMachineCount exposedMachinesCount exposureImpact tags } } } } }',
      { roles },
    );
    for (const count of [1, 11]) await answerTogether(subgraph, count);
    const whole = await asked;
    expect(whole.errors).toBeUndefined();
    const rows = new Map(
      mattersOf(tenant).map((matter) => {
        const row = writeListedRecommendation(tenant, matter);
        return [matter.id, inDigits(row, 'totalMachineCount', 'exposedMachinesCount')] as const;
      }),
    );
    const shownRows = whole.data.machines.nodes.flatMap(
      ({ recommendations }: { recommendations: { nodes: readonly { id: string }[] } }) =>
        recommendations.nodes,
    );
    expect(shownRows.length).toBeGreaterThan(20);
    for (const row of shownRows) expect(rows.get(row.id)).toMatchObject(row);
    const distinct = new Set(idsOf(shownRows)).size;
    expect(subgraph.calls('listRecommendations')).toHaveLength(Math.ceil(distinct / 50));
    expect(subgraph.calls()).toHaveLength(11 + Math.ceil(distinct / 50));
  });

  it('never return counts of one machine as counts of the organization', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const tenant = onlyTenant(subgraph);
    const machine = tenant.machines.find((one) => mattersOfMachine(tenant, one).length > 0)!;
    for (const operation of ['listRecommendations', 'getRecommendation'])
      subgraph.emulator.control.addFault(
        { operation },
        { status: 404, body: { error: { code: 'NotFound' } } },
      );
    const { data, errors } = await subgraph.ask(
      `{ machine(id: "${machine.id}") { recommendations(first: 100) { nodes { id exposedMachinesCount totalMachineCount } } } }`,
      { roles },
    );
    expect(errors).toBeUndefined();
    expect(data.machine.recommendations.nodes.length).toBeGreaterThan(0);
    for (const one of data.machine.recommendations.nodes)
      expect(one).toMatchObject({ exposedMachinesCount: null, totalMachineCount: null });
  });

  it('of one failing machine are an error of that machine', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const [first] = onlyTenant(subgraph).machines;
    subgraph.emulator.control.addFault(
      { operation: 'listMachineRecommendations', pathPattern: first!.id },
      { status: 400, body: { error: { code: 'BadRequest', message: 'No.' } } },
    );
    const { data, errors } = await subgraph.ask(
      '{ machines(first: 3) { nodes { recommendations(first: 100) { nodes { id } } } } }',
      { roles },
    );
    expect(errors).toMatchObject([
      { path: ['machines', 'nodes', 0, 'recommendations'], extensions: { code: 'UPSTREAM_REJECTED' } },
    ]);
    expect(data.machines.nodes[0].recommendations).toBeNull();
    expect(data.machines.nodes[1].recommendations).not.toBeNull();
  });
});

describe('the recommendations of software', { tags: 'defender-first' }, () => {
  it('are one call for a page of products', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data, errors } = await subgraph.ask(
      '{ defenderSoftwareInventory(first: 40) { nodes { id exposedMachines recommendations(first: 100) { nodes { id productName } } } } }',
      { roles },
    );
    expect(errors).toBeUndefined();
    const known = new Set(idsOf(mattersOf(onlyTenant(subgraph))));
    for (const { id, recommendations } of data.defenderSoftwareInventory.nodes) {
      const expected = `va-_-${String(id)}`;
      expect(idsOf(recommendations.nodes)).toEqual(known.has(expected) ? [expected] : []);
    }
    expect(operationsOf(subgraph)).toEqual(['listSoftware', 'listRecommendations']);
  });
});
