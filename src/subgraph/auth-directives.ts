import {
  Kind,
  visit,
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
} from 'graphql';
import type { RoleRule } from '../authorization/role-rule.js';
import { namedTypeOf, readRoles, ruleIn, ruleOfTarget, type ObjectNode } from './role-directives.js';

/** Alternatives of required scopes: callers need all scopes of one list. An empty list requires authentication only. */
type ScopeSets = readonly (readonly string[])[];

/**
 * Adds `@authenticated` and `@requiresScopes` to the schema, for routers: a scope for each role of `@requiresRole`. They
 * never reject more than this service. If a payload exposes some fields of a type to callers without the type's role, the
 * rule applies to its other fields and to the fields that return the type.
 *
 * Source: Apollo's documentation of the router, "Authorization in the GraphOS Router".
 */
export function addAuthDirectives(typeDefs: DocumentNode): DocumentNode {
  const roles = readRoles(typeDefs);
  const guardType = <Node extends ObjectNode>(node: Node): Node => {
    const shown = roles.exposed.get(node.name.value);
    const ruleOfParent = roles.ruleOfType.get(node.name.value);
    const fields = node.fields?.map((field) => {
      const ofTarget = roles.exposed.has(namedTypeOf(field.type)) ? ruleOfTarget(field, roles) : undefined;
      const ofParent = shown === undefined || shown.has(field.name.value) ? undefined : ruleOfParent;
      return withRule(field, allOf([ruleIn(field.directives), ofTarget, ofParent]));
    });
    const guarded = { ...node, ...(fields !== undefined && { fields }) };
    return shown === undefined ? withRule(guarded, allOf([ruleIn(node.directives)])) : guarded;
  };
  return visit(typeDefs, {
    SchemaExtension: (node) => ({ ...node, directives: node.directives?.map(importRules) }),
    ObjectTypeDefinition: guardType,
    ObjectTypeExtension: guardType,
  });
}

/** All rules must hold: one list of each. Rules that only require authentication add nothing to others. */
function allOf(rules: readonly (RoleRule | undefined)[]): ScopeSets | undefined {
  const given = rules.filter((rule) => rule !== undefined);
  if (given.length === 0) return undefined;
  const combined = given
    .filter(({ anyOf }) => anyOf.length > 0)
    .reduce<ScopeSets>(
      (sets, { anyOf }) => sets.flatMap((scopes) => anyOf.map((role) => [...new Set([...scopes, role])])),
      [[]],
    );
  return combined.filter((scopes) => scopes.length > 0);
}

function withRule<Node extends ObjectNode | FieldDefinitionNode>(
  node: Node,
  sets: ScopeSets | undefined,
): Node {
  if (sets === undefined) return node;
  const rule: ConstDirectiveNode =
    sets.length === 0 ? directive('authenticated') : directive('requiresScopes', scopesArgument(sets));
  return { ...node, directives: [...(node.directives ?? []), rule] };
}

function directive(name: string, ...args: ConstArgumentNode[]): ConstDirectiveNode {
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name }, arguments: args };
}

function scopesArgument(sets: ScopeSets): ConstArgumentNode {
  const list = (values: readonly ConstValueNode[]): ConstValueNode => ({ kind: Kind.LIST, values });
  return {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'scopes' },
    value: list(sets.map((scopes) => list(scopes.map((value) => ({ kind: Kind.STRING, value }))))),
  };
}

/** The `@link` of federation imports the two directives. */
function importRules(link: ConstDirectiveNode): ConstDirectiveNode {
  return {
    ...link,
    arguments: (link.arguments ?? []).map((argument) =>
      argument.name.value === 'import' && argument.value.kind === Kind.LIST
        ? {
            ...argument,
            value: {
              ...argument.value,
              values: [
                ...argument.value.values,
                ...['@authenticated', '@requiresScopes'].map((value) => ({
                  kind: Kind.STRING as const,
                  value,
                })),
              ],
            },
          }
        : argument,
    ),
  };
}
