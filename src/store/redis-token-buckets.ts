import { hash } from 'node:crypto';
import { createRedisScript, KEY_PREFIX, type RedisLink } from './redis-link.js';
import { StoreUnavailableError } from './store.js';
import type { SharedBuckets } from './token-buckets.js';

/**
 * KEYS: a hash per bucket. ARGV: tokens per second, capacity, then the spent amount of each. A key of a foreign type,
 * or invalid numbers, count as a full bucket: one corrupt key must not disable the limits of others.
 */
const SPEND = createRedisScript(`
local clock = redis.call('TIME')
local now = tonumber(clock[1]) * 1000 + math.floor(tonumber(clock[2]) / 1000)
local rate, capacity = tonumber(ARGV[1]), tonumber(ARGV[2])
local answer = {}
for i = 1, #KEYS do
  local kept = redis.pcall('HMGET', KEYS[i], 'level', 'at')
  if kept.err then
    redis.call('DEL', KEYS[i])
    kept = {}
  end
  local level, at = tonumber(kept[1] or ''), tonumber(kept[2] or '')
  if not level or level ~= level or not at or at ~= at then level, at = capacity, now end
  local elapsed = math.max(0, now - at) / 1000
  level = math.max(-capacity, math.min(capacity, level + elapsed * rate) - tonumber(ARGV[i + 2]))
  redis.call('HSET', KEYS[i], 'level', string.format('%.3f', level), 'at', string.format('%.0f', now))
  redis.call('PEXPIRE', KEYS[i], string.format('%.0f', 2000 * capacity / rate + 60000))
  answer[i] = string.format('%.3f', level)
end
return answer`);

/**
 * Token buckets shared by all replicas. The braces place them on one node of a cluster, so one message is sufficient.
 */
export function createRedisTokenBuckets(link: RedisLink, name: string): SharedBuckets {
  return {
    spend: async ({ perSecond, capacity }, spendings) => {
      const keys = spendings.map(({ key }) => `${KEY_PREFIX}:{rates}:${name}:${digest(key)}`);
      const args = [perSecond, capacity, ...spendings.map(({ amount }) => amount)].map(String);
      const answer = await link.runScript(SPEND, keys, args);
      if (!Array.isArray(answer)) throw new StoreUnavailableError('Redis returned an invalid response.');
      return answer.map(Number);
    },
  };
}

/** Hashed, because keys contain people's ids. */
function digest(key: string): string {
  return hash('sha256', key, 'base64url');
}
