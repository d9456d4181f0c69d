import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SERVERS, startLimited } from '../../kit/servers/start-limited.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { BOTH, CONTOSO, FABRIKAM, HOME, startTenants } from '../../kit/servers/start-tenants.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const ROLES = ['Defender.ViewData', 'Defender.AlertsInvestigation'];
const PLAIN = 'id title status';
const FULL = `${PLAIN} relatedUser { userName } evidence { __typename }`;

const page = (first: number, rest = '', fields = PLAIN) =>
  `{ alerts(first: ${String(first)}${rest}) { nodes { ${fields} } edges { cursor } pageInfo { hasNextPage endCursor } } }`;
const BY_ID = ', orderBy: { field: ID }';
const HIGH = ', filter: { severity: { eq: HIGH } }';

/** A server with a cache, and one without for the same emulator. */
async function startBoth(): Promise<{ cached: SubgraphUnderTest; plain: SubgraphUnderTest }> {
  const cached = await startSubgraph({ cache: true, emulator: { machines: 60, alerts: 160 } });
  return { cached, plain: await startSubgraph({ beside: cached }) };
}

/** The calls of an operation with the cache, whose data must be those without it. */
async function callsOf({ cached, plain }: Awaited<ReturnType<typeof startBoth>>, query: string) {
  cached.forgetCalls();
  const answer = await cached.ask(query, { roles: ROLES });
  const calls = cached.calls().length;
  const expected = await plain.ask(query, { roles: ROLES });
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toEqual(expected.data);
  return calls;
}

const setStatus = (alertId: string, status: string) =>
  `mutation { updateAlert(input: { alertId: "${alertId}", status: ${status} }) { alert { id } } }`;

describe('a page that a cached, longer page of the same list holds', () => {
  it.each([
    ['by time', ''],
    ['by id', BY_ID],
    ['with a filter', HIGH],
  ])(
    'makes no call: 100, 50 and 20 alerts %s make one',
    { tags: ['slow', 'defender-first'] },
    async (_, rest) => {
      const both = await startBoth();
      const calls: number[] = [];
      for (const first of [100, 50, 20]) calls.push(await callsOf(both, page(first, rest)));
      expect(calls).toEqual([1, 0, 0]);
    },
  );

  it('makes a call if it is longer, or has another filter or order', { tags: 'slow' }, async () => {
    const both = await startBoth();
    expect(await callsOf(both, page(50))).toBe(1);
    expect(await callsOf(both, page(51))).toBe(1);
    expect(await callsOf(both, page(20, HIGH))).toBe(1);
    expect(await callsOf(both, page(20, BY_ID))).toBe(1);
  });

  it('makes no call if the list ended before', { tags: ['slow', 'defender-first'] }, async () => {
    const both = await startBoth();
    expect(await callsOf(both, page(500, BY_ID))).toBe(1);
    expect(await callsOf(both, page(300, BY_ID))).toBe(0);
    expect(await callsOf(both, page(160, BY_ID))).toBe(0);
    expect(await callsOf(both, page(159, BY_ID))).toBe(0);
  });

  it(
    'makes a call after a write, for no-cache, and once the longer page has expired',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const both = await startBoth();
      const { cached } = both;
      await cached.ask(page(100));
      await cached.ask(setStatus(onlyTenant(cached).alerts[0]!.id, 'RESOLVED'), { roles: ROLES });
      expect(await callsOf(both, page(50))).toBe(1);
      expect(await callsOf(both, page(20))).toBe(0);
      cached.forgetCalls();
      await cached.ask(page(20), { headers: { 'cache-control': 'no-cache' } });
      expect(cached.calls()).toHaveLength(1);
      await cached.ask(page(100));
      cached.clock.advance(14_000);
      expect(await callsOf(both, page(50))).toBe(0);
      cached.clock.advance(1_001);
      expect(await callsOf(both, page(50))).toBe(1);
    },
  );

  it(
    'comes from the page that was read last, so that it is not older than what a caller has seen',
    { tags: 'defender-first' },
    async () => {
      const both = await startBoth();
      const { cached } = both;
      await cached.ask(page(100, BY_ID));
      cached.clock.advance(1_000);
      onlyTenant(cached).alerts[0]!.title = 'Changed elsewhere';
      await cached.ask(page(50, BY_ID), { headers: { 'cache-control': 'no-cache' } });
      expect(await callsOf(both, page(20, BY_ID))).toBe(0);
    },
  );

  it('counts as a response from the cache', { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startSubgraph({ cache: true });
    await subgraph.ask(page(20));
    const { extensions } = await subgraph.ask(page(10), { headers: { 'x-defender-cost': '1' } });
    expect(extensions?.['defender']).toMatchObject({
      calls: 0,
      cacheHits: 1,
      difference: '1 response came from the cache.',
    });
  });

  it.each(['total', 'page'] as const)(
    'has the total that the service proves if it counts the %s',
    { tags: 'defender-first' },
    async (inlineCount) => {
      const cached = await startSubgraph({
        cache: true,
        emulator: { machines: 40, switches: { inlineCount } },
      });
      const both = { cached, plain: await startSubgraph({ beside: cached }) };
      const counted = (first: number) => `{ machines(first: ${String(first)}) { totalCount nodes { id } } }`;
      expect(await callsOf(both, counted(20))).toBe(1);
      expect(await callsOf(both, counted(10))).toBe(inlineCount === 'total' ? 0 : 1);
    },
  );

  it('counts unusable rows as the service does', { tags: 'defender-first' }, async () => {
    const both = await startBoth();
    const { alerts } = onlyTenant(both.cached);
    for (const index of [2, 8, 9, 10])
      Object.defineProperty(alerts[index], 'toJSON', { value: () => ({ title: 'no id' }), enumerable: true });
    expect(await callsOf(both, page(30, BY_ID))).toBe(1);
    for (const first of [20, 11, 10, 9, 8, 3, 1]) expect(await callsOf(both, page(first, BY_ID))).toBe(0);
  });
});

