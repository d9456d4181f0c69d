/** The service sends an empty text for a missing value. */
export function unlessEmpty(text: string | null | undefined): string | null {
  return text == null || text === '' ? null : text;
}
