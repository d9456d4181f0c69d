import { parseDateTime } from './datetime.js';
import { createSyntaxError } from './error.js';
import { readStringLiteral } from './string-literal.js';
import { parseClockTimespan, parseTimespan } from './timespan.js';
import type { Token } from './token.js';

const BLANK = /(?:[\s\uFEFF]|\/\/[^\r\n]*)+/y;
/** `datetime(...)` is one token: what stands between the parentheses is not KQL. */
const DATETIME = /datetime\s*\(([^()\r\n]*)\)/y;
const QUOTED = /^(["'])(.*)\1$/;
const NAME = /\$(?:left|right)\b|!?[A-Za-z_][A-Za-z0-9_]*~?/y;
/** `long(-5)` and its like: one token, as what stands between the parentheses is not KQL either. */
const TYPED = /(long|int|real|double|bool|time|timespan)\s*\(([^()\r\n]*)\)/y;
const HEX = /0[xX][0-9a-fA-F]+(?![A-Za-z0-9_])/y;
const NUMBER = /(\d+(?:\.\d+)?)(?:([eE][+-]?\d+)(?![A-Za-z0-9_])|([A-Za-z_][A-Za-z0-9_]*))?/y;
const PUNCTUATION = /==|!=|=~|!~|<=|>=|\.\.|[|,()[\]{}=<>;:*+/%.-]/y;

const LARGEST_LONG = 2n ** 63n - 1n;

/**
 * Splits a query into tokens; the last one is `end`.
 * @throws KqlError for text that no token starts with: an unterminated string, an unknown escape, a number with an
 * unknown unit, a date that does not exist, a stray character.
 */
export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  const position = createPositionReader(query);
  let offset = 0;
  for (;;) {
    offset += matchAt(BLANK, query, offset)?.[0].length ?? 0;
    if (offset >= query.length) break;
    const token = readToken(query, offset);
    if (token === null) throw createSyntaxError(readStray(query, offset), position(offset));
    tokens.push({ ...token, ...position(offset) });
    offset += token.text.length;
  }
  tokens.push({ kind: 'end', text: '', ...position(query.length) });
  return tokens;
}

type UnplacedToken = Token extends infer Variant
  ? Variant extends Token
    ? Omit<Variant, 'line' | 'position'>
    : never
  : never;

function readToken(query: string, offset: number): UnplacedToken | null {
  const first = query[offset] ?? '';
  if (first === '"' || first === "'" || first === '@') {
    const literal = readStringLiteral(query, offset);
    if (literal === null) return null;
    return { kind: 'text', text: query.slice(offset, offset + literal.length), value: literal.value };
  }
  const moment = matchAt(DATETIME, query, offset);
  if (moment !== null) {
    const content = (moment[1] ?? '').trim();
    const value = parseDateTime(QUOTED.exec(content)?.[2] ?? content);
    return value === null ? null : { kind: 'datetime', text: moment[0], value };
  }
  const typed = matchAt(TYPED, query, offset);
  const literal = typed && readTypedLiteral(typed[1] ?? '', (typed[2] ?? '').trim());
  if (typed !== null && literal != null) return { ...literal, text: typed[0] };
  const name = matchAt(NAME, query, offset);
  if (name !== null) return { kind: 'name', text: name[0] };
  const hex = matchAt(HEX, query, offset);
  if (hex !== null) return createLong(hex[0]);
  const number = matchAt(NUMBER, query, offset);
  if (number !== null) return readNumber(number);
  const punctuation = matchAt(PUNCTUATION, query, offset);
  return punctuation === null ? null : { kind: 'punctuation', text: punctuation[0] };
}

function readNumber(match: RegExpExecArray): UnplacedToken | null {
  const [text, amount = '', exponent, unit] = match;
  if (unit !== undefined) {
    const value = parseTimespan(amount, unit);
    return value === null ? null : { kind: 'timespan', text, value };
  }
  if (exponent !== undefined || amount.includes('.')) {
    const value = Number(text);
    return Number.isFinite(value) ? { kind: 'real', text, value } : null;
  }
  return createLong(text);
}

function createLong(text: string): UnplacedToken | null {
  return BigInt(text) > LARGEST_LONG ? null : { kind: 'long', text, value: Number(text) };
}

/** The literal of a type's name and what stands between its parentheses; null where that is no such literal. */
function readTypedLiteral(type: string, content: string): UnplacedToken | null {
  const text = content;
  if (type === 'bool') {
    return /^(?:true|false|0|1)$/.test(content)
      ? { kind: 'bool', text, value: content === 'true' || content === '1' }
      : null;
  }
  if (type === 'long' || type === 'int') {
    const isLong = /^-?\d{1,19}$/.test(content) && BigInt(content.replace('-', '')) <= LARGEST_LONG;
    return isLong ? { kind: 'long', text, value: Number(content) } : null;
  }
  if (type === 'real' || type === 'double') {
    const isReal = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(content);
    return isReal ? { kind: 'real', text, value: Number(content) } : null;
  }
  const value = parseClockTimespan(content) ?? parseUnitTimespan(content);
  return value === null ? null : { kind: 'timespan', text, value };
}

function parseUnitTimespan(text: string): bigint | null {
  const [, sign, amount = '', unit = ''] = /^(-?)(\d+(?:\.\d+)?)([A-Za-z]+)$/.exec(text) ?? [];
  const ticks = parseTimespan(amount, unit);
  return ticks === null ? null : sign === '-' ? -ticks : ticks;
}

function matchAt(pattern: RegExp, query: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(query);
}

/** The part of invalid text that a message shows: a word with its suffix, or one character. */
function readStray(query: string, offset: number): string {
  return matchAt(/\w[\w.]*(?:\s*\([^)\r\n]*\)?)?|./suy, query, offset)?.[0] ?? '';
}

/** Positions of ascending offsets in one pass over the query. */
function createPositionReader(query: string): (offset: number) => { line: number; position: number } {
  let line = 1;
  let lineStart = 0;
  let nextBreak = query.indexOf('\n');
  return (offset) => {
    while (nextBreak >= 0 && nextBreak < offset) {
      line += 1;
      lineStart = nextBreak + 1;
      nextBreak = query.indexOf('\n', lineStart);
    }
    return { line, position: offset - lineStart };
  };
}
