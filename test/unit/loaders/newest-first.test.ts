import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UpstreamRejectedError } from '../../../src/errors/upstream-errors.js';
import { readNewestFirst, type TimeWindow } from '../../../src/loaders/paging/newest-first.js';
import type { RowQuery, TimedSource } from '../../../src/loaders/paging/paged-list.js';
import { and, type ODataFilter } from '../../../src/defender-api/odata/filter.js';
import { pageOf } from '../../../src/defender-api/endpoints/shared/wire-page.js';
import { ListMemory } from '../../../src/loaders/paging/list-memory.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { positionOf, type TimePosition } from '../../../src/loaders/paging/time-order.js';
import { runsOf } from '../../kit/runs.js';

interface Row {
  readonly id: string;
  readonly time: string;
}

const NOW = Date.UTC(2026, 5, 1, 12);
const ORDER = { timeOf: (row: Row) => row.time, idOf: (row: Row) => row.id };

/** An unknown list, without time bounds in the caller's filter. */
const freshMemory = (memory = new ListMemory(new ManualClock(NOW))) => ({
  known: memory.list('t', 'rows'),
  statistics: memory.pages('t', 'rows', null, 'newest'),
});

/** The list of all rows, without a filter. */
const LIST = { name: 'rows', field: 'Query.rows', filter: and([]), timeProperty: 'time' };

/** A service that sorts by id, filters by time, and may reject upper bounds. Counts its calls. */
function createSource(rows: readonly Row[], takesUpperBound: boolean) {
  const times = rows.map(({ time }) => Date.parse(time));
  const asked: TimeWindow[] = [];
  const source: TimedSource<Row> = {
    ...LIST,
    ...ORDER,
    ...freshMemory(),
    fetchPage: async ({ filter, top, skip }: RowQuery) => {
      const window = windowOf(filter);
      asked.push(window);
      if (window.to !== undefined && !takesUpperBound) {
        throw new UpstreamRejectedError({ status: 400, message: 'The operator LessThan is not allowed' });
      }
      const inside = rows.filter((_, index) => isInside(times[index] ?? 0, window));
      return Promise.resolve(pageOf(inside.slice(skip, skip + top)));
    },
  };
  return { source, asked };
}

/** The window of a filter. */
function windowOf(filter: ODataFilter): TimeWindow {
  const conditions = filter.kind === 'and' ? filter.filters : filter.kind === 'everything' ? [] : [filter];
  return Object.assign(
    {},
    ...conditions.map((condition): TimeWindow => {
      if (condition.kind !== 'comparison' || condition.value.kind !== 'dateTime')
        throw new Error('no window');
      const { operator, value } = condition;
      if (operator === 'ge') return { from: value.value };
      return { to: { time: value.value, inclusive: operator === 'le' } };
    }),
  ) as TimeWindow;
}

function isInside(time: number, { from, to }: TimeWindow): boolean {
  if (from !== undefined && time < Date.parse(from)) return false;
  if (to === undefined) return true;
  return to.inclusive ? time <= Date.parse(to.time) : time < Date.parse(to.time);
}

const minute = 60_000;
const inMinutes = (list: readonly number[]) => list.map((age) => age * minute);
/** Ages in milliseconds: spread over months, in bursts, all at once, or in the future. */
const ages = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 180 * 24 * 60 }), { maxLength: 300 }).map(inMinutes),
  fc
    .tuple(fc.integer({ min: 0, max: 100 * 24 * 60 }), fc.integer({ min: 1, max: 2_500 }))
    .map(([start, count]) => Array.from({ length: count }, (_, index) => start * minute + (index % 40))),
  fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 60 }).map(inMinutes),
);

const rowsWith = (list: readonly number[]): Row[] =>
  list.map((age, index) => ({
    id: `row${String((index * 7_919) % 100_003).padStart(6, '0')}`,
    time: new Date(NOW - age).toISOString(),
  }));

const newestFirst = (rows: readonly Row[]) =>
  [...rows].sort((a, b) => (`${a.time} ${a.id}` < `${b.time} ${b.id}` ? 1 : -1)).map(({ id }) => id);

