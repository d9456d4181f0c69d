import {
  getDirectiveValues,
  type DirectiveNode,
  type GraphQLDirective,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { getOrInsert } from '../config/get-or-insert.js';

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
    const [values] = directiveValuesOf(directive, node);
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
  const [values] = directiveValuesOf(directive, field.astNode) as readonly { readonly fields?: string }[];
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

type Values = Readonly<Record<string, unknown>>;

const known = new WeakMap<DirectiveNode, Values>();

/**
 * The arguments of each use of a directive on a node of the schema, in their order. A use is read once: each server that a
 * process starts, and each that asks for the rules of a field again, finds the same nodes.
 */
export function directiveValuesOf(
  directive: GraphQLDirective,
  node: { readonly directives?: readonly DirectiveNode[] | undefined } | null | undefined,
): readonly Values[] {
  const uses = node?.directives?.filter(({ name }) => name.value === directive.name) ?? [];
  return uses.map((use) =>
    getOrInsert(known, use, () => getDirectiveValues(directive, { directives: [use] }) ?? {}),
  );
}
