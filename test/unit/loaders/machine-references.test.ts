import { describe, expect, it } from 'vitest';
import { completeMachines } from '../../../src/loaders/machine-references.js';
import { createKeyedPages } from '../../../src/loaders/paging/parent-pages.js';

const keyedPage = createKeyedPages({
  limits: { defaultFirst: 50, maxFirst: 1_000 },
  context: { tenantId: 't' },
});
const thin = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

describe('partial machines', () => {
  it('stay partial if Defender no longer lists them, and are null if the caller may not see them', async () => {
    const found = new Map([
      ['a', { id: 'a', osPlatform: 'Linux' }],
      ['b', null],
    ]);
    const machineById = (id: string) => Promise.resolve(found.get(id));
    expect(await completeMachines({ machines: thin, known: 'reference' }, 'whole', machineById)).toEqual([
      { id: 'a', osPlatform: 'Linux' },
      null,
      { id: 'c' },
      { id: 'd' },
    ]);
  });

  const pageWithout = (hidden: readonly string[], after?: string) =>
    keyedPage(
      'DefenderSoftware.machines',
      'a',
      { first: 2, after },
      {
        readRows: () => Promise.resolve(thin),
        keyOf: ({ id }) => id,
        complete: (rows) => Promise.resolve(rows.map((row) => (hidden.includes(row.id) ? null : row))),
      },
    );

  it('omit machines that the caller may not see, and keep cursors valid', async () => {
    const page = (after?: string) => pageWithout(['a'], after);
    const first = await page();
    expect(first.nodes).toEqual([{ id: 'b' }]);
    expect(first.edges.map(({ node }) => node.id)).toEqual(['b']);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await page(first.pageInfo.endCursor ?? undefined);
    expect(second.nodes).toEqual([{ id: 'c' }, { id: 'd' }]);
  });

  it('have a cursor to the next page even if the caller may see none of a page', async () => {
    const { nodes, pageInfo } = await pageWithout(['a', 'b']);
    expect([nodes, pageInfo.hasNextPage]).toEqual([[], true]);
    expect((await pageWithout([], pageInfo.endCursor ?? undefined)).nodes).toEqual([
      { id: 'c' },
      { id: 'd' },
    ]);
  });
});
