import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Clock } from '../lib/clock.js';
import { evictionIn, KEY_PREFIX } from './redis-link.js';

/** What a Redis does when it is tried out. */
export type RedisProbe =
  | {
      readonly works: true;
      /** Such as `7.2.4`; undefined where the account may not ask for it. */
      readonly version: string | undefined;
      /** How long a round trip took. */
      readonly latencyMs: number;
      /** Its eviction policy; undefined if it evicts nothing, or the account may not ask. */
      readonly eviction: string | undefined;
    }
  | {
      readonly works: false;
      /** What was under way: connecting (TLS and password with it), or the use of a key. */
      readonly step: 'connect' | 'use';
      /** A code such as ECONNREFUSED, or the first word of Redis' own answer, such as WRONGPASS. */
      readonly code: string;
    };

/** For connecting, and for each command. */
const TIMEOUT_MS = 5_000;
const KEY_LIFE_S = 60;

/**
 * Connects, asks, and writes, reads and deletes a key of its own, over a connection of its own. Says nothing of the
 * URL, which may hold a password.
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
    // How long it waits for the other end to hang up.
    disconnectTimeout: 100,
    // It asks for INFO, complains aloud where it may not, and tells less than our own commands do.
    enableReadyCheck: false,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // The connection ends with "Connection is closed."; why, only this event tells.
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

/** Under the prefix of all our keys: an account may be confined to it. */
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
