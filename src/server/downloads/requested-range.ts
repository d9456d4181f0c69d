/** Bytes of a file, first and last inclusive and counted from 0; `outside` if the range can't be satisfied. */
export type RequestedRange = { readonly first: number; readonly last: number } | 'whole' | 'outside';

const ONE_RANGE = /^bytes=\s*(?:(\d+)-(\d*)|-(\d+))\s*$/i;

/**
 * Parses a `Range`. Multiple ranges, other units and invalid values result in the whole file, as RFC 9110 (14.2) permits; a
 * range that ends before it begins is rejected.
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
 * Whether a `Range` applies: only to GET, and with `If-Range` only if its strong tag matches. Weak tags and dates never
 * match (RFC 9110, 13.1.5).
 */
export function honorsRange({ method, headers }: Conditions, etag: string): boolean {
  const ifRange = headers['if-range'];
  return method === 'GET' && (ifRange === undefined || ifRange.trim() === etag);
}

/** Whether `If-Match` holds, by strong comparison (RFC 9110, 13.1.1). */
export function isMatched({ headers }: Conditions, etag: string): boolean {
  const ifMatch = headers['if-match']?.trim();
  if (ifMatch === undefined || ifMatch === '*') return true;
  return ifMatch.split(',').some((tag) => tag.trim() === etag);
}
