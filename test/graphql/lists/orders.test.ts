import { describe, expect, it } from 'vitest';
import {
  startSubgraph,
  type GraphQLAnswer,
  type SubgraphUnderTest,
} from '../../kit/servers/start-subgraph.js';
import { queriesOf, startWhole, WHOLE } from '../../kit/reads/whole-machines.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const RANKS = ['None', 'Informational', 'Low', 'Medium', 'High'];
const rankOf = (riskScore: string | null) => RANKS.indexOf(riskScore ?? '');

async function walk(subgraph: SubgraphUnderTest, first: number, orderBy: string) {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors }: GraphQLAnswer = await subgraph.ask(
      `query ($after: String) { machines(first: ${String(first)}, after: $after, orderBy: ${orderBy}) {
        totalCount asOfTime pageInfo { hasNextPage endCursor } nodes { id } } }`,
      { variables: { after } },
    );
    expect(errors).toBeUndefined();
    const { nodes, pageInfo, ...page } = data.machines;
    ids.push(...nodes.map(({ id }: { readonly id: string }) => id));
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) return { ids, ...page };
  }
}

describe("machines in an order that Defender can't evaluate", () => {
  it('are read whole once, paged, counted, and have their age', { tags: 'defender-first' }, async () => {
    const subgraph = await startWhole(120);
    const read = new Date(subgraph.clock.now()).toISOString();
    const walked = await walk(subgraph, 50, '{ field: RISK_SCORE, direction: DESC }');
    const expected = [...onlyTenant(subgraph).machines].sort(
      (a, b) => rankOf(b.riskScore) - rankOf(a.riskScore) || (a.id < b.id ? -1 : 1),
    );
    expect(walked).toEqual({ ids: expected.map(({ id }) => id), totalCount: 120, asOfTime: read });
    expect(queriesOf(subgraph)).toEqual([WHOLE]);
  });

  it('continue after the last row of a page after the snapshot was refreshed', async () => {
    const subgraph = await startWhole(60);
    const ask = async (after: string | null) => {
      const { data } = await subgraph.ask(
        'query ($after: String) { machines(first: 20, after: $after, orderBy: { field: COMPUTER_DNS_NAME }) { pageInfo { endCursor } nodes { id } } }',
        { variables: { after } },
      );
      return data.machines as {
        readonly nodes: readonly { readonly id: string }[];
        readonly pageInfo: { readonly endCursor: string };
      };
    };
    const first = await ask(null);
    const second = await ask(first.pageInfo.endCursor);
    // Its last row and an earlier one disappear; the others must follow regardless.
    const gone = new Set([first.nodes[3]?.id ?? '', first.nodes.at(-1)?.id ?? '']);
    const { machines } = onlyTenant(subgraph);
    machines.splice(0, machines.length, ...machines.filter(({ id }) => !gone.has(id)));
    subgraph.clock.advance(61_000);
    const again = await ask(first.pageInfo.endCursor);
    expect(again.nodes).toEqual(second.nodes);
  });

  it(
    'are read again for requests for fresh data, never from the cache',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startWhole(60);
      const query = '{ machines(first: 5, orderBy: { field: DEVICE_VALUE }) { asOfTime nodes { id } } }';
      await subgraph.ask(query);
      subgraph.clock.advance(10_000);
      const { data } = await subgraph.ask(query, { headers: { 'cache-control': 'no-cache' } });
      expect(data.machines.asOfTime).toBe(new Date(subgraph.clock.now()).toISOString());
      expect(queriesOf(subgraph)).toEqual([WHOLE, WHOLE]);
    },
  );

  it('are rejected as too many, with three calls an hour', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 41, alerts: 0, machineActions: 0 },
      adjust: (config) => {
        const { snapshots } = config.cache;
        const maxRows = { ...snapshots.maxRows, machines: 40 };
        return { ...config, cache: { ...config.cache, snapshots: { ...snapshots, maxRows, pageRows: 10 } } };
      },
    });
    const query = '{ machines(first: 5, orderBy: { field: LAST_SEEN }) { nodes { id } } }';
    const { errors } = await subgraph.ask(query);
    expect(errors).toMatchObject([
      { message: expect.stringContaining('more than 40 rows'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    const spent = subgraph.calls().length;
    expect(spent).toBe(3);
    await subgraph.ask(query);
    expect(subgraph.calls()).toHaveLength(spent);

    // Rows that Defender can filter are sorted nevertheless, in one call.
    const [first, second] = [...subgraph.emulator.tenants.values()][0]!.machines;
    const names = [first?.computerDnsName, second?.computerDnsName].sort();
    const filter = `{ computerDnsName: { in: ${JSON.stringify(names)} } }`;
    const { data, errors: none } = await subgraph.ask(
      `{ machines(first: 1, filter: ${filter}, orderBy: { field: COMPUTER_DNS_NAME, direction: DESC }) {
        totalCount nodes { computerDnsName } pageInfo { hasNextPage }
      } }`,
    );
    expect(none).toBeUndefined();
    expect(data.machines).toEqual({
      totalCount: 2,
      nodes: [{ computerDnsName: names[1] }],
      pageInfo: { hasNextPage: true },
    });
    expect(subgraph.calls()).toHaveLength(spent + 1);
    // More than a page of them are too many, and so are filters that need all rows.
    for (const more of ['{ osPlatform: { ne: "none" } }', '{ computerDnsName: { contains: "a" } }']) {
      const refused = await subgraph.ask(
        `{ machines(first: 1, filter: ${more}, orderBy: { field: LAST_SEEN }) { nodes { id } } }`,
      );
      expect(refused.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

describe('orders with one direction', () => {
  it.each([
    [
      'alerts',
      '{ field: LAST_UPDATE_TIME, direction: ASC }',
      'orderBy by LAST_UPDATE_TIME must have the direction DESC.',
    ],
    ['alerts', '{ field: ID, direction: DESC }', 'orderBy by ID must have the direction ASC.'],
    [
      'machineActions',
      '{ field: LAST_UPDATE_DATE_TIME_UTC, direction: ASC }',
      'orderBy by LAST_UPDATE_DATE_TIME_UTC must have the direction DESC.',
    ],
  ])('of %s rejects %s before any call, and names the valid direction', async (field, orderBy, message) => {
    const subgraph = await startSubgraph({ emulator: { machines: 2, alerts: 2 } });
    const { data, errors } = await subgraph.ask(`{ ${field}(orderBy: ${orderBy}) { nodes { id } } }`);
    expect(data).toEqual({ [field]: null });
    expect(errors).toMatchObject([
      { message, extensions: { code: 'BAD_USER_INPUT', argumentName: 'orderBy.direction' } },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it.each([
    ['alerts', 'LAST_UPDATE_TIME', 'DESC'],
    ['alerts', 'ID', 'ASC'],
    ['machineActions', 'LAST_UPDATE_DATE_TIME_UTC', 'DESC'],
    ['machineActions', 'ID', 'ASC'],
  ])('of %s by %s need no direction, because they have only one', async (field, order, direction) => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 6, machineActions: 6 } });
    const page = (orderBy: string) => `${field}(orderBy: ${orderBy}) { nodes { id } }`;
    const { data } = await subgraph.ask(
      `{ ${page(`{ field: ${order} }`)} named: ${page(`{ field: ${order}, direction: ${direction} }`)} }`,
    );
    expect(data[field].nodes).toHaveLength(6);
    expect(data.named).toEqual(data[field]);
  });
});
