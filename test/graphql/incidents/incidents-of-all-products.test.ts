import { describe, expect, it } from 'vitest';
import type { GraphAlert } from '../../../emulator/tenants/graph-alert.js';
import type { Machine } from '../../../emulator/tenants/model.js';
import { grantAtGraph } from '../../kit/reads/incidents.js';
import { SERVERS, startLimited } from '../../kit/servers/start-limited.js';
import { startLimitedAndAll, MIXED } from '../../kit/servers/start-limited-and-all.js';
import { CONTOSO, customersFor } from '../../kit/servers/start-tenants.js';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const ROLES = ['Defender.ViewData', 'Defender.ViewAllProducts'];
const FIELDS = 'id title serviceSource';
const ALL = `alertsOfAllProducts(first: 1000) { totalCount nodes { ${FIELDS} } } alertSummaryOfAllProducts { totalCount }`;
const OWN = `alerts(first: 1000) { nodes { ${FIELDS} } } alertSummary { totalCount } openAlertCount`;

const start = (options = {}) =>
  startSubgraph({ emulator: { machines: 8, alerts: 20, machineActions: 0 }, ...options });
const tokenFor = (subgraph: SubgraphUnderTest, roles: readonly string[] = ROLES) =>
  subgraph.mintToken({ roles: [...roles] });
const alertsIn = (subgraph: SubgraphUnderTest, id: string) => {
  const { alerts, otherAlerts } = onlyTenant(subgraph);
  const own = alerts.filter(({ incidentId }) => String(incidentId) === id);
  return { own, others: otherAlerts.filter(({ incidentId }) => incidentId === id) };
};
const incidentOf = (subgraph: SubgraphUnderTest) => onlyTenant(subgraph).otherAlerts[0]!.incidentId;
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();

