import {
  Kind,
  parse,
  print,
  visit,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { renameDocument } from '../../subgraph/rename-document.js';
import type { ServedNames } from '../../subgraph/served-names.js';

/**
 * The documents that the console sends, by operation name: each with the fragments that it uses, and with the names of this
 * server's schema.
 *
 * @param texts the files of `console/operations`; a fragment may be in another file than its use
 */
export function readOperations(
  texts: readonly string[],
  names: ServedNames,
): Readonly<Record<string, string>> {
  const definitions = texts.flatMap((text) => parse(text, { noLocation: true }).definitions);
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  return Object.fromEntries(
    operations.map((operation) => {
      const used = fragmentsUsedBy(operation, fragments);
      const document = [operation, ...used].map((definition) => print(definition)).join('\n');
      return [operation.name?.value ?? '', renameDocument(document, names)];
    }),
  );
}

function fragmentsUsedBy(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): ReadonlySet<FragmentDefinitionNode> {
  const used = new Set<FragmentDefinitionNode>();
  const look = (definition: OperationDefinitionNode | FragmentDefinitionNode) => {
    visit(definition, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment === undefined) throw new Error(`The console has no fragment ${name.value}`);
        if (used.has(fragment)) return;
        used.add(fragment);
        look(fragment);
      },
    });
  };
  look(operation);
  return used;
}
