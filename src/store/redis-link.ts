import { hash } from 'node:crypto';
import { createRequire } from 'node:module';
import type * as Ioredis from 'ioredis';
import type { Redis } from 'ioredis';
import { withinTimeout, type Clock } from '../lib/clock.js';
import { monotonicTimeOf } from '../lib/monotonic-time.js';
import { LIMITS } from '../config/limits.js';
import { serverAttributesOf, traceRoundTrip, type RedisRoundTrip } from './redis-span.js';
import { StoreUnavailableError } from './store.js';
import type { TraceHolder } from '../telemetry/trace-span.js';

const require = createRequire(import.meta.url);

/** Prefix of all keys of this project. Increment the version when the format of values changes. */
export const KEY_PREFIX = 'defender-subgraph:v1';

/** A Lua script, which Redis runs atomically. */
export interface RedisScript {
  readonly source: string;
  readonly hash: string;
}

export function createRedisScript(source: string): RedisScript {
  return { source, hash: hash('sha1', source, 'hex') };
}

/** The process's only connection to Redis. It connects on first use, reconnects automatically, and limits all waits. */
export interface RedisLink {
  /**
   * Runs a command once the connection is ready. Never sends a command twice.
   *
   * @param trip attributes of its span, if traced
   * @throws StoreUnavailableError if Redis is unavailable, returns an error, or times out
   */
  run<T>(command: (redis: Redis) => Promise<T>, trip?: RedisRoundTrip): Promise<T>;
  runScript(
    script: RedisScript,
    keys: readonly string[],
    args: readonly string[],
    trace?: TraceHolder,
  ): Promise<unknown>;
  /** Registers a listener for loss and recovery of Redis. @returns a function that removes it */
  onStateChange(listener: (isUp: boolean) => void): () => void;
  close(): Promise<void>;
}

/**
 * Parses the eviction policy from `INFO memory`, because managed services don't allow CONFIG GET.
 *
 * @returns undefined if nothing is evicted or the policy is missing
 */
export function evictionIn(info: string): string | undefined {
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
  const isUnbounded = /^maxmemory:0\s*$/m.test(info);
  return policy === 'noeviction' || isUnbounded ? undefined : policy;
}

export interface RedisLinkOptions {
  /** redis:// or rediss://, optionally with user, password, and database. */
  readonly url: string;
  readonly clock: Clock;
  /** Timeout of a command. Default: see {@link LIMITS}. */
  readonly timeoutMs?: number;
}

const MAX_PAUSE_MS = 1_000;
/** A new connection to a read-only replica may lead to the same one again. */
const RECONNECT_AGAIN_MS = 5_000;
/** Probe interval of a connected server that doesn't respond. */
const PROBE_MS = 250;

/** Interval of replacing a connection without responses. Those to a vanished server stay open for minutes, or longer. */
const SILENT_MS = 10_000;

class RedisTimeoutError extends Error {
  override readonly name = 'timeout';
}

export function connectRedis({ url, clock, timeoutMs = LIMITS.redisTimeoutMs }: RedisLinkOptions): RedisLink {
  // Loaded on demand: modules that only define scripts and keys load this file even without Redis.
  const { Redis: RedisClient } = require('ioredis') as typeof Ioredis;
  const time = monotonicTimeOf(clock);
  let reconnectAfter = -Infinity;
  const redis = new RedisClient(url, {
    lazyConnect: true,
    connectionName: 'defender-subgraph',
    // In real time: a process that is busy for a few seconds must not give up a connection that is open by then.
    connectTimeout: 10_000,
    // A queued or resent command could be counted twice or too late.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    // After a failover, the former primary may keep its connections, and reject every write.
    reconnectOnError: ({ message }) => {
      if (!message.includes('READONLY') || time.now() < reconnectAfter) return false;
      reconnectAfter = time.now() + RECONNECT_AGAIN_MS;
      return true;
    },
    retryStrategy: (attempt) => Math.min(25 * 2 ** attempt, MAX_PAUSE_MS) * (0.5 + Math.random() / 2),
  });
  const server = serverAttributesOf(url);
  const listeners = new Set<(isUp: boolean) => void>();
  const ended = new AbortController();
  let state: 'new' | 'connecting' | 'up' | 'down' = 'new';
  let isWatching = false;
  let lastError: unknown;

  function become(next: 'up' | 'down'): void {
    if (state === next || ended.signal.aborted) return;
    state = next;
    if (next === 'down') void leaveSilent();
    for (const listener of [...listeners]) listener(next === 'up');
  }
  redis.on('ready', () => {
    become('up');
  });
  redis.on('close', () => {
    become('down');
  });
  redis.on('error', (error: unknown) => {
    lastError = withoutCommand(error);
  });

  /** The first command waits for the connection, up to its own timeout. */
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
    withinTimeout(work, {
      clock,
      timeoutMs,
      tooLate: () => new RedisTimeoutError(`Redis did not respond within ${timeoutMs} ms.`),
    });

  /** A connection without responses counts as lost until the server responds again. */
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

  /** Connects again while an open connection, or a new one, has no responses. */
  async function leaveSilent(): Promise<void> {
    if (isWatching) return;
    isWatching = true;
    while (!ended.signal.aborted && state === 'down') {
      await clock.sleep(SILENT_MS, ended.signal).catch(() => undefined);
      const isOpen = redis.status === 'ready' || redis.status === 'connect';
      if (state === 'down' && isOpen) redis.disconnect(true);
    }
    isWatching = false;
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
      throw new StoreUnavailableError('Redis rejected the command.', withoutCommand(error));
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
        // Redis loses its script cache on restart.
        if (!isRejectedAs(error, 'NOSCRIPT')) throw error;
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

/** The log shows all members of an error. The arguments of a command are passwords and whole entries. */
function withoutCommand(error: unknown): unknown {
  if (error instanceof Error && 'command' in error) delete error.command;
  return error;
}

/** Whether Redis rejected a command with this error. */
export function isRejectedAs(error: unknown, code: string): boolean {
  const cause = error instanceof StoreUnavailableError ? error.cause : undefined;
  return cause instanceof Error && cause.message.startsWith(code);
}
