/** Control and format characters, lone surrogates, and Unicode line separators. Spaces of any kind are printable. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Longer texts are truncated in messages. */
const MAX_SHOWN_LENGTH = 2_000;

/** Finds the first unprintable character, as `U+0000`, with its position from 1. */
export function findUnprintable(
  text: string,
): { readonly code: string; readonly position: number } | undefined {
  const position = text.search(UNPRINTABLE);
  return position < 0 ? undefined : { code: codeOf(text.slice(position)), position: position + 1 };
}

/**
 * Escapes the unprintable characters in a line of JSON, without a change of its values. Some are commands to a terminal, and
 * some viewers end a line at others.
 */
export function escapeJson(line: string): string {
  return line.replace(UNPRINTABLE, (character) => character.split('').map(escapeUnit).join(''));
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Escapes a text for one terminal line: unprintable characters become `<U+001B>`, and long text is truncated. */
export function toPrintable(text: string): string {
  const kept = text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text;
  return kept.replace(UNPRINTABLE, (character) => `<${codeOf(character)}>`);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
