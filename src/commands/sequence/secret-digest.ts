import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { StoreUnavailableError, UnverifiedEntryError, type Store } from '../../store/store.js';

const digest = promisify<string, string, number, Buffer>(scrypt);

const KEY_NAME = 'key of secret digests';
/** Much longer than anything that is told apart by a digest is kept. */
const KEY_KEPT_MS = 365 * 24 * 3_600_000;

/**
 * Stands for secrets of an input where the same input must be known again: keyed, and slow to try words against, as
 * community strings are often words. All replicas that share the store give the same digest.
 *
 * @throws UpstreamUnavailableError when the key can't be had: nothing was sent.
 */
export async function digestSecrets(secrets: unknown, records: Store): Promise<string> {
  const key = await readKey(records);
  return (await digest(JSON.stringify(secrets), key, 32)).toString('base64url');
}

async function readKey(records: Store): Promise<string> {
  try {
    return await readOrMakeKey(records).catch(async (error: unknown) => {
      if (!(error instanceof UnverifiedEntryError)) throw error;
      // Somebody else's, or sealed with a STATE_KEY that is gone: a new one costs at most an answer that was kept.
      await records.delete(KEY_NAME);
      return readOrMakeKey(records);
    });
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    throw new UpstreamUnavailableError(
      'What is kept under idempotency keys can not be reached, so nothing was sent.',
      {},
      error,
    );
  }
}

async function readOrMakeKey(records: Store): Promise<string> {
  await records.setIfAbsent(KEY_NAME, randomBytes(32).toString('base64url'), KEY_KEPT_MS);
  const key = await records.get(KEY_NAME);
  if (key !== undefined) return key;
  throw new StoreUnavailableError('The key of secret digests vanished.');
}
