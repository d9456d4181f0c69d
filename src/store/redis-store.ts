import { KEY_PREFIX, createRedisScript, isRejectedAs, type RedisLink } from './redis-link.js';
import type { RedisRoundTrip } from './redis-span.js';
import { StoreUnavailableError, type Store } from './store.js';
import type { TraceHolder } from '../telemetry/trace-span.js';

const DELETE_IF = createRedisScript(`
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 0`);

const REPLACE_IF = createRedisScript(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1`);

/** A store shared by all replicas. */
export function createRedisStore(link: RedisLink, trace?: TraceHolder): Store {
  const trip = (name: string, batchSize = 1): RedisRoundTrip => ({ trace, name, batchSize });
  const nameOf = (key: string) => `${KEY_PREFIX}:store:${key}`;
  return {
    get: async (key) => {
      const value = link.run((redis) => redis.get(nameOf(key)), trip('GET'));
      return asText(await value.catch(asForeignText));
    },
    getMany: async (keys) => {
      if (keys.length === 0) return [];
      const values: unknown = await link.run(
        (redis) => redis.mget(keys.map(nameOf)),
        trip('MGET', keys.length),
      );
      // A shorter list would make keys appear to have no value.
      if (!Array.isArray(values) || values.length !== keys.length) throw notAsked();
      return values.map(asText);
    },
    set: async (key, value, ttlMs) => {
      await link.run((redis) => redis.set(nameOf(key), value, 'PX', wholeMs(ttlMs)), trip('SET'));
    },
    setMany: async (entries) => {
      if (entries.length === 0) return;
      await link.run(
        async (redis) => {
          const pipeline = redis.pipeline();
          for (const { key, value, ttlMs } of entries) pipeline.set(nameOf(key), value, 'PX', wholeMs(ttlMs));
          const answers = await pipeline.exec();
          for (const [error] of answers ?? []) if (error !== null) throw error;
        },
        trip(entries.length > 1 ? 'PIPELINE SET' : 'SET', entries.length),
      );
    },
    setIfAbsent: async (key, value, ttlMs) =>
      (await link.run((redis) => redis.set(nameOf(key), value, 'PX', wholeMs(ttlMs), 'NX'), trip('SET'))) ===
      'OK',
    delete: async (key) => {
      await link.run((redis) => redis.del(nameOf(key)), trip('DEL'));
    },
    deleteIf: async (key, value) => {
      await link.runScript(DELETE_IF, [nameOf(key)], [value], trace);
    },
    replaceIf: async (key, before, value, ttlMs) => {
      const args = [before, value, String(wholeMs(ttlMs))];
      return (await link.runScript(REPLACE_IF, [nameOf(key)], args, trace)) === 1;
    },
    tracedBy(work) {
      return work?.span === undefined ? this : createRedisStore(link, work);
    },
  };
}

/** Another server in place of Redis may return anything. */
function asText(value: unknown): string | undefined {
  if (value === null || typeof value === 'string') return value ?? undefined;
  throw notAsked();
}

/** An entry of another type is there, and this service hasn't written it: to its readers it is an invalid text. */
function asForeignText(error: unknown): string {
  if (isRejectedAs(error, 'WRONGTYPE')) return '';
  throw error;
}

function notAsked(): StoreUnavailableError {
  return new StoreUnavailableError('Redis returned an invalid response.');
}

/** Redis requires a positive integer of milliseconds. */
function wholeMs(ms: number): number {
  return Math.max(1, Math.round(ms));
}
