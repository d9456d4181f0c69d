const ASCII = /^[\0-\x7F]*$/;
const TERM_CHARACTER = /[\p{L}\p{N}]/u;

/**
 * Text without its case, one character at a time: `toLowerCase` of a whole text makes a final sigma of its own
 * and two characters of a dotted capital I, and then parts no longer match the whole.
 */
export function fold(value: string | number | bigint): string {
  const text = String(value);
  if (ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) {
    const lower = character.toLowerCase();
    folded += lower.length === character.length ? lower : character;
  }
  return folded;
}

/** `has`: the text holds what is sought as whole terms, which are runs of letters and digits. */
export function holdsTerm(text: string, sought: string): boolean {
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (isEdge(text, at) && isEdge(text, at + sought.length)) return true;
  }
  return false;
}

/** No term goes on across this place. */
function isEdge(text: string, at: number): boolean {
  return !TERM_CHARACTER.test(text[at - 1] ?? '') || !TERM_CHARACTER.test(text[at] ?? '');
}
