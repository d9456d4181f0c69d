import type { Cell, ColumnType } from './column.js';
import { readMoment } from './read-moment.js';

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
    if (typeof value === 'number') return value;
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
  texts: (value) =>
    Array.isArray(value) ? value.filter((item) => item != null).map(textOf) : [textOf(value)],
  any: (value) => value as Cell,
};

/** An empty text says that there is nothing. */
function emptyOr(text: string): null | typeof UNREADABLE {
  return text === '' ? null : UNREADABLE;
}

/** Where the documents know text alone, anything else is shown as JSON writes it. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
