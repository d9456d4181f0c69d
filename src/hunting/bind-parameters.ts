import { BadUserInputError } from '../errors/caller-errors.js';
import { KEYWORDS, KNOWN_TABLES } from './kql-names.js';
import { PARAMETER_TYPES, writeKqlLiteral, type ParameterType } from './kql-literal.js';
import { readKqlNodes, splitBy, wordOf } from './kql-nodes.js';
import { nameOf } from './name-scope.js';

/** A requested parameter: a name, and a value keyed by its type. */
export type HuntingParameter = { readonly name: string } & {
  readonly [Type in ParameterType]?: unknown;
};

/** The loggable part of a parameter. Values may contain personal data. */
export interface ParameterMetadata {
  readonly name: string;
  readonly type: ParameterType;
}

/** A query preceded by its parameters as `let` statements. */
export interface BoundQuery {
  readonly text: string;
  /** The length of what precedes the query. */
  readonly offset: number;
  readonly parameters: readonly ParameterMetadata[];
}

const NAME = /^[A-Za-z_]\w{0,99}$/;
const MAX_PARAMETERS = 50;
const LOWER_KEYWORDS = new Set([...KEYWORDS].map((word) => word.toLowerCase()));

/**
 * Returns the parameters without their values.
 *
 * @throws BadUserInputError for an invalid name or value
 */
export function readParameters(parameters: readonly HuntingParameter[]): readonly ParameterMetadata[] {
  if (parameters.length > MAX_PARAMETERS) {
    throw wrong(`at most ${MAX_PARAMETERS} parameters are allowed, not ${parameters.length}.`);
  }
  const names = new Set<string>();
  return parameters.map((parameter) => {
    const { name } = parameter;
    checkName(name);
    if (names.has(name)) throw wrong(`the parameter ${name} occurs twice.`);
    names.add(name);
    return { name, type: typeOf(parameter) };
  });
}

/**
 * Prepends each parameter as `let name = value;`. They are on the query's first line, to preserve line numbers; the service
 * counts positions on that line from them. A value is written as a literal that can't end early, which prevents injection.
 *
 * @throws BadUserInputError for an invalid name, or a parameter without exactly one value
 */
export function bindParameters(query: string, parameters: readonly HuntingParameter[]): BoundQuery {
  const read = readParameters(parameters);
  checkOwnNames(query, read);
  const statements = parameters.map((parameter, index) => {
    const { name, type } = read[index] ?? { name: parameter.name, type: typeOf(parameter) };
    return `let ${name} = ${writeKqlLiteral(type, parameter[type], name)};`;
  });
  const text = [...statements, query].join(' ');
  return { text, offset: text.length - query.length, parameters: read };
}

function checkName(name: string): void {
  if (!NAME.test(name)) {
    throw wrong(
      'the name of a parameter must be an identifier: at most 100 letters, digits, and _, not starting with a digit.',
    );
  }
  if (LOWER_KEYWORDS.has(name.toLowerCase()))
    throw wrong(`a parameter cannot be named ${name}: it is a reserved word of KQL.`);
  if (KNOWN_TABLES.has(name)) throw wrong(`a parameter cannot be named ${name}: it is the name of a table.`);
}

function typeOf(parameter: HuntingParameter): ParameterType {
  const given = PARAMETER_TYPES.filter((type) => parameter[type] != null);
  const [type] = given;
  if (type !== undefined && given.length === 1) return type;
  const found = given.length === 0 ? 'none' : given.join(' and ');
  throw wrong(
    `the parameter ${parameter.name} must have exactly one of ${PARAMETER_TYPES.join(', ')}; it has ${found}.`,
  );
}

/** If the query rebinds a parameter's name, its meaning changes from there on. */
function checkOwnNames(query: string, parameters: readonly ParameterMetadata[]): void {
  const names = new Set(parameters.map(({ name }) => name));
  for (const [first, second] of splitBy(readKqlNodes(query), ';')) {
    const declared = wordOf(first) === 'let' ? nameOf(second, query) : undefined;
    if (declared !== undefined && names.has(declared)) {
      throw wrong(`the query declares ${declared}, which is also a parameter.`);
    }
  }
}

function wrong(message: string): BadUserInputError {
  return new BadUserInputError(`parameters: ${message}`, 'parameters');
}
