import { EventEmitter } from 'node:events';
import type { Owner, Scheduler } from '../scheduler.js';
import { RedisModel } from './redis-model.js';
import { CommandDecoder, encodeReply } from './resp.js';

/** How the server behaves towards its clients. */
type Availability = 'up' | 'refusing' | 'silent';

/** A Redis server with its connections: refusing, silent, slow, emptied, or replaced by a replica that lags. */
export class SimulatedRedis {
  readonly owner: Owner = { name: 'redis', isDead: false, pausedUntil: 0 };
  readonly #scheduler: Scheduler;
  readonly model: RedisModel;
  readonly #connections = new Set<RedisConnection>();
  #availability: Availability = 'up';
  #waiting: (() => void)[] = [];
  /** Added to each round trip. */
  slowMs = 0;
  /** Called before a client sends commands. */
  onWork: (client: Owner, commands: string) => void = () => undefined;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
    this.model = new RedisModel(
      () => Math.floor(scheduler.now() * 1_000),
      (command) => scheduler.escapes.push(`Redis ${command}`),
    );
  }

  get isUp(): boolean {
    return this.#availability === 'up' && this.slowMs < 100;
  }

  connect(owner: Owner): EventEmitter {
    const connection = new RedisConnection(this, this.#scheduler, owner);
    this.#scheduler.after(this.#scheduler.between(1, 3), owner, () => {
      if (this.#availability === 'refusing') {
        const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
        connection.destroy(error);
      } else {
        this.#connections.add(connection);
        connection.accept();
      }
    });
    return connection;
  }

  /** Cuts all connections and accepts none. */
  refuse(): void {
    this.#availability = 'refusing';
    this.cut();
  }

  /** Stops answering, and keeps connections open. */
  freeze(): void {
    this.#availability = 'silent';
  }

  recover(): void {
    this.#availability = 'up';
    for (const work of this.#waiting.splice(0)) work();
  }

  cut(): void {
    for (const connection of this.#connections) connection.cut();
    this.#connections.clear();
  }

  /** Executes now, or once the server answers again. */
  serve(work: () => void): void {
    if (this.#availability === 'silent') this.#waiting.push(work);
    else work();
  }
}

const ONE_WAY_MS = 0.3;

/** A connection of a client: the part of a socket that ioredis uses. */
class RedisConnection extends EventEmitter {
  connecting = true;
  destroyed = false;
  readonly #redis: SimulatedRedis;
  readonly #scheduler: Scheduler;
  readonly #client: Owner;
  readonly #decoder = new CommandDecoder();
  readonly #arrivals: Arrivals = { last: 0 };
  readonly #departures: Arrivals = { last: 0 };

  constructor(redis: SimulatedRedis, scheduler: Scheduler, client: Owner) {
    super();
    this.#redis = redis;
    this.#scheduler = scheduler;
    this.#client = client;
  }

  get writable(): boolean {
    return !this.destroyed;
  }

  accept(): void {
    this.connecting = false;
    this.emit('connect');
  }

  write(data: string | Buffer): boolean {
    if (this.destroyed) return false;
    const bytes = (typeof data === 'string' ? Buffer.from(data) : data).toString('latin1');
    this.#redis.onWork(this.#client, bytes);
    this.#scheduler.after(this.#delay(this.#arrivals), this.#redis.owner, () => {
      this.#redis.serve(() => {
        if (!this.destroyed) this.#execute(bytes);
      });
    });
    return true;
  }

  /** The client notices a cut connection a moment later. */
  cut(): void {
    this.#scheduler.after(ONE_WAY_MS, this.#client, () => this.destroy());
  }

  destroy(error?: Error): this {
    if (this.destroyed) return this;
    this.destroyed = true;
    this.#scheduler.after(0, this.#client, () => {
      if (error !== undefined) this.emit('error', error);
      this.emit('close');
    });
    return this;
  }

  end(): this {
    return this.destroy();
  }

  resume(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  setTimeout(): this {
    return this;
  }

  #execute(bytes: string): void {
    const { model } = this.#redis;
    const answers = this.#decoder.read(bytes).map((command) => encodeReply(model.execute(command)));
    if (answers.length === 0) return;
    this.#scheduler.after(this.#delay(this.#departures), this.#client, () => {
      if (!this.destroyed) this.emit('data', Buffer.from(answers.join(''), 'latin1'));
    });
  }

  /** Bytes arrive in the order in which they were sent. */
  #delay(way: Arrivals): number {
    const now = this.#scheduler.now();
    const jitter = this.#scheduler.random() * 0.4 + this.#redis.slowMs / 2;
    way.last = Math.max(way.last + 0.001, now + ONE_WAY_MS + jitter);
    return way.last - now;
  }
}

/** When the last bytes of one direction arrive. */
interface Arrivals {
  last: number;
}
