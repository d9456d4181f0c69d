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

const QUOTE = 0x22;
const HASH = 0x23;
const BACKSLASH = 0x5c;
const OPENING: ReadonlySet<number> = new Set(['(', '[', '{'].map((text) => text.charCodeAt(0)));
const CLOSING: ReadonlySet<number> = new Set([')', ']', '}'].map((text) => text.charCodeAt(0)));

/**
 * Whether the text of a GraphQL document nests brackets deeper than the limit. The GraphQL parser recurses at each level.
 * Reads each character once, and skips strings and comments as the parser does.
 */
export function nestsBracketsDeeperThan(limit: number, text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (OPENING.has(character)) {
      depth += 1;
      if (depth > limit) return true;
    } else if (CLOSING.has(character)) depth -= 1;
    else if (character === HASH) at = endOfLine(text, at);
    else if (character === QUOTE) at = endOfString(text, at);
  }
  return false;
}

/** The index of the last character of a comment. */
function endOfLine(text: string, start: number): number {
  const ends = /[\n\r]/g;
  ends.lastIndex = start;
  return ends.exec(text)?.index ?? text.length;
}

/**
 * The index of the closing quote of the string that begins here, or of the end of its line if it isn't closed: parsers stop
 * there.
 */
function endOfString(text: string, start: number): number {
  if (text.startsWith('"""', start)) {
    let end = text.indexOf('"""', start + 3);
    while (end !== -1 && text.charCodeAt(end - 1) === BACKSLASH) end = text.indexOf('"""', end + 3);
    return end === -1 ? text.length : end + 2;
  }
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === BACKSLASH) at += 1;
    else if (character === QUOTE || character === 0x0a || character === 0x0d) return at;
  }
  return text.length;
}
