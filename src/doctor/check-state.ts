import type { Config } from '../config/config.js';
import { findLooseModes } from '../config/file-modes.js';
import { KeyFileError, readKeyFile } from '../store/key-file.js';
import { broken, warned, type Check } from './check.js';

/** What is wrong with what is stored, and with who else can read or write it. Nothing is made, not even a key. */
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
        'REDIS_URL is set and STATE_KEY is not: whoever can write to Redis can forge approvals and kept answers',
        'Set STATE_KEY to the output of openssl rand -base64 32, the same for all replicas; until then approvals let nothing through but what tightens.',
      ),
    ];
  }
  try {
    readKeyFile(dataDirectory);
    return [];
  } catch (error) {
    // One that is missing is made by the service.
    if (!(error instanceof KeyFileError)) return [];
    return [broken(name, error.message, 'The service does not start with it.')];
  }
}
