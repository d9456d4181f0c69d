import { describe, expect, it } from 'vitest';
import { customersFor, CONTOSO } from '../../kit/servers/start-tenants.js';
import { SERVERS, startLimited } from '../../kit/servers/start-limited.js';
import {
  startSubgraph,
  type GraphQLAnswer,
  type SubgraphUnderTest,
} from '../../kit/servers/start-subgraph.js';
import { connectTools } from '../../kit/authorization/tool-client.js';
import { passWaits } from '../../kit/time/pass-waits.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const SMALL = { machines: 10, alerts: 20 };

const ALERT = '{ alert(id: "ALERT") { id title status } }';
const MACHINE = '{ machine(id: "MACHINE") { id computerDnsName } }';
const ALERTS = '{ alerts(first: 5) { nodes { id title status } } }';
const PAGE = '{ machine(id: "MACHINE") { computerDnsName alerts(first: 5) { nodes { id title } } } }';
const RISKIEST =
  '{ machines(first: 5, orderBy: { field: RISK_SCORE, direction: DESC }) { nodes { id riskScore } } }';
const DASHBOARD = '{ alerts(first: 10) { nodes { title machine { computerDnsName } } } }';

type Headers = Readonly<Record<string, string>>;

/** Defender rejects each call: its quota is used up. */
function useUpQuota({ emulator }: Pick<SubgraphUnderTest, 'emulator'>): string {
  return emulator.control.addFault(
    { pathPattern: '^/api/' },
    { status: 429, headers: { 'retry-after': '3000' } },
  );
}

const staleIn = ({ extensions }: GraphQLAnswer) => extensions?.['stale'];

/** Sends a query, so that its data is cached. */
async function startWarm(query: string) {
  const subgraph = await startSubgraph({ emulator: SMALL, cache: true });
  const { alerts, machines } = onlyTenant(subgraph);
  const ids: Readonly<Record<string, string>> = { ALERT: alerts[0]!.id, MACHINE: machines[0]!.id };
  const text = query.replace(/ALERT|MACHINE/g, (name) => ids[name] ?? name);
  const ask = (headers: Headers = {}) => subgraph.ask(text, { headers });
  const asOf = new Date(subgraph.clock.now()).toISOString();
  const fresh = await ask();
  expect(fresh.errors).toBeUndefined();
  expect(staleIn(fresh)).toBeUndefined();
  subgraph.forgetCalls();
  return { subgraph, ask, fresh, asOf, ids };
}

describe('data that has expired', { tags: 'defender-first' }, () => {
  it.each([ALERT, MACHINE, ALERTS, RISKIEST, DASHBOARD, PAGE])(
    'replaces an error for ten minutes while the quota is used up: %s',
    async (query) => {
      const { subgraph, ask, fresh, asOf } = await startWarm(query);
      useUpQuota(subgraph);
      subgraph.clock.advance(61_000);
      for (const seconds of [0, 60, 480]) {
        subgraph.clock.advance(seconds * 1_000);
        const late = await ask();
        expect(late.errors).toBeUndefined();
        expect(late.data).toEqual(fresh.data);
        expect(staleIn(late)).toMatchObject({ asOf, code: 'RATE_LIMITED' });
        expect(late.headers.get('cache-control')).toBe('private, no-store');
      }
      subgraph.clock.advance(120_000);
      expect(await ask()).toMatchObject({
        errors: [{ extensions: { code: 'RATE_LIMITED' } }],
        extensions: undefined,
      });
    },
  );

  it('says which quota is used up, and when it can be read again, without a further call', async () => {
    const { subgraph, ask, asOf } = await startWarm(ALERT);
    useUpQuota(subgraph);
    subgraph.clock.advance(16_000);
    await ask();
    subgraph.forgetCalls();
    const { extensions } = await ask();
    expect(subgraph.calls()).toEqual([]);
    expect(extensions).toEqual({
      stale: {
        asOf,
        code: 'RATE_LIMITED',
        docs: expect.stringContaining('#rate_limited') as string,
        rateClass: expect.any(String) as string,
        retryAfterSeconds: expect.any(Number) as number,
      },
    });
  });

  it('replaces the error of a service that does not respond', async () => {
    const { subgraph, ask, fresh, asOf } = await startWarm(ALERTS);
    subgraph.emulator.control.addFault({ operation: 'listAlerts' }, { status: 503 });
    subgraph.clock.advance(16_000);
    for (let request = 0; request < 4; request += 1) {
      const late = await passWaits(subgraph, ask());
      expect([late.errors, late.data]).toEqual([undefined, fresh.data]);
      expect(staleIn(late)).toMatchObject({ asOf, code: 'UPSTREAM_UNAVAILABLE' });
    }
    // The circuit is open.
    subgraph.forgetCalls();
    expect(staleIn(await ask())).toMatchObject({ retryAfterSeconds: 5 });
    expect(subgraph.calls()).toEqual([]);
  });

  it('is counted and logged as stale', async () => {
    const { subgraph, ask } = await startWarm(ALERT);
    useUpQuota(subgraph);
    subgraph.clock.advance(16_000);
    await ask();
    expect(subgraph.log().match(/"outcome":"stale"/g)).toHaveLength(1);
    const page = await (await fetch(`${subgraph.url}/metrics`)).text();
    expect(page).toContain('graphql_operations_total{outcome="stale"} 1');
  });

  it('reaches language models with its age', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL, cache: true, env: { MCP: 'true' } });
    const { call } = await connectTools(subgraph, { roles: ['Defender.ViewData'] });
    const id = onlyTenant(subgraph).alerts[0]!.id;
    const fresh = await call('TriageAlert', { id });
    expect(fresh.text).not.toContain('"stale"');
    useUpQuota(subgraph);
    subgraph.clock.advance(61_000);
    const late = await call('TriageAlert', { id });
    expect(late.text).toMatch(/"stale":\{"asOf":"[^"]+","code":"RATE_LIMITED","docs":"[^"]+"\}\}$/);
  });

  it('is read again once Defender responds again', async () => {
    const { subgraph, ask, fresh } = await startWarm(ALERT);
    subgraph.emulator.control.removeFault(useUpQuota(subgraph));
    subgraph.clock.advance(16_000);
    const { data, extensions } = await ask();
    expect(data).toEqual(fresh.data);
    expect(extensions).toBeUndefined();
    expect(subgraph.calls('getAlert')).toHaveLength(1);
  });
});

