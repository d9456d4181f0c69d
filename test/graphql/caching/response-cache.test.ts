import { request } from 'undici';
import { describe, expect, it } from 'vitest';
import { countCachedResponses } from '../../kit/reads/cached-responses.js';
import { CLIENTS, startLimitedAndAll } from '../../kit/servers/start-limited-and-all.js';
import { startSubgraph, type AskOptions, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { BOTH, CONTOSO, FABRIKAM, startTenants } from '../../kit/servers/start-tenants.js';

const SMALL = { cache: true, emulator: { machines: 12, alerts: 20, machineActions: 10 } } as const;
const VIEW = ['Defender.ViewData'];
const ACT = [...VIEW, 'Defender.ActiveRemediation', 'Defender.AlertsInvestigation'];
const ALERTS = '{ alerts(first: 5) { nodes { id status machine { id computerDnsName } } } }';

/** Whether each of these requests had its response from the cache. */
async function fromCache(
  subgraph: SubgraphUnderTest,
  query: string,
  ...requests: readonly AskOptions[]
): Promise<readonly boolean[]> {
  const found: boolean[] = [];
  for (const options of requests) {
    const before = await countCachedResponses(subgraph);
    const { errors } = await subgraph.ask(query, { roles: VIEW, ...options });
    expect(errors).toBeUndefined();
    found.push((await countCachedResponses(subgraph)) > before);
  }
  return found;
}

describe('an equal operation', () => {
  it('has its response from the cache once all of its rows are cached, without another byte', async () => {
    const subgraph = await startSubgraph(SMALL);
    expect(await fromCache(subgraph, ALERTS, {}, {}, {}, {})).toEqual([false, false, true, true]);
    const texts = await Promise.all(
      [{}, { 'x-defender-cache-tags': '1' }].map((headers) => subgraph.ask(ALERTS, { headers })),
    );
    expect(texts[0]!.data).toEqual(texts[1]!.data);
    expect(subgraph.calls()).toHaveLength(2);
  });

  it('is logged and charged as if it were executed', async () => {
    const subgraph = await startSubgraph(SMALL);
    for (let round = 0; round < 4; round += 1) await subgraph.ask(ALERTS);
    const lines = subgraph
      .log()
      .split('\n')
      .filter((line) => line.includes('"msg":"operation"'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const told = lines.map(({ outcome, kind, calls, cacheHits }) => ({ outcome, kind, calls, cacheHits }));
    expect(told.slice(2)).toEqual([told[1], told[1]]);
    expect(new Set(lines.map(({ requestId }) => requestId)).size).toBe(4);
  });

  it("can't be cached by browsers, which would show it again after a write", async () => {
    const subgraph = await startSubgraph(SMALL);
    const authorization = `Bearer ${await subgraph.mintToken({ roles: VIEW })}`;
    const search = new URLSearchParams({ query: ALERTS });
    const { headers } = await fetch(`${subgraph.url}/graphql?${search.toString()}`, {
      headers: { authorization },
    });
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it('may be cached by others until the first of its rows expires', async () => {
    const subgraph = await startSubgraph(SMALL);
    const hints: (string | null)[] = [];
    for (const seconds of [0, 0, 4, 4, 4, 4]) {
      subgraph.clock.advance(seconds * 1_000);
      hints.push((await subgraph.ask(ALERTS)).headers.get('cache-control'));
    }
    const left = [15, 15, 11, 7, 3, 15];
    expect(hints).toEqual(left.map((seconds) => `private, max-age=${seconds}`));
  });
});

describe('a cached response ends', () => {
  it('with a write', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph(SMALL);
    const [alert] = [...subgraph.emulator.tenants.values()][0]!.alerts;
    await fromCache(subgraph, ALERTS, {}, {}, {});
    const write = `mutation { updateAlert(input: { alertId: "${alert!.id}", status: RESOLVED }) { outcome } }`;
    const { errors } = await subgraph.ask(write, { roles: ACT });
    expect(errors).toBeUndefined();
    expect(await fromCache(subgraph, ALERTS, {}, {}, {})).toEqual([false, false, true]);
  });

  it('with its rows, and when one of them is read again', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph(SMALL);
    expect(await fromCache(subgraph, ALERTS, {}, {}, {})).toEqual([false, false, true]);
    subgraph.clock.advance(15_001);
    expect(await fromCache(subgraph, ALERTS, {}, {}, {})).toEqual([false, false, true]);
    await subgraph.ask(ALERTS, { headers: { 'cache-control': 'no-cache' } });
    expect(await fromCache(subgraph, ALERTS, {}, {})).toEqual([false, true]);
  });
});

describe('a response is never cached', () => {
  it.each([
    ['about the caller', '{ defenderViewer { oid } alerts(first: 1) { nodes { id } } }'],
    ['about the quota', '{ defenderUpstreamQuota { used } alerts(first: 1) { nodes { id } } }'],
    ['about capabilities', '{ defenderCapabilities { group } alerts(first: 1) { nodes { id } } }'],
    ['about an emergency', '{ defenderEmergency { reason } alerts(first: 1) { nodes { id } } }'],
    ['about approvals', '{ defenderActionApprovals { id } alerts(first: 1) { nodes { id } } }'],
    ['about available actions', '{ machines(first: 1) { nodes { availableActions { action } } } }'],
    ['about actions', '{ machines(first: 1) { nodes { actions { nodes { id } } } } }'],
    ['about exports', '{ defenderExports(first: 1) { nodes { id } } alerts(first: 1) { nodes { id } } }'],
    ['of the last days', '{ alertSummary { totalCount startTime } }'],
    ['about the schema', '{ __schema { queryType { name } } alerts(first: 1) { nodes { id } } }'],
  ])('%s', async (_what, query) => {
    const subgraph = await startSubgraph(SMALL);
    const roles = [...ACT, 'Defender.Approver', 'Defender.ViewVulnerabilities'];
    for (let round = 0; round < 4; round += 1)
      expect((await subgraph.ask(query, { roles })).errors).toBeUndefined();
    expect(await countCachedResponses(subgraph)).toBe(0);
  });

  it.each([
    { 'cache-control': 'no-cache' },
    { 'cache-control': 'max-age=0, No-Cache' },
    { 'x-defender-cost': '1' },
    { 'x-defender-explain': '1' },
    { 'x-defender-cache-tags': '1' },
  ])('if a header asks for more: %j', async (headers) => {
    const subgraph = await startSubgraph(SMALL);
    await fromCache(subgraph, ALERTS, {}, {});
    expect(await fromCache(subgraph, ALERTS, { headers }, { headers })).toEqual([false, false]);
  });

  it('with an error, nor used where a field is refused', async () => {
    const subgraph = await startSubgraph(SMALL);
    const query = '{ alerts(first: 2) { nodes { id } } vulnerabilities(first: 1) { nodes { id } } }';
    for (let round = 0; round < 4; round += 1) {
      const { errors, data } = await subgraph.ask(query, { roles: VIEW });
      expect([errors?.length, data.vulnerabilities]).toEqual([1, null]);
    }
    expect(await countCachedResponses(subgraph)).toBe(0);
  });
});

describe('a cached response reaches only', () => {
  it('callers with the same roles', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph(SMALL);
    const query = '{ alerts(first: 2) { nodes { id } } vulnerabilities(first: 1) { nodes { id } } }';
    const both = [...VIEW, 'Defender.ViewVulnerabilities'];
    expect(await fromCache(subgraph, query, { roles: both }, { roles: both }, { roles: both })).toEqual([
      false,
      false,
      true,
    ]);
    expect((await subgraph.ask(query, { roles: VIEW })).data.vulnerabilities).toBeNull();
    expect((await subgraph.ask(query, { token: null })).status).toBe(401);
    const turned = await subgraph.mintToken({ roles: [...both].reverse(), name: 'someone else' });
    expect(await fromCache(subgraph, query, { token: turned })).toEqual([true]);
  });

  it('callers with the same device groups', { tags: 'slow' }, async () => {
    const { subgraph, contoso, isInside } = await startLimitedAndAll({ roles: VIEW, cache: true });
    const query = '{ machines(first: 60) { nodes { id } } }';
    const ask = async (clientId: string) => {
      const token = await subgraph.mintToken({ roles: VIEW, clientId });
      const { data } = await subgraph.ask(query, { token, headers: { 'x-defender-tenant': CONTOSO } });
      return data.machines.nodes.map(({ id }: { readonly id: string }) => id) as readonly string[];
    };
    for (let round = 0; round < 4; round += 1) {
      expect(await ask(CLIENTS.all)).toHaveLength(contoso.machines.length);
      const limited = await ask(CLIENTS.limited);
      expect(limited.length).toBeGreaterThan(3);
      expect(limited.every(isInside)).toBe(true);
    }
    expect(await countCachedResponses(subgraph)).toBeGreaterThan(1);
  });

  it('callers of the same tenant', { tags: 'slow' }, async () => {
    const { ask } = await startTenants(BOTH, { cache: true });
    const query = '{ machines(first: 3) { nodes { tenantId computerDnsName } } }';
    for (let round = 0; round < 4; round += 1)
      for (const tenant of [CONTOSO, FABRIKAM]) {
        const { data } = await ask(tenant, query);
        const tenants = data.machines.nodes.map(({ tenantId }: { readonly tenantId: string }) => tenantId);
        expect(new Set(tenants)).toEqual(new Set([tenant]));
      }
  });
});

describe('a cached response is that of exactly', () => {
  /** Sends a request as text, so that it can hold what no serializer writes. */
  async function send(subgraph: SubgraphUnderTest, body: string): Promise<string> {
    const token = await subgraph.mintToken({ roles: VIEW });
    const answer = await request(`${subgraph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    });
    return answer.body.text();
  }

  const PAGE =
    'query ($first: Int, $after: String) { alerts(first: $first, after: $after) { nodes { id } } }';
  const bodyOf = (variables: string, query = PAGE) =>
    `{"query":${JSON.stringify(query)},"variables":${variables}}`;
  const warm = async (subgraph: SubgraphUnderTest, body: string) => {
    const texts = [];
    for (let round = 0; round < 3; round += 1) texts.push(await send(subgraph, body));
    expect(new Set(texts).size).toBe(1);
    return texts[0]!;
  };

  it.each([
    ['another value', '{"first":3}'],
    ['another type', '{"first":"2"}'],
    ['a number that JSON has no word for', '{"first":1e400}'],
    ['an own __proto__', '{"__proto__":{"first":2}}'],
    ['no variables', '{}'],
    ['null', '{"first":null}'],
  ])('these variables: %s', { tags: 'slow' }, async (_what, variables) => {
    const subgraph = await startSubgraph(SMALL);
    const two = await warm(subgraph, bodyOf('{"first":2}'));
    await warm(subgraph, bodyOf('{"first":null}'));
    const fresh = await startSubgraph({ ...SMALL, beside: subgraph });
    const other = await send(subgraph, bodyOf(variables));
    expect(other).not.toBe(two);
    expect(other).toBe(await send(fresh, bodyOf(variables)));
  });

  it('this operation of a document, whatever transport names it', async () => {
    const subgraph = await startSubgraph(SMALL);
    const query =
      'query A { alerts(first: 1) { nodes { id } } } query B { alerts(first: 2) { nodes { id title } } }';
    const named = (operationName: string, extra = {}) =>
      JSON.stringify({ query, operationName, extensions: { any: 'thing' }, ...extra });
    const a = await warm(subgraph, named('A'));
    const b = await warm(subgraph, named('B'));
    expect(b).not.toBe(a);
    expect(await send(subgraph, named('constructor'))).toContain('errors');
    const token = await subgraph.mintToken({ roles: VIEW });
    const search = new URLSearchParams({ query, operationName: 'B' });
    const { body } = await request(`${subgraph.url}/graphql?${search.toString()}`, {
      headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': 'yes' },
    });
    expect(await body.text()).toBe(b);
  });
});
