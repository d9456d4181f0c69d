import type {
  CallCounter,
  AcquireResult,
  AcquireRequest,
  WindowUpdate,
  WindowState,
} from './call-counter.js';
import { BEAT, RETURN_PERMITS, NOTE, POST, READ, TAKE, TALLY } from './call-counter-scripts.js';
import { KEY_PREFIX, type RedisLink } from './redis-link.js';
import { StoreUnavailableError } from './store.js';
import { chunksOf } from '../lib/chunks-of.js';

const REPLICAS = `${KEY_PREFIX}:replicas`;

/** The counter shared by all replicas. The braces place a group on one node of a cluster. */
export function createRedisCallCounter(link: RedisLink): CallCounter {
  const nameOf = (group: string, kind: string, key: string) =>
    `${KEY_PREFIX}:quota:{${group}}:${kind}:${key}`;
  const keysOf = (group: string, keys: readonly string[]) =>
    keys.flatMap((key) => [nameOf(group, 'calls', key), nameOf(group, 'notes', key)]);

  const ask = async ({ group, id, windows, trace }: AcquireRequest): Promise<AcquireResult> => {
    const args = windows.flatMap(({ lengthMs, room, revision, position }) => [
      toMicroseconds(lengthMs),
      String(room),
      revision,
      String(position),
    ]);
    const keys = keysOf(
      group,
      windows.map(({ key }) => key),
    );
    return readTakeAnswer(await link.runScript(TAKE, keys, [id, ...args], trace), windows.length);
  };

  return {
    take: ask,
    look: (group, windows) => ask({ group, id: '', windows }),
    refund: async (group, keys, id) => {
      await link.runScript(RETURN_PERMITS, keysOf(group, keys), [id]);
    },
    read: async (group, { key, lengthMs }, calls, trace) => {
      const args = calls.flatMap(({ id, ageMs }) => [id, toMicroseconds(ageMs)]);
      const asked = [toMicroseconds(lengthMs), ...args];
      return readWindowState(await link.runScript(READ, keysOf(group, [key]), asked, trace));
    },
    note: async (group, { key, lengthMs }, { closedForMs, learned }) => {
      await link.runScript(NOTE, keysOf(group, [key]), [
        toMicroseconds(lengthMs),
        toMicroseconds(closedForMs),
        String(learned?.limit ?? 0),
        toMicroseconds(learned?.forMs ?? 0),
      ]);
    },
    tally: async (group, key, amount, keepMs) => {
      const answer = await link.runScript(
        TALLY,
        [nameOf(group, 'running', key)],
        [String(Math.ceil(amount)), String(keepMs)],
      );
      return inTuples(asList(answer), 2).map(([age, held]) => ({
        ageMs: asNumber(age) * 60_000,
        amount: asNumber(held),
      }));
    },
    post: async (group, replica, text, keepMs) => {
      const key = nameOf(group, 'posts', 'claims');
      return asList(await link.runScript(POST, [key], [replica, text, String(keepMs)])).map((one) => {
        if (typeof one !== 'string') throw notOurs();
        return one;
      });
    },
    beat: async (replica, keepMs, withinMs) => {
      const args = [keepMs, Math.max(0, Math.min(withinMs, keepMs))].map(String);
      return asNumber(await link.runScript(BEAT, [REPLICAS], [replica, ...args]));
    },
    leave: async (replica) => {
      await link.run((redis) => redis.zrem(REPLICAS, replica));
    },
  };
}

function toMicroseconds(ms: number): string {
  return String(Math.max(0, Math.round(ms * 1_000)));
}

function readTakeAnswer(raw: unknown, windows: number): AcquireResult {
  const [outcome, ...parts] = asList(raw);
  if (outcome === 'changed') return { outcome, windows: [] };
  if ((outcome !== 'granted' && outcome !== 'full') || parts.length !== windows * 3) throw notOurs();
  return { outcome, windows: inTuples(parts, 3).map(readWindowUpdate) };
}

function readWindowUpdate([position, wait, calls]: readonly unknown[]): WindowUpdate {
  return {
    position: asNumber(position),
    waitMs: asNumber(wait) / 1_000,
    calls: readCalls(calls),
  };
}

function readWindowState(raw: unknown): WindowState {
  const [revision, position, closed, limit, believed, created, calls] = asList(raw);
  if (typeof revision !== 'string' || typeof created !== 'string') throw notOurs();
  const learned = { limit: asNumber(limit), forMs: asNumber(believed) / 1_000 };
  return {
    revision,
    created,
    position: asNumber(position),
    calls: readCalls(calls),
    note: {
      closedForMs: asNumber(closed) / 1_000,
      ...(learned.limit > 0 && learned.forMs > 0 && { learned }),
    },
  };
}

function readCalls(raw: unknown): WindowUpdate['calls'] {
  return inTuples(asList(raw), 3).map(([id, position, age]) => {
    if (typeof id !== 'string') throw notOurs();
    return { id, position: asNumber(position), ageMs: Math.max(0, asNumber(age) / 1_000) };
  });
}

function inTuples(list: readonly unknown[], size: number): readonly (readonly unknown[])[] {
  if (list.length % size !== 0) throw notOurs();
  return chunksOf(list, size);
}

function asList(raw: unknown): readonly unknown[] {
  if (!Array.isArray(raw)) throw notOurs();
  return raw;
}

function asNumber(raw: unknown): number {
  const number = typeof raw === 'string' && raw !== '' ? Number(raw) : raw;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw notOurs();
  return number;
}

function notOurs(): StoreUnavailableError {
  return new StoreUnavailableError('Redis returned an invalid result for a script.');
}
