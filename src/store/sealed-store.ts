import type { KeyObject } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import type { Metrics } from '../telemetry/metrics.js';
import { openSealed, seal } from './seal.js';
import { StoreUnavailableError, UnverifiedEntryError, type Store } from './store.js';
import type { Config } from '../config/config.js';
import { readOrMakeKeyFile } from './key-file.js';

/** Keys that are not in the store, and vouch for what is. */
export interface StateKeys {
  /**
   * At least one, the newest first: that one seals, all open.
   *
   * @throws StoreUnavailableError while there is none; its cause is a KeyFileError when the file is no key.
   */
  current(): readonly KeyObject[];
}

/** The one that codes are made with; undefined while there is none. */
export function newestKeyOf(keys: StateKeys | undefined): KeyObject | undefined {
  try {
    return keys?.current()[0];
  } catch (error) {
    if (error instanceof StoreUnavailableError) return undefined;
    throw error;
  }
}

/** Undefined for replicas that share a store and were told no key: nothing then vouches for what lies there. */
export function createStateKeys({
  stateKeys,
  redisUrl,
  dataDirectory,
}: Pick<Config, 'stateKeys' | 'redisUrl' | 'dataDirectory'>): StateKeys | undefined {
  if (stateKeys !== undefined) return { current: () => stateKeys };
  return redisUrl === undefined ? createOwnKey(dataDirectory) : undefined;
}

/** A single replica makes its own. Where that fails, it is tried again at the next use: a full disk gets room again. */
function createOwnKey(directory: string): StateKeys {
  let keys: readonly KeyObject[] | undefined;
  return {
    current: () => {
      try {
        return (keys ??= [readOrMakeKeyFile(directory)]);
      } catch (error) {
        throw new StoreUnavailableError('There is no key to seal what is kept in DATA_DIR with.', error);
      }
    },
  };
}

interface SealedStoreOptions {
  /** Where the entries lie, and others can write too. */
  readonly store: Store;
  readonly keys: StateKeys;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** An entry as it lies in the store, and what it says; nothing when there is none or its time is over. */
interface Found {
  readonly raw: string | undefined;
  readonly text: string | undefined;
}

/**
 * Believes of a store only what this service has put there under that very key, and no longer than it was put there for.
 * What else lies there is told in the log, and its reader gets an {@link UnverifiedEntryError}. Whoever can write to the
 * store can still delete an entry, or put back an older one of the same key until that ends.
 */
export function createSealedStore(options: SealedStoreOptions): Store {
  const { store, keys, clock, logger, metrics } = options;
  const sealNow = (name: string, text: string, ttlMs: number) =>
    seal(newestOf(keys), name, { text, endTime: Math.ceil(clock.now() + ttlMs) });

  function open(name: string, raw: string | undefined): Found {
    if (raw === undefined) return { raw, text: undefined };
    const opened = openSealed(keys.current(), name, raw);
    if (typeof opened !== 'string') {
      return { raw, text: opened.endTime > clock.now() ? opened.text : undefined };
    }
    metrics.stateRefused.inc({ reason: opened });
    logger.warn(
      { entry: name, reason: opened },
      'An entry of the store was not written by this service with a key of STATE_KEY, and is not believed',
    );
    throw new UnverifiedEntryError(name, opened);
  }

  const find = async (name: string) => open(name, await store.get(name));

  /** Instead of what was found, if that is still so. */
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
      // What lies there may have been stored beyond its end.
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
  if (newest === undefined) throw new StoreUnavailableError('There is no key to seal entries with.');
  return newest;
}