describe('a list of alerts without evidence', () => {
  it('comes from one with evidence, and not the reverse', { tags: ['slow', 'defender-first'] }, async () => {
    const both = await startBoth();
    expect(await callsOf(both, page(60))).toBe(1);
    expect(await callsOf(both, page(60, '', FULL))).toBe(1);
    expect(await callsOf(both, page(50, '', FULL))).toBe(0);
    expect(await callsOf(both, page(60, HIGH, FULL))).toBe(1);
    expect(await callsOf(both, page(60, HIGH))).toBe(0);
    expect(await callsOf(both, page(30, HIGH))).toBe(0);
  });

  it('leaves single alerts to be read with their evidence', { tags: 'defender-first' }, async () => {
    const both = await startBoth();
    await both.cached.ask(page(20, BY_ID, FULL));
    await both.cached.ask(page(10, BY_ID));
    const [{ id } = { id: '' }] = onlyTenant(both.cached).alerts;
    expect(await callsOf(both, `{ alert(id: "${id}") { ${FULL} } }`)).toBe(0);
  });
});

describe('shorter pages', () => {
  it('show nothing of another tenant', { tags: 'defender-first' }, async () => {
    const tenants = await startTenants(BOTH, { cache: true });
    const titles = '{ alerts(first: FIRST, orderBy: { field: ID }) { nodes { title } } }';
    await tenants.ask(CONTOSO, titles.replace('FIRST', '20'));
    const { data } = await tenants.ask(FABRIKAM, titles.replace('FIRST', '10'));
    expect(JSON.stringify(data)).not.toContain('contoso');
    expect(tenants.subgraph.calls('listAlerts')).toHaveLength(2);
  });

  it(
    'show callers with device groups only the rows of these groups',
    { tags: 'defender-first' },
    async () => {
      const [contoso, fabrikam] = BOTH;
      const clients = {
        all: '77777777-7777-4777-8777-777777777771',
        limited: '77777777-7777-4777-8777-777777777772',
      };
      const callers = [
        { tenant: HOME, clients: [clients.all] },
        { tenant: HOME, clients: [clients.limited], deviceGroups: [SERVERS] },
      ];
      const { subgraph, ask } = await startLimited([{ ...contoso!, callers }, fabrikam!], { cache: true });
      const shownTo = async (clientId: string, first: number): Promise<string[]> => {
        const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], clientId });
        const query = `{ alerts(first: ${String(first)}) { nodes { machine { rbacGroupName } } } }`;
        const { data } = await ask(CONTOSO, query, { token });
        const nodes = data.alerts.nodes as { readonly machine: { readonly rbacGroupName: string } | null }[];
        return nodes.flatMap(({ machine }) => machine?.rbacGroupName ?? []);
      };
      expect(new Set(await shownTo(clients.all, 30)).size).toBeGreaterThan(1);
      const shown = await shownTo(clients.limited, 3);
      expect(shown).toEqual(Array(3).fill(SERVERS.name));
      // Calls for further rows have a filter.
      const firstPages = subgraph.calls('listAlerts').filter(({ query }) => query['$filter'] === undefined);
      expect(firstPages).toHaveLength(1);
    },
  );

  it(
    'are the same with and without the cache, in any order, between writes',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const both = await startBoth();
      const { alerts } = onlyTenant(both.cached);
      const read = fc.record({
        first: fc.integer({ min: 1, max: 180 }),
        rest: fc.constantFrom('', BY_ID, HIGH, `${HIGH}${BY_ID}`),
        fields: fc.constantFrom(PLAIN, FULL),
        total: fc.boolean(),
      });
      const write = fc.record({
        index: fc.nat(159),
        status: fc.constantFrom('NEW', 'IN_PROGRESS', 'RESOLVED'),
      });
      const step = fc.oneof(
        { weight: 8, arbitrary: read },
        { weight: 1, arbitrary: write },
        { weight: 1, arbitrary: fc.record({ waitMs: fc.integer({ min: 0, max: 16_000 }) }) },
      );
      let saved = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 16 }), async (steps) => {
          both.cached.emulator.control.resetQuota();
          both.cached.clock.advance(61_000);
          for (const one of steps) {
            if ('waitMs' in one) both.cached.clock.advance(one.waitMs);
            else if ('index' in one)
              await both.cached.ask(setStatus(alerts[one.index]!.id, one.status), { roles: ROLES });
            else {
              const query = page(one.first, one.rest, one.fields);
              const calls = await callsOf(
                both,
                one.total ? query.replace('pageInfo', 'totalCount pageInfo') : query,
              );
              if (calls === 0) saved += 1;
            }
          }
        }),
        { numRuns: 12 },
      );
      expect(saved).toBeGreaterThan(10);
    },
  );
});
