import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { idsNewestFirst, onlyTenant } from '../../kit/reads/walk-pages.js';
import { graphName } from '../../kit/reads/graph-names.js';

const EMULATOR = { machines: 60, alerts: 400 };
const ORDER = ['UNKNOWN', 'INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH'];

/** The incident with the most alerts. */
function largestIncident(subgraph: SubgraphUnderTest) {
  const { alerts } = onlyTenant(subgraph);
  const ofIncident = (id: number) => alerts.filter(({ incidentId }) => incidentId === id);
  const [id = 0] = [...new Set(alerts.map(({ incidentId }) => incidentId))].sort(
    (a, b) => ofIncident(b).length - ofIncident(a).length,
  );
  return { id, alerts: ofIncident(id) };
}

describe('an incident', () => {
  it('is derived from its alerts: two calls with its machines', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { id, alerts } = largestIncident(subgraph);
    const { data, errors } = await subgraph.ask(
      `{ defenderIncident(id: "${String(id)}") {
        id highestSeverity openAlertCount machines { nodes { id } }
        alerts(first: 3) { totalCount nodes { id evidence { __typename } incident { id } } pageInfo { hasNextPage } }
        alertSummary { startTime endTime totalCount bySeverity { severity count } byStatus { status count } }
      } }`,
    );
    expect(errors).toBeUndefined();
    const { defenderIncident: incident } = data;
    expect(incident.id).toBe(String(id));
    expect(incident.alerts.totalCount).toBe(alerts.length);
    expect(incident.alerts.nodes.map((alert: { id: string }) => alert.id)).toEqual(
      idsNewestFirst(alerts, ({ lastUpdateTime }) => lastUpdateTime).slice(0, 3),
    );
    expect(incident.alerts.pageInfo.hasNextPage).toBe(alerts.length > 3);
    const known = new Set(onlyTenant(subgraph).machines.map((machine) => machine.id));
    const machineIds = [...new Set(alerts.map(({ machineId }) => machineId))].filter((one) => known.has(one));
    expect(incident.machines.nodes.map((machine: { id: string }) => machine.id).sort()).toEqual(
      machineIds.sort(),
    );
    expect(incident.openAlertCount).toBe(alerts.filter(({ status }) => status !== 'Resolved').length);
    const severities = alerts.map(({ severity }) => graphName(severity));
    expect(incident.highestSeverity).toBe(severities.sort((a, b) => ORDER.indexOf(b) - ORDER.indexOf(a))[0]);
    expect(incident.alertSummary).toMatchObject({
      startTime: null,
      endTime: null,
      totalCount: alerts.length,
    });
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual([
      'listAlerts',
      expect.stringMatching(/Machines?$/),
    ]);
  });

  it('without alerts is null', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data, errors } = await subgraph.ask('{ defenderIncident(id: "999999") { id portalUrl } }');
    expect([data, errors]).toEqual([{ defenderIncident: null }, undefined]);
  });

  it.each<[string, string | undefined]>([
    ...['x', '1 or 1 eq 1', '-5', '1.5', '99999999999999999999', ''].map(
      (id) => [id, 'BAD_USER_INPUT'] as [string, string],
    ),
    ['9223372036854775808', undefined],
  ])('of the id %j is null without a call, with the code %s', async (id, code) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data, errors } = await subgraph.ask('query ($id: ID!) { defenderIncident(id: $id) { id } }', {
      variables: { id },
    });
    expect([data, errors?.[0]?.extensions.code]).toEqual([{ defenderIncident: null }, code]);
    expect(subgraph.calls()).toEqual([]);
  });

  it('of an alert makes no call until its alerts are selected', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    await subgraph.ask(
      '{ alerts(first: 50, orderBy: { field: ID }) { nodes { incident { id portalUrl } } } }',
    );
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('of many alerts is read in one call', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { alerts } = onlyTenant(subgraph);
    const { data, errors } = await subgraph.ask(
      '{ alerts(first: 50, orderBy: { field: ID }) { nodes { incidentId incident { alerts(first: 1000) { nodes { id } } } } } }',
    );
    expect(errors).toBeUndefined();
    for (const { incidentId, incident } of data.alerts.nodes) {
      const own = alerts.filter((alert) => String(alert.incidentId) === incidentId);
      expect(incident.alerts.nodes).toHaveLength(own.length);
    }
    expect(subgraph.calls()).toHaveLength(2);
  });

  it('is read separately if the service rejects sets on alerts', async () => {
    const subgraph = await startSubgraph({
      emulator: { ...EMULATOR, switches: { inOperator: 'not-on-alerts' } },
    });
    const { data, errors } = await subgraph.ask(
      '{ alerts(first: 4, orderBy: { field: ID }) { nodes { incident { alerts { totalCount } } } } }',
    );
    expect(errors).toBeUndefined();
    for (const { incident } of data.alerts.nodes) expect(incident.alerts.totalCount).toBeGreaterThan(0);
  });

  it('with more than 10,000 alerts is read completely', { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 5, alerts: 60, switches: { maxPageSize: 10_000 } },
    });
    const { alerts } = onlyTenant(subgraph);
    const [sample] = alerts;
    for (let index = 0; index < 10_050; index += 1) {
      const id = `da9${String(index).padStart(17, '0')}_1`;
      alerts.push({ ...sample!, id, incidentId: 5_000_000, evidence: [] });
    }
    const { data, errors } = await subgraph.ask(
      '{ defenderIncident(id: "5000000") { openAlertCount alerts { totalCount } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.defenderIncident.alerts.totalCount).toBe(10_050);
    expect(subgraph.calls()).toHaveLength(2);
  });
});
