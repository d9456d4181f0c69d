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
  /** Of all types and root fields; those that look names up at run time know them by what they are written as. */
  readonly prefix?: string | undefined;
}

/** By what they are made of; a process that starts several servers builds each once. */
const built = new Map<string, GraphQLSchema>();

/**
 * The executable schema: SDL and resolvers, nodes, open enums, what a caller may not see left out, writes guarded, roles enforced,
 * long lists completed in parts. What is of one server or one request comes with the context.
 */
export function buildSchema({ limits = LIMITS, prefix, node = false }: SchemaOptions = {}): GraphQLSchema {
  const { maxRepresentations, maxEntityFields, maxResponseValues } = limits;
  const counts = [maxRepresentations, maxEntityFields, maxResponseValues];
  return getOrInsert(built, JSON.stringify([prefix ?? null, node, ...counts]), () => {
    const schema = buildServedTypes(prefix, { node });
    // Roles come first at run time: what they refuse is neither read nor looked for.
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
