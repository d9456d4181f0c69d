import { Kind, parse, valueFromASTUntyped, type ConstDirectiveNode, type SelectionNode } from 'graphql';

/** The fields of each resolvable `@key`. Stubs with `resolvable: false` are resolved by another subgraph. */
export function resolvableKeys(directives: readonly ConstDirectiveNode[] = []): readonly string[] {
  return directives
    .filter(({ name }) => name.value === 'key')
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    )
    .filter(({ resolvable }) => resolvable !== false)
    .map(({ fields }) => String(fields));
}

/** The selections of a field set, such as `sku variation { id }`. */
export function selectionsOfKey(fields: string): readonly SelectionNode[] {
  const [operation] = parse(`{ ${fields} }`, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
}
