import { randomUUID, type KeyObject } from 'node:crypto';
import { macOf } from '../../store/seal.js';

/** Three groups of a UUID with their hyphens: 60 bits. */
const SHARED_LENGTH = 18;

/**
 * An audit id for one attempt of a write with an idempotency key. The ids of all attempts of a write share a prefix, so
 * that Defender's own record identifies an earlier attempt that couldn't be recorded here. Unpredictable without the key.
 *
 * @param write the parts that identify the write
 */
export function attemptId(write: readonly string[], key: KeyObject | undefined): string {
  const random = randomUUID();
  if (key === undefined) return random;
  const mac = macOf(key, 'write', write).toString('hex');
  // UUID version 8 is for custom contents.
  return `${mac.slice(0, 8)}-${mac.slice(8, 12)}-8${mac.slice(12, 15)}${random.slice(SHARED_LENGTH)}`;
}

/** Whether an action's comment or external id belongs to an attempt of the same write. */
export function isOfSameWrite(text: string | null | undefined, auditId: string): boolean {
  return text?.slice(0, SHARED_LENGTH).toLowerCase() === auditId.slice(0, SHARED_LENGTH);
}
