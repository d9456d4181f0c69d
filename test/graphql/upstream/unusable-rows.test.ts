import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { idsNewestFirst, onlyTenant, walkPages } from '../../kit/reads/walk-pages.js';

const EMULATOR = { machines: 90, alerts: 90, machineActions: 90 };

/** Sends rows without an id, which are unusable. */
function spoil(rows: readonly object[], indexes: readonly number[]): Set<string> {
  return new Set(
    indexes.map((index) => {
      const row = rows[index] as { id?: string };
      const { id = '' } = row;
      // The emulator keeps the row in its place.
      Object.defineProperty(row, 'toJSON', {
        value: () => ({ ...row, id: undefined }),
        // Copies are sent so too.
        enumerable: true,
      });
      return id;
    }),
  );
}

const rowsOf = (subgraph: SubgraphUnderTest) => {
  const { machines, alerts, machineActions } = onlyTenant(subgraph);
  return { machines, alerts, machineActions: machineActions.map(({ action }) => action) };
};

describe('rows without an id', () => {
  it.each([
    ['alone', [3]],
    ['at the end of a page', [9, 10]],
    ['on a whole page', Array.from({ length: 10 }, (_, index) => 20 + index)],
    ['on more than a page', Array.from({ length: 26 }, (_, index) => 5 + index)],
    ['at the very end', [88, 89]],
    ['at the very beginning', [0, 1, 2]],
    ['everywhere', Array.from({ length: 45 }, (_, index) => index * 2)],
  ])('%s end no list early, and repeat nothing', { tags: ['slow', 'defender-first'] }, async (_, indexes) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { machines, alerts } = rowsOf(subgraph);
    const spoiltMachines = spoil(machines, indexes);
    const spoiltAlerts = spoil(alerts, indexes);
    const inService = await walkPages(subgraph, 'machines', { first: 10 });
    expect(inService.ids).toEqual(machines.map(({ id }) => id).filter((id) => !spoiltMachines.has(id)));
    const newest = await walkPages(subgraph, 'alerts', { first: 10 });
    expect(newest.ids).toEqual(
      idsNewestFirst(alerts, ({ lastUpdateTime }) => lastUpdateTime).filter((id) => !spoiltAlerts.has(id)),
    );
  });

  it(
    'cost pages in the order of the service at most a call more',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      spoil(rowsOf(subgraph).machines, [4, 33]);
      const walk = await walkPages(subgraph, 'machines', { first: 10 });
      expect(walk.ids).toHaveLength(88);
      expect(subgraph.calls()).toHaveLength(walk.pages);
    },
  );

  it(
    'do not keep a list of several pages from serving alerts that are opened one after the other',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ emulator: { ...EMULATOR, alerts: 1_100 }, cache: true });
      const { alerts } = rowsOf(subgraph);
      const ids = alerts.map(({ id }) => id);
      // The row that the first two pages share.
      spoil(alerts, [999]);
      const open = async (id: string | undefined) =>
        subgraph.ask('query ($id: ID!) { alert(id: $id) { id } }', { variables: { id } });
      for (const id of ids.slice(0, 6)) await open(id);
      subgraph.forgetCalls();
      for (const id of [ids[998], ids[1_000], ids[1_099]])
        expect((await open(id)).data).toEqual({ alert: { id } });
      expect(subgraph.calls()).toEqual([]);
    },
  );
});
