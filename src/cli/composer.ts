import type { DocumentNode, GraphQLError } from 'graphql';
import { codeOf } from '../lib/code-of.js';

export interface Subgraph {
  readonly name: string;
  readonly typeDefs: DocumentNode;
}

export interface Composer {
  readonly name: string;
  readonly findErrors: (subgraphs: readonly Subgraph[]) => readonly GraphQLError[];
}

/** Licensed under the Elastic License, so it isn't a dependency. Users can install it themselves. */
export const OPTIONAL_COMPOSER = '@apollo/composition';

/** The optional composer if it is installed, otherwise the bundled one. Both use the same error messages. */
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

/** Composers require an address but don't call it. */
const withAddress = (subgraph: Subgraph) => ({ ...subgraph, url: 'http://subgraph.invalid' });

function isNotInstalled(error: unknown): boolean {
  return codeOf(error) === 'ERR_MODULE_NOT_FOUND';
}
