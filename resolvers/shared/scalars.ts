import { GraphQLScalarType, Kind } from 'graphql';
import type { ValueNode } from 'graphql';
import { DATE_TIME_RULE, isDateTime } from '../../src/lib/date-time.js';
import { ScalarValueError } from '../../src/errors/scalar-value-error.js';

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
  if (typeof value === 'string' && isDateTime(value)) return value;
  throw new ScalarValueError(`DateTime must be ${DATE_TIME_RULE}.`, node);
}

function checkLong(value: unknown, node?: ValueNode): string {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text === 'string' && /^-?\d{1,19}$/.test(text)) return text;
  throw new ScalarValueError(
    'Long must be a whole number of at most 64 bits; beyond 2^53 as a string.',
    node,
  );
}
