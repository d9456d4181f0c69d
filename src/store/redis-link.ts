import { hash } from 'node:crypto';
import { createRequire } from 'node:module';
import type * as Ioredis from 'ioredis';
import type { Redis } from 'ioredis';
import type { Clock } from '../lib/clock.js';
import { LIMITS } from '../config/limits.js';
import { answeredWithin } from './answered-within.js';
import { serverAttributesOf, traceRoundTrip, type RedisRoundTrip } from './redis-span.js';
import { StoreUnavailableError } from './store.js';
import type { TraceHolder } from '../telemetry/trace-span.js';

const require = createRequire(import.meta.url);

/** What the keys of this project begin with. The version changes with what is stored under them. */
export const KEY_PREFIX = 'defender-subgraph:v1';

/** A Lua script that Redis runs in one step. */
export interface RedisScript {
  readonly source: string;
  readonly hash: string;
}

export function createRedisScript(source: string): RedisScript {
  return { source, hash: hash('sha1', source, 'hex') };
}

/** The one connection to Redis. It is made at the first use, mends itself, and never lets anybody wait for long. */
export interface RedisLink {
  /**
   * Runs a command when the connection is there. Nothing is sent twice.
   *
   * @param trip what its span says, where it is traced.
   * @throws StoreUnavailableError when Redis is away, answers with an error, or not within the time.
   */
  run<T>(command: (redis: Redis) => Promise<T>, trip?: RedisRoundTrip): Promise<T>;
  runScript(
    script: RedisScript,
    keys: readonly string[],
    args: readonly string[],
    trace?: TraceHolder,
  ): Promise<unknown>;
  /** Told when Redis is lost and when it is back. @returns what ends that. */
  onStateChange(listener: (isUp: boolean) => void): () => void;
  close(): Promise<void>;
}

/**
 * The eviction policy of a Redis, as its `INFO memory` says: managed services allow no CONFIG GET.
 *
 * @returns undefined for one that drops nothing, or doesn't say
 */
export function evictionIn(info: string): string | undefined {
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
  const isUnbounded = /^maxmemory:0\s*$/m.test(info);
  return policy === 'noeviction' || isUnbounded ? undefined : policy;
}

export interface RedisLinkOptions {
  /** redis:// or rediss://, with user, password and database where there are any. */
  readonly url: string;
  readonly clock: Clock;
  /** How long a command may take; as {@link LIMITS} say unless told. */
  readonly timeoutMs?: number;
}

const MAX_PAUSE_MS = 1_000;
/** How often a Redis that is connected but silent is asked whether it is back. */
const PROBE_MS = 250;

class RedisTimeoutError extends Error {
  override readonly name = 'timeout';
}

export function connectRedis({ url, clock, timeoutMs = LIMITS.redisTimeoutMs }: RedisLinkOptions): RedisLink {
  // Its scripts and keys are named in files that a start without Redis loads too: the client is spared then.
  const { Redis: RedisClient } = require('ioredis') as typeof Ioredis;
  const redis = new RedisClient(url, {
    lazyConnect: true,
    connectionName: 'defender-subgraph',
    connectTimeout: 2_000,
    // A command that waits for a connection, or is sent again over the next one, would be counted twice or too late.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(25 * 2 ** attempt, MAX_PAUSE_MS) * (0.5 + Math.random() / 2),
  });
  const server = serverAttributesOf(url);
  const listeners = new Set<(isUp: boolean) => void>();
  const ended = new AbortController();
  let state: 'new' | 'connecting' | 'up' | 'down' = 'new';
  let lastError: unknown;

  function become(next: 'up' | 'down'): void {
    if (state === next || ended.signal.aborted) return;
    state = next;
    for (const listener of [...listeners]) listener(next === 'up');
  }
  redis.on('ready', () => {
    become('up');
  });
  redis.on('close', () => {
    become('down');
  });
  redis.on('error', (error: unknown) => {
    lastError = error;
  });

  /** The first command waits for the connection, as long as it may take itself. */
  async function open(): Promise<void> {
    if (state === 'up') return;
    if (state === 'down') throw new StoreUnavailableError('Redis is not reachable.', lastError);
    if (state === 'new') {
      state = 'connecting';
      redis.connect().catch(() => {
        become('down');
      });
    }
    await new Promise<void>((resolve, reject) => {
      const forget = onStateChange((isUp) => {
        forget();
        if (isUp) resolve();
        else reject(new StoreUnavailableError('Redis is not reachable.', lastError));
      });
    });
  }

  const within = <T>(work: Promise<T>): Promise<T> =>
    answeredWithin(work, {
      clock,
      timeoutMs,
      tooLate: () => new RedisTimeoutError(`Redis did not answer within ${timeoutMs} ms.`),
    });

  /** A connection that is there but silent counts as lost until it answers again. */
  async function waitForAnswer(): Promise<void> {
    while (!ended.signal.aborted && state === 'down' && redis.status === 'ready') {
      await clock.sleep(PROBE_MS, ended.signal).catch(() => undefined);
      await within(redis.ping()).then(
        () => {
          become('up');
        },
        () => undefined,
      );
    }
  }

  async function run<T>(command: (redis: Redis) => Promise<T>, trip?: RedisRoundTrip): Promise<T> {
    if (ended.signal.aborted) throw new StoreUnavailableError('The connection to Redis is closed.');
    try {
      const send = () => traceRoundTrip(trip, server, () => within(command(redis)));
      return await (state === 'up' ? send() : within(open().then(send)));
    } catch (error) {
      if (error instanceof StoreUnavailableError) throw error;
      if (error instanceof RedisTimeoutError && state !== 'down') {
        become('down');
        void waitForAnswer();
      }
      throw new StoreUnavailableError('Redis did not do what it was asked.', error);
    }
  }

  function onStateChange(listener: (isUp: boolean) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    run,
    runScript: async ({ source, hash }, keys, args, trace) => {
      const trip = { trace, script: hash };
      try {
        return await run((connected) => connected.evalsha(hash, keys.length, ...keys, ...args), {
          ...trip,
          name: 'EVALSHA',
        });
      } catch (error) {
        if (!isUnknownScript(error)) throw error;
        return run((connected) => connected.eval(source, keys.length, ...keys, ...args), {
          ...trip,
          name: 'EVAL',
        });
      }
    },
    onStateChange,
    close: async () => {
      if (ended.signal.aborted) return;
      ended.abort();
      redis.disconnect();
    },
  };
}

/** Redis forgets scripts when it is started again. */
function isUnknownScript(error: unknown): boolean {
  const cause = error instanceof StoreUnavailableError ? error.cause : undefined;
  return cause instanceof Error && cause.message.startsWith('NOSCRIPT');
}
