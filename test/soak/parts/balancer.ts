import { once } from 'node:events';
import {
  Agent,
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Replica } from './replica.js';

/** A request that a replica accepted without responding. Times are epoch ms. */
export interface CutRequest {
  readonly replica: string;
  /** Index of the life that received it. */
  readonly life: number;
  readonly sentAt: number;
  readonly cutAt: number;
  readonly code: string;
}

const LOOK_EVERY_MS = 200;
const LOOK_TIMEOUT_MS = 1_000;
/** Idle timeout of its connections: less than the 65 s of the server, as docs/limits.md requires. */
const KEPT_MS = 60_000;

/**
 * Balances between ready replicas, round robin. Like a load balancer it tries another replica if connecting fails, and
 * never resends a request that a replica may have started.
 */
export class Balancer {
  readonly cuts: CutRequest[] = [];
  readonly #replicas: readonly Replica[];
  readonly #ready = new Set<Replica>();
  readonly #agent = new Agent({ keepAlive: true, timeout: KEPT_MS });
  readonly #timer: NodeJS.Timeout;
  readonly #server: Server;
  #turn = 0;

  private constructor(replicas: readonly Replica[]) {
    this.#replicas = replicas;
    this.#server = createServer((message, response) => void this.#pass(message, response));
    // Callers close connections: this busy process might close one while a request is on its way.
    this.#server.keepAliveTimeout = 0;
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY_MS);
  }

  static async start(replicas: readonly Replica[]): Promise<Balancer> {
    const balancer = new Balancer(replicas);
    balancer.#server.listen(0, '127.0.0.1');
    await once(balancer.#server, 'listening');
    while (balancer.#ready.size < replicas.length) await balancer.#look();
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#agent.destroy();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #look(): Promise<void> {
    await Promise.all(
      this.#replicas.map(async (replica) => {
        const { url } = replica;
        const signal = AbortSignal.timeout(LOOK_TIMEOUT_MS);
        const answer =
          url === undefined
            ? undefined
            : await fetch(`${url}/health/ready`, { signal }).catch(() => undefined);
        await answer?.body?.cancel().catch(() => undefined);
        if (answer?.ok === true && replica.url === url) this.#ready.add(replica);
        else this.#ready.delete(replica);
      }),
    );
  }

  async #pass(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of message) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const body = Buffer.concat(chunks);
    // Without a ready replica it tries any of them, because a response may still be possible.
    const known =
      this.#ready.size > 0 ? this.#replicas.filter((replica) => this.#ready.has(replica)) : this.#replicas;
    const order = known.map((_, index) => known[(this.#turn + index) % known.length] as Replica);
    this.#turn += 1;
    for (const replica of order) {
      if (replica.url === undefined) continue;
      const outcome = await this.#send(replica, replica.url, message, body, response);
      if (outcome === 'passed') return;
      this.#ready.delete(replica);
      if (outcome !== 'ECONNREFUSED') {
        answerFailed(response, 502, `${replica.name} ended the connection: ${outcome}`);
        return;
      }
    }
    answerFailed(response, 503, 'no replica');
  }

  #send(
    replica: Replica,
    url: string,
    message: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): Promise<string> {
    const sentAt = Date.now();
    const life = replica.lives.length - 1;
    return new Promise((resolve) => {
      const passed = request(
        `${url}${message.url ?? '/'}`,
        { method: message.method, headers: message.headers, agent: this.#agent },
        (answer) => {
          // Buffered, so that a truncated response is reported as such.
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.once('end', () => {
            response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'x-replica': replica.name });
            response.end(Buffer.concat(chunks));
            resolve('passed');
          });
          answer.once('error', fail);
        },
      );
      const fail = (error: Error) => {
        const code = 'code' in error ? String(error.code) : error.message;
        const isOurs = response.destroyed && !response.writableFinished;
        if (code !== 'ECONNREFUSED' && !isOurs) {
          this.cuts.push({ replica: replica.name, life, sentAt, cutAt: Date.now(), code });
        }
        resolve(code);
      };
      passed.once('error', fail);
      // If a caller disconnects, its request is aborted, as in load balancers.
      response.once('close', () => {
        if (!response.writableFinished) passed.destroy(new Error('the caller left'));
      });
      passed.end(body);
    });
  }
}

function answerFailed(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code: `BALANCER_${status}` } }] }));
}
