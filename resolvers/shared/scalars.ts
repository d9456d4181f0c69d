import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { DATE_TIME_RULE, isDateTime } from '../../src/lib/date-time.js';
import { ScalarValueError } from '../../src/errors/caller-errors.js';

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

/** Digits of 64 bits, so that a long text costs nothing. */
const LONG = /^-?\d{1,19}$/;

function checkDateTime(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && isDateTime(value)) return value;
  throw new ScalarValueError(`DateTime must be ${DATE_TIME_RULE}.`, node);
}

function checkLong(value: unknown, node?: ValueNode): string {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text === 'string' && LONG.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text))
    return text;
  throw new ScalarValueError(
    'Long must be a whole number from -9223372036854775808 to 9223372036854775807; in variables beyond 2^53, a string.',
    node,
  );
}
