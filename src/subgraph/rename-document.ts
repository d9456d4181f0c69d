import { Kind, parse, visit, type DocumentNode, type NameNode } from 'graphql';
import { eachField } from '../lib/selections.js';
import { isRootType, type ServedNames } from './served-names.js';

/**
 * Renames a stored document from written to served names: root fields, type conditions, variable types, and comments. The
 * rest, including layout, is unchanged.
 *
 * @throws GraphQLError for an invalid document
 */
export function renameDocument(text: string, names: ServedNames): string {
  if (names.types.size === 0) return text;
  const document = parse(text);
  const renamed = [...rootFieldsIn(document), ...typesIn(document)]
    .map(({ node, isType }) => ({
      start: node.loc?.start ?? 0,
      end: node.loc?.end ?? 0,
      name: isType ? names.typeOf(node.value) : names.rootFieldOf(node.value),
    }))
    .sort((one, other) => one.start - other.start);
  let result = '';
  let done = 0;
  for (const { start, end, name } of renamed) {
    result += text.slice(done, start) + name;
    done = end;
  }
  result += text.slice(done);
  return result.replace(/^[ \t]*#.*$/gm, names.inText);
}

interface Renamed {
  readonly node: NameNode;
  readonly isType: boolean;
}

function typesIn(document: DocumentNode): readonly Renamed[] {
  const found: Renamed[] = [];
  visit(document, {
    NamedType: ({ name }) => {
      found.push({ node: name, isType: true });
    },
  });
  return found;
}

/** Fragments on a root type contain root fields. */
function rootFieldsIn({ definitions }: DocumentNode): readonly Renamed[] {
  const found: Renamed[] = [];
  for (const node of definitions) {
    const isAtRoot =
      node.kind === Kind.OPERATION_DEFINITION ||
      (node.kind === Kind.FRAGMENT_DEFINITION && isRootType(node.typeCondition.name.value));
    if (!isAtRoot) continue;
    eachField(node.selectionSet, { fragments: {} }, ({ name }) => {
      found.push({ node: name, isType: false });
    });
  }
  return found;
}
