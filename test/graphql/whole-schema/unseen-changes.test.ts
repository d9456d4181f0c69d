import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { expect, it } from 'vitest';
import { ROLES } from '../../../src/config/roles.js';
import { filtersOf, ordersOf } from '../../kit/reads/list-variants.js';
import { leavesOf, listsIn, SOURCES, WIDE, type List } from '../../kit/reads/lists.js';
import { someOf } from '../../kit/runs.js';
import { CLIENTS, type Client } from '../../kit/servers/start-limited-and-all.js';
import { SERVERS, startLimited } from '../../kit/servers/start-limited.js';
import type { Asserted } from '../../kit/servers/start-subgraph.js';
import { CONTOSO, customersFor } from '../../kit/servers/start-tenants.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const NOON = Date.parse('2026-12-01T12:00:00Z');
const LATER = { lastUpdateTime: new Date(NOON - 1_000).toISOString() };
const SINCE = `since: "${new Date(NOON - 86_400_000).toISOString()}"`;

/** These cover the whole tenant, also for limited callers. */
const OF_THE_TENANT = new Set([
  'recommendations',
  'vulnerabilities',
  'defenderSoftwareInventory',
  // The emulator dates them after the other alerts of their incident.
  'defenderAlertsOfAllProducts',
]);

type Started = Awaited<ReturnType<typeof start>>;

/** A client that is limited to Servers, and one without limits. */
async function start(sources: string) {
  const callers = customersFor(
    { clients: [CLIENTS.limited], deviceGroups: [SERVERS] },
    { clients: [CLIENTS.all] },
  );
  const tests = await startLimited(callers, {
    clock: new ManualClock(NOON),
    emulator: { machines: 40, alerts: 60, machineActions: 30 },
    env: { CALLER_RATE: '100000', DEFENDER_SOURCES: sources },
    limits: WIDE,
  });
  const { contoso, subgraph } = tests;
  const groups = new Map(contoso.machines.map(({ id, rbacGroupName }) => [id, rbacGroupName]));
  for (const alert of contoso.alerts)
    Object.assign(alert, { rbacGroupName: groups.get(alert.machineId) ?? null });
  const ask = async (client: Client, query: string) => {
    subgraph.clock.advance(61_000);
    subgraph.emulator.control.resetQuota();
    const token = await subgraph.mintToken({ roles: [...ROLES], clientId: CLIENTS[client] });
    const { data, errors } = await subgraph.passTime(tests.ask(CONTOSO, query, { token }));
    return { data, errors };
  };
  return { ...tests, ask };
}

/** Removes every third row outside, and gives the others values that sort, select and count otherwise. */
function changeOutside({ contoso, isInside }: Started): void {
  const { machines, alerts, machineActions, investigations } = contoso;
  changeSome(alerts, ({ machineId }) => isInside(machineId), {
    ...{ title: 'AAA', severity: 'High', status: 'New', category: 'Other' },
    ...LATER,
  });
  changeSome(investigations, ({ machineId }) => isInside(machineId), { state: 'Failed' });
  changeSome(machineActions, ({ action }) => isInside(action.machineId), {});
  changeSome(machines, ({ id }) => isInside(id), {
    ...{ computerDnsName: 'aaa.contoso.example', machineTags: ['other'], osPlatform: 'Linux' },
    ...{ riskScore: 'High', exposureLevel: 'High', healthStatus: 'Inactive', deviceValue: 'High' },
    ...{ firstSeen: '2020-01-01T00:00:00Z', lastSeen: new Date(NOON - 7_200_000).toISOString() },
  });
}

function changeSome<Row extends object>(rows: Row[], isInside: (row: Row) => boolean, change: object): void {
  const outside = rows.filter((row) => !isInside(row));
  const removed = new Set(outside.filter((_row, index) => index % 3 === 0));
  for (const row of outside) Object.assign(row, change);
  rows.splice(0, rows.length, ...rows.filter((row) => !removed.has(row)));
}

function documentOf({ name, row, hasTotal }: List, given: readonly string[]): string {
  const args = [...(name === 'defenderDeviceVulnerabilityChanges' ? [SINCE] : []), ...given].join(', ');
  const page = `${hasTotal ? 'totalCount ' : ''}pageInfo { hasNextPage hasPreviousPage }`;
  return `{ ${name}${args === '' ? '' : `(${args})`} { ${page} nodes { ${leavesOf(row).join(' ')} } } }`;
}

/** Each order, and conditions on values that rows have, also those outside. */
async function documentsOf(list: List, { ask }: Started): Promise<readonly string[]> {
  const { data } = await ask('all', documentOf(list, ['first: 40']));
  const rows: readonly Asserted[] = data?.[list.name]?.nodes ?? [];
  const orders = ordersOf(list).map(({ args }) => [...args, 'first: 3']);
  const filters = [rows, rows.toReversed()].flatMap((some) => filtersOf(list, some));
  return [[], ['first: 2'], ...orders, ...filters.map((one) => [one])].map((args) => documentOf(list, args));
}

it.each(SOURCES)(
  'a caller who is limited to a device group sees no change outside it, with the sources "%s"',
  { tags: ['slow', 'defender-first'], timeout: 300_000 },
  async (sources) => {
    const [tenant, changed] = [await start(sources), await start(sources)];
    changeOutside(changed);
    const { data } = await tenant.ask('all', getIntrospectionQuery());
    const schema = buildClientSchema(data as IntrospectionQuery);
    const lists = listsIn(schema).filter(
      ({ parent, name }) => parent === 'Query' && !OF_THE_TENANT.has(name),
    );
    let differing = 0;
    for (const list of someOf(lists)) {
      for (const query of await documentsOf(list, tenant)) {
        const before = await tenant.ask('limited', query);
        expect(await changed.ask('limited', query)).toEqual(before);
        const all = [await tenant.ask('all', query), await changed.ask('all', query)];
        differing += JSON.stringify(all[0]) === JSON.stringify(all[1]) ? 0 : 1;
      }
    }
    // Verifies the test itself: callers without limits see the changes.
    expect(differing).toBeGreaterThan(0);
  },
);
