import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** The object types of a schema, without those of introspection. */
export function objectTypesOf(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
}
