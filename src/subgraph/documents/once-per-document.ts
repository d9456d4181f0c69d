import { Kind, type DocumentNode, type FragmentDefinitionNode } from 'graphql';

/** A cache key compared by identity: a document, or a part of one. */
type Node = object;

/**
 * Computes a result once per document, as long as the document is cached: the server caches recent documents by their text,
 * bounded by size, and reuses the tree. Results must not depend on variables, roles or cached data.
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

/** The fragments of a document, by name. The object has no prototype, so that any name is safe. */
export const fragmentsOf = oncePerDocument(({ definitions }: DocumentNode) => {
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
});
