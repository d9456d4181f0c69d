import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const ALERTS = '{ alerts(first: 100) { nodes { id title status lastUpdateTime } pageInfo { hasNextPage } } }';
const ACTIONS = '{ machineActions(first: 50) { nodes { id type status } pageInfo { hasNextPage } } }';
const OF_MACHINE = 'query ($id: ID!) { machine(id: $id) { actions(first: 5) { nodes { id } } } }';
const ALERT = 'query ($id: ID!) { alert(id: $id) { id evidence { __typename } } }';
const NO_CACHE = { 'cache-control': 'no-cache' };
/** How long alerts are cached. */
const ALERTS_MS = 15_000;

const start = () =>
  startSubgraph({ emulator: { machines: 20, alerts: 1_200, machineActions: 200 }, cache: true });

async function ask(subgraph: SubgraphUnderTest, query: string, options: object = {}) {
  subgraph.forgetCalls();
  const { data, errors } = await subgraph.ask(query, options);
  expect(errors).toBeUndefined();
  return { data: data as unknown, calls: subgraph.calls().map(({ operation }) => operation) };
}

async function openEach(subgraph: SubgraphUnderTest, query: string, ids: readonly string[]) {
  for (const id of ids) await ask(subgraph, query, { variables: { id } });
}

const alertIds = (subgraph: SubgraphUnderTest) => onlyTenant(subgraph).alerts.map(({ id }) => id);

/** Opens so many alerts that all are read. Both pages of the list are cached from then on. */
const openAlerts = (subgraph: SubgraphUnderTest) => openEach(subgraph, ALERT, alertIds(subgraph).slice(0, 5));

