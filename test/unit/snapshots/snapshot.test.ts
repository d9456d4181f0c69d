import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableListError } from '../../../src/errors/unreadable-list-error.js';
import { EVERYTHING, compareText, eq, or } from '../../../src/defender-api/odata/filter.js';
import { stringValue } from '../../../src/defender-api/odata/literal.js';
import { ColumnTableBuilder } from '../../../src/defender-api/snapshots/column-table.js';
import { Snapshot, type RowOrder, type SortPosition } from '../../../src/defender-api/snapshots/snapshot.js';
import { byNumber, byRank, byText, byTime } from '../../../src/loaders/shared/row-orders.js';
import { anyCharacter } from '../../kit/any-character.js';

interface Row {
  readonly id: string;
  readonly [column: string]: unknown;
}

function tableOf(rows: readonly Row[]) {
  const builder = new ColumnTableBuilder<Row>();
  for (const row of rows) builder.add(row);
  return builder.build();
}

function snapshotOf(rows: readonly Row[]): Snapshot<Row> {
  return new Snapshot(tableOf(rows), { asOfTime: 0, generation: '' });
}

const json = fc.jsonValue().filter((value) => !Object.is(value, -0));
const rows = fc
  .uniqueArray(fc.record({ id: fc.string(), a: json, b: json, c: fc.string() }, { requiredKeys: ['id'] }), {
    selector: ({ id }) => id,
    maxLength: 40,
  })
  .map((list) => list as readonly Row[]);

describe('a table of columns', () => {
  it('returns each row unchanged: values, nulls, nested and absent values', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const table = tableOf(list);
        expect(list.map((_, index) => table.rowAt(index))).toEqual(JSON.parse(JSON.stringify(list)));
      }),
    );
  });

  it("isn't affected by changes to a returned row", () => {
    const table = tableOf([{ id: '1', tags: ['a'] }]);
    (table.rowAt(0)['tags'] as string[]).push('b');
    expect(table.rowAt(0)).toEqual({ id: '1', tags: ['a'] });
  });

  it('returns values that repeat, also those that are more than a byte can number', () => {
    const list = Array.from({ length: 3_000 }, (_, index) => ({
      id: String(index),
      name: `host-${String(index < 500 ? index % 200 : index % 900)}`,
    }));
    const table = tableOf(list);
    expect(list.map((_, index) => table.rowAt(index))).toEqual(list);
  });

  it(
    'returns each of thousands of different values: text of any kind, nested, null, absent and unreadable',
    { tags: 'slow' },
    () => {
      const unreadable = new UnreadableListError('Machine.machineTags');
      const of = (value: unknown, index: number): unknown => {
        if (value === null || value === undefined || typeof value === 'number') return value;
        if (typeof value === 'string') return `${value}${String(index)}`;
        return index % 7 === 0 ? unreadable : [value, index];
      };
      fc.assert(
        fc.property(
          fc.array(
            fc.option(
              fc.oneof(json, fc.string({ unit: anyCharacter }), fc.constant('\ud800'), fc.constant('é界𝄞')),
            ),
            { minLength: 1, maxLength: 9 },
          ),
          fc.nat(2_500),
          (values, absentUntil) => {
            const many = Array.from({ length: 3_000 }, (_, index) => {
              const value = of(values[index % values.length], index);
              const id = String(index);
              return index < absentUntil || index % 11 === 0 ? { id } : { id, value };
            });
            const table = tableOf(many);
            many.forEach((row, index) => {
              const read = table.rowAt(index);
              expect(Object.keys(read)).toEqual(Object.keys(row));
              // Comparing objects of all rows takes most of the time.
              if (typeof read['value'] === 'string')
                expect(read['value'] === (row as Row)['value']).toBe(true);
              else expect(read).toEqual(row);
            });
          },
        ),
        { numRuns: 5 },
      );
    },
  );

  it('counts common values once', () => {
    const long = 'x'.repeat(1_000);
    const many = tableOf(Array.from({ length: 100 }, (_, index) => ({ id: String(index), text: long })));
    expect(many.bytes).toBeLessThan(10_000);
  });
});

