import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../lib/parse-json.js';
import { makeFolder } from '../../lib/make-folder.js';
import { ExportFailedError } from '../../errors/export-errors.js';
import { parseRow } from '../rows/parse-row.js';
import { readPlainFile } from '../../store/read-plain-file.js';
import { onDisk } from '../writers/disk-failure.js';
import type { Baseline } from './find-baseline.js';
import { readLines } from './read-lines.js';
import { partOf } from './row-identity.js';
import { splitRows } from './split-rows.js';
import { textOfMicros } from '../rows/read-moment.js';

const readyModel = z.object({ subject: z.string(), parts: z.int().min(1) });

/** Bytes of changes per part. In memory they take about twice as much. */
const BYTES_OF_PART = 8 * 1_024 * 1_024;
/** Maximum number of files open at a time. */
const MAX_PARTS = 256;

/** Working folder of a merge. Baseline and changes are split by device, so that each part fits into memory. */
export class MergeFolder {
  readonly #path: string;
  readonly #bytesOfPart: number;

  constructor(path: string, bytesOfPart = BYTES_OF_PART) {
    this.#path = path;
    this.#bytesOfPart = bytesOfPart;
  }

  /** Download target of the changes, before they are split. */
  get changes(): string {
    return join(this.#path, 'changes');
  }

  baselineOf(part: number): string {
    return join(this.#path, `baseline-${part}`);
  }

  changesOf(part: number): string {
    return join(this.#path, `changes-${part}`);
  }

  /**
   * Splits both, unless an interrupted run has already done so.
   *
   * @param subject identifies the baseline and the changes
   * @returns the number of parts
   */
  async prepare(subject: string, baseline: Baseline): Promise<number> {
    const ready = readyModel.safeParse(parseJson(await this.#readReady())).data;
    if (ready?.subject === subject) return ready.parts;
    const { size } = await stat(this.changes);
    const parts = Math.min(MAX_PARTS, Math.max(1, Math.ceil(size / this.#bytesOfPart)));
    const partOfLine = (line: string) => partOf(readLine(line), parts);
    await onDisk(() => makeFolder(this.#path));
    await splitRows(readLines(this.changes), parts, partOfLine, (part) => this.changesOf(part));
    await splitRows(readBaseline(baseline), parts, partOfLine, (part) => this.baselineOf(part));
    await onDisk(() => writeFile(this.#ready, JSON.stringify({ subject, parts }), { mode: 0o600 }));
    return parts;
  }

  async remove(): Promise<void> {
    await rm(this.#path, { recursive: true, force: true });
  }

  get #ready(): string {
    return join(this.#path, 'ready');
  }

  #readReady(): Promise<string> {
    return readPlainFile(this.#ready).catch(() => '');
  }
}

function readLine(line: string) {
  try {
    return parseRow(line);
  } catch (error) {
    throw new ExportFailedError('EXPORT_UNREADABLE', 'A line of the baseline is not a JSON object.', error);
  }
}

/**
 * Yields the rows of a full export as JSON lines, in batches.
 *
 * @throws ExportFailedError EXPORT_UNREADABLE for an invalid or truncated Parquet file
 */
function readBaseline({ path, format }: Baseline): AsyncGenerator<readonly string[], void, undefined> {
  return format === 'NDJSON' ? readLines(path) : readParquetLines(path);
}

async function* readParquetLines(path: string): AsyncGenerator<readonly string[], void, undefined> {
  // Loaded on demand, because most exports don't need it.
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } = await import('hyparquet');
  const parsers = { timestampFromMicroseconds: textOfMicros };
  try {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    let rowStart = 0;
    for (const { num_rows: rows } of metadata.row_groups) {
      const rowEnd = rowStart + Number(rows);
      const read = await parquetReadObjects({ file, metadata, parsers, rowStart, rowEnd });
      yield read.map((row) => JSON.stringify(row, withoutBigInt));
      rowStart = rowEnd;
    }
  } catch (error) {
    throw new ExportFailedError('EXPORT_UNREADABLE', 'The baseline is not a complete Parquet file.', error);
  }
}

function withoutBigInt(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
