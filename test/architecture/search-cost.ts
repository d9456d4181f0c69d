import {
  isDisjointWith,
  JS,
  NFA,
  type Concatenation,
  type Element,
  type NoParent,
  type Quantifier,
} from 'refa';
import ts from 'typescript';

/** A regular expression of the source. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** File and line. */
  readonly place: string;
}

/** Every regular expression that stands in the text of a file. */
export function findPatterns(file: string, content: string): readonly Pattern[] {
  const tree = ts.createSourceFile(file, content, ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      const end = node.text.lastIndexOf('/');
      const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
      found.push({ source, flags, place: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

type Sequence = NoParent<Concatenation>;
type Part = NoParent<Element>;

/** Repetitions beyond are as good as without end. */
const MANY = 1_000;

/**
 * Whether a search takes time by the square of the text: what comes before a repetition fits inside that repetition, so that
 * a text of nothing else begins a match at each of many places, reads on to the end from each, and fails there. ESLint's
 * rules look at repetitions that a pattern begins with, and at ways to divide a text, but not at this.
 */
export function isQuadraticSearch({ source, flags }: Pick<Pattern, 'source' | 'flags'>): boolean {
  // It is tried at one place only.
  if (flags.includes('y')) return false;
  const parser = JS.Parser.fromLiteral({ source, flags });
  const { expression, maxCharacter } = parser.parse({ assertions: 'parse', backreferences: 'unknown' });
  const isEmptyOf = (parts: readonly Part[]) => {
    const nfa = NFA.fromRegex(
      sequenceOf(parts),
      { maxCharacter },
      { assertions: 'disable', unknowns: 'disable' },
    );
    return nfa.finals.has(nfa.initial);
  };
  const asText = (parts: readonly Part[]) =>
    NFA.fromRegex(
      sequenceOf(parts),
      { maxCharacter },
      { assertions: 'ignore', unknowns: 'disable', infinityThreshold: MANY },
    );
  const isSlow = (sequences: readonly Sequence[], before: readonly Part[], after: readonly Part[]): boolean =>
    sequences.some(({ elements }) =>
      elements.some((element, index) => {
        if (!('alternatives' in element) || element.type === 'Assertion') return false;
        const ahead = [...before, ...elements.slice(0, index)];
        const rest = [...elements.slice(index + 1), ...after];
        if (element.type === 'Alternation') return isSlow(element.alternatives, ahead, rest);
        const isMany = element.max >= MANY;
        const again: Part = { ...element, min: 1, max: Infinity };
        if (isMany && !isEmptyOf(rest) && !isDisjointWith(asText(ahead), asText([again]))) return true;
        return isSlow(element.alternatives, isMany ? [...ahead, optional(again)] : ahead, rest);
      }),
    );
  return isSlow(expression.alternatives, [], []);
}

const sequenceOf = (elements: readonly Part[]): Sequence => ({
  type: 'Concatenation',
  elements: elements.map((element) => startOf(element) ?? element),
});

function optional(repeated: NoParent<Quantifier>): Part {
  return { ...repeated, min: 0 };
}

/** `^` as what must stand before it: the end of a line, or nothing that there is. */
function startOf(element: Part): Part | undefined {
  if (element.type !== 'Assertion' || element.kind !== 'behind' || !element.negate) return undefined;
  const [only] = element.alternatives;
  const [character] = only?.elements ?? [];
  return character?.type === 'CharacterClass'
    ? { type: 'CharacterClass', characters: character.characters.negate() }
    : undefined;
}
