import { ODataQueryError } from './odata-error.js';
import type { Literal } from './syntax.js';

/** A word of a filter. */
export interface Token {
  readonly kind: 'name' | 'punctuation' | 'end' | Exclude<Literal['form'], 'boolean' | 'null'>;
  readonly text: string;
  /** Characters before it. */
  readonly position: number;
}

const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/iy;
/** A time with its zone. The date with nothing but Z is what the documented examples write. */
const dateTime = /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,12})?)?(?:Z|[+-]\d\d:\d\d)|Z)(?![\w.:+-])/iy;
const date = /\d{4}-\d\d-\d\d(?![\w.:+-])/y;
const number = /-?\d+(?:\.\d+)?(?![\w.:-])/y;
const name = /[A-Za-z_]\w*/y;

/** Cuts a filter into tokens; the last is `end`. Throws ODataQueryError where the text is not OData. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    if (/\s/.test(text.charAt(position))) {
      position += 1;
      continue;
    }
    const token = readToken(text, position);
    tokens.push(token.token);
    position = token.next;
  }
  tokens.push({ kind: 'end', text: '', position });
  return tokens;
}

function readToken(text: string, position: number): { token: Token; next: number } {
  const first = text.charAt(position);
  if (first === "'") return readString(text, position);
  const found = (
    [
      ['guid', guid],
      ['dateTime', dateTime],
      ['date', date],
      ['number', number],
      ['name', name],
    ] as const
  ).flatMap(([kind, pattern]) => {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    return match === null ? [] : [{ kind, text: match[0], position }];
  })[0];
  if (found !== undefined) return { token: found, next: position + found.text.length };
  if ('(),:/'.includes(first))
    return { token: { kind: 'punctuation', text: first, position }, next: position + 1 };
  throw syntaxError(text, position);
}

function readString(text: string, start: number): { token: Token; next: number } {
  let value = '';
  let position = start + 1;
  for (;;) {
    const quote = text.indexOf("'", position);
    if (quote < 0) {
      throw new ODataQueryError(
        `There is an unterminated string literal at position ${text.length} in '${text}'.`,
      );
    }
    value += text.slice(position, quote);
    if (text.charAt(quote + 1) !== "'") {
      return { token: { kind: 'string', text: value, position: start }, next: quote + 1 };
    }
    value += "'";
    position = quote + 2;
  }
}

/** The error of a filter that breaks off being OData at a position. */
export function syntaxError(text: string, position: number): ODataQueryError {
  return new ODataQueryError(`Syntax error at position ${position} in '${text}'.`);
}
