import type { GraphQLNamedType, GraphQLResolveInfo } from 'graphql';

/** Resolves an entity by the key that a gateway sends. */
export type ReferenceResolver = (reference: object, context: unknown, info: GraphQLResolveInfo) => unknown;

/** The key in the `extensions` of an entity's type. */
const KEY = 'resolveReference';

export function referenceResolverOf(type: GraphQLNamedType): ReferenceResolver | undefined {
  return type.extensions[KEY] as ReferenceResolver | undefined;
}

export function setReferenceResolver(type: GraphQLNamedType, resolve: ReferenceResolver): void {
  type.extensions = { ...type.extensions, [KEY]: resolve };
}
