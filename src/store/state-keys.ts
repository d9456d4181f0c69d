import type { KeyObject } from 'node:crypto';
import type { Config } from '../config/config.js';
import { readOrMakeKeyFile } from './key-file.js';
import { StoreUnavailableError } from './store.js';

/** Keys that are not in the store, and vouch for what is. */
export interface StateKeys {
  /**
   * At least one, the newest first: that one seals, all open.
   *
   * @throws StoreUnavailableError while there is none; its cause is a KeyFileError when the file is no key.
   */
  current(): readonly KeyObject[];
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
