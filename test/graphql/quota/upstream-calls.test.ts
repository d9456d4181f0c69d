import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const HUNTER = ['Defender.Hunting', 'Defender.ViewData'];
const ANALYST = ['Defender.ViewVulnerabilities', 'Defender.ViewData'];

/** The content of a page about one machine: the machine with all of its lists. */
const MACHINE_PAGE = `
  computerDnsName riskScore portalUrl
  alerts(first: 20) { nodes { title severity user { accountName } files { sha1 } } }
  alertCount
  actions(first: 20) { nodes { type status } }
  isolation { state asOfTime }
  logonUsers { nodes { accountName } }
  software(first: 1000) { nodes { name vendor } }
  vulnerabilities(first: 20) { nodes { id severity } edges { products { productName } } }
  recommendations(first: 1000) { nodes { recommendationName } }
  missingKbs(first: 1000) { nodes { kbId name } }`;

async function askForMachine(subgraph: SubgraphUnderTest, fields: string) {
  const [tenant] = subgraph.emulator.tenants.values();
  const { machineId } = tenant!.logons[0]!;
  return subgraph.ask(`{ machine(id: "${machineId}") { ${fields} } }`, { roles: ANALYST });
}

describe('the upstream calls with 500 machines and 2,000 alerts', () => {
  it(
    'are at most 4 for 100 alerts with their machines in service order',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph();
      const { data, errors } = await subgraph.ask(
        '{ alerts(first: 100, orderBy: { field: ID }) { nodes { title machine { computerDnsName } } } }',
      );
      expect(errors).toBeUndefined();
      expect(data.alerts.nodes).toHaveLength(100);
      expect(data.alerts.nodes[0].machine.computerDnsName).toEqual(expect.any(String));
      expect(subgraph.calls().length).toBeLessThanOrEqual(4);
    },
  );

  it('are at most 4 for the same, newest first', async () => {
    const subgraph = await startSubgraph();
    const { data, errors } = await subgraph.ask(
      '{ alerts(first: 100, orderBy: { field: LAST_UPDATE_TIME, direction: DESC }) { nodes { lastUpdateTime machine { computerDnsName } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.alerts.nodes).toHaveLength(100);
    expect(subgraph.calls().length).toBeLessThanOrEqual(4);
  });

  it('are at most 5 for the newest actions of 100 machines', async () => {
    const subgraph = await startSubgraph();
    const { data, errors } = await subgraph.ask(
      '{ machines(first: 100) { nodes { id actions(first: 5) { nodes { type status } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.machines.nodes).toHaveLength(100);
    expect(subgraph.calls().length).toBeLessThanOrEqual(5);
  });

  it(
    'are at most 8 for 100 machines with their worst vulnerabilities and newest actions',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSubgraph();
      const { data, errors } = await subgraph.ask(
        `{ machines(first: 100) { nodes {
        vulnerabilities(first: 5) { nodes { id severity description epss } edges { products { productName fixingKbId } } }
        actions(first: 3) { nodes { type status } } } } }`,
        { roles: ANALYST },
      );
      expect(errors).toBeUndefined();
      expect(data.machines.nodes).toHaveLength(100);
      expect(JSON.stringify(data)).toContain('"description":"Summary');
      expect(subgraph.calls().length).toBeLessThanOrEqual(8);
    },
  );

  it('are at most 8 for one machine with everything on its page', async () => {
    const subgraph = await startSubgraph();
    const { data, errors } = await askForMachine(subgraph, MACHINE_PAGE);
    expect(errors).toBeUndefined();
    expect(data.machine.software.nodes.length).toBeGreaterThan(0);
    expect(data.machine.vulnerabilities.nodes.length).toBeGreaterThan(0);
    expect(data.machine.logonUsers.nodes.length).toBeGreaterThan(0);
    expect(subgraph.calls().length).toBeLessThanOrEqual(8);
  });

  it('are one more for each of antivirus health and investigations', async () => {
    const subgraph = await startSubgraph();
    const { data, errors } = await askForMachine(
      subgraph,
      `${MACHINE_PAGE} antivirusHealth { avMode } investigations { nodes { state } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.machine.investigations.nodes).toEqual(expect.any(Array));
    expect(subgraph.calls().length).toBeLessThanOrEqual(10);
  });

  it('are at most 24 for 20 vulnerabilities with the names of their machines', async () => {
    const subgraph = await startSubgraph();
    const { data, errors } = await subgraph.ask(
      '{ vulnerabilities(first: 20) { nodes { machines(first: 10) { nodes { computerDnsName } } } } }',
      { roles: ANALYST },
    );
    expect(errors).toBeUndefined();
    expect(data.vulnerabilities.nodes).toHaveLength(20);
    expect(JSON.stringify(data)).toMatch(/"computerDnsName":"\w/);
    expect(subgraph.calls().length).toBeLessThanOrEqual(24);
  });

  it('are at most 5 for 200 machine representations, 2 of them unknown', async () => {
    const subgraph = await startSubgraph();
    const [tenant] = subgraph.emulator.tenants.values();
    const known = tenant!.machines.slice(0, 198).map(({ id }) => id);
    const ids = [...known, 'f'.repeat(40), '0'.repeat(40)];
    const { data, errors } = await subgraph.ask(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Machine { id computerDnsName } } }',
      { variables: { representations: ids.map((id) => ({ __typename: 'Machine', id })) } },
    );
    expect(errors).toBeUndefined();
    expect(data._entities.slice(0, 198).map(({ id }: { id: string }) => id)).toEqual(known);
    expect(data._entities.slice(198)).toEqual([null, null]);
    expect(subgraph.calls().length).toBeLessThanOrEqual(5);
  });

  it('are at most 4 for a hunt of 100 rows with the machine of each', async () => {
    const subgraph = await startSubgraph();
    const { data, errors } = await subgraph.ask(
      '{ defenderHunt(query: "DeviceInfo | summarize max(Timestamp) by DeviceId | take 100") { rows { machine { id } } } }',
      { roles: HUNTER },
    );
    expect(errors).toBeUndefined();
    expect(data.defenderHunt.rows).toHaveLength(100);
    expect(subgraph.calls().length).toBeLessThanOrEqual(4);
  });

  it(
    'are one sign-in per audience for 50 concurrent cold requests',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph();
      const query =
        '{ machines(first: 1) { nodes { id } } defenderHunt(query: "DeviceInfo | take 1") { rowCount } }';
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => subgraph.ask(query, { roles: HUNTER })),
      );
      expect(answers.every(({ errors }) => errors === undefined)).toBe(true);
      const scopes = subgraph.emulator.control
        .calls({ operation: 'token' })
        .map(({ requestBody }) => (requestBody as { scope: string }).scope);
      expect(new Set(scopes).size).toBe(2);
      expect(scopes).toHaveLength(2);
    },
  );

  it('are at most 3 for isolating a machine', async () => {
    const subgraph = await startSubgraph();
    const [tenant] = subgraph.emulator.tenants.values();
    const { data, errors } = await subgraph.ask(
      `mutation { isolateMachine(input: { machineId: "${tenant!.machines[7]!.id}", comment: "test" }) { outcome } }`,
      { roles: ['Defender.ActiveRemediation'] },
    );
    expect(errors).toBeUndefined();
    expect(data.isolateMachine.outcome).toBe('CREATED');
    expect(subgraph.calls().length).toBeLessThanOrEqual(3);
  });
});
