import { describe, expect, it } from 'vitest';
import { machinesExposedBy } from '../../../emulator/tenants/exposed-machines.js';
import { SERVERS } from '../../kit/servers/start-limited.js';
import { MIXED, startLimitedAndAll, type Client } from '../../kit/servers/start-limited-and-all.js';

const ROLES = ['Defender.ViewData', 'Defender.ViewVulnerabilities'];

interface Row {
  readonly id: string;
  readonly machineId?: string;
}

interface Page {
  readonly nodes: readonly Row[];
  readonly edges: readonly { readonly node: Row }[];
  readonly totalCount?: number | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

type Both = Awaited<ReturnType<typeof startLimitedAndAll>>;

/** All rows of a list, page by page, and whether every page except the last was full. */
async function walk({ ask }: Both, who: Client, { parent, list, counted }: Place) {
  const rows: Row[] = [];
  const size = who === 'limited' ? 2 : 50;
  for (let after: string | null = null; ;) {
    const selection = `nodes { ${list === 'machines' ? 'id' : 'id machineId'} } edges { node { id } } pageInfo { hasNextPage endCursor } ${counted === true ? 'totalCount' : ''}`;
    const data = await ask(
      who,
      `query ($after: String) { ${parent} { ${list}(first: ${String(size)}, after: $after) { ${selection} } } }`,
      { after },
    );
    const page = (Object.values(data)[0] as Record<string, Page>)[list]!;
    expect(page.edges.map(({ node }) => node.id)).toEqual(page.nodes.map(({ id }) => id));
    rows.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return { rows, totalCount: page.totalCount };
    expect(page.nodes).toHaveLength(size);
    after = page.pageInfo.endCursor;
  }
}

interface Place {
  readonly parent: string;
  readonly list: 'machines' | 'alerts';
  readonly counted?: boolean;
}

/** Lists of machines and alerts below rows of other families, by the path to them. */
const PLACES: Readonly<Record<string, (both: Both) => Place | Promise<Place>>> = {
  'machines of a vulnerability': async ({ ask }) => ({
    parent: `vulnerability(id: "${await mostExposed(ask, 'vulnerabilities', 'exposedMachines')}")`,
    list: 'machines',
  }),
  'machines of software': async ({ ask }) => ({
    parent: `defenderSoftware(id: "${await mostExposed(ask, 'defenderSoftwareInventory', 'exposedMachines')}")`,
    list: 'machines',
  }),
  'machines of a recommendation': async ({ ask }) => ({
    parent: `recommendation(id: "${await mostExposed(ask, 'recommendations', 'exposedMachinesCount')}")`,
    list: 'machines',
  }),
  'machines of a remediation task': ({ contoso }) => {
    const [task] = contoso.remediationTasks;
    const productId = commonest(
      contoso.products.flatMap((product) => machinesExposedBy(contoso, product).map(() => product.id)),
    );
    Object.assign(task!, { status: 'Active', productId });
    return { parent: `defenderRemediationTask(id: "${task!.id}")`, list: 'machines' };
  },
  'alerts of a file': ({ contoso }) => ({
    parent: `defenderFile(hash: "${commonest(contoso.alerts.flatMap(({ evidence }) => evidence.flatMap(({ sha1 }) => sha1 ?? [])))}")`,
    list: 'alerts',
    counted: true,
  }),
  'machines of a file': ({ contoso }) => ({
    parent: `defenderFile(hash: "${commonest(contoso.alerts.flatMap(({ evidence }) => evidence.flatMap(({ sha1 }) => sha1 ?? [])))}")`,
    list: 'machines',
    counted: true,
  }),
  'machines of a user': ({ contoso }) => ({
    parent: `defenderUser(accountName: "${commonest(contoso.logons.map(({ accountName }) => accountName))}")`,
    list: 'machines',
    counted: true,
  }),
  'alerts of an incident': () => ({
    parent: `defenderIncident(id: "${String(MIXED)}")`,
    list: 'alerts',
    counted: true,
  }),
};

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  if (best === undefined) throw new Error('The tenant holds none');
  return best[0];
}

