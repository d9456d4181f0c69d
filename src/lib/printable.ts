/**
 * Control characters, what shows nothing or turns text around, lines of Unicode's own, and halves of characters. Spaces of
 * any kind show.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Longer texts are cut in the middle of a message: whoever reads it knows the rest. */
const MAX_SHOWN_LENGTH = 2_000;

/** The first character of a text that a person would not see, as `U+0000`, and where it stands, counted from 1. */
export function findUnprintable(
  text: string,
): { readonly code: string; readonly position: number } | undefined {
  const position = text.search(UNPRINTABLE);
  return position < 0 ? undefined : { code: codeOf(text.slice(position)), position: position + 1 };
}

/** The text on one line that a terminal shows as it is: what does not show is written as `<U+001B>`, and the end is cut. */
export function toPrintable(text: string): string {
  const kept = text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text;
  return kept.replace(UNPRINTABLE, (character) => `<${codeOf(character)}>`);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
