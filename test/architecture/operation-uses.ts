import {
  getDirectiveValues,
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { roleRuleOf, type RoleRule } from '../../src/authorization/role-rule.js';

/** The statement of one `@defender` about its field. */
export interface OperationUse {
  /** `Query.alerts`. */
  readonly coordinate: string;
  /** The operation that the field calls. */
  readonly operation: string;
  /** Operations that the field makes needless. */
  readonly covers: readonly string[];
  /** The roles that callers need, all of these rules. */
  readonly roles: readonly RoleRule[];
}

/** Every `@defender` of the schema, root fields first, in the order of the SDL. */
export function findOperationUses(schema: GraphQLSchema): OperationUse[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const isRoot = (type: GraphQLObjectType) => roots.includes(type);
  return [...types.filter(isRoot), ...types.filter((type) => !isRoot(type))].flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => usesOf(type, field, schema)),
  );
}

function usesOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  schema: GraphQLSchema,
): OperationUse[] {
  const directive = schema.getDirective('defender');
  if (directive == null) throw new Error('The schema does not declare @defender');
  const roles = rolesOf(type, field, schema);
  const uses = field.astNode?.directives?.filter(({ name }) => name.value === 'defender') ?? [];
  return uses.map((use) => {
    const values = getDirectiveValues(directive, { directives: [use] }) as {
      readonly operation: string;
      readonly covers?: readonly string[];
    };
    const { operation, covers = [] } = values;
    return { coordinate: `${type.name}.${field.name}`, operation, covers, roles };
  });
}

/** The rules of the field, of its type and of the type that it leads to; each but once. */
function rolesOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  schema: GraphQLSchema,
): RoleRule[] {
  const target = getNamedType(field.type);
  const rules = [
    roleRuleOf(field, schema),
    roleRuleOf(type, schema),
    isObjectType(target) ? roleRuleOf(target, schema) : undefined,
  ].filter((rule) => rule !== undefined);
  return [...new Map(rules.map((rule) => [rule.anyOf.join(), rule])).values()];
}
