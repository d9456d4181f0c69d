import type { Column, ColumnType } from './database.js';

/** The result of an expression. */
export type ScalarType = ColumnType;

/** The values of a Dynamic besides plain ones. */
export interface ValueObject {
  readonly [name: string]: Value;
}

/** A value while a query runs, by type as in database.ts; a Dynamic is anything that JSON can be. */
export type Value = string | number | bigint | boolean | null | readonly Value[] | ValueObject;

/** Cells in the order of the relation's columns. */
export type Row = readonly Value[];

/** The columns and rows between two operators. */
export interface Relation {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

const KUSTO_NAMES: Readonly<Record<ScalarType, string>> = {
  String: 'string',
  DateTime: 'datetime',
  TimeSpan: 'timespan',
  Int64: 'long',
  Int32: 'int',
  Double: 'real',
  SByte: 'bool',
  Guid: 'guid',
  Dynamic: 'dynamic',
};

/** The type's name in the query language, as messages spell it. */
export function nameScalarType(type: ScalarType): string {
  return KUSTO_NAMES[type];
}

export type ComparisonClass = 'text' | 'number' | 'moment' | 'duration' | 'identifier';

const CLASSES: Readonly<Record<ScalarType, ComparisonClass | null>> = {
  String: 'text',
  DateTime: 'moment',
  TimeSpan: 'duration',
  Int64: 'number',
  Int32: 'number',
  Double: 'number',
  // Kusto compares a boolean with 0 and 1.
  SByte: 'number',
  Guid: 'identifier',
  Dynamic: null,
};

/** Types of one class compare with one another; those of different classes don't. Null: compares with nothing. */
export function classifyType(type: ScalarType): ComparisonClass | null {
  return CLASSES[type];
}

export type Comparable = string | number | bigint;

/**
 * The form of a value in which `===` and `<` mean what Kusto's `==` and `<` mean within one class.
 * Null stays null, but a String can't be null in Kusto: it counts as empty.
 */
export function toComparable(type: ScalarType, value: Value): Comparable | null {
  if (value === null) return type === 'String' ? '' : null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') return null;
  return type === 'Guid' && typeof value === 'string' ? value.toLowerCase() : value;
}

export function isNumeric(type: ScalarType): boolean {
  return type === 'Int64' || type === 'Int32' || type === 'Double';
}

/** The empty cell of this type: Kusto has no null string. */
export function emptyValue(type: ScalarType): Value {
  return type === 'String' ? '' : null;
}

/** Below, equal, above: two comparable values of one class. Text by code unit, not by language. */
export function compareValues(left: Comparable, right: Comparable): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
