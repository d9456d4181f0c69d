import type { EventEmitter } from 'node:events';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { gunzipSync, gzipSync, type ZlibOptions } from 'node:zlib';
import { Agent, type Dispatcher } from 'undici';
import { TurnQueue } from '../../src/lib/turn-queue.js';
import { createSimulatedGunzip } from './disk/simulated-gunzip.js';
import type { Cancel, Owner, Scheduler } from './scheduler.js';

const require = createRequire(import.meta.url);

/** The simulated surroundings of a process. */
export interface Outside {
  readonly scheduler: Scheduler;
  /** In place of node:fs/promises, by name. */
  readonly disk: Readonly<Record<string, (owner: Owner, ...args: never[]) => unknown>>;
  /** A connection of the owner to Redis. */
  readonly connect: (owner: Owner) => EventEmitter;
  readonly dispatch: (
    owner: Owner,
    options: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
  ) => boolean;
}

const LONGEST_COMPRESSION_MS = 20;

type Replaceable = Record<string, unknown>;
type Work = (...args: readonly unknown[]) => void;

/** Functions that leave the process or its thread. A run that calls one fails. */
const FORBIDDEN: readonly (readonly [module: string, names: readonly string[]])[] = [
  ['node:crypto', ['scrypt', 'pbkdf2', 'hkdf', 'generateKeyPair', 'sign', 'verify', 'randomFill']],
  ['node:zlib', ['deflate', 'inflate', 'brotliCompress', 'brotliDecompress']],
  ['node:fs', ['readFile', 'writeFile', 'open', 'stat', 'rename', 'unlink', 'mkdir', 'readdir']],
  ['node:fs/promises', ['readFile', 'writeFile', 'stat', 'unlink']],
  ['node:dns', ['lookup', 'resolve']],
  ['node:tls', ['connect']],
  ['node:http', ['request', 'get']],
  ['node:https', ['request', 'get']],
  ['node:child_process', ['spawn', 'exec', 'fork']],
];

/**
 * Replaces the clock, timers, random numbers and the network of this process by those of a scheduler, for work that the
 * scheduler runs. Everything else, such as the test runner, keeps the real ones.
 *
 * @returns a function that restores them
 */
export function takeOver(outside: Outside): () => void {
  const { scheduler } = outside;
  const restores: (() => void)[] = [];
  function replace(target: object, name: string, make: (real: never) => unknown): void {
    const before = Object.getOwnPropertyDescriptor(target, name);
    const real = (target as Replaceable)[name];
    Object.defineProperty(target, name, { value: make(real as never), configurable: true, writable: true });
    restores.push(() => {
      if (before === undefined) delete (target as Replaceable)[name];
      else Object.defineProperty(target, name, before);
    });
  }
  /** Uses the simulated function in simulated work only. */
  const inside = (target: object, name: string, simulated: (owner: Owner, ...args: never[]) => unknown) => {
    replace(target, name, (real: (...args: unknown[]) => unknown) => {
      function either(this: unknown, ...args: never[]): unknown {
        const owner = scheduler.current;
        return owner === undefined ? Reflect.apply(real, this, args) : simulated(owner, ...args);
      }
      return either;
    });
  };

  replaceTimers(scheduler, inside);
  replaceTime(scheduler, inside, replace);
  replaceRandom(scheduler, inside);
  inside(require('node:net') as object, 'createConnection', (owner) => outside.connect(owner));
  replace(Agent.prototype, 'dispatch', (real: (...args: unknown[]) => unknown) => {
    return function dispatch(
      this: unknown,
      ...args: [Dispatcher.DispatchOptions, Dispatcher.DispatchHandler]
    ) {
      const owner = scheduler.current;
      return owner === undefined ? Reflect.apply(real, this, args) : outside.dispatch(owner, ...args);
    };
  });
  for (const [name, work] of Object.entries(outside.disk))
    inside(require('node:fs/promises') as object, name, work);
  replaceCompression(scheduler, inside);
  for (const [module, names] of FORBIDDEN) {
    for (const name of names) {
      inside(require(module) as object, name, () => {
        scheduler.escapes.push(`${module} ${name}`);
        throw new Error(`A simulated process called ${module} ${name}`);
      });
    }
  }
  syncBuiltinESMExports();
  return () => {
    for (const restore of restores.reverse()) restore();
    syncBuiltinESMExports();
  };
}

type Inside = (target: object, name: string, simulated: (owner: Owner, ...args: never[]) => unknown) => void;

/** A timer as Node returns it. */
class SimulatedTimer {
  readonly #cancel: { call: Cancel };

  constructor(cancel: { call: Cancel }) {
    this.#cancel = cancel;
  }

