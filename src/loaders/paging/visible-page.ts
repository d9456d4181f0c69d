import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import type { ListPage, PageSource, PositionedRow } from './connection.js';

/** Growth of the read when too few rows were visible. */
const GROWTH = 4;

/**
 * A full page of visible rows. Reads increasingly longer pages until it is full or the list ends. Positions refer to the
 * whole list, so cursors stay valid.
 */
export async function readVisiblePage<Row, Position>(
  readPage: PageSource<Row, Position>['readPage'],
  filterVisible: (rows: readonly Row[]) => Promise<readonly Row[]>,
  size: number,
  after: Position | undefined,
): Promise<ListPage<Row, Position>> {
  const found: PositionedRow<Row, Position>[] = [];
  let position = after;
  for (let length = size + 1; ; length = Math.min(length * GROWTH, MAX_TOP - 2)) {
    const page = await readPage(length, position);
    const visible = new Set(await filterVisible(page.rows.map(({ row }) => row)));
    found.push(...page.rows.filter(({ row }) => visible.has(row)));
    const last = page.rows.at(-1);
    if (found.length > size || !page.hasNextPage || last === undefined)
      return { rows: found.slice(0, size), hasNextPage: found.length > size };
    position = last.position;
  }
}
