import {
  getDirectiveValues,
  isObjectType,
  type DirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { getOrInsert } from '../lib/get-or-insert.js';

/** The roles of which a caller needs one to read a field or type. An empty list admits every known caller. */
export interface RoleRule {
  readonly anyOf: readonly string[];
}

/** The rule of `@requiresRole`; undefined without the directive. */
export function roleRuleOf(
  element: GraphQLField<unknown, unknown> | GraphQLObjectType,
  schema: GraphQLSchema,
): RoleRule | undefined {
  for (const node of nodesOf(element)) {
    const [values] = directiveValuesOf('requiresRole', node, schema);
    if (values === undefined) continue;
    const { role, anyOf } = values as { readonly role?: string; readonly anyOf?: readonly string[] };
    if ((role === undefined) === (anyOf === undefined)) {
      throw new Error(`@requiresRole on ${element.name} must have exactly one of role and anyOf`);
    }
    return { anyOf: role === undefined ? (anyOf ?? []) : [role] };
  }
  return undefined;
}

/** The fields of the returned type that `@exposes` shows to callers without the type's own role. */
export function exposedFieldsOf(
  field: GraphQLField<unknown, unknown>,
  schema: GraphQLSchema,
): ReadonlySet<string> | undefined {
  const [values] = directiveValuesOf('exposes', field.astNode, schema) as readonly {
    readonly fields?: string;
  }[];
  return values?.fields === undefined ? undefined : new Set(values.fields.split(/\s+/).filter(Boolean));
}

export function isOpenTo({ anyOf }: RoleRule, roles: ReadonlySet<string>): boolean {
  for (const role of anyOf) if (roles.has(role)) return true;
  return anyOf.length === 0;
}

/** The first rule that the roles don't satisfy. Runs for every field of every row. */
export function findDeniedRule(rules: readonly RoleRule[], roles: ReadonlySet<string>): RoleRule | undefined {
  for (const rule of rules) if (!isOpenTo(rule, roles)) return rule;
  return undefined;
}

function nodesOf(element: GraphQLField<unknown, unknown> | GraphQLObjectType) {
  const extensions = 'extensionASTNodes' in element ? element.extensionASTNodes : [];
  return element.astNode == null ? extensions : [element.astNode, ...extensions];
}

type Values = Readonly<Record<string, unknown>>;

const NONE: readonly Values[] = [];

const known = new WeakMap<DirectiveNode, Values>();

/**
 * The arguments of each use of a directive on a schema node, in order. Cached per use, because servers of one process
 * share the nodes.
 */
export function directiveValuesOf(
  name: string,
  node: { readonly directives?: readonly DirectiveNode[] | undefined } | null | undefined,
  schema: GraphQLSchema,
): readonly Values[] {
  // Called several times for each field during startup; most fields have no such directive.
  if (node?.directives?.some((use) => use.name.value === name) !== true) return NONE;
  const uses = node.directives.filter((use) => use.name.value === name);
  return uses.map((use) => getOrInsert(known, use, () => readUse(use, schema)));
}

function readUse(use: DirectiveNode, schema: GraphQLSchema): Values {
  const directive = schema.getDirective(use.name.value);
  if (directive == null) throw new Error(`The schema does not declare @${use.name.value}`);
  return getDirectiveValues(directive, { directives: [use] }) ?? {};
}

/** The object types of a schema, without those of introspection. */
export function objectTypesOf(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
}
