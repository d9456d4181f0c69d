import type { IncomingMessage, Server } from 'node:http';
import type { Config } from '../../config/config.js';
import { CallerSlots } from './caller-slots.js';

const PATHS: ReadonlySet<string> = new Set(['/', '/graphql']);

/**
 * How many sockets there may be: in all, of those who haven't said who they are, and of one caller. They take no slot of the
 * connections of HTTP, which are few because each may hold a body.
 */
export class SocketSlots {
  readonly #http: Server;
  readonly #limits: Config['limits'];
  readonly #ofCallers: CallerSlots;
  #sockets = 0;
  /** What cuts each socket that hasn't said who it is, the oldest first. */
  readonly #unknown = new Set<() => void>();

  constructor(http: Server, { limits, subscriptions }: Pick<Config, 'limits' | 'subscriptions'>) {
    this.#http = http;
    this.#limits = limits;
    this.#ofCallers = new CallerSlots(subscriptions.maxPerCaller);
  }

  /** The HTTP status with which an upgrade is refused, if it is. */
  refusalOf({ url = '', headers }: IncomingMessage): number | undefined {
    const path = url.split('?', 1)[0] ?? '';
    if (!PATHS.has(path)) return 404;
    if (headers.upgrade?.toLowerCase() !== 'websocket') return 400;
    return this.#sockets >= this.#limits.maxSockets ? 503 : undefined;
  }

  /**
   * Where too many haven't said who they are, the one that has been silent for longest is cut: silence locks nobody out.
   *
   * @returns what is to be called when the socket has closed
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

  /** @throws CallerRateLimitedError when the caller has as many as subscriptions are allowed. */
  enterCaller(caller: string, cut: () => void): () => void {
    const giveBack = this.#ofCallers.take(caller, 'This caller has as many sockets as are allowed.');
    this.#unknown.delete(cut);
    return giveBack;
  }

  #count(by: number): void {
    this.#sockets += by;
    this.#http.maxConnections = this.#limits.maxConnections + this.#sockets;
  }
}
