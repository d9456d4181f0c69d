import type { SnapshotConfig } from '../../config/cache-times.js';
import { CollectionTooLargeError } from '../../errors/caller-errors.js';
import type { CallContext } from '../call-context.js';
import type { ListQuery } from '../endpoints/shared/list-query.js';
import type { ODataFilter } from '../odata/filter.js';
import type { Waiters } from '../transport/waiters.js';
import { maxRowsOf, type Collection, type KnownSize } from './collections.js';
import { MoreThanAPageError, readCollection, TooManyRowsError } from './read-collection.js';
import { readFromSource, type SourceReader } from './read-hunted.js';
import type { ReplicaSnapshots } from './replica-snapshots.js';
import { Snapshot, type AnySnapshot } from './snapshot.js';
import type { SnapshotMemory } from './snapshot-memory.js';

interface SnapshotReader<Row extends object> extends Omit<SourceReader<Row>, 'onUnrecognized'> {
  readonly memory: SnapshotMemory;
  readonly replicas?: ReplicaSnapshots | undefined;
}

interface Publication {
  /** Undefined if the rows must not be cached. */
  readonly generation: string | undefined;
  /** Receives the end of a publication that outlasts the read. */
  readonly later?: ((published: Promise<void>) => void) | undefined;
}

/**
 * Reads a collection from its source, caches the snapshot, and publishes it to other replicas.
 *
 * @throws CollectionTooLargeError and errors of calls; MoreThanAPageError if the read should save calls and the size was
 * unknown
 */
export async function readSnapshot<Row extends { readonly id: string }>(
  collection: Collection<Row>,
  { replicas, ...reader }: SnapshotReader<Row>,
  context: CallContext & { readonly waiters: Waiters },
  { generation, later = () => undefined }: Publication,
): Promise<AnySnapshot> {
  const { config, clock, memory } = reader;
  const { name } = collection;
  const { budget: _paid, ...call } = context;
  const asOfTime = clock.now();
  let isPlain = true;
  const onUnrecognized = () => void (isPlain = false);
  const remember = (size: KnownSize) => {
    memory.rememberSize(call.tenantId, name, size);
  };
  try {
    const found = await readFromSource(collection, { ...reader, onUnrecognized }, call);
    if (found instanceof Snapshot) return found;
    const { table, isHunted } = found;
    const snapshot = new Snapshot(table, { asOfTime, generation: generation ?? '', isHunted });
    if (generation === undefined || config.times[name] <= 0) return snapshot;
    await snapshot.indexBy('id');
    memory.set(call.tenantId, name, snapshot);
    if (isPlain && replicas)
      later(
        replicas
          .publish(collection, context, { table, asOfTime, generation, isHunted })
          .catch(() => undefined),
      );
    return snapshot;
  } catch (error) {
    if (error instanceof TooManyRowsError) {
      remember(error.isHunted ? 'too many for hunts' : 'too many');
      throw tooLarge(collection, config, error.isHunted);
    }
    if (error instanceof MoreThanAPageError) remember('more than a page');
    else memory.avoid(call.tenantId, name, call);
    throw error;
  }
}

export function tooLarge(
  collection: Pick<Collection<unknown>, 'name'>,
  config: Pick<SnapshotConfig, 'maxRows' | 'maxBytes'>,
  isHunted: boolean,
): CollectionTooLargeError {
  const maxRows = maxRowsOf({ isHunted }, collection, config);
  return new CollectionTooLargeError(collection.name, { maxRows, maxBytes: config.maxBytes, isHunted });
}

/**
 * Reads the rows that match a filter of the service as a snapshot, for collections that are too large. Not cached.
 *
 * @throws CollectionTooLargeError for more than a page, and errors of calls
 */
export async function readFilteredSnapshot<Row extends { readonly id: string }>(
  collection: Collection<Row>,
  filter: ODataFilter,
  {
    config,
    clock,
    dataSource,
    inFlight,
  }: Pick<SourceReader<Row>, 'config' | 'clock' | 'dataSource' | 'inFlight'>,
  context: CallContext,
): Promise<Snapshot<Row>> {
  const asOfTime = clock.now();
  const filtered = { ...collection, list: (query: ListQuery) => collection.list({ ...query, filter }) };
  try {
    const table = await readCollection(filtered, {
      send: (call) => dataSource.fetchNow(call, context),
      inFlight,
      ...config,
      // Only a partial page is known to be complete.
      maxRows: Math.min(collection.pageSize, config.pageRows) - 1,
    });
    return new Snapshot(table, { asOfTime, generation: '' });
  } catch (error) {
    throw error instanceof TooManyRowsError ? tooLarge(collection, config, false) : error;
  }
}
