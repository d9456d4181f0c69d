import type { Composer, Subgraph } from './composer.js';
import { schemaAgainst, type Collision } from './schema-against.js';

/** In the order in which they are tried. */
export const PREFIXES: readonly string[] = ['Defender', 'MicrosoftDefender', 'Mde', 'DefenderForEndpoint'];

/** The prefix with which the fewest names collide, and those that do all the same. */
export interface PrefixFound {
  readonly prefix: string;
  readonly left: readonly Collision[];
}

/**
 * Tries prefixes on the schema against others.
 *
 * @param readTypes the schema with a prefix
 * @param collisions those of the schema without one
 */
export function findPrefix(
  readTypes: (prefix: string) => Subgraph,
  theirs: readonly Subgraph[],
  composer: Composer,
  collisions: readonly Collision[],
): PrefixFound {
  // No prefix mends what the others have among themselves.
  const amongOthers = new Set(
    collisions.filter(({ effect }) => effect === 'is broken already').map(({ name }) => name),
  );
  // A prefix leaves PageInfo as it is unless told.
  const covering = collisions.some(({ name }) => name === 'PageInfo') ? '+PageInfo' : '';
  let best: PrefixFound | undefined;
  for (const one of PREFIXES) {
    const prefix = `${one}${covering}`;
    const found = schemaAgainst(readTypes(prefix), theirs, composer);
    const left = found.filter(({ name }) => !amongOthers.has(name));
    if (best === undefined || left.length < best.left.length) best = { prefix, left };
    if (left.length === 0) break;
  }
  if (best === undefined) throw new Error('There is no prefix to try');
  return best;
}
