const QUOTE = 0x22;
const HASH = 0x23;
const BACKSLASH = 0x5c;
const OPENING: ReadonlySet<number> = new Set(['(', '[', '{'].map((text) => text.charCodeAt(0)));
const CLOSING: ReadonlySet<number> = new Set([')', ']', '}'].map((text) => text.charCodeAt(0)));

/**
 * Whether brackets stand around each other more than so many levels deep in the text of a GraphQL document: its parser calls
 * itself for each level. Looks at each character once; what it takes for a string, a parser does too.
 */
export function nestsBracketsDeeperThan(limit: number, text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (OPENING.has(character)) {
      depth += 1;
      if (depth > limit) return true;
    } else if (CLOSING.has(character)) depth -= 1;
    else if (character === HASH) at = endOfLine(text, at);
    else if (character === QUOTE) at = endOfString(text, at);
  }
  return false;
}

/** The last character of a comment. */
function endOfLine(text: string, start: number): number {
  const ends = /[\n\r]/g;
  ends.lastIndex = start;
  return ends.exec(text)?.index ?? text.length;
}

/** The last quote of the string that begins here, or the end of its line where it has none: no parser goes beyond. */
function endOfString(text: string, start: number): number {
  if (text.startsWith('"""', start)) {
    let end = text.indexOf('"""', start + 3);
    while (end !== -1 && text.charCodeAt(end - 1) === BACKSLASH) end = text.indexOf('"""', end + 3);
    return end === -1 ? text.length : end + 2;
  }
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === BACKSLASH) at += 1;
    else if (character === QUOTE || character === 0x0a || character === 0x0d) return at;
  }
  return text.length;
}
