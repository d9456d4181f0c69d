import {
  isTypeDefinitionNode,
  isTypeExtensionNode,
  visit,
  type DocumentNode,
  type GraphQLError,
} from 'graphql';
import type { Composer, Subgraph } from './composer.js';
import { findSilentMerges } from './silent-merges.js';

/** Effect of a name used by two subgraphs. */
export type Effect =
  /** The composer rejects it. */
  | 'breaks composition'
  /** The composer rejects it without this schema too. */
  | 'is broken already'
  /** The types are merged without an error. */
  | 'merges silently';

export interface Collision {
  readonly effect: Effect;
  /** `Alert`, or `Query.alerts`. */
  readonly name: string;
  readonly reason: string;
}

/** Composes this schema with others and returns names that the composer rejects or merges silently. */
export function schemaAgainst(
  ours: Subgraph,
  theirs: readonly Subgraph[],
  { findErrors }: Composer,
): readonly Collision[] {
  const documents = [ours, ...theirs].map(({ typeDefs }) => typeDefs);
  const types = new Set(documents.flatMap(findTypes));
  const own = new Set(findTypes(ours.typeDefs));
  const errors = findAllErrors(ours, theirs, findErrors, types);
  const before = new Set(errors.length === 0 ? [] : findErrors(theirs).map(({ message }) => message));
  const refused = new Map<string, Collision>();
  for (const error of errors) {
    const name = findName(error, types);
    // A neighbor that extends our type never composes without this schema.
    const effect = before.has(error.message) && !own.has(name) ? 'is broken already' : 'breaks composition';
    // One entry per name, because composers report an error for each field of a type.
    const known = refused.get(name);
    if (known?.effect === 'breaks composition' || known?.effect === effect) continue;
    refused.set(name, { effect, name, reason: error.message.replaceAll(/\s+/g, ' ') });
  }
  const merges = findSilentMerges(ours.typeDefs, documents.slice(1))
    .filter(({ name }) => !refused.has(name))
    .map((merge) => ({ effect: 'merges silently' as const, ...merge }));
  return [...refused.values(), ...merges];
}

function findTypes({ definitions }: DocumentNode): readonly string[] {
  return definitions
    .filter((node) => isTypeDefinitionNode(node) || isTypeExtensionNode(node))
    .map(({ name }) => name.value);
}

/** Composers check reachability only if the subgraphs merge. Removes rejected root fields and composes again. */
function findAllErrors(
  ours: Subgraph,
  theirs: readonly Subgraph[],
  findErrors: Composer['findErrors'],
  types: ReadonlySet<string>,
): readonly GraphQLError[] {
  const all = new Map<string, GraphQLError>();
  for (let { typeDefs } = ours; ;) {
    const errors = findErrors([{ ...ours, typeDefs }, ...theirs]);
    for (const error of errors) all.set(error.message, error);
    const left = withoutRootFields(typeDefs, new Set(errors.map((error) => findName(error, types))));
    if (left === typeDefs) return [...all.values()];
    typeDefs = left;
  }
}

/** @returns the same document if it has none of the fields */
function withoutRootFields(document: DocumentNode, coordinates: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    FieldDefinition: ({ name }, _key, _parent, _path, ancestors) => {
      const type = ancestors.findLast((node) => 'kind' in node);
      const isGone =
        type !== undefined && 'name' in type && coordinates.has(`${type.name?.value ?? ''}.${name.value}`);
      return isGone ? null : undefined;
    },
  });
}

/** The type or root field that an error names. Errors quote type names and subgraph names. */
function findName({ message, extensions }: GraphQLError, types: ReadonlySet<string>): string {
  for (const [, type = '', field] of message.matchAll(/"(\w+)(?:\.(\w+))?/g)) {
    if (!types.has(type)) continue;
    const isRoot = type === 'Query' || type === 'Mutation' || type === 'Subscription';
    return isRoot && field !== undefined ? `${type}.${field}` : type;
  }
  return typeof extensions['code'] === 'string' ? extensions['code'] : 'composition';
}
