import type { RestError } from '@azure/storage-blob';
import { CommandFailedError } from '../command-line.js';

const REASONS: Readonly<Record<string, string>> = {
  ContainerNotFound: 'the container does not exist',
  AuthorizationPermissionMismatch:
    'the application needs the role Storage Blob Data Contributor on the container',
  AuthorizationFailure: 'its firewall rejects this network or the application',
  InvalidAuthenticationInfo: 'it rejects the token: the account belongs to another tenant',
};

/** Network errors, which have no storage code. */
const UNREACHABLE = /^(?:REQUEST_SEND_ERROR|E[A-Z]+(?:_[A-Z]+)*)$/;

/**
 * Calls storage and translates its errors.
 *
 * @param address of the container
 * @throws CommandFailedError with the reason
 */
export async function onStorage<T>(address: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!isOfStorage(error)) throw error;
    const code = error.code ?? String(error.statusCode ?? '');
    const unreachable = UNREACHABLE.test(code)
      ? 'it is unreachable; use --resume to continue later'
      : undefined;
    const reason = unreachable ?? REASONS[code] ?? 'it is not writable';
    throw new StorageFailedError(`--to ${address}: ${reason} (${code}).`, code);
  }
}

/** Storage rejected a request or is unreachable. */
class StorageFailedError extends CommandFailedError {
  readonly storageCode: string;

  constructor(message: string, storageCode: string) {
    super(message);
    this.storageCode = storageCode;
  }
}

/** The storage error code; undefined for other errors. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof StorageFailedError) return error.storageCode;
  return isOfStorage(error) ? error.code : undefined;
}

/** Whether the blob doesn't exist. */
export function isMissing(error: unknown): boolean {
  return isOfStorage(error) && error.statusCode === 404 && error.code !== 'ContainerNotFound';
}

/** Checks the name, because loading the class would load the storage packages. */
function isOfStorage(error: unknown): error is RestError {
  return error instanceof Error && error.name === 'RestError';
}
