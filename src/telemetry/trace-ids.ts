import { randomBytes } from 'node:crypto';

/** Of W3C's Trace Context, in hexadecimal digits. */
export const TRACE_ID_DIGITS = 32;
export const SPAN_ID_DIGITS = 16;

/** So many bytes are asked for at a time: asking costs more than getting. */
const POOL_BYTES = 4_096;
const ONLY_ZEROS = /^0+$/;

let digits = '';
let used = 0;

/** Random digits of this length; not all of them zero, which means none. */
export function createId(length: number): string {
  if (used + length > digits.length) {
    digits = randomBytes(POOL_BYTES).toString('hex');
    used = 0;
  }
  const id = digits.slice(used, used + length);
  used += length;
  return ONLY_ZEROS.test(id) ? createId(length) : id;
}
