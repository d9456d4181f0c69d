import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { Kind, OperationTypeNode } from 'graphql';

/** Whether an operation is a query whose root fields are all among these. Fragments are followed. */
export function asksOnlyFor(
  fields: ReadonlySet<string>,
  operation: OperationDefinitionNode | undefined,
  { definitions }: DocumentNode,
): boolean {
  const fragments = new Map(
    definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return operation?.operation === OperationTypeNode.QUERY && holds(operation.selectionSet, fields, fragments);
}

function holds(
  set: SelectionSetNode,
  fields: ReadonlySet<string>,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  return set.selections.every((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return fields.has(selection.name.value);
      case Kind.INLINE_FRAGMENT:
        return holds(selection.selectionSet, fields, fragments);
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragments.get(selection.name.value);
        return fragment !== undefined && holds(fragment.selectionSet, fields, fragments);
      }
    }
  });
}
