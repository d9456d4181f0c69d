/** Matches surrogate pairs, lone surrogates, and any other escape. */
const ESCAPES =
  /\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[dD][89a-fA-F][0-9a-fA-F]{2}|.)/g;
const HALF_LENGTH = 6;

/** Replaces escaped lone surrogates with U+FFFD. Engines reject the whole file because of one. */
export function wellFormedJson(json: string): string {
  if (!json.includes('\\ud') && !json.includes('\\uD')) return json;
  return json.replace(ESCAPES, (escape) => (escape.length === HALF_LENGTH ? '\\ufffd' : escape));
}
