import { Readable } from 'node:stream';
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

/** Where a download goes on. */
export interface DownloadStart {
  /** Bytes that are there. */
  readonly position: number;
  /** Of what they are the beginning; undefined where storage said nothing of it. */
  readonly etag: string | undefined;
}

export interface OpenedDownload {
  readonly body: Readable;
  /** Whether it begins where it was asked to; otherwise it is the whole file. */
  readonly isRest: boolean;
  readonly etag: string | undefined;
}

/**
 * Opens a signed link, without a token of ours: whoever has the link needs none, and storage is none of who may have it.
 * Redirects are not followed.
 *
 * @returns `expired` where the link is no longer taken: another one has to be asked for
 * @throws UpstreamUnavailableError, without the link, when nothing is to be had just now
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
  // Storage answers with XML that repeats parts of the link.
  body.on('error', () => undefined).destroy();
  // It broke off behind its last byte: whether that is so, gzip tells.
  if (isAtEnd) return { body: Readable.from([]), isRest: true, etag };
  if (statusCode === 403 || statusCode === 404 || statusCode === 410) return 'expired';
  throw new UpstreamUnavailableError(
    `The storage of Defender's exports answered a download with HTTP ${statusCode}.`,
  );
}

function beginsAt(range: string | readonly string[] | undefined, { position }: DownloadStart): boolean {
  return typeof range === 'string' && range.startsWith(`bytes ${position}-`);
}

/** Only the rest is wanted, and only of the same file: of another one it would be the rest of nothing. */
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
    throw new UpstreamUnavailableError("The storage of Defender's exports can not be reached.", {}, error);
  }
}
