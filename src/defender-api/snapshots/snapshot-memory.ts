import { LRUCache } from 'lru-cache';
import type { CollectionName } from '../../config/cache-times.js';
import type { Clock } from '../../lib/clock.js';
import type { AnySnapshot } from './snapshot.js';

/** How many rows a collection of a tenant has, when it was last read whole. */
type KnownSize = number | 'too many';

/** Sizes are believed so long: a growing collection must not be tried in vain each time it is asked for. */
const SIZE_KNOWN_MS = 3_600_000;
/** A collection that couldn't be read, or not in time, is asked for by other ways so long. */
const AVOIDED_MS = 600_000;
const MAX_SIZES = 10_000;
/** A snapshot takes this beside its values. */
const OVERHEAD_BYTES = 10_000;

/** The snapshots of all tenants in one process; the least used leaves first. */
export class SnapshotMemory {
  readonly #clock: Clock;
  readonly #snapshots: LRUCache<string, AnySnapshot>;
  readonly #sizes = new LRUCache<string, { readonly size: KnownSize; readonly until: number }>({
    max: MAX_SIZES,
  });
  readonly #avoidedUntil = new LRUCache<string, number>({ max: MAX_SIZES });

  constructor(maxBytes: number, clock: Clock) {
    this.#clock = clock;
    this.#snapshots = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ bytes }) => bytes + OVERHEAD_BYTES,
    });
  }

  get(tenantId: string, name: CollectionName): AnySnapshot | undefined {
    return this.#snapshots.get(keyOf(tenantId, name));
  }

  /** Keeps it, unless a later one is kept. */
  set(tenantId: string, name: CollectionName, snapshot: AnySnapshot): void {
    const key = keyOf(tenantId, name);
    if ((this.#snapshots.peek(key)?.asOfTime ?? 0) <= snapshot.asOfTime) this.#snapshots.set(key, snapshot);
    this.#avoidedUntil.delete(key);
    this.rememberSize(tenantId, name, snapshot.length);
  }

  isAvoided(tenantId: string, name: CollectionName): boolean {
    return (this.#avoidedUntil.get(keyOf(tenantId, name)) ?? 0) > this.#clock.now();
  }

  avoid(tenantId: string, name: CollectionName): void {
    this.#avoidedUntil.set(keyOf(tenantId, name), this.#clock.now() + AVOIDED_MS);
  }

  delete(tenantId: string, name: CollectionName): void {
    this.#snapshots.delete(keyOf(tenantId, name));
  }

  sizeOf(tenantId: string, name: CollectionName): KnownSize | undefined {
    const known = this.#sizes.get(keyOf(tenantId, name));
    return known !== undefined && known.until > this.#clock.now() ? known.size : undefined;
  }

  rememberSize(tenantId: string, name: CollectionName, size: KnownSize): void {
    this.#sizes.set(keyOf(tenantId, name), { size, until: this.#clock.now() + SIZE_KNOWN_MS });
  }
}

function keyOf(tenantId: string, name: CollectionName): string {
  return `${tenantId} ${name}`;
}
