import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Argument characters that take about as long to compare as two fields. */
const CHARACTERS_OF_A_COMPARISON = 10;

/**
 * Estimates the comparisons that validation makes to check whether fields of the same response name can be merged: each
 * pair of them in a selection set, with all merged selections, and each pair's arguments; and each fragment with the fields
 * beside it. Visits the merged selections once and compares nothing.
 * Source: GraphQL specification, "Field Selection Merging".
 *
 * @param limit stops counting here
 */
export function measureMerging(document: DocumentNode, limit: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  let count = 0;
  for (const definition of document.definitions) {
    if (!('selectionSet' in definition)) continue;
    const rest: (readonly SelectionSetNode[])[] = [[definition.selectionSet]];
    for (let sets = rest.pop(); sets !== undefined && count <= limit; sets = rest.pop()) {
      const merged = mergeSelections(sets, fragments);
      count += merged.selections + merged.fragments * merged.selections;
      for (const fields of merged.fields) {
        count += comparisonsOf(fields);
        const below = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
        if (below.length > 0) rest.push(below);
      }
    }
  }
  return count;
}

interface Merged {
  /** Fields of the same response name. */
  readonly fields: Iterable<readonly FieldNode[]>;
  readonly selections: number;
  readonly fragments: number;
}

function mergeSelections(
  sets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Merged {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const rest = [...sets];
  let count = 0;
  for (let set = rest.pop(); set !== undefined; set = rest.pop()) {
    for (const selection of set.selections) {
      count += 1;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const same = fields.get(name);
        if (same === undefined) fields.set(name, [selection]);
        else same.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) rest.push(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) rest.push(fragment.selectionSet);
      }
    }
  }
  return { fields: fields.values(), selections: count, fragments: seen.size };
}

/** Each pair of fields, and the arguments of both. */
function comparisonsOf(fields: readonly FieldNode[]): number {
  const others = fields.length - 1;
  if (others === 0) return 0;
  const characters = fields.reduce((sum, field) => sum + lengthOfArguments(field), 0);
  return (fields.length * others) / 2 + (others * characters) / CHARACTERS_OF_A_COMPARISON;
}

function lengthOfArguments({ arguments: given = [] }: FieldNode): number {
  const [first, last] = [given[0]?.loc, given.at(-1)?.loc];
  return first === undefined || last === undefined ? 0 : last.end - first.start;
}
