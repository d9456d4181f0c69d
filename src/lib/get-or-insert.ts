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
