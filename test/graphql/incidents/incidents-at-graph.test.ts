import { describe, expect, it } from 'vitest';
import { incidentsOf } from '../../../emulator/tenants/incidents.js';
import { explain } from '../../kit/reads/explain.js';
import { addIncidents, grantAtGraph } from '../../kit/reads/incidents.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const EMULATOR = { machines: 40, alerts: 200 };
const TOLD = `source displayName description summary status severity classification determination assignedTo
  createdDateTime lastUpdateDateTime lastModifiedBy resolvingComment priorityScore customTags systemTags
  redirectIncidentId comments { comment createdByDisplayName createdDateTime }`;

const operations = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);
const one = (id: string, fields: string) => `{ defenderIncident(id: "${id}") { ${fields} } }`;

/** An incident of Defender's own alerts, with all of Graph's fields. */
function toldIncident(subgraph: SubgraphUnderTest) {
  const tenant = onlyTenant(subgraph);
  const id = String(tenant.alerts[0]!.incidentId);
  tenant.incidents.set(id, {
    status: 'awaitingAction',
    assignedTo: 'ada@corp.example',
    classification: 'truePositive',
    determination: 'multiStagedAttack',
    severity: 'high',
    customTags: ['Demo'],
    systemTags: ['Defender Experts'],
    lastModifiedBy: 'API-App:tests',
    resolvingComment: 'over',
    summary: 'An attack.',
    priorityScore: 87,
    comments: [{ comment: 'odd', createdByDisplayName: 'Ada', createdDateTime: '2026-01-02T03:04:05.6Z' }],
  });
  return { tenant, id, incident: incidentsOf(tenant).find((incident) => incident.id === id)! };
}

describe('an incident, if Microsoft Graph is available', () => {
  it(
    'is returned field by field as Graph sends it, with one call there beside the one for its alerts',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const { id, incident } = toldIncident(subgraph);
      const { data, errors } = await subgraph.ask(one(id, `id ${TOLD} openAlertCount portalUrl`));
      expect(errors).toBeUndefined();
      const { tenantId: _tenantId, incidentWebUrl: _url, ...told } = incident;
      expect(data.defenderIncident).toMatchObject({
        ...told,
        status: 'AWAITING_ACTION',
        classification: 'TRUE_POSITIVE',
        determination: 'MULTI_STAGED_ATTACK',
        severity: 'HIGH',
        source: 'GRAPH',
      });
      expect(operations(subgraph)).toEqual(['listAlerts', 'getIncident']);
      const [, call] = subgraph.calls();
      expect(call?.headers['prefer']).toBe('include-unknown-enum-members');
      expect(call?.query).toEqual({});
    },
  );

  it('without an alert of Defender for Endpoint is found at Graph', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const [id] = addIncidents(onlyTenant(subgraph), [{ displayName: 'Phish', severity: 'low' }]);
    const { data, errors } = await subgraph.ask(
      one(id!, 'source displayName severity alerts { totalCount } machines { nodes { id } } highestSeverity'),
    );
    expect([data.defenderIncident, errors]).toEqual([
      {
        source: 'GRAPH',
        displayName: 'Phish',
        severity: 'LOW',
        alerts: { totalCount: 0 },
        machines: { nodes: [] },
        highestSeverity: null,
      },
      undefined,
    ]);
    expect(operations(subgraph)).toEqual(['listAlerts', 'getIncident']);
  });

  it('that was merged links to its successor', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const tenant = onlyTenant(subgraph);
    const target = String(tenant.alerts[0]!.incidentId);
    const [id] = addIncidents(tenant, [{ status: 'redirected', redirectIncidentId: target }]);
    const { data } = await subgraph.ask(
      one(id!, 'status redirectIncidentId redirectIncident { id source alerts { totalCount } }'),
    );
    expect(data.defenderIncident).toMatchObject({
      status: 'REDIRECTED',
      redirectIncidentId: target,
      redirectIncident: { id: target, source: 'GRAPH' },
    });
    expect(data.defenderIncident.redirectIncident.alerts.totalCount).toBeGreaterThan(0);
  });

  it("returns an unknown word as UNRECOGNIZED, and accepts the samples' spelling", async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const [id] = addIncidents(onlyTenant(subgraph), [
      { status: 'pondering', classification: 'TruePositive' },
    ]);
    const { data } = await subgraph.ask(one(id!, 'status classification'));
    expect(data.defenderIncident).toEqual({ status: 'UNRECOGNIZED', classification: 'TRUE_POSITIVE' });
  });

  it(
    'of a page of alerts makes one call an incident, and none if only its number is selected',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const list = (fields: string) =>
        `{ alerts(first: 10, orderBy: { field: ID }) { nodes { incidentId incident { ${fields} } } } }`;
      await subgraph.ask(list('id portalUrl'));
      expect(operations(subgraph)).toEqual(['listAlerts']);
      subgraph.forgetCalls();
      const { data, errors } = await subgraph.ask(list('status displayName source'));
      expect(errors).toBeUndefined();
      const ids = new Set(data.alerts.nodes.map(({ incidentId }: { incidentId: string }) => incidentId));
      expect(subgraph.calls('getIncident')).toHaveLength(ids.size);
    },
  );

  it('has errors in its own fields while Graph fails, and still has its alerts', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { id } = toldIncident(subgraph);
    subgraph.emulator.control.addFault({ operation: 'getIncident' }, { status: 503, body: {} });
    const { data, errors } = await subgraph.passTime(subgraph.ask(one(id, 'status openAlertCount')));
    expect(data.defenderIncident).toMatchObject({ status: null });
    expect(data.defenderIncident.openAlertCount).toEqual(expect.any(Number));
    expect(errors?.map(({ path, extensions }) => [path?.at(-1), extensions.code])).toEqual([
      ['status', 'UPSTREAM_UNAVAILABLE'],
    ]);
  });

  it("counts calls separately from Defender's, 150 a minute", { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({
      emulator: EMULATOR,
      adjust: (config) => ({ ...config, quota: { ...config.quota, scope: 'app' } }),
    });
    const { id } = toldIncident(subgraph);
    await subgraph.ask(one(id, 'status'));
    const { data } = await subgraph.ask('{ defenderUpstreamQuota { rateClass window limit used } }');
    expect(data.defenderUpstreamQuota).toContainEqual({
      rateClass: 'GRAPH_INCIDENTS',
      window: 'MINUTE',
      limit: expect.any(Number),
      used: 1,
    });
    const app = data.defenderUpstreamQuota.find(
      ({ rateClass, window }: Record<string, unknown>) => rateClass === 'APP' && window === 'MINUTE',
    );
    expect(app).toMatchObject({ used: 1 });
  });
});

