import { compileFunction } from 'node:vm';
import { LUA, type LuaFunction, type LuaScope } from './lua-values.js';
import { readTokens, type LuaToken } from './lua-tokens.js';

/** Binding powers of binary operators: left, right. */
const BINARY: Readonly<Record<string, readonly [number, number]>> = {
  or: [1, 2],
  and: [3, 4],
  '<': [5, 6],
  '>': [5, 6],
  '<=': [5, 6],
  '>=': [5, 6],
  '==': [5, 6],
  '~=': [5, 6],
  '..': [8, 7],
  '+': [9, 10],
  '-': [9, 10],
  '*': [11, 12],
  '/': [11, 12],
  '%': [11, 12],
};
const UNARY_POWER = 13;
const GLOBALS = ['redis', 'KEYS', 'ARGV'] as const;
const LIBRARY = Object.keys(LUA.library);

/** Compiles the subset of Lua that the product's scripts use to JavaScript. */
export function compileLua(source: string): (scope: LuaScope) => unknown {
  const body = new LuaCompiler(readTokens(source)).chunk();
  const run = compileFunction(body, ['$', ...GLOBALS, ...LIBRARY]) as (...args: unknown[]) => unknown;
  const library: readonly LuaFunction[] | readonly unknown[] = Object.values(LUA.library);
  return ({ redis, keys, args }) => run(LUA, redis, keys, args, ...library);
}

class LuaCompiler {
  readonly #tokens: readonly LuaToken[];
  #at = 0;
  #temporaries = 0;

  constructor(tokens: readonly LuaToken[]) {
    this.#tokens = tokens;
  }

  chunk(): string {
    const body = this.#block();
    if (this.#token.kind !== 'end') throw this.#unexpected();
    return body;
  }

  get #token(): LuaToken {
    return this.#tokens[this.#at]!;
  }

