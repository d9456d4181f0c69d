import { LRUCache } from 'lru-cache';
import type { CollectionName, SnapshotConfig } from '../../config/cache-times.js';
import type { Clock } from '../../lib/clock.js';
import { ExpiringMap } from '../../lib/expiring-map.js';
import type { CallContext } from '../call-context.js';
import { staleMsOf, type CacheHit } from '../cache/cache-entry.js';
import { lifetimeOf, type Collection, type KnownSize } from './collections.js';
import type { AnySnapshot, Snapshot } from './snapshot.js';

const HOUR_MS = 3_600_000;
/** How long sizes are valid: they choose between reads of the same rows. Collections don't become a page shorter in a day. */
const SIZE_KNOWN_MS = 24 * HOUR_MS;
/** The same for a collection that is too large, because then it isn't read at all. */
const TOO_LARGE_MS = HOUR_MS;
/** How long a collection isn't read after an error or a timeout. Other ways are used instead. */
const AVOIDED_MS = 600_000;
/** The same after a read that didn't wait for quota. */
const AVOIDED_BRIEFLY_MS = 60_000;
const OVERHEAD_BYTES = 10_000;

type AvoidingRead = Pick<CallContext, 'waitsForQuota'>;

/** LRU cache of all tenants' snapshots in this process. */
export class SnapshotMemory {
  readonly #config: SnapshotConfig;
  readonly #clock: Clock;
  readonly #snapshots: LRUCache<string, AnySnapshot>;
  readonly #sizes: ExpiringMap<string, KnownSize>;
  readonly #avoided: ExpiringMap<string, true>;

  constructor(config: SnapshotConfig, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
    this.#sizes = new ExpiringMap(clock);
    this.#avoided = new ExpiringMap(clock, AVOIDED_MS);
    this.#snapshots = new LRUCache({
      maxSize: config.maxBytes,
      sizeCalculation: ({ bytes }) => bytes + OVERHEAD_BYTES,
    });
  }

  /** Undefined if it has expired for so many milliseconds. */
  find(
    tenantId: string,
    collection: Pick<Collection<unknown>, 'name' | 'hunted' | 'cacheClass'>,
    staleMs = 0,
  ): AnySnapshot | undefined {
    const key = keyOf(tenantId, collection.name);
    const snapshot = this.#snapshots.get(key);
    if (snapshot === undefined) return undefined;
    const age = this.#clock.now() - snapshot.asOfTime;
    const lifetime = lifetimeOf(snapshot, collection, this.#config);
    // A snapshot from the future means that the clock was set back.
    if (age < 0 || age >= lifetime + staleMsOf(collection.cacheClass)) this.#snapshots.delete(key);
    return age < 0 || age >= lifetime + staleMs ? undefined : snapshot;
  }

  /** The row of an earlier read and its time, for as long as expired ones replace errors. */
  async lastKnown<Row extends object>(
    tenantId: string,
    collection: Collection<Row>,
    id: string,
  ): Promise<CacheHit<Row> | undefined> {
    const found = this.find(tenantId, collection, staleMsOf(collection.cacheClass));
    const snapshot = found as Snapshot<Row> | undefined;
    await snapshot?.indexBy('id');
    const value = snapshot?.rowsWith('id', id)?.[0];
    return snapshot && value && { value, readAt: snapshot.asOfTime };
  }

  /** Stores a snapshot, unless a later one is cached. */
  set(tenantId: string, name: CollectionName, snapshot: AnySnapshot): void {
    const key = keyOf(tenantId, name);
    if ((this.#snapshots.peek(key)?.asOfTime ?? 0) <= snapshot.asOfTime) this.#snapshots.set(key, snapshot);
    this.#avoided.delete(key);
    this.rememberSize(tenantId, name, snapshot.length);
  }

  isAvoided(tenantId: string, name: CollectionName): boolean {
    return this.#avoided.has(keyOf(tenantId, name));
  }

  avoid(tenantId: string, name: CollectionName, { waitsForQuota = true }: AvoidingRead = {}): void {
    this.#avoided.set(keyOf(tenantId, name), true, waitsForQuota ? AVOIDED_MS : AVOIDED_BRIEFLY_MS);
  }

  sizeOf(tenantId: string, name: CollectionName): KnownSize | undefined {
    return this.#sizes.get(keyOf(tenantId, name));
  }

  rememberSize(tenantId: string, name: CollectionName, size: KnownSize): void {
    const isTooLarge = size === 'too many' || size === 'too many for hunts';
    this.#sizes.set(keyOf(tenantId, name), size, isTooLarge ? TOO_LARGE_MS : SIZE_KNOWN_MS);
  }
}

function keyOf(tenantId: string, name: CollectionName): string {
  return `${tenantId} ${name}`;
}
