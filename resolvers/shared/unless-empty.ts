/** The service sends an empty text where there is nothing to say. */
export function unlessEmpty(text: string | null | undefined): string | null {
  return text == null || text === '' ? null : text;
}
