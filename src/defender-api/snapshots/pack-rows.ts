import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Rows that are written or read in one turn of the event loop: some milliseconds of work. */
export const ROWS_A_TURN = 250;
/** A part of a thousand rows is a megabyte or two. Whoever forges one could make it as long as they like. */
const MAX_BYTES = 16_000_000;

/** Rows as text: a list of them a line, compressed, in base64. */
export async function packRows(rows: Iterable<object>): Promise<string> {
  const lines: string[] = [];
  let line: object[] = [];
  for (const row of rows) {
    line.push(row);
    if (line.length < ROWS_A_TURN) continue;
    lines.push(JSON.stringify(line));
    line = [];
    await nextTurn();
  }
  if (line.length > 0) lines.push(JSON.stringify(line));
  return (await compress(lines.join('\n'))).toString('base64');
}

/**
 * The rows as they were packed, some at a time.
 *
 * @throws anything for what was not packed by `packRows`, and for what would become too large
 */
export async function* unpackRows(text: string): AsyncGenerator<readonly unknown[]> {
  const bytes = await decompress(Buffer.from(text, 'base64'), { maxOutputLength: MAX_BYTES });
  for (const line of bytes.toString().split('\n')) {
    const rows: unknown = JSON.parse(line);
    if (!Array.isArray(rows)) throw new Error('A line holds no list');
    yield rows;
    await nextTurn();
  }
}
