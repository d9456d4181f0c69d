import { Kind, type DocumentNode, type FragmentDefinitionNode } from 'graphql';
import { oncePerDocument } from './once-per-document.js';

/** The fragments of a document, by name. The object has no prototype, so that any name is safe. */
export const fragmentsOf = oncePerDocument(({ definitions }: DocumentNode) => {
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
});
