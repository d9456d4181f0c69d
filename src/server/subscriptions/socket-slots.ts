import type { IncomingMessage, Server } from 'node:http';
import type { Config } from '../../config/config.js';
import { CallerSlots } from './caller-slots.js';

/** Those of GraphQL. Express too ignores a slash at the end. */
const PATHS: ReadonlySet<string> = new Set(['/', '/graphql', '/graphql/']);

/**
 * Limits sockets: in total, before authentication, and per caller. They don't count as HTTP connections, whose limit is
 * lower because each may hold a body.
 */
export class SocketSlots {
  readonly #http: Server;
  readonly #limits: Config['limits'];
  readonly #ofCallers: CallerSlots;
  #sockets = 0;
  /** Functions that close each unauthenticated socket, the oldest first. */
  readonly #unknown = new Set<() => void>();

  constructor(http: Server, { limits, subscriptions }: Pick<Config, 'limits' | 'subscriptions'>) {
    this.#http = http;
    this.#limits = limits;
    this.#ofCallers = new CallerSlots(subscriptions.maxPerCaller);
  }

  /** The HTTP status with which an upgrade is rejected, if it is. */
  refusalOf({ url = '' }: IncomingMessage): number | undefined {
    const path = url.split('?', 1)[0] ?? '';
    if (!PATHS.has(path)) return 404;
    return this.#sockets >= this.#limits.maxSockets ? 503 : undefined;
  }

  /**
   * If there are too many unauthenticated sockets, closes the oldest, so that silent ones can't block others.
   *
   * @returns a function to call when the socket has closed
   */
  enter(cut: () => void): () => void {
    this.#count(1);
    this.#unknown.add(cut);
    const [oldest] = this.#unknown;
    if (oldest !== undefined && this.#unknown.size > this.#limits.maxUnknownSockets) {
      this.#unknown.delete(oldest);
      oldest();
    }
    return () => {
      this.#unknown.delete(cut);
      this.#count(-1);
    };
  }

  /** @throws CallerRateLimitedError when the caller has as many sockets as allowed subscriptions. */
  enterCaller(caller: string, cut: () => void): () => void {
    const giveBack = this.#ofCallers.take(caller, 'This caller has reached its limit of sockets.');
    this.#unknown.delete(cut);
    return giveBack;
  }

  #count(by: number): void {
    this.#sockets += by;
    this.#http.maxConnections = this.#limits.maxConnections + this.#sockets;
  }
}
