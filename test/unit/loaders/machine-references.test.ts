import { describe, expect, it } from 'vitest';
import { completeMachines } from '../../../src/loaders/machine-references.js';
import { pageByKey } from '../../../src/loaders/paging/page-by-key.js';

const LIMITS = { defaultFirst: 50, maxFirst: 1_000 };
const SCOPE = { field: 'DefenderSoftware.machines', tenantId: 't', question: 'x' };
const thin = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

describe('machines that are known in part', () => {
  it('stay as they are where Defender lists them no more, and are null where they are none of the caller’s', async () => {
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

  it('leave a page without those that are none of the caller’s, and its cursors right', async () => {
    const page = (after?: string) =>
      pageByKey(
        {
          readRows: () => Promise.resolve(thin),
          keyOf: ({ id }) => id,
          complete: (rows) => Promise.resolve(rows.map((row) => (row.id === 'a' ? null : row))),
        },
        { first: 2, after },
        SCOPE,
        LIMITS,
      );
    const first = await page();
    expect(first.nodes).toEqual([{ id: 'b' }]);
    expect(first.edges.map(({ node }) => node.id)).toEqual(['b']);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await page(first.pageInfo.endCursor ?? undefined);
    expect(second.nodes).toEqual([{ id: 'c' }, { id: 'd' }]);
  });
});
