import type { Services } from '../services/services.js';

/** How long reads wait for quota. Where a permit comes later they are refused, so that callers can ask the next process. */
const QUOTA_WAITS_END_MS = 5_000;
/** How long hunts, and reads of the lane `bulk`, wait for Defender. All others have ended before, and the longest write ends later. */
const READS_END_MS = 30_000;

/**
 * A process that is told to end lets go of what waits for long.
 *
 * @returns to be called when nothing waits any more
 */
export function drain({
  clock,
  ledger,
  readsEnd,
}: Pick<Services, 'clock' | 'ledger' | 'readsEnd'>): () => void {
  ledger.limitWaits(clock.now() + QUOTA_WAITS_END_MS);
  const ended = new AbortController();
  void clock.sleep(READS_END_MS, ended.signal).then(
    () => {
      readsEnd.abort();
    },
    () => undefined,
  );
  return () => {
    ended.abort();
  };
}
