import { randomUUID } from 'node:crypto';
import { KEY_PREFIX, createRedisScript, isRejectedAs, type RedisLink } from '../store/redis-link.js';
import { StoreUnavailableError } from '../store/store.js';
import { readEntry, readHead, type LogEntry } from './log-entry.js';
import { LEASE_MS, WANT_MS, type FeedStore } from './feed-store.js';
import type { SealedTexts } from './sealed-texts.js';
import { SUBJECTS } from './subjects.js';

/** Lua that deletes a key of another type: this service hasn't written it. */
const dropUnless = (type: string, key: string) =>
  `if redis.call('TYPE', ${key}).ok ~= '${type}' then redis.call('DEL', ${key}) end`;

/**
 * A lease that lasts longer than this service's own is foreign. KEYS: lease, writer. ARGV: token, lease milliseconds,
 * retention milliseconds of the writer.
 */
const ACQUIRE = createRedisScript(`
local left = redis.call('PTTL', KEYS[1])
if left == -1 or left > tonumber(ARGV[2]) then redis.call('DEL', KEYS[1]) end
if not redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 0 end
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[3])
return 1`);

/** KEYS: lease. ARGV: token, milliseconds; 0 releases the lease. */
const RENEW = createRedisScript(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
if ARGV[2] == '0' then redis.call('DEL', KEYS[1]) else redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 1`);

/**
 * The writer is the last process that acquired the lease. A process that resumes after a pause is fenced off whatever
 * its clock says. KEYS: writer, head, log. ARGV: token, expected head, new head, milliseconds, first retained entry,
 * then number and text of each entry.
 */
const APPEND = createRedisScript(`
${dropUnless('string', 'KEYS[1]')}
${dropUnless('string', 'KEYS[2]')}
${dropUnless('stream', 'KEYS[3]')}
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 'fenced' end
if (redis.call('GET', KEYS[2]) or '') ~= ARGV[2] then return 'moved' end
for i = 6, #ARGV, 2 do
  redis.call('XADD', KEYS[3], ARGV[i] .. '-1', 'e', ARGV[i + 1])
end
redis.call('SET', KEYS[2], ARGV[3], 'PX', ARGV[4])
if redis.call('EXISTS', KEYS[3]) == 1 then
  redis.call('XTRIM', KEYS[3], 'MINID', ARGV[5] .. '-0')
  redis.call('PEXPIRE', KEYS[3], ARGV[4])
end
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return 'appended'`);

/** KEYS: hints. ARGV: hint, maximum number of hints, milliseconds. */
const ADD = createRedisScript(`
${dropUnless('list', 'KEYS[1]')}
redis.call('RPUSH', KEYS[1], ARGV[1])
redis.call('LTRIM', KEYS[1], -tonumber(ARGV[2]), -1)
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1`);

/** KEYS: hints. */
const TAKE = createRedisScript(`
${dropUnless('list', 'KEYS[1]')}
local hints = redis.call('LRANGE', KEYS[1], 0, -1)
redis.call('DEL', KEYS[1])
return hints`);

const MAX_HINTS = 1_000;

/** The feed of a tenant, shared by all replicas. The braces keep its keys in one hash slot of a cluster. */
export function createRedisFeedStore(options: {
  readonly link: RedisLink;
  readonly tenantId: string;
  readonly texts: SealedTexts;
  readonly retentionMs: number;
}): FeedStore {
  const { link, tenantId, texts, retentionMs } = options;
  const keyOf = (name: string) => `${KEY_PREFIX}:{feed:${tenantId}}:${name}`;
  const keys = { lease: keyOf('lease'), writer: keyOf('writer'), head: keyOf('head'), hints: keyOf('hints') };
  const logOf = (generation: string) => keyOf(`log:${generation}`);
  const wantedKeys = SUBJECTS.map((subject) => keyOf(`wanted:${subject}`));

  return {
    isShared: true,
    readHead: async () => {
      const raw: unknown = await link.run((redis) => redis.get(keys.head)).catch(foreignAs(''));
      if (raw === null) return undefined;
      if (typeof raw !== 'string') throw unexpectedReply();
      return { raw, head: readHead(texts.open('head', raw)) };
    },
    append: async ({ before = '', head, entries, fencingToken, firstRetained, trace }) => {
      const raw = texts.seal('head', JSON.stringify(head));
      const lines = entries.flatMap((entry) => [
        String(entry.seq),
        texts.seal(`${head.generation}:${entry.seq}`, JSON.stringify(entry)),
      ]);
      const outcome = await link.runScript(
        APPEND,
        [keys.writer, keys.head, logOf(head.generation)],
        [fencingToken, before, raw, String(retentionMs), String(firstRetained), ...lines],
        trace,
      );
      if (outcome === 'appended') return { outcome, raw };
      if (outcome === 'fenced' || outcome === 'moved') return { outcome };
      throw unexpectedReply();
    },
    read: async (generation, from, to) => {
      const range = link.run((redis) => redis.xrange(logOf(generation), `${from}-0`, `${to}-9`));
      const found: unknown = await range.catch(foreignAs([]));
      if (!Array.isArray(found)) throw unexpectedReply();
      return readInOrder(found, from, (seq, raw) => texts.open(`${generation}:${seq}`, raw));
    },

    acquireLease: async () => {
      const token = randomUUID();
      const args = [token, String(LEASE_MS), String(retentionMs)];
      return (await link.runScript(ACQUIRE, [keys.lease, keys.writer], args)) === 1 ? token : undefined;
    },
    renewLease: async (token) => (await link.runScript(RENEW, [keys.lease], [token, String(LEASE_MS)])) === 1,
    releaseLease: async (token) => {
      await link.runScript(RENEW, [keys.lease], [token, '0']);
    },

    want: async (subjects) => {
      await link.run(async (redis) => {
        const pipeline = redis.pipeline();
        for (const subject of subjects) pipeline.set(keyOf(`wanted:${subject}`), '1', 'PX', WANT_MS);
        for (const [error] of (await pipeline.exec()) ?? []) if (error !== null) throw error;
      });
    },
    wanted: async () => {
      const found: unknown = await link.run((redis) => redis.mget(wantedKeys));
      if (!Array.isArray(found)) throw unexpectedReply();
      return SUBJECTS.filter((_subject, index) => found[index] != null);
    },

    addHint: async (hint) => {
      const args = [texts.seal('hint', hint), String(MAX_HINTS), String(WANT_MS)];
      await link.runScript(ADD, [keys.hints], args);
    },
    takeHints: async () => {
      const found = await link.runScript(TAKE, [keys.hints], []);
      if (!Array.isArray(found)) throw unexpectedReply();
      return found.flatMap((raw: unknown) => texts.open('hint', String(raw)) ?? []);
    },
    close: async () => undefined,
  };
}

/** Stops at the first entry that is missing, fails verification, or has the wrong number. */
function readInOrder(
  found: readonly unknown[],
  from: number,
  open: (seq: number, raw: string) => string | undefined,
): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  for (const item of found) {
    const seq = from + entries.length;
    const [id, fields] = Array.isArray(item) ? (item as [unknown, unknown]) : [];
    if (id !== `${seq}-1` || !Array.isArray(fields)) break;
    const entry = readEntry(open(seq, String(fields[1])));
    if (entry?.seq !== seq) break;
    entries.push(entry);
  }
  return entries;
}

/** Replaces the error about an entry of another type. */
function foreignAs<T>(invalid: T): (error: unknown) => T {
  return (error) => {
    if (isRejectedAs(error, 'WRONGTYPE')) return invalid;
    throw error;
  };
}

function unexpectedReply(): StoreUnavailableError {
  return new StoreUnavailableError('Redis returned an invalid response.');
}
