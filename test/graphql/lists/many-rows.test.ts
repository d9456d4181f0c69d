import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant, walkPages } from '../../kit/reads/walk-pages.js';

describe('paging through 25,000 machines by 1,000', () => {
  it('makes 25 calls and returns every id once', { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 200, alerts: 0 } });
    const { machines } = onlyTenant(subgraph);
    const [sample] = machines;
    machines.splice(0);
    for (let index = 0; index < 25_000; index += 1) {
      machines.push({ ...sample!, id: index.toString(16).padStart(40, '0'), ipAddresses: [] });
    }
    const walk = await walkPages(subgraph, 'machines', { first: 1_000 });
    expect(walk.ids).toEqual(machines.map(({ id }) => id));
    expect(walk.pages).toBe(25);
    expect(subgraph.calls()).toHaveLength(25);
  });
});

describe('a set of many values', () => {
  const QUERY =
    'query ($ids: [ID!], $after: String) { machines(first: 30, after: $after, filter: { id: { in: $ids } }) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }';

  it.each([51, 120, 200])(
    'of %d ids is sent in parts of 50, and paged as one list',
    { tags: 'defender-first' },
    async (count) => {
      const subgraph = await startSubgraph({ emulator: { machines: 240, alerts: 0 } });
      const { machines } = onlyTenant(subgraph);
      const wanted = machines.filter((_, index) => index % 2 === 0).slice(0, count);
      const ids = wanted.map(({ id }) => id).reverse();
      const unknown = Array.from({ length: count - ids.length }, (_, index) => `unknown ${String(index)}`);
      const shown: string[] = [];
      let after: string | null = null;
      for (let pages = 1; ; pages += 1) {
        const { data, errors } = await subgraph.ask(QUERY, {
          variables: { ids: [...ids, ...unknown], after },
        });
        expect(errors).toBeUndefined();
        shown.push(...data.machines.nodes.map(({ id }: { id: string }) => id));
        expect(subgraph.calls('listMachines')).toHaveLength(pages * Math.ceil(count / 50));
        if (!data.machines.pageInfo.hasNextPage) break;
        after = data.machines.pageInfo.endCursor;
      }
      expect(shown).toEqual(wanted.map(({ id }) => id));
      expect(subgraph.calls().every(({ status }) => status === 200)).toBe(true);
    },
  );

  it('of 120 ids, each of them twice, returns every row once, in either order of alerts and of actions', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 200, alerts: 150, machineActions: 150 } });
    const { alerts, machineActions } = onlyTenant(subgraph);
    const ask = (field: string, type: string, ids: readonly string[]) =>
      subgraph.ask(
        `query ($filter: ${type}) { page: ${field}(first: 1000, filter: $filter) { nodes { id } } }`,
        {
          variables: { filter: { id: { in: ids.flatMap((id) => [id, id]) } } },
        },
      );
    const alertIds = alerts.slice(0, 60).map(({ id }) => id);
    const actionIds = machineActions.slice(0, 60).map(({ action }) => action.id);
    for (const [field, type, ids] of [
      ['alerts', 'AlertFilter', alertIds],
      ['machineActions', 'MachineActionFilter', actionIds],
    ] as const) {
      const { data, errors } = await ask(field, type, ids);
      expect(errors).toBeUndefined();
      expect(data.page.nodes.map(({ id }: { id: string }) => id).sort()).toEqual([...ids].sort());
    }
  });
});
