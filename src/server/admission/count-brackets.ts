const QUOTE = 0x22;
const HASH = 0x23;
const BACKSLASH = 0x5c;
const OPENING: ReadonlySet<number> = new Set(['(', '[', '{'].map((text) => text.charCodeAt(0)));
const CLOSING: ReadonlySet<number> = new Set([')', ']', '}'].map((text) => text.charCodeAt(0)));

/**
 * Whether the text of a GraphQL document nests brackets deeper than the limit. The GraphQL parser recurses at each level.
 * Reads each character once, and skips strings and comments as the parser does.
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

/** The index of the last character of a comment. */
function endOfLine(text: string, start: number): number {
  const ends = /[\n\r]/g;
  ends.lastIndex = start;
  return ends.exec(text)?.index ?? text.length;
}

/**
 * The index of the closing quote of the string that begins here, or of the end of its line if it isn't closed: parsers stop
 * there.
 */
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
