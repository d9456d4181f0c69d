import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import { LIMITS } from '../../../src/config/limits.js';
import {
  startSubgraph,
  type GraphQLAnswer,
  type SubgraphUnderTest,
} from '../../kit/servers/start-subgraph.js';
import { machinesById } from '../../kit/reads/whole-machines.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

/** Calls with a tenth of the real latency, which is long enough for the other requests to arrive. */
async function startSlow(
  emulator: { readonly machines: number; readonly alerts: number },
  cache = false,
  snapshots: Partial<Config['cache']['snapshots']> = {},
): Promise<SubgraphUnderTest> {
  const subgraph = await startSubgraph({
    cache,
    adjust: ({ cache: kept, ...config }) => ({
      ...config,
      cache: { ...kept, snapshots: { ...kept.snapshots, ...snapshots } },
    }),
    emulator: { ...emulator, latencyMs: 50 },
    env: { DEFENDER_SOURCES: 'machines=defender' },
  });
  await subgraph.ask('{ machineActions(first: 1) { nodes { id } } }');
  subgraph.forgetCalls();
  return subgraph;
}

/**
 * Responses to requests, none of which is sent before each waits for its reads, however slow the machine.
 *
 * @param hunts number of their calls that are hunts, whose timers are as long as deadlines
 */
async function together(
  subgraph: SubgraphUnderTest,
  count: number,
  ask: (index: number) => Promise<GraphQLAnswer>,
  hunts = 0,
): Promise<GraphQLAnswer[]> {
  const letGo = subgraph.emulator.control.hold();
  const before = waitingIn(subgraph);
  const answers = Array.from({ length: count }, (_, index) => ask(index));
  await untilWaiting(subgraph, before + count + hunts);
  for (let turn = 0; turn < 10; turn += 1) await nextTurn();
  letGo();
  return Promise.all(answers);
}

/** The number of requests that wait for their reads: each has one timer, for its deadline. Timers of calls are shorter. */
const waitingIn = ({ clock }: SubgraphUnderTest) => clock.sleepingLonger(LIMITS.attemptTimeoutMs);
const untilWaiting = ({ clock }: SubgraphUnderTest, count: number) =>
  clock.untilSleeping(count, LIMITS.attemptTimeoutMs);

const listsOf = (subgraph: SubgraphUnderTest) => subgraph.calls('listMachines').length;

/** How many machines each call asks for. */
const sizesOf = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ query }) => Number(query.$top ?? 1));