describe('an error is not replaced', { tags: 'defender-first' }, () => {
  it('with no-cache', async () => {
    const { subgraph, ask } = await startWarm(ALERT);
    useUpQuota(subgraph);
    subgraph.clock.advance(16_000);
    const { errors } = await ask({ 'cache-control': 'no-cache' });
    expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  });

  it('by machine actions of more than a minute ago, because people wait for their results', async () => {
    const { subgraph, ask, fresh } = await startWarm('{ machineActions(first: 5) { nodes { id status } } }');
    useUpQuota(subgraph);
    subgraph.clock.advance(64_000);
    expect((await ask()).data).toEqual(fresh.data);
    subgraph.clock.advance(1_000);
    expect((await ask()).errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  });

  it('in the lane bulk, which waits for the quota', async () => {
    const { subgraph, ask } = await startWarm(ALERT);
    useUpQuota(subgraph);
    subgraph.clock.advance(16_000);
    const { errors } = await passWaits(subgraph, ask({ 'x-defender-lane': 'bulk' }), 1_000);
    expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  });

  it('by data from before a write', async () => {
    const { subgraph, ask, ids } = await startWarm(ALERT);
    const { errors } = await subgraph.ask(
      `mutation { updateAlert(input: { alertId: "${ids['ALERT']!}", status: RESOLVED }) { alert { id } } }`,
      { roles: ['Defender.AlertsInvestigation'] },
    );
    expect(errors).toBeUndefined();
    useUpQuota(subgraph);
    subgraph.clock.advance(16_000);
    expect((await ask()).errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  });

  it('for callers of device groups, whose machines may have left them', async () => {
    const limited = await startLimited(customersFor({ deviceGroups: [SERVERS] }), { cache: true });
    const ask = () => limited.ask(CONTOSO, `{ machine(id: "${limited.inside[0]!.id}") { id } }`);
    expect((await ask()).errors).toBeUndefined();
    useUpQuota(limited.subgraph);
    limited.subgraph.clock.advance(61_000);
    expect((await ask()).errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  });
});

describe('an hour whose quota is used up too fast', { tags: 'defender-first' }, () => {
  it(
    'has longer lifetimes, the less is left of it, so that new data can still be read',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSubgraph({
        emulator: { machines: 10, alerts: 100 },
        cache: true,
        env: { DEFENDER_QUOTA_SHARE: '0.1' },
      });
      const ask = async (first: number) => {
        subgraph.forgetCalls();
        const { errors, extensions } = await subgraph.ask(
          `{ alerts(first: ${String(first)}) { nodes { id } } }`,
        );
        expect(errors).toBeUndefined();
        return { calls: subgraph.calls().length, stale: extensions?.['stale'] };
      };
      // Half of 150 calls.
      for (let first = 1; first <= 75; first += 1) {
        expect(await ask(first)).toEqual({ calls: 1, stale: undefined });
        subgraph.clock.advance(10_000);
      }
      subgraph.clock.advance(8_000);
      expect(await ask(75)).toEqual({ calls: 1, stale: undefined });
      for (let first = 76; first <= 90; first += 1) {
        expect(await ask(first)).toEqual({ calls: 1, stale: undefined });
        subgraph.clock.advance(10_000);
      }
      // 59 of 150 are left: a fifth of ten minutes.
      subgraph.clock.advance(15_000 + 120_000 - 10_000 - 1_000);
      expect(await ask(90)).toMatchObject({
        calls: 0,
        stale: { code: 'RATE_LIMITED', rateClass: 'LIST_ALERTS' },
      });
      subgraph.clock.advance(10_000);
      expect(await ask(90)).toEqual({ calls: 1, stale: undefined });
    },
  );

  it('makes no calls for expired rows by id either', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 10, alerts: 100 },
      cache: true,
      env: { DEFENDER_QUOTA_SHARE: '0.1' },
    });
    const { alerts } = onlyTenant(subgraph);
    const ask = (query: string) => subgraph.ask(`{ ${query} { nodes { id } } }`);
    const both = `{ one: alert(id: "${alerts[0]!.id}") { id } two: alert(id: "${alerts[1]!.id}") { id } }`;
    for (let first = 1; first <= 90; first += 1) {
      expect((await ask(`alerts(first: ${String(first)})`)).errors).toBeUndefined();
      subgraph.clock.advance(10_000);
    }
    const fresh = await subgraph.ask(both);
    expect(staleIn(fresh)).toBeUndefined();
    subgraph.clock.advance(20_000);
    subgraph.forgetCalls();
    const late = await subgraph.ask(both);
    expect(late.data).toEqual(fresh.data);
    expect(staleIn(late)).toMatchObject({ code: 'RATE_LIMITED' });
    // Nor does a batch send them later.
    subgraph.clock.advance(1_000);
    await subgraph.ask('{ machines(first: 1) { nodes { id } } }');
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listMachines']);
  });
});
