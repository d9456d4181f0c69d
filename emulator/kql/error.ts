/** A place in the query text: line from 1, position from 0, as the service counts them. */
export interface SourcePosition {
  readonly line: number;
  readonly position: number;
}

/**
 * A query that the service answers with 400 (`BadRequest`). `message` is the whole text of the answer:
 * what is wrong, then "Fix syntax errors in your query." or "Fix semantic errors in your query.".
 */
export class KqlError extends Error {
  override readonly name = 'KqlError';
  readonly kind: 'syntax' | 'semantic';
  /** Where a syntax error was found. */
  readonly at: SourcePosition | null;

  constructor(kind: 'syntax' | 'semantic', detail: string, at: SourcePosition | null = null) {
    super(`${detail}. Fix ${kind} errors in your query.`);
    this.kind = kind;
    this.at = at === null ? null : { line: at.line, position: at.position };
  }
}

/** Text of the query in a message: long enough to recognize, never the whole query. */
const SHOWN_TOKEN_LENGTH = 40;

/** The query is not KQL of the grammar in parser.ts from `token` on. */
export function createSyntaxError(token: string, at: SourcePosition): KqlError {
  const shown = token.length > SHOWN_TOKEN_LENGTH ? `${token.slice(0, SHOWN_TOKEN_LENGTH)}...` : token;
  const where = `on line [${at.line},${at.position}]`;
  return new KqlError(
    'syntax',
    token === ''
      ? `A recognition error occurred. The incomplete fragment is unexpected ${where}`
      : `A recognition error occurred. Query could not be parsed at '${shown}' ${where}`,
    at,
  );
}

/** The query reads well but means nothing: an unknown name, an operator on the wrong types. */
export function createSemanticError(detail: string): KqlError {
  return new KqlError('semantic', detail);
}
