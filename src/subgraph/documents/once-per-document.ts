/** What something can be told of by identity: a document, or a part of one. */
type Node = object;

/**
 * Walks through each document once, as long as it is remembered: the server keeps the documents that were sent last, by
 * their text and bounded by their size, and gives the same tree for the same text. What depends on variables, roles or what
 * is cached must not be found in this way.
 */
export function oncePerDocument<Key extends Node, Found>(find: (node: Key) => Found): (node: Key) => Found {
  const known = new WeakMap<Key, { readonly found: Found }>();
  return (node) => {
    const before = known.get(node);
    if (before !== undefined) return before.found;
    const found = find(node);
    known.set(node, { found });
    return found;
  };
}
