import { type KeyObject, createHmac, timingSafeEqual } from 'node:crypto';

/** What a code is for: a code that was made for one purpose says nothing for another. */
type MacPurpose = 'record' | 'audit line' | 'audit key id' | 'write' | 'cursor';

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

/** What is stored under a key, and until when it holds, in epoch milliseconds. */
interface SealedText {
  readonly text: string;
  readonly endTime: number;
}

/** Why something is not taken for what was stored: it has no seal of ours, or another one than it must have. */
type SealProblem = 'unsealed' | 'forged';

const SEALED = /^sealed1 (?<endTime>\d{1,16}) (?<mac>[\w-]{43}) /;

/**
 * Binds a text to the key that it is stored under and to the moment at which it ends, so that it can be neither changed nor
 * moved, nor kept for longer. It stays readable: this is no encryption.
 */
export function seal(key: KeyObject, name: string, { text, endTime }: SealedText): string {
  const mac = macOf(key, 'record', [name, String(endTime), text]).toString('base64url');
  return `sealed1 ${endTime} ${mac} ${text}`;
}

/** @param keys each of which may have sealed it */
export function openSealed(
  keys: readonly KeyObject[],
  name: string,
  sealed: string,
): SealedText | SealProblem {
  const { 0: head, groups } = SEALED.exec(sealed) ?? { 0: '' };
  if (groups === undefined) return 'unsealed';
  const { endTime = '', mac = '' } = groups;
  const text = sealed.slice(head.length);
  const bytes = Buffer.from(mac, 'base64url');
  // The last character of the code has bits to spare: it has one spelling.
  const isOurs = bytes.toString('base64url') === mac && isMacOf(bytes, keys, 'record', [name, endTime, text]);
  return isOurs ? { text, endTime: Number(endTime) } : 'forged';
}
