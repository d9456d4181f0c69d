import { getNamedType, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { comparable } from '../../kit/reads/comparable.js';
import { filtersOf, ordersOf, type Variant } from '../../kit/reads/list-variants.js';
import { byText, SOURCES, startLists, type List, type Page, type Value } from '../../kit/reads/lists.js';
import type { Asserted } from '../../kit/servers/start-subgraph.js';

type Lists = Awaited<ReturnType<typeof startLists>>;

/** Values of enums that lists are sorted by. */
const RANKS = ['NONE', 'INFORMATIONAL', 'LOW', 'NORMAL', 'MEDIUM', 'HIGH', 'CRITICAL'];
/** More pages of one list would show nothing new. */
const MOST_PAGES = 6;

/** Without filter and order, with each of them, and with a filter in each order. */
function variantsOf(list: List, rows: readonly Asserted[]): readonly Variant[] {
  const filters = filtersOf(list, rows);
  const orders = ordersOf(list);
  const both = filters
    .slice(0, 1)
    .flatMap((filter) => orders.map((variant) => ({ ...variant, args: [filter, ...variant.args] })));
  return [{ args: [] }, ...filters.map((filter) => ({ args: [filter] })), ...orders, ...both];
}

/** Follows the cursors of a list, and compares each page with its place in the whole list. */
async function walk(
  readPage: (args: readonly string[]) => ReturnType<Lists['read']>,
  { nodes }: Page,
  first: number,
) {
  let after: string | null = null;
  for (let start = 0; start <= nodes.length; start += first) {
    const cursor = after === null ? [] : [`after: "${after}"`];
    const { page, errors } = await readPage([`first: ${String(first)}`, ...cursor]);
    expect(errors).toBeUndefined();
    const rows = nodes.slice(start, start + first);
    expect(page.nodes).toEqual(rows);
    expect(page.edges).toHaveLength(rows.length);
    expect(page.pageInfo).toEqual({
      hasNextPage: start + first < nodes.length,
      hasPreviousPage: start > 0,
      startCursor: page.edges[0]?.cursor ?? null,
      endCursor: page.edges.at(-1)?.cursor ?? null,
    });
    expect([undefined, null, nodes.length]).toContain(page.totalCount);
    // The page after the last row is empty.
    after = page.pageInfo.endCursor;
  }
}

/** Rows without the value come last; equal values are sorted by id where the schema says so. */
function expectSorted(
  { row, orderBy }: List,
  { field, direction }: NonNullable<Variant['order']>,
  rows: Page['nodes'],
) {
  const name = field.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const fields = Object.values(row.getFields());
  const shown = fields.find((one) => one.name === name) ?? fields.find((one) => one.name.startsWith(name));
  const type = getNamedType(shown!.type);
  const keyOf = (value: Value) => {
    if (isEnumType(type)) return RANKS.includes(String(value)) ? RANKS.indexOf(String(value)) : null;
    return value === '' ? null : comparable(value, type.name);
  };
  const keys = rows.map((one) => ({ key: keyOf(one[shown!.name]), id: String(one['id']) }));
  const isById = orderBy?.description?.includes('equal values are sorted by id') === true;
  keys.slice(1).forEach(({ key, id }, index) => {
    const before = keys[index]!;
    const isRight =
      key === before.key
        ? !isById || before.id < id
        : key === null || (before.key !== null && before.key < key === (direction === 'ASC'));
    expect({ before, key, id, isRight }).toEqual({ before, key, id, isRight: true });
  });
}

describe.each(SOURCES)('every list, with DEFENDER_SOURCES=%s', (sources) => {
  it('has its rows in order, in pages of any length', { tags: ['slow'] }, async () => {
    const lists = await startLists(sources);
    let walked = 0;
    let other = '';
    for (const list of lists.lists)
      for (const parent of await lists.parentsOf(list)) {
        const whole = await lists.readAll(list, parent);
        const sorted = [...whole.rows].sort(byText);
        for (const { args, order } of variantsOf(list, whole.rows)) {
          const at = `${list.parent}.${list.name} ${args.join(' ')}`;
          const { page, errors } = await lists.readAll(list, parent, args);
          if (errors?.[0]?.extensions['argumentName'] === 'orderBy.direction') continue;
          expect([at, errors]).toEqual([at, undefined]);
          if (list.hasTotal) expect(page.totalCount, at).toBe(page.nodes.length);
          if (order !== undefined) expectSorted(list, order, page.nodes);
          if (order !== undefined && args.length === 1)
            expect(page.nodes.toSorted(byText), at).toEqual(sorted);
          const readPage = (more: readonly string[]) => lists.read(list, parent, [...args, ...more]);
          for (const first of [1, 3, 7])
            if (page.nodes.length / first < MOST_PAGES) await walk(readPage, page, first);
          const middle = Math.floor(page.edges.length / 2);
          const behind = await readPage([`after: "${page.edges[middle]?.cursor ?? other}"`]);
          if (page.edges.length > 0)
            expect(behind.page.nodes, at).toEqual(page.nodes.slice(middle + 1, middle + 51));
          // The cursor belongs to another list, parent, filter or order.
          const refused = await readPage([`after: "${other}"`]);
          expect(refused.errors, at).toMatchObject([
            { extensions: { code: 'BAD_USER_INPUT', argumentName: 'after' } },
          ]);
          other = page.pageInfo.endCursor ?? other;
          walked += page.nodes.length > 1 ? 1 : 0;
        }
      }
    expect(walked).toBeGreaterThan(150);
  });
});
