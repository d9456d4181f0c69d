/** Bytes of a file, the first and the last one counted from 0; `outside` where it has none of those that are asked for. */
export type RequestedRange = { readonly first: number; readonly last: number } | 'whole' | 'outside';

const ONE_RANGE = /^bytes=\s*(?:(\d+)-(\d*)|-(\d+))\s*$/i;

/**
 * The part of a file that a `Range` asks for. Several parts at once, other units and what is no range are answered with the whole file,
 * as RFC 9110 (14.2) leaves open; a range that ends before it begins is refused.
 *
 * @param size of the file, in bytes
 */
export function readRange(range: string | undefined, size: number): RequestedRange {
  const [match, from = '', to = '', suffix] = ONE_RANGE.exec(range ?? '') ?? [];
  if (match === undefined) return 'whole';
  const [first, last] =
    suffix === undefined
      ? [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)]
      : [Math.max(0, size - Number(suffix)), size - 1];
  return first > last ? 'outside' : { first, last };
}

interface Conditions {
  readonly method: string;
  readonly headers: {
    readonly 'if-range'?: string | undefined;
    readonly 'if-match'?: string | undefined;
  };
}

/**
 * Whether a `Range` counts: of GET alone, and with `If-Range` only of the very file that the asker has a part of. A weak tag
 * speaks of no bytes, and a time of none of ours (RFC 9110, 13.1.5).
 */
export function honorsRange({ method, headers }: Conditions, etag: string): boolean {
  const ifRange = headers['if-range'];
  return method === 'GET' && (ifRange === undefined || ifRange.trim() === etag);
}

/** Whether the asker wants this file or none: `If-Match`, by the strong tag (RFC 9110, 13.1.1). */
export function isMatched({ headers }: Conditions, etag: string): boolean {
  const ifMatch = headers['if-match']?.trim();
  if (ifMatch === undefined || ifMatch === '*') return true;
  return ifMatch.split(',').some((tag) => tag.trim() === etag);
}
