import { z } from 'zod';
import type { CallerScope, LimitedType } from '../../authorization/caller-scope.js';
import {
  staleCursor,
  type TokenPage,
  type TokenQuery,
} from '../../defender-api/endpoints/shared/token-page.js';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import type { DeviceRow } from '../../defender-api/models/device-inventory.js';
import type { LoaderContext } from '../shared/loader-context.js';
import { connectPositions, type Connection, type ListPage, type PageArguments } from './connection.js';

/** Position in a stored snapshot: `skip` rows after the service's token. */
interface SnapshotPosition {
  /** Null for the start of the newest snapshot. */
  readonly token: string | null;
  readonly isElsewhere: boolean;
  readonly skip: number;
}

/** Longest read for callers limited to device groups; bounds the skip of a position. */
const MAX_SKIPPED = 10_000;

const snapshotPosition: z.ZodType<SnapshotPosition> = z.strictObject({
  token: z.string().min(1).max(4_096).nullable(),
  isElsewhere: z.boolean(),
  skip: z.int().min(0).max(MAX_SKIPPED),
});

/** A list of machine rows that the service pages by tokens. Each token belongs to one snapshot. */
export interface SnapshotList<Row> {
  /** Field coordinate, such as `Query.deviceSoftware`. */
  readonly field: string;
  /** Determines the rows, besides the field. */
  readonly question: unknown;
  /** Type of the rows. Rows outside the caller's device groups are skipped and the page is filled up. */
  readonly limitedAs: LimitedType;
  readonly fetchPage: (query: TokenQuery) => Promise<TokenPage<Row>>;
}

/** A page of such a list. One call, or more for callers who may see only some rows. */
export async function connectSnapshotPages<Row extends DeviceRow>(
  list: SnapshotList<Row>,
  page: PageArguments,
  { context, limits, callerScope }: LoaderContext,
): Promise<Connection<Row>> {
  const groups = callerScope.readableAs(list.limitedAs);
  // Callers limited to other groups see other rows, so the cursor differs.
  const question = groups === undefined ? list.question : [list.question, groups];
  const scope = { field: list.field, tenantId: context.tenantId, question };
  return connectPositions(scope, page, limits, {
    position: snapshotPosition,
    readPage: (size, after) =>
      groups === undefined ? readFrom(list, size, after) : readVisible(list, size, after, callerScope),
  });
}

type SnapshotPage<Row> = ListPage<Row, SnapshotPosition>;

const BEGINNING: SnapshotPosition = { token: null, isElsewhere: false, skip: 0 };

/**
 * Rows after a position. The last row's position is the service's next token. Skips empty pages, which would have no cursor
 * to continue from.
 */
async function readFrom<Row>(
  list: SnapshotList<Row>,
  length: number,
  from: SnapshotPosition = BEGINNING,
): Promise<SnapshotPage<Row>> {
  for (let position = from; ;) {
    const { token, isElsewhere, skip } = position;
    const page = await list.fetchPage({ pageSize: skip + length, token: token ?? undefined, isElsewhere });
    const { next, tokens } = page;
    // The position counts rows of Defender's first page, and hunts have another order.
    if (tokens !== undefined && skip > 0) throw staleCursor();
    const rows = page.rows.flatMap((row, index) => {
      const [at, after] = [page.indexes[index] ?? 0, tokens?.[index]];
      if (after !== undefined) return [{ row, position: { token: after, isElsewhere: false, skip: 0 } }];
      return at < skip ? [] : [{ row, position: { token, isElsewhere, skip: at + 1 } }];
    });
    const last = rows.at(-1);
    if (next === null) return { rows, hasNextPage: false };
    if (next.token === token)
      throw new UpstreamUnavailableError('Defender returned a page that links to itself.');
    position = { ...next, skip: 0 };
    if (last !== undefined) return { rows: [...rows.slice(0, -1), { ...last, position }], hasNextPage: true };
  }
}

/** Growth of the read when too few rows were visible. */
const GROWTH = 4;

/** A full page of visible rows. Reads increasingly longer pages until it is full or the list ends. */
async function readVisible<Row extends DeviceRow>(
  list: SnapshotList<Row>,
  size: number,
  after: SnapshotPosition | undefined,
  callerScope: CallerScope,
): Promise<SnapshotPage<Row>> {
  const found: SnapshotPage<Row>['rows'][number][] = [];
  let position = after;
  for (let length = size; ; length = Math.min(length * GROWTH, MAX_SKIPPED)) {
    const page = await readFrom(list, length, position);
    const rows = page.rows.map(({ row }) => row);
    const visible = new Set(await callerScope.filterVisible(list.limitedAs, rows));
    found.push(...page.rows.filter(({ row }) => visible.has(row)));
    if (found.length >= size || !page.hasNextPage)
      return { rows: found.slice(0, size), hasNextPage: page.hasNextPage || found.length > size };
    position = page.rows.at(-1)?.position;
  }
}
