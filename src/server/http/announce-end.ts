import type { Server } from 'node:http';
import type { Clock } from '../../lib/clock.js';

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
