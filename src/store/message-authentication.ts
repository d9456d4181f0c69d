import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';

/** What a code is for: a code that was made for one purpose says nothing for another. */
export type MacPurpose = 'record' | 'audit line' | 'audit key id';

/**
 * HMAC-SHA-256 of a list of texts. They are told apart whatever they hold, as JSON does: no two lists are one message,
 * and a half of a surrogate pair is not another text.
 */
export function macOf(key: KeyObject, purpose: MacPurpose, texts: readonly string[]): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify(['defender-subgraph', purpose, ...texts]))
    .digest();
}

/** Whether one of the keys has made this code. */
export function isMacOf(
  mac: Buffer,
  keys: readonly KeyObject[],
  purpose: MacPurpose,
  texts: readonly string[],
): boolean {
  return keys.some((key) => {
    const made = macOf(key, purpose, texts);
    return made.length === mac.length && timingSafeEqual(made, mac);
  });
}