describe('the newest rows of a list that is cached whole', { tags: 'defender-first' }, () => {
  it('are alerts that cost no call, and are those that Defender sorts', async () => {
    const subgraph = await start();
    expect((await ask(subgraph, ALERTS)).calls).toEqual(['listAlerts']);
    subgraph.clock.advance(ALERTS_MS);
    await openAlerts(subgraph);
    const cached = await ask(subgraph, ALERTS);
    expect(cached.calls).toEqual([]);
    expect(await ask(subgraph, ALERTS)).toEqual(cached);
    const sorted = await ask(subgraph, ALERTS, { headers: NO_CACHE });
    expect(sorted.calls).toEqual(['listAlerts']);
    expect(cached.data).toEqual(sorted.data);
  });

  it('are actions that cost no call', async () => {
    const subgraph = await start();
    await ask(subgraph, ACTIONS);
    subgraph.clock.advance(5_000);
    const ids = onlyTenant(subgraph).machines.map(({ id }) => id);
    await openEach(subgraph, OF_MACHINE, ids.slice(0, 3));
    const cached = await ask(subgraph, ACTIONS);
    expect(cached.calls).toEqual([]);
    expect(cached.data).toEqual((await ask(subgraph, ACTIONS, { headers: NO_CACHE })).data);
  });

  it.each([
    ['come from it', 200],
    ['are read if it fails', 500],
  ])('are awaited while the list is in flight, and %s', async (_what, status) => {
    const subgraph = await start();
    await ask(subgraph, ALERTS);
    await openAlerts(subgraph);
    subgraph.clock.advance(ALERTS_MS);
    const { control } = subgraph.emulator;
    if (status === 500)
      control.addFault({ operation: 'listAlerts', times: 2 }, { status: 400, body: { error: 'refused' } });
    const release = control.hold({ operation: 'listAlerts', times: 2 });
    const [id] = alertIds(subgraph);
    const alert = subgraph.ask(ALERT, { variables: { id } });
    await expect.poll(() => subgraph.calls('listAlerts').length).toBeGreaterThan(1);
    const page = ask(subgraph, ALERTS);
    release();
    const { data } = await page;
    expect((await alert).errors).toBeUndefined();
    const own = subgraph.calls('listAlerts').filter(({ query }) => query['$orderby'] !== undefined);
    expect(own).toHaveLength(status === 200 ? 0 : 1);
    expect(data).toEqual((await ask(subgraph, ALERTS, { headers: NO_CACHE })).data);
  });

  it('are read after two seconds while Defender does not return the list', { tags: 'slow' }, async () => {
    const subgraph = await start();
    await ask(subgraph, ALERTS);
    await openAlerts(subgraph);
    subgraph.clock.advance(ALERTS_MS);
    const release = subgraph.emulator.control.hold({ operation: 'listAlerts', times: 2 });
    const alert = subgraph.ask(ALERT, { variables: { id: alertIds(subgraph)[0] } });
    await expect.poll(() => subgraph.calls('listAlerts').length).toBeGreaterThan(1);
    const own = () => subgraph.calls().filter(({ query }) => query['$orderby'] !== undefined);
    const page = ask(subgraph, ALERTS);
    await expect.poll(() => subgraph.isBusy()).toBe(true);
    const before = subgraph.clock.now();
    const { calls } = await subgraph.passTime(page, 1_000);
    expect([own().length, calls, subgraph.clock.now() - before]).toEqual([1, ['listAlerts'], 2_000]);
    release();
    expect((await alert).errors).toBeUndefined();
  });

  it('come from pages that are read and expire together', { tags: 'slow' }, async () => {
    const subgraph = await start();
    const [one, two, three, four, ...others] = alertIds(subgraph).map((id) => ({ variables: { id } }));
    const callsFor = async (options = {}) => (
      await ask(subgraph, ALERT, options),
      subgraph.calls('listAlerts').map(({ query }) => query['$skip'] ?? '0')
    );
    expect([await callsFor(one), await callsFor(two), await callsFor(three)]).toEqual([[], [], ['0']]);
    subgraph.clock.advance(5_000);
    expect(await callsFor(four)).toEqual(['999']);
    expect([await callsFor(others[2]), await callsFor(others[3])]).toEqual([[], []]);
    subgraph.clock.advance(ALERTS_MS - 5_000);
    expect((await callsFor(others[0])).toSorted()).toEqual(['0', '999']);
    subgraph.clock.advance(ALERTS_MS - 1);
    expect(await callsFor(others[1])).toEqual([]);
  });

  it('are no older than the list', { tags: 'slow' }, async () => {
    const subgraph = await start();
    await ask(subgraph, ALERTS);
    subgraph.clock.advance(ALERTS_MS);
    await openAlerts(subgraph);
    subgraph.clock.advance(ALERTS_MS - 1);
    expect((await ask(subgraph, ALERTS)).calls).toEqual([]);
    subgraph.clock.advance(1);
    expect((await ask(subgraph, ALERTS)).calls).toEqual(['listAlerts']);
  });

  it('are not those of a list that is older than a page that was shown', { tags: 'slow' }, async () => {
    const subgraph = await start();
    await ask(subgraph, ALERTS);
    subgraph.clock.advance(ALERTS_MS);
    await openAlerts(subgraph);
    const { alerts } = onlyTenant(subgraph);
    const changed = alerts.at(-1)!;
    changed.lastUpdateTime = new Date(subgraph.clock.now()).toISOString();
    const newest = (data: unknown) => (data as { alerts: { nodes: { id: string }[] } }).alerts.nodes[0]!.id;
    expect(newest((await ask(subgraph, ALERTS, { headers: NO_CACHE })).data)).toBe(changed.id);
    expect(newest((await ask(subgraph, ALERTS)).data)).toBe(changed.id);
  });

  it.each([
    ['a filter', '{ alerts(first: 100, filter: { status: { eq: NEW } }) { nodes { id } } }'],
    ['a request without the cache', ALERTS],
  ])('are read for %s', async (what, query) => {
    const subgraph = await start();
    await ask(subgraph, ALERTS);
    subgraph.clock.advance(ALERTS_MS);
    await openAlerts(subgraph);
    const headers = what.includes('without') ? NO_CACHE : {};
    expect((await ask(subgraph, query, { headers })).calls).toEqual(['listAlerts']);
  });

  it('are read after a write', { tags: 'slow' }, async () => {
    const subgraph = await start();
    await ask(subgraph, ALERTS);
    subgraph.clock.advance(ALERTS_MS);
    await openAlerts(subgraph);
    const { errors } = await subgraph.ask(
      'mutation ($input: UpdateAlertInput!) { updateAlert(input: $input) { alert { id } } }',
      {
        variables: { input: { alertId: alertIds(subgraph)[0], assignedTo: 'analyst@contoso.com' } },
        roles: ['Defender.AlertsInvestigation'],
      },
    );
    expect(errors).toBeUndefined();
    expect((await ask(subgraph, ALERTS)).calls).toEqual(['listAlerts']);
  });

  it('are read until Defender is known to sort', { tags: 'slow' }, async () => {
    const subgraph = await start();
    await openAlerts(subgraph);
    expect((await ask(subgraph, ALERTS)).calls).toEqual(['listAlerts']);
  });
});
