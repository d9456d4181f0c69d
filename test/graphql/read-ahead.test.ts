import { describe, expect, it, onTestFinished } from 'vitest';
import type { Config } from '../../src/config/config.js';
import { signIn } from './pass-waits.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';

const PAGE = '{ alerts(first: 200, orderBy: { field: ID }) { nodes { id machine { computerDnsName } } } }';
/** Pages and snapshots are no longer cached. */
const EXPIRED_MS = 61_000;
const NO_CACHE = { 'cache-control': 'no-cache' };

const SORTED = '{ machines(first: 120, orderBy: { field: RISK_SCORE }) { nodes { id } } }';

const startCold = async (adjust = (config: Config) => config) =>
  signIn(await startSubgraph({ emulator: { machines: 120, alerts: 300 }, cache: true, adjust }));

async function start(): Promise<SubgraphUnderTest> {
  const subgraph = await startCold();
  // The number of machines is known from here on: one call reads them all.
  await subgraph.ask(SORTED);
  subgraph.clock.advance(EXPIRED_MS);
  return subgraph;
}

const operationsOf = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);

/** Executes a query, and returns the calls that were sent before the first response. */
async function openHeld(subgraph: SubgraphUnderTest, query: string, calls: number, headers = {}) {
  subgraph.forgetCalls();
  const release = subgraph.emulator.control.hold();
  onTestFinished(release);
  const answer = subgraph.ask(query, { headers });
  await expect.poll(() => operationsOf(subgraph).length).toBe(calls);
  const atOnce = operationsOf(subgraph).toSorted();
  release();
  const { data, errors } = await answer;
  expect(errors).toBeUndefined();
  return { atOnce, all: operationsOf(subgraph).toSorted(), data };
}

describe('a page that needed all machines when it was last executed', { tags: 'defender-first' }, () => {
  it('reads them beside its list, with no more calls and the same data', async () => {
    const subgraph = await start();
    const first = await openHeld(subgraph, PAGE, 2);
    expect(first.all).toEqual(['listAlerts', 'listMachines']);
    for (let again = 0; again < 2; again += 1) {
      subgraph.clock.advance(EXPIRED_MS);
      const { atOnce, all, data } = await openHeld(subgraph, PAGE, 2);
      expect({ atOnce, all, data }).toEqual({ atOnce: first.all, all: first.all, data: first.data });
    }
  });

  it('reads none ahead while they are cached', async () => {
    const subgraph = await start();
    await subgraph.ask(PAGE);
    subgraph.clock.advance(16_000);
    expect((await openHeld(subgraph, PAGE, 1)).all).not.toContain('listMachines');
  });

  it('reads none ahead for rows that were in a list which another page had read', async () => {
    const subgraph = await startCold();
    await subgraph.ask(SORTED);
    const few = PAGE.replace('first: 200', 'first: 5');
    await subgraph.ask(few);
    subgraph.clock.advance(EXPIRED_MS);
    expect((await openHeld(subgraph, few, 1)).atOnce).toEqual(['listAlerts']);
  });

  it('does not do it twice for a page that needs none any more', async () => {
    const subgraph = await start();
    await subgraph.ask(PAGE);
    for (const tenant of subgraph.emulator.tenants.values()) tenant.alerts.length = 0;
    subgraph.clock.advance(EXPIRED_MS);
    expect((await openHeld(subgraph, PAGE, 2)).all).toEqual(['listAlerts', 'listMachines']);
    subgraph.clock.advance(EXPIRED_MS);
    expect((await openHeld(subgraph, PAGE, 1)).all).toEqual(['listAlerts']);
  });

  it('reads none ahead for callers who may not read the page', async () => {
    const subgraph = await start();
    await subgraph.ask(PAGE);
    subgraph.clock.advance(EXPIRED_MS);
    subgraph.forgetCalls();
    await subgraph.ask(PAGE, { roles: [] });
    expect(subgraph.calls()).toEqual([]);
  });
});

describe(
  'a page whose rows may need more machines than a call reads by id',
  { tags: 'defender-first' },
  () => {
    it('reads all beside its list, although their number is unknown', async () => {
      const subgraph = await startCold();
      const { atOnce, all, data } = await openHeld(subgraph, PAGE, 2);
      expect(atOnce).toEqual(['listAlerts', 'listMachines']);
      expect(all).toEqual(atOnce);
      expect((await subgraph.ask(PAGE, { headers: NO_CACHE })).data).toEqual(data);
    });

    it.each([
      ['a page of 50 rows', PAGE.replace('200', '50'), {}],
      [
        'machines themselves',
        '{ machines(first: 60) { nodes { alerts(first: 2) { nodes { machine { riskScore } } } } } }',
        {},
      ],
      ['a request without the cache', PAGE, NO_CACHE],
    ])('reads none beside the list for %s', async (_what, query, headers) => {
      const subgraph = await startCold();
      expect((await openHeld(subgraph, query, 1, headers)).atOnce).toHaveLength(1);
    });

    /** Calls return so few rows that the tenant is a big one. */
    const big = () =>
      startCold(({ cache, ...config }) => ({
        ...config,
        cache: { ...cache, snapshots: { ...cache.snapshots, pageRows: 100, usualRows: 200 } },
      }));
    const BY_ID = ['listAlerts', 'listMachines'];

    it('takes one call more for a tenant with more machines than a call returns, the first time', async () => {
      const subgraph = await big();
      const few = PAGE.replace('200', '100');
      const { data, all } = await openHeld(subgraph, few, 2);
      expect(all).toEqual([...BY_ID, 'listMachines']);
      expect((await subgraph.ask(few, { headers: NO_CACHE })).data).toEqual(data);
      subgraph.clock.advance(EXPIRED_MS);
      expect((await openHeld(subgraph, few, 1)).all).toEqual(BY_ID);
    });

    it('lets a list that needs all machines of such a tenant read them, also if both are in flight', async () => {
      const subgraph = await big();
      const release = subgraph.emulator.control.hold();
      onTestFinished(release);
      const page = subgraph.ask(PAGE.replace('200', '100'));
      await expect.poll(() => operationsOf(subgraph).length).toBe(2);
      const sorted = subgraph.ask(SORTED);
      release();
      expect((await page).errors).toBeUndefined();
      const { data, errors } = await sorted;
      expect(errors).toBeUndefined();
      expect(data.machines.nodes).toHaveLength(120);
    });
  },
);
