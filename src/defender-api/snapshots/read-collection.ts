import { CallerRateLimitedError } from '../../errors/caller-errors.js';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { nextTurn } from '../../lib/in-turns.js';
import type { MeasuredHolder, MemoryLedger } from '../../lib/memory-ledger.js';
import { EVERYTHING } from '../odata/filter.js';
import { BodyBytes } from '../transport/body-bytes.js';
import { parseListInParts } from '../transport/list-in-parts.js';
import { asReadError } from '../transport/read-answer.js';
import type { UnrecognizedListener, UpstreamCall } from '../upstream-call.js';
import { CONFIRMED_FROM_PAGE, type Collection } from './collections.js';
import { ColumnTableBuilder, type ColumnTable } from './column-table.js';
import { ROWS_A_TURN } from './pack-rows.js';

export class TooManyRowsError extends Error {
  readonly isHunted: boolean;

  constructor(isHunted = false) {
    super();
    this.isHunted = isHunted;
  }
}

/** The first page was full, and no other should be read. */
export class MoreThanAPageError extends Error {}

/** Attempts to read a collection that changes between pages. */
const MAX_TRIES = 3;
/** When to retry after the process had no memory left for the rows. */
const RETRY_MS = 10_000;

/** Bytes parsed in one turn. A part has at least one row. */
const BYTES_A_TURN = 500_000;

export interface CollectionReader {
  readonly send: <T>(call: UpstreamCall<T>) => Promise<T>;
  readonly pageRows: number;
  readonly maxRows: number;
  /** Size that a snapshot can have at most. */
  readonly maxBytes: number;
  /** Whether the collection recently had at most `maxRows`. */
  readonly isSizeKnown?: boolean;
  /** Whether to read no second page. */
  readonly isOnePage?: boolean;
  /** Called when the collection turns out to need more than two pages. */
  readonly onLong?: () => void;
  /** Accounts for the rows during the read. */
  readonly inFlight: MemoryLedger;
  /** Called for rows with unrecognized values. */
  readonly onUnrecognized?: () => void;
}

/**
 * Reads all rows of a collection in the service's order. Pages overlap by one row. If a page lacks the last row of the
 * previous one, rows were inserted or skipped.
 *
 * @throws TooManyRowsError, MoreThanAPageError, CallerRateLimitedError without memory for the rows, and errors of calls
 */
export async function readCollection<Row extends { readonly id: string }>(
  collection: Collection<Row>,
  reader: CollectionReader,
): Promise<ColumnTable<Row>> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const reading = new Reading(collection, reader);
    const forget = reader.inFlight.watch(() => [reading]);
    try {
      const table = await reading.run();
      if (table !== undefined) return table;
    } finally {
      forget();
    }
  }
  throw new UpstreamUnavailableError(`The list of ${collection.name} changed repeatedly during the read.`);
}

class Reading<Row extends { readonly id: string }> implements MeasuredHolder {
  readonly #collection: Collection<Row>;
  readonly #reader: CollectionReader;
  readonly #builder = new ColumnTableBuilder<Row>();
  readonly #seen = new Set<string>();
  readonly #cut = new AbortController();
  /** The page whose rows are being parsed. */
  readonly #page = new BodyBytes();

  constructor(collection: Collection<Row>, reader: CollectionReader) {
    this.#collection = collection;
    this.#reader = reader;
  }

  get bytes(): number {
    return this.#builder.bytes + this.#page.length;
  }

  cut(): void {
    const { name } = this.#collection;
    const message = `The service has no memory left for the list of all ${name}.`;
    this.#cut.abort(new CallerRateLimitedError(message, RETRY_MS));
  }

  get #pageSize(): number {
    return Math.min(this.#collection.pageSize, this.#reader.pageRows);
  }

  /** Undefined if rows were skipped. */
  async run(): Promise<ColumnTable<Row> | undefined> {
    const pageSize = this.#pageSize;
    let last: string | undefined;
    for (let [skip, pages] = [0, 1]; ; pages += 1) {
      const page = await this.#readPage(skip, last);
      if (page === undefined) return undefined;
      const isShort = page.length < pageSize;
      // The service might return less than a full page, although more rows follow.
      if (isShort && (pages < CONFIRMED_FROM_PAGE || page.length <= 1)) return this.#builder.build();
      if (this.#reader.isOnePage === true) throw new MoreThanAPageError();
      if (!isShort && pages === CONFIRMED_FROM_PAGE - 1) {
        this.#reader.onLong?.();
        await this.#checkSize(skip + page.lastIndex);
      }
      last = page.lastId;
      skip += page.lastIndex;
    }
  }

  /** @throws TooManyRowsError if a collection of unknown size has more rows, which the last page would show */
  async #checkSize(skip: number): Promise<void> {
    const { maxRows, isSizeKnown = false, send } = this.#reader;
    // The next page shows it too.
    if (isSizeKnown || skip + this.#pageSize > maxRows) return;
    const rows = await send(this.#collection.list({ filter: EVERYTHING, top: 1, skip: maxRows }));
    if (rows.length > 0) throw new TooManyRowsError();
  }

  /** Undefined if the page lacks the last row of the previous one. */
  async #readPage(skip: number, before: string | undefined) {
    const call = this.#collection.list({ filter: EVERYTHING, top: this.#pageSize, skip });
    const onUnrecognized = await this.#reader.send(asRawPage(call, this.#page));
    let [length, lastIndex, lastId, isContinued] = [0, -1, before, before === undefined];
    try {
      for (const part of partsOf(this.#page, call)) {
        if (length > 0) await nextTurn();
        this.#cut.signal.throwIfAborted();
        this.#add(call, part, onUnrecognized);
        for (const [index, row] of part.entries()) {
          const id = idOf(row);
          if (id === undefined) continue;
          // Rows without an id can't be matched.
          [lastIndex, lastId] = [length + index, id];
          if (id === before) isContinued = true;
        }
        length += part.length;
      }
    } finally {
      this.#page.clear();
    }
    return isContinued ? { length, lastId, lastIndex: lastIndex < 0 ? length : lastIndex } : undefined;
  }

  #add(call: UpstreamCall<readonly Row[]>, value: readonly unknown[], onUnrecognized: UnrecognizedListener) {
    const { maxRows, maxBytes, ...reader } = this.#reader;
    const rows = call.read({ value }, (where, detail) => {
      reader.onUnrecognized?.();
      onUnrecognized(where, detail);
    });
    for (const row of rows) {
      if (this.#seen.has(row.id)) continue;
      this.#seen.add(row.id);
      this.#builder.add(row);
    }
    if (this.#builder.length > maxRows || this.#builder.bytes > maxBytes) throw new TooManyRowsError();
  }
}

function* partsOf(page: BodyBytes, call: UpstreamCall<unknown>): Generator<readonly unknown[]> {
  if (page.length === 0) return;
  try {
    yield* parseListInParts(page.view(), { rows: ROWS_A_TURN, bytes: BYTES_A_TURN });
  } catch (error) {
    throw asReadError(call, error);
  }
}

function idOf(row: unknown): string | undefined {
  return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string'
    ? row.id
    : undefined;
}

/** A call that leaves the bytes of a page; none for a collection that the service doesn't find. */
function asRawPage(
  { notFound, ...call }: UpstreamCall<unknown>,
  into: BodyBytes,
): UpstreamCall<UnrecognizedListener> {
  return {
    ...call,
    into,
    read: (_body, onUnrecognized) => onUnrecognized,
    ...(notFound !== undefined && { notFound: () => () => undefined }),
  };
}
