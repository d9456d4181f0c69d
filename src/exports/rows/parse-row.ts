import type { RawRow } from './row-reader.js';

/** A line of JSON as the row that it holds. @throws SyntaxError for anything else */
export function parseRow(line: string): RawRow {
  // Files that .NET writes may begin with the mark of their byte order, which is no JSON.
  const row: unknown = JSON.parse(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line);
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new SyntaxError('A row is no object');
  return row as RawRow;
}
