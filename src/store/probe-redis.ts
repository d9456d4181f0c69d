import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Clock } from '../lib/clock.js';
import { evictionIn, KEY_PREFIX } from './redis-link.js';

/** Result of probing a Redis server. */
export type RedisProbe =
  | {
      readonly works: true;
      /** Such as `7.2.4`; undefined if the account lacks permission. */
      readonly version: string | undefined;
      /** Round-trip time. */
      readonly latencyMs: number;
      /** Eviction policy; undefined if nothing is evicted, or the account lacks permission. */
      readonly eviction: string | undefined;
    }
  | {
      readonly works: false;
      /** The failed step: connecting (including TLS and authentication), or the use of a key. */
      readonly step: 'connect' | 'use';
      /** A code such as ECONNREFUSED, or the first word of Redis's error, such as WRONGPASS. */
      readonly code: string;
    };

/** Timeout of connecting, and of each command. */
const TIMEOUT_MS = 5_000;
const KEY_LIFE_S = 60;

/**
 * Connects with a new connection, then writes, reads, and deletes a new key. The result never contains the URL, which
 * may include a password.
 */
export async function probeRedis(
  url: string,
  clock: Clock,
  timeoutMs: number = TIMEOUT_MS,
): Promise<RedisProbe> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectionName: 'defender-subgraph doctor',
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
    // How long to wait for the server to close the connection.
    disconnectTimeout: 100,
    // The ready check uses INFO, and prints an error without permission. Our own commands report more.
    enableReadyCheck: false,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // Commands only fail with "Connection is closed."; this event has the reason.
  let lastError: unknown;
  redis.on('error', (error: unknown) => {
    lastError = error;
  });
  let step: 'connect' | 'use' = 'connect';
  try {
    await redis.connect();
    const asked = clock.now();
    await redis.ping();
    const latencyMs = clock.now() - asked;
    step = 'use';
    await useKey(redis);
    const eviction = evictionIn(await redis.info('memory').catch(() => ''));
    return { works: true, version: await readVersion(redis), latencyMs, eviction };
  } catch (error) {
    return { works: false, step, code: codeOf(step === 'connect' ? (lastError ?? error) : error) };
  } finally {
    redis.disconnect();
  }
}

/** Uses the common prefix, because the account may be restricted to it. */
async function useKey(redis: Redis): Promise<void> {
  const key = `${KEY_PREFIX}:doctor:${randomUUID()}`;
  await redis.set(key, 'written', 'EX', KEY_LIFE_S);
  const read = await redis.get(key);
  await redis.del(key);
  if (read !== 'written') throw new Error('UNREADABLE the key did not come back as it was written');
}

async function readVersion(redis: Redis): Promise<string | undefined> {
  try {
    return /redis_version:(\S+)/.exec(await redis.info('server'))?.[1];
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return 'unknown error';
  if ('code' in error && typeof error.code === 'string') return error.code;
  const answer = /^[A-Z]{4,}(?= )/.exec(error.message)?.[0];
  return answer ?? (/time/i.test(error.message) ? 'ETIMEDOUT' : error.name);
}