describe('the alerts of all products of an incident', () => {
  it(
    'are all of them, in 1 call to Graph for callers with the role',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await start();
      const id = incidentOf(subgraph);
      const { own, others } = alertsIn(subgraph, id);
      const token = await tokenFor(subgraph);
      const { data, errors } = await subgraph.ask(`{ defenderIncident(id: "${id}") { ${ALL} ${OWN} } }`, {
        token,
      });
      expect(errors).toBeUndefined();
      const {
        alertsOfAllProducts: all,
        alertSummaryOfAllProducts: counts,
        ...endpoint
      } = data.defenderIncident;
      expect(others.length).toBeGreaterThan(0);
      expect(idsOf(all.nodes)).toEqual(idsOf([...own, ...others]));
      expect([all.totalCount, counts.totalCount]).toEqual([
        own.length + others.length,
        own.length + others.length,
      ]);
      expect(all.nodes.map(({ serviceSource }: Asserted) => serviceSource)).toContain(
        others[0]!.serviceSource,
      );
      expect(idsOf(endpoint.alerts.nodes)).toEqual(idsOf(own));
      expect(endpoint.alertSummary.totalCount).toBe(own.length);
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listAlerts', 'getIncident']);
      expect(subgraph.calls('getIncident')[0]?.query).toEqual({ $expand: 'alerts' });
    },
  );

  it('need a role that no other role includes', { tags: 'defender-first' }, async () => {
    const subgraph = await start();
    const id = incidentOf(subgraph);
    const token = await tokenFor(subgraph, ['Defender.ViewData']);
    const { data, errors } = await subgraph.ask(`{ defenderIncident(id: "${id}") { ${ALL} ${OWN} } }`, {
      token,
    });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(JSON.stringify(errors)).toContain('Defender.ViewAllProducts');
    expect(data.defenderIncident).toMatchObject({
      alertsOfAllProducts: null,
      alertSummaryOfAllProducts: null,
    });
    expect(idsOf(data.defenderIncident.alerts.nodes)).toEqual(idsOf(alertsIn(subgraph, id).own));
    expect(subgraph.calls('getIncident')).toEqual([]);
  });

  it('are found by id by callers with the role only, before and after others read them', async () => {
    const subgraph = await start({ cache: true, env: { DEFENDER_SOURCES: 'alerts=graph' } });
    const { id, incidentId } = onlyTenant(subgraph).otherAlerts[0]!;
    const token = await tokenFor(subgraph);
    const { data } = await subgraph.ask(`{ defenderIncident(id: "${incidentId}") { ${ALL} } }`, { token });
    expect(idsOf(data.defenderIncident.alertsOfAllProducts.nodes)).toContain(id);
    const read = (caller?: string) =>
      subgraph.ask(`{ alert(id: "${id}") { id } }`, { ...(caller && { token: caller }) });
    expect((await read()).data.alert).toBeNull();
    expect((await read(token)).data.alert).toEqual({ id });
    expect((await read()).data.alert).toBeNull();
  });

  it('have evidence of all kinds', async () => {
    const subgraph = await start();
    const { otherAlerts } = onlyTenant(subgraph);
    const cloud = otherAlerts.find(({ serviceSource }) => serviceSource === 'microsoftDefenderForCloud')!;
    const { data, errors } = await subgraph.ask(
      `{ defenderIncident(id: "${cloud.incidentId}") { alertsOfAllProducts { nodes { id evidence { entityType } } } } }`,
      { token: await tokenFor(subgraph) },
    );
    expect(errors).toBeUndefined();
    const { nodes } = data.defenderIncident.alertsOfAllProducts;
    const shown = nodes.find(({ id }: Asserted) => id === cloud.id);
    expect(shown.evidence).toHaveLength(cloud.evidence.length);
  });

  it(
    'of a large incident are read in time windows, if Graph fails to send them together',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await start();
      const tenant = onlyTenant(subgraph);
      const [sample] = tenant.otherAlerts;
      const at = (index: number) =>
        new Date(Date.parse(sample!.createdDateTime) - index * 1_000).toISOString();
      const more = Array.from({ length: 2_000 }, (_, index): GraphAlert => ({
        ...sample!,
        id: `fa${String(index)}_1`,
        createdDateTime: at(index),
        evidence: sample!.evidence.slice(0, 1),
      }));
      tenant.otherAlerts.push(...more);
      const { own, others } = alertsIn(subgraph, sample!.incidentId);
      const { data, errors } = await subgraph.passTime(
        subgraph.ask(
          `{ defenderIncident(id: "${sample!.incidentId}") { alertSummaryOfAllProducts { totalCount } } }`,
          {
            token: await tokenFor(subgraph),
          },
        ),
      );
      expect(errors).toBeUndefined();
      expect(data.defenderIncident.alertSummaryOfAllProducts.totalCount).toBe(own.length + others.length);
      const lists = subgraph.calls('listAlertsV2');
      expect(lists).toHaveLength(3);
      expect(lists.filter(({ query }) => query['$skip'] !== undefined)).toEqual([]);
    },
  );

  it('are an error, not a shorter list, if Graph sends neither all of them nor the times of the incident', async () => {
    const subgraph = await start();
    const id = incidentOf(subgraph);
    const body = { id, alerts: [], 'alerts@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' };
    subgraph.emulator.control.addFault({ operation: 'getIncident' }, { status: 200, body });
    const { data, errors } = await subgraph.ask(`{ defenderIncident(id: "${id}") { ${ALL} } }`, {
      token: await tokenFor(subgraph),
    });
    expect(data.defenderIncident.alertsOfAllProducts).toBeNull();
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual([
      'UPSTREAM_UNAVAILABLE',
      'UPSTREAM_UNAVAILABLE',
    ]);
  });

  it(
    'need the permission for incidents at Graph, which the error names',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await start();
      const id = incidentOf(subgraph);
      grantAtGraph(subgraph, []);
      const { errors } = await subgraph.ask(`{ defenderIncident(id: "${id}") { ${ALL} } }`, {
        token: await tokenFor(subgraph),
      });
      expect(errors).toMatchObject([
        {
          extensions: {
            code: 'UPSTREAM_FORBIDDEN',
            missingPermissions: expect.arrayContaining(['SecurityIncident.Read.All']),
          },
        },
        { extensions: { code: 'UPSTREAM_FORBIDDEN' } },
      ]);
    },
  );

  it('are those of the machines of a caller limited to device groups', { tags: 'slow' }, async () => {
    const both = await startLimitedAndAll({ roles: ROLES });
    const [sample] = both.contoso.otherAlerts;
    const device = (machine: Asserted) => ({
      ...sample!.evidence[0]!,
      '@odata.type': '#microsoft.graph.security.deviceEvidence',
      mdeDeviceId: machine.id,
      rbacGroupId: machine.rbacGroupId,
      rbacGroupName: machine.rbacGroupName,
    });
    const add = (id: string, evidence: GraphAlert['evidence']) =>
      both.contoso.otherAlerts.push({ ...sample!, id, incidentId: String(MIXED), evidence });
    add('fainside_1', [device(both.inside[0]!)]);
    add('faoutside_1', [device(both.outside[0]!)]);
    add('fanowhere_1', []);
    const query = `{ defenderIncident(id: "${String(MIXED)}") { ${ALL} } }`;
    const shownTo = async (who: 'limited' | 'all') => {
      const { defenderIncident } = await both.ask(who, query);
      const { alertsOfAllProducts: all, alertSummaryOfAllProducts: counts } = defenderIncident;
      expect(counts.totalCount).toBe(all.nodes.length);
      return idsOf(all.nodes).filter((id) => /^fa(in|out|no)/.test(id));
    };
    expect(await shownTo('all')).toEqual(['fainside_1', 'fanowhere_1', 'faoutside_1']);
    expect(await shownTo('limited')).toEqual(['fainside_1']);
  });

  it('are those of the device groups of their role, though ViewData applies to the whole tenant', async () => {
    const limited = await startLimited(
      customersFor(
        { roles: ['Defender.ViewData'] },
        { deviceGroups: [SERVERS], roles: ['Defender.ViewAllProducts'] },
      ),
    );
    const { incidentId } = limited.contoso.alerts[0]!;
    const [sample] = limited.contoso.otherAlerts;
    const add = (id: string, { id: mdeDeviceId, rbacGroupName }: Machine) =>
      limited.contoso.otherAlerts.push({
        ...sample!,
        id,
        incidentId: String(incidentId),
        evidence: [
          {
            ...sample!.evidence[0]!,
            '@odata.type': '#microsoft.graph.security.deviceEvidence',
            mdeDeviceId,
            rbacGroupName,
          },
        ],
      });
    add('fainside_1', limited.inside[0]!);
    add('faoutside_1', limited.outside[0]!);
    const { data, errors } = await limited.ask(
      CONTOSO,
      `{ outside: alert(id: "faoutside_1") { id } inside: alert(id: "fainside_1") { id }
         defenderIncident(id: "${String(incidentId)}") { ${ALL} } }`,
      { token: await tokenFor(limited.subgraph) },
    );
    expect(errors).toBeUndefined();
    expect([data.inside, data.outside]).toEqual([{ id: 'fainside_1' }, null]);
    const { alertsOfAllProducts: all, alertSummaryOfAllProducts: counts } = data.defenderIncident;
    expect(idsOf(all.nodes).filter((id) => id.startsWith('fa'))).toEqual(['fainside_1']);
    expect(counts.totalCount).toBe(all.totalCount);
  });
});
