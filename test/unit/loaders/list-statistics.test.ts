import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UpstreamRejectedError } from '../../../src/errors/upstream-errors.js';
import {
  IgnoredOptionError,
  ListMemory,
  firstSpan,
  learnRate,
  learnSize,
  NO_STATISTICS,
  type TriedOption,
} from '../../../src/loaders/paging/list-memory.js';
import { timeBoundsOf } from '../../../src/loaders/paging/newest-first.js';
import { provenTotal } from '../../../src/loaders/paging/list-connection.js';
import { and, compare, or } from '../../../src/defender-api/odata/filter.js';
import { dateTimeValue } from '../../../src/defender-api/odata/literal.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const DAY = 86_400_000;

describe('the statistics of a list', () => {
  it('give a day until something is known', () => {
    expect(firstSpan(NO_STATISTICS, 51, 1_000)).toBe(DAY);
  });

  it('give a window that holds the page, with some margin', () => {
    const days = fc.double({ min: 0.01, max: 300, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_001 }), days, (wanted, perPage) => {
        const rate = wanted / (perPage * DAY);
        const span = firstSpan({ rate }, wanted, 10_000)!;
        expect(rate * span).toBeGreaterThanOrEqual(wanted * 1.49);
        expect(rate * span).toBeLessThanOrEqual(wanted * 3.01);
      }),
    );
  });

  it('move halfway to each page', () => {
    const statistics = learnRate(learnRate(NO_STATISTICS, 100, DAY), 300, DAY);
    expect(statistics.rate! * DAY).toBeCloseTo(200);
    expect(learnRate(statistics, 5, 0)).toEqual(statistics);
  });

  it('keep windows within bounds, whatever was seen', () => {
    expect(firstSpan({ rate: 0 }, 51, 1_000)).toBe(1_024 * DAY);
    expect(firstSpan({ rate: 1e9 }, 51, 1_000)).toBe(DAY / 1_024);
  });

  it('read everything at once only while that surely fits into one call', () => {
    expect(firstSpan(learnSize(NO_STATISTICS, 500), 51, 1_000)).toBeUndefined();
    expect(firstSpan(learnSize(NO_STATISTICS, 501), 51, 1_000)).toBe(DAY);
    expect(firstSpan(learnSize(learnSize(NO_STATISTICS, 5), undefined), 51, 1_000)).toBe(DAY);
  });
});

const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);
const refuse = () => Promise.reject(new UpstreamRejectedError({ status: 400, message: 'no' }));

describe('what is known of lists', () => {
  it('is separate by tenant, list, question and part, and forgotten after an hour if an option failed', async () => {
    const clock = new ManualClock(0);
    const memory = new ListMemory(clock);
    const isTried = async (tenantId: string, list: string, option: TriedOption = 'upperBound') =>
      memory.list(tenantId, list).tryOptions([option], yes, no);
    await memory.list('a', 'alerts').tryOptions(['upperBound'], refuse, no);
    memory.pages('a', 'alerts', 'q', 'newest').learn({ rate: 1 });
    expect(await isTried('a', 'alerts')).toBe(false);
    expect(await isTried('a', 'alerts', 'orderBy')).toBe(true);
    expect(await isTried('b', 'alerts')).toBe(true);
    expect(await isTried('a', 'machines')).toBe(true);
    expect(memory.pages('a', 'alerts', 'q', 'newest').read()).toEqual({ rate: 1 });
    for (const other of [
      memory.pages('b', 'alerts', 'q', 'newest'),
      memory.pages('a', 'machines', 'q', 'newest'),
      memory.pages('a', 'alerts', 'r', 'newest'),
      memory.pages('a', 'alerts', 'q', 'older'),
    ]) {
      expect(other.read()).toEqual({});
    }
    clock.advance(3_600_000);
    expect(await isTried('a', 'alerts')).toBe(true);
  });

  it('blames no option that worked within the hour, unless a response shows that it was ignored', async () => {
    const clock = new ManualClock(0);
    const known = new ListMemory(clock).list('a', 'alerts');
    const isTried = async () => known.tryOptions(['orderBy'], yes, no);
    expect(await isTried()).toBe(true);
    expect(await known.tryOptions(['orderBy'], refuse, no)).toBe(false);
    expect(await isTried()).toBe(true);
    const ignore = () => Promise.reject(new IgnoredOptionError('orderBy'));
    expect(await known.tryOptions(['orderBy'], ignore, no)).toBe(false);
    expect(await isTried()).toBe(false);
  });

  it('blames the one of two options that has not worked', async () => {
    const known = new ListMemory(new ManualClock(0)).list('a', 'alerts');
    await known.tryOptions(['orderBy', 'upperBound'], refuse, () =>
      known.tryOptions(['upperBound'], yes, no),
    );
    expect(await known.tryOptions(['upperBound'], yes, no)).toBe(true);
    expect(await known.tryOptions(['orderBy'], yes, no)).toBe(false);
  });

  it('learns nothing if the alternative fails too, or if the failure is not a rejection', async () => {
    const known = new ListMemory(new ManualClock(0)).list('a', 'alerts');
    await expect(known.tryOptions(['orderBy'], refuse, refuse)).rejects.toThrow('no');
    await expect(known.tryOptions(['orderBy'], () => Promise.reject(new Error('off')), no)).rejects.toThrow(
      'off',
    );
    expect(await known.tryOptions(['orderBy'], yes, no)).toBe(true);
  });
});

describe('the time bounds of a filter', () => {
  const at = (operator: 'ge' | 'gt' | 'le' | 'lt' | 'eq' | 'ne', day: string, property = 'time') =>
    compare(property, operator, dateTimeValue(`2026-05-${day}T00:00:00Z`));
  const day = (number: number) => Date.UTC(2026, 4, number);

  it('are the narrowest of the required conditions', () => {
    const filter = and([at('ge', '01'), at('gt', '03'), at('lt', '20'), at('le', '19'), at('ne', '10')]);
    expect(timeBoundsOf(filter, 'time')).toEqual({ earliest: day(3), latest: day(19) });
    expect(timeBoundsOf(at('eq', '05'), 'time')).toEqual({ earliest: day(5), latest: day(5) });
  });

  it('are open for alternatives and other properties', () => {
    expect(timeBoundsOf(or([at('ge', '01'), at('lt', '20')]), 'time')).toEqual({});
    expect(
      timeBoundsOf(and([at('ge', '01', 'other'), or([at('le', '02'), at('ge', '03')])]), 'time'),
    ).toEqual({});
  });
});

describe('the total number of rows', () => {
  it.each([
    [{ sent: 3, count: 3 }, { top: 10, skip: 0 }, 3],
    [{ sent: 3 }, { top: 10, skip: 20 }, 23],
    [{ sent: 0 }, { top: 10, skip: 0 }, 0],
    [{ sent: 0 }, { top: 10, skip: 20 }, null],
    [{ sent: 10, count: 500 }, { top: 10, skip: 0 }, 500],
    [{ sent: 10, count: 10 }, { top: 10, skip: 0 }, null],
    [{ sent: 10, count: 10 }, { top: 10, skip: 20 }, null],
    [{ sent: 10, count: 30 }, { top: 10, skip: 20 }, 30],
    [{ sent: 10 }, { top: 10, skip: 0 }, null],
  ])('of %j with %j is %s', (page, asked, total) => {
    expect(provenTotal({ rows: [], indexes: [], ...page }, asked)).toBe(total);
  });
});
