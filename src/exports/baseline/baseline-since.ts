import { BadUserInputError } from '../../errors/caller-errors.js';
import { MAX_BACK_MS } from '../rows/check-since.js';

/**
 * Two windows of the changes API. Rows may arrive after their window, so changes are requested with an overlap. Duplicates
 * are harmless; a missed change stays missing until the next full export.
 */
const ASKED_AGAIN_MS = 2 * 6 * 3_600_000;
/** Maximum clock difference to the service. */
const SPARE_MS = 5 * 60_000;

/**
 * Start time of the changes to merge into a snapshot.
 *
 * @returns ISO 8601 in UTC
 * @throws BadUserInputError for a snapshot older than Defender's change history, or from the future
 */
export function sinceBaseline(snapshotTime: string, now: number): string {
  const made = Date.parse(snapshotTime);
  const oldest = now - MAX_BACK_MS + SPARE_MS;
  if (made > now)
    throw new BadUserInputError(
      `The snapshot in --baseline is dated ${snapshotTime}, which is in the future.`,
    );
  if (made < oldest) {
    throw new BadUserInputError(
      `The snapshot in --baseline is dated ${snapshotTime}, but Defender keeps changes for only 14 days. Export SOFTWARE_VULNERABILITIES again.`,
    );
  }
  return new Date(Math.max(made - ASKED_AGAIN_MS, oldest)).toISOString();
}
