import type { GraphQLSchema } from 'graphql';
import { resolvers } from '../../resolvers/index.js';
import { enforceRoles } from '../authorization/enforce-roles.js';
import { skipOutsideScope } from '../authorization/skip-outside-scope.js';
import { answerNodes } from './carry-node.js';
import { carryTenantInResolvers, entitiesOf } from './carry-tenant.js';
import { getOrInsert } from '../lib/get-or-insert.js';
import { LIMITS } from '../config/limits.js';
import { chunkLists, type ListLimits } from './chunk-lists.js';
import { buildSubgraphSchema } from './build-subgraph-schema.js';
import { guardMutations } from './guard-mutations.js';
import type { RepresentationLimits } from './limit-representations.js';
import { openEnums } from './open-enums.js';
import { resolveEntitiesOneByOne } from './resolve-entities.js';
import { keepOriginalNames, renameResolvers } from './prefix-schema.js';
import { readServedTypes, type ServedOptions } from './type-defs.js';

type SchemaLimits = RepresentationLimits & ListLimits;

interface SchemaOptions extends ServedOptions {
  readonly limits?: SchemaLimits;
  /** Prefix of all types and root fields. Lookups at run time use the names without it. */
  readonly prefix?: string | undefined;
}

/** Schemas by their options: a process with several servers builds each once. */
const built = new Map<string, GraphQLSchema>();

/**
 * The executable schema: SDL and resolvers, nodes, open enums, scope filters, mutation guards, role checks, and chunked
 * completion of long lists. Everything specific to a server or request comes with the context.
 */
export function buildSchema({ limits = LIMITS, prefix, node = false }: SchemaOptions = {}): GraphQLSchema {
  const { maxRepresentations, maxEntityFields, maxResponseValues } = limits;
  const counts = [maxRepresentations, maxEntityFields, maxResponseValues];
  return getOrInsert(built, JSON.stringify([prefix ?? null, node, ...counts]), () => {
    const schema = buildServedTypes(prefix, { node });
    // Role checks run first: rejected fields are neither read nor looked up.
    const guarded = enforceRoles(guardMutations(skipOutsideScope(openEnums(answerNodes(schema)))));
    return chunkLists(resolveEntitiesOneByOne(guarded, limits), limits);
  });
}

function buildServedTypes(prefix: string | undefined, options: ServedOptions): GraphQLSchema {
  const { typeDefs, names, isValid } = readServedTypes(prefix, options);
  const carrying = carryTenantInResolvers(renameResolvers(resolvers, names), entitiesOf(typeDefs));
  const schema = buildSubgraphSchema(typeDefs, carrying, { isValid });
  return keepOriginalNames(schema, names);
}
