/** A token of Lua: a word, a number, a text or a sign. */
export interface LuaToken {
  readonly kind: 'name' | 'keyword' | 'number' | 'text' | 'sign' | 'end';
  readonly text: string;
}

const KEYWORDS = new Set(
  'and break do else elseif end false for function if in local nil not or return then true while'.split(' '),
);
const TOKEN =
  /\s+|--[^\n]*|(?<name>[A-Za-z_]\w*)|(?<number>\d+(?:\.\d+)?)|'(?<single>(?:[^'\\]|\\.)*)'|"(?<double>(?:[^"\\]|\\.)*)"|(?<sign>==|~=|<=|>=|\.\.|[-+*/%#<>=(){}[\];,.])/gy;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

/** @throws Error at the first character outside the subset of Lua that the scripts use */
export function readTokens(source: string): readonly LuaToken[] {
  const tokens: LuaToken[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(source)?.groups;
    if (groups === undefined)
      throw new Error(`Lua that the model doesn't know: ${source.slice(at, at + 40)}`);
    const { name, number, single, double, sign } = groups;
    const quoted = single ?? double;
    if (name !== undefined) tokens.push({ kind: KEYWORDS.has(name) ? 'keyword' : 'name', text: name });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else if (quoted !== undefined) {
      tokens.push({
        kind: 'text',
        text: quoted.replace(/\\(.)/g, (_all, one: string) => ESCAPES[one] ?? one),
      });
    }
  }
  return [...tokens, { kind: 'end', text: '' }];
}