async function mostExposed(ask: Both['ask'], root: string, count: string): Promise<string> {
  const data = await ask('all', `{ ${root}(first: 1000) { nodes { id ${count} } } }`);
  const rows = data[root].nodes as { id: string; [count: string]: unknown }[];
  const [best] = rows.sort((one, other) => Number(other[count] ?? 0) - Number(one[count] ?? 0));
  return best!.id;
}

/** Places that need both roles: each of them limits the rows by itself, too. */
const OF_BOTH_ROLES = Object.keys(PLACES).slice(0, 4);
const LIMITS = [
  ...Object.keys(PLACES).map((name) => [name, ROLES] as const),
  ...ROLES.flatMap((role) => OF_BOTH_ROLES.map((name) => [name, [role]] as const)),
];

describe('lists of machines and alerts, for a caller who is limited to device groups', () => {
  it.each(LIMITS)(
    'contain exactly the rows inside, in full pages: %s, by %s',
    { tags: 'slow' },
    async (name, limitedRoles) => {
      const both = await startLimitedAndAll({ roles: ROLES, limitedRoles });
      const place = await PLACES[name]!(both);
      const machineOf = ({ id, machineId }: Row) => (place.list === 'machines' ? id : (machineId ?? ''));
      const all = await walk(both, 'all', place);
      const wanted = all.rows.filter((row) => both.isInside(machineOf(row)));
      expect(wanted.length).toBeGreaterThan(0);
      expect(wanted.length).toBeLessThan(all.rows.length);
      const limited = await walk(both, 'limited', place);
      expect(limited.rows).toEqual(wanted);
      if (place.counted === true) expect(limited.totalCount).toBe(wanted.length);
    },
  );

  it('return whole machines of a vulnerability, from either source', async () => {
    const both = await startLimitedAndAll({ roles: ROLES });
    const data = await both.ask(
      'limited',
      '{ vulnerabilities(first: 20) { nodes { machines(first: 50) { nodes { id rbacGroupName lastSeen } } } } }',
    );
    const machines = (data['vulnerabilities'].nodes as { machines: Page }[]).flatMap(
      ({ machines: { nodes } }) => nodes as readonly (Row & { rbacGroupName: string; lastSeen: string })[],
    );
    expect(machines.length).toBeGreaterThan(0);
    expect(new Set(machines.map(({ rbacGroupName }) => rbacGroupName))).toEqual(new Set([SERVERS.name]));
    expect(machines.filter(({ lastSeen }) => lastSeen === null)).toEqual([]);
  });
});

