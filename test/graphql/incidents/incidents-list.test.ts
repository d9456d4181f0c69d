import { describe, expect, it } from 'vitest';
import { incidentsOf } from '../../../emulator/tenants/incidents.js';
import { addIncidents } from '../../kit/reads/incidents.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';
import { graphName } from '../../kit/reads/graph-names.js';

const EMULATOR = { machines: 40, alerts: 200 };
const SAME = '2020-06-01T12:00:00.1234567Z';

const orderOf = (direction: string) => ({ field: 'LAST_UPDATE_DATE_TIME', direction });

const DOCUMENT = `query ($first: Int, $after: String, $filter: DefenderIncidentFilter, $orderBy: DefenderIncidentOrder) {
  defenderIncidents(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes { id source status lastUpdateDateTime } edges { cursor node { id } }
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

interface Page {
  readonly nodes: readonly { id: string; source: string; status: string; lastUpdateDateTime: string }[];
  readonly totalCount: number | null;
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

async function list(subgraph: SubgraphUnderTest, variables: Record<string, unknown> = {}): Promise<Page> {
  const { data, errors } = await subgraph.ask(DOCUMENT, { variables });
  expect(errors).toBeUndefined();
  return data.defenderIncidents as Page;
}

/** All rows of a walk; `between` runs after each page. */
async function walk(
  subgraph: SubgraphUnderTest,
  variables: Record<string, unknown>,
  between: () => void = () => undefined,
): Promise<Page['nodes']> {
  const nodes: Page['nodes'][number][] = [];
  for (let after: string | null = null; ;) {
    const page: Page = await list(subgraph, { ...variables, after });
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
    between();
  }
}

/** All seven digits, so that times compare as text. */
const comparable = (time: string) => {
  const [seconds = '', fraction = ''] = time.replace('Z', '').split('.');
  return `${seconds}.${fraction.padEnd(7, '0')}`;
};
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();

describe('defenderIncidents', () => {
  it('has the newest first, also if the order names no direction', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { nodes } = await list(subgraph, { first: 20, orderBy: { field: 'LAST_UPDATE_DATE_TIME' } });
    const times = nodes.map(({ lastUpdateDateTime }) => comparable(lastUpdateDateTime));
    expect(times).toEqual(times.toSorted().reverse());
    expect(nodes).toEqual((await list(subgraph, { first: 20 })).nodes);
  });

  it('goes on behind a page of Graph that is shorter than asked, and fails behind an empty one', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { nodes } = await list(subgraph, { first: 6 });
    const sendOnce = (count: number) => {
      const value = nodes.slice(0, count).map(({ id, lastUpdateDateTime }) => ({ id, lastUpdateDateTime }));
      const link = { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/security/incidents?$skip=2' };
      const fault = { status: 200, body: { value, ...link } };
      subgraph.emulator.control.addFault({ operation: 'listIncidents', times: 1 }, fault);
    };
    sendOnce(2);
    expect((await list(subgraph, { first: 6 })).nodes.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
    sendOnce(0);
    const { errors } = await subgraph.ask(DOCUMENT, { variables: { first: 6 } });
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  });

  it("lists the most recently changed incidents, with Graph's fields, in one call", async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const all = incidentsOf(onlyTenant(subgraph));
    const page = await list(subgraph);
    expect(page.nodes).toHaveLength(Math.min(49, all.length));
    expect(page.nodes.map((node) => comparable(node.lastUpdateDateTime))).toEqual(
      all
        .map(({ lastUpdateDateTime }) => comparable(lastUpdateDateTime))
        .sort()
        .reverse()
        .slice(0, 49),
    );
    expect(page.nodes.every(({ source }) => source === 'GRAPH')).toBe(true);
    expect(page.pageInfo.hasNextPage).toBe(all.length > 49);
    expect(subgraph.calls().map(({ operation, query }) => [operation, query])).toEqual([
      ['listIncidents', { $orderby: 'lastUpdateDateTime desc', $top: '50' }],
    ]);
  });

  it.each(['DESC', 'ASC'])(
    'walks past the limit of $skip, each row once, %s',
    { tags: 'slow' },
    async (direction) => {
      const subgraph = await startSubgraph({ emulator: { ...EMULATOR, alerts: 5 } });
      const tenant = onlyTenant(subgraph);
      addIncidents(
        tenant,
        Array.from({ length: 700 }, (_, index) => ({
          ...(index >= 200 && index < 320 && { lastUpdateDateTime: SAME }),
        })),
      );
      const rows = await walk(subgraph, { first: 49, orderBy: orderOf(direction) });
      expect(ids(rows)).toEqual(ids(incidentsOf(tenant)));
      const times = rows.map(({ lastUpdateDateTime }) => comparable(lastUpdateDateTime));
      expect(times).toEqual(direction === 'ASC' ? [...times].sort() : [...times].sort().reverse());
      // 705 rows in pages of 49, and a few calls more where 120 have the same time.
      expect(subgraph.calls().length).toBeLessThan(25);
      expect(subgraph.calls().every(({ status }) => status === 200)).toBe(true);
    },
  );

  it('returns long pages in more calls, and names the limit of 1,000', async () => {
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, alerts: 5 } });
    addIncidents(
      onlyTenant(subgraph),
      Array.from({ length: 300 }, () => ({})),
    );
    const page = await list(subgraph, { first: 200 });
    expect([page.nodes.length, page.pageInfo.hasNextPage, page.totalCount]).toEqual([200, true, null]);
    expect(subgraph.calls()).toHaveLength(5);
    const { errors } = await subgraph.ask('{ defenderIncidents(first: 1001) { nodes { id } } }');
    expect(errors?.[0]?.message).toContain('first must be 1 to 1,000');
  });

  it('returns the last state of all during a walk, though rows change meanwhile', async () => {
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, alerts: 5 } });
    const tenant = onlyTenant(subgraph);
    const added = addIncidents(
      tenant,
      Array.from({ length: 60 }, () => ({ status: 'active' })),
    );
    let changed = 0;
    const rows = await walk(subgraph, { first: 20, orderBy: orderOf('ASC') }, () => {
      if (changed >= 3) return;
      const id = added[40 + changed]!;
      subgraph.clock.advance(1_000);
      const lastUpdateDateTime = new Date(subgraph.clock.now()).toISOString();
      tenant.incidents.set(id, { ...tenant.incidents.get(id), status: 'resolved', lastUpdateDateTime });
      changed += 1;
    });
    for (const { id, status } of incidentsOf(tenant))
      expect(rows.filter((row) => row.id === id).at(-1)?.status).toBe(graphName(status));
    const states = rows.map(({ id, lastUpdateDateTime }) => `${id} ${lastUpdateDateTime}`);
    expect(new Set(states).size).toBe(states.length);
  });

  it('sends the filter to Graph, in its own spelling', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const tenant = onlyTenant(subgraph);
    const [nobody, ada] = addIncidents(tenant, [
      { status: 'inProgress', severity: 'high', createdDateTime: '2026-02-01T00:00:00Z' },
      { status: 'active', assignedTo: "o'hara@corp.example", severity: 'low' },
    ]);
    const found = await list(subgraph, {
      filter: {
        status: { in: ['ACTIVE', 'IN_PROGRESS'] },
        severity: { eq: 'HIGH' },
        createdDateTime: { gte: '2026-02-01T00:00:00Z', lt: '2026-02-01T00:00:01Z' },
        assignedTo: { isNull: true },
      },
    });
    expect(ids(found.nodes)).toEqual([nobody]);
    expect(found.totalCount).toBe(1);
    expect(subgraph.calls()[0]?.query['$filter']).toBe(
      "assignedTo eq null and createdDateTime ge 2026-02-01T00:00:00Z and createdDateTime lt 2026-02-01T00:00:01Z and severity eq 'high' and (status eq 'active' or status eq 'inProgress')",
    );
    subgraph.forgetCalls();
    await list(subgraph, {
      filter: {
        severity: { ne: 'UNKNOWN' },
        determination: { in: ['UNKNOWN', 'NOT_ENOUGH_DATA_TO_VALIDATE'] },
        classification: { eq: 'UNKNOWN' },
      },
    });
    expect(subgraph.calls()[0]?.query['$filter']).toBe(
      "classification eq 'unknown' and (determination eq 'unknown' or determination eq 'notEnoughDataToValidate') and severity ne 'unknown'",
    );
    const hers = await list(subgraph, { filter: { assignedTo: { eq: "o'hara@corp.example" } } });
    expect(ids(hers.nodes)).toEqual([ada]);
    const mixed = await list(subgraph, {
      filter: { or: [{ assignedTo: { eq: "o'hara@corp.example" } }, { not: { severity: { ne: 'HIGH' } } }] },
      first: 1000,
    });
    expect(ids(mixed.nodes)).toEqual(
      ids(incidentsOf(tenant).filter(({ id, severity }) => id === ada || severity === 'high')),
    );
  });

  it('makes no call for an unsatisfiable filter, and rejects invalid ones', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    expect((await list(subgraph, { filter: { status: { in: [] } } })).nodes).toEqual([]);
    for (const filter of [
      { status: { eq: 'UNRECOGNIZED' } },
      { assignedTo: { eq: null } },
      { lastUpdateDateTime: { gte: null } },
      { assignedTo: { eq: 'a\u0000b' } },
    ]) {
      const { errors } = await subgraph.ask(DOCUMENT, { variables: { filter } });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect(subgraph.calls()).toEqual([]);
  });

  it('rejects a cursor of another filter or order, and a forged one', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { pageInfo } = await list(subgraph, { first: 2 });
    const forged = (position: unknown) => {
      const own = JSON.parse(Buffer.from(pageInfo.endCursor!, 'base64url').toString()) as object;
      return Buffer.from(JSON.stringify({ ...own, p: position })).toString('base64url');
    };
    for (const variables of [
      { after: pageInfo.endCursor, orderBy: orderOf('ASC') },
      { after: pageInfo.endCursor, filter: { status: { eq: 'ACTIVE' } } },
      { after: forged({ time: "x' or 1 eq 1", ids: [] }) },
      { after: forged({ time: '2026-01-01T00:00:00Z or true', ids: [] }) },
      { after: forged({ time: SAME, ids: Array.from({ length: 5_000 }, () => 'x') }) },
    ]) {
      subgraph.forgetCalls();
      const { errors } = await subgraph.ask(DOCUMENT, { variables: { first: 2, ...variables } });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(subgraph.calls()).toEqual([]);
    }
  });

  it('names the limit if more incidents share a time than Graph returns', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, alerts: 5 } });
    const many = Array.from({ length: 620 }, () => ({ lastUpdateDateTime: SAME }));
    addIncidents(onlyTenant(subgraph), many);
    const { errors } = await subgraph.ask('{ defenderIncidents(first: 1000) { nodes { id } } }');
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(`More than 550 rows have the time ${SAME}`),
      extensions: { code: 'BAD_USER_INPUT', argumentName: 'filter' },
    });
  });

  it('reads the alerts of a page of incidents in calls of 50', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data, errors } = await subgraph.ask(
      '{ defenderIncidents { nodes { displayName openAlertCount alerts(first: 1) { nodes { id } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.defenderIncidents.nodes.length).toBeGreaterThan(10);
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listIncidents', 'listAlerts']);
  });

  it('omits an unusable row, and continues after it', async () => {
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, alerts: 3 } });
    subgraph.emulator.control.addFault(
      { operation: 'listIncidents', times: 1 },
      {
        status: 200,
        body: { value: [{ displayName: 'no id' }, { id: '7', lastUpdateDateTime: SAME, customTags: 'odd' }] },
      },
    );
    const page = await list(subgraph, { first: 5 });
    expect(ids(page.nodes)).toEqual(['7']);
    expect(page.pageInfo.hasNextPage).toBe(false);
  });
});
