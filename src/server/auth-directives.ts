import {
  Kind,
  valueFromASTUntyped,
  visit,
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
} from 'graphql';

/** Ways to be let in: all scopes of any one list. A list of none of them lets in whoever is known. */
type Ways = readonly (readonly string[])[];

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/**
 * The schema with `@authenticated` and `@requiresScopes`, which say to routers what `@requiresRole` says to us: a scope
 * for each role. What such a router refuses we would refuse too, and nothing else: where a payload shows some fields of a
 * type to callers without the type's own role, the rule stands on the other fields, and on what leads to the type.
 *
 * Source: Apollo's documentation of the router, "Authorization in the GraphOS Router".
 */
export function addAuthDirectives(typeDefs: DocumentNode): DocumentNode {
  const ruleOfType = new Map<string, Ways>();
  const exposed = new Map<string, Set<string>>();
  for (const node of typeDefs.definitions) {
    if (!isObjectNode(node)) continue;
    const ways = waysOf(node.directives);
    if (ways !== undefined) ruleOfType.set(node.name.value, ways);
    for (const field of node.fields ?? []) {
      const names = exposedBy(field);
      if (names === undefined) continue;
      const target = namedTypeOf(field.type);
      exposed.set(target, new Set([...(exposed.get(target) ?? []), ...names]));
    }
  }

  const guardType = <Node extends ObjectNode>(node: Node): Node => {
    const name = node.name.value;
    const isExposed = exposed.has(name);
    const fields = node.fields?.map((field) => {
      const target = namedTypeOf(field.type);
      const ofTarget =
        exposed.has(target) && exposedBy(field) === undefined ? ruleOfType.get(target) : undefined;
      const ofParent = isExposed && exposed.get(name)?.has(field.name.value) !== true;
      const rules = [waysOf(field.directives), ofTarget, ofParent ? ruleOfType.get(name) : undefined];
      return withRule(field, allOf(rules));
    });
    return withRule(
      { ...node, ...(fields !== undefined && { fields }) },
      isExposed ? undefined : waysOf(node.directives),
    );
  };
  return visit(typeDefs, {
    SchemaExtension: (node) => ({ ...node, directives: node.directives?.map(importRules) }),
    ObjectTypeDefinition: guardType,
    ObjectTypeExtension: guardType,
  });
}

function isObjectNode(node: DocumentNode['definitions'][number]): node is ObjectNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
}

function waysOf(directives: readonly ConstDirectiveNode[] | undefined): Ways | undefined {
  const directive = directives?.find(({ name }) => name.value === 'requiresRole');
  if (directive === undefined) return undefined;
  const { role, anyOf } = argumentsOf(directive) as {
    readonly role?: string;
    readonly anyOf?: readonly string[];
  };
  return (role === undefined ? (anyOf ?? []) : [role]).map((name) => [name]);
}

function exposedBy({ directives }: FieldDefinitionNode): readonly string[] | undefined {
  const directive = directives?.find(({ name }) => name.value === 'exposes');
  const { fields } = (directive === undefined ? {} : argumentsOf(directive)) as { readonly fields?: string };
  return fields?.split(/\s+/).filter(Boolean);
}

function argumentsOf(directive: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

/** Every rule holds: one way of each. Rules that ask for a known caller only ask for nothing beside others. */
function allOf(rules: readonly (Ways | undefined)[]): Ways | undefined {
  const given = rules.filter((rule) => rule !== undefined);
  if (given.length === 0) return undefined;
  const combined = given
    .filter((rule) => rule.length > 0)
    .reduce<Ways>(
      (ways, rule) => ways.flatMap((way) => rule.map((other) => [...new Set([...way, ...other])])),
      [[]],
    );
  return combined.filter((way) => way.length > 0);
}

function withRule<Node extends ObjectNode | FieldDefinitionNode>(node: Node, ways: Ways | undefined): Node {
  if (ways === undefined) return node;
  const rule: ConstDirectiveNode =
    ways.length === 0 ? directive('authenticated') : directive('requiresScopes', scopesArgument(ways));
  return { ...node, directives: [...(node.directives ?? []), rule] };
}

function directive(name: string, ...args: ConstArgumentNode[]): ConstDirectiveNode {
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name }, arguments: args };
}

function scopesArgument(ways: Ways): ConstArgumentNode {
  const list = (values: readonly ConstValueNode[]): ConstValueNode => ({ kind: Kind.LIST, values });
  return {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'scopes' },
    value: list(ways.map((way) => list(way.map((value) => ({ kind: Kind.STRING, value }))))),
  };
}

/** `@link` of federation imports the two directives. */
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

function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}
