import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';

/** What a code is for: a code that was made for one purpose says nothing for another. */
export type MacPurpose = 'record' | 'audit line' | 'audit key id';

/**
 * HMAC-SHA-256 of a list of texts. Each stands behind its length and in UTF-16: no two lists are one message, and halves of
 * surrogate pairs stay what they are.
 */
export function macOf(key: KeyObject, purpose: MacPurpose, texts: readonly string[]): Buffer {
  const parts = texts.map((text) => `${text.length}\n${text}`);
  const message = `defender-subgraph\n${purpose}\n${texts.length}\n${parts.join('')}`;
  return createHmac('sha256', key).update(message, 'utf16le').digest();
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
