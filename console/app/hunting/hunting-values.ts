import type { DataOf } from '../operations.js';

export type Column = NonNullable<DataOf<'Hunt'>['defenderHunt']>['columns'][number];
export type Values = Readonly<Record<string, unknown>>;

export interface Order {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

/** A value as text; empty if it is missing. */
export function textOf(values: Values, name: string): string {
  const value = Object.hasOwn(values, name) ? values[name] : null;
  if (value == null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

type Key = bigint | number | string;

const collator = new Intl.Collator('en', { numeric: true });

/** Sorts by a column: numbers, times and durations by their value, missing values last in both directions. */
export function sortRows(rows: readonly Values[], order: Order | undefined): readonly Values[] {
  if (order === undefined) return rows;
  const { name, valueType } = order.column;
  const sign = order.direction === 'ascending' ? 1 : -1;
  return rows
    .map((values) => ({ values, key: keyOf(textOf(values, name), valueType) }))
    .sort(({ key: a }, { key: b }) => {
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return sign * compare(a, b);
    })
    .map(({ values }) => values);
}

function compare(a: Key, b: Key): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

function keyOf(text: string, valueType: string): Key | undefined {
  if (text === '') return undefined;
  switch (valueType) {
    case 'INT':
    case 'LONG':
    case 'REAL':
    case 'DECIMAL':
      // Exact beyond 2^53.
      return /^-?\d{1,40}$/.test(text) ? BigInt(text) : known(Number(text));
    case 'DATETIME':
      return known(Date.parse(text));
    case 'TIMESPAN':
      return secondsOf(text);
    default:
      return text;
  }
}

const known = (number: number) => (Number.isNaN(number) ? undefined : number);

/** Of a duration such as `1.02:03:04.5`. */
function secondsOf(text: string): number | undefined {
  const [, sign, days = 0, hours, minutes, seconds] =
    /^(-?)(?:(\d+)\.)?(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const size = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return sign === '-' ? -size : size;
}

/** Texts that spreadsheets run as formulas. Source: OWASP, "CSV Injection". */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * The rows as CSV by RFC 4180, in UTF-8 with a byte order mark, by which Excel recognizes the encoding. An apostrophe
 * precedes texts that a spreadsheet would run as formulas; negative numbers stay numbers.
 */
export function createCsv(columns: readonly Column[], rows: readonly Values[]): string {
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((values) => columns.map(({ name }) => textOf(values, name))),
  ];
  return `\uFEFF${lines.map((line) => `${line.map(fieldOf).join(',')}\r\n`).join('')}`;
}

function fieldOf(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
