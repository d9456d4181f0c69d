import { ExportFailedError } from '../../errors/export-errors.js';
import { decompress } from './decompress.js';
import { LineSplitter, type Lines } from './line-splitter.js';
import { resumeDownload, type ResumableOptions } from './resume-download.js';

/** Rows that arrived together. */
export interface RowBatch<Raw> {
  readonly rows: readonly Raw[];
  /** Behind each: bytes of the decompressed file. */
  readonly ends: readonly number[];
}

export interface FileRowsOptions<Raw> extends ResumableOptions {
  /** Understands one line. @throws SyntaxError */
  readonly parse: (line: string) => Raw;
  /** Counts what was decompressed. @throws when it is too much */
  readonly onBytes: (count: number) => void;
}

/** Readings in a row that bring no new row. */
const MAX_FAILURES = 4;
const FIRST_PAUSE_MS = 500;

/**
 * The rows of a file, from a position in it. A file that comes cut or damaged is downloaded again, and gone on with behind the row that
 * came last. Nothing is read ahead of whoever takes the rows.
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

/** One download; it ends where the file does. */
async function* readOnce<Raw>(
  from: number,
  options: FileRowsOptions<Raw>,
): AsyncGenerator<RowBatch<Raw>, void, undefined> {
  const splitter = new LineSplitter(from);
  // Whoever stops reading waits for nothing that is still to come.
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
  if (skipped < from) throw new SyntaxError('A file of the export is shorter than it was before.');
  yield* parsed(splitter.end(), options.parse);
}

/** Blank lines are none. What can't be parsed may be the end of a download that broke off. */
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

/** Codes of zlib for files that are cut or damaged: another download may be whole. */
const DAMAGED: ReadonlySet<string> = new Set(['Z_BUF_ERROR', 'Z_DATA_ERROR', 'Z_STREAM_ERROR']);

function isDamaged(error: unknown): boolean {
  if (error instanceof SyntaxError) return true;
  return error instanceof Error && 'code' in error && DAMAGED.has(String(error.code));
}

function asFailure(error: unknown): Error {
  const what =
    error instanceof SyntaxError
      ? 'A line of the export is no row of JSON.'
      : 'A file of the export is cut or damaged.';
  return new ExportFailedError('EXPORT_UNREADABLE', what, error);
}
