import { createSemanticError } from './error.js';

/** The service's expressions (RE2) as far as JavaScript's mean the same; `(?i)` in front ignores case. @throws KqlError */
export function createRegExp(pattern: string): RegExp {
  const [, flags = '', rest = pattern] = /^\(\?([is]+)\)([^]*)$/.exec(pattern) ?? [];
  try {
    return new RegExp(rest, `u${flags}`);
  } catch {
    throw createSemanticError(`Regex pattern is ill-formed: '${pattern.slice(0, 40)}'`);
  }
}
