import { type KeyObject, createHmac, timingSafeEqual } from 'node:crypto';

/** Purpose of a MAC. A MAC is invalid for any other purpose. */
type MacPurpose = 'record' | 'audit line' | 'audit key id' | 'write' | 'cursor';

/**
 * HMAC-SHA-256 of a list of texts. Each is prefixed with its length and encoded in UTF-16, so that the encoding is
 * unambiguous and preserves lone surrogates.
 */
export function macOf(key: KeyObject, purpose: MacPurpose, texts: readonly string[]): Buffer {
  const parts = texts.map((text) => `${text.length}\n${text}`);
  const message = `defender-subgraph\n${purpose}\n${texts.length}\n${parts.join('')}`;
  return createHmac('sha256', key).update(message, 'utf16le').digest();
}

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

/** A stored text and its expiry in epoch milliseconds. */
interface SealedText {
  readonly text: string;
  readonly endTime: number;
}

/** Why a text is rejected: it has no seal, or an invalid one. */
type SealProblem = 'unsealed' | 'forged';

const SEALED = /^sealed1 (?<endTime>\d{1,16}) (?<mac>[\w-]{43}) /;

/**
 * Binds a text to its storage key and expiry, so that it can't be modified, moved, or prolonged. The text isn't
 * encrypted.
 */
export function seal(key: KeyObject, name: string, { text, endTime }: SealedText): string {
  const mac = macOf(key, 'record', [name, String(endTime), text]).toString('base64url');
  return `sealed1 ${endTime} ${mac} ${text}`;
}

/** @param keys possible keys of the seal */
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
  // The last base64url character has unused bits, so accept only the canonical encoding.
  const isOurs = bytes.toString('base64url') === mac && isMacOf(bytes, keys, 'record', [name, endTime, text]);
  return isOurs ? { text, endTime: Number(endTime) } : 'forged';
}
