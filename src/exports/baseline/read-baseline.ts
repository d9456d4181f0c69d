import { ExportFailedError } from '../../errors/export-errors.js';
import { textOfMicros } from '../rows/read-moment.js';
import type { Baseline } from './find-baseline.js';
import { readLines } from './read-lines.js';

/**
 * Yields the rows of a full export as JSON lines, in batches.
 *
 * @throws ExportFailedError EXPORT_UNREADABLE for an invalid or truncated Parquet file
 */
export function readBaseline({ path, format }: Baseline): AsyncGenerator<readonly string[], void, undefined> {
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