describe('concurrent requests', () => {
  it.each([
    ['a page of machines', '{ machines(first: 10) { nodes { id } } }', 'listMachines'],
    ['the alerts of a machine', 'MACHINE_ALERTS', 'listMachineAlerts'],
    ['a hunt', '{ defenderHunt(query: "DeviceInfo | take 2") { rowCount } }', 'graphRunHuntingQuery'],
  ])('share the call for %s: 20 make one', { tags: 'slow' }, async (_, text, operation) => {
    const subgraph = await startSlow({ machines: 20, alerts: 20 });
    await subgraph.ask('{ defenderHunt(query: "AlertInfo | take 1") { rowCount } }', {
      roles: ['Defender.Hunting'],
    });
    subgraph.forgetCalls();
    const [{ id } = { id: '' }] = onlyTenant(subgraph).machines;
    const query = text === 'MACHINE_ALERTS' ? `{ machine(id: "${id}") { alerts { nodes { id } } } }` : text;
    const roles = ['Defender.ViewData', 'Defender.Hunting'];
    const hunts = operation === 'graphRunHuntingQuery' ? 1 : 0;
    const answers = await together(subgraph, 20, () => subgraph.ask(query, { roles }), hunts);
    expect(answers.every(({ errors }) => errors === undefined)).toBe(true);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(subgraph.calls(operation)).toHaveLength(1);
  });

  it(
    'share the call for the newest alerts though they come at different moments',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSlow({ machines: 20, alerts: 400 });
      const moment = subgraph.clock.now();
      // The start of a minute, so that none ends in between.
      subgraph.clock.advance(60_000 - (moment % 60_000));
      const answers = await together(subgraph, 20, async (index) => {
        for (let turn = 0; turn < index; turn += 1) await nextTurn();
        subgraph.clock.advance(17);
        return subgraph.ask('{ alerts(first: 20) { nodes { id } } }');
      });
      expect(answers.every(({ errors }) => errors === undefined)).toBe(true);
      expect(subgraph.calls()).toHaveLength(1);
    },
  );

  it('do not share a page with another', { tags: 'slow' }, async () => {
    const subgraph = await startSlow({ machines: 20, alerts: 0 });
    const [three, four] = await Promise.all([
      subgraph.ask('{ machines(first: 3) { nodes { id } } }'),
      subgraph.ask('{ machines(first: 4, filter: { healthStatus: { ne: INACTIVE } }) { nodes { id } } }'),
    ]);
    expect([three.data.machines.nodes.length, four.data.machines.nodes.length]).toEqual([3, 4]);
    expect(listsOf(subgraph)).toBe(2);
  });

  it('take a shorter page from a longer one in flight', async () => {
    const subgraph = await startSlow({ machines: 20, alerts: 0 });
    const letGo = subgraph.emulator.control.hold();
    const answers = [];
    for (const first of [10, 8, 4]) {
      const before = waitingIn(subgraph);
      answers.push(
        subgraph.ask(`{ machines(first: ${String(first)}) { nodes { id } pageInfo { hasNextPage } } }`),
      );
      await untilWaiting(subgraph, before + 1);
    }
    letGo();
    const ids = onlyTenant(subgraph).machines.map(({ id }) => ({ id }));
    expect((await Promise.all(answers)).map(({ data }) => data.machines)).toEqual(
      [10, 8, 4].map((first) => ({ nodes: ids.slice(0, first), pageInfo: { hasNextPage: true } })),
    );
    expect(listsOf(subgraph)).toBe(1);
  });

  it.each([
    ['if the longer one fails', { status: 400 }, {}],
    ['with cache-control: no-cache', undefined, { headers: { 'cache-control': 'no-cache' } }],
  ])('read a shorter page with a call of its own %s', { tags: 'slow' }, async (_, fault, options) => {
    const subgraph = await startSlow({ machines: 20, alerts: 0 });
    if (fault !== undefined)
      subgraph.emulator.control.addFault({ operation: 'listMachines', times: 1 }, fault);
    const letGo = subgraph.emulator.control.hold();
    const before = waitingIn(subgraph);
    const longer = subgraph.ask('{ machines(first: 10) { nodes { id } } }');
    await untilWaiting(subgraph, before + 1);
    const shorter = subgraph.ask('{ machines(first: 4) { nodes { id } } }', options);
    await untilWaiting(subgraph, before + 2);
    letGo();
    expect((await longer).errors?.[0]?.extensions.code).toBe(fault && 'UPSTREAM_REJECTED');
    expect((await shorter).data.machines.nodes).toHaveLength(4);
    expect(listsOf(subgraph)).toBe(2);
  });

  it('share the calls for machines by id: 300 of one request make 6', { tags: 'slow' }, async () => {
    const subgraph = await startSlow({ machines: 300, alerts: 0 });
    const ids = onlyTenant(subgraph).machines.map(({ id }) => id);
    const fields = ids.map((id, index) => `m${String(index)}: machine(id: "${id}") { id }`).join('\n');
    const { data, errors } = await subgraph.ask(`{ ${fields} }`);
    expect(errors).toBeUndefined();
    expect(ids.every((id, index) => data[`m${String(index)}`].id === id)).toBe(true);
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(Array(6).fill('listMachines'));
  });

  it(
    'share the calls for machines by id: 300 requests make 6 full lists, beside the two begun with the first',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSlow({ machines: 300, alerts: 0 });
      const ids = onlyTenant(subgraph).machines.map(({ id }) => id);
      const answers = await together(subgraph, ids.length, (index) =>
        subgraph.ask(`{ machine(id: "${ids[index]!}") { id } }`),
      );
      expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
      expect(answers.map(({ data }) => data.machine?.id as string)).toEqual(ids);
      expect(subgraph.calls().length).toBeLessThanOrEqual(8);
    },
  );

  it(
    'read all machines at once if more than a call of them are requested: 300 requests read 50 by id',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSlow({ machines: 300, alerts: 0 }, true);
      const ids = onlyTenant(subgraph).machines.map(({ id }) => id);
      const answers = await together(subgraph, ids.length, (index) =>
        subgraph.ask(`{ machine(id: "${ids[index]!}") { id } }`),
      );
      expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
      expect(answers.map(({ data }) => data.machine?.id as string)).toEqual(ids);
      const sizes = sizesOf(subgraph);
      expect(sizes.filter((size) => size > 50)).toEqual([10_000]);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(10_050);
    },
  );

  it(
    'read no list of several calls for the keys of others: 120 requests read 120 by id',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSlow({ machines: 250, alerts: 0 }, true, { pageRows: 100, usualRows: 200 });
      const ids = onlyTenant(subgraph).machines.map(({ id }) => id);
      // The list is now known to have more than a page.
      await machinesById(subgraph, ids.slice(-60));
      subgraph.forgetCalls();
      const answers = await together(subgraph, 120, (index) =>
        subgraph.ask(`{ machine(id: "${ids[index]!}") { id } }`),
      );
      expect(answers.map(({ data }) => data.machine?.id as string)).toEqual(ids.slice(0, 120));
      const sizes = sizesOf(subgraph);
      expect(Math.max(...sizes)).toBe(50);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(120);
    },
  );

  it(
    'share the call for one key, and each confirms only missing keys of its own',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSlow({ machines: 20, alerts: 0 });
      const answers = await together(subgraph, 20, () =>
        subgraph.ask(`{ machine(id: "${'f'.repeat(40)}") { id } }`),
      );
      expect(answers.every(({ data, errors }) => data.machine === null && errors === undefined)).toBe(true);
      expect(subgraph.calls()).toHaveLength(1);
    },
  );

  it('each get the error of a call that they share', async () => {
    const subgraph = await startSlow({ machines: 20, alerts: 0 });
    subgraph.emulator.control.addFault({ operation: 'listMachines' }, { status: 403 });
    const answers = await together(subgraph, 5, () =>
      subgraph.ask('{ machines(first: 10) { nodes { id } } }'),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(
      Array(5).fill('UPSTREAM_FORBIDDEN'),
    );
    expect(subgraph.calls()).toHaveLength(1);
  });
});
