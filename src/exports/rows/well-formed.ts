/** An escaped half of a character without its other half, and whatever else a backslash may stand before. */
const ESCAPES =
  /\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[dD][89a-fA-F][0-9a-fA-F]{2}|.)/g;
const HALF_LENGTH = 6;

/** JSON with the replacement character for halves of characters: engines take them for an end of the whole file. */
export function wellFormedJson(json: string): string {
  if (!json.includes('\\ud') && !json.includes('\\uD')) return json;
  return json.replace(ESCAPES, (escape) => (escape.length === HALF_LENGTH ? '\\ufffd' : escape));
}
