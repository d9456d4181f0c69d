import { createSecretKey, randomBytes } from 'node:crypto';
import { macOf } from '../../../src/store/seal.js';

/** A key in the format of STATE_KEY. */
export const newStateKey = (): string => randomBytes(32).toString('base64');

/** The sealed parts of a cursor of the change feed. */
export function partsOf(cursor: string): readonly unknown[] {
  const [text = ''] = cursor.split('.');
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as readonly unknown[];
}

/** A cursor with these parts, sealed with the key or unsealed. */
export function cursorOf(parts: readonly unknown[], stateKey?: string): string {
  const text = Buffer.from(JSON.stringify(parts)).toString('base64url');
  if (stateKey === undefined) return text;
  const key = createSecretKey(Buffer.from(stateKey, 'base64'));
  return `${text}.${macOf(key, 'cursor', [text]).toString('base64url')}`;
}
