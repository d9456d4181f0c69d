import { describe, expect, it } from 'vitest';
import { startLimited, SERVERS } from '../kit/start-limited.js';
import { BOTH, CONTOSO, HOME } from '../kit/start-tenants.js';

const ROLES = ['Defender.ViewData'];
/** An incident with alerts inside and outside. */
const MIXED = 4_242;
const CLIENTS = {
  limited: '77777777-7777-4777-8777-777777777771',
  all: '77777777-7777-4777-8777-777777777772',
};

interface Row {
  readonly id: string;
  readonly machineId?: string;
}

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** Contoso, with one client limited to Servers and one that sees everything. */
async function startBoth() {
  const [contoso, fabrikam] = BOTH;
  const tests = await startLimited(
    [
      {
        ...contoso!,
        callers: [
          { tenant: HOME, clients: [CLIENTS.limited], deviceGroups: [SERVERS] },
          { tenant: HOME, clients: [CLIENTS.all] },
        ],
      },
      fabrikam!,
    ],
    { emulator: { machines: 60, alerts: 120 } },
  );
  // Alerts stay in the group that their machine is in, so that both ways to judge them agree.
  const groups = new Map(tests.contoso.machines.map(({ id, rbacGroupName }) => [id, rbacGroupName]));
  for (const alert of tests.contoso.alerts)
    Object.assign(alert, { rbacGroupName: groups.get(alert.machineId) ?? null });
  const ofIncident = [...tests.contoso.alerts.entries()].filter(([index]) => index % 4 === 0);
  for (const [, alert] of ofIncident) Object.assign(alert, { incidentId: MIXED });
  const tokens = {
    limited: await tests.subgraph.mintToken({ roles: ROLES, clientId: CLIENTS.limited }),
    all: await tests.subgraph.mintToken({ roles: ROLES, clientId: CLIENTS.all }),
  };
  const ask = async (who: keyof typeof CLIENTS, query: string, variables: Record<string, unknown> = {}) => {
    tests.subgraph.emulator.control.resetQuota();
    tests.subgraph.clock.advance(61_000);
    const { data, errors } = await tests.ask(CONTOSO, query, { token: tokens[who], variables });
    expect(errors).toBeUndefined();
    return data;
  };
  return { ...tests, ask };
}

describe('incidents, for a caller who is limited to device groups', () => {
  it('list the incidents with an alert inside, and tell of none at Graph that holds one outside', async () => {
    const both = await startBoth();
    const { contoso, isInside, ask } = both;
    const alertsOf = (id: string) => contoso.alerts.filter(({ incidentId }) => String(incidentId) === id);
    contoso.incidents.set('31337', { displayName: 'Phish', lastUpdateDateTime: '2026-01-01T00:00:00Z' });
    const read = async (who: keyof typeof CLIENTS, first: number) => {
      const rows: { id: string; source: string; displayName: string | null; alerts: { nodes: Row[] } }[] = [];
      for (let after: string | null = null; ;) {
        const page: {
          nodes: typeof rows;
          pageInfo: Page['pageInfo'];
        } = (
          await ask(
            who,
            'query ($first: Int, $after: String) { defenderIncidents(first: $first, after: $after) { nodes { id source displayName alerts(first: 100) { nodes { id machineId } } } totalCount pageInfo { hasNextPage endCursor } } }',
            { first, after },
          )
        )['defenderIncidents'];
        rows.push(...page.nodes);
        if (!page.pageInfo.hasNextPage) return rows;
        expect(page.nodes).toHaveLength(first);
        after = page.pageInfo.endCursor;
      }
    };
    const all = await read('all', 49);
    const limited = await read('limited', 3);
    const wanted = all.filter(({ id }) => alertsOf(id).some(({ machineId }) => isInside(machineId)));
    expect(limited.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    expect(wanted.length).toBeLessThan(all.length);
    expect(limited.map(({ id }) => id)).toContain(String(MIXED));
    for (const { id, source, displayName, alerts } of limited) {
      const isWhole = alertsOf(id).every(({ machineId }) => isInside(machineId));
      expect([id, source, displayName === null]).toEqual([id, isWhole ? 'GRAPH' : 'ALERTS', !isWhole]);
      expect(alerts.nodes.every(({ machineId }) => isInside(machineId ?? ''))).toBe(true);
    }
    expect(limited.some(({ source }) => source === 'GRAPH')).toBe(true);
    const data = await ask(
      'limited',
      `{ mixed: defenderIncident(id: "${String(MIXED)}") { source status comments { comment } } phish: defenderIncident(id: "31337") { id } }`,
    );
    expect(data).toEqual({ mixed: { source: 'ALERTS', status: null, comments: null }, phish: null });
  });
});
