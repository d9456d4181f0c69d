import { isLoopback } from '../../lib/origin.js';
import { isStorageAccount } from '../../exports/streams/check-signed-link.js';
import { UsageError } from '../command-line.js';

/** A container of Blob Storage and a name prefix. */
export interface BlobAddress {
  /** Scheme, host and container. */
  readonly container: string;
  /** Empty, or ends with a slash. */
  readonly prefix: string;
}

const CONTAINER = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;

/**
 * Parses `https://ACCOUNT.blob.core.windows.net/CONTAINER/PREFIX`; undefined for a folder.
 *
 * @param apiUrl scheme and host of Defender; if it is an emulator on this machine, storage may be too, with the account in
 *   the path
 * @throws UsageError for other URLs: access tokens are sent only to storage accounts
 */
export function readBlobAddress(to: string, apiUrl: string): BlobAddress | undefined {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(to)) return undefined;
  const url = URL.canParse(to) ? new URL(to) : undefined;
  const isEmulated =
    url?.protocol === 'https:' && isLoopback(url.hostname) && isLoopback(new URL(apiUrl).hostname);
  if (url === undefined || !(isEmulated || isStorageAccount(url)) || url.username !== '')
    throw new UsageError('--to must be a folder, or https://ACCOUNT.blob.core.windows.net/CONTAINER/PREFIX.');
  if (url.search !== '' || url.hash !== '')
    throw new UsageError(
      '--to must not have a signature. Storage is accessed with the credential for Defender.',
    );
  const parts = readPath(url);
  const account = isEmulated ? parts.splice(0, 1) : [];
  const [container = '', ...prefix] = parts;
  if (!CONTAINER.test(container)) throw new UsageError('--to must name a container after the host.');
  return {
    container: [url.origin, ...account, container].join('/'),
    prefix: prefix.map((part) => `${part}/`).join(''),
  };
}

/** @throws UsageError for invalid UTF-8 and for names that leave the container */
function readPath({ pathname }: URL): string[] {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    throw new UsageError('--to has a percent encoding that is not valid UTF-8.');
  }
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.some((part) => part === '.' || part === '..'))
    throw new UsageError('--to must not contain . or .. as path segments.');
  return parts;
}
