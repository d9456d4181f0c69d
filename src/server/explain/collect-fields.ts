import {
  isAbstractType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { eachField } from '../../../resolvers/shared/each-field.js';

/** The inputs of field selection besides the operation's text. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The selected fields of an object type, by response key, as execution collects them. */
export function fieldsOn(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  { schema, fragments, variables }: Selecting,
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const applies = (condition: string) => isOn(condition, type, schema);
  const walk = { fragments, variables, applies, entered: new Set<string>() };
  for (const set of sets) {
    eachField(set, walk, (field) => {
      const key = (field.alias ?? field.name).value;
      const same = fields.get(key);
      if (same === undefined) fields.set(key, [field]);
      else same.push(field);
    });
  }
  return fields;
}

function isOn(condition: string, type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  if (condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}
