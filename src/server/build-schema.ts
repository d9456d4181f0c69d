import type { GraphQLSchema } from 'graphql';
import { resolvers } from '../../resolvers/index.js';
import { enforceRoles } from '../authorization/enforce-roles.js';
import { skipOutsideScope } from '../authorization/skip-outside-scope.js';
import { carryTenantInResolvers, entitiesWithTenant } from './carry-tenant.js';
import { LIMITS } from '../config/limits.js';
import { buildSubgraphSchema } from './build-subgraph-schema.js';
import { guardMutations } from './guard-mutations.js';
import type { RepresentationLimits } from './limit-representations.js';
import { openEnums, type UnknownValueListener } from './open-enums.js';
import { resolveEntitiesOneByOne } from './resolve-entities.js';
import { keepOriginalNames, renameResolvers } from './prefix-schema.js';
import { readServedTypes, readTenantTypeDefs } from './type-defs.js';

/**
 * The executable schema: SDL and resolvers, open enums, what a caller may not see left out, writes guarded, roles enforced.
 *
 * @param carriesTenant entities carry their tenant, as they must where several are served
 * @param prefix of all types and root fields; those that look names up at run time know them by what they are written as
 */
export function buildSchema(
  onUnknownValue: UnknownValueListener,
  {
    carriesTenant = false,
    limits = LIMITS,
    prefix,
  }: {
    readonly carriesTenant?: boolean;
    readonly limits?: RepresentationLimits;
    readonly prefix?: string | undefined;
  } = {},
): GraphQLSchema {
  const { typeDefs, names, isValid } = readServedTypes(prefix);
  const named = renameResolvers(resolvers, names);
  const built = carriesTenant
    ? buildSubgraphSchema(
        readTenantTypeDefs(prefix),
        carryTenantInResolvers(named, entitiesWithTenant(typeDefs)),
      )
    : buildSubgraphSchema(typeDefs, named, { isValid });
  const schema = keepOriginalNames(built, names);
  // Roles come first at run time: what they refuse is neither read nor looked for.
  return resolveEntitiesOneByOne(
    enforceRoles(guardMutations(skipOutsideScope(openEnums(schema, onUnknownValue)))),
    limits,
  );
}
