import type { Readable } from 'node:stream';
import { request, type Dispatcher } from 'undici';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { checkSignedLink } from './check-signed-link.js';
import type { SecretLink } from '../../defender-api/models/shared/secret-link.js';

export interface DownloadOptions {
  readonly dispatcher: Dispatcher;
  /** Scheme and host of Defender: while it is emulated on this machine, files come from there too. */
  readonly apiUrl: string;
  readonly signal: AbortSignal;
}

/** How long nothing may come. A reader that is slow itself is not meant: while it is, nothing is asked for. */
const IDLE_MS = 60_000;
const HEADERS_MS = 30_000;

/**
 * Opens a signed link, without a token of ours: whoever has the link needs none, and storage is none of who may have it.
 * Redirects are not followed.
 *
 * @returns `expired` where the link is no longer taken: another one has to be asked for
 * @throws UpstreamUnavailableError, without the link, when nothing is to be had just now
 */
export async function openDownload(
  link: SecretLink,
  { dispatcher, apiUrl, signal }: DownloadOptions,
): Promise<Readable | 'expired'> {
  const url = checkSignedLink(link.reveal(), apiUrl);
  const { statusCode, body } = await send(url, dispatcher, signal);
  if (statusCode === 200) return body;
  // Storage answers with XML that repeats parts of the link.
  body.on('error', () => undefined).destroy();
  if (statusCode === 403 || statusCode === 404 || statusCode === 410) return 'expired';
  throw new UpstreamUnavailableError(
    `The storage of Defender's exports answered a download with HTTP ${statusCode}.`,
  );
}

async function send(url: URL, dispatcher: Dispatcher, signal: AbortSignal) {
  try {
    return await request(url, {
      dispatcher,
      signal,
      headers: { 'user-agent': 'defender-subgraph', 'accept-encoding': 'identity' },
      headersTimeout: HEADERS_MS,
      bodyTimeout: IDLE_MS,
    });
  } catch (error) {
    signal.throwIfAborted();
    throw new UpstreamUnavailableError("The storage of Defender's exports can not be reached.", {}, error);
  }
}