const ORDERS: readonly RowOrder[] = [
  byText('name'),
  byNumber('size'),
  byTime('seen'),
  byRank('level', ['Low', 'High']),
].flatMap((order) => [
  { ...order, isDescending: false },
  { ...order, isDescending: true },
]);

const time = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('', '.1', '.1000000', '.1000001', '.9'))
  .map(([day, fraction]) => `2026-01-0${String(day)}T00:00:00${fraction}Z`);
const sortable = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-f0-9]{1,3}$/),
      name: fc.constantFrom('web', 'Web', 'db ', null, ''),
      size: fc.constantFrom(1, 2.5, '9007199254740993', null, '7', 'x'),
      seen: fc.oneof(time, fc.constantFrom(null, 'never')),
      level: fc.constantFrom('Low', 'HIGH', 'Other', null),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  )
  .map((list) => list as readonly Row[]);

async function walk(snapshot: Snapshot<Row>, order: RowOrder, size: number): Promise<readonly string[]> {
  const ids: string[] = [];
  const all = await snapshot.select(EVERYTHING);
  for (let after: SortPosition | undefined; ;) {
    const page = await snapshot.page(all, order, { size, after });
    ids.push(...page.rows.map(({ row }) => row.id));
    after = page.rows.at(-1)?.position;
    if (!page.hasNextPage) return ids;
  }
}

describe('the orders of a snapshot', () => {
  it('return each row once across pages, in the same order as a single page', async () => {
    await fc.assert(
      fc.asyncProperty(
        sortable,
        fc.constantFrom(...ORDERS),
        fc.integer({ min: 1, max: 7 }),
        async (list, order, size) => {
          const snapshot = snapshotOf(list);
          const ids = await walk(snapshot, order, size);
          expect(ids).toEqual(await walk(snapshot, order, 1_000));
          expect([...ids].sort()).toEqual(list.map(({ id }) => id).sort());
        },
      ),
    );
  });

  it('are by value, then id, with rows without a value last in both directions', async () => {
    await fc.assert(
      fc.asyncProperty(sortable, fc.constantFrom(...ORDERS), async (list, order) => {
        const byId = new Map(list.map((row) => [row.id, order.read(row[order.column])]));
        const ids = await walk(snapshotOf(list), order, 1_000);
        ids.slice(1).forEach((id, index) => {
          const before = ids[index] ?? '';
          const [a, b] = [byId.get(before) ?? null, byId.get(id) ?? null];
          if (a === b) expect(before < id).toBe(true);
          else if (a !== null && b !== null) expect(order.isDescending ? a > b : a < b).toBe(true);
          else expect(b).toBeNull();
        });
      }),
    );
  });

  it('continue after a row that was removed or changed since its page', async () => {
    await fc.assert(
      fc.asyncProperty(sortable, fc.constantFrom(...ORDERS), fc.nat(), async (list, order, chosen) => {
        const whole = await walk(snapshotOf(list), order, 1_000);
        const cut = list.length === 0 ? 0 : chosen % list.length;
        const page = await snapshotOf(list).page(await snapshotOf(list).select(EVERYTHING), order, {
          size: cut + 1,
          after: undefined,
        });
        const last = page.rows.at(-1);
        const later = snapshotOf(list.filter(({ id }) => id !== last?.row.id));
        const all = await later.select(EVERYTHING);
        const rest = await later.page(all, order, { size: 1_000, after: last?.position });
        expect(rest.rows.map(({ row }) => row.id)).toEqual(whole.slice(page.rows.length));
      }),
    );
  });
});

