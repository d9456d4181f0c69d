import type { Pipeline } from './ast.js';
import { createSyntaxError } from './error.js';
import type { KqlError } from './error.js';
import type { Token } from './token.js';

/** Parentheses and calls inside one another; deeper text is refused before it can exhaust the stack. */
const DEEPEST_NESTING = 100;

/** A reading position in the tokens of one query. */
export class TokenCursor {
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  #index = 0;
  #depth = 0;

  readonly #parsePipeline: (cursor: TokenCursor) => Pipeline;

  /** @param parsePipeline reads the pipelines inside expressions and operators, which are made of these again. */
  constructor(tokens: readonly Token[], parsePipeline: (cursor: TokenCursor) => Pipeline) {
    const end = tokens.at(-1);
    if (end?.kind !== 'end') throw new RangeError('tokens end with an end token');
    this.#tokens = tokens;
    this.#end = end;
    this.#parsePipeline = parsePipeline;
  }

  /** A pipeline that stands where the cursor is. @throws KqlError when none does. */
  readPipeline(): Pipeline {
    return this.readNested(() => this.#parsePipeline(this));
  }

  /** The token `ahead` of the next one, without taking it. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#index + ahead] ?? this.#end;
  }

  next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.#index += 1;
    return token;
  }

  /** Whether a token is this keyword or punctuation. A string literal never is: its text begins with a quote. */
  is(text: string, ahead = 0): boolean {
    return this.peek(ahead).text === text;
  }

  /** Takes the next token if it is this keyword or punctuation. */
  take(text: string): boolean {
    const found = this.is(text);
    if (found) this.#index += 1;
    return found;
  }

  /** @throws KqlError unless the next token is this keyword or punctuation. */
  expect(text: string): void {
    if (!this.take(text)) throw this.createError();
  }

  /** Items separated by commas, at least one. */
  readList<Item>(readItem: () => Item): Item[] {
    const items = [readItem()];
    while (this.take(',')) items.push(readItem());
    return items;
  }

  /** Runs `read` one level deeper. @throws KqlError when the query nests deeper than anybody writes. */
  readNested<Result>(read: () => Result): Result {
    if (this.#depth >= DEEPEST_NESTING) throw this.createError();
    this.#depth += 1;
    const result = read();
    this.#depth -= 1;
    return result;
  }

  /** The error of a query that can't go on with the next token. */
  createError(): KqlError {
    const token = this.peek();
    return createSyntaxError(token.text, token);
  }
}
