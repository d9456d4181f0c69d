import { expect, it } from 'vitest';
import { readAllPages, type PageRange } from '../../src/defender-api/endpoints/shared/wire-page.js';

const row = (id: string) => ({ id });
const pageOf = (rows: readonly { readonly id: string }[], { top, skip }: PageRange) => {
  const sent = rows.slice(skip, skip + top);
  return { rows: sent, sent: sent.length, indexes: sent.map((_row, index) => index) };
};

it('reads a list to its end, although rows of a full page are unusable', async () => {
  const skipped: number[] = [];
  const rows = await readAllPages(async ({ top, skip }) => {
    skipped.push(skip);
    const sent = skip === 0 ? top : 1;
    return { rows: [row(skip === 0 ? 'first' : 'last')], sent, indexes: [0] };
  });
  expect(rows).toEqual([row('first'), row('last')]);
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

it.each([20_000, 25_000, 29_000])(
  'fails at the limit with %i rows, although pages overlap',
  async (length) => {
    const rows = Array.from({ length }, (_, index) => row(String(index)));
    const read = (limit: number) =>
      readAllPages(async (range) => pageOf(rows, range), { rows: limit, error: () => new Error('too many') });
    await expect(read(20_000)).rejects.toThrow('too many');
    await expect(read(length)).rejects.toThrow('too many');
    await expect(read(length + 1)).resolves.toHaveLength(length);
  },
);

it.each(['come', 'go'])('has each row once if others %s between two pages', async (change) => {
  const all = Array.from({ length: 15_000 }, (_, index) => row(String(index)));
  const rows = [...all];
  let calls = 0;
  const read = await readAllPages(async (range) => {
    const page = pageOf(rows, range);
    calls += 1;
    if (calls === 1) rows.splice(5, change === 'go' ? 3 : 0, ...(change === 'go' ? [] : [row('new')]));
    return page;
  });
  expect(read.filter(({ id }) => id !== 'new')).toHaveLength(change === 'go' ? 14_997 : 15_000);
  expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
});

it.each([
  ['come', 0],
  ['go', 9_999],
] as const)('has each row if others %s while one of its pages is cached', async (change, expired) => {
  const rows = Array.from({ length: 15_000 }, (_, index) => row(String(index)));
  const cached = new Map<number, ReturnType<typeof pageOf>>();
  const read = () =>
    readAllPages(async (range) => {
      const page = cached.get(range.skip) ?? pageOf(rows, range);
      cached.set(range.skip, page);
      return page;
    });
  await read();
  cached.delete(expired);
  rows.splice(0, change === 'go' ? 3 : 0, ...(change === 'go' ? [] : [row('new')]));
  const ids = new Set((await read()).map(({ id }) => id));
  expect(rows.filter(({ id }) => !ids.has(id))).toEqual([]);
});

it('ends if rows go all the time, or if each page is the same', async () => {
  const rows = Array.from({ length: 35_000 }, (_, index) => row(String(index)));
  const shrinking = readAllPages(async (range) => {
    const page = pageOf(rows, range);
    rows.splice(0, 3_000);
    return page;
  });
  await expect(shrinking).rejects.toThrow('The list changed repeatedly while it was read.');
  const same = readAllPages(async ({ top }) => pageOf(rows, { top, skip: 0 }));
  await expect(same).rejects.toThrow('Defender sent the same page of a list again.');
});
