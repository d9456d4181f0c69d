/** A keyed cache: a Map, a WeakMap, or an LRU cache. */
interface Memo<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** Returns the value of a key, and creates it if it is missing (ECMAScript's `getOrInsertComputed` for any cache). */
export function getOrInsert<Key, Value>(memo: Memo<Key, Value>, key: Key, create: () => Value): Value {
  const known = memo.get(key);
  if (known !== undefined) return known;
  const value = create();
  memo.set(key, value);
  return value;
}

/** Groups items by key, in their order. Items without a key are left out. */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key | null | undefined,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key != null) getOrInsert(groups, key, (): Item[] => []).push(item);
  }
  return groups;
}
