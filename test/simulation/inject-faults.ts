import type { SimulatedDefender } from './defender/simulated-defender.js';
import { FAIR } from './defender/simulated-defender.js';
import { weatherOf, type Fault } from './fault-plan.js';
import type { SimulatedStorage } from './defender/simulated-storage.js';
import type { DiskWork, SimulatedDisk } from './disk/simulated-disk.js';
import type { SimulatedRedis } from './redis/simulated-redis.js';
import type { Replica } from './replica.js';
import type { Owner, Scheduler } from './scheduler.js';

export interface InjectorOptions {
  readonly scheduler: Scheduler;
  /** The owner of faults. */
  readonly owner: Owner;
  readonly redis: SimulatedRedis;
  readonly defender: SimulatedDefender;
  readonly storage: SimulatedStorage;
  readonly disk: SimulatedDisk;
  readonly replicas: readonly Replica[];
  /** Starts the replica of this number. */
  readonly start: (index: number) => void;
  readonly trace: (line: string) => void;
}

/** Commands that begin a write: its record and its lock. */
const OF_WRITES = /:store:(?:write|lock) [^]*\bNX\b/;
const PAUSING_COMMANDS = 0.4;

/** Carries out the faults of a plan. */
export class FaultInjector {
  readonly #options: InjectorOptions;
  /** Replicas die at their next write, and stay away for so long. */
  readonly #armed = new Map<number, number>();
  /** Replicas pause for so long at one of the next commands to Redis that belong to a write. */
  readonly #armedAtRedis = new Map<number, number>();
  /** The same for their next write to the disk, and for pauses as they publish a file. */
  readonly #armedAtDisk = { write: new Map<number, number>(), publish: new Map<number, number>() };
  #unavailable = 0;

  constructor(options: InjectorOptions) {
    this.#options = options;
  }

  plan(fault: Fault, startTime: number): void {
    const { scheduler, owner, redis } = this.#options;
    const { at, kind, amount } = fault;
    const delay = startTime + at - scheduler.now();
    scheduler.after(delay, owner, () => this.#begin(fault));
    if (kind === 'redis fails over') {
      // The server that takes over lacks the writes after this moment.
      scheduler.after(delay - amount, owner, () => {
        const restore = redis.model.snapshot();
        scheduler.after(amount + 1, owner, restore);
      });
    }
  }

  /** No further write kills its replica. */
  disarm(): void {
    this.#armed.clear();
    this.#armedAtRedis.clear();
    for (const armed of Object.values(this.#armedAtDisk)) armed.clear();
  }

  /** A process is about to change the disk. */
  onDiskWork(process: Owner, work: DiskWork): void {
    const index = this.#options.replicas.findIndex((one) => one === process);
    const forMs = this.#armedAtDisk[work].get(index);
    if (forMs === undefined) return;
    this.#armedAtDisk[work].delete(index);
    if (work === 'write') this.#kill(index, forMs);
    else this.#pause(index, forMs);
  }

  /** A process sends commands to Redis. It receives the response after its pause. */
  onRedisWork(process: Owner, commands: string): void {
    const index = this.#options.replicas.findIndex((one) => one === process);
    const forMs = this.#armedAtRedis.get(index);
    if (forMs === undefined || !OF_WRITES.test(commands)) return;
    if (this.#options.scheduler.random() >= PAUSING_COMMANDS) return;
    this.#armedAtRedis.delete(index);
    this.#pause(index, forMs);
  }

  /** A write of this process reached Defender. */
  onWrite(sender: Owner): void {
    const index = this.#options.replicas.findIndex((one) => one === sender);
    const awayMs = this.#armed.get(index);
    if (awayMs === undefined) return;
    this.#armed.delete(index);
    this.#kill(index, awayMs);
  }

  #begin(fault: Fault): void {
    const { kind, forMs, amount, replica } = fault;
    const { scheduler, owner, redis, defender, storage, disk, replicas, trace } = this.#options;
    const index = replica % replicas.length;
    const chosen = replicas[index]!;
    trace(
      `FAULT ${kind} for ${forMs} ms${amount === 0 ? '' : `, ${amount}`}${/^(replica|clock)/.test(kind) ? `, ${chosen.name}` : ''}`,
    );
    const later = (work: () => void) => {
      scheduler.after(forMs, owner, () => {
        trace(`END ${kind}`);
        work();
      });
    };
    switch (kind) {
      case 'redis refuses':
      case 'redis is silent':
      case 'redis fails over':
        this.#unavailable += 1;
        if (kind === 'redis is silent') redis.freeze();
        else redis.refuse();
        if (kind === 'redis fails over') redis.model.forgetScripts();
        later(() => {
          this.#unavailable -= 1;
          if (this.#unavailable === 0) redis.recover();
        });
        break;
      case 'redis is slow':
        redis.slowMs = amount;
        later(() => {
          redis.slowMs = 0;
        });
        break;
      case 'redis is emptied':
        redis.model.flush();
        break;
      case 'replica is killed':
        this.#kill(index, forMs);
        break;
      case 'replica is killed as it writes':
        this.#armed.set(index, forMs);
        break;
      case 'replica is killed as it saves':
        this.#armedAtDisk.write.set(index, forMs);
        break;
      case 'replica pauses as it publishes':
        this.#armedAtDisk.publish.set(index, forMs);
        break;
      case 'replica pauses in a write':
        this.#armedAtRedis.set(index, forMs);
        break;
      case 'replica pauses':
        this.#pause(index, forMs);
        break;
      case 'disk is full':
        disk.isFull = true;
        later(() => {
          disk.isFull = false;
        });
        break;
      case 'downloads break off':
        storage.weather.brokenOff = amount;
        later(() => {
          storage.weather.brokenOff = 0;
        });
        break;
      case 'files are damaged':
        storage.weather.damaged = amount;
        later(() => {
          storage.weather.damaged = 0;
        });
        break;
      case 'snapshots are replaced':
        storage.replaceAll();
        break;
      case 'clock is set':
        chosen.drift.offset += amount;
        break;
      case 'clock drifts':
        chosen.setRate(amount);
        later(() => chosen.setRate(1));
        break;
      default: {
        const change = weatherOf(fault);
        Object.assign(defender.weather, change);
        later(() => {
          const names = Object.keys(change) as (keyof typeof FAIR)[];
          for (const name of names) defender.weather[name] = FAIR[name];
        });
      }
    }
  }

  #pause(index: number, forMs: number): void {
    const { replicas, trace } = this.#options;
    const chosen = replicas[index]!;
    trace(`pauses ${chosen.name}`);
    chosen.pause(forMs);
  }

  #kill(index: number, awayMs: number): void {
    const { scheduler, owner, replicas, start, trace } = this.#options;
    const victim = replicas[index];
    if (victim === undefined || victim.isDead) return;
    victim.die();
    trace(`dies ${victim.name}`);
    scheduler.after(awayMs, owner, () => start(index));
  }
}
