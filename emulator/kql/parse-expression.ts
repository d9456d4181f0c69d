import type { Expression, ExpressionNode, NamedExpression, Pipeline } from './ast.js';
import { COMPARISON_OPERATORS, MEMBERSHIP_OPERATORS } from './comparison-operators.js';
import type { SourcePosition } from './error.js';
import { startsPipeline } from './looks-ahead.js';
import { parseLiteral } from './parse-literal.js';
import type { TokenCursor } from './token-cursor.js';

/** Words that are never the name of a column or a variable. */
const RESERVED: ReadonlySet<string> = new Set([
  'and',
  'or',
  'by',
  'let',
  'true',
  'false',
  'dynamic',
  'datetime',
  'between',
  'matches',
]);

/** The `disjunction` of the grammar in parser.ts. @throws KqlError when the tokens are none. */
export function parseExpression(cursor: TokenCursor): Expression {
  return cursor.readNested(() =>
    parseChain(cursor, 'or', () => parseChain(cursor, 'and', () => parseComparison(cursor))),
  );
}

/** `name = expression`, or an expression alone. */
export function parseNamedExpression(cursor: TokenCursor): NamedExpression {
  if (!cursor.is('=', 1)) return { name: null, expression: parseExpression(cursor) };
  const name = parseIdentifier(cursor);
  cursor.expect('=');
  return { name, expression: parseExpression(cursor) };
}

/** The name of a column, a table or a variable. */
export function parseIdentifier(cursor: TokenCursor): string {
  const token = cursor.peek();
  if (token.kind !== 'name' || isReserved(token.text)) throw cursor.createError();
  cursor.next();
  return token.text;
}

/** The arguments of a call; `*` may be one of them. */
export function parseArguments(cursor: TokenCursor): readonly Expression[] {
  cursor.expect('(');
  const args = cursor.is(')') ? [] : cursor.readList(() => parseArgument(cursor));
  cursor.expect(')');
  return args;
}

function parseArgument(cursor: TokenCursor): Expression {
  const start = cursor.peek();
  return cursor.take('*') ? place({ kind: 'star' }, start) : parseExpression(cursor);
}

function isReserved(word: string): boolean {
  return (
    RESERVED.has(word) ||
    COMPARISON_OPERATORS.has(word) ||
    MEMBERSHIP_OPERATORS.has(word) ||
    !/^\w+$/.test(word)
  );
}

function parseChain(cursor: TokenCursor, operator: 'and' | 'or', parseOperand: () => Expression): Expression {
  const first = parseOperand();
  if (!cursor.is(operator)) return first;
  const operands = [first];
  while (cursor.take(operator)) operands.push(parseOperand());
  return place({ kind: 'logical', operator, operands }, first);
}

function parseComparison(cursor: TokenCursor): Expression {
  const left = parseSum(cursor);
  const token = cursor.peek();
  if (token.kind !== 'name' && token.kind !== 'punctuation') return left;
  const operator = token.text;
  if (MEMBERSHIP_OPERATORS.has(operator)) {
    cursor.next();
    return place({ kind: 'membership', operator, left, items: parseItems(cursor) }, token);
  }
  if (operator === 'between' || operator === '!between') return parseBetween(cursor, left);
  if (operator === 'matches' && cursor.is('regex', 1)) {
    cursor.next();
    cursor.next();
    return place({ kind: 'call', name: 'matches regex', args: [left, parseSum(cursor)] }, token);
  }
  if (!COMPARISON_OPERATORS.has(operator)) return left;
  cursor.next();
  return place({ kind: 'comparison', operator, left, right: parseSum(cursor) }, token);
}

function parseItems(cursor: TokenCursor): readonly Expression[] | Pipeline {
  cursor.expect('(');
  const items = startsPipeline(cursor)
    ? cursor.readPipeline()
    : cursor.readList(() => parseExpression(cursor));
  cursor.expect(')');
  return items;
}

function parseBetween(cursor: TokenCursor, value: Expression): Expression {
  const token = cursor.next();
  cursor.expect('(');
  const low = parseSum(cursor);
  cursor.expect('..');
  const high = parseSum(cursor);
  cursor.expect(')');
  return place({ kind: 'between', negated: token.text.startsWith('!'), value, low, high }, token);
}

function parseSum(cursor: TokenCursor): Expression {
  return parseArithmetic(cursor, ['+', '-'], () =>
    parseArithmetic(cursor, ['*', '/', '%'], () => parsePath(cursor)),
  );
}

function parseArithmetic(
  cursor: TokenCursor,
  operators: readonly string[],
  parseOperand: () => Expression,
): Expression {
  let left = parseOperand();
  for (;;) {
    const token = cursor.peek();
    if (token.kind !== 'punctuation' || !operators.includes(token.text)) return left;
    cursor.next();
    left = place({ kind: 'arithmetic', operator: token.text, left, right: parseOperand() }, token);
  }
}

function parsePath(cursor: TokenCursor): Expression {
  let value = parsePrimary(cursor);
  for (;;) {
    const token = cursor.peek();
    if (cursor.take('.')) {
      const name = parseIdentifier(cursor);
      const key = place({ kind: 'literal', type: 'String', value: name }, token);
      value = place({ kind: 'path', value, key }, token);
    } else if (cursor.take('[')) {
      const key = parseExpression(cursor);
      cursor.expect(']');
      value = place({ kind: 'path', value, key }, token);
    } else return value;
  }
}

function parsePrimary(cursor: TokenCursor): Expression {
  const start = cursor.peek();
  if (cursor.take('(')) {
    const inner = parseExpression(cursor);
    cursor.expect(')');
    return inner;
  }
  const literal = parseLiteral(cursor);
  if (literal !== null) return place(literal, start);
  const name = parseIdentifier(cursor);
  if (!cursor.is('(')) return place({ kind: 'name', name }, start);
  if (name === 'toscalar') {
    cursor.expect('(');
    const pipeline = cursor.readPipeline();
    cursor.expect(')');
    return place({ kind: 'toscalar', pipeline }, start);
  }
  return place({ kind: 'call', name, args: parseArguments(cursor) }, start);
}

function place(node: ExpressionNode, at: SourcePosition): Expression {
  return { ...node, line: at.line, position: at.position };
}
