import { describe, expect, it } from 'vitest';
import type { Machine } from '../../../emulator/tenants/model.js';
import { SERVERS, startLimited } from '../../kit/servers/start-limited.js';
import { CONTOSO, customersFor } from '../../kit/servers/start-tenants.js';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const ROLES = ['Defender.ViewData', 'Defender.ViewAllProducts'];
const FIELD = 'defenderAlertsOfAllProducts';
const ALL = `${FIELD}(first: 1000) { nodes { id serviceSource evidence { entityType } } totalCount }`;
const start = (options = {}) =>
  startSubgraph({ emulator: { machines: 8, alerts: 20, machineActions: 0 }, ...options });
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();
const everyAlert = (subgraph: SubgraphUnderTest) => {
  const { alerts, otherAlerts } = onlyTenant(subgraph);
  return idsOf([...alerts, ...otherAlerts]);
};

describe('the list of alerts of all products', () => {
  it.each([{}, { DEFENDER_SOURCES: 'alerts=graph' }])(
    'has those of other products, in 1 call to Graph, and `alerts` has none of them (%o)',
    async (env) => {
      const subgraph = await start({ env });
      const token = await subgraph.mintToken({ roles: ROLES });
      const { data, errors } = await subgraph.ask(`{ ${ALL} }`, { token });
      expect(errors).toBeUndefined();
      expect(onlyTenant(subgraph).otherAlerts.length).toBeGreaterThan(0);
      expect(idsOf(data[FIELD].nodes)).toEqual(everyAlert(subgraph));
      expect(data[FIELD].totalCount).toBe(data[FIELD].nodes.length);
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listAlertsV2']);
      const own = await subgraph.ask('{ alerts(first: 1000) { nodes { id } } alertSummary { totalCount } }', {
        token,
      });
      expect(idsOf(own.data.alerts.nodes)).toEqual(idsOf(onlyTenant(subgraph).alerts));
      expect(own.data.alertSummary.totalCount).toBeLessThanOrEqual(onlyTenant(subgraph).alerts.length);
    },
  );

  it('has no alert of an id that no alert can have, and makes no call for it', async () => {
    const subgraph = await start({ env: { DEFENDER_SOURCES: 'alerts=graph' } });
    const token = await subgraph.mintToken({ roles: ROLES });
    const query = `query ($id: DefenderIdFilter) { a: ${FIELD}(filter: { id: $id }) { nodes { id } } b: alerts(filter: { id: $id }) { nodes { id } } }`;
    const impossible = ['', '.', '..', '../incidents', 'a?b', 'x'.repeat(101)];
    for (const id of [{ isNull: true }, { in: impossible }, ...impossible.map((eq) => ({ eq }))]) {
      const { data, errors } = await subgraph.ask(query, { token, variables: { id } });
      expect([id, errors, data]).toEqual([id, undefined, { a: { nodes: [] }, b: { nodes: [] } }]);
    }
    expect(subgraph.calls()).toEqual([]);
  });

  it.each([
    ['LAST_UPDATE_TIME', 'DESC'],
    ['ID', 'ASC'],
  ])('has pages by %s, each alert once', async (field, direction) => {
    const subgraph = await start();
    const token = await subgraph.mintToken({ roles: ROLES });
    const found: string[] = [];
    for (let after: string | null = null, pages = 0; pages === 0 || after !== null; pages += 1) {
      const { data, errors }: Asserted = await subgraph.ask(
        `query ($after: String) { ${FIELD}(first: 7, after: $after, orderBy: { field: ${field}, direction: ${direction} }) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { token, variables: { after } },
      );
      expect(errors).toBeUndefined();
      const { nodes, pageInfo } = data[FIELD];
      found.push(...nodes.map(({ id }: Asserted) => id as string));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
    expect(found.toSorted()).toEqual(everyAlert(subgraph));
  });

  it('is filtered, also by ids of other products', async () => {
    const subgraph = await start();
    const token = await subgraph.mintToken({ roles: ROLES });
    const { otherAlerts } = onlyTenant(subgraph);
    const [one] = otherAlerts;
    const read = (filter: string) =>
      subgraph.ask(`{ ${FIELD}(first: 1000, filter: { ${filter} }) { nodes { id severity } } }`, { token });
    const byId = await read(`id: { eq: "${one!.id}" }`);
    expect(byId.data[FIELD].nodes).toMatchObject([{ id: one!.id }]);
    const high = await read('severity: { eq: HIGH }');
    const expected = otherAlerts.filter(({ severity }) => severity === 'high').map(({ id }) => id);
    expect(idsOf(high.data[FIELD].nodes)).toEqual(expect.arrayContaining(expected));
    expect(high.data[FIELD].nodes.every(({ severity }: Asserted) => severity === 'HIGH')).toBe(true);
  });

  it('needs the role, and Graph', async () => {
    const subgraph = await start();
    const { errors, data } = await subgraph.ask(`{ ${ALL} }`, { roles: ['Defender.ViewData'] });
    expect([data[FIELD], errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
    expect(subgraph.calls()).toEqual([]);
    const without = await start({ env: { DEFENDER_SOURCES: 'alerts=defender' } });
    const refused = await without.ask(`{ ${ALL} }`, { roles: ROLES });
    expect(refused.data[FIELD]).toBeNull();
    expect(refused.errors?.[0]?.message).toContain('DEFENDER_SOURCES');
    expect(without.calls()).toEqual([]);
  });

  it.each([
    ['each role', [{ deviceGroups: [SERVERS] }]],
    [
      'their role alone',
      [{ roles: ['Defender.ViewData'] }, { deviceGroups: [SERVERS], roles: ['Defender.ViewAllProducts'] }],
    ],
  ])('is that of the device groups of %s', async (_which, rules) => {
    const limited = await startLimited(customersFor(...rules));
    const [sample] = limited.contoso.otherAlerts;
    const add = (id: string, { id: mdeDeviceId, rbacGroupName }: Machine) =>
      limited.contoso.otherAlerts.push({
        ...sample!,
        id,
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
    const token = await limited.subgraph.mintToken({ roles: ROLES });
    const { data, errors } = await limited.ask(CONTOSO, `{ ${FIELD}(first: 1000) { nodes { id } } }`, {
      token,
    });
    expect(errors).toBeUndefined();
    const others = new Set(limited.contoso.otherAlerts.map(({ id }) => id));
    expect(idsOf(data[FIELD].nodes).filter((id) => others.has(id))).toEqual(['fainside_1']);
    const machines = new Map(limited.contoso.alerts.map(({ id, machineId }) => [id, machineId]));
    const outside = idsOf(data[FIELD].nodes).filter(
      (id) => machines.has(id) && !limited.isInside(machines.get(id)!),
    );
    expect(outside).toEqual([]);
  });
});
