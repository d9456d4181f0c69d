import type { GraphQLSchema } from 'graphql';
import { resolvers } from '../../resolvers/resolvers.js';
import { enforceRoles } from '../authorization/enforce-roles.js';
import { skipOutsideScope } from '../authorization/skip-outside-scope.js';
import { resolveNodes } from './carry-node.js';
import { carryTenantInResolvers, entitiesOf } from './carry-tenant.js';
import { getOrInsert } from '../lib/get-or-insert.js';
import { LIMITS } from '../config/limits.js';
import type { SchemaSettings } from '../config/schema-settings.js';
import { chunkLists, type ListLimits } from './chunk-lists.js';
import { buildSubgraphSchema } from './build-subgraph-schema.js';
import { guardMutations } from './guard-mutations.js';
import { type RepresentationLimits, resolveEntitiesOneByOne } from './resolve-entities.js';
import { openEnums } from './open-enums.js';
import { keepOriginalNames, renameResolvers } from './prefix-schema.js';
import { readServedTypes, type ServedTypes } from './type-defs.js';

type SchemaLimits = RepresentationLimits & ListLimits;

interface SchemaOptions extends SchemaSettings {
  readonly limits?: SchemaLimits;
}

/** Schemas by their types and limits: a process with several servers builds each once. */
const built = new Map<ServedTypes, Map<string, GraphQLSchema>>();

/**
 * The executable schema: SDL and resolvers, nodes, open enums, scope filters, mutation guards, role checks, and chunked
 * completion of long lists. Everything specific to a server or request comes with the context.
 */
export function buildSchema({ limits = LIMITS, ...settings }: SchemaOptions = {}): GraphQLSchema {
  const { maxRepresentations, maxEntityFields, maxResponseValues } = limits;
  const counts = [maxRepresentations, maxEntityFields, maxResponseValues];
  const types = readServedTypes(settings);
  const ofTypes = getOrInsert(built, types, () => new Map<string, GraphQLSchema>());
  return getOrInsert(ofTypes, counts.join(), () => {
    const schema = buildServedTypes(types);
    // Role checks run first: rejected fields are neither read nor looked up.
    const guarded = enforceRoles(guardMutations(skipOutsideScope(openEnums(resolveNodes(schema)))));
    return chunkLists(resolveEntitiesOneByOne(guarded, limits), limits);
  });
}

function buildServedTypes({ typeDefs, names, isValid }: ServedTypes): GraphQLSchema {
  const carrying = carryTenantInResolvers(renameResolvers(resolvers, names), entitiesOf(typeDefs));
  const schema = buildSubgraphSchema(typeDefs, carrying, { isValid });
  return keepOriginalNames(schema, names);
}
