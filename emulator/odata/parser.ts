import { syntaxError, tokenize, type Token } from './lexer.js';
import type { ComparisonOperator, Expression, Literal, Name } from './syntax.js';

const comparisons: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
const keywords: ReadonlySet<string> = new Set([...comparisons, 'and', 'or', 'not', 'in']);

/** Deeper nesting than any sensible filter has; the parser calls itself, so there must be an end. */
const maxDepth = 200;

/**
 * Parses a `$filter`. `or` binds loosest, then `and`, then comparisons and `in`, then `not`; `AND` and `OR` in capitals are
 * understood, as shipped clients send them. Throws ODataQueryError.
 */
export function parseFilter(text: string): Expression {
  const tokens = tokenize(text);
  let index = 0;
  let depth = 0;

  const peek = (): Token => tokens[index] ?? { kind: 'end', text: '', position: text.length };
  const next = (): Token => {
    const token = peek();
    index += 1;
    return token;
  };
  const isWord = (word: string): boolean => {
    const token = peek();
    return (
      token.kind === 'name' && (token.text === word || (word !== 'not' && token.text === word.toUpperCase()))
    );
  };
  const isMark = (mark: string): boolean => peek().kind === 'punctuation' && peek().text === mark;
  const expectMark = (mark: string): void => {
    if (!isMark(mark)) throw syntaxError(text, peek().position);
    next();
  };

  function parseOr(): Expression {
    depth += 1;
    if (depth > maxDepth) throw syntaxError(text, peek().position);
    let left = parseAnd();
    while (isWord('or')) {
      next();
      left = { kind: 'or', left, right: parseAnd() };
    }
    depth -= 1;
    return left;
  }

  function parseAnd(): Expression {
    let left = parseComparison();
    while (isWord('and')) {
      next();
      left = { kind: 'and', left, right: parseComparison() };
    }
    return left;
  }

  function parseComparison(): Expression {
    const left = parseUnary();
    const token = peek();
    if (token.kind !== 'name') return left;
    if (comparisons.has(token.text)) {
      next();
      return { kind: 'compare', operator: token.text as ComparisonOperator, left, right: parseUnary() };
    }
    if (token.text === 'in') {
      next();
      return { kind: 'in', left, values: parseList() };
    }
    return left;
  }

  function parseUnary(): Expression {
    if (!isWord('not')) return parsePrimary();
    next();
    depth += 1;
    if (depth > maxDepth) throw syntaxError(text, peek().position);
    const operand = parseUnary();
    depth -= 1;
    return { kind: 'not', operand };
  }

  function parsePrimary(): Expression {
    if (isMark('(')) {
      next();
      const inner = parseOr();
      expectMark(')');
      return inner;
    }
    const literal = readLiteral();
    if (literal !== null) return literal;
    const token = next();
    if (token.kind !== 'name' || keywords.has(token.text)) throw syntaxError(text, token.position);
    if (isMark('(')) return { kind: 'call', name: token.text, arguments: parseArguments() };
    if (isMark('/')) return parseLambda({ kind: 'name', name: token.text });
    return { kind: 'name', name: token.text };
  }

  function readLiteral(): Literal | null {
    const token = peek();
    if (token.kind === 'name') {
      const form =
        token.text === 'null' ? 'null' : token.text === 'true' || token.text === 'false' ? 'boolean' : null;
      if (form === null) return null;
      next();
      return { kind: 'literal', form, text: token.text };
    }
    if (token.kind === 'punctuation' || token.kind === 'end') return null;
    next();
    return { kind: 'literal', form: token.kind, text: token.text };
  }

  function parseArguments(): Expression[] {
    expectMark('(');
    const list = [parseOr()];
    while (isMark(',')) {
      next();
      list.push(parseOr());
    }
    expectMark(')');
    return list;
  }

  function parseList(): Literal[] {
    expectMark('(');
    const list: Literal[] = [];
    do {
      if (list.length > 0) next();
      const literal = readLiteral();
      if (literal === null) throw syntaxError(text, peek().position);
      list.push(literal);
    } while (isMark(','));
    expectMark(')');
    return list;
  }

  function parseLambda(collection: Name): Expression {
    expectMark('/');
    const operator = next();
    if (operator.kind !== 'name' || (operator.text !== 'any' && operator.text !== 'all')) {
      throw syntaxError(text, operator.position);
    }
    expectMark('(');
    if (operator.text === 'any' && isMark(')')) {
      next();
      return { kind: 'any', collection, lambda: null };
    }
    const variable = next();
    if (variable.kind !== 'name') throw syntaxError(text, variable.position);
    expectMark(':');
    const body = parseOr();
    expectMark(')');
    return { kind: operator.text, collection, lambda: { variable: variable.text, body } };
  }

  const filter = parseOr();
  if (peek().kind !== 'end') throw syntaxError(text, peek().position);
  return filter;
}
