/** Length of a secret's substring that counts as a leak. */
const SHORTEST_LEAK = 6;

/**
 * Removes texts of a service error that repeat part of a call's secrets. Whole texts are removed, because a secret may
 * be truncated, escaped, or in another case.
 */
export function withoutSecrets<Texts extends object>(
  texts: Texts,
  secrets: readonly string[] = [],
): Partial<Texts> {
  const pieces = secrets.filter((secret) => secret !== '').flatMap(piecesOf);
  const leaks = (text: string) => {
    const lower = text.toLowerCase();
    const shown = new Set(substringsOf(lower));
    return pieces.some((piece) => (piece.length < SHORTEST_LEAK ? lower.includes(piece) : shown.has(piece)));
  };
  const safe = Object.entries(texts).filter(([, text]) => typeof text !== 'string' || !leaks(text));
  return Object.fromEntries(safe) as Partial<Texts>;
}

/** The substrings of a secret, in the encodings that responses may use. */
function piecesOf(secret: string): string[] {
  const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())];
  return [...new Set(forms.map((form) => form.toLowerCase()))].flatMap(substringsOf);
}

/** All of that length; the text itself if it is shorter. */
function substringsOf(text: string): string[] {
  return Array.from({ length: Math.max(1, text.length - SHORTEST_LEAK + 1) }, (_, start) =>
    text.slice(start, start + SHORTEST_LEAK),
  );
}

/** Replaces secrets where unsent calls are shown. */
const MASK = '***';

export function maskSecrets(
  body: Readonly<Record<string, unknown>>,
  secrets: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  return secrets.length === 0 ? body : (maskIn(body, new Set(secrets)) as Record<string, unknown>);
}

function maskIn(value: unknown, secrets: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return secrets.has(value) ? MASK : value;
  if (Array.isArray(value)) return value.map((item) => maskIn(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, maskIn(item, secrets)]));
}
