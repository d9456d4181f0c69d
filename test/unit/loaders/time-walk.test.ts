import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkByTime, type WalkPosition, type TimeWalk } from '../../../src/loaders/paging/time-walk.js';

interface Row {
  readonly id: string;
  readonly time: string;
}

type Order = 'newest' | 'oldest';

const MAX_ROWS = 5;
const MAX_SKIPPED = 20;

const timeOf = (minute: number) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString();

/** The same time with a different number of digits. */
const spell = (time: string, digits: number) =>
  digits % 3 === 0 ? time : time.replace('.000Z', digits % 3 === 1 ? 'Z' : '.0000000Z');
const ms = ({ time }: Pick<Row, 'time'>) => Date.parse(time);

/** A service that sorts by time, with arbitrary order of equal times; `beforeCall` may change rows. */
class Service implements TimeWalk<Row> {
  readonly rows: Row[];
  readonly mostRows = MAX_ROWS;
  readonly mostSkipped = MAX_SKIPPED;
  calls = 0;
  readonly #order: Order;
  readonly #beforeCall: (service: Service) => void;

  constructor(rows: readonly Row[], order: Order, beforeCall: (service: Service) => void = () => undefined) {
    this.rows = [...rows];
    this.#order = order;
    this.#beforeCall = beforeCall;
  }

  timeOf = ({ time }: Row) => time;
  idOf = ({ id }: Row) => id;

  fetchPage: TimeWalk<Row>['fetchPage'] = ({ bound, top, skip }) => {
    this.#beforeCall(this);
    this.calls += 1;
    expect(top).toBeLessThanOrEqual(MAX_ROWS);
    expect(skip).toBeLessThanOrEqual(MAX_SKIPPED);
    const sign = this.#order === 'newest' ? -1 : 1;
    const sorted = this.rows
      .filter(({ time }) => bound === undefined || sign * (Date.parse(time) - Date.parse(bound)) >= 0)
      .sort((a, b) => sign * (ms(a) - ms(b)) || tie(a) - tie(b));
    const rows = sorted.slice(skip, skip + top);
    return Promise.resolve({ rows, sent: rows.length });
  };
}

/** An order unrelated to ids and times. */
function tie({ id }: Row): number {
  return (Number(id) * 7_919) % 104_729;
}

async function walkAll(service: Service, first: number): Promise<readonly Row[]> {
  const shown: Row[] = [];
  for (let after: WalkPosition | undefined; ;) {
    const page = await walkByTime(service, first, after);
    expect(page.rows.length).toBeLessThanOrEqual(first);
    shown.push(...page.rows.map(({ row }) => row));
    if (!page.hasNextPage) return shown;
    expect(page.rows).toHaveLength(first);
    after = page.rows.at(-1)?.position;
  }
}

/** Few distinct times, so that many are equal; never more of one time than can be skipped. */
const rowsOf = (times: number) =>
  fc
    .array(fc.integer({ min: 1, max: times }), { maxLength: 60, size: 'max' })
    .map((minutes) => {
      const counts = new Map<number, number>();
      return minutes.filter((minute) => {
        counts.set(minute, (counts.get(minute) ?? 0) + 1);
        return (counts.get(minute) ?? 0) <= MAX_SKIPPED;
      });
    })
    .map((minutes) =>
      minutes.map((minute, index): Row => ({ id: String(index + 1), time: spell(timeOf(minute), index) })),
    );
const rows = fc.oneof(rowsOf(12), rowsOf(2));
const order = fc.constantFrom<Order>('newest', 'oldest');
const first = fc.integer({ min: 1, max: 17 });

describe('a walk by time', () => {
  it('returns each row once, in the order of time, whatever times are equal', async () => {
    await fc.assert(
      fc.asyncProperty(rows, order, first, async (all, direction, size) => {
        const shown = await walkAll(new Service(all, direction), size);
        expect(shown.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
        const times = shown.map(ms);
        const sorted = [...times].sort((a, b) => a - b);
        expect(times).toEqual(direction === 'newest' ? sorted.reverse() : sorted);
      }),
    );
  });

  it('misses and repeats no row while others change between its calls', async () => {
    const changes = fc.array(fc.array(fc.nat({ max: 39 }), { maxLength: 4 }), { maxLength: 12, size: 'max' });
    await fc.assert(
      fc.asyncProperty(rows, order, first, changes, async (all, direction, size, changed) => {
        const touched = new Set<string>();
        let minute = 100;
        const queue = [...changed];
        const service = new Service(all, direction, ({ rows: now }) => {
          for (const index of queue.shift() ?? []) {
            const row = now[index];
            if (row === undefined) continue;
            touched.add(row.id);
            now[index] = { ...row, time: timeOf((minute += 1)) };
          }
        });
        const shown = await walkAll(service, size).catch((error: unknown) => error);
        // So many changes at one time that the walk reports it, which is not a loss.
        fc.pre(!String(shown).includes('changed faster'));
        if (!Array.isArray(shown)) throw shown;
        const states = (shown as Row[]).map(({ id, time }) => `${id} ${time}`);
        expect(new Set(states).size).toBe(states.length);
        const ids = (shown as Row[]).map(({ id }) => id);
        for (const { id } of all) {
          const times = ids.filter((one) => one === id).length;
          if (!touched.has(id)) expect(times).toBe(1);
          else if (direction === 'newest') expect(times).toBeLessThanOrEqual(1);
        }
        // A follower has seen the last state of every row.
        if (direction === 'oldest') {
          for (const { id, time } of service.rows) expect(states).toContain(`${id} ${time}`);
        }
      }),
    );
  });

  it('makes one call per page with room for the repeated row', async () => {
    const all = Array.from({ length: 39 }, (_, index) => ({ id: String(index), time: timeOf(index) }));
    const service = new Service(all, 'newest');
    await walkAll(service, MAX_ROWS - 1);
    expect(service.calls).toBe(10);
  });

  it('reads past the skip limit without skipping', async () => {
    const all = Array.from({ length: 200 }, (_, index) => ({ id: String(index), time: timeOf(index) }));
    const page = await walkByTime(new Service(all, 'newest'), 150, undefined);
    expect(page.rows).toHaveLength(150);
    expect(new Set(page.rows.map(({ row }) => row.id)).size).toBe(150);
  });

  it('names the limit if more rows share a time than can be read', async () => {
    const all = Array.from({ length: 40 }, (_, index) => ({ id: String(index), time: timeOf(0) }));
    await expect(walkByTime(new Service(all, 'newest'), 39, undefined)).rejects.toThrow(
      /More than 25 rows have the time 2026-01-01T00:00:00.000Z/,
    );
  });

  it('fails if rows of one time change faster than they are read', async () => {
    const all = Array.from({ length: 24 }, (_, index) => ({ id: String(index), time: timeOf(0) }));
    let minute = 100;
    const service = new Service(all, 'newest', ({ rows: now }) => {
      const [head] = now.filter((row) => ms(row) === Date.parse(timeOf(0))).sort((a, b) => tie(a) - tie(b));
      const index = now.findIndex(({ id }) => id === head?.id);
      if (head !== undefined) now[index] = { ...head, time: timeOf((minute += 1)) };
    });
    await expect(walkByTime(service, 20, { time: timeOf(0), ids: [] })).rejects.toThrow(/changed faster/);
    expect(service.calls).toBeLessThan(12);
  });
});
