import { HUNTS } from '../../../config/source-table.js';
import { digestOf } from '../../../lib/digest.js';
import { getOrInsert } from '../../../lib/get-or-insert.js';
import type { FetchCall } from '../../upstream-call.js';
import {
  cached,
  completeOf,
  huntRows,
  HuntTooLargeError,
  PARTS_OF_KEY,
  WHOLE,
  type Hunt,
  type HuntedPart,
  type HuntPart,
} from './inventory-hunt.js';
import { staleCursor, type TokenPage, type TokenQuery } from './token-page.js';

/** Rows of all machines that are hunted in parts, by a hash of the machine. */
export interface HuntedRows<Row> {
  readonly table: string;
  /** @param slice the part of the rows of each machine, by a hash of another column */
  readonly hunt: (part: HuntPart, slice: HuntPart) => Hunt<Row>;
  /** The key of a row, the same in each hunt. Of rows with the same key, the first one is kept. */
  keyOf(row: Row): readonly (string | null | undefined)[];
}

const MAX_PARTS = 4_096;

/** Characters of a key, which a cursor holds. */
const MAX_KEY = 500;

/** Position of a page: after the row with the key, in a slice of a part. */
interface Place {
  readonly part: HuntPart;
  readonly slice: HuntPart;
  readonly after: string;
}

const BEGINNING: Place = { part: WHOLE, slice: WHOLE, after: '' };
const TOKEN = /^hunt (?<of>\d{1,4}) (?<index>\d{1,4}) (?<slices>\d) (?<slice>\d) (?<after>.{0,500})$/s;

/** Whether a page was hunted, so that the next one must be. */
export function isHuntToken(token: string | undefined): token is string {
  return token !== undefined && TOKEN.test(token);
}

/** @throws BadUserInputError for a token of Defender's API, whose snapshot hunts don't have */
function placeOf(token: string): Place {
  const { of, index, slices, slice, after = '' } = TOKEN.exec(token)?.groups ?? {};
  const place = {
    part: { index: Number(index), of: Number(of) },
    slice: { index: Number(slice), of: Number(slices) },
    after,
  };
  const { part } = place;
  if (!(Number.isInteger(Math.log2(part.of)) && part.of <= MAX_PARTS && part.index < part.of))
    throw staleCursor();
  if (!((place.slice.of === 1 || place.slice.of === PARTS_OF_KEY) && place.slice.index < place.slice.of))
    throw staleCursor();
  return place;
}

/**
 * A page of rows: 1 hunt for each part, which is cached. Parts have on average at most half of the rows that a hunt returns. A
 * part with more is read in halves. If a half has more, too, it is read in slices, because one machine can have as many.
 *
 * @throws HuntTooLargeError if a slice has more nevertheless; BadUserInputError if that of a token has more by now
 */
export async function huntPage<Row>(
  rows: HuntedRows<Row>,
  { pageSize, token }: TokenQuery,
  fetch: FetchCall,
): Promise<TokenPage<Row> & Required<Pick<TokenPage<Row>, 'tokens'>>> {
  let place = token === undefined ? BEGINNING : placeOf(token);
  let answer = await (token === undefined ? readPlace : readInHalves)(rows, place, fetch);
  if (answer === undefined && token === undefined) {
    const number = await countRows(rows.table, fetch);
    let of = 1;
    while (of < MAX_PARTS && of * HUNTS.rowsPerCall < 2 * number) of *= 2;
    place = { ...BEGINNING, part: { index: 0, of } };
    answer = await readInHalves(rows, place, fetch);
  }
  if (answer === undefined && place.after !== '') throw staleCursor();
  if (answer === undefined && place.slice.of === 1) {
    place = { ...place, slice: { index: 0, of: PARTS_OF_KEY } };
    answer = await readPlace(rows, place, fetch);
  }
  if (answer === undefined)
    throw new HuntTooLargeError(`Some machines have too many rows of ${rows.table} to be read by hunts.`);
  return pageIn(answer, rows, place, pageSize);
}

function pageIn<Row>(answer: HuntedPart<Row>, rows: HuntedRows<Row>, place: Place, pageSize: number) {
  const sorted = getOrInsert(sortedRows as WeakMap<object, readonly KeyedRow<Row>[]>, answer, () =>
    sortRows(answer, rows),
  );
  const start = sorted.findIndex(({ key }) => key > place.after);
  const page = start < 0 ? [] : sorted.slice(start, start + pageSize);
  const hasMore = start >= 0 && start + page.length < sorted.length;
  const next = hasMore ? { ...place, after: page.at(-1)?.key ?? '' } : following(place);
  return {
    rows: page.map(({ row }) => row),
    tokens: page.map(({ key }) => tokenOf({ ...place, after: key })),
    indexes: page.map((_row, at) => at),
    next: next && { token: tokenOf(next), isElsewhere: false },
  };
}

/** All rows of a place, or undefined if a hunt doesn't return them. */
function readPlace<Row>(rows: HuntedRows<Row>, { part, slice }: Omit<Place, 'after'>, fetch: FetchCall) {
  return completeOf(cached(rows.hunt(part, slice)), fetch);
}

/** The same. If they exceed a hunt, reads one half of the machines after the other. */
async function readInHalves<Row>(
  rows: HuntedRows<Row>,
  place: Place,
  fetch: FetchCall,
): Promise<HuntedPart<Row> | undefined> {
  const whole = await readPlace(rows, place, fetch);
  if (whole !== undefined) return whole;
  const { index, of } = place.part;
  const found: Row[] = [];
  // A number modulo 2n is the same as modulo n, or n more.
  for (const half of [index, index + of]) {
    const read = await readPlace(rows, { ...place, part: { index: half, of: 2 * of } }, fetch);
    if (read === undefined) return undefined;
    for (const row of read.rows) found.push(row);
  }
  return { rows: found, isTruncated: false };
}

/** The place of the next slice, or of the next part; null at the end. */
function following({ part, slice }: Place): Place | null {
  if (slice.index + 1 < slice.of) return { part, slice: { ...slice, index: slice.index + 1 }, after: '' };
  return part.index + 1 < part.of
    ? { part: { ...part, index: part.index + 1 }, slice: WHOLE, after: '' }
    : null;
}

function tokenOf({ part, slice, after }: Place): string {
  return `hunt ${[part.of, part.index, slice.of, slice.index].join(' ')} ${after}`;
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
