import type { Server } from 'node:http';
import type { Clock } from '../../lib/clock.js';
import type { Services } from '../services/services.js';

/** Announces the shutdown of a server to its clients. */
export interface EndAnnouncer {
  /** Whether the shutdown was announced. */
  readonly isEnding: () => boolean;
  /** Resolves after the time, or as soon as there are no connections. */
  announce(forMs: number): Promise<void>;
}

const LOOK_MS = 50;

/**
 * After the announcement, requests are served as before but every response closes its connection. Otherwise clients with
 * keep-alive connections could send a request just when the server closes them.
 */
export function createEndAnnouncer(http: Server, clock: Clock): EndAnnouncer {
  let isEnding = false;
  const isConnected = () =>
    new Promise<boolean>((resolve) => {
      http.getConnections((_error, count) => {
        resolve(count > 0);
      });
    });
  return {
    isEnding: () => isEnding,
    announce: async (forMs) => {
      isEnding = true;
      http.prependListener('request', (_request, response) => {
        response.shouldKeepAlive = false;
      });
      const until = clock.now() + forMs;
      while (clock.now() < until && (await isConnected())) await clock.sleep(LOOK_MS);
    },
  };
}

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
