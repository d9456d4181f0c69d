/** What remembers values by key: a Map, a WeakMap, an LRU cache. */
interface Memo<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** The value of a key, made and kept where there is none yet (ECMAScript's `getOrInsertComputed`, in a form that any memo takes). */
export function getOrInsert<Key, Value>(memo: Memo<Key, Value>, key: Key, create: () => Value): Value {
  const known = memo.get(key);
  if (known !== undefined) return known;
  const value = create();
  memo.set(key, value);
  return value;
}
