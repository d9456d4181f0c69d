import { getDirectiveValues, type GraphQLSchema, type GraphQLField, type GraphQLObjectType } from 'graphql';

/** Which roles open a field or type: any of these; an empty list opens it to every caller that is known. */
export interface RoleRule {
  readonly anyOf: readonly string[];
}

/** The rule that `@requiresRole` sets; undefined where it doesn't stand. */
export function roleRuleOf(
  element: GraphQLField<unknown, unknown> | GraphQLObjectType,
  schema: GraphQLSchema,
): RoleRule | undefined {
  const directive = schema.getDirective('requiresRole');
  if (directive == null) throw new Error('The schema does not declare @requiresRole');
  for (const node of nodesOf(element)) {
    const values = getDirectiveValues(directive, node);
    if (values === undefined) continue;
    const { role, anyOf } = values as { readonly role?: string; readonly anyOf?: readonly string[] };
    if ((role === undefined) === (anyOf === undefined)) {
      throw new Error(`@requiresRole on ${element.name} must have exactly one of role and anyOf`);
    }
    return { anyOf: role === undefined ? (anyOf ?? []) : [role] };
  }
  return undefined;
}

/** The fields that `@exposes` shows of a field's type to callers without the type's own role. */
export function exposedFieldsOf(
  field: GraphQLField<unknown, unknown>,
  schema: GraphQLSchema,
): ReadonlySet<string> | undefined {
  const directive = schema.getDirective('exposes');
  if (directive == null || field.astNode == null) return undefined;
  const values = getDirectiveValues(directive, field.astNode) as { readonly fields?: string } | undefined;
  return values?.fields === undefined ? undefined : new Set(values.fields.split(/\s+/).filter(Boolean));
}

export function isOpenTo({ anyOf }: RoleRule, roles: ReadonlySet<string>): boolean {
  for (const role of anyOf) if (roles.has(role)) return true;
  return anyOf.length === 0;
}

/** The first rule that these roles don't open. Asked for every field of every row. */
export function findShut(rules: readonly RoleRule[], roles: ReadonlySet<string>): RoleRule | undefined {
  for (const rule of rules) if (!isOpenTo(rule, roles)) return rule;
  return undefined;
}

function nodesOf(element: GraphQLField<unknown, unknown> | GraphQLObjectType) {
  const extensions = 'extensionASTNodes' in element ? element.extensionASTNodes : [];
  return element.astNode == null ? extensions : [element.astNode, ...extensions];
}
