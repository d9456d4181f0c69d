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
  #known = 0;

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
    const { maxSockets, maxUnknownSockets } = this.#limits;
    return this.#sockets >= maxSockets || this.#sockets - this.#known >= maxUnknownSockets ? 503 : undefined;
  }

  /** @returns what is to be called when the socket has closed */
  enter(): () => void {
    this.#count(1);
    return () => {
      this.#count(-1);
    };
  }

  /** @throws CallerRateLimitedError when the caller has as many as subscriptions are allowed. */
  enterCaller(caller: string): () => void {
    const giveBack = this.#ofCallers.take(caller, 'This caller has as many sockets as are allowed.');
    this.#known += 1;
    return () => {
      this.#known -= 1;
      giveBack();
    };
  }

  #count(by: number): void {
    this.#sockets += by;
    this.#http.maxConnections = this.#limits.maxConnections + this.#sockets;
  }
}
