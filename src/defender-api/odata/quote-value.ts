const MAX_LENGTH = 60;

/** A caller's text for use inside an error message: cut short, with control characters made visible. */
export function quoteValue(text: string): string {
  return JSON.stringify(text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text);
}