describe('reading newest first in windows of time', () => {
  it.each([true, false])(
    'returns every row once, in order, page by page (upper bounds accepted: %s)',
    async (takesUpperBound) => {
      await fc.assert(
        fc.asyncProperty(ages, fc.integer({ min: 1, max: 1_000 }), async (list, first) => {
          const rows = rowsWith(list);
          const { source } = createSource(rows, takesUpperBound);
          const shown: string[] = [];
          let after: TimePosition | undefined;
          // More pages add nothing.
          for (let page = 0; page < 12; page += 1) {
            const answer = await readNewestFirst(source, { now: NOW, first, after });
            shown.push(...answer.rows.map(({ id }) => id));
            expect(answer.hasNextPage).toBe(shown.length < rows.length);
            if (!answer.hasNextPage) break;
            after = positionOf(answer.rows.at(-1)!, ORDER);
          }
          expect(shown).toEqual(newestFirst(rows).slice(0, shown.length));
        }),
        { numRuns: runsOf(60) },
      );
    },
  );

  it('never needs many calls for a page', async () => {
    await fc.assert(
      fc.asyncProperty(ages, fc.integer({ min: 1, max: 100 }), async (list, first) => {
        const { source, asked } = createSource(rowsWith(list), true);
        await readNewestFirst(source, { now: NOW, first, after: undefined });
        expect(asked.length).toBeLessThanOrEqual(8);
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('sends equal queries within a minute', async () => {
    const { source, asked } = createSource([], true);
    await readNewestFirst(source, { now: NOW, first: 50, after: undefined });
    const alone = asked.splice(0);
    await readNewestFirst(
      { ...source, ...freshMemory() },
      { now: NOW + 59_999, first: 50, after: undefined },
    );
    expect(asked).toEqual(alone);
  });

  it('tries a rejected upper bound only once per page', async () => {
    const { source, asked } = createSource([], false);
    await readNewestFirst(source, {
      now: NOW,
      first: 50,
      after: { time: new Date(NOW).toISOString(), id: 'x' },
    });
    expect(asked.filter(({ to }) => to !== undefined)).toHaveLength(1);
  });

  it('returns every unchanged row once, although rows change and arrive between pages, many at one time', async () => {
    const changes = fc.array(fc.tuple(fc.nat(400), fc.boolean()), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 30 * 24 }), { minLength: 1, maxLength: 400 }),
        fc.integer({ min: 1, max: 90 }),
        fc.array(changes, { maxLength: 8 }),
        async (hours, first, plan) => {
          const rows: { id: string; time: string }[] = rowsWith(hours.map((hour) => hour * 60 * minute)).map(
            (row) => ({ ...row }),
          );
          const untouched = new Map(rows.map(({ id }) => [id, true]));
          const memory = new ListMemory(new ManualClock(NOW));
          const shown: string[] = [];
          let after: TimePosition | undefined;
          for (let page = 0; page < 500; page += 1) {
            const { source } = createSource(rows, page % 3 !== 1);
            const statistics = memory.pages('t', 'rows', null, after === undefined ? 'newest' : 'older');
            const known = new ListMemory(new ManualClock(NOW)).list('t', 'rows');
            const answer = await readNewestFirst(
              { ...source, statistics, known },
              { now: NOW, first, after },
            );
            shown.push(...answer.rows.map(({ id }) => id));
            if (!answer.hasNextPage) break;
            after = positionOf(answer.rows.at(-1)!, ORDER);
            for (const [index, isNew] of plan[page] ?? []) {
              const time = new Date(NOW + page * 1_000).toISOString();
              if (isNew) rows.push({ id: `new${String(page)}-${String(index)}`, time });
              const row = rows[index % rows.length]!;
              if (!isNew) {
                row.time = time;
                untouched.delete(row.id);
              }
            }
          }
          expect(new Set(shown).size).toBe(shown.length);
          expect([...untouched.keys()].filter((id) => !shown.includes(id))).toEqual([]);
        },
      ),
      { numRuns: runsOf(60) },
    );
  });

  it('passes on any other failure', async () => {
    const failure = new UpstreamRejectedError({ status: 403, message: 'no' });
    const source = { ...LIST, ...ORDER, ...freshMemory(), fetchPage: () => Promise.reject(failure) };
    const after = { time: new Date(NOW).toISOString(), id: 'x' };
    await expect(readNewestFirst(source, { now: NOW, first: 5, after })).rejects.toBe(failure);
  });
});
