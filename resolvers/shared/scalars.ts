import { GraphQLScalarType, Kind } from 'graphql';
import type { ValueNode } from 'graphql';
import { ScalarValueError } from '../../src/errors/scalar-value-error.js';

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,7})?(Z|[+-]\d{2}:\d{2})$/;

/** A string, because a JavaScript Date loses digits: Defender sends seven decimals. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize: (value) => String(value),
  parseValue: (value) => checkDateTime(value),
  parseLiteral: (node) => checkDateTime(node.kind === Kind.STRING ? node.value : undefined, node),
});

/** A 64-bit integer, as a string of digits. */
export const Long = new GraphQLScalarType<string, string>({
  name: 'Long',
  serialize: (value) => String(BigInt(value as string | number)),
  parseValue: (value) => checkLong(value),
  parseLiteral: (node) =>
    checkLong(node.kind === Kind.INT || node.kind === Kind.STRING ? node.value : undefined, node),
});

function checkDateTime(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && DATE_TIME.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new ScalarValueError(
    'DateTime must be ISO 8601 with time and zone, such as 2026-05-01T10:22:13Z.',
    node,
  );
}

function checkLong(value: unknown, node?: ValueNode): string {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text === 'string' && /^-?\d{1,19}$/.test(text)) return text;
  throw new ScalarValueError(
    'Long must be a whole number of at most 64 bits; beyond 2^53 as a string.',
    node,
  );
}
