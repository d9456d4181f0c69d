import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../src/defender-api/endpoints/shared/wire-page.js';
import { readServicePage, type ServicePosition } from '../../../src/loaders/paging/service-order.js';
import { runsOf } from '../../kit/runs.js';

interface Row {
  readonly id: string;
}

const idOf = (number: number) => `m${String(number).padStart(6, '0')}`;

/** Rows removed and added between two pages, by number. */
const changes = fc.record({
  going: fc.array(fc.tuple(fc.nat(4_000), fc.integer({ min: 1, max: 900 })), { maxLength: 2 }),
  coming: fc.array(fc.tuple(fc.nat(4_000), fc.integer({ min: 1, max: 900 })), { maxLength: 2 }),
});

describe('reading pages in the order of the service', () => {
  it('returns every row that existed throughout once, whatever is added or removed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: 100, max: 1_000 }),
        fc.array(changes, { maxLength: 5 }),
        async (count, first, plan) => {
          let rows: Row[] = Array.from({ length: count }, (_, index) => ({ id: idOf(index * 2) }));
          const always = new Set(rows.map(({ id }) => id));
          const fetchRows = async (top: number, skip: number) =>
            Promise.resolve(pageOf(rows.slice(skip, skip + top)));
          const shown: string[] = [];
          let after: ServicePosition | undefined;
          for (let page = 0; page < 100; page += 1) {
            const answer = await readServicePage(fetchRows, first, after);
            shown.push(...answer.rows.map(({ id }) => id));
            if (!answer.hasNextPage) break;
            after = { index: answer.indexes.at(-1)!, id: answer.rows.at(-1)!.id };
            const { going, coming } = plan[page] ?? { going: [], coming: [] };
            for (const [start, length] of going) {
              for (const { id } of rows.splice(start, length)) always.delete(id);
            }
            const added = coming.flatMap(([start, length]) =>
              Array.from({ length }, (_, index) => ({ id: idOf((start + index) * 2 + 1) })),
            );
            rows = [...new Map([...rows, ...added].map((row) => [row.id, row])).values()];
            rows.sort((a, b) => (a.id < b.id ? -1 : 1));
            // The old list ended here, but the new one doesn't.
            if (rows.length === 0) break;
          }
          expect(new Set(shown).size).toBe(shown.length);
          expect(shown.filter((id) => always.has(id))).toHaveLength(always.size);
          expect(shown).toEqual([...shown].sort());
        },
      ),
      { numRuns: runsOf(100) },
    );
  });

  it.each(['number', 'text'])('recognizes numeric ids sorted as %s', async (order) => {
    await fc.assert(
      fc.asyncProperty(
        // The order can't be inferred from a few rows.
        fc.integer({ min: 600, max: 3_000 }),
        fc.array(fc.tuple(fc.nat(3_000), fc.integer({ min: 1, max: 40 })), { maxLength: 6 }),
        async (count, goings) => {
          let rows: Row[] = Array.from({ length: count }, (_, index) => ({ id: String(index * 7 + 1) }));
          if (order === 'text') rows.sort((a, b) => (a.id < b.id ? -1 : 1));
          const always = new Set(rows.map(({ id }) => id));
          const fetchRows = async (top: number, skip: number) =>
            Promise.resolve(pageOf(rows.slice(skip, skip + top)));
          const shown: string[] = [];
          let after: ServicePosition | undefined;
          for (let page = 0; page < 200; page += 1) {
            const answer = await readServicePage(fetchRows, 25, after);
            shown.push(...answer.rows.map(({ id }) => id));
            if (!answer.hasNextPage) break;
            const last = answer.rows.at(-1)!.id;
            after = { index: answer.indexes.at(-1)!, id: last };
            const [start, length] = goings[page] ?? [0, 0];
            for (const { id } of rows.slice(start, start + length)) always.delete(id);
            rows = rows.filter(
              ({ id }, index) =>
                (index < start || index >= start + length) && (page % 3 !== 0 || id !== last),
            );
            always.delete(page % 3 === 0 ? last : '');
          }
          expect(new Set(shown).size).toBe(shown.length);
          expect([...always].filter((id) => !shown.includes(id))).toEqual([]);
        },
      ),
      { numRuns: runsOf(60) },
    );
  });

  it('takes few calls from any position, such as that of a forged cursor', async () => {
    const position = fc.oneof(fc.nat(60_000), fc.nat(10_000_000));
    await fc.assert(
      fc.asyncProperty(fc.nat(50_000), position, fc.nat(60_000), async (count, index, number) => {
        const rows = Array.from({ length: count }, (_, nth) => ({ id: idOf(nth) }));
        let calls = 0;
        const fetchRows = async (top: number, skip: number) => {
          calls += 1;
          return Promise.resolve(pageOf(rows.slice(skip, skip + top)));
        };
        const answer = await readServicePage(fetchRows, 10, { index, id: idOf(number) });
        expect(answer.rows).toEqual(rows.slice(number + 1, number + 11));
        expect(answer.hasNextPage).toBe(count > number + 11);
        expect(calls).toBeLessThanOrEqual(24);
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('makes one call per page while nothing changes', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({ id: idOf(index) }));
    let calls = 0;
    const fetchRows = async (top: number, skip: number) => {
      calls += 1;
      return Promise.resolve(pageOf(rows.slice(skip, skip + top)));
    };
    let after: ServicePosition | undefined;
    for (let page = 0; page < 10; page += 1) {
      const answer = await readServicePage(fetchRows, 10, after);
      expect(answer.hasNextPage).toBe(page < 9);
      after = { index: answer.indexes[9]!, id: answer.rows[9]!.id };
    }
    expect(calls).toBe(10);
  });
});