describe('an incident, if the application may not read incidents at Graph', () => {
  it('is derived from its alerts, and makes no call there', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    grantAtGraph(subgraph, ['ThreatHunting.Read.All']);
    const { id, tenant } = toldIncident(subgraph);
    const { data, errors } = await subgraph.ask(
      one(id, `id ${TOLD} redirectIncident { id } alerts { totalCount }`),
    );
    expect(errors).toBeUndefined();
    const { id: shown, source, alerts, ...told } = data.defenderIncident;
    expect([shown, source]).toEqual([id, 'ALERTS']);
    expect(alerts.totalCount).toBe(
      tenant.alerts.filter(({ incidentId }) => String(incidentId) === id).length,
    );
    expect(Object.values(told).filter((value) => value !== null)).toEqual([]);
    expect(operations(subgraph)).toEqual(['listAlerts']);
  });

  it(
    'without an alert is null, and the list names the missing permission',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      grantAtGraph(subgraph, []);
      const [id] = addIncidents(onlyTenant(subgraph), [{}]);
      expect((await subgraph.ask(one(id!, 'id'))).data).toEqual({ defenderIncident: null });
      const { data, errors } = await subgraph.ask('{ defenderIncidents { nodes { id } } }');
      expect(data).toEqual({ defenderIncidents: null });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'UPSTREAM_FORBIDDEN',
        missingPermissions: ['SecurityIncident.Read.All', 'SecurityIncident.ReadWrite.All'],
      });
      expect(operations(subgraph)).toEqual(['listAlerts']);
    },
  );

  it(
    "is derived from its alerts too if tokens can't be read, and Graph rejects the call",
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({
        emulator: { ...EMULATOR, switches: { accessTokens: 'opaque' } },
      });
      grantAtGraph(subgraph, []);
      const { id } = toldIncident(subgraph);
      const { data, errors } = await subgraph.ask(one(id, 'source status'));
      expect([data.defenderIncident, errors]).toEqual([{ source: 'ALERTS', status: null }, undefined]);
    },
  );

  it('is derived from its alerts if Graph is not used at all, without a call there', async () => {
    const subgraph = await startSubgraph({
      emulator: EMULATOR,
      env: { DEFENDER_SOURCES: 'incidents=defender' },
    });
    const { id } = toldIncident(subgraph);
    const { data, errors } = await subgraph.ask(one(id, 'source status openAlertCount'));
    expect(errors).toBeUndefined();
    expect(data.defenderIncident).toMatchObject({ source: 'ALERTS', status: null });
    const list = await subgraph.ask('{ defenderIncidents { nodes { id } } }');
    expect(list.errors?.[0]?.extensions.code).toBe('UPSTREAM_FORBIDDEN');
    expect(list.errors?.[0]?.message).toContain('DEFENDER_SOURCES');
    const write = await subgraph.ask(
      `mutation { updateDefenderIncident(input: { incidentId: "${id}", status: RESOLVED }) { outcome } }`,
      { roles: ['Defender.AlertsInvestigation'] },
    );
    expect(write.errors?.[0]?.extensions.code).toBe('UPSTREAM_FORBIDDEN');
    expect(operations(subgraph)).toEqual(['listAlerts']);
  });
});

describe('a plan of incidents', () => {
  it(
    'counts the calls of incidents at Graph: one each, and none for those of a list',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const calls = async (query: string) => {
        const { fields } = await explain(subgraph, query);
        const sum = new Map<string, number>();
        for (const { operation, estimatedCalls } of fields) {
          if (operation !== null && estimatedCalls > 0)
            sum.set(operation, (sum.get(operation) ?? 0) + estimatedCalls);
        }
        return Object.fromEntries(sum);
      };
      expect(await calls(one('1', 'status displayName comments { comment }'))).toEqual({
        listAlerts: 1,
        getIncident: 1,
      });
      expect(
        await calls('{ alerts(first: 20, orderBy: { field: ID }) { nodes { incident { status source } } } }'),
      ).toEqual({ listAlerts: 1, getIncident: 20 });
      expect(await calls('{ defenderIncidents { nodes { status displayName } } }')).toEqual({
        listIncidents: 1,
      });
      expect(await calls('{ defenderIncidents(first: 500) { nodes { status openAlertCount } } }')).toEqual({
        listIncidents: 11,
        listAlerts: 10,
      });
      expect(subgraph.calls()).toEqual([]);
    },
  );
});
