import { createHash } from 'node:crypto';

/** So many characters (UTF-16 units) of a text stand in the trail at most. */
export const LONGEST_TEXT = 1_024;

/** What a text of an event was, of which the trail holds the beginning. */
export interface ShortenedText {
  /** Where it stands in the event, such as `input.commands[0].runScript.args`. */
  readonly field: string;
  /** Characters (UTF-16 units) of the whole. */
  readonly length: number;
  /** Of the whole, as UTF-8: tells whether a text that somebody has is the one that was meant. */
  readonly sha256: string;
}

/** Whatever was shortened in an event; left out where nothing was. */
export interface WithShortenedTexts {
  readonly shortened?: readonly ShortenedText[];
}

/**
 * An event with the first 1,024 characters of every text that is longer, and `shortened` beside its fields, which tells
 * length and hash of the whole. What is text stays text, so that whoever reads events reads these alike.
 */
export function shortenTexts<Event extends object>(event: Event): Event & WithShortenedTexts {
  const shortened: ShortenedText[] = [];
  const short = shortenIn(event, '', (field, text) => {
    shortened.push({ field, length: text.length, sha256: sha256Of(text) });
    return beginningOf(text);
  });
  return shortened.length === 0 ? event : { ...short, shortened };
}

function shortenIn<Value>(value: Value, field: string, shorten: (field: string, text: string) => string) {
  const visit = (inner: unknown, path: string): unknown => {
    if (typeof inner === 'string') return inner.length > LONGEST_TEXT ? shorten(path, inner) : inner;
    if (Array.isArray(inner)) return inner.map((item, index) => visit(item, `${path}[${String(index)}]`));
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([name, item]) => [
        name,
        visit(item, path === '' ? name : `${path}.${name}`),
      ]),
    );
  };
  return visit(value, field) as Value;
}

/** Never ends in half a character. */
function beginningOf(text: string): string {
  const last = text.charCodeAt(LONGEST_TEXT - 1);
  const isHalf = last >= 0xd8_00 && last <= 0xdb_ff;
  return text.slice(0, isHalf ? LONGEST_TEXT - 1 : LONGEST_TEXT);
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