  #is(text: string): boolean {
    const { kind } = this.#token;
    return (kind === 'keyword' || kind === 'sign') && this.#token.text === text;
  }

  #take(text: string): boolean {
    if (!this.#is(text)) return false;
    this.#at += 1;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw this.#unexpected();
  }

  #unexpected(): Error {
    return new Error(`Lua that the model doesn't know, at "${this.#token.text}" (token ${this.#at})`);
  }

  #name(): string {
    const { kind, text } = this.#token;
    if (kind !== 'name') throw this.#unexpected();
    this.#at += 1;
    // Words of JavaScript may be names in Lua.
    return GLOBALS.includes(text as never) || LIBRARY.includes(text) ? text : `_${text}`;
  }

  #listOf(one: () => string): string[] {
    const found = [one()];
    while (this.#take(',')) found.push(one());
    return found;
  }

  #block(): string {
    const statements: string[] = [];
    while (this.#token.kind !== 'end' && !['end', 'else', 'elseif'].some((text) => this.#is(text))) {
      if (this.#take(';')) continue;
      statements.push(this.#statement());
    }
    return statements.join('\n');
  }

  #statement(): string {
    if (this.#take('local')) return this.#local();
    if (this.#take('if')) return this.#if();
    if (this.#take('for')) return this.#for();
    if (this.#take('break')) return 'break;';
    if (this.#take('while')) {
      const condition = this.#expression();
      return `while ($.holds(${condition})) {${this.#doBlock()}}`;
    }
    if (this.#take('return')) {
      const isEmpty = this.#token.kind === 'end' || this.#is('end');
      const values = isEmpty ? [] : this.#listOf(() => this.#value());
      return values.length < 2 ? `return ${values[0] ?? ''};` : `return new $.Multi(${values.join(', ')});`;
    }
    return this.#assignmentOrCall();
  }

  #doBlock(): string {
    this.#expect('do');
    const body = this.#block();
    this.#expect('end');
    return body;
  }

  #local(): string {
    if (this.#take('function')) return `const ${this.#name()} = ${this.#function()};`;
    const names = this.#listOf(() => this.#name());
    if (!this.#take('=')) return `let ${names.join(', ')};`;
    const values = this.#listOf(() => this.#value());
    if (names.length === 1 && values.length === 1)
      return `let ${names[0] ?? ''} = $.first(${values[0] ?? ''});`;
    return `let [${names.join(', ')}] = ${listOf(values)};`;
  }

  #function(): string {
    this.#expect('(');
    const names = this.#is(')') ? [] : this.#listOf(() => this.#name());
    this.#expect(')');
    const body = this.#block();
    this.#expect('end');
    return `(${names.join(', ')}) => {${body}}`;
  }

  #if(): string {
    const condition = this.#expression();
    this.#expect('then');
    const body = `if ($.holds(${condition})) {${this.#block()}}`;
    if (this.#take('elseif')) return `${body} else ${this.#if()}`;
    const otherwise = this.#take('else') ? ` else {${this.#block()}}` : '';
    this.#expect('end');
    return body + otherwise;
  }

  #for(): string {
    const [first = '', second = '_'] = this.#listOf(() => this.#name());
    if (this.#take('in')) {
      const list = this.#expression();
      return `for (const [${first}, ${second}] of ${list}) {${this.#doBlock()}}`;
    }
    this.#expect('=');
    const [from = '', to = '', step = '1'] = this.#listOf(() => this.#expression());
    this.#temporaries += 1;
    const [end, by] = [`$end${this.#temporaries}`, `$step${this.#temporaries}`];
    const test = `${by} > 0 ? ${first} <= ${end} : ${first} >= ${end}`;
    const loop = `for (let ${first} = $.number(${from}), ${end} = $.number(${to}), ${by} = ${step}; ${test}; ${first} += ${by})`;
    return `${loop} {${this.#doBlock()}}`;
  }

  #assignmentOrCall(): string {
    const targets = this.#listOf(() => this.#value());
    if (!this.#take('=')) return `${targets.join(', ')};`;
    const values = this.#listOf(() => this.#value());
    const [target = '', value = ''] = [targets[0], values[0]];
    if (targets.length === 1 && values.length === 1) return this.#assign(target, `$.first(${value})`);
    this.#temporaries += 1;
    const all = `$all${this.#temporaries}`;
    const sets = targets.map((one, index) => this.#assign(one, `${all}[${index}]`));
    return `{const ${all} = ${listOf(values)}; ${sets.join(' ')}}`;
  }

  #assign(target: string, value: string): string {
    const indexed = /^\$\.get\((.*)\)$/s.exec(target)?.[1];
    return indexed === undefined ? `${target} = ${value};` : `$.set(${indexed}, ${value});`;
  }

  /** One value: of several results of a call, the first. */
  #expression(least = 0): string {
    return this.#binary(least, true);
  }

  /** A value in a list, where a call may have several results. */
  #value(): string {
    return this.#binary(0, false);
  }

  #binary(least: number, isSingle: boolean): string {
    let left = this.#unary();
    let isCall = hasManyResults(left);
    for (;;) {
      const { kind, text } = this.#token;
      const powers = kind === 'sign' || kind === 'keyword' ? BINARY[text] : undefined;
      if (powers === undefined || powers[0] < least) break;
      this.#at += 1;
      const [a, b] = [isCall ? `$.first(${left})` : left, this.#expression(powers[1])];
      left = combine(text, a, b);
      isCall = false;
    }
    return isCall && isSingle ? `$.first(${left})` : left;
  }

  #unary(): string {
    if (this.#take('not')) return `!$.holds(${this.#expression(UNARY_POWER)})`;
    if (this.#take('-')) return `-$.number(${this.#expression(UNARY_POWER)})`;
    if (this.#take('#')) return `$.length(${this.#expression(UNARY_POWER)})`;
    return this.#suffixed();
  }

  #suffixed(): string {
    let value = this.#primary();
    for (;;) {
      if (this.#take('.')) {
        const { text } = this.#token;
        this.#at += 1;
        value = `$.get(${value}, ${JSON.stringify(text)})`;
      } else if (this.#take('[')) {
        value = `$.get(${value}, ${this.#expression()})`;
        this.#expect(']');
      } else if (this.#take('(')) {
        const args = this.#is(')') ? [] : this.#listOf(() => this.#value());
        this.#expect(')');
        value = `$.functionOf(${value})(${listOf(args).slice(1, -1)})`;
      } else return value;
    }
  }

  #primary(): string {
    const { kind, text } = this.#token;
    if (kind === 'name') return this.#name();
    this.#at += 1;
    if (kind === 'number') return text;
    if (kind === 'text') return JSON.stringify(text);
    if (text === 'nil') return 'undefined';
    if (text === 'true' || text === 'false') return text;
    if (text === 'function') return `(${this.#function()})`;
    if (text === '(') {
      const value = this.#expression();
      this.#expect(')');
      return `(${value})`;
    }
    if (text === '{') return this.#table();
    this.#at -= 1;
    throw this.#unexpected();
  }

  #table(): string {
    const listed: string[] = [];
    const named: string[] = [];
    while (!this.#take('}')) {
      const next = this.#tokens[this.#at + 1];
      if (this.#token.kind === 'name' && next?.kind === 'sign' && next.text === '=') {
        const { text } = this.#token;
        this.#at += 2;
        named.push(`[${JSON.stringify(text)}, ${this.#expression()}]`);
      } else listed.push(this.#value());
      if (!this.#take(',')) this.#take(';');
    }
    return `$.table(${listOf(listed)}, [${named.join(', ')}])`;
  }
}

/** Whether a value is a call. */
function hasManyResults(value: string): boolean {
  return value.startsWith('$.functionOf(');
}

/** All values of a list: only of its last call, all results count. */
function listOf(values: readonly string[]): string {
  const listed = values.map((value, index) => {
    if (!hasManyResults(value)) return value;
    return index < values.length - 1 ? `$.first(${value})` : `...$.all(${value})`;
  });
  return `[${listed.join(', ')}]`;
}

function combine(operator: string, a: string, b: string): string {
  switch (operator) {
    case 'and':
      return `$.and(${a}, () => ${b})`;
    case 'or':
      return `$.or(${a}, () => ${b})`;
    case '..':
      return `($.text(${a}) + $.text(${b}))`;
    case '==':
      return `(${a} === ${b})`;
    case '~=':
      return `(${a} !== ${b})`;
    case '<':
    case '>':
    case '<=':
    case '>=':
      return `$.compare(${a}, '${operator}', ${b})`;
    default:
      return `($.number(${a}) ${operator} $.number(${b}))`;
  }
}
