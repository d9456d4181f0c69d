import { describe, expect, it, onTestFinished } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';

const PAGE = '{ alerts(first: 200, orderBy: { field: ID }) { nodes { id machine { computerDnsName } } } }';
/** Pages and snapshots are no longer cached. */
const EXPIRED_MS = 61_000;

async function start(): Promise<SubgraphUnderTest> {
  const subgraph = await startSubgraph({ emulator: { machines: 120, alerts: 300 }, cache: true });
  // The number of machines is known from here on: one call reads them all.
  await subgraph.ask('{ machines(first: 1, orderBy: { field: RISK_SCORE }) { nodes { id } } }');
  subgraph.clock.advance(EXPIRED_MS);
  return subgraph;
}

const operationsOf = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);

/** Executes a query, and returns the calls that were sent before the first response. */
async function openHeld(subgraph: SubgraphUnderTest, query: string, calls: number) {
  subgraph.forgetCalls();
  const release = subgraph.emulator.control.hold();
  onTestFinished(release);
  const answer = subgraph.ask(query);
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
    const first = await openHeld(subgraph, PAGE, 1);
    expect(first).toMatchObject({ atOnce: ['listAlerts'], all: ['listAlerts', 'listMachines'] });
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
    const subgraph = await startSubgraph({ emulator: { machines: 120, alerts: 300 }, cache: true });
    await subgraph.ask('{ machines(first: 1, orderBy: { field: RISK_SCORE }) { nodes { id } } }');
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

  it('is another one for callers with other roles, with other variables, and without the cache', async () => {
    const subgraph = await start();
    await subgraph.ask(PAGE);
    subgraph.clock.advance(EXPIRED_MS);
    subgraph.forgetCalls();
    await subgraph.ask(PAGE, { roles: [] });
    expect(subgraph.calls()).toEqual([]);
    const other = PAGE.replace('first: 200', 'first: 100');
    expect((await openHeld(subgraph, other, 1)).atOnce).toEqual(['listAlerts']);
  });
});
