import type { Config } from '../config/config.js';
import { findLooseModes } from '../config/file-modes.js';
import { KeyFileError, readKeyFile } from '../store/key-file.js';
import { broken, warned, type Check } from './check.js';

/** Checks the state key and the access rights of stored state. Creates nothing. */
export async function checkState(config: Config): Promise<readonly Check[]> {
  const modes = await findLooseModes(config);
  return [...checkKey(config), ...modes.map(({ problem, remedy }) => warned('modes', problem, remedy))];
}

function checkKey({ stateKeys, redisUrl, dataDirectory }: Config): readonly Check[] {
  const name = 'state key';
  if (stateKeys !== undefined) return [];
  if (redisUrl !== undefined) {
    return [
      warned(
        name,
        'REDIS_URL is set and STATE_KEY is not: anyone with write access to Redis can forge approvals and cached responses',
        'Set STATE_KEY to the output of openssl rand -base64 32, with the same value on all replicas. Until then approvals can only tighten a policy, not permit anything.',
      ),
    ];
  }
  try {
    readKeyFile(dataDirectory);
    return [];
  } catch (error) {
    // The service creates a missing key file.
    if (!(error instanceof KeyFileError)) return [];
    return [broken(name, error.message, 'The service does not start with this key.')];
  }
}
