import type { Clock } from '../../config/clock.js';
import { ExportFailedError } from '../../errors/export-errors.js';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { decompress } from './decompress.js';
import { LineSplitter, type Lines } from './line-splitter.js';
import { openDownload, type DownloadOptions } from './open-download.js';
import type { SnapshotFile } from './snapshot-files.js';

/** Rows that arrived together. */
export interface RowBatch<Raw> {
  readonly rows: readonly Raw[];
  /** Behind each: bytes of the decompressed file. */
  readonly ends: readonly number[];
}

export interface FileRowsOptions<Raw> extends DownloadOptions {
  readonly clock: Clock;
  /** The file with the link that is known now. */
  readonly file: () => SnapshotFile;
  /** Asks for links anew. @throws when the snapshot is another one by now */
  readonly renew: () => Promise<void>;
  /** Understands one line. @throws SyntaxError */
  readonly parse: (line: string) => Raw;
  /** Counts what was decompressed. @throws when it is too much */
  readonly onBytes: (count: number) => void;
}

/** Downloads in a row that bring nothing new, and downloads of one file that break off at all. */
const MOST_FAILURES = 4;
const MOST_DOWNLOADS = 100;
const FIRST_PAUSE_MS = 500;

/**
 * The rows of a file, from a place in it. A download that breaks off is begun again, and goes on where it was; a link that has
 * expired is renewed. Nothing is read ahead of whoever takes the rows.
 *
 * @param from decompressed bytes: the beginning of a line
 * @throws ExportFailedError EXPORT_UNREADABLE when the file stays cut, or holds what is no row
 */
export async function* readFileRows<Raw>(
  from: number,
  options: FileRowsOptions<Raw>,
): AsyncGenerator<RowBatch<Raw>, void, undefined> {
  const { clock, signal } = options;
  let position = from;
  for (let failures = 0, downloads = 1; ; downloads += 1) {
    try {
      for await (const batch of readOnce(position, options)) {
        failures = 0;
        position = batch.ends.at(-1) ?? position;
        yield batch;
      }
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ExportFailedError || !isWorthTrying(error)) throw error;
      failures += 1;
      if (failures >= MOST_FAILURES || downloads >= MOST_DOWNLOADS) throw asFailure(error);
      await clock.sleep(FIRST_PAUSE_MS * 2 ** failures, signal);
    }
  }
}

/** One download; it ends where the file does. */
async function* readOnce<Raw>(
  from: number,
  options: FileRowsOptions<Raw>,
): AsyncGenerator<RowBatch<Raw>, void, undefined> {
  const body = await openFresh(options);
  const splitter = new LineSplitter(from);
  let skipped = 0;
  for await (const chunk of decompress(body)) {
    options.onBytes(chunk.length);
    const start = Math.min(chunk.length, from - skipped);
    skipped += start;
    if (start < chunk.length) yield* parsed(splitter.push(chunk.subarray(start)), options.parse);
  }
  if (skipped < from)
    throw new UpstreamUnavailableError('A file of the export is shorter than it was before.');
  yield* parsed(splitter.end(), options.parse);
}

async function openFresh<Raw>(options: FileRowsOptions<Raw>) {
  const { clock, file, renew } = options;
  if (isOver(file().link.expiresAt, clock.now())) await renew();
  const opened = await openDownload(file().link, options);
  if (opened !== 'expired') return opened;
  await renew();
  const again = await openDownload(file().link, options);
  if (again !== 'expired') return again;
  throw new UpstreamUnavailableError("The storage of Defender's exports refuses a link that is new.");
}

function isOver(expiresAt: string | null, now: number): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= now;
}

/** Blank lines are none. What can't be parsed may be the end of a download that broke off. */
function* parsed<Raw>({ texts, ends }: Lines, parse: (line: string) => Raw): Generator<RowBatch<Raw>> {
  const rows: Raw[] = [];
  const places: number[] = [];
  let problem: unknown;
  for (const [index, text] of texts.entries()) {
    if (isBlank(text)) continue;
    try {
      rows.push(parse(text));
    } catch (error) {
      problem = error;
      break;
    }
    places.push(ends[index] ?? 0);
  }
  if (rows.length > 0) yield { rows, ends: places };
  if (problem !== undefined) throw problem as Error;
}

function isBlank(text: string): boolean {
  return !(text.charCodeAt(0) > 0x20) && text.trim() === '';
}

/** Codes of zlib for files that are cut or damaged: another download may be whole. */
const DAMAGED: ReadonlySet<string> = new Set(['Z_BUF_ERROR', 'Z_DATA_ERROR', 'Z_STREAM_ERROR']);

function isWorthTrying(error: unknown): boolean {
  if (error instanceof UpstreamUnavailableError || error instanceof SyntaxError) return true;
  if (!(error instanceof Error) || !('code' in error)) return false;
  const code = String(error.code);
  return DAMAGED.has(code) || code.startsWith('UND_ERR_') || code.startsWith('E');
}

function asFailure(error: unknown): Error {
  if (error instanceof UpstreamUnavailableError) return error;
  if (error instanceof SyntaxError) {
    return new ExportFailedError('EXPORT_UNREADABLE', 'A line of the export is no row of JSON.', error);
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return DAMAGED.has(code)
    ? new ExportFailedError('EXPORT_UNREADABLE', 'A file of the export is cut or damaged.', error)
    : new UpstreamUnavailableError('A download of the export breaks off again and again.', {}, error);
}