describe('counts, for a caller who is limited to device groups', () => {
  it('count the rows inside', async () => {
    const both = await startLimitedAndAll({ roles: ROLES });
    const { contoso, isInside, ask } = both;
    const inside = contoso.alerts.filter(({ machineId }) => isInside(machineId));
    const data = await ask(
      'limited',
      '{ alertSummary(since: "2000-01-01T00:00:00Z") { totalCount } machines(first: 2) { totalCount nodes { id alertCount } } machineActions(first: 1) { totalCount } }',
    );
    expect(data['alertSummary'].totalCount).toBe(inside.length);
    expect(data['machines'].totalCount).toBe(both.inside.length);
    for (const { id, alertCount } of data['machines'].nodes as { id: string; alertCount: number }[])
      expect(alertCount).toBe(inside.filter(({ machineId }) => machineId === id).length);
    // Defender would count the actions of all machines.
    expect(data['machineActions'].totalCount).toBeNull();
  });

  it('count no alert that was created while its machine was in another group', async () => {
    const { contoso, isInside, ask } = await startLimitedAndAll({ roles: ROLES });
    const [moved] = contoso.alerts.filter(({ machineId }) => isInside(machineId));
    Object.assign(moved!, { rbacGroupName: 'Workstations' });
    const count = async (who: Client) =>
      (await ask(who, `{ machine(id: "${moved!.machineId}") { alertCount } }`))['machine']
        .alertCount as number;
    expect(await count('limited')).toBe((await count('all')) - 1);
  });

  it('omit an incident without alerts inside, and return others with those inside', async () => {
    const { contoso, isInside, ask } = await startLimitedAndAll({ roles: ROLES });
    const incidents = [...new Set(contoso.alerts.map(({ incidentId }) => incidentId))];
    const alertsOf = (id: number) => contoso.alerts.filter(({ incidentId }) => incidentId === id);
    const insideOf = (id: number) => alertsOf(id).filter(({ machineId }) => isInside(machineId));
    const outside = incidents.find((id) => insideOf(id).length === 0)!;
    const data = await ask(
      'limited',
      `{ outside: defenderIncident(id: "${String(outside)}") { id } mixed: defenderIncident(id: "${String(MIXED)}") { openAlertCount machines { nodes { id } } alertSummary { totalCount } } }`,
    );
    expect(data['outside']).toBeNull();
    expect(data['mixed'].alertSummary.totalCount).toBe(insideOf(MIXED).length);
    expect(data['mixed'].openAlertCount).toBe(
      insideOf(MIXED).filter(({ status }) => status !== 'Resolved').length,
    );
    expect((data['mixed'].machines.nodes as Row[]).every(({ id }) => isInside(id))).toBe(true);
  });
});

describe('investigations, for a caller who is limited to device groups', () => {
  const walkAll = async ({ ask }: Both, who: Client) => {
    const rows: Row[] = [];
    for (let after: string | null = null; ;) {
      const { investigations: page } = (await ask(
        who,
        'query ($after: String) { investigations(first: 2, after: $after) { nodes { id machineId computerDnsName } pageInfo { hasNextPage endCursor } } }',
        { after },
      )) as { investigations: Page };
      rows.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return rows;
      expect(page.nodes).toHaveLength(2);
      after = page.pageInfo.endCursor;
    }
  };

  it(
    'are walked through in full pages, and are exactly those of machines inside',
    { tags: 'slow' },
    async () => {
      const both = await startLimitedAndAll({ roles: ROLES });
      const all = await walkAll(both, 'all');
      const wanted = all.filter(({ machineId }) => both.isInside(machineId!));
      expect(wanted.length).toBeGreaterThan(2);
      expect(wanted.length).toBeLessThan(all.length);
      expect(await walkAll(both, 'limited')).toEqual(wanted);
    },
  );

  it(
    'make one call for the machines of a page, and none for callers without limits',
    { tags: ['slow', 'defender-first'] },
    async () => {
      // With a cache, as in a deployment: the check of a row and the edge to its machine read the same entry.
      const { ask, subgraph, inside } = await startLimitedAndAll({ roles: ROLES, cache: true });
      // Machines inside only, so that filling the page needs no further reads.
      const ours = `first: 40, filter: { machineId: { in: ${JSON.stringify(inside.map(({ id }) => id))} } }`;
      const callsOf = async (who: Client, query: string) => {
        subgraph.forgetCalls();
        await ask(who, query);
        return subgraph.calls().map(({ operation }) => operation);
      };
      const page = `{ investigations(${ours}) { nodes { id machineId } } }`;
      expect(await callsOf('all', page)).toEqual(['listInvestigations']);
      expect(await callsOf('limited', page)).toEqual(['listInvestigations', 'listMachines']);
      const edges = `{ investigations(${ours}) { nodes { machine { id } triggeringAlertId triggeringAlert { id } } } }`;
      expect((await callsOf('limited', edges)).sort()).toEqual([
        'listAlerts',
        'listInvestigations',
        'listMachines',
      ]);
      const ofMachines = '{ machines(first: 10) { nodes { investigations { nodes { id } } } } }';
      for (const who of ['all', 'limited'] as const)
        expect((await callsOf(who, ofMachines)).sort()).toEqual(['listInvestigations', 'listMachines']);
    },
  );
});
