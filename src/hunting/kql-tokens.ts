import { badArgument, type BadUserInputError } from '../errors/caller-errors.js';
import { StepBudget } from './step-budget.js';

/**
 * A token of a query. `word`: names, keywords, and numbers. `text`: a string literal. `mark`: one punctuation
 * character. Offsets refer to the query's text; comments and white space are between tokens.
 */
export interface KqlToken {
  readonly kind: 'word' | 'text' | 'mark';
  readonly text: string;
  /** Value of a string literal; null if it has escapes, which names don't need. */
  readonly value: string | null;
  readonly start: number;
  readonly end: number;
}

const WHITE_SPACE = /(?:[\t\n\p{Zs}]|\r\n)+/uy;
const COMMENT = /\/\/[^\n]*/y;
const WORD = /[\p{L}\p{N}\p{M}_$]+/uy;
const MARK = /[|;,(){}[\]=<>!~+\-*/%.:?]/y;
/** Hidden strings (h) have the same value. Only ``` and ~~~ may span lines. */
const FENCED = /[hH]?(?:```[^]*?```|~~~[^]*?~~~)/y;
const VERBATIM = /[hH]?@(?:"[^"\n]*(?:""[^"\n]*)*"|'[^'\n]*(?:''[^'\n]*)*')/y;
const REGULAR = /[hH]?(?:"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"|'[^'\\\n]*(?:\\[^\n][^'\\\n]*)*')/y;
/** Characters that only some readers treat as a line break, which would affect where comments end. */
const DOUBTFUL_BREAK = /[\v\f\u0085\u2028\u2029]|\r(?!\n)/;
/** The service reads their parentheses as one token that ends at the first `)`, so a string, comment or bracket in them may be none. */
const RAW_LITERAL = new Set(
  'bool boolean date datetime decimal double guid int int32 int64 long real time timespan typeof uuid uniqueid'.split(
    ' ',
  ),
);
const RAW_OPENING = /\s*\(/y;
const RAW_CONTENT = /\s*\((?:(?:[^"'`~()/]|\/(?!\/))*|\s*(["'])[^"'`~()\\\r\n]*\1\s*)\)/y;

/**
 * Tokenizes a query like the service. Handles all forms of strings and comments, so that nothing can hide in them.
 *
 * @throws BadUserInputError for ambiguous or invalid text, and if the budget is exceeded
 */
export function readKqlTokens(query: string, budget = new StepBudget()): KqlToken[] {
  const tokens: KqlToken[] = [];
  let offset = 0;
  while (offset < query.length) {
    const blank = matchAt(WHITE_SPACE, query, offset) ?? matchAt(COMMENT, query, offset);
    if (blank !== null) {
      if (DOUBTFUL_BREAK.test(blank)) throw unreadable(query, offset, 'an unusual line break');
      offset += blank.length;
      continue;
    }
    budget.spend();
    const token = readToken(query, offset);
    tokens.push(token);
    offset = token.end;
    if (token.kind === 'word' && RAW_LITERAL.has(token.text.toLowerCase())) checkRawLiteral(query, offset);
  }
  return tokens;
}

function readToken(query: string, start: number): KqlToken {
  const text = readText(query, start);
  if (text !== null) return text;
  for (const [kind, pattern] of [
    ['word', WORD],
    ['mark', MARK],
  ] as const) {
    const found = matchAt(pattern, query, start);
    if (found !== null) return { kind, text: found, value: null, start, end: start + found.length };
  }
  throw unreadable(query, start, describeCharacter(query, start));
}

function readText(query: string, start: number): KqlToken | null {
  const fenced = matchAt(FENCED, query, start);
  const text = fenced ?? matchAt(VERBATIM, query, start) ?? matchAt(REGULAR, query, start);
  if (text === null) return null;
  if (fenced === null && DOUBTFUL_BREAK.test(text)) {
    throw unreadable(query, start, 'an unusual line break in a string: write \\n, or use a parameter');
  }
  return { kind: 'text', text, value: plainValue(text), start, end: start + text.length };
}

function plainValue(text: string): string | null {
  const content = text.replace(/^[hH]?@?(?:```|~~~|["'])/, '').replace(/(?:```|~~~|["'])$/, '');
  return /[\\"'`~]/.test(content) ? null : content;
}

function checkRawLiteral(query: string, offset: number): void {
  if (matchAt(RAW_OPENING, query, offset) === null || matchAt(RAW_CONTENT, query, offset) !== null) return;
  throw unreadable(
    query,
    offset,
    'a literal with quotes, parentheses or a comment: write it like datetime(2026-05-01)',
  );
}

function matchAt(pattern: RegExp, query: string, offset: number): string | null {
  pattern.lastIndex = offset;
  return pattern.exec(query)?.[0] ?? null;
}

function describeCharacter(query: string, offset: number): string {
  const character = String.fromCodePoint(query.codePointAt(offset) ?? 0);
  if (character === '"' || character === "'") return 'a string that does not end on its line';
  if (/^[\x21-\x7e]$/.test(character)) return `'${character}'`;
  const code = (query.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code} outside a string`;
}

/** Creates an error with its position: lines from 1, positions from 0, like the service. */
export function unreadable(query: string, offset: number, what: string): BadUserInputError {
  const before = query.slice(0, offset).split('\n');
  const position = `line ${before.length}, position ${before.at(-1)?.length ?? 0}`;
  return badArgument('query', `cannot be checked and was not sent: ${what} (${position}).`);
}
