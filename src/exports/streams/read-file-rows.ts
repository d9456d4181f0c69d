import { ExportFailedError } from '../../errors/export-errors.js';
import { decompress, EmptyFileError } from './decompress.js';
import { LineSplitter, type Lines } from './line-splitter.js';
import { resumeDownload, type ResumableOptions } from './resume-download.js';
import { codeOf } from '../../lib/code-of.js';

/** Rows that arrived together. */
export interface RowBatch<Raw> {
  readonly rows: readonly Raw[];
  /** Offset after each row, in bytes of the decompressed file. */
  readonly ends: readonly number[];
}

export interface FileRowsOptions<Raw> extends ResumableOptions {
  /** Parses a line. @throws SyntaxError */
  readonly parse: (line: string) => Raw;
  /** Counts decompressed bytes. @throws when there are too many */
  readonly onBytes: (count: number) => void;
}

/** Consecutive attempts that yield no new row. */
const MAX_FAILURES = 4;
const FIRST_PAUSE_MS = 500;

/**
 * Yields the rows of a file from a position. Empty, truncated or damaged files are downloaded again and resume after the last row.
 * Doesn't read ahead of the consumer.
 *
 * @param from decompressed bytes; the start of a line
 * @throws ExportFailedError EXPORT_UNREADABLE if the file stays empty or truncated, or has an invalid row
 */
export async function* readFileRows<Raw>(
  from: number,
  options: FileRowsOptions<Raw>,
): AsyncGenerator<RowBatch<Raw>, void, undefined> {
  const { clock, signal } = options;
  let position = from;
  for (let failures = 0; ;) {
    try {
      for await (const batch of readOnce(position, options)) {
        failures = 0;
        position = batch.ends.at(-1) ?? position;
        yield batch;
      }
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (!isDamaged(error)) throw error;
      failures += 1;
      if (failures >= MAX_FAILURES) throw asFailure(error);
      await clock.sleep(FIRST_PAUSE_MS * 2 ** failures, signal);
    }
  }
}

/** One download, from start to end of the file. */
async function* readOnce<Raw>(
  from: number,
  options: FileRowsOptions<Raw>,
): AsyncGenerator<RowBatch<Raw>, void, undefined> {
  const splitter = new LineSplitter(from);
  // Aborts the download when the consumer stops reading.
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  let skipped = 0;
  try {
    for await (const chunk of decompress(resumeDownload({ ...options, signal }))) {
      options.onBytes(chunk.length);
      const start = Math.min(chunk.length, from - skipped);
      skipped += start;
      if (start < chunk.length) yield* parsed(splitter.push(chunk.subarray(start)), options.parse);
    }
  } finally {
    stop.abort();
  }
  if (skipped < from) throw new SyntaxError('A file of the export is shorter than before.');
  yield* parsed(splitter.end(), options.parse);
}

/** Skips blank lines. An unparsable line may be the end of an interrupted download. */
function* parsed<Raw>({ texts, ends }: Lines, parse: (line: string) => Raw): Generator<RowBatch<Raw>> {
  const rows: Raw[] = [];
  const positions: number[] = [];
  let problem: unknown;
  for (const [index, text] of texts.entries()) {
    if (isBlank(text)) continue;
    try {
      rows.push(parse(text));
    } catch (error) {
      problem = error;
      break;
    }
    positions.push(ends[index] ?? 0);
  }
  if (rows.length > 0) yield { rows, ends: positions };
  if (problem !== undefined) throw problem as Error;
}

function isBlank(text: string): boolean {
  return !(text.charCodeAt(0) > 0x20) && text.trim() === '';
}

/** zlib errors for truncated or damaged files, which another download may fix. */
const DAMAGED: ReadonlySet<string> = new Set(['Z_BUF_ERROR', 'Z_DATA_ERROR', 'Z_STREAM_ERROR']);

function isDamaged(error: unknown): boolean {
  if (error instanceof SyntaxError || error instanceof EmptyFileError) return true;
  return DAMAGED.has(codeOf(error) ?? '');
}

function asFailure(error: unknown): Error {
  if (error instanceof EmptyFileError)
    return new ExportFailedError('EXPORT_UNREADABLE', error.message, error);
  const what =
    error instanceof SyntaxError
      ? 'A line of the export is not a JSON object.'
      : 'A file of the export is truncated or damaged.';
  return new ExportFailedError('EXPORT_UNREADABLE', what, error);
}
