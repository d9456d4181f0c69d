import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { StoreUnavailableError, UnverifiedEntryError, type Store, asUnavailable } from '../../store/store.js';

const digest = promisify<string, string, number, Buffer>(scrypt);

export const KEYS_UNAVAILABLE = 'The store of idempotency keys is unavailable, so nothing was sent.';
const KEY_NAME = 'key of secret digests';
/** Much longer than any record that contains a digest is stored. */
const KEY_TTL_MS = 365 * 24 * 3_600_000;

/**
 * The digest of an input's secrets, to recognize the same input: keyed, and slow to guess, because community strings are
 * often words. All replicas that share the store compute the same digest.
 *
 * @throws UpstreamUnavailableError if the key is unavailable: nothing was sent.
 */
export async function digestSecrets(secrets: unknown, records: Store): Promise<string> {
  const key = await readKey(records);
  return (await digest(JSON.stringify(secrets), key, 32)).toString('base64url');
}

async function readKey(records: Store): Promise<string> {
  try {
    return await readOrMakeKey(records).catch(async (error: unknown) => {
      if (!(error instanceof UnverifiedEntryError)) throw error;
      // Forged, or sealed with an old STATE_KEY: a new key invalidates at most some stored results.
      await records.delete(KEY_NAME);
      return readOrMakeKey(records);
    });
  } catch (error) {
    throw asUnavailable(error, KEYS_UNAVAILABLE);
  }
}

async function readOrMakeKey(records: Store): Promise<string> {
  await records.setIfAbsent(KEY_NAME, randomBytes(32).toString('base64url'), KEY_TTL_MS);
  const key = await records.get(KEY_NAME);
  if (key !== undefined) return key;
  throw new StoreUnavailableError('The key of secret digests disappeared.');
}
