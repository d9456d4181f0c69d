/**
 * Quotes a text for a KQL query. Escapes everything except safe ASCII by code unit, so no quote or line break can end the
 * literal, and lone surrogates are preserved.
 */
export function quoteKql(text: string): string {
  const escaped = text.replace(
    /["\\]|[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}

/** Quotes the members of a list, such as those of `in`. */
export function quoteKqlList(texts: readonly string[]): string {
  return texts.map(quoteKql).join(', ');
}
