import type { Cell, ColumnType } from './column.js';
import { readMoment } from './read-moment.js';

/** The value doesn't have the type of its column. */
export const UNREADABLE = Symbol('unreadable');

const WHOLE = /^[+-]?\d{1,15}$/;
const DECIMAL = /^[+-]?\d{1,15}(?:\.\d{1,20})?$/;
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** Numbers and flags are also accepted as text, because pages and samples disagree. Null stays null. */
export function readCell(type: ColumnType, value: unknown): Cell | typeof UNREADABLE {
  if (value === null || value === undefined) return null;
  return READERS[type](value);
}

const READERS: Readonly<Record<ColumnType, (value: unknown) => Cell | typeof UNREADABLE>> = {
  text: textOf,
  whole: (value) => {
    if (typeof value === 'number') return Number.isSafeInteger(value) ? value : UNREADABLE;
    if (typeof value !== 'string') return UNREADABLE;
    const text = value.trim();
    return WHOLE.test(text) ? Number(text) : emptyOr(text);
  },
  decimal: (value) => {
    // JSON allows 1e999, which parses to Infinity.
    if (typeof value === 'number') return Number.isFinite(value) ? value : UNREADABLE;
    if (typeof value !== 'string') return UNREADABLE;
    const text = value.trim();
    return DECIMAL.test(text) ? Number(text) : emptyOr(text);
  },
  flag: (value) => {
    if (typeof value === 'boolean') return value;
    if (typeof value !== 'string') return UNREADABLE;
    const text = value.trim();
    return FLAGS.get(text.toLowerCase()) ?? emptyOr(text);
  },
  moment: (value) => {
    if (typeof value !== 'string') return UNREADABLE;
    return readMoment(value) ?? emptyOr(value.trim());
  },
  texts: (value) => {
    // Dropping one unreadable item would silently shorten the list.
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts = items.map((item) => (item === null ? UNREADABLE : textOf(item)));
    return texts.every((text) => text !== UNREADABLE) ? texts : UNREADABLE;
  },
  any: (value) => {
    if (isNested(value, MAX_LEVELS)) return UNREADABLE;
    const json = JSON.stringify(value);
    const read = wellFormedJson(json);
    return read === json ? (value as Cell) : (JSON.parse(read) as Cell);
  },
};

/** An empty text means no value. */
function emptyOr(text: string): null | typeof UNREADABLE {
  return text === '' ? null : UNREADABLE;
}

/** Non-text values of text columns become JSON. Lone surrogates are replaced, because most engines reject them. */
function textOf(value: unknown): string | typeof UNREADABLE {
  if (typeof value === 'string') return value.toWellFormed();
  return isNested(value, MAX_LEVELS) ? UNREADABLE : wellFormedJson(JSON.stringify(value));
}

/** Maximum nesting; the documentation has two levels. Deeper values would overflow the stack when serialized. */
const MAX_LEVELS = 50;

function isNested(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((item) => isNested(item, levels - 1));
}

/** Matches surrogate pairs, lone surrogates, and any other escape. */
const ESCAPES =
  /\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[dD][89a-fA-F][0-9a-fA-F]{2}|.)/g;
const HALF_LENGTH = 6;

/** Replaces escaped lone surrogates with U+FFFD. Engines reject the whole file because of one. */
export function wellFormedJson(json: string): string {
  if (!json.includes('\\ud') && !json.includes('\\uD')) return json;
  return json.replace(ESCAPES, (escape) => (escape.length === HALF_LENGTH ? '\\ufffd' : escape));
}
