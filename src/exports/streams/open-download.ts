import { Readable } from 'node:stream';
import { request, type Dispatcher } from 'undici';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { checkSignedLink } from './check-signed-link.js';
import type { SecretLink } from '../../defender-api/models/shared/secret-link.js';

export interface DownloadOptions {
  readonly dispatcher: Dispatcher;
  /** Scheme and host of Defender. An emulator on this machine also serves the files. */
  readonly apiUrl: string;
  readonly signal: AbortSignal;
}

/** Maximum time without data. Doesn't count while the reader applies backpressure. */
const IDLE_MS = 60_000;
const HEADERS_MS = 30_000;

/** Where to resume a download. */
export interface DownloadStart {
  /** Bytes already received. */
  readonly position: number;
  /** Version of the file they belong to; undefined if storage sent none. */
  readonly etag: string | undefined;
}

export interface OpenedDownload {
  readonly body: Readable;
  /** Whether the body starts at the requested position; otherwise it is the whole file. */
  readonly isRest: boolean;
  readonly etag: string | undefined;
}

/**
 * Opens a signed link. Sends no access token, because the link itself grants access and storage must not see the token.
 * Doesn't follow redirects.
 *
 * @returns `expired` if storage rejects the link and a new one is needed
 * @throws UpstreamUnavailableError, without the link, if storage is unavailable
 */
export async function openDownload(
  link: SecretLink,
  start: DownloadStart,
  { dispatcher, apiUrl, signal }: DownloadOptions,
): Promise<OpenedDownload | 'expired'> {
  const url = checkSignedLink(link.reveal(), apiUrl);
  const { statusCode, body, headers } = await send(url, start, dispatcher, signal);
  const etag = typeof headers.etag === 'string' ? headers.etag : undefined;
  if (statusCode === 200) return { body, isRest: false, etag };
  if (statusCode === 206 && beginsAt(headers['content-range'], start)) return { body, isRest: true, etag };
  const isAtEnd = statusCode === 416 && start.position > 0;
  // The error body is XML that repeats parts of the link.
  body.on('error', () => undefined).destroy();
  // The download broke off after the last byte. gzip verifies that it is complete.
  if (isAtEnd) return { body: Readable.from([]), isRest: true, etag };
  if (statusCode === 403 || statusCode === 404 || statusCode === 410) return 'expired';
  throw new UpstreamUnavailableError(`The storage of Defender's exports returned HTTP ${statusCode}.`);
}

function beginsAt(range: string | readonly string[] | undefined, { position }: DownloadStart): boolean {
  return typeof range === 'string' && range.startsWith(`bytes ${position}-`);
}

/** Requests the rest only if the file is unchanged. */
function rangeOf({ position, etag }: DownloadStart): Record<string, string> {
  if (position === 0) return {};
  return { range: `bytes=${position}-`, ...(etag !== undefined && { 'if-match': etag }) };
}

async function send(url: URL, start: DownloadStart, dispatcher: Dispatcher, signal: AbortSignal) {
  try {
    return await request(url, {
      dispatcher,
      signal,
      headers: { 'user-agent': 'defender-subgraph', 'accept-encoding': 'identity', ...rangeOf(start) },
      headersTimeout: HEADERS_MS,
      bodyTimeout: IDLE_MS,
    });
  } catch (error) {
    signal.throwIfAborted();
    throw new UpstreamUnavailableError("The storage of Defender's exports is unreachable.", {}, error);
  }
}
