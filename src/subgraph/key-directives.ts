import { Kind, parse, valueFromASTUntyped, type ConstDirectiveNode, type SelectionNode } from 'graphql';

/** The fields of each `@key` that can be asked for: a stub's, with `resolvable: false`, is another subgraph's to resolve. */
export function resolvableKeys(directives: readonly ConstDirectiveNode[] = []): readonly string[] {
  return directives
    .filter(({ name }) => name.value === 'key')
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    )
    .filter(({ resolvable }) => resolvable !== false)
    .map(({ fields }) => String(fields));
}

/** What a set of fields selects, such as `sku variation { id }`. */
export function selectionsOfKey(fields: string): readonly SelectionNode[] {
  const [operation] = parse(`{ ${fields} }`, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
}
