import { createContext, Script } from 'node:vm';
import { createSemanticError } from './error.js';

/** RE2 needs time in proportion to the text; JavaScript’s expressions may need any. A busy machine may pause for a part of it. */
const MAX_MATCH_MS = 1_000;

/** Code that runs here can be interrupted. */
const bounded: { expression?: RegExp; text?: string } = createContext({});
const match = new Script('expression.exec(text)');

/**
 * Where a text fits one of the service's expressions (RE2), as far as JavaScript's mean the same; `(?i)` in front ignores case.
 *
 * @throws KqlError for an invalid expression, or one that takes too long
 */
export function matchExpression(pattern: string, text: string): RegExpExecArray | null {
  const expression = createRegExp(pattern);
  // Without a repetition there is nothing to try again.
  if (!/[*+}]/.test(pattern)) return expression.exec(text);
  Object.assign(bounded, { expression, text });
  try {
    return match.runInContext(bounded, { timeout: MAX_MATCH_MS }) as RegExpExecArray | null;
  } catch (error) {
    if (codeOf(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      throw createSemanticError(`Regex pattern takes too long to match: '${pattern.slice(0, 40)}'`);
    }
    throw error;
  }
}

function createRegExp(pattern: string): RegExp {
  const [, flags = '', rest = pattern] = /^\(\?([is]+)\)([^]*)$/.exec(pattern) ?? [];
  try {
    return new RegExp(rest, `u${flags}`);
  } catch {
    throw createSemanticError(`Regex pattern is ill-formed: '${pattern.slice(0, 40)}'`);
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
