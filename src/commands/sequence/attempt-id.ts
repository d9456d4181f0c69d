import { randomUUID, type KeyObject } from 'node:crypto';
import { macOf } from '../../store/seal.js';

/** Three groups of a UUID with their hyphens: 60 bits. */
const SHARED_LENGTH = 18;

/**
 * An audit id for one try of a write that its caller has given a key. The ids of all tries of one write begin alike, so that
 * Defender's own record tells of an earlier try where nothing of it could be kept. Who lacks the key can't foretell them.
 *
 * @param write what tells it from every other write
 */
export function attemptId(write: readonly string[], key: KeyObject | undefined): string {
  const random = randomUUID();
  if (key === undefined) return random;
  const mac = macOf(key, 'write', write).toString('hex');
  // Version 8 of UUIDs is for what their maker makes of them.
  return `${mac.slice(0, 8)}-${mac.slice(8, 12)}-8${mac.slice(12, 15)}${random.slice(SHARED_LENGTH)}`;
}

/** Whether an action's comment, or its external id, says that it is of a try of the same write. */
export function isOfSameWrite(text: string | null | undefined, auditId: string): boolean {
  return text?.slice(0, SHARED_LENGTH).toLowerCase() === auditId.slice(0, SHARED_LENGTH);
}
