import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** A subgraph as an input of composition. */
export interface ServiceToCompose {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** Composes the subgraphs into a supergraph for gateways. @throws with every composition error */
export function composeSupergraph(services: readonly ServiceToCompose[]): string {
  const { supergraphSdl, errors = [] } = composeServices(
    services.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined) {
    throw new Error(`The subgraphs don't compose:\n${errors.map(({ message }) => message).join('\n')}`);
  }
  return supergraphSdl;
}
