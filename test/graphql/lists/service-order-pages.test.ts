import { describe, expect, it } from 'vitest';
import type { Machine } from '../../../emulator/tenants/model.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant, walkPages } from '../../kit/reads/walk-pages.js';

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('pages in the order of the service', () => {
  it(
    'walk past 10,000 machines, each once, in order, one call a page',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 11_000, alerts: 0, machineActions: 0 } });
      const walk = await walkPages(subgraph, 'machines', { first: 1_000 });
      expect(walk.ids).toEqual(idsOf(onlyTenant(subgraph).machines));
      expect(walk).toMatchObject({ pages: 11, lastHasPrevious: true });
      expect(subgraph.calls('listMachines')).toHaveLength(11);
      expect(subgraph.calls('listMachines').at(-1)?.query).toEqual({ $top: '1002', $skip: '9999' });
    },
  );

  it.each(['alerts', 'machineActions'] as const)(
    'walk all %s, each once, in order',
    { tags: 'defender-first' },
    async (field) => {
      const subgraph = await startSubgraph({ emulator: { machines: 20, alerts: 250, machineActions: 250 } });
      const tenant = onlyTenant(subgraph);
      const rows = field === 'alerts' ? tenant.alerts : tenant.machineActions.map(({ action }) => action);
      const walk = await walkPages(subgraph, field, { first: 40, rest: 'orderBy: { field: ID }' });
      expect(walk.ids).toEqual(idsOf(rows).sort());
      expect(subgraph.calls()).toHaveLength(7);
    },
  );

  it('end with a full page without reading an empty one', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 30, alerts: 0 } });
    const walk = await walkPages(subgraph, 'machines', { first: 15 });
    expect(walk).toMatchObject({ pages: 2 });
    expect(walk.ids).toHaveLength(30);
    expect(subgraph.calls()).toHaveLength(2);
  });

  it(
    'lose and repeat nothing if returned rows disappear between two pages',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 60, alerts: 0 } });
      const { machines } = onlyTenant(subgraph);
      const all = idsOf(machines);
      const walk = await walkPages(subgraph, 'machines', { first: 10 }, (pages) => {
        // From the first two pages a row in the middle, then the row that the cursor names.
        if (pages === 1) machines.splice(3, 1);
        if (pages === 2) machines.splice(18, 1);
      });
      expect(walk.ids).toEqual(all);
      // The page after each change makes one further call.
      expect(subgraph.calls()).toHaveLength(6 + 2);
    },
  );

  it('lose and repeat nothing if rows are inserted between two pages', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 60, alerts: 0 } });
    const { machines } = onlyTenant(subgraph);
    const all = idsOf(machines);
    const walk = await walkPages(subgraph, 'machines', { first: 10 }, (pages) => {
      if (pages === 2) addMachines(machines, 5, '0');
    });
    expect(walk.ids).toEqual(all);
  });

  it.each([
    ['come', 700, 0],
    ['come', 2_500, 0],
    ['go away', 0, 700],
    ['go away', 0, 1_900],
  ])(
    'lose nothing if many rows %s (%i in, %i out) before the cursor',
    { tags: 'slow' },
    async (_, coming, going) => {
      const subgraph = await startSubgraph({ emulator: { machines: 2_400, alerts: 0, machineActions: 0 } });
      const { machines } = onlyTenant(subgraph);
      const all = idsOf(machines);
      const walk = await walkPages(subgraph, 'machines', { first: 1_000 }, (pages) => {
        if (pages !== 2) return;
        machines.splice(0, going);
        addMachines(machines, coming, '0');
      });
      expect(walk.ids).toEqual(all);
    },
  );

  it('continue after a row that disappeared together with hundreds of others', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 1_500, alerts: 0, machineActions: 0 } });
    const { machines } = onlyTenant(subgraph);
    const all = idsOf(machines);
    const walk = await walkPages(subgraph, 'machines', { first: 1_000 }, () => machines.splice(200, 800));
    expect(walk.ids).toEqual(all);
  });

  it(
    'continue in a list without order after a row that disappeared',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 60, alerts: 0 } });
      const { machines } = onlyTenant(subgraph);
      machines.sort((a, b) => (a.computerDnsName < b.computerDnsName ? -1 : 1));
      const all = idsOf(machines);
      const walk = await walkPages(subgraph, 'machines', { first: 10 }, (pages) => {
        // The row that the cursor names.
        machines.splice(10 * pages - pages, 1);
      });
      expect(walk.ids).toEqual(all);
      // The page after each change makes two further calls.
      expect(subgraph.calls().length).toBeLessThanOrEqual(6 + 2 * 5);
    },
  );

  it('stop if nothing is left', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 40, alerts: 0 } });
    const { machines } = onlyTenant(subgraph);
    const walk = await walkPages(subgraph, 'machines', { first: 20 }, () => machines.splice(0));
    expect(walk).toMatchObject({ pages: 2 });
    expect(walk.ids).toHaveLength(20);
  });

  it.each(['404', '200'] as const)(
    'are empty for a tenant without machines that returns %s',
    { tags: 'defender-first' },
    async (emptyMachines) => {
      const subgraph = await startSubgraph({
        emulator: { machines: 0, alerts: 0, switches: { emptyMachines } },
      });
      const { data, errors } = await subgraph.ask(
        '{ machines { nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
      );
      expect(errors).toBeUndefined();
      expect(data.machines).toEqual({
        nodes: [],
        edges: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      });
      expect(subgraph.calls()).toMatchObject([{ operation: 'listMachines', status: Number(emptyMachines) }]);
    },
  );

  it('take few calls after a cursor whose position is forged', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 20, alerts: 0 } });
    const pageAfter = async (after: string | null) =>
      (
        await subgraph.ask(
          'query ($after: String) { machines(first: 1, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }',
          { variables: { after } },
        )
      ).data.machines;
    const { pageInfo } = await pageAfter(null);
    const cursor = JSON.parse(Buffer.from(pageInfo.endCursor, 'base64url').toString()) as object;
    subgraph.forgetCalls();
    const forged = JSON.stringify({ ...cursor, p: { index: 999_999, id: 'ffff' } });
    expect(await pageAfter(Buffer.from(forged).toString('base64url'))).toMatchObject({
      nodes: [],
      pageInfo: { hasNextPage: false },
    });
    expect(subgraph.calls().length).toBeLessThan(10);
  });
});

/** Inserts machines whose ids have this prefix, in order. */
function addMachines(machines: Machine[], count: number, prefix: string): void {
  const [model] = machines;
  if (model === undefined) throw new Error('No machine to copy');
  const added = Array.from({ length: count }, (_, index) => ({
    ...model,
    id: prefix.repeat(30) + String(index).padStart(10, '0'),
  }));
  machines.push(...added);
  machines.sort((a, b) => (a.id < b.id ? -1 : 1));
}
