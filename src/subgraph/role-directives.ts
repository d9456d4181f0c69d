import {
  Kind,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
} from 'graphql';
import type { RoleRule } from '../authorization/role-rule.js';

export type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/** The contents of `@requiresRole` and `@exposes` in types that are not built yet. */
export interface RolesOfTypes {
  /** The rule of each type, by name. */
  readonly ruleOfType: ReadonlyMap<string, RoleRule>;
  /** Fields that some payload exposes without the rule of their type, by the name of the type. */
  readonly exposed: ReadonlyMap<string, ReadonlySet<string>>;
}

export function readRoles(typeDefs: DocumentNode): RolesOfTypes {
  const ruleOfType = new Map<string, RoleRule>();
  const exposed = new Map<string, Set<string>>();
  for (const node of typeDefs.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const rule = ruleIn(node.directives);
    if (rule !== undefined) ruleOfType.set(node.name.value, rule);
    for (const field of node.fields ?? []) {
      const target = namedTypeOf(field.type);
      const names = exposedBy(field);
      if (names !== undefined) exposed.set(target, new Set([...(exposed.get(target) ?? []), ...names]));
    }
  }
  return { ruleOfType, exposed };
}

/** The rule of `@requiresRole` among these directives. */
export function ruleIn(directives: readonly ConstDirectiveNode[] = []): RoleRule | undefined {
  const directive = directives.find(({ name }) => name.value === 'requiresRole');
  if (directive === undefined) return undefined;
  const { role, anyOf } = argumentsOf(directive) as { readonly role?: string; readonly anyOf?: string[] };
  return { anyOf: role === undefined ? (anyOf ?? []) : [role] };
}

/** The rule of the type that a field returns, unless the field exposes it. */
export function ruleOfTarget(field: FieldDefinitionNode, { ruleOfType }: RolesOfTypes): RoleRule | undefined {
  return exposedBy(field) === undefined ? ruleOfType.get(namedTypeOf(field.type)) : undefined;
}

export function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}

export function argumentsOf(directive: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

function exposedBy({ directives = [] }: FieldDefinitionNode): readonly string[] | undefined {
  const directive = directives.find(({ name }) => name.value === 'exposes');
  const { fields } = (directive === undefined ? {} : argumentsOf(directive)) as { readonly fields?: string };
  return fields?.split(/\s+/).filter(Boolean);
}
