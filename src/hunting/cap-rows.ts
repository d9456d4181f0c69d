import { readKqlNodes, readOperatorName, splitBy, wordOf, type KqlNode } from './kql-nodes.js';

/** `take` after these would be refused or mean something else. */
const NOTHING_FOLLOWS = new Set(['render', 'fork', 'facet', 'consume']);
const LIMITING = new Set(['take', 'limit', 'top']);

/**
 * The query, ending in `take` so that the service computes and sends no more rows than these. Left as it is where it ends
 * in so few rows by itself, and where a `take` could mean something else: several statements with a result, `render`,
 * `fork`. `take` keeps the order of rows that are sorted; which rows of others come is open with it and without.
 */
export function capRows(query: string, rows: number): string {
  const statements = splitBy(readKqlNodes(query), ';').filter((statement) => statement.length > 0);
  const results = statements.filter(([first]) => wordOf(first) !== 'let');
  const last = statements.at(-1);
  const end = last?.at(-1)?.end;
  if (last === undefined || end === undefined || results.length !== 1 || results[0] !== last) return query;
  if (!canBeCapped(splitBy(last, '|').at(-1) ?? [], rows)) return query;
  return `${query.slice(0, end)}\n| take ${rows}${query.slice(end)}`;
}

function canBeCapped(part: readonly KqlNode[], rows: number): boolean {
  const operator = readOperatorName(part);
  if (operator === null) return true;
  const { name, rest } = operator;
  if (NOTHING_FOLLOWS.has(name) || name === 'count') return false;
  const own = LIMITING.has(name) && (rest.length === 1 || name === 'top') ? wordOf(rest[0]) : undefined;
  return own === undefined || !/^\d{1,9}$/.test(own) || Number(own) > rows;
}
