import type { KeyObject } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import type { Metrics } from '../telemetry/metrics.js';
import { openSealed, seal } from './seal.js';
import { StoreUnavailableError, UnverifiedEntryError, type Store } from './store.js';
import type { Config } from '../config/config.js';
import { readOrMakeKeyFile } from './key-file.js';

/** Keys that authenticate the store's contents. They are not in the store. */
export interface StateKeys {
  /**
   * At least one key, newest first. The newest seals; all open.
   *
   * @throws StoreUnavailableError without a key; its cause is a KeyFileError if the file is invalid
   */
  current(): readonly KeyObject[];
}

/** The keys, newest first; none if they can't be read or made. */
export function keysOrNone(keys: StateKeys | undefined): readonly KeyObject[] {
  try {
    return keys?.current() ?? [];
  } catch (error) {
    if (error instanceof StoreUnavailableError) return [];
    throw error;
  }
}

/**
 * Undefined for replicas that share a store without a configured key. The store's contents are then unauthenticated.
 */
export function createStateKeys({
  stateKeys,
  redisUrl,
  dataDirectory,
}: Pick<Config, 'stateKeys' | 'redisUrl' | 'dataDirectory'>): StateKeys | undefined {
  if (stateKeys !== undefined) return { current: () => stateKeys };
  return redisUrl === undefined ? createOwnKey(dataDirectory) : undefined;
}

/** A single replica creates its own key. A failure is retried at the next use, because a full disk may recover. */
function createOwnKey(directory: string): StateKeys {
  let keys: readonly KeyObject[] | undefined;
  return {
    current: () => {
      try {
        return (keys ??= [readOrMakeKeyFile(directory)]);
      } catch (error) {
        throw new StoreUnavailableError('There is no key to seal entries in DATA_DIR.', error);
      }
    },
  };
}

interface SealedStoreOptions {
  /** The underlying store, which others can write to. */
  readonly store: Store;
  readonly keys: StateKeys;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** A raw entry and its text. Empty if it is missing or expired. */
interface Found {
  readonly raw: string | undefined;
  readonly text: string | undefined;
}

/**
 * Added to the expiry in a seal, because the clocks of replicas differ. The store expires entries by its own clock; the
 * seal's expiry only bounds how long an attacker can restore one.
 */
const CLOCK_DIFFERENCE_MS = 24 * 3_600_000;

/**
 * Accepts only entries that this service sealed for the same key, until a day after their expiry. Others are logged and
 * cause an {@link UnverifiedEntryError}. An attacker with write access to the store can still delete an entry, or restore
 * an older one of the same key until then.
 */
export function createSealedStore(options: SealedStoreOptions): Store {
  const { store, keys, clock, logger, metrics } = options;
  const sealNow = (name: string, text: string, ttlMs: number) =>
    seal(newestOf(keys), name, { text, endTime: Math.ceil(clock.now() + ttlMs + CLOCK_DIFFERENCE_MS) });

  function open(name: string, raw: string | undefined): Found {
    if (raw === undefined) return { raw, text: undefined };
    const opened = openSealed(keys.current(), name, raw);
    if (typeof opened !== 'string') {
      return { raw, text: opened.endTime > clock.now() ? opened.text : undefined };
    }
    metrics.stateRefused.inc({ reason: opened });
    logger.warn(
      { entry: name, reason: opened },
      'A store entry without a valid seal of STATE_KEY was ignored',
    );
    throw new UnverifiedEntryError(name, opened);
  }

  const find = async (name: string) => open(name, await store.get(name));

  /** Replaces the found entry if it is unchanged. */
  function put(name: string, found: Found, text: string, ttlMs: number): Promise<boolean> {
    const sealed = sealNow(name, text, ttlMs);
    return found.raw === undefined
      ? store.setIfAbsent(name, sealed, ttlMs)
      : store.replaceIf(name, found.raw, sealed, ttlMs);
  }

  return {
    get: async (name) => (await find(name)).text,
    getMany: async (names) => {
      const raws = await store.getMany(names);
      return names.map((name, index) => open(name, raws[index]).text);
    },
    set: async (name, text, ttlMs) => store.set(name, sealNow(name, text, ttlMs), ttlMs),
    setMany: async (entries) =>
      store.setMany(
        entries.map(({ key, value, ttlMs }) => ({ key, value: sealNow(key, value, ttlMs), ttlMs })),
      ),
    setIfAbsent: async (name, text, ttlMs) => {
      if (await put(name, { raw: undefined, text: undefined }, text, ttlMs)) return true;
      // The store may still contain an expired entry.
      const found = await find(name);
      return found.text === undefined && put(name, found, text, ttlMs);
    },
    delete: (name) => store.delete(name),
    deleteIf: async (name, text) => {
      const found = await find(name);
      if (found.raw !== undefined && found.text === text) await store.deleteIf(name, found.raw);
    },
    replaceIf: async (name, before, text, ttlMs) => {
      const found = await find(name);
      return found.text === before && put(name, found, text, ttlMs);
    },
    tracedBy(trace) {
      if (trace?.span === undefined) return this;
      return createSealedStore({ ...options, store: store.tracedBy(trace) });
    },
  };
}

function newestOf(keys: StateKeys): KeyObject {
  const [newest] = keys.current();
  if (newest === undefined) throw new StoreUnavailableError('There is no key to seal entries.');
  return newest;
}
