import { LRUCache } from 'lru-cache';
import type { CacheClass, CacheConfig } from '../../config/cache-times.js';
import type { Clock } from '../../config/clock.js';

/** Whose answers may be shown to whom: never across these. */
export interface CacheScope {
  readonly tenantId: string;
  readonly cacheClass: CacheClass;
}

/** Where a value that is being read will be kept, decided before the read begins. */
export interface CacheSlot {
  readonly key: string;
  readonly scope: CacheScope;
}

interface Entry {
  readonly value: unknown;
  readonly until: number;
}

/** The smallest charge for an entry: what keeping it costs beside its text. */
const OVERHEAD_BYTES = 200;
/** Parsed rows take several times the memory of their text. */
const BYTES_PER_CHARACTER = 6;
/** So many of the largest entries find room; anything larger is not kept. */
const LARGEST_ENTRIES = 8;

/**
 * What was read lately, by entity and by page. A write drops everything of its tenant and class by counting up the
 * class's generation: a read that began before the write can then no longer be kept for what comes after it.
 */
export class ResourceCache {
  readonly #clock: Clock;
  readonly #config: CacheConfig;
  readonly #entries: LRUCache<string, Entry>;
  readonly #generations = new Map<string, number>();

  constructor(config: CacheConfig, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
    // One page of a walk through everything must not push out what many come back for.
    this.#entries = new LRUCache({
      maxSize: config.maxBytes,
      maxEntrySize: config.maxBytes / LARGEST_ENTRIES,
    });
  }

  /** The place of a value in the present generation. Take it before reading, use it after. */
  slot(scope: CacheScope, name: string): CacheSlot {
    const generation = this.#generations.get(generationKey(scope)) ?? 0;
    return { key: JSON.stringify([scope.tenantId, scope.cacheClass, generation, name]), scope };
  }

  read(slot: CacheSlot): { readonly value: unknown } | undefined {
    const entry = this.#entries.get(slot.key);
    return entry !== undefined && entry.until > this.#clock.now() ? entry : undefined;
  }

  /** @param characters the length of the value as text. */
  keep(
    slot: CacheSlot,
    value: unknown,
    characters: number,
    { unknown = false }: { readonly unknown?: boolean } = {},
  ): void {
    const { times } = this.#config;
    const ms = unknown ? times.unknownIds : times[slot.scope.cacheClass];
    this.#entries.set(
      slot.key,
      { value, until: this.#clock.now() + ms },
      {
        size: BYTES_PER_CHARACTER * characters + OVERHEAD_BYTES,
      },
    );
  }

  /** Drops everything of a class in a tenant. */
  drop(scope: CacheScope): void {
    const key = generationKey(scope);
    this.#generations.set(key, (this.#generations.get(key) ?? 0) + 1);
  }
}

function generationKey({ tenantId, cacheClass }: CacheScope): string {
  return `${tenantId} ${cacheClass}`;
}
