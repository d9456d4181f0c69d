import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { nextTurn } from '../../lib/in-turns.js';

/** Rows processed in one event loop turn, which takes a few milliseconds. */
export const ROWS_A_TURN = 100;
/** A part of 1,000 rows has one or two megabytes. The limit protects against forged parts. */
const MAX_BYTES = 16_000_000;

/** Packs rows as text: lines of JSON lists, compressed, in base64. */
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
  return (await promisify(gzip)(lines.join('\n'))).toString('base64');
}

/** Unpacks rows in batches. @throws any error for invalid text, or text that exceeds the size limit */
export async function* unpackRows(text: string): AsyncGenerator<readonly unknown[]> {
  const bytes = await promisify(gunzip)(Buffer.from(text, 'base64'), { maxOutputLength: MAX_BYTES });
  for (const line of bytes.toString().split('\n')) {
    const rows: unknown = JSON.parse(line);
    if (!Array.isArray(rows)) throw new Error('A line contains no list');
    yield rows;
    await nextTurn();
  }
}
