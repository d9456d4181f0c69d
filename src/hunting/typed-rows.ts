/** The query language's types by the words of the answers (Learn: api-power-bi.md); Graph calls dynamic values Object. */
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
  // Booleans come typed as the smallest number.
  ['sbyte', 'bool'],
  ['single', 'real'],
  ['string', 'string'],
  ['timespan', 'timespan'],
  ['uint16', 'int'],
  ['uint32', 'long'],
  ['uint64', 'long'],
]);

/** The type in the query language of a column; the service's own word where it is new. */
export function kqlTypeOf(serviceType: string): string {
  return KQL_TYPES.get(serviceType.toLowerCase()) ?? serviceType;
}

/** Rows whose booleans are booleans, though the service may send 0 and 1. */
export function readTypedRows<Row extends Readonly<Record<string, unknown>>>(
  columns: readonly { readonly name: string; readonly type: string }[],
  rows: readonly Row[],
): readonly Row[] {
  const booleans = columns.filter(({ type }) => kqlTypeOf(type) === 'bool').map(({ name }) => name);
  const isNumbered = (row: Row) => booleans.some((name) => row[name] === 0 || row[name] === 1);
  return rows.map((row) => (isNumbered(row) ? { ...row, ...readBooleans(row, booleans) } : row));
}

function readBooleans(row: Readonly<Record<string, unknown>>, names: readonly string[]) {
  return Object.fromEntries(
    names.filter((name) => typeof row[name] === 'number').map((name) => [name, row[name] !== 0]),
  );
}
