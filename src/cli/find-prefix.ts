import type { Composer, Subgraph } from './composer.js';
import { schemaAgainst, type Collision } from './schema-against.js';

/** In order of preference. */
export const PREFIXES: readonly string[] = ['Defender', 'MicrosoftDefender', 'Mde', 'DefenderForEndpoint'];

/** The prefix with the fewest remaining collisions, and those collisions. */
export interface PrefixFound {
  readonly prefix: string;
  readonly left: readonly Collision[];
}

/**
 * Tries prefixes until one resolves all collisions.
 *
 * @param readTypes returns the schema with a prefix
 * @param collisions of the schema without a prefix
 */
export function findPrefix(
  readTypes: (prefix: string) => Subgraph,
  theirs: readonly Subgraph[],
  composer: Composer,
  collisions: readonly Collision[],
): PrefixFound {
  // A prefix can't fix collisions among the other subgraphs.
  const amongOthers = new Set(
    collisions.filter(({ effect }) => effect === 'is broken already').map(({ name }) => name),
  );
  // By default a prefix doesn't rename PageInfo.
  const covering = collisions.some(({ name }) => name === 'PageInfo') ? '+PageInfo' : '';
  let best: PrefixFound | undefined;
  for (const one of PREFIXES) {
    const prefix = `${one}${covering}`;
    const found = schemaAgainst(readTypes(prefix), theirs, composer);
    const left = found.filter(({ name }) => !amongOthers.has(name));
    if (best === undefined || left.length < best.left.length) best = { prefix, left };
    if (left.length === 0) break;
  }
  if (best === undefined) throw new Error('No prefix to try');
  return best;
}
