import { createHash, randomUUID, type KeyObject } from 'node:crypto';
import type { Logger } from 'pino';
import { StoreTooSlowError, type GatheredReads } from '../../store/gathered-reads.js';
import { openSealed, seal } from '../../store/seal.js';
import type { Store, StoreEntry } from '../../store/store.js';
import type { Metrics } from '../../telemetry/metrics.js';
import { ForeignEntryError, printEntry, parseEntry, type CacheEntry } from './cache-entry.js';
import { scopeKeyOf, type CachePlace, type CacheScope, type CacheSlot } from './cache-place.js';

export interface SharedCacheOptions {
  readonly store: Store;
  readonly reads: GatheredReads;
  /** Entries bear a seal of the first, and of one of these when they are believed; without keys they bear none. */
  readonly keys?: readonly KeyObject[] | undefined;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Tells when the store is lost and when it is back. */
  readonly onStateChange?: ((listener: (isUp: boolean) => void) => void) | undefined;
}

/**
 * What the store says about a place. `slow`: nothing in time; `lost`: it can't be asked. The generation is then the last
 * that was heard of, which is never newer than the true one.
 */
export interface Heard {
  readonly state: 'known' | 'slow' | 'lost';
  readonly generation: string;
  readonly entry?: CacheEntry;
}

const GENERATION = /^[\w-]{1,64}$/;
/** Longer than any entry lives: when it ends, everything of the class is read anew. */
const GENERATION_KEPT_MS = 86_400_000;
/** Longer texts are kept by the process that read them alone. */
const MOST_CHARACTERS = 1_000_000;

/**
 * The second level of the cache: what any replica has read, for all of them. Each class of a tenant has a generation, a
 * random name that every entry bears; a write gives it another, and so drops on all replicas what was read before, and
 * what is being read. A name and no number: a store that lost everything can't count up to one that was used before.
 */
export class SharedCache {
  readonly #options: SharedCacheOptions;
  /** The last generation heard of, by scope. */
  readonly #known = new Map<string, string>();
  /** Names offered for a generation that nobody has named, while it is not known who was first. */
  readonly #offers = new Map<string, string>();
  /** Scopes whose drop couldn't be told to the others. */
  readonly #owed = new Map<string, CacheScope>();
  readonly #telling = new Set<string>();
  #leaving: StoreEntry[] = [];
  #isLost = false;

  constructor(options: SharedCacheOptions) {
    this.#options = options;
    options.onStateChange?.((isUp) => {
      if (isUp) for (const scope of [...this.#owed.values()]) this.#tellAgain(scope);
    });
  }

  /** The generation as far as this process knows it. */
  generationOf(scope: CacheScope): string {
    const key = scopeKeyOf(scope);
    const known = this.#known.get(key) ?? randomUUID();
    this.#known.set(key, known);
    return known;
  }

  /** The present generation, and the entry of the place if it is wanted and belongs to it. */
  async ask(place: CachePlace, wantsEntry: boolean): Promise<Heard> {
    const { scope } = place;
    const { reads } = this.#options;
    // Until the others know of a write, what they keep must not be shown here.
    const isOwed = () => this.#owed.has(scopeKeyOf(scope));
    if (isOwed()) {
      this.#tellAgain(scope);
      return { state: 'lost', generation: this.generationOf(scope) };
    }
    try {
      const [named, stored] = await Promise.all([
        reads.get(generationKeyOf(scope)),
        wantsEntry ? reads.get(entryKeyOf(place)) : undefined,
      ]);
      if (isOwed()) return { state: 'lost', generation: this.generationOf(scope) };
      this.#find();
      const generation = this.#hear(scope, named);
      const entry = stored === undefined ? undefined : this.#read(stored, place);
      return { state: 'known', generation, ...(entry?.generation === generation && { entry }) };
    } catch (error) {
      const isSlow = error instanceof StoreTooSlowError;
      if (isSlow) this.#options.metrics.cacheIgnored.inc({ reason: 'slow' });
      else this.#lose(error);
      return { state: isSlow ? 'slow' : 'lost', generation: this.generationOf(scope) };
    }
  }

  keep(slot: CacheSlot, entry: Omit<CacheEntry, 'generation'>, ttlMs: number): void {
    if (entry.text.length > MOST_CHARACTERS) return;
    const key = entryKeyOf(slot);
    const text = printEntry(slot, { ...entry, generation: slot.generation });
    const [newest] = this.#options.keys ?? [];
    const endsAt = Math.ceil(entry.readAt + ttlMs);
    this.#leaving.push({
      key,
      value: newest === undefined ? text : seal(newest, key, { text, endsAt }),
      ttlMs,
    });
    if (this.#leaving.length > 1) return;
    queueMicrotask(() => {
      const entries = this.#leaving;
      this.#leaving = [];
      // What can't be kept is read again.
      this.#options.store.setMany(entries).catch(() => undefined);
    });
  }

  /** Begins another generation. When it resolves, no replica that reaches the store shows what was read before. */
  async drop(scope: CacheScope): Promise<void> {
    const key = scopeKeyOf(scope);
    const next = randomUUID();
    try {
      await this.#options.store.set(generationKeyOf(scope), next, GENERATION_KEPT_MS);
      this.#owed.delete(key);
    } catch (error) {
      this.#owed.set(key, scope);
      this.#lose(error);
    }
    this.#known.set(key, next);
  }

  /** Says that an entry isn't believed. It is read anew, and that takes its place. */
  refuse(place: CachePlace, error: unknown): void {
    const fault = error instanceof ForeignEntryError ? error.fault : 'content';
    const { tenantId, cacheClass } = place.scope;
    this.#options.metrics.cacheIgnored.inc({ reason: fault });
    this.#options.logger.warn(
      { tenantId, cacheClass, fault, key: entryKeyOf(place) },
      'An entry of the shared cache is not ours and was ignored',
    );
  }

