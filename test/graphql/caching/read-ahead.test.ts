import { describe, expect, it, onTestFinished } from 'vitest';
import { writeMachine } from '../../../emulator/defender/machines/machine-model.js';
import type { Config } from '../../../src/config/config.js';
import { compareTexts } from '../../../src/lib/texts.js';
import { signIn } from '../../kit/time/pass-waits.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const PAGE = '{ alerts(first: 200, orderBy: { field: ID }) { nodes { id machine { computerDnsName } } } }';
const FILTERED = `query ($ids: [ID!]!) { alerts(first: 200, filter: { not: { id: { in: $ids } } }, orderBy: { field: ID }) {
  nodes { id machine { computerDnsName } } } }`;
/** Pages and snapshots are no longer cached. */
const EXPIRED_MS = 61_000;
/** How long machines from hunts are cached. */
const HUNTED_MS = 3_600_000;
const NO_CACHE = { 'cache-control': 'no-cache' };

const SORTED = '{ machines(first: 120, orderBy: { field: RISK_SCORE }) { nodes { id } } }';

const startCold = async (adjust = (config: Config) => config, emulator = { machines: 120, alerts: 300 }) =>
  signIn(await startSubgraph({ emulator, cache: true, adjust }));

async function start(): Promise<SubgraphUnderTest> {
  const subgraph = await startCold();
  // The number of machines is known from here on: one call reads them all.
  await subgraph.ask(SORTED);
  subgraph.clock.advance(EXPIRED_MS);
  return subgraph;
}

const operationsOf = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);

/** Executes a query, and returns the calls that were sent before the first response. */
async function openHeld(
  subgraph: SubgraphUnderTest,
  query: string,
  calls: number,
  headers = {},
  variables = {},
) {
  subgraph.forgetCalls();
  const release = subgraph.emulator.control.hold();
  onTestFinished(release);
  const answer = subgraph.ask(query, { headers, variables });
  await expect.poll(() => operationsOf(subgraph).length).toBe(calls);
  const atOnce = operationsOf(subgraph).toSorted();
  release();
  const { data, errors } = await answer;
  expect(errors).toBeUndefined();
  return { atOnce, all: operationsOf(subgraph).toSorted(), data };
}

describe('a page that needed all machines when it was last executed', { tags: 'defender-first' }, () => {
  it('reads them beside its list, with no more calls and the same data', { tags: 'slow' }, async () => {
    const subgraph = await start();
    const first = await openHeld(subgraph, PAGE, 2);
    expect(first.all).toEqual(['listAlerts', 'listMachines']);
    for (let again = 0; again < 2; again += 1) {
      subgraph.clock.advance(EXPIRED_MS);
      const { atOnce, all, data } = await openHeld(subgraph, PAGE, 2);
      expect({ atOnce, all, data }).toEqual({ atOnce: first.all, all: first.all, data: first.data });
    }
  });

  it('reads none ahead while they are cached', { tags: 'slow' }, async () => {
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

  it('does not do it twice for a page that needs none any more', { tags: 'slow' }, async () => {
    const subgraph = await start();
    await subgraph.ask(PAGE);
    for (const tenant of subgraph.emulator.tenants.values()) tenant.alerts.length = 0;
    subgraph.clock.advance(EXPIRED_MS);
    expect((await openHeld(subgraph, PAGE, 2)).all).toEqual(['listAlerts', 'listMachines']);
    subgraph.clock.advance(EXPIRED_MS);
    expect((await openHeld(subgraph, PAGE, 1)).all).toEqual(['listAlerts']);
  });

  it.each([
    ['a page', PAGE, {}],
    [
      'a page with many values in its filter',
      FILTERED,
      { ids: Array.from({ length: 30 }, () => 'da637_-1') },
    ],
  ])('reads none ahead the second time for %s that needed few', async (_what, query, variables) => {
    const subgraph = await startCold(undefined, { machines: 120, alerts: 30 });
    await subgraph.ask(query, { variables });
    for (let again = 0; again < 2; again += 1) {
      subgraph.clock.advance(EXPIRED_MS);
      expect((await openHeld(subgraph, query, 1, {}, variables)).atOnce).toEqual(['listAlerts']);
      await subgraph.ask(SORTED);
    }
  });

  it(
    'hunts for the machines of the page only, once Defender no longer lists machines',
    { tags: 'slow' },
    async () => {
      const subgraph = await start();
      await subgraph.ask(PAGE);
      subgraph.emulator.control.retire({ at: 0, operations: ['listMachines', 'getMachine'] });
      subgraph.clock.advance(EXPIRED_MS);
      await subgraph.ask(PAGE);
      subgraph.clock.advance(HUNTED_MS);
      subgraph.forgetCalls();
      const { errors } = await subgraph.ask(PAGE, {
        token: await subgraph.mintToken({ roles: ['Defender.ViewData'] }),
      });
      expect(errors).toBeUndefined();
      const hunts = subgraph
        .calls('graphRunHuntingQuery')
        .map(({ requestBody }) => JSON.stringify(requestBody));
      expect(hunts.length).toBeGreaterThan(0);
      for (const hunt of hunts) expect(hunt).toContain('DeviceId in~');
    },
  );

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

    it('finds a machine that was added beside that call a minute after it', async () => {
      const subgraph = await startCold();
      const { control } = subgraph.emulator;
      const [alert] = onlyTenant(subgraph).alerts.toSorted((one, other) => compareTexts(one.id, other.id));
      const before = onlyTenant(subgraph).machines.filter(({ id }) => id !== alert!.machineId);
      const body = structuredClone({ value: before.map(writeMachine) });
      control.addFault({ operation: 'listMachines', times: 1 }, { status: 200, body });
      const release = control.hold({ operation: 'listAlerts', times: 1 });
      const reading = subgraph.ask(PAGE);
      await expect.poll(() => operationsOf(subgraph).length).toBe(2);
      subgraph.clock.advance(5_000);
      release();
      expect((await reading).data.alerts.nodes[0]).toEqual({ id: alert!.id, machine: null });
      subgraph.clock.advance(56_000);
      const few = await subgraph.ask(PAGE.replace('200', '1'));
      expect(few.data.alerts.nodes[0]).toMatchObject({ machine: { computerDnsName: expect.any(String) } });
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
    const big = (tenant?: { readonly machines: number; readonly alerts: number }) =>
      startCold(
        ({ cache, ...config }) => ({
          ...config,
          cache: { ...cache, snapshots: { ...cache.snapshots, pageRows: 100, usualRows: 200 } },
        }),
        tenant,
      );
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

    it('reads all after that call if the page needs so many that this takes fewer calls', async () => {
      const subgraph = await big({ machines: 190, alerts: 1_000 });
      const { all } = await openHeld(subgraph, PAGE.replace('200', '1000'), 2);
      expect(all).toEqual([...BY_ID, 'listMachines', 'listMachines']);
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
