import type { KeyObject } from 'node:crypto';
import { isMacOf, macOf } from './message-authentication.js';

/** What is stored under a key, and until when it holds, in epoch milliseconds. */
export interface SealedText {
  readonly text: string;
  readonly endsAt: number;
}

/** Why something is not taken for what was stored: it has no seal of ours, or another one than it must have. */
export type SealProblem = 'unsealed' | 'forged';

const SEALED = /^sealed1 (?<endsAt>\d{1,16}) (?<mac>[\w-]{43}) /;

/**
 * Binds a text to the key that it is stored under and to the moment at which it ends, so that it can be neither changed nor
 * moved, nor kept for longer. It stays readable: this is no encryption.
 */
export function seal(key: KeyObject, name: string, { text, endsAt }: SealedText): string {
  const mac = macOf(key, 'record', [name, String(endsAt), text]).toString('base64url');
  return `sealed1 ${endsAt} ${mac} ${text}`;
}

/** @param keys each of which may have sealed it */
export function openSealed(
  keys: readonly KeyObject[],
  name: string,
  sealed: string,
): SealedText | SealProblem {
  const { 0: head, groups } = SEALED.exec(sealed) ?? { 0: '' };
  if (groups === undefined) return 'unsealed';
  const { endsAt = '', mac = '' } = groups;
  const text = sealed.slice(head.length);
  const bytes = Buffer.from(mac, 'base64url');
  // The last character of the code has bits to spare: it has one spelling.
  const isOurs = bytes.toString('base64url') === mac && isMacOf(bytes, keys, 'record', [name, endsAt, text]);
  return isOurs ? { text, endsAt: Number(endsAt) } : 'forged';
}
