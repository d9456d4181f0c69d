import { expect, it } from 'vitest';
import { readAllPages } from '../../src/defender-api/endpoints/shared/wire-page.js';

it('reads a list to its end, although rows of a full page are unusable', async () => {
  const skipped: number[] = [];
  const rows = await readAllPages(async ({ top, skip }) => {
    skipped.push(skip);
    const sent = skip === 0 ? top : 1;
    return { rows: skip === 0 ? ['first'] : ['last'], sent, indexes: [0] };
  });
  expect(rows).toEqual(['first', 'last']);
  expect(skipped).toEqual([0, 10_000]);
});

it('fails at the limit, unless the list ends before', async () => {
  const limit = { rows: 20_000, error: () => new Error('too many') };
  const listOf = (length: number) =>
    readAllPages(
      async ({ top, skip }) => ({ rows: [], sent: Math.min(top, length - skip), indexes: [] }),
      limit,
    );
  await expect(listOf(20_000)).rejects.toThrow('too many');
  await expect(listOf(19_999)).resolves.toEqual([]);
});
