import { randomBytes } from 'node:crypto';

/** W3C Trace Context, in hexadecimal digits. */
export const TRACE_ID_DIGITS = 32;
export const SPAN_ID_DIGITS = 16;

/** Random bytes per request to the system, to amortize its cost. */
const POOL_BYTES = 4_096;
const ONLY_ZEROS = /^0+$/;

let digits = '';
let used = 0;

/** Random hexadecimal digits. Not all zero, which is invalid. */
export function createId(length: number): string {
  if (used + length > digits.length) {
    digits = randomBytes(POOL_BYTES).toString('hex');
    used = 0;
  }
  const id = digits.slice(used, used + length);
  used += length;
  return ONLY_ZEROS.test(id) ? createId(length) : id;
}
