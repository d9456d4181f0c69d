import {
  Kind,
  visit,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type TypeNode,
} from 'graphql';

/** By enum: the name in the graph -> the word on the wire; undefined for an enum that Defender doesn't have. */
type TableOf = (enumName: string) => Readonly<Record<string, string>> | undefined;

/**
 * Descriptions of fields and arguments of an enum that speak of its values in the words of the wire, which no caller of the
 * graph ever sees: `Resolved` where the graph says RESOLVED.
 */
export function findWireWords(schema: DocumentNode, tableOf: TableOf): string[] {
  const found: string[] = [];
  let owner = '';
  const look = ({ name, type, description }: FieldDefinitionNode | InputValueDefinitionNode) => {
    const words = Object.entries(tableOf(namedType(type)) ?? {}).filter(([graph, word]) => graph !== word);
    for (const [graph, word] of words) {
      if (saysWord(description?.value ?? '', word))
        found.push(`${owner}.${name.value} says ${word}, and its value is ${graph}`);
    }
  };
  const enter = ({ name }: { readonly name: { readonly value: string } }) => {
    owner = name.value;
  };
  visit(schema, {
    [Kind.OBJECT_TYPE_DEFINITION]: { enter },
    [Kind.OBJECT_TYPE_EXTENSION]: { enter },
    [Kind.INTERFACE_TYPE_DEFINITION]: { enter },
    [Kind.INPUT_OBJECT_TYPE_DEFINITION]: { enter },
    [Kind.FIELD_DEFINITION]: { enter: look },
    [Kind.INPUT_VALUE_DEFINITION]: { enter: look },
  });
  return found;
}

/** As a word of its own that begins no sentence: `High` in `High or Medium`, and not in "High is what ...". */
function saysWord(text: string, word: string): boolean {
  return new RegExp(`(?<!^|[.:!?]\\s)(?<![\\w])${word}(?!\\w|\\.\\w)|\`${word}\``).test(text);
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
