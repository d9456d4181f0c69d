import {
  visit,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import type { Limits } from '../config/limits.js';
import { BadUserInputError, TooManyRepresentationsError } from '../errors/caller-errors.js';
import { oncePerDocument } from './documents/once-per-document.js';
import type { SubgraphError } from '../errors/subgraph-error.js';
import type { Representation } from './entity-keys.js';

export type RepresentationLimits = Pick<
  Limits,
  'maxRepresentations' | 'maxUnusableRepresentations' | 'maxEntityFields'
>;

/** What a request has asked for by now, in all its `_entities`. */
interface Asked {
  /** Two that name the same entity by the same key are one, whatever else they carry. */
  readonly identities: Set<string>;
  representations: number;
  unusable: number;
}

type Excess = 'keys' | 'fields' | 'unusable';

/** Finds what goes beyond the limits: an error at the first of its kind, which counts the others, and null at those. */
export type ExcessFinder = (
  given: readonly Representation[],
  context: object,
  info: GraphQLResolveInfo,
) => ReadonlyMap<number, SubgraphError | null>;

/**
 * The different keys of a request must not be too many. Gateways send duplicates; those cost no call, but each is answered,
 * so that all together may not select too much. And what can't be read is not told one by one for ever.
 */
export function createExcessFinder(limits: RepresentationLimits): ExcessFinder {
  const { maxRepresentations, maxUnusableRepresentations, maxEntityFields } = limits;
  const askedBy = new WeakMap<object, Asked>();

  const find = (representation: Representation, asked: Asked, fields: number): Excess | undefined => {
    if ((asked.representations + 1) * fields > maxEntityFields) return 'fields';
    asked.representations += 1;
    if (representation.kind === 'unusable') {
      asked.unusable += 1;
      return asked.unusable > maxUnusableRepresentations ? 'unusable' : undefined;
    }
    const { identities } = asked;
    if (identities.size >= maxRepresentations && !identities.has(representation.identity)) return 'keys';
    identities.add(representation.identity);
    return undefined;
  };

  const describe = (excess: Excess, given: readonly Representation[], asked: Asked): SubgraphError => {
    if (excess === 'keys')
      return new TooManyRepresentationsError(countKeys(given, asked.identities), maxRepresentations);
    const message =
      excess === 'fields'
        ? `The representations of this request, with duplicates, times the fields that are selected are more than ${inWords(maxEntityFields)}: send them in several requests.`
        : `More than ${inWords(maxUnusableRepresentations)} representations of this request can't be read.`;
    return new BadUserInputError(message, 'representations');
  };

  return (given, context, info) => {
    const asked = askedBy.get(context) ?? { identities: new Set(), representations: 0, unusable: 0 };
    askedBy.set(context, asked);
    const fields = countFields(info);
    const errors = new Map<Excess, SubgraphError>();
    const refusals = new Map<number, SubgraphError | null>();
    for (const [index, representation] of given.entries()) {
      const excess = find(representation, asked, fields);
      if (excess === undefined) continue;
      const known = errors.get(excess);
      if (known !== undefined) known.occurrences += 1;
      else errors.set(excess, describe(excess, given, asked));
      refusals.set(index, known === undefined ? (errors.get(excess) ?? null) : null);
    }
    return refusals;
  };
}

function countKeys(given: readonly Representation[], before: ReadonlySet<string>): number {
  const named = given.flatMap((one) => (one.kind === 'named' ? [one.identity] : []));
  return new Set([...before, ...named]).size;
}

/** All of the operation, and of the fragments beside it. */
function countFields({ operation, fragments }: GraphQLResolveInfo): number {
  return fieldsIn(operation) + Object.values(fragments).reduce((sum, one) => sum + fieldsIn(one), 0);
}

const fieldsIn = oncePerDocument((part: OperationDefinitionNode | FragmentDefinitionNode) => {
  let count = 0;
  visit(part, {
    Field: () => {
      count += 1;
    },
  });
  return count;
});

function inWords(count: number): string {
  return count.toLocaleString('en-US');
}
