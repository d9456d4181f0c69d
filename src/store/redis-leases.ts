import type { TraceHolder } from '../telemetry/trace-span.js';
import { createRedisScript, KEY_PREFIX, type RedisLink } from './redis-link.js';
import { StoreUnavailableError } from './store.js';

/** `taken`: the caller now holds it. `held`: another does. `done`: its holder has finished the work. */
export type LeaseState = 'taken' | 'held' | 'done';

/** Takes all free leases atomically, in one round trip. Keys are those of a store. @returns states, in order */
export type TakeLeases = (
  keys: readonly string[],
  ttlMs: number,
  trace?: TraceHolder,
) => Promise<readonly LeaseState[]>;

/** KEYS: the leases. ARGV: lifetime in milliseconds. A holder that gives up writes an empty value. */
const TAKE = createRedisScript(`
local states = {}
for i = 1, #KEYS do
  local state = redis.call('GET', KEYS[i]) or ''
  if state == '' then
    redis.call('SET', KEYS[i], 'held', 'PX', ARGV[1])
    state = 'taken'
  end
  states[i] = state
end
return states`);

/** Leases in the store of all replicas. */
export function createRedisLeases(link: RedisLink): TakeLeases {
  return async (keys, ttlMs, trace) => {
    const names = keys.map((key) => `${KEY_PREFIX}:store:${key}`);
    const states: unknown = await link.runScript(TAKE, names, [String(ttlMs)], trace);
    if (!Array.isArray(states) || states.length !== keys.length)
      throw new StoreUnavailableError('Redis returned an invalid response.');
    // A value that this service didn't write expires, too.
    return states.map((state: unknown) => (state === 'taken' || state === 'done' ? state : 'held'));
  };
}
