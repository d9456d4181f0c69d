import type { Services } from '../services/services.js';

/** How long reads still wait for quota. Later permits are rejected, so that callers retry at another process. */
const QUOTA_WAITS_END_MS = 5_000;
/**
 * How long hunts and reads of the lane `bulk` still wait for Defender. Other reads have ended before; the longest write
 * ends later.
 */
const READS_END_MS = 30_000;

/**
 * Ends long waits when the process shuts down.
 *
 * @returns a function to call when nothing waits any more
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
