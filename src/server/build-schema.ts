import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLSchema } from 'graphql';
import { resolvers } from '../../resolvers/index.js';
import { enforceRoles } from '../authorization/enforce-roles.js';
import { openEnums, type UnknownValueListener } from './open-enums.js';
import { readTypeDefs } from './type-defs.js';

/** The executable schema: SDL and resolvers, open enums, roles enforced. */
export function buildSchema(onUnknownValue: UnknownValueListener): GraphQLSchema {
  const schema = buildSubgraphSchema([{ typeDefs: readTypeDefs(), resolvers }]);
  return enforceRoles(openEnums(schema, onUnknownValue));
}
