import { visit } from 'graphql';
import type {
  GraphQLResolveInfo,
  GraphQLSchema,
  FragmentDefinitionNode,
  OperationDefinitionNode,
} from 'graphql';
import { collectEntityKeys, readRepresentation, type Representation } from './entity-keys.js';
import type { Limits } from '../config/limits.js';
import { BadUserInputError, TooManyRepresentationsError } from '../errors/caller-errors.js';
import { oncePerDocument } from '../lib/selections.js';
import { MAX_REFUSALS, combineMessages } from '../errors/refused-fields.js';
import { SubgraphError } from '../errors/subgraph-error.js';

/** Resolves each representation of `_entities` separately: an invalid one, or one over the limits, has its own error. */
export function resolveEntitiesOneByOne(schema: GraphQLSchema, limits: RepresentationLimits): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (field === undefined || resolve === undefined) return schema;
  const entities = collectEntityKeys(schema);
  const check = createRepresentationCheck(limits);
  field.resolve = (source, args: { readonly representations: readonly unknown[] }, context: object, info) => {
    const given = args.representations.map((representation) => readRepresentation(representation, entities));
    const refusals = check(given, context, info);
    return given.map(async (representation, index) => {
      const refusal = refusals.get(index);
      if (refusal !== undefined) throw refusal;
      if (representation.kind === 'unusable') return null;
      const [entity] = (await resolve(
        source,
        { representations: [representation.reference] },
        context,
        atIndex(info, index),
      )) as readonly unknown[];
      return entity;
    });
  };
  return schema;
}

/** Adds the index to the path, so that errors name their representation. */
function atIndex(info: GraphQLResolveInfo, index: number): GraphQLResolveInfo {
  return { ...info, path: { prev: info.path, key: index, typename: undefined } };
}

export type RepresentationLimits = Pick<Limits, 'maxRepresentations' | 'maxEntityFields'>;

/** The entities that a request has asked for so far, in all its `_entities`. */
interface RequestedEntities {
  /** Representations with the same entity and key count once, whatever other fields they carry. */
  readonly identities: Set<string>;
  representations: number;
  refused: number;
}

/**
 * Finds representations that are invalid or exceed the limits.
 *
 * @returns their errors, by position
 * @throws one error with their number if there are too many to list; nothing is read then
 */
export type RepresentationCheck = (
  given: readonly Representation[],
  context: object,
  info: GraphQLResolveInfo,
) => ReadonlyMap<number, SubgraphError>;

/**
 * Limits the distinct keys of a request. Duplicates of gateways cost no call, but each is answered, so that their total
 * number of selected fields is limited too.
 */
function createRepresentationCheck(limits: RepresentationLimits): RepresentationCheck {
  const { maxRepresentations, maxEntityFields } = limits;
  const askedBy = new WeakMap<object, RequestedEntities>();

  return (given, context, info) => {
    const asked = askedBy.get(context) ?? { identities: new Set(), representations: 0, refused: 0 };
    askedBy.set(context, asked);
    const fields = countFields(info);
    const unique = countKeys(given, asked.identities);
    /** Errors are created only for those that are reported. */
    const find = (representation: Representation): (() => SubgraphError) | undefined => {
      if ((asked.representations + 1) * fields > maxEntityFields) return () => tooManyFields(maxEntityFields);
      asked.representations += 1;
      if (representation.kind === 'unusable')
        return () => new BadUserInputError(representation.problem, 'representations');
      const { identities } = asked;
      if (identities.size >= maxRepresentations && !identities.has(representation.identity))
        return () => new TooManyRepresentationsError(unique, maxRepresentations);
      identities.add(representation.identity);
      return undefined;
    };
    const found: [number, () => SubgraphError][] = [];
    for (const [index, representation] of given.entries()) {
      const makeError = find(representation);
      if (makeError !== undefined) found.push([index, makeError]);
    }
    asked.refused += found.length;
    const [first] = found;
    if (first !== undefined && asked.refused > MAX_REFUSALS) throw ofAll(first[1](), found.length);
    return new Map(found.map(([index, makeError]) => [index, makeError()]));
  };
}

function ofAll({ code, message, extensions }: SubgraphError, positions: number): SubgraphError {
  return new SubgraphError(code, combineMessages(message, positions), { ...extensions, positions });
}

function tooManyFields(limit: number): SubgraphError {
  return new BadUserInputError(
    `The representations of this request, with duplicates, times the selected fields are more than ${inWords(limit)}: send them in several requests.`,
    'representations',
  );
}

function countKeys(given: readonly Representation[], before: ReadonlySet<string>): number {
  const named = given.flatMap((one) => (one.kind === 'named' ? [one.identity] : []));
  return new Set([...before, ...named]).size;
}

/** Counts the fields of the operation and its fragments. */
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
