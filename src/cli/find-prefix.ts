import type { DocumentNode } from 'graphql';
import { schemaAgainst, type Collision } from './schema-against.js';

/** In the order in which they are tried. */
export const PREFIXES: readonly string[] = ['Defender', 'MicrosoftDefender', 'Mde', 'DefenderForEndpoint'];

/** The prefix with which the fewest names collide, and those that do all the same, such as a PageInfo that differs. */
export interface PrefixFound {
  readonly prefix: string;
  readonly left: readonly Collision[];
}

/** Tries prefixes on the schema against others. @param readTypes the schema with a prefix */
export function findPrefix(
  readTypes: (prefix: string) => DocumentNode,
  theirs: readonly DocumentNode[],
): PrefixFound {
  let best: PrefixFound | undefined;
  for (const prefix of PREFIXES) {
    const left = schemaAgainst(readTypes(prefix), theirs);
    if (best === undefined || left.length < best.left.length) best = { prefix, left };
    if (left.length === 0) break;
  }
  if (best === undefined) throw new Error('There is no prefix to try');
  return best;
}