  cancel(): void {
    this.#cancel.call();
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  hasRef(): boolean {
    return true;
  }

  refresh(): this {
    return this;
  }

  [Symbol.toPrimitive](): number {
    return 0;
  }
}

function replaceTimers(scheduler: Scheduler, inside: Inside): void {
  const start = (owner: Owner, work: Work, ms = 0, ...args: readonly unknown[]) =>
    new SimulatedTimer({ call: scheduler.after(Math.max(1, ms), owner, () => work(...args)) });
  const repeat = (owner: Owner, work: Work, ms = 0, ...args: readonly unknown[]) => {
    const cancel = { call: (): void => undefined };
    const again = () => {
      cancel.call = scheduler.after(Math.max(1, ms), owner, () => {
        again();
        work(...args);
      });
    };
    again();
    return new SimulatedTimer(cancel);
  };
  const soon = (owner: Owner, work: Work, ...args: readonly unknown[]) =>
    new SimulatedTimer({ call: scheduler.after(0, owner, () => work(...args)) });
  for (const target of [globalThis, require('node:timers') as object]) {
    inside(target, 'setTimeout', start);
    inside(target, 'setInterval', repeat);
    inside(target, 'setImmediate', soon);
    for (const name of ['clearTimeout', 'clearInterval', 'clearImmediate']) {
      inside(target, name, (_owner, timer: unknown) => {
        if (timer instanceof SimulatedTimer) timer.cancel();
      });
    }
  }
  const promised = require('node:timers/promises') as object;
  inside(promised, 'setTimeout', (owner, ms: number, value: unknown) => {
    return new Promise((resolve) => scheduler.after(Math.max(1, ms), owner, () => resolve(value)));
  });
  inside(promised, 'setImmediate', (owner, value: unknown) => {
    return new Promise((resolve) => scheduler.after(0, owner, () => resolve(value)));
  });
  // All replicas have the queues of this process: the death of one would stop them for all.
  inside(TurnQueue.prototype, 'takeNow', () => true);
  inside(TurnQueue.prototype, 'wait', (owner) => {
    return new Promise<void>((resolve) => scheduler.after(0, owner, resolve));
  });
}

function replaceTime(
  scheduler: Scheduler,
  inside: Inside,
  replace: (target: object, name: string, make: (real: never) => unknown) => void,
): void {
  const now = () => Math.floor(scheduler.now());
  replace(globalThis, 'Date', (RealDate: DateConstructor) => {
    return new Proxy(RealDate, {
      construct: (target, args, made) =>
        Reflect.construct(
          target,
          args.length === 0 && scheduler.current !== undefined ? [now()] : args,
          made,
        ) as object,
      get: (target, name) =>
        name === 'now' && scheduler.current !== undefined ? now : (Reflect.get(target, name) as unknown),
    });
  });
  inside(performance, 'now', () => scheduler.now());
  const hrtime = () => [Math.floor(scheduler.now() / 1_000), 0];
  hrtime.bigint = () => BigInt(Math.floor(scheduler.now() * 1_000)) * 1_000n;
  replace(process, 'hrtime', (real: NodeJS.HRTime) => {
    const either = (before?: [number, number]) =>
      scheduler.current === undefined ? real(before) : ([0, 0] satisfies [number, number]);
    either.bigint = () => (scheduler.current === undefined ? real.bigint() : hrtime.bigint());
    return either;
  });
}

type Compressed = (error: Error | null, bytes?: Buffer) => void;

/** Threads compress. Their results come later, in an order that the seed determines. */
function replaceCompression(scheduler: Scheduler, inside: Inside): void {
  const zlib = require('node:zlib') as object;
  inside(zlib, 'createGunzip', createSimulatedGunzip);
  for (const [name, work] of Object.entries({ gzip: gzipSync, gunzip: gunzipSync })) {
    inside(zlib, name, (owner, bytes: Buffer | string, ...rest: unknown[]) => {
      const done = rest.pop() as Compressed;
      scheduler.after(scheduler.random() * LONGEST_COMPRESSION_MS, owner, () => {
        try {
          done(null, work(bytes, rest[0] as ZlibOptions | undefined));
        } catch (error) {
          done(error as Error);
        }
      });
    });
  }
}

function replaceRandom(scheduler: Scheduler, inside: Inside): void {
  const bytes = (count: number) =>
    Buffer.from(Array.from({ length: count }, () => scheduler.between(0, 255)));
  const uuid = () => {
    const hex = bytes(16).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
  inside(Math, 'random', () => scheduler.random());
  const crypto = require('node:crypto') as { readonly webcrypto: object };
  for (const target of [crypto, crypto.webcrypto]) inside(target, 'randomUUID', uuid);
  inside(crypto, 'randomBytes', (_owner, count: number) => bytes(count));
  inside(crypto.webcrypto, 'getRandomValues', (_owner, values: Uint8Array) => {
    values.set(bytes(values.length));
    return values;
  });
}
