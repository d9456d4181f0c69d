import type { Readable } from 'node:stream';
import type { Clock } from '../../lib/clock.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { openDownload, type DownloadOptions, type OpenedDownload } from './open-download.js';
import type { SnapshotFile } from './snapshot-files.js';
import { codeOf } from '../../lib/code-of.js';

export interface ResumableOptions extends DownloadOptions {
  readonly clock: Clock;
  readonly file: () => SnapshotFile;
  /** Requests new links. @throws if the snapshot was replaced */
  readonly renew: () => Promise<void>;
}

/** Consecutive downloads without new data, and total downloads of one file. */
const MAX_FAILURES = 4;
const MAX_DOWNLOADS = 100;
const FIRST_PAUSE_MS = 500;

/**
 * Yields the stored bytes of a file. An interrupted download resumes after the last byte received, and expired links are
 * renewed. Restarting the decompression each time would never finish if links are short-lived.
 *
 * @throws UpstreamUnavailableError if several downloads in a row yield no data
 */
export async function* resumeDownload(options: ResumableOptions): AsyncGenerator<Buffer, void, undefined> {
  const { clock, signal } = options;
  let position = 0;
  let etag: string | undefined;
  for (let failures = 0, downloads = 1; ; downloads += 1) {
    let body: Readable | undefined;
    try {
      const opened = await openFresh({ position, etag }, options);
      ({ body } = opened);
      // Storage without range support starts at the first byte.
      let skip = opened.isRest ? 0 : position;
      etag ??= opened.etag;
      for await (const piece of body as AsyncIterable<Buffer>) {
        const chunk = piece.subarray(Math.min(skip, piece.length));
        skip -= piece.length - chunk.length;
        if (chunk.length === 0) continue;
        failures = 0;
        position += chunk.length;
        yield chunk;
      }
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (!isWorthTrying(error)) throw error;
      failures += 1;
      if (failures >= MAX_FAILURES || downloads >= MAX_DOWNLOADS) throw asUnavailable(error);
      await clock.sleep(FIRST_PAUSE_MS * 2 ** failures, signal);
    } finally {
      body?.on('error', () => undefined).destroy();
    }
  }
}

async function openFresh(
  from: { readonly position: number; readonly etag: string | undefined },
  options: ResumableOptions,
): Promise<OpenedDownload> {
  const { file, renew } = options;
  // Storage decides whether a link has expired: this clock may be ahead, and requests for links are scarce.
  const opened = await openDownload(file().link, from, options);
  if (opened !== 'expired') return opened;
  await renew();
  const again = await openDownload(file().link, from, options);
  if (again !== 'expired') return again;
  throw new UpstreamUnavailableError("The storage of Defender's exports rejects a new link.");
}

/** Retries network errors and unavailable storage. */
function isWorthTrying(error: unknown): boolean {
  if (error instanceof SubgraphError) return error instanceof UpstreamUnavailableError;
  const code = codeOf(error) ?? '';
  return code.startsWith('UND_ERR_') || code.startsWith('E');
}

function asUnavailable(error: unknown): Error {
  if (error instanceof UpstreamUnavailableError) return error;
  return new UpstreamUnavailableError('A download of the export was interrupted too often.', {}, error);
}
