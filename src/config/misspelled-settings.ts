import type { Environment } from './environment.js';

/** Short names, such as HOST and PORT, resemble unrelated ones. */
const MIN_LENGTH = 8;
const MAX_EDITS = 2;
/** Programs use it beside HTTPS_PROXY. This one has no use for it, because all requests to Microsoft are https. */
const UNRELATED: ReadonlySet<string> = new Set(['HTTP_PROXY', 'http_proxy']);

/**
 * Finds variables with almost the name of a setting. They have no effect, so that a misspelled ROUTER_SECRET would let every
 * client in.
 *
 * @returns a sentence for each
 */
export function findMisspelled(env: Environment, settings: readonly string[]): readonly string[] {
  const known = new Set(settings);
  return Object.keys(env).flatMap((name) => {
    if (known.has(name) || UNRELATED.has(name) || name.length < MIN_LENGTH) return [];
    const meant = settings.find(
      (setting) => setting.length >= MIN_LENGTH && isAlmost(name.toUpperCase(), setting.toUpperCase()),
    );
    return meant === undefined
      ? []
      : [`${name} is ignored, because no setting has this name. Did you mean ${meant}?`];
  });
}

/** Whether at most two insertions, removals or replacements of characters make one of the other. */
function isAlmost(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > MAX_EDITS) return false;
  let edits = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const next = [row + 1];
    for (const [column, wanted] of [...other].entries()) {
      const replaced = (edits[column] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(replaced, (edits[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    edits = next;
  }
  return (edits.at(-1) ?? 0) <= MAX_EDITS;
}
