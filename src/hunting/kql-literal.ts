import { BadUserInputError } from '../errors/caller-errors.js';
import { quoteKql, quoteKqlList } from '../lib/quote-kql.js';

export const PARAMETER_TYPES = ['string', 'long', 'real', 'bool', 'datetime', 'timespan', 'strings'] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

const LARGEST_LONG = 2n ** 63n - 1n;
const SECONDS_OF_DAY = 86_400;

/**
 * Writes a value as a KQL literal in printable ASCII.
 *
 * @param name parameter name, for messages
 * @throws BadUserInputError for a value outside its type
 */
export function writeKqlLiteral(type: ParameterType, value: unknown, name: string): string {
  switch (type) {
    case 'string':
      return quoteKql(String(value));
    case 'strings':
      return `dynamic([${quoteKqlList(value as readonly string[])}])`;
    case 'long':
      return writeLong(String(value), name);
    case 'real':
      return `real(${String(Number(value))})`;
    case 'bool':
      return value === true ? 'true' : 'false';
    case 'datetime':
      return `datetime(${String(value)})`;
    case 'timespan':
      return writeTimespan(String(value), name);
  }
}

function writeLong(digits: string, name: string): string {
  const value = BigInt(digits);
  // The magnitude of the smallest long is out of range before negation.
  if (value > LARGEST_LONG || value < -LARGEST_LONG) {
    throw new BadUserInputError(
      `parameters: ${name} must be a long of ±${LARGEST_LONG}, not ${digits}.`,
      'parameters',
    );
  }
  return `long(${value})`;
}

function writeTimespan(text: string, name: string): string {
  const seconds = parseDuration(text);
  if (seconds === null) {
    throw new BadUserInputError(
      `parameters: ${name} must be an ISO 8601 duration such as P7D or PT90M.`,
      'parameters',
    );
  }
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const clock = [(seconds / 3_600) % 24, (seconds / 60) % 60, seconds % 60].map(two).join(':');
  return `time(${Math.floor(seconds / SECONDS_OF_DAY)}.${clock})`;
}

const DURATION = /^P(?=\d|T\d)(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

/**
 * Parses an ISO 8601 duration of days, hours, minutes, and seconds, such as P7D or PT12H. Returns seconds, or null for
 * other text.
 */
export function parseDuration(text: string): number | null {
  const parts = DURATION.exec(text)?.slice(1);
  if (parts === undefined) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
