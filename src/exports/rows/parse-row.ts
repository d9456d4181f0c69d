import type { RawRow } from './row-reader.js';

/** Parses a JSON line. @throws SyntaxError if it is not a JSON object */
export function parseRow(line: string): RawRow {
  // Files written by .NET may start with a byte order mark.
  const row: unknown = JSON.parse(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line);
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new SyntaxError('A row is not an object');
  return row as RawRow;
}
