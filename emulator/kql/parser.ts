import type { LetStatement, Query } from './ast.js';
import { KqlError, createSyntaxError } from './error.js';
import { tokenize } from './lexer.js';
import { TABULAR_OPERATORS, UNSUPPORTED_OPERATORS } from './operators/registry.js';
import type { TabularStep } from './operators/tabular-operator.js';
import { parseExpression, parseIdentifier } from './parse-expression.js';
import { TokenCursor } from './token-cursor.js';

/**
 * Reads a query. The grammar, in which `x , ...` is a list with commas and [x] may be missing:
 *
 *     query       = { let ";" } pipeline [ ";" ]
 *     let         = "let" name "=" expression
 *     pipeline    = table { "|" operator }
 *     operator    = "where" expression
 *                 | "project" named , ...
 *                 | "distinct" ( "*" | name , ... )
 *                 | ("take" | "limit") expression
 *                 | ("order" | "sort") "by" key , ...
 *                 | "top" expression "by" key , ...
 *                 | "summarize" [ named , ... ] [ "by" named , ... ]     (at least one of the two)
 *                 | "count"
 *     named       = [ name "=" ] expression
 *     key         = expression [ "asc" | "desc" ] [ "nulls" ( "first" | "last" ) ]
 *
 *     expression  = conjunction { "or" conjunction }
 *     conjunction = comparison { "and" comparison }
 *     comparison  = primary [ operator2 primary | "in" "(" expression , ... ")" ]
 *     operator2   = "==" | "!=" | "<" | "<=" | ">" | ">=" | "=~" | "!~" | "contains" | "startswith" | "endswith"
 *     primary     = "(" expression ")" | literal | name | name "(" [ expression , ... ] ")"
 *     literal     = text | datetime | "true" | "false" | [ "-" ] ( long | real | timespan )
 *                 | "dynamic" "(" "[" [ item , ... ] "]" ")"
 *
 * Tokens (lexer.ts): text is "..." or '...' with backslash escapes, or @"..." verbatim; datetime is datetime(2024-01-31) or
 * datetime(2024-01-31T12:00:00Z); timespan is a number and a unit (7d, 1.5h, 30m); // starts a comment.
 * Keywords and names are case-sensitive.
 *
 * @throws KqlError (syntax) for any other text.
 */
export function parseQuery(text: string): Query {
  const cursor = new TokenCursor(tokenize(text));
  const lets: LetStatement[] = [];
  while (cursor.take('let')) lets.push(parseLet(cursor));
  const table = parseIdentifier(cursor);
  const steps: TabularStep[] = [];
  while (cursor.take('|')) steps.push(parseStep(cursor));
  cursor.take(';');
  if (cursor.peek().kind !== 'end') throw cursor.createError();
  return { lets, table, steps };
}

function parseLet(cursor: TokenCursor): LetStatement {
  const name = parseIdentifier(cursor);
  cursor.expect('=');
  const expression = parseExpression(cursor);
  cursor.expect(';');
  return { name, expression };
}

function parseStep(cursor: TokenCursor): TabularStep {
  const token = cursor.peek();
  const operator = token.kind === 'name' ? TABULAR_OPERATORS.get(token.text) : undefined;
  if (operator !== undefined) {
    cursor.next();
    return operator.parse(cursor);
  }
  if (UNSUPPORTED_OPERATORS.has(token.text)) {
    throw new KqlError('syntax', `'${token.text}' operator: not supported by this emulator`, token);
  }
  throw token.kind === 'name'
    ? new KqlError('syntax', 'Query operator expected', token)
    : createSyntaxError(token.text, token);
}
