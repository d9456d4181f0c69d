import type { TokenCursor } from './token-cursor.js';

/** Operators that begin a pipeline by themselves. */
export const SOURCE_OPERATORS: ReadonlySet<string> = new Set(['union', 'print']);

/** Operators that begin a pipeline in Kusto and that this emulator lacks. */
const UNSUPPORTED_SOURCES: ReadonlySet<string> = new Set([
  'datatable',
  'evaluate',
  'externaldata',
  'find',
  'range',
  'search',
]);

/** Not after a table of this name, nor in a call of the function `range`. */
export function startsUnsupported(cursor: TokenCursor, ahead = 0): boolean {
  const [first, second] = [cursor.peek(ahead), cursor.peek(ahead + 1)];
  if (first.kind !== 'name' || !UNSUPPORTED_SOURCES.has(first.text)) return false;
  return first.text === 'range'
    ? second.kind === 'name'
    : second.kind !== 'end' && !['|', ';', ')', ','].includes(second.text);
}

/**
 * Whether what follows is a pipeline and not a value: an operator that needs no rows, or something with a pipe behind it,
 * in parentheses or not. A name alone can be either and counts as a value here.
 */
export function startsPipeline(cursor: TokenCursor): boolean {
  let ahead = 0;
  while (cursor.is('(', ahead)) ahead += 1;
  const first = cursor.peek(ahead);
  if (first.kind !== 'name') return false;
  if (SOURCE_OPERATORS.has(first.text) || first.text === 'materialize') return true;
  if (startsUnsupported(cursor, ahead)) return true;
  if (cursor.is('|', ahead + 1)) return true;
  if (!cursor.is('(', ahead + 1)) return false;
  return cursor.is('|', findClosing(cursor, ahead + 1) + 1);
}

function findClosing(cursor: TokenCursor, opening: number): number {
  let depth = 0;
  for (let ahead = opening; cursor.peek(ahead).kind !== 'end'; ahead += 1) {
    if (cursor.is('(', ahead)) depth += 1;
    if (cursor.is(')', ahead)) depth -= 1;
    if (depth === 0) return ahead;
  }
  return opening;
}