  #tellAgain(scope: CacheScope): void {
    const key = scopeKeyOf(scope);
    if (this.#telling.has(key)) return;
    this.#telling.add(key);
    void this.drop(scope).finally(() => this.#telling.delete(key));
  }

  #read(stored: string, place: CachePlace): CacheEntry | undefined {
    try {
      return parseEntry(this.#open(stored, place), place);
    } catch (error) {
      this.refuse(place, error);
      return undefined;
    }
  }

  /** By what others read, callers are limited to device groups: a neighbour in the store must not write it. */
  #open(stored: string, place: CachePlace): string {
    const { keys } = this.#options;
    if (keys === undefined) return stored;
    const opened = openSealed(keys, entryKeyOf(place), stored);
    if (typeof opened === 'string') throw new ForeignEntryError('seal');
    return opened.text;
  }

  #hear(scope: CacheScope, named: string | undefined): string {
    const isName = named !== undefined && GENERATION.test(named);
    if (named !== undefined && !isName)
      this.refuse({ scope, name: 'generation' }, new ForeignEntryError('generation'));
    const generation = isName ? named : this.#offer(scope, named !== undefined);
    this.#known.set(scopeKeyOf(scope), generation);
    return generation;
  }

  /** Names a generation that has no name, unless another replica is faster: then what is read under ours is found by nobody. */
  #offer(scope: CacheScope, mayReplace: boolean): string {
    const { store } = this.#options;
    const key = scopeKeyOf(scope);
    const offered = this.#offers.get(key);
    if (offered !== undefined) return offered;
    const offer = randomUUID();
    this.#offers.set(key, offer);
    const forget = () => this.#offers.delete(key);
    const naming = mayReplace
      ? store.set(generationKeyOf(scope), offer, GENERATION_KEPT_MS)
      : store.setIfAbsent(generationKeyOf(scope), offer, GENERATION_KEPT_MS);
    naming.then(forget, forget);
    return offer;
  }

  #lose(error: unknown): void {
    if (this.#isLost) return;
    this.#isLost = true;
    this.#options.logger.warn(
      { err: error },
      'The cache is not shared any more: this replica goes on with what it has read itself',
    );
  }

  #find(): void {
    if (!this.#isLost) return;
    this.#isLost = false;
    this.#options.logger.info('The cache is shared again');
  }
}

function generationKeyOf({ tenantId, cacheClass }: CacheScope): string {
  return `cache:{${tenantId}}:${cacheClass}:generation`;
}

/** Questions are long; the entry itself says which it answers. */
function entryKeyOf({ scope: { tenantId, cacheClass }, name }: CachePlace): string {
  return `cache:{${tenantId}}:${cacheClass}:${createHash('sha256').update(name).digest('base64url')}`;
}
