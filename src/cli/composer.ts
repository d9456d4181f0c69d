import type { DocumentNode, GraphQLError } from 'graphql';

/** A subgraph as composers take it. */
export interface Subgraph {
  readonly name: string;
  readonly typeDefs: DocumentNode;
}

export interface Composer {
  /** The package that it comes from. */
  readonly name: string;
  /** Why the subgraphs don't compose; empty when they do. */
  readonly findErrors: (subgraphs: readonly Subgraph[]) => readonly GraphQLError[];
}

/** Apollo's, under the Elastic License: those who want it install it themselves. */
export const OPTIONAL_COMPOSER = '@apollo/composition';

/** The optional composer where it is installed, or else the one that comes with this package. Both word errors the same. */
export async function findComposer(
  loadOptional = async () => import('@apollo/composition'),
): Promise<Composer> {
  const optional = await loadOptional().catch((error: unknown) => {
    if (isNotInstalled(error)) return undefined;
    throw error;
  });
  if (optional !== undefined) {
    return {
      name: OPTIONAL_COMPOSER,
      findErrors: (subgraphs) => optional.composeServices(subgraphs.map(withAddress)).errors ?? [],
    };
  }
  const { composeServices } = await import('@theguild/federation-composition');
  return {
    name: '@theguild/federation-composition',
    findErrors: (subgraphs) => composeServices(subgraphs.map(withAddress)).errors ?? [],
  };
}

/** Composers write the address into the supergraph and don't call it. */
const withAddress = (subgraph: Subgraph) => ({ ...subgraph, url: 'http://subgraph.invalid' });

function isNotInstalled(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
