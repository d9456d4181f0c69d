import type { Server } from 'node:http';
import type { Clock } from '../../lib/clock.js';

/** A server that can say before its end that it ends. */
export interface EndAnnouncer {
  /** Whether it was said. */
  readonly isEnding: () => boolean;
  /** Resolves after the time, or as soon as nobody is connected. */
  announce(forMs: number): Promise<void>;
}

const LOOK_MS = 50;

/**
 * From then on every answer ends its connection, and requests are served as before: whoever keeps connections open, and would
 * send the next request just when this server closes them, learns that they are no longer good.
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
