import type { LetFunction, LetStatement, Pipeline, Query, Source } from './ast.js';
import { KqlError, createSyntaxError } from './error.js';
import { tokenize } from './lexer.js';
import { SOURCE_OPERATORS, startsPipeline, startsUnsupported } from './looks-ahead.js';
import { TABULAR_OPERATORS, UNSUPPORTED_OPERATORS } from './operators/registry.js';
import type { TabularStep } from './ast.js';
import { parseArguments, parseExpression, parseIdentifier } from './parse-expression.js';
import type { Token } from './token.js';
import { TokenCursor } from './token-cursor.js';
import type { ScalarType } from './value.js';

/**
 * Reads a query. The grammar, in which `x , ...` is a list with commas and [x] may be missing:
 *
 *     query       = { let ";" } pipeline [ ";" ]
 *     let         = "let" name "=" ( expression | pipeline | function )
 *     function    = "(" [ name ":" type , ... ] ")" "{" { let ";" } pipeline [ ";" ] "}"
 *     pipeline    = source { "|" operator }
 *     source      = table | name "(" [ expression , ... ] ")" | "(" pipeline ")" | "materialize" "(" pipeline ")"
 *                 | "union" tables | "print" named , ...
 *     operator    = what the files of operators/ read behind their keyword
 *     named       = [ name "=" ] expression
 *     key         = expression [ "asc" | "desc" ] [ "nulls" ( "first" | "last" ) ]
 *
 *     expression  = conjunction { "or" conjunction }
 *     conjunction = comparison { "and" comparison }
 *     comparison  = sum [ operator2 sum | list ( "(" expression , ... ")" | "(" pipeline ")" )
 *                       | [ "!" ] "between" "(" sum ".." sum ")" | "matches" "regex" sum ]
 *     sum         = product { ( "+" | "-" ) product }
 *     product     = path { ( "*" | "/" | "%" ) path }
 *     path        = primary { "." name | "[" expression "]" }
 *     primary     = "(" expression ")" | literal | name | name "(" [ expression , ... ] ")" | "toscalar" "(" pipeline ")"
 *     literal     = text | datetime | "true" | "false" | [ "-" ] ( long | real | timespan )
 *                 | "dynamic" "(" "[" [ item , ... ] "]" ")"
 *
 * operator2 and list are the names in comparison-operators.ts.
 * Tokens (lexer.ts): text is "..." or '...' with backslash escapes, or @"..." verbatim; datetime is datetime(2024-01-31) or
 * datetime(2024-01-31T12:00:00Z); timespan is a number and a unit (7d, 1.5h, 30m) or time(1.02:03:04); long(5), real(1.5)
 * and bool(true) are literals too; // starts a comment. Keywords and names are case-sensitive.
 *
 * @throws KqlError (syntax) for any other text.
 */
export function parseQuery(text: string): Query {
  const cursor = new TokenCursor(tokenize(text), parsePipeline);
  const query = parseBody(cursor);
  if (cursor.peek().kind !== 'end') throw cursor.createError();
  return query;
}

function parseBody(cursor: TokenCursor): Query {
  const lets: LetStatement[] = [];
  while (cursor.take('let')) lets.push(parseLet(cursor));
  const pipeline = parsePipeline(cursor);
  cursor.take(';');
  return { lets, pipeline };
}

function parseLet(cursor: TokenCursor): LetStatement {
  const name = parseIdentifier(cursor);
  cursor.expect('=');
  const statement = parseLetValue(cursor, name);
  cursor.expect(';');
  return statement;
}

function parseLetValue(cursor: TokenCursor, name: string): LetStatement {
  const isFunction = cursor.is('(') && (cursor.is(')', 1) || cursor.is(':', 2));
  if (isFunction) return { name, kind: 'function', called: parseFunction(cursor) };
  if (startsPipeline(cursor)) return { name, kind: 'table', pipeline: cursor.readPipeline() };
  return { name, kind: 'scalar', expression: parseExpression(cursor) };
}

const PARAMETER_TYPES: ReadonlyMap<string, ScalarType> = new Map<string, ScalarType>([
  ['string', 'String'],
  ['long', 'Int64'],
  ['int', 'Int32'],
  ['real', 'Double'],
  ['bool', 'SByte'],
  ['datetime', 'DateTime'],
  ['timespan', 'TimeSpan'],
  ['dynamic', 'Dynamic'],
]);

function parseFunction(cursor: TokenCursor): LetFunction {
  cursor.expect('(');
  const parameters = cursor.is(')') ? [] : cursor.readList(() => parseParameter(cursor));
  cursor.expect(')');
  cursor.expect('{');
  const body = cursor.readNested(() => parseBody(cursor));
  cursor.expect('}');
  return { parameters, body };
}

function parseParameter(cursor: TokenCursor): LetFunction['parameters'][number] {
  const name = parseIdentifier(cursor);
  cursor.expect(':');
  const type = PARAMETER_TYPES.get(cursor.peek().text);
  if (type === undefined) throw cursor.createError();
  cursor.next();
  return { name, type };
}

function parsePipeline(cursor: TokenCursor): Pipeline {
  const source = parseSource(cursor);
  const steps: TabularStep[] = [];
  while (cursor.take('|')) steps.push(parseStep(cursor));
  return { source, steps };
}

function parseSource(cursor: TokenCursor): Source {
  if (cursor.take('(')) {
    const pipeline = cursor.readPipeline();
    cursor.expect(')');
    return { kind: 'pipeline', pipeline };
  }
  const { text } = cursor.peek();
  const operator = SOURCE_OPERATORS.has(text) ? TABULAR_OPERATORS.get(text) : undefined;
  if (operator !== undefined) {
    cursor.next();
    return { kind: 'operator', step: operator.parse(cursor) };
  }
  if (startsUnsupported(cursor)) throw notSupported(text, cursor.peek());
  const name = parseIdentifier(cursor);
  if (!cursor.is('(')) return { kind: 'table', name };
  if (name !== 'materialize') return { kind: 'call', name, args: parseArguments(cursor) };
  cursor.expect('(');
  const pipeline = cursor.readPipeline();
  cursor.expect(')');
  return { kind: 'pipeline', pipeline };
}

function parseStep(cursor: TokenCursor): TabularStep {
  const token = cursor.peek();
  const joined = `${token.text}-${cursor.peek(2).text}`;
  const isJoined = cursor.is('-', 1) && TABULAR_OPERATORS.has(joined);
  const operator = token.kind === 'name' ? TABULAR_OPERATORS.get(isJoined ? joined : token.text) : undefined;
  if (operator !== undefined && token.text !== 'print') {
    cursor.next();
    if (isJoined) {
      cursor.next();
      cursor.next();
    }
    return operator.parse(cursor);
  }
  const name = cursor.is('-', 1) ? joined : token.text;
  if (UNSUPPORTED_OPERATORS.has(name)) throw notSupported(name, token);
  throw token.kind === 'name'
    ? new KqlError('syntax', 'Query operator expected', token)
    : createSyntaxError(token.text, token);
}

function notSupported(operator: string, token: Token): KqlError {
  return new KqlError('syntax', `'${operator}' operator: not supported by this emulator`, token);
}
