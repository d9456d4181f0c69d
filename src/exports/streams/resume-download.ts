import type { Readable } from 'node:stream';
import type { Clock } from '../../lib/clock.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { openDownload, type DownloadOptions, type OpenedDownload } from './open-download.js';
import type { SnapshotFile } from './snapshot-files.js';

export interface ResumableOptions extends DownloadOptions {
  readonly clock: Clock;
  /** The file with the link that is known now. */
  readonly file: () => SnapshotFile;
  /** Asks for links anew. @throws when the snapshot is another one by now */
  readonly renew: () => Promise<void>;
}

/** Downloads in a row that bring nothing new, and downloads of one file that break off at all. */
const MAX_FAILURES = 4;
const MAX_DOWNLOADS = 100;
const FIRST_PAUSE_MS = 500;

/**
 * The bytes of a file as they are stored. A download that breaks off goes on behind the byte that came last, and a link that has
 * expired is renewed: what has to be decompressed again and again from the beginning would never end where links are short-lived.
 *
 * @throws UpstreamUnavailableError when download after download brings nothing new
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
      // Storage that knows no ranges begins with the first byte.
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
  const { clock, file, renew } = options;
  if (isOver(file().link.expirationTime, clock.now())) await renew();
  const opened = await openDownload(file().link, from, options);
  if (opened !== 'expired') return opened;
  await renew();
  const again = await openDownload(file().link, from, options);
  if (again !== 'expired') return again;
  throw new UpstreamUnavailableError("The storage of Defender's exports refuses a link that is new.");
}

function isOver(expirationTime: string | null, now: number): boolean {
  return expirationTime !== null && Date.parse(expirationTime) <= now;
}

/** What the network says, and storage that is not there just now. */
function isWorthTrying(error: unknown): boolean {
  if (error instanceof SubgraphError) return error instanceof UpstreamUnavailableError;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('UND_ERR_') || code.startsWith('E');
}

function asUnavailable(error: unknown): Error {
  if (error instanceof UpstreamUnavailableError) return error;
  return new UpstreamUnavailableError('A download of the export breaks off again and again.', {}, error);
}
