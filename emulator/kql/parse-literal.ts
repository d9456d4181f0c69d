import type { ExpressionNode } from './ast.js';
import type { Token } from './token.js';
import type { TokenCursor } from './token-cursor.js';
import type { Value } from './value.js';

type Literal = ExpressionNode & { kind: 'literal' };

/** The literal at the cursor, taken; null when there is none. @throws KqlError for one that doesn't end well. */
export function parseLiteral(cursor: TokenCursor): Literal | null {
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

function readLiteral(token: Token): Literal | null {
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
    case 'bool':
      return { kind: 'literal', type: 'SByte', value: token.value };
    case 'name':
      return token.text === 'true' || token.text === 'false'
        ? { kind: 'literal', type: 'SByte', value: token.text === 'true' }
        : null;
    case 'punctuation':
    case 'end':
      return null;
  }
}

function readNegative(token: Token): Literal | null {
  if (token.kind === 'long') return { kind: 'literal', type: 'Int64', value: -token.value };
  if (token.kind === 'real') return { kind: 'literal', type: 'Double', value: -token.value };
  if (token.kind === 'timespan') return { kind: 'literal', type: 'TimeSpan', value: -token.value };
  return null;
}

function parseDynamic(cursor: TokenCursor): Literal {
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
  const isJson = literal !== null && ['String', 'Int64', 'Double', 'SByte'].includes(literal.type);
  if (!isJson) throw cursor.createError();
  cursor.next();
  return literal.value;
}
