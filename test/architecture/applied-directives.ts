import {
  Kind,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type NameNode,
} from 'graphql';

type Member = FieldDefinitionNode | InputValueDefinitionNode;
type Named = DefinitionNode & { readonly name: NameNode };

/** `Type` and `Type.field` with the directives on each; extensions count to their type. */
export function directivesByCoordinate({
  definitions,
}: DocumentNode): ReadonlyMap<string, readonly DirectiveNode[]> {
  const found = new Map<string, DirectiveNode[]>();
  const add = (coordinate: string, directives: readonly DirectiveNode[] = []) => {
    found.set(coordinate, [...(found.get(coordinate) ?? []), ...directives]);
  };
  const isType = (node: DefinitionNode): node is Named =>
    'name' in node && node.kind !== Kind.DIRECTIVE_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION;
  for (const node of definitions.filter(isType)) {
    add(node.name.value, node.directives);
    const members = 'fields' in node ? (node.fields as readonly Member[] | undefined) : undefined;
    for (const member of members ?? []) add(`${node.name.value}.${member.name.value}`, member.directives);
  }
  return found;
}
