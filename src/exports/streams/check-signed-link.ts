import { isLoopback } from '../../lib/origin.js';
import { ExportFailedError } from '../../errors/export-errors.js';

/** Accounts of Azure Storage, in the commercial cloud and in those of governments: blob service endpoints (Learn). */
const STORAGE_HOST = /^[a-z0-9]{3,24}\.blob\.core\.(?:windows\.net|usgovcloudapi\.net)$/;

/**
 * Where a signed link leads, if that is a storage account of Microsoft's; while Defender itself is emulated on this machine,
 * also the emulator. The error doesn't repeat the link: whoever reads it could use it.
 *
 * @param apiUrl scheme and host of Defender
 * @throws ExportFailedError EXPORT_LINK_REFUSED
 */
export function checkSignedLink(link: string, apiUrl: string): URL {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url === undefined || !isTrusted(url, new URL(apiUrl))) {
    throw new ExportFailedError(
      'EXPORT_LINK_REFUSED',
      'Defender gave a link that leads to no storage account of Microsoft, so it was not followed.',
    );
  }
  return url;
}

function isTrusted(url: URL, api: URL): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (isLoopback(api.hostname) && url.origin === api.origin) return true;
  return isStorageAccount(url);
}

/** Whether an address is that of a storage account of Microsoft's, over TLS. */
export function isStorageAccount(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && STORAGE_HOST.test(url.hostname);
}
