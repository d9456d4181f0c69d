import { isLoopback } from '../../lib/origin.js';
import { isStorageAccount } from '../../exports/streams/check-signed-link.js';
import { UsageError } from '../command-line.js';

/** A container of Blob Storage, and what the names of all that is written there begin with. */
export interface BlobAddress {
  /** Scheme, host and container. */
  readonly container: string;
  /** Empty, or ends with a slash. */
  readonly prefix: string;
}

const CONTAINER = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;

/**
 * Reads `https://ACCOUNT.blob.core.windows.net/CONTAINER/PREFIX`; undefined for what is no URL, which is a folder.
 *
 * @param apiUrl scheme and host of Defender: while it is emulated on this machine, storage may be too, and has its account in the path
 * @throws UsageError for any other address: our token goes to storage accounts alone
 */
export function readBlobAddress(to: string, apiUrl: string): BlobAddress | undefined {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(to)) return undefined;
  const url = URL.canParse(to) ? new URL(to) : undefined;
  const isEmulated =
    url?.protocol === 'https:' && isLoopback(url.hostname) && isLoopback(new URL(apiUrl).hostname);
  if (url === undefined || !(isEmulated || isStorageAccount(url)) || url.username !== '') {
    throw new UsageError('--to must be a folder, or https://ACCOUNT.blob.core.windows.net/CONTAINER/PREFIX.');
  }
  if (url.search !== '' || url.hash !== '')
    throw new UsageError('--to takes no signature: storage is asked with the credential that asks Defender.');
  const parts = readPath(url);
  const account = isEmulated ? parts.splice(0, 1) : [];
  const [container = '', ...prefix] = parts;
  if (!CONTAINER.test(container)) throw new UsageError('--to must name a container behind its host.');
  return {
    container: [url.origin, ...account, container].join('/'),
    prefix: prefix.map((part) => `${part}/`).join(''),
  };
}

/** @throws UsageError for what isn't UTF-8, and for names that would lead out of the container */
function readPath({ pathname }: URL): string[] {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    throw new UsageError('--to has percent signs that are no UTF-8.');
  }
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.some((part) => part === '.' || part === '..'))
    throw new UsageError('--to must not have parts that are . or .. in its path.');
  return parts;
}