it('pages of thousands of rows, filtered and sorted, are those of a plain list', async () => {
  const many = Array.from({ length: 3_500 }, (_, index) => ({
    id: String((index * 7_919) % 3_500).padStart(4, '0'),
    name: `host-${String((index * 31) % 1_700)}`,
    size: index % 13 === 0 ? null : index % 5,
  }));
  const snapshot = snapshotOf(many);
  await fc.assert(
    fc.asyncProperty(
      fc.stringMatching(/^[0-9-]{1,2}$/),
      fc.constantFrom('name', 'size'),
      fc.boolean(),
      async (sought, column, isDescending) => {
        const order = { ...(column === 'name' ? byText('name') : byNumber('size')), isDescending };
        const selection = await snapshot.select(
          compareText('name', 'contains', sought, { ignoresCase: true }),
        );
        const ids: string[] = [];
        for (let after: SortPosition | undefined; ;) {
          const page = await snapshot.page(selection, order, { size: 400, after });
          ids.push(...page.rows.map(({ row }) => row.id));
          after = page.rows.at(-1)?.position;
          if (!page.hasNextPage) break;
        }
        const sign = isDescending ? -1 : 1;
        const expected = many
          .filter(({ name }) => name.includes(sought))
          .sort((one, other) => {
            const [a, b] = [order.read((one as Row)[column]), order.read((other as Row)[column])];
            if (a === b) return one.id < other.id ? -1 : 1;
            return a === null ? 1 : b === null ? -1 : a < b ? -sign : sign;
          });
        expect(ids).toEqual(expected.map(({ id }) => id));
      },
    ),
    { numRuns: 8 },
  );
});

describe('a selection', () => {
  const snapshot = snapshotOf([
    { id: '1', name: 'web-01' },
    { id: '2', name: 'WEB-01' },
    { id: '3', name: 'db' },
    { id: '4', name: null },
  ]);
  const idsOf = (indexes: Uint32Array) => [...indexes].map((index) => snapshot.rowAt(index).id);

  it("is certain only if it doesn't depend on text comparison", async () => {
    const mixed = await snapshot.select(eq('name', stringValue('web-01')));
    expect({ ids: idsOf(mixed.indexes), isCertain: mixed.isCertain }).toEqual({
      ids: ['1'],
      isCertain: false,
    });
    const plain = await snapshot.select(eq('name', stringValue('db')));
    expect({ ids: idsOf(plain.indexes), isCertain: plain.isCertain }).toEqual({
      ids: ['3'],
      isCertain: true,
    });
  });

  it(
    'takes so many conditions that rows are evaluated at most five million times, whatever their exact number',
    { tags: 'slow' },
    async () => {
      const rows = Array.from({ length: 50_000 }, (_, index) => ({ id: String(index), name: null }));
      const large = snapshotOf(rows);
      const conditions = (count: number) =>
        or(Array.from({ length: count }, () => eq('name', stringValue('a'))));
      expect((await large.select(conditions(64))).indexes).toHaveLength(0);
      await expect(large.select(conditions(65))).rejects.toThrow('filter may have at most 64 conditions');
      expect(snapshotOf(rows.slice(10_000)).maxConditions).toBe(64);
    },
  );

  it('searches text with and without case', async () => {
    const contains = (ignoresCase: boolean) =>
      snapshot.select(compareText('name', 'contains', 'eb', { ignoresCase }));
    expect(idsOf((await contains(false)).indexes)).toEqual(['1']);
    expect(idsOf((await contains(true)).indexes)).toEqual(['1', '2']);
    expect((await contains(true)).isCertain).toBe(true);
  });

  it('finds rows by key in any case', async () => {
    expect(snapshot.rowsWith('name', 'web-01')).toBeUndefined();
    await snapshot.indexBy('name');
    expect(snapshot.rowsWith('name', 'Web-01')?.map(({ id }) => id)).toEqual(['1', '2']);
    expect(snapshot.rowsWith('name', '__proto__')).toEqual([]);
  });
});
