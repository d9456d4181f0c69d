import { DATE_TIME_RULE, isDateTime } from '../../lib/date-time.js';
import { GUID } from '../../lib/guid.js';
import { BadUserInputError } from '../../errors/caller-errors.js';

/**
 * A value in a filter. Strings and enum values are printed in quotes (exposed-apis-odata-samples.md). Other kinds are
 * printed unquoted and therefore validated.
 */
export type Literal =
  | { readonly kind: 'string'; readonly value: string }
  /** ISO 8601 with date, time, seconds, and zone. Sent with the same digits. */
  | { readonly kind: 'dateTime'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number | bigint }
  | { readonly kind: 'guid'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' };

export function stringValue(value: string): Extract<Literal, { readonly kind: 'string' }> {
  return { kind: 'string', value };
}

export function dateTimeValue(value: string): Literal {
  return { kind: 'dateTime', value };
}

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/**
 * Prints a literal as OData text, before percent-encoding.
 *
 * @throws BadUserInputError for a value that the kind doesn't allow
 */
export function printLiteral(literal: Literal): string {
  switch (literal.kind) {
    case 'string':
      checkSendable(literal.value);
      return `'${literal.value.replaceAll("'", "''")}'`;
    case 'dateTime':
      checkDateTime(literal.value);
      return literal.value;
    case 'number':
      return printNumber(literal.value);
    case 'guid':
      if (!GUID.test(literal.value))
        throw new BadUserInputError(`${quoteValue(literal.value)} is not a GUID.`);
      return literal.value;
    case 'boolean':
      return literal.value ? 'true' : 'false';
    case 'null':
      return 'null';
  }
}

function printNumber(value: number | bigint): string {
  if (typeof value === 'bigint') {
    if (value < INT64_MIN || value > INT64_MAX)
      throw new BadUserInputError(`${quoteValue(String(value))} does not fit a 64-bit integer.`);
    return String(value);
  }
  // Beyond 2^53, a number may already have lost digits, so the filter would silently contain another value.
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    throw new BadUserInputError(
      `${String(value)} cannot be sent exactly: pass integers beyond 2^53 as Long.`,
    );
  }
  return String(value);
}

/** Control characters and lone surrogates. */
const UNSENDABLE = /[\p{Cc}\p{Cs}]/u;

const PROPERTY_NAME = /^[A-Za-z][A-Za-z0-9]*$/;

/**
 * Rejects text that servers may interpret differently in a URL. Control characters cause a web server's own error page,
 * and lone surrogates have no UTF-8 encoding.
 *
 * @throws BadUserInputError
 */
export function checkSendable(text: string): void {
  const found = UNSENDABLE.exec(text);
  if (found === null) return;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw new BadUserInputError(
    `A filter value contains U+${code} at position ${String(found.index)}: control characters and incomplete characters cannot be sent.`,
  );
}

/**
 * Checks a property or parameter name, which is printed unescaped. Names come from our own tables, so an invalid one is
 * a programming error.
 *
 * @throws TypeError
 */
export function checkPropertyName(name: string): string {
  if (!PROPERTY_NAME.test(name))
    throw new TypeError(`${JSON.stringify(name)} is not the name of a property.`);
  return name;
}

const MAX_LENGTH = 60;

/** Quotes a caller's text in an error message: truncated, with control characters escaped. */
function quoteValue(text: string): string {
  return JSON.stringify(text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text);
}

/**
 * Accepts a valid ISO 8601 time with seconds and zone. It is printed unquoted, so nothing else is allowed.
 *
 * @throws BadUserInputError
 */
function checkDateTime(text: string): void {
  if (!isDateTime(text)) throw new BadUserInputError(`${quoteValue(text)} is not ${DATE_TIME_RULE}.`);
}

/**
 * Normalizes a time to UTC text of fixed length, which sorts as text with all 7 fraction digits. Undefined for invalid
 * text. The service always sends seconds, with 0 to 7 fraction digits.
 */
export function comparableTime(text: string): string | undefined {
  const parts = COMPARABLE.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { seconds = '', fraction = '', zone = '' } = parts;
  const milliseconds = Date.parse(`${seconds}${zone.toUpperCase()}`);
  if (Number.isNaN(milliseconds)) return undefined;
  const inUtc = zone.toUpperCase() === 'Z' ? seconds : new Date(milliseconds).toISOString().slice(0, 19);
  return `${inUtc}.${fraction.padEnd(7, '0')}`;
}

const COMPARABLE =
  /^(?<seconds>\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(?<fraction>\d{1,7}))?(?<zone>Z|[+-]\d{2}:\d{2})$/i;
