/** The rows of an answer by their keys in small letters, once for all who asked; thousands of rows may come for fifty keys. */
export function rowsByKey<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null | undefined,
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row)?.toLowerCase();
    if (key === undefined) continue;
    const own = found.get(key);
    if (own === undefined) found.set(key, [row]);
    else own.push(row);
  }
  return found;
}

export function isSameRow(a: object, b: object): boolean {
  return 'id' in a && 'id' in b && a.id === b.id;
}
