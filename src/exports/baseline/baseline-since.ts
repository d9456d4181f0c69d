import { BadUserInputError } from '../../errors/caller-errors.js';
import { MAX_BACK_MS } from '../rows/check-since.js';

/**
 * Two of the windows that changes are told by. Rows of a window may come after it, and a window may come after its time: what is
 * told twice does no harm, what is left out is missing until the next full export.
 */
const ASKED_AGAIN_MS = 2 * 6 * 3_600_000;
/** The clock of the service may be ahead of ours. */
const SPARE_MS = 5 * 60_000;

/**
 * Since when changes are asked for, to bring a snapshot up to date.
 *
 * @returns ISO 8601 in UTC
 * @throws BadUserInputError for a snapshot that is older than Defender keeps changes, or from the future
 */
export function sinceBaseline(snapshotTime: string, now: number): string {
  const made = Date.parse(snapshotTime);
  const oldest = now - MAX_BACK_MS + SPARE_MS;
  if (made > now) throw new BadUserInputError(`--baseline is of ${snapshotTime}, which is in the future.`);
  if (made < oldest) {
    throw new BadUserInputError(
      `--baseline is of ${snapshotTime}, and Defender keeps changes for 14 days: export SOFTWARE_VULNERABILITIES again.`,
    );
  }
  return new Date(Math.max(made - ASKED_AGAIN_MS, oldest)).toISOString();
}
