import type { Cell, ColumnType } from './column.js';
import { readMoment } from './read-moment.js';
import { wellFormedJson } from './well-formed.js';

/** What is there and isn't of the type of its column. */
export const UNREADABLE = Symbol('unreadable');

const WHOLE = /^[+-]?\d{1,15}$/;
const DECIMAL = /^[+-]?\d{1,15}(?:\.\d{1,20})?$/;
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** Numbers and flags are read from text too: pages and samples disagree on which they are. Null stays null. */
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
    // JSON may say 1e999, which no number is.
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
    // A list without what can't be read would be a shorter list.
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

/** An empty text says that there is nothing. */
function emptyOr(text: string): null | typeof UNREADABLE {
  return text === '' ? null : UNREADABLE;
}

/** Where the documents know text alone, anything else is shown as JSON writes it. Half of a character is no text to most engines. */
function textOf(value: unknown): string | typeof UNREADABLE {
  if (typeof value === 'string') return value.toWellFormed();
  return isNested(value, MAX_LEVELS) ? UNREADABLE : wellFormedJson(JSON.stringify(value));
}

/** Objects in objects: documented are two. What is nested without end can be read, and not written. */
const MAX_LEVELS = 50;

function isNested(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((item) => isNested(item, levels - 1));
}
