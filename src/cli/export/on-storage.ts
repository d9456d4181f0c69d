import type { RestError } from '@azure/storage-blob';
import { CommandFailedError } from '../command-line.js';

const REASONS: Readonly<Record<string, string>> = {
  ContainerNotFound: 'there is no such container',
  AuthorizationPermissionMismatch:
    'the application has no role there: Storage Blob Data Contributor on the container',
  AuthorizationFailure: 'its firewall refuses this network, or the application',
  InvalidAuthenticationInfo: 'it refuses our token: the account belongs to another tenant',
};

/** What the network says: its codes come in place of those of storage. */
const UNREACHABLE = /^(?:REQUEST_SEND_ERROR|E[A-Z]+(?:_[A-Z]+)*)$/;

/**
 * Asks storage for something.
 *
 * @param address of the container
 * @throws CommandFailedError with what it has against it
 */
export async function onStorage<T>(address: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!isOfStorage(error)) throw error;
    const code = error.code ?? String(error.statusCode ?? '');
    const unreachable = UNREACHABLE.test(code) ? 'it can not be reached; --resume goes on later' : undefined;
    const reason = unreachable ?? REASONS[code] ?? 'it can not be written to';
    throw new StorageFailedError(`--to ${address}: ${reason} (${code}).`, code);
  }
}

/** What storage has against what it was asked for. */
class StorageFailedError extends CommandFailedError {
  readonly storageCode: string;

  constructor(message: string, storageCode: string) {
    super(message, 1);
    this.storageCode = storageCode;
  }
}

/** The code of storage; undefined for errors that aren't its. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof StorageFailedError) return error.storageCode;
  return isOfStorage(error) ? error.code : undefined;
}

/** Whether storage says that there is nothing of that name. */
export function isMissing(error: unknown): boolean {
  return isOfStorage(error) && error.statusCode === 404 && error.code !== 'ContainerNotFound';
}

/** By its name: the class comes with the packages of storage, which nothing else loads. */
function isOfStorage(error: unknown): error is RestError {
  return error instanceof Error && error.name === 'RestError';
}
