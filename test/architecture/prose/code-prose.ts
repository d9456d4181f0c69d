import { parse, TokenKind } from 'graphql';
import ts from 'typescript';
import { findPhrases, mayHavePhrases, type PhraseFinding } from './banned-phrases.js';

/** A text in a file, with as many characters as it takes there. */
interface Text {
  readonly start: number;
  readonly text: string;
}

/** Comments, outside of strings: lines that follow each other are one text. */
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*(?:\n[ \t]*\/\/[^\n]*)*/g;
const STRINGS: ReadonlySet<string> = new Set([TokenKind.STRING, TokenKind.BLOCK_STRING]);
/** Two words and a blank between them: a shorter string is a name. */
const SENTENCE_LIKE = /[a-z’']{2,} [a-z]{2,}/i;

/** The banned phrases of a TypeScript file: of its comments, of its strings, and of the text in its JSX. */
export function findInTypeScript(path: string, source: string): PhraseFinding[] {
  const strings = listStrings(path, source);
  const code = blankOut(source, strings);
  const comments = [...code.matchAll(COMMENT)].flatMap(({ index, 0: text }) => splitComment(index, text));
  const sentences = strings.filter(({ text }) => SENTENCE_LIKE.test(text));
  return findInTexts([...comments, ...sentences]);
}

/** The banned phrases of the descriptions and comments in a GraphQL file. */
export function findInGraphQL(sdl: string): PhraseFinding[] {
  const texts: Text[] = [];
  // The tokens of a document are linked, comments among them.
  for (let token = parse(sdl).loc?.startToken; token; token = token.next ?? undefined) {
    if (token.kind !== TokenKind.COMMENT && !STRINGS.has(token.kind)) continue;
    const text = sdl
      .slice(token.start, token.end)
      .replace(/^["#]+|"+$/g, (marks) => ' '.repeat(marks.length));
    texts.push({ start: token.start, text });
  }
  return findInTexts(texts);
}

function findInTexts(texts: readonly Text[]): PhraseFinding[] {
  const suspects = texts.filter(({ text }) => mayHavePhrases(text));
  return suspects.flatMap(({ start, text }) =>
    findPhrases(text).map((finding) => ({ ...finding, index: start + finding.index })),
  );
}

/** Strings, the constant parts of templates and texts of JSX, without their marks. Each hole of a template counts as a name. */
function listStrings(path: string, source: string): Text[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false);
  const texts: Text[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node)) {
      const start = node.getStart(file) + 1;
      const text = node.templateSpans.reduceRight(
        (rest, { expression }) => blank(rest, expression.pos - 2 - start, expression.end + 1 - start),
        source.slice(start, node.end - 1),
      );
      texts.push({ start, text });
    } else if (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node)) {
      const start = node.getStart(file) + 1;
      const text = source.slice(start, node.end - 1);
      texts.push({ start, text: ts.isStringLiteralLike(node) ? text : '_'.repeat(text.length) });
    } else if (ts.isJsxText(node)) {
      texts.push({ start: node.pos, text: source.slice(node.pos, node.end) });
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(file);
  return texts;
}

/** The source with blanks in place of the texts, which are in the order of the source. */
function blankOut(source: string, texts: readonly Text[]): string {
  let end = 0;
  const pieces = texts.flatMap(({ start, text }) => {
    const between = source.slice(end, start);
    end = start + text.length;
    return [between, ' '.repeat(text.length)];
  });
  return [...pieces, source.slice(end)].join('');
}

function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + '_'.repeat(to - from) + text.slice(to);
}

/** A comment without its marks, and each of its tags as a text of its own. */
function splitComment(index: number, comment: string): Text[] {
  const text = comment.replace(/^\/\*+|^[ \t]*\/\/|^[ \t]*\*(?!\/)|\*+\/$/gm, (marks) =>
    ' '.repeat(marks.length),
  );
  const starts = [0, ...[...text.matchAll(/(?<=\n *)@\w+/g)].map((tag) => tag.index)];
  return starts.map((start, at) => ({
    start: index + start,
    text: text
      .slice(start, starts[at + 1] ?? text.length)
      .replace(/^@\w+(?: [\w.]+)?(?: -)?/, (tag) => ' '.repeat(tag.length)),
  }));
}
