import { BadUserInputError } from '../../errors/caller-errors.js';
import { checkDateTime } from './date-time.js';
import { quoteValue } from './quote-value.js';
import { checkSendable } from './check-text.js';

/**
 * A value in a filter. Strings are printed in quotes, and so are enum values (exposed-apis-odata-samples.md);
 * everything else is printed bare and therefore checked first.
 */
export type Literal =
  | { readonly kind: 'string'; readonly value: string }
  /** ISO 8601 with date, time, seconds and zone; the digits given are the digits sent. */
  | { readonly kind: 'dateTime'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number | bigint }
  | { readonly kind: 'guid'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' };

export const NULL_VALUE: Literal = { kind: 'null' };

export function stringValue(value: string): Literal {
  return { kind: 'string', value };
}

export function dateTimeValue(value: string): Literal {
  return { kind: 'dateTime', value };
}

export function numberValue(value: number | bigint): Literal {
  return { kind: 'number', value };
}

export function guidValue(value: string): Literal {
  return { kind: 'guid', value };
}

export function booleanValue(value: boolean): Literal {
  return { kind: 'boolean', value };
}

const GUID = /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/;
const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/**
 * The literal as OData text, not yet percent-encoded.
 * @throws BadUserInputError for a value that the kind doesn't allow.
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
      if (!GUID.test(literal.value)) {
        throw new BadUserInputError(`${quoteValue(literal.value)} is not a GUID.`);
      }
      return literal.value;
    case 'boolean':
      return literal.value ? 'true' : 'false';
    case 'null':
      return 'null';
  }
}

function printNumber(value: number | bigint): string {
  if (typeof value === 'bigint') {
    if (value < INT64_MIN || value > INT64_MAX) {
      throw new BadUserInputError(`${quoteValue(String(value))} does not fit a 64-bit integer.`);
    }
    return String(value);
  }
  // Beyond 2^53 a number may already have lost digits, and the filter would silently ask for another value.
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    throw new BadUserInputError(
      `${String(value)} is not a number that can be sent exactly; whole numbers beyond 2^53 must be given as Long.`,
    );
  }
  return String(value);
}
