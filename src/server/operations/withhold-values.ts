import { GraphQLError, TokenKind } from 'graphql';
import { ScalarValueError } from '../../errors/caller-errors.js';

/** For an invalid variable, GraphQL's message begins with the whole value. */
const VARIABLE = /^Variable "\$(?<name>\w+)" got invalid value /;
const PATH = /^\w+(?:\.\w+|\[\d+\])*"$/;
const FOUND_INSTEAD = /^Expected value of type "[^"]+"(?=, found )/;

/** Reasons that contain only names of types and fields. */
const REASONS: readonly RegExp[] = [
  /^Field "\w+" is not defined by type "\w+"\.(?: Did you mean [\w", ]+\?)?$/,
  /^Field "\w+" of required type "[\w![\]]+" was not provided\.$/,
  /^Expected non-nullable type "[\w![\]]+" not to be null\.$/,
  /^Expected type "\w+" to be an object\.$/,
];
const NO_SCALAR = /^(?<type>\w+) cannot represent /;
const NO_ENUM = /^Enum "(?<type>\w+)" cannot represent /;
/** It follows the value, so that the search starts at the end. */
const NOT_IN_ENUM = '" does not exist in "';
const NAME_AND_QUOTE = /^(?<type>\w+)"/;
/** GraphQL's suggestion stands last and contains only values of the enum. */
const SUGGESTION = ' Did you mean the enum value ';
const SUGGESTED = /^(?:"\w+"(?:,? or |, )?)+\?$/;

/** Messages and type names are far shorter. Longer messages contain input. */
const MAX_MESSAGE_LENGTH = 1_000;
const MAX_NAME_LENGTH = 200;

/**
 * GraphQL's message about an input without the value: an input may hold a password, and responses end up in logs and tools.
 * Patterns don't run over the value, which can be as long as a request.
 */
export function withholdValues(message: string, error: unknown): string {
  const variable = VARIABLE.exec(message)?.groups?.['name'];
  if (variable === undefined) return cut(`${placeOfLiteral(error)}${withoutLiteral(message)}`);
  const cause = error instanceof GraphQLError ? error.originalError : undefined;
  const path = cause === undefined ? undefined : pathIn(message, cause.message);
  return describeUnusable(variable, path, cause);
}

/** @param path such as `input.scan.range[2]`. @param cause the type's error. */
export function describeUnusable(variable: string, path: string | undefined, cause: unknown): string {
  const where = path === undefined ? '' : ` at "${path}"`;
  const reason = cause instanceof GraphQLError ? reasonOf(cause) : undefined;
  return cut(
    `Variable "$${variable}" got an invalid value${where}; ${reason ?? 'it does not have the declared type.'}`,
  );
}

/** Between the value and the type's reason. */
function pathIn(message: string, reason: string): string | undefined {
  const before = message.slice(0, message.length - reason.length - '; '.length);
  const start = before.lastIndexOf(' at "') + ' at "'.length;
  const path = before.slice(start);
  return path.length <= MAX_MESSAGE_LENGTH && PATH.test(path) ? path.slice(0, -1) : undefined;
}

function reasonOf(cause: GraphQLError): string | undefined {
  const { message } = cause;
  if (cause instanceof ScalarValueError) return message;
  if (message.length <= MAX_MESSAGE_LENGTH && REASONS.some((pattern) => pattern.test(message)))
    return message;
  const start = message.slice(0, MAX_NAME_LENGTH);
  const scalar = NO_SCALAR.exec(start)?.groups?.['type'];
  if (scalar !== undefined) return `It is not a valid ${scalar}.`;
  const enumName = NO_ENUM.exec(start)?.groups?.['type'] ?? enumBehindValue(message);
  return enumName === undefined ? undefined : `It is not a value of "${enumName}".${suggestionIn(message)}`;
}

function suggestionIn(message: string): string {
  const start = message.lastIndexOf(SUGGESTION);
  const names = start < 0 ? '' : message.slice(start + SUGGESTION.length);
  return names.length <= MAX_MESSAGE_LENGTH && SUGGESTED.test(names) ? message.slice(start) : '';
}

function enumBehindValue(message: string): string | undefined {
  const end = message.lastIndexOf(NOT_IN_ENUM);
  if (end < 0) return undefined;
  const start = end + NOT_IN_ENUM.length;
  return NAME_AND_QUOTE.exec(message.slice(start, start + MAX_NAME_LENGTH))?.groups?.['type'];
}

/** The same for literals in the operation. */
function withoutLiteral(message: string): string {
  const expected = FOUND_INSTEAD.exec(message.slice(0, MAX_MESSAGE_LENGTH))?.[0];
  if (expected !== undefined) return `${expected}.`;
  const start = message.slice(0, MAX_NAME_LENGTH);
  const verb = start.indexOf(' cannot represent ');
  const end = verb < 0 ? -1 : start.slice(verb).search(/[:"{[]/);
  return end >= 0 && start.startsWith(': ', verb + end)
    ? `${start.slice(0, verb + end)}.${suggestionIn(message)}`
    : message;
}

/** The search for names ends here: a request of one megabyte may have an error at its end. */
const MAX_TOKENS = 500;
const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** The argument and the fields that hold an invalid literal, such as `filter.severity.eq: `. Most messages of GraphQL lack them. */
function placeOfLiteral(error: unknown): string {
  const [node] = error instanceof GraphQLError ? (error.nodes ?? []) : [];
  if (node?.kind.endsWith('Value') !== true) return '';
  const names: string[] = [];
  let closed = 0;
  let isStart = true;
  let token = node.loc?.startToken.prev ?? null;
  for (let left = MAX_TOKENS; token !== null && left > 0; left -= 1, token = token.prev) {
    if (CLOSING.has(token.kind)) closed += 1;
    else if (isStart && token.kind === TokenKind.COLON) names.unshift(token.prev?.value ?? '');
    const isAround = OPENING.has(token.kind) && closed === 0;
    if (OPENING.has(token.kind) && closed > 0) closed -= 1;
    if (isAround && token.kind === TokenKind.PAREN_L) return names.length === 0 ? '' : `${names.join('.')}: `;
    isStart = isAround;
  }
  return '';
}

function cut(message: string): string {
  return message.length <= MAX_MESSAGE_LENGTH ? message : `${message.slice(0, MAX_MESSAGE_LENGTH)}…`;
}
