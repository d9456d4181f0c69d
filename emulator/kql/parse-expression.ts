import type { Expression, ExpressionNode, NamedExpression } from './ast.js';
import { COMPARISON_OPERATORS, MEMBERSHIP_OPERATORS } from './comparison-operators.js';
import type { SourcePosition } from './error.js';
import type { Token } from './token.js';
import type { TokenCursor } from './token-cursor.js';
import type { Value } from './value.js';

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
  const left = parsePrimary(cursor);
  const token = cursor.peek();
  if (token.kind !== 'name' && token.kind !== 'punctuation') return left;
  const operator = token.text;
  if (MEMBERSHIP_OPERATORS.has(operator)) {
    cursor.next();
    cursor.expect('(');
    const items = cursor.readList(() => parseExpression(cursor));
    cursor.expect(')');
    return place({ kind: 'membership', operator, left, items }, token);
  }
  if (!COMPARISON_OPERATORS.has(operator)) return left;
  cursor.next();
  return place({ kind: 'comparison', operator, left, right: parsePrimary(cursor) }, token);
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
  if (!cursor.take('(')) return place({ kind: 'name', name }, start);
  const args = cursor.is(')') ? [] : cursor.readList(() => parseExpression(cursor));
  cursor.expect(')');
  return place({ kind: 'call', name, args }, start);
}

function parseLiteral(cursor: TokenCursor): ExpressionNode | null {
  if (cursor.take('dynamic')) return parseDynamic(cursor);
  const token = cursor.peek();
  if (cursor.take('-')) {
    const negative = readNegative(cursor.peek());
    if (negative === null) throw cursor.createError();
    cursor.next();
    return negative;
  }
  const literal = readLiteral(token);
  if (literal !== null) cursor.next();
  return literal;
}

function readLiteral(token: Token): (ExpressionNode & { kind: 'literal' }) | null {
  switch (token.kind) {
    case 'text':
      return { kind: 'literal', type: 'String', value: token.value };
    case 'datetime':
      return { kind: 'literal', type: 'DateTime', value: token.value };
    case 'timespan':
      return { kind: 'literal', type: 'TimeSpan', value: token.value };
    case 'long':
      return { kind: 'literal', type: 'Int64', value: token.value };
    case 'real':
      return { kind: 'literal', type: 'Double', value: token.value };
    case 'name':
      return token.text === 'true' || token.text === 'false'
        ? { kind: 'literal', type: 'SByte', value: token.text === 'true' }
        : null;
    case 'punctuation':
    case 'end':
      return null;
  }
}

function readNegative(token: Token): ExpressionNode | null {
  if (token.kind === 'long') return { kind: 'literal', type: 'Int64', value: -token.value };
  if (token.kind === 'real') return { kind: 'literal', type: 'Double', value: -token.value };
  if (token.kind === 'timespan') return { kind: 'literal', type: 'TimeSpan', value: -token.value };
  return null;
}

function parseDynamic(cursor: TokenCursor): ExpressionNode {
  cursor.expect('(');
  cursor.expect('[');
  const value = cursor.is(']') ? [] : cursor.readList(() => parseDynamicItem(cursor));
  cursor.expect(']');
  cursor.expect(')');
  return { kind: 'literal', type: 'Dynamic', value };
}

function parseDynamicItem(cursor: TokenCursor): Value {
  if (cursor.take('null')) return null;
  const token = cursor.peek();
  const literal = cursor.take('-') ? readNegative(cursor.peek()) : readLiteral(token);
  const isJson = literal?.kind === 'literal' && ['String', 'Int64', 'Double', 'SByte'].includes(literal.type);
  if (!isJson) throw cursor.createError();
  cursor.next();
  return literal.value;
}

function place(node: ExpressionNode, at: SourcePosition): Expression {
  return { ...node, line: at.line, position: at.position };
}
