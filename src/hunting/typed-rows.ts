import { readKqlNodes, readOperatorName, splitBy, wordOf, type KqlNode } from './kql-nodes.js';

/** KQL types by the type names of responses (Learn: api-power-bi.md). Graph calls dynamic values Object. */
const KQL_TYPES: ReadonlyMap<string, string> = new Map([
  ['boolean', 'bool'],
  ['byte', 'int'],
  ['datetime', 'datetime'],
  ['decimal', 'decimal'],
  ['double', 'real'],
  ['dynamic', 'dynamic'],
  ['guid', 'guid'],
  ['int16', 'int'],
  ['int32', 'int'],
  ['int64', 'long'],
  ['object', 'dynamic'],
  // The service types booleans as sbyte.
  ['sbyte', 'bool'],
  ['single', 'real'],
  ['sqldecimal', 'decimal'],
  ['string', 'string'],
  ['timespan', 'timespan'],
  ['uint16', 'int'],
  ['uint32', 'long'],
  ['uint64', 'long'],
]);

/** Returns a column's KQL type, or the service's type name if it is unknown. */
export function kqlTypeOf(serviceType: string): string {
  return KQL_TYPES.get(serviceType.toLowerCase()) ?? serviceType;
}

/** Converts 0 and 1 in boolean columns to booleans, and replaces values that are nested too deeply to be written as JSON. */
export function readTypedRows<Row extends Readonly<Record<string, unknown>>>(
  columns: readonly { readonly name: string; readonly type: string }[],
  rows: readonly Row[],
): readonly Row[] {
  const booleans = columns.filter(({ type }) => kqlTypeOf(type) === 'bool').map(({ name }) => name);
  const isNumbered = (row: Row) => booleans.some((name) => row[name] === 0 || row[name] === 1);
  return rows.map((row) => {
    const deep = Object.keys(row).filter((name) => isNestedDeeper(row[name], MAX_LEVELS));
    if (deep.length === 0 && !isNumbered(row)) return row;
    return {
      ...row,
      ...readBooleans(row, booleans),
      ...Object.fromEntries(deep.map((name) => [name, TOO_DEEP])),
    };
  });
}

const MAX_LEVELS = 500;
const TOO_DEEP = `This value is nested deeper than ${MAX_LEVELS} levels, so it is not shown.`;

function isNestedDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isNestedDeeper(inner, levels - 1));
}

function readBooleans(row: Readonly<Record<string, unknown>>, names: readonly string[]) {
  return Object.fromEntries(
    names.filter((name) => typeof row[name] === 'number').map((name) => [name, row[name] !== 0]),
  );
}

/** `take` after these is invalid or has another meaning. */
const NOTHING_FOLLOWS = new Set(['render', 'fork', 'facet', 'consume']);
const LIMITING = new Set(['take', 'limit', 'top']);

/**
 * Appends `take`, so that the service computes and sends no more than `rows` rows. Leaves queries that already end with
 * such a limit, and those where `take` could have another meaning: several result statements, `render`, `fork`. `take`
 * preserves the order of sorted rows; otherwise the choice of rows is arbitrary anyway.
 */
export function capRows(query: string, rows: number): string {
  const statements = splitBy(readKqlNodes(query), ';').filter((statement) => statement.length > 0);
  const results = statements.filter(([first]) => wordOf(first) !== 'let');
  const last = statements.at(-1);
  const end = last?.at(-1)?.end;
  if (last === undefined || end === undefined || results.length !== 1 || results[0] !== last) return query;
  if (!canBeCapped(splitBy(last, '|').at(-1) ?? [], rows)) return query;
  // On the same line: an error at the end of the query is then reported there.
  return `${query.slice(0, end)} | take ${rows}${query.slice(end)}`;
}

function canBeCapped(part: readonly KqlNode[], rows: number): boolean {
  const operator = readOperatorName(part);
  if (operator === null) return true;
  const { name, rest } = operator;
  if (NOTHING_FOLLOWS.has(name) || name === 'count') return false;
  const own = LIMITING.has(name) && (rest.length === 1 || name === 'top') ? wordOf(rest[0]) : undefined;
  return own === undefined || !/^\d{1,9}$/.test(own) || Number(own) > rows;
}
