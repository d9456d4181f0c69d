/** A function of Lua. Several results are a {@link Multi}. */
export type LuaFunction = (...args: unknown[]) => unknown;

/** The variables of a script besides the library. */
export interface LuaScope {
  readonly redis: LuaTable;
  readonly keys: LuaTable;
  readonly args: LuaTable;
}

/** Several results of one call. */
class Multi extends Array<unknown> {}

/** A table: a list from 1, and entries by any other key. */
export class LuaTable {
  readonly items: unknown[];
  readonly #named = new Map<unknown, unknown>();

  constructor(items: unknown[] = [], named: readonly (readonly [string, unknown])[] = []) {
    this.items = items;
    for (const [name, value] of named) this.#named.set(name, value);
  }

  get(key: unknown): unknown {
    return typeof key === 'number' && key >= 1 && key <= this.items.length
      ? this.items[key - 1]
      : this.#named.get(key);
  }

  set(key: unknown, value: unknown): void {
    const { items } = this;
    if (typeof key !== 'number' || key < 1 || key > items.length + 1) this.#named.set(key, value);
    else if (value !== undefined) items[key - 1] = value;
    else if (key === items.length) items.pop();
    else items[key - 1] = undefined;
  }
}

function first(value: unknown): unknown {
  return value instanceof Multi ? value[0] : value;
}

/** All results of a call. */
function all(value: unknown): readonly unknown[] {
  return value instanceof Multi ? value : [value];
}

function holds(value: unknown): boolean {
  return value !== undefined && value !== false;
}

const DIGITS = /^\d+$/;

function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value === '') return undefined;
  if (DIGITS.test(value)) return Number(value);
  if (/^\s*[-+]?(?:\d+\.?\d*(?:e[-+]?\d+)?|\.\d+|inf|nan)\s*$/i.test(value)) {
    return /inf/i.test(value) ? (value.includes('-') ? -Infinity : Infinity) : Number(value);
  }
  return undefined;
}

function number(value: unknown): number {
  const found = toNumber(value);
  if (found === undefined) throw new Error(`attempt to perform arithmetic on a ${typeof value} value`);
  return found;
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number')
    return Number.isInteger(value) ? String(value) : String(+value.toPrecision(14));
  throw new Error(`attempt to concatenate a ${typeof value} value`);
}

function compare(one: unknown, operator: string, other: unknown): boolean {
  const isSame = typeof one === typeof other && (typeof one === 'number' || typeof one === 'string');
  if (!isSame) throw new Error(`attempt to compare ${typeof one} with ${typeof other}`);
  const [a, b] = [one as number, other as number];
  if (operator === '<') return a < b;
  if (operator === '>') return a > b;
  return operator === '<=' ? a <= b : a >= b;
}

/** `%s`, `%d` and `%.Nf`. */
function format(pattern: unknown, ...args: readonly unknown[]): string {
  if (pattern === '%.0f') {
    const value = number(args[0]);
    return Number.isSafeInteger(value) ? String(value) : value.toFixed(0);
  }
  let index = 0;
  return text(pattern).replace(/%(?:\.(\d+))?([sdf])/g, (_all, digits: string | undefined, kind: string) => {
    const value = args[index];
    index += 1;
    return kind === 'f' ? number(value).toFixed(Number(digits ?? 6)) : text(value);
  });
}

const patterns = new Map<string, RegExp>();

/** Translates the patterns that the scripts use: anchors, classes, groups. */
function toExpression(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  const source = pattern.replace(/%([dswa])/g, (_all, kind: string) => `\\${kind}`).replace(/%/g, '\\');
  const expression = new RegExp(source, 's');
  patterns.set(pattern, expression);
  return expression;
}

function match(subject: unknown, pattern: unknown): unknown {
  const found = toExpression(text(pattern)).exec(text(subject));
  if (found === null) return undefined;
  return found.length === 1 ? found[0] : Multi.from(found.slice(1));
}

function functionOf(value: unknown): LuaFunction {
  if (typeof value !== 'function') throw new Error(`attempt to call a ${typeof value} value`);
  return value as LuaFunction;
}

function entriesOf(table: unknown): [number, unknown][] {
  if (!(table instanceof LuaTable)) throw new Error('bad argument to ipairs: table expected');
  return table.items.map((value, index) => [index + 1, value]);
}

const named = (functions: Readonly<Record<string, LuaFunction | number>>) =>
  new LuaTable([], Object.entries(functions));

/** The functions that compiled Lua calls. */
export const LUA = {
  Multi,
  first,
  all,
  holds,
  number,
  text,
  compare,
  and: (value: unknown, other: () => unknown) => (holds(value) ? other() : value),
  or: (value: unknown, other: () => unknown) => (holds(value) ? value : other()),
  length: (value: unknown) => (value instanceof LuaTable ? value.items.length : text(value).length),
  get: (table: unknown, key: unknown) => {
    if (!(table instanceof LuaTable)) throw new Error(`attempt to index a ${typeof table} value`);
    return table.get(key);
  },
  set: (table: unknown, key: unknown, value: unknown) => {
    if (!(table instanceof LuaTable)) throw new Error(`attempt to index a ${typeof table} value`);
    table.set(key, value);
  },
  functionOf,
  table: (items: unknown[], entries: readonly (readonly [string, unknown])[]) => new LuaTable(items, entries),
  library: {
    tonumber: toNumber,
    tostring: text,
    ipairs: entriesOf,
    math: named({
      floor: (value) => Math.floor(number(value)),
      ceil: (value) => Math.ceil(number(value)),
      max: (...values) => Math.max(...values.map(number)),
      min: (...values) => Math.min(...values.map(number)),
      huge: Infinity,
    }),
    string: named({ format, match, sub: (value, from) => text(value).slice(number(from) - 1) }),
    table: named({
      insert: (table, value) => {
        (table as LuaTable).items.push(value);
      },
    }),
    unpack: (table: unknown) => Multi.from((table as LuaTable).items),
  },
};
