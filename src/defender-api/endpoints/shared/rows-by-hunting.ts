import { HUNTS } from '../../../config/source-table.js';
import { digestOf } from '../../../lib/digest.js';
import { getOrInsert } from '../../../lib/get-or-insert.js';
import type { FetchCall, UpstreamCall } from '../../upstream-call.js';
import {
  cached,
  completeOf,
  huntRows,
  HuntTooLargeError,
  type HuntedPart,
  type HuntPart,
} from './inventory-hunt.js';
import { staleCursor, type TokenPage, type TokenQuery } from './token-page.js';

/** Rows of all machines that are hunted in parts, by a hash of the machine. */
export interface HuntedRows<Row> {
  readonly table: string;
  readonly hunt: (part: HuntPart) => UpstreamCall<HuntedPart<Row>>;
  /** What identifies a row, the same in each hunt. Of rows with the same key, the first one is kept. */
  keyOf(row: Row): readonly (string | null | undefined)[];
}

const MAX_PARTS = 4_096;

/** Characters of a key, which a cursor holds. */
const MAX_KEY = 500;

/** Position of a page: after the row with the key, in a part. */
interface Place extends HuntPart {
  readonly after: string;
}

const BEGINNING: Place = { index: 0, of: 1, after: '' };
const TOKEN = /^hunt (?<of>\d{1,4}) (?<index>\d{1,4}) (?<after>.{0,500})$/s;

/** Whether a page was hunted, so that the next one must be. */
export function isHuntToken(token: string | undefined): token is string {
  return token !== undefined && TOKEN.test(token);
}

/** @throws BadUserInputError for a token of Defender's API, whose snapshot hunts don't have */
function placeOf(token: string | undefined): Place {
  if (token === undefined) return BEGINNING;
  const { of, index, after = '' } = TOKEN.exec(token)?.groups ?? {};
  const place = { index: Number(index), of: Number(of), after };
  if (!(Number.isInteger(Math.log2(place.of)) && place.of <= MAX_PARTS && place.index < place.of))
    throw staleCursor();
  return place;
}

/**
 * A page of rows: 1 hunt for each part, which is cached. Parts have on average at most half of the rows that a hunt returns.
 *
 * @throws HuntTooLargeError if a part is much larger nevertheless; BadUserInputError if the part of a token is
 */
export async function huntPage<Row>(
  rows: HuntedRows<Row>,
  { pageSize, token }: TokenQuery,
  fetch: FetchCall,
): Promise<TokenPage<Row> & Required<Pick<TokenPage<Row>, 'tokens'>>> {
  let { index, of, after } = placeOf(token);
  let part = await readPart(rows, { index, of }, fetch, token === undefined ? 0 : MAX_SPLITS);
  if (part === undefined && token !== undefined) throw staleCursor();
  if (part === undefined) {
    const number = await countRows(rows.table, fetch);
    while (of < MAX_PARTS && of * HUNTS.rowsPerCall < 2 * number) of *= 2;
    part = await readPart(rows, { index, of }, fetch, MAX_SPLITS);
  }
  if (part === undefined)
    throw new HuntTooLargeError(`A part of ${rows.table} has more rows than a hunt returns.`);
  const sorted = getOrInsert(sortedRows as WeakMap<object, readonly KeyedRow<Row>[]>, part, () =>
    sortRows(part, rows),
  );
  const start = sorted.findIndex(({ key }) => key > after);
  const page = start < 0 ? [] : sorted.slice(start, start + pageSize);
  const hasMore = start >= 0 && start + page.length < sorted.length;
  const tokenOf = (key: string) => `hunt ${String(of)} ${String(index)} ${key}`;
  const tokens = page.map(({ key }) => tokenOf(key));
  if (hasMore) after = page.at(-1)?.key ?? after;
  else [index, after] = [index + 1, ''];
  const next = tokenOf(after);
  return {
    rows: page.map(({ row }) => row),
    tokens,
    indexes: page.map((_row, at) => at),
    next: index < of ? { token: next, isElsewhere: false } : null,
  };
}

/** Limits the hunts for a token, which may be forged. */
const MAX_SPLITS = 2;

/** All rows of a part, or undefined if the service doesn't return them. If they exceed a hunt, reads them in halves. */
async function readPart<Row>(
  rows: HuntedRows<Row>,
  { index, of }: HuntPart,
  fetch: FetchCall,
  splits: number,
): Promise<HuntedPart<Row> | undefined> {
  const part = await completeOf(cached(rows.hunt({ index, of })), fetch);
  if (part !== undefined || splits === 0) return part;
  const found: Row[] = [];
  // A number modulo 2n is the same as modulo n, or n more.
  for (const half of [index, index + of]) {
    const read = await readPart(rows, { index: half, of: 2 * of }, fetch, splits - 1);
    if (read === undefined) return undefined;
    for (const row of read.rows) found.push(row);
  }
  return { rows: found, isTruncated: false };
}

interface KeyedRow<Row> {
  readonly row: Row;
  readonly key: string;
}

/** The rows of cached parts by key, because many small pages of a part would each sort all of its rows. */
const sortedRows = new WeakMap<object, readonly KeyedRow<unknown>[]>();

function sortRows<Row>(part: HuntedPart<Row>, rows: HuntedRows<Row>): readonly KeyedRow<Row>[] {
  const keyed = new Map<string, Row>();
  for (const row of part.rows) {
    const key = shortened(JSON.stringify(rows.keyOf(row)));
    if (!keyed.has(key)) keyed.set(key, row);
  }
  return [...keyed].map(([key, row]) => ({ row, key })).sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** Keys hold texts of any length, and a cursor must be short. */
function shortened(key: string): string {
  if (key.length <= MAX_KEY) return key;
  const digest = digestOf(key);
  return `${key.slice(0, MAX_KEY - digest.length)}${digest}`;
}

async function countRows(table: string, fetch: FetchCall): Promise<number> {
  const { rows } = await fetch(
    cached(
      huntRows(`${table} | summarize Rows = count()`, (sent) => {
        const number = sent.value('Rows');
        return typeof number === 'number' ? number : undefined;
      }),
    ),
  );
  return [...rows][0] ?? 0;
}
