import { createRedisScript } from './redis-link.js';

/**
 * A window is a sorted set of calls, scored by the microsecond of their count, and a hash of notes. Scores strictly
 * increase, so "after this position" misses no call. Every script reads all its keys before it writes: a key of a
 * foreign type aborts it without changes.
 */
const PRELUDE = `
local clock = redis.call('TIME')
local now = tonumber(clock[1]) * 1000000 + tonumber(clock[2])

local function text(number)
  return string.format('%.0f', number)
end

local function change(notes, length, revision)
  local next = text(math.max(now, (tonumber(revision) or 0) + 1))
  redis.call('HSET', notes, 'revision', next)
  redis.call('HSETNX', notes, 'created', next)
  redis.call('PEXPIRE', notes, text(length / 1000 + 3600000))
  return next
end

-- A call in the future was counted before the clock was set back. Count it as of now.
local function tidy(calls, notes, length)
  local revision = redis.call('HGET', notes, 'revision')
  local ahead = redis.call('ZRANGE', calls, '(' .. text(now + 1000000), '+inf', 'BYSCORE')
  for _, member in ipairs(ahead) do
    redis.call('ZADD', calls, 'XX', text(now), member)
  end
  redis.call('ZREMRANGEBYSCORE', calls, '-inf', text(now - length))
  if #ahead > 0 or not revision then
    revision = change(notes, length, revision)
  end
  return revision
end

local function latest(calls)
  local last = redis.call('ZRANGE', calls, -1, -1, 'WITHSCORES')
  return tonumber(last[2]) or 0
end

-- No window is closed for longer than a day. A later end was written before the clock was set back.
local function left(until_then)
  return math.min(math.max((tonumber(until_then) or 0) - now, 0), 86400000000)
end

local function list(calls, from, to, by)
  local found = by and redis.call('ZRANGE', calls, from, to, by, 'WITHSCORES')
    or redis.call('ZRANGE', calls, from, to, 'WITHSCORES')
  local listed = {}
  for i = 1, #found, 2 do
    local score = tonumber(found[i + 1])
    table.insert(listed, found[i])
    table.insert(listed, text(score))
    table.insert(listed, text(now - score))
  end
  return listed
end
`;

/**
 * KEYS: calls and notes of each window. ARGV: id (empty to count nothing), then length in microseconds, room, revision,
 * and position of each.
 */
export const TAKE = createRedisScript(`${PRELUDE}
local changed, full = false, false
local waits = {}
for i = 1, #KEYS / 2 do
  local calls, notes = KEYS[2 * i - 1], KEYS[2 * i]
  local length, room, known = tonumber(ARGV[4 * i - 2]), tonumber(ARGV[4 * i - 1]), ARGV[4 * i]
  if tidy(calls, notes, length) ~= known then changed = true end
  local wait = left(redis.call('HGET', notes, 'closed'))
  local count = redis.call('ZCARD', calls)
  if count >= room then
    local leaving = redis.call('ZRANGE', calls, count - room, count - room, 'WITHSCORES')
    wait = math.max(wait, tonumber(leaving[2]) + length - now, 1)
  end
  waits[i] = wait
  if wait > 0 then full = true end
end
if changed then return { 'changed' } end

local answer = { full and 'full' or 'granted' }
for i = 1, #KEYS / 2 do
  local calls, length, position = KEYS[2 * i - 1], tonumber(ARGV[4 * i - 2]), ARGV[4 * i + 1]
  if not full and ARGV[1] ~= '' then
    redis.call('ZADD', calls, text(math.max(now, latest(calls) + 1)), ARGV[1])
    redis.call('PEXPIRE', calls, text(length / 1000 + 1000))
    redis.call('PEXPIRE', KEYS[2 * i], text(length / 1000 + 3600000))
  end
  table.insert(answer, text(latest(calls)))
  table.insert(answer, text(waits[i]))
  table.insert(answer, list(calls, '(' .. position, '+inf', 'BYSCORE'))
end
return answer`);

