import type { SnapshotConfig } from '../../config/cache-times.js';
import { CallerRateLimitedError } from '../../errors/caller-errors.js';
import { HuntingLimitError } from '../../errors/hunting-errors.js';
import type { CallContext } from '../call-context.js';
import type { DefenderDataSource } from '../data-source.js';
import type { UpstreamCall } from '../upstream-call.js';
import { maxRowsOf, type Collection, type HuntedCollection } from './collections.js';
import { ColumnTableBuilder, type ColumnTable } from './column-table.js';
import type { KnownSize } from './snapshot-memory.js';
import { readCollection, TooManyRowsError, type CollectionReader } from './read-collection.js';

/** Factor by which the number of parts grows if one of them is too large. */
const GROWTH = 4;
const RETRY_MS = 10_000;

/** A collection as read, and from which source. */
interface SourcedTable<Row> {
  readonly table: ColumnTable<Row>;
  readonly isHunted: boolean;
}

interface SourceReader extends Pick<CollectionReader, 'inFlight' | 'onUnrecognized'> {
  readonly dataSource: DefenderDataSource;
  readonly config: SnapshotConfig;
  /** At the last read. */
  readonly size: KnownSize | undefined;
}

/** Reads a collection from Defender's API, or from hunts while they replace it. @throws as `readCollection` does */
export function readFromSource<Row extends { readonly id: string }>(
  collection: Collection<Row>,
  { dataSource, config, size, ...common }: SourceReader,
  context: CallContext,
): Promise<SourcedTable<Row>> {
  const send = <T>(call: UpstreamCall<T>) => dataSource.fetchNow(call, context);
  const { hunted, operation } = collection;
  const readAtDefender = async () => {
    const maxRows = maxRowsOf({ isHunted: false }, collection, config);
    return { table: await readCollection(collection, { ...common, send, maxRows }), isHunted: false };
  };
  const readAtSecond =
    hunted &&
    (async () => {
      const maxRows = maxRowsOf({ isHunted: true }, collection, config);
      const expected = typeof size === 'number' ? size : 0;
      return { table: await readHunted(hunted, { ...common, send, maxRows }, expected), isHunted: true };
    });
  return dataSource.sources.send<SourcedTable<Row>>(operation, context, readAtDefender, readAtSecond);
}

/**
 * Reads all rows of a collection by hunts, in the order of their ids. Parts are split until each is certainly complete,
 * because the service may cut a longer answer silently.
 *
 * @param expected the number of rows at the last read
 * @throws as `readCollection` does
 */
async function readHunted<Row extends { readonly id: string }>(
  { part, pageSize }: HuntedCollection<Row>,
  { send, maxRows, inFlight }: CollectionReader,
  expected: number,
): Promise<ColumnTable<Row>> {
  const most = Math.ceil((GROWTH * maxRows) / pageSize);
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
      if (await readParts(part, of, { send, maxRows }, found, cut.signal)) return tableOf(found);
    } finally {
      forget();
    }
  }
  throw new TooManyRowsError(true);
}

/** Estimated size of a parsed row. */
const BYTES_PER_ROW = 2_000;

/** One part at a time, because people's hunts use the same quota. False if a part is too large. */
async function readParts<Row extends { readonly id: string }>(
  part: HuntedCollection<Row>['part'],
  of: number,
  { send, maxRows }: Pick<CollectionReader, 'send' | 'maxRows'>,
  found: Map<string, Row>,
  signal: AbortSignal,
): Promise<boolean> {
  for (let index = 0; index < of; index += 1) {
    const answer = await sendOrSplit(part(index, of), send);
    signal.throwIfAborted();
    if (answer === undefined || answer.isTruncated) return false;
    for (const row of answer.rows) found.set(row.id, row);
    if (found.size > maxRows) throw new TooManyRowsError(true);
  }
  return true;
}

/** Undefined if the service stops the hunt because of its size. */
function sendOrSplit<T>(call: UpstreamCall<T>, send: CollectionReader['send']): Promise<T | undefined> {
  return send(call).catch((error: unknown) => {
    if (error instanceof HuntingLimitError) return undefined;
    throw error;
  });
}

function tableOf<Row extends { readonly id: string }>(found: ReadonlyMap<string, Row>): ColumnTable<Row> {
  const builder = new ColumnTableBuilder<Row>();
  const ids = [...found.keys()].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  for (const id of ids) {
    const row = found.get(id);
    if (row !== undefined) builder.add(row);
  }
  return builder.build();
}
