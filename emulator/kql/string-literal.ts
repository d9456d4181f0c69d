/** A string literal as it stands in the query: how many characters it takes, and the text it means. */
export interface StringLiteral {
  readonly length: number;
  readonly value: string;
}

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ['"', '"'],
  ["'", "'"],
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['0', '\0'],
]);

const HEX_DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

const REGULAR = /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"|'[^'\\\r\n]*(?:\\[^\r\n][^'\\\r\n]*)*'/y;
const VERBATIM = /@(?:"[^"\r\n]*(?:""[^"\r\n]*)*"(?!")|'[^'\r\n]*(?:''[^'\r\n]*)*'(?!'))/y;

/**
 * Reads the literal that starts at `offset`: `"..."` and `'...'` with backslash escapes, `@"..."` and `@'...'` where a
 * backslash is itself and a doubled quote is one quote. Neither form holds a raw line break.
 * Null when the literal does not end on its line or has an unknown escape.
 */
export function readStringLiteral(query: string, offset: number): StringLiteral | null {
  const verbatim = query[offset] === '@';
  const pattern = verbatim ? VERBATIM : REGULAR;
  pattern.lastIndex = offset;
  const source = pattern.exec(query)?.[0];
  if (source === undefined) return null;
  const value = verbatim ? undoubleQuotes(source) : unescapeText(source.slice(1, -1));
  return value === null ? null : { length: source.length, value };
}

function undoubleQuotes(source: string): string {
  const quote = source[1] ?? '"';
  return source.slice(2, -1).replaceAll(quote + quote, quote);
}

function unescapeText(body: string): string | null {
  let text = '';
  let index = 0;
  while (index < body.length) {
    const backslash = body.indexOf('\\', index);
    if (backslash < 0) return text + body.slice(index);
    text += body.slice(index, backslash);
    const letter = body[backslash + 1] ?? '';
    const simple = SIMPLE_ESCAPES.get(letter);
    if (simple !== undefined) {
      text += simple;
      index = backslash + 2;
      continue;
    }
    const digits = HEX_DIGITS.get(letter) ?? 0;
    const hex = body.slice(backslash + 2, backslash + 2 + digits);
    const code = digits > 0 && /^[0-9a-fA-F]+$/.test(hex) ? parseInt(hex, 16) : Number.NaN;
    if (hex.length !== digits || !(code <= 0x10ffff)) return null;
    text += String.fromCodePoint(code);
    index = backslash + 2 + digits;
  }
  return text;
}
