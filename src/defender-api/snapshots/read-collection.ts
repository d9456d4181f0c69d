import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { CallerRateLimitedError } from '../../errors/caller-errors.js';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import type { Clock } from '../../lib/clock.js';
import type { MemoryLedger } from '../../lib/memory-ledger.js';
import type { CallContext } from '../call-context.js';
import type { DefenderDataSource } from '../data-source.js';
import type { ListQuery } from '../endpoints/shared/list-query.js';
import { UnexpectedBodyError } from '../models/shared/read-rows.js';
import { EVERYTHING, type ODataFilter } from '../odata/filter.js';
import type { UnrecognizedListener, UpstreamCall } from '../upstream-call.js';
import type { Collection } from './collections.js';
import { ColumnTableBuilder, type ColumnTable } from './column-table.js';
import { ROWS_A_TURN } from './pack-rows.js';
import { Snapshot } from './snapshot.js';

/** The collection has more rows than the limit. */
export class TooManyRowsError extends Error {
  readonly isHunted: boolean;

  constructor(isHunted = false) {
    super();
    this.isHunted = isHunted;
  }
}

/** Attempts to read a collection that changes between pages. */
const MAX_TRIES = 3;
/** When to retry after the process had no memory left for the rows. */
const RETRY_MS = 10_000;

interface RawPage {
  readonly rows: readonly unknown[];
  readonly onUnrecognized: UnrecognizedListener;
}

export interface CollectionReader {
  readonly send: <T>(call: UpstreamCall<T>) => Promise<T>;
  readonly maxRows: number;
  /** Accounts for the rows during the read. */
  readonly inFlight: MemoryLedger;
  /** Called for rows with unrecognized values. */
  readonly onUnrecognized?: () => void;
}

interface FilteredReader {
  readonly clock: Clock;
  readonly dataSource: DefenderDataSource;
  readonly inFlight: MemoryLedger;
}

/**
 * Reads all rows of a collection in the service's order. Pages overlap by one row. If a page lacks the last row of the
 * previous one, rows were inserted or skipped.
 *
 * @throws TooManyRowsError, CallerRateLimitedError without memory for the rows, and errors of calls
 */
export async function readCollection<Row extends { readonly id: string }>(
  collection: Collection<Row>,
  reader: CollectionReader,
): Promise<ColumnTable<Row>> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const builder = new ColumnTableBuilder<Row>();
    const cut = new AbortController();
    const forget = reader.inFlight.watch(() => [
      {
        bytes: builder.bytes,
        cut: () => {
          cut.abort(new CallerRateLimitedError(noMemory(collection), RETRY_MS));
        },
      },
    ]);
    try {
      const table = await readOnce(collection, reader, builder, cut.signal);
      if (table !== undefined) return table;
    } finally {
      forget();
    }
  }
  throw new UpstreamUnavailableError(`The list of ${collection.name} changed repeatedly during the read.`);
}

/** Reads the rows that match a filter of the service. @throws TooManyRowsError for more than a page, and errors of calls */
export async function readFilteredSnapshot<Row extends { readonly id: string }>(
  collection: Collection<Row>,
  filter: ODataFilter,
  { clock, dataSource, inFlight }: FilteredReader,
  context: CallContext,
): Promise<Snapshot<Row>> {
  const asOfTime = clock.now();
  const filtered = { ...collection, list: (query: ListQuery) => collection.list({ ...query, filter }) };
  const table = await readCollection(filtered, {
    send: (call) => dataSource.fetchNow(call, context),
    inFlight,
    // Only a partial page is known to be complete.
    maxRows: collection.pageSize - 1,
  });
  return new Snapshot(table, { asOfTime, generation: '' });
}

/** Undefined if rows were skipped. */
async function readOnce<Row extends { readonly id: string }>(
  { list, pageSize }: Collection<Row>,
  { send, maxRows, onUnrecognized }: CollectionReader,
  builder: ColumnTableBuilder<Row>,
  signal: AbortSignal,
): Promise<ColumnTable<Row> | undefined> {
  const seen = new Set<string>();
  let last: string | undefined;
  for (let skip = 0; ;) {
    const call = list({ filter: EVERYTHING, top: pageSize, skip });
    const page = await send(asRawPage(call));
    signal.throwIfAborted();
    const before = last;
    if (before !== undefined && !page.rows.some((row) => idOf(row) === before)) return undefined;
    for (let start = 0; start < page.rows.length; start += ROWS_A_TURN) {
      if (start > 0) await nextTurn();
      const rows = call.read({ value: page.rows.slice(start, start + ROWS_A_TURN) }, (where, detail) => {
        onUnrecognized?.();
        page.onUnrecognized(where, detail);
      });
      for (const row of rows) {
        if (seen.has(row.id)) continue;
        seen.add(row.id);
        builder.add(row);
      }
    }
    if (builder.length > maxRows) throw new TooManyRowsError();
    if (page.rows.length < pageSize) return builder.build();
    // Rows without an id can't be matched.
    const index = page.rows.findLastIndex((row) => idOf(row) !== undefined);
    last = idOf(page.rows[index]);
    skip += index < 0 ? page.rows.length : index;
  }
}

function noMemory({ name }: Pick<Collection<unknown>, 'name'>): string {
  return `The service has no memory left for the list of all ${name}.`;
}

function idOf(row: unknown): string | undefined {
  return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string'
    ? row.id
    : undefined;
}

const envelope = z.object({ value: z.array(z.unknown()) });

/** Raw rows, which are parsed in batches because there may be thousands. */
function asRawPage({ notFound, ...call }: UpstreamCall<unknown>): UpstreamCall<RawPage> {
  const empty: RawPage = { rows: [], onUnrecognized: () => undefined };
  return {
    ...call,
    read: (body, onUnrecognized) => {
      const parsed = envelope.safeParse(body);
      if (!parsed.success) throw new UnexpectedBodyError('a list');
      return { rows: parsed.data.value, onUnrecognized };
    },
    ...(notFound !== undefined && { notFound: () => empty }),
  };
}
