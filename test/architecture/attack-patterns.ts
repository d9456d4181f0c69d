import { RegExpParser, type AST } from '@eslint-community/regexpp';
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

/** The repeated part grows from so short that an exponential pattern ends to so long that a quadratic one is felt. */
const LENGTHS = [24, 500, 4_000, 30_000];
const ENDS = ['\u0001', '"', '\n', ''];

/**
 * The text on which a pattern takes longer than a linear one ever does; undefined when none was found. Tried are the
 * parts of the pattern itself, repeated: what makes a pattern slow is that one text fits it in many places or ways.
 */
export function findSlowText({ source, flags }: Pick<Pattern, 'source' | 'flags'>, mostMs = 50) {
  const expression = new RegExp(source, flags);
  const match = (text: string) => {
    expression.lastIndex = 0;
    if (expression.global) text.replace(expression, '');
    else expression.exec(text);
  };
  for (const { before, repeated } of attacksOn(source, flags)) {
    for (const end of ENDS) {
      for (const length of LENGTHS) {
        const text = `${before}${repeated.repeat(Math.ceil(length / repeated.length))}${end}`;
        if (leastTime(() => match(text), mostMs) > mostMs) return { before, repeated, end, length };
      }
    }
  }
  return undefined;
}

/** Processor time of the quickest of three runs, in milliseconds: the first one compiles. Ends early within the bound. */
function leastTime(run: () => void, bound: number): number {
  let least = Infinity;
  for (let attempt = 0; attempt < 3 && least > bound; attempt += 1) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

function attacksOn(source: string, flags: string) {
  const attacks = new Map<string, { readonly before: string; readonly repeated: string }>();
  const add = (before: string, repeated: string) => {
    if (repeated !== '') attacks.set(JSON.stringify([before, repeated]), { before, repeated });
  };
  const enter = (node: AST.Node, before: string): void => {
    if (node.type === 'Alternative') {
      let text = '';
      for (const element of node.elements) {
        add(before, sampleOf(element));
        add('', `${text}${sampleOf(element)}`);
        enter(element, before + text);
        text += sampleOf(element);
        add(before, text);
      }
    } else if ('alternatives' in node) {
      for (const alternative of node.alternatives) if ('elements' in alternative) enter(alternative, before);
    } else if (node.type === 'Quantifier') {
      enter(node.element, before);
    }
  };
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  enter(pattern, '');
  return attacks.values();
}

/** A short text that fits this part. */
function sampleOf(node: AST.Node): string {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterClass':
      return node.negate ? 'a' : (node.elements.map(sampleOf).find((text) => text !== '') ?? 'a');
    case 'CharacterClassRange':
      return String.fromCodePoint(node.min.value);
    case 'CharacterSet':
      return SAMPLES[node.kind] ?? 'a';
    case 'Quantifier':
      return sampleOf(node.element).repeat(Math.max(1, Math.min(node.min, 50)));
    case 'Alternative':
      return node.elements.map(sampleOf).join('');
    case 'Group':
    case 'CapturingGroup':
    case 'Pattern':
      return sampleOf(node.alternatives[0]!);
    default:
      return '';
  }
}

const SAMPLES: Readonly<Record<string, string>> = {
  digit: '1',
  space: ' ',
  word: 'a',
  any: 'a',
  property: ' ',
};
