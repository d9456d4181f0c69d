import type { SnapshotConfig } from '../../config/cache-times.js';
import { CallerRateLimitedError } from '../../errors/caller-errors.js';
import type { Clock } from '../../lib/clock.js';
import { nextTurn } from '../../lib/in-turns.js';
import type { CallContext } from '../call-context.js';
import type { DefenderDataSource } from '../data-source.js';
import { completeOf } from '../endpoints/shared/inventory-hunt.js';
import type { UpstreamCall } from '../upstream-call.js';
import { maxRowsOf, type Collection, type HuntedCollection } from './collections.js';
import { ColumnTableBuilder, type ColumnTable } from './column-table.js';
import { ROWS_A_TURN } from './pack-rows.js';
import { readCollection, TooManyRowsError, type CollectionReader } from './read-collection.js';
import type { Snapshot } from './snapshot.js';
import type { SnapshotMemory } from './snapshot-memory.js';
import { compareTexts } from '../../lib/texts.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';

/** Factor by which the number of parts grows if one of them is too large. */
const GROWTH = 4;
const RETRY_MS = 10_000;
/**
 * How long many calls for a collection may take, whatever the deadline of the callers: the largest collections need more
 * hunts than a minute has, and the next caller gets the result.
 */
const LONG_READ_MS = 300_000;

/** A collection as read, and from which source. */
interface SourcedTable<Row> {
  readonly table: ColumnTable<Row>;
  readonly isHunted: boolean;
}

export interface SourceReader<Row extends object> extends Pick<
  CollectionReader,
  'inFlight' | 'onUnrecognized'
> {
  readonly dataSource: DefenderDataSource;
  readonly clock: Clock;
  readonly config: SnapshotConfig;
  readonly memory: Pick<SnapshotMemory, 'sizeOf' | 'rememberSize'>;
  /** Whether the read replaces other calls. Then it ends after a full page if the size is unknown. */
  readonly savesCalls: boolean;
  /** Finds the rows that another replica has hunted, which saves the hunts. */
  readonly findHunted: () => Promise<Snapshot<Row> | undefined>;
}

/** Reads a collection from Defender's API, or from hunts while they replace it. @throws as `readCollection` does */
export function readFromSource<Row extends { readonly id: string }>(
  collection: Collection<Row>,
  { dataSource, clock, config, memory, savesCalls, findHunted, ...reader }: SourceReader<Row>,
  context: CallContext,
): Promise<SourcedTable<Row> | Snapshot<Row>> {
  const send = <T>(call: UpstreamCall<T>) => dataSource.fetchNow(call, context);
  const { name, hunted, operation } = collection;
  const { tenantId } = context;
  const onLong = () =>
    context.waiters?.join({ lane: 'bulk', deadline: monotonicTimeOf(clock).now() + LONG_READ_MS });
  const readAtDefender = async () => {
    const maxRows = maxRowsOf({ isHunted: false }, collection, config);
    const size = memory.sizeOf(tenantId, name);
    const table = await readCollection(collection, {
      ...config,
      ...reader,
      send,
      maxRows,
      isSizeKnown: typeof size === 'number',
      isOnePage: savesCalls && size === undefined,
      onLong,
    });
    return { table, isHunted: false };
  };
  const readAtSecond =
    hunted &&
    (async () => {
      const known = await findHunted();
      if (known !== undefined) return known;
      onLong();
      const maxRows = maxRowsOf({ isHunted: true }, collection, config);
      const { maxBytes } = config;
      const size = memory.sizeOf(tenantId, name);
      const expected = size === 'too many' ? config.maxRows[name] : typeof size === 'number' ? size : 0;
      const onCut = (rows: number) => {
        memory.rememberSize(tenantId, name, rows);
      };
      return {
        table: await readHunted(hunted, { ...reader, send, maxRows, maxBytes, expected, onCut }),
        isHunted: true,
      };
    });
  return dataSource.sources.send<SourcedTable<Row> | Snapshot<Row>>(
    operation,
    context,
    readAtDefender,
    readAtSecond,
  );
}

interface HuntReader extends Omit<CollectionReader, 'pageRows'> {
  /** The number of rows at the last read, or that it exceeded. */
  readonly expected: number;
  /** Called if a hunt returns not all of its part, with a number of rows that the collection exceeds. */
  readonly onCut: (rows: number) => void;
}

/**
 * Reads all rows of a collection by hunts, in the order of their ids. Parts are split until each is certainly complete,
 * because the service may cut a longer answer silently.
 *
 * @throws as `readCollection` does
 */
async function readHunted<Row extends { readonly id: string }>(
  { part, pageSize }: HuntedCollection<Row>,
  { inFlight, expected, onCut, ...reader }: HuntReader,
): Promise<ColumnTable<Row>> {
  const most = Math.ceil((GROWTH * reader.maxRows) / pageSize);
  // Parts differ in size, so the expected size gets a margin of 20 %.
  let of = 1;
  while (of * pageSize < expected * 1.2) of *= GROWTH;
  for (; of <= most; of *= GROWTH) {
    const found = new Map<string, Row>();
    const cut = new AbortController();
    const forget = inFlight.watch(() => [
      {
        bytes: found.size * BYTES_PER_ROW,
        cut: () => {
          cut.abort(new CallerRateLimitedError('The service has no memory left for hunted rows.', RETRY_MS));
        },
      },
    ]);
    try {
      if (await readParts(part, of, reader, found, cut.signal)) return await tableOf(found, reader.maxBytes);
    } finally {
      forget();
    }
    onCut(of * pageSize);
  }
  throw new TooManyRowsError(true);
}

/** Estimated size of a parsed row. */
const BYTES_PER_ROW = 2_000;

/** One part at a time, because people's hunts use the same quota. False if a part is too large. */
async function readParts<Row extends { readonly id: string }>(
  part: HuntedCollection<Row>['part'],
  of: number,
  { send, maxRows, onUnrecognized }: Pick<CollectionReader, 'send' | 'maxRows' | 'onUnrecognized'>,
  found: Map<string, Row>,
  signal: AbortSignal,
): Promise<boolean> {
  for (let index = 0; index < of; index += 1) {
    const answer = await completeOf(observed(part({ index, of }), onUnrecognized), send);
    signal.throwIfAborted();
    if (answer === undefined) return false;
    let read = 0;
    for (const row of answer.rows) {
      found.set(row.id, row);
      read += 1;
      if (read % ROWS_A_TURN === 0) await nextTurn();
    }
    if (found.size > maxRows) throw new TooManyRowsError(true);
  }
  return true;
}

/** The call, which also notifies the listener of unrecognized values. */
function observed<T>(call: UpstreamCall<T>, listener: (() => void) | undefined): UpstreamCall<T> {
  return {
    ...call,
    read: (body, onUnrecognized) =>
      call.read(body, (where, detail) => {
        listener?.();
        onUnrecognized(where, detail);
      }),
  };
}

async function tableOf<Row extends { readonly id: string }>(
  found: ReadonlyMap<string, Row>,
  maxBytes: number,
): Promise<ColumnTable<Row>> {
  const builder = new ColumnTableBuilder<Row>();
  const ids = [...found.keys()].sort(compareTexts);
  for (const id of ids) {
    const row = found.get(id);
    if (row !== undefined) builder.add(row);
    if (builder.length % ROWS_A_TURN === 0) await nextTurn();
  }
  if (builder.bytes > maxBytes) throw new TooManyRowsError(true);
  return builder.build();
}
