import { isLoopback } from '../../lib/origin.js';
import { ExportFailedError } from '../../errors/export-errors.js';

/** Azure Storage accounts in the commercial and US government clouds (Learn: blob service endpoints). */
const STORAGE_HOST = /^[a-z0-9]{3,24}\.blob\.core\.(?:windows\.net|usgovcloudapi\.net)$/;

/**
 * Returns the URL of a signed link if it points to an Azure Storage account. If `apiUrl` is an emulator on this machine, its
 * own address is also accepted. The error omits the link, because the link grants access.
 *
 * @param apiUrl scheme and host of Defender
 * @throws ExportFailedError EXPORT_LINK_REFUSED
 */
export function checkSignedLink(link: string, apiUrl: string): URL {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url === undefined || !isTrusted(url, new URL(apiUrl))) {
    throw new ExportFailedError(
      'EXPORT_LINK_REFUSED',
      'Defender returned a link outside Azure Storage. It was not followed.',
    );
  }
  return url;
}

function isTrusted(url: URL, api: URL): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (isLoopback(api.hostname) && url.origin === api.origin) return true;
  return isStorageAccount(url);
}

/** Whether the URL is an Azure Storage account over TLS. */
export function isStorageAccount(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && STORAGE_HOST.test(url.hostname);
}