/** KEYS: calls and notes. ARGV: length in microseconds, then id and age in microseconds of each call. */
export const READ = createRedisScript(`${PRELUDE}
local calls, notes, length = KEYS[1], KEYS[2], tonumber(ARGV[1])
local revision = tidy(calls, notes, length)
local added = 0
for i = 2, #ARGV, 2 do
  local age = tonumber(ARGV[i + 1])
  if age < length then
    added = added + redis.call('ZADD', calls, 'NX', text(now - age), ARGV[i])
  end
end
if added > 0 then
  redis.call('PEXPIRE', calls, text(length / 1000 + 1000))
  revision = change(notes, length, revision)
end
local note = redis.call('HMGET', notes, 'closed', 'limit', 'learned', 'created')
return {
  revision, text(latest(calls)), text(left(note[1])), note[2] or '0', text(left(note[3])), note[4] or '',
  list(calls, 0, -1)
}`);

/** KEYS: calls and notes of each window. ARGV: id. */
export const RETURN_PERMITS = createRedisScript(`${PRELUDE}
for i = 1, #KEYS / 2 do
  local notes = KEYS[2 * i]
  local revision = redis.call('HGET', notes, 'revision')
  if redis.call('ZREM', KEYS[2 * i - 1], ARGV[1]) > 0 and revision then
    redis.call('HSET', notes, 'revision', text(math.max(now, (tonumber(revision) or 0) + 1)))
  end
end
return 1`);

/** KEYS: calls and notes. ARGV: length, closed for, limit (0 for none), limit valid for; times in microseconds. */
export const NOTE = createRedisScript(`${PRELUDE}
local notes = KEYS[2]
local revision = tidy(KEYS[1], notes, tonumber(ARGV[1]))
local closed = tonumber(ARGV[2])
if closed > left(redis.call('HGET', notes, 'closed')) then
  redis.call('HSET', notes, 'closed', text(now + closed))
end
if tonumber(ARGV[3]) > 0 then
  redis.call('HSET', notes, 'limit', ARGV[3], 'learned', text(now + tonumber(ARGV[4])))
end
change(notes, tonumber(ARGV[1]) + closed, revision)
return 1`);

/** KEYS: a hash of amounts by minute. ARGV: amount, TTL in milliseconds. */
export const TALLY = createRedisScript(`${PRELUDE}
local minute = math.floor(now / 60000000)
redis.call('HINCRBY', KEYS[1], text(minute), ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
local held = redis.call('HGETALL', KEYS[1])
local answer = {}
for i = 1, #held, 2 do
  local age = math.max(minute - (tonumber(held[i]) or 0), 0)
  if age * 60000 > tonumber(ARGV[2]) then
    redis.call('HDEL', KEYS[1], held[i])
  else
    table.insert(answer, text(age))
    table.insert(answer, held[i + 1])
  end
end
return answer`);

/** KEYS: a hash of texts by replica. ARGV: replica, text (empty for none), TTL of a text in milliseconds. */
export const POST = createRedisScript(`${PRELUDE}
local held = redis.call('HGETALL', KEYS[1])
local answer = {}
for i = 1, #held, 2 do
  local at, said = string.match(held[i + 1], '^(%d+) (.*)$')
  local age = now - (tonumber(at) or 0)
  if age > tonumber(ARGV[3]) * 1000 or age < -1000000 then
    redis.call('HDEL', KEYS[1], held[i])
  elseif held[i] ~= ARGV[1] then
    table.insert(answer, said)
  end
end
if ARGV[2] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  redis.call('HSET', KEYS[1], ARGV[1], text(now) .. ' ' .. ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
end
return answer`);

/**
 * KEYS: a sorted set of replicas by their last beat. ARGV: replica, TTL of a beat, and maximum age of counted beats, in
 * milliseconds. It adds first, because a full Redis rejects only the first write of a script.
 */
export const BEAT = createRedisScript(`${PRELUDE}
redis.call('ZADD', KEYS[1], text(now), ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', text(now - tonumber(ARGV[2]) * 1000))
redis.call('ZREMRANGEBYSCORE', KEYS[1], text(now + 1000000), '+inf')
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return redis.call('ZCOUNT', KEYS[1], text(now - tonumber(ARGV[3]) * 1000), '+inf')`);
