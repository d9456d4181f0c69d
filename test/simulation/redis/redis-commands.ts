import { readBound, readScore, SortedSet, type ScoredMember } from './sorted-set.js';
import { Stream } from './stream.js';

/** A reply of Redis. Texts are bytes, a character each. */
export type Reply = string | number | null | RedisStatus | RedisFailure | readonly Reply[];

/** A simple string, such as OK. */
export class RedisStatus {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export class RedisFailure extends Error {}

type Hash = Map<string, string>;
type Value = string | Hash | SortedSet | Stream | readonly string[];

export interface Entry {
  readonly value: Value;
  /** Epoch milliseconds by the server's clock. */
  readonly endTime: number;
}

const OK = new RedisStatus('OK');
const WRONG_TYPE = 'WRONGTYPE Operation against a key holding the wrong kind of value';

/** One key of the keyspace, at one moment. */
export class KeyAccess {
  readonly #entries: Map<string, Entry>;
  readonly #now: number;
  readonly #key: string;
  #entry: Entry | undefined;

  constructor(entries: Map<string, Entry>, now: number, key: string) {
    this.#entries = entries;
    this.#now = now;
    this.#key = key;
    this.#entry = entries.get(key);
    if (this.#entry !== undefined && this.#entry.endTime * 1_000 <= now) this.remove();
  }

  get value(): Value | undefined {
    return this.#entry?.value;
  }

  get nowMs(): number {
    return Math.floor(this.#now / 1_000);
  }

  /** -1 without an end, -2 without a value. */
  get leftMs(): number {
    const { endTime } = this.#entry ?? {};
    if (endTime === undefined) return -2;
    return endTime === Infinity ? -1 : Math.ceil(endTime - this.#now / 1_000);
  }

  put(value: Value, endTime = Infinity): void {
    this.#entry = { value, endTime };
    this.#entries.set(this.#key, this.#entry);
  }

  remove(): boolean {
    this.#entry = undefined;
    return this.#entries.delete(this.#key);
  }

  expireIn(ms: number): boolean {
    const entry = this.#entry;
    if (entry === undefined) return false;
    if (ms <= 0) this.remove();
    else this.put(entry.value, this.nowMs + ms);
    return true;
  }

  text(): string | undefined {
    const { value } = this;
    if (value !== undefined && typeof value !== 'string') throw new RedisFailure(WRONG_TYPE);
    return value;
  }

  hash(): Hash | undefined {
    const { value } = this;
    if (value !== undefined && !(value instanceof Map)) throw new RedisFailure(WRONG_TYPE);
    return value;
  }

  set(): SortedSet | undefined {
    const { value } = this;
    if (value !== undefined && !(value instanceof SortedSet)) throw new RedisFailure(WRONG_TYPE);
    return value;
  }

  stream(): Stream | undefined {
    const { value } = this;
    if (value !== undefined && !(value instanceof Stream)) throw new RedisFailure(WRONG_TYPE);
    return value;
  }

  list(): readonly string[] | undefined {
    const { value } = this;
    if (value !== undefined && !Array.isArray(value)) throw new RedisFailure(WRONG_TYPE);
    return value as readonly string[] | undefined;
  }

  /** The same key with another value, which keeps its end. */
  replace(value: Value): void {
    this.put(value, this.#entry?.endTime);
  }

  /** Redis has no empty hashes and sets. */
  removeIfEmpty(): void {
    const { value } = this;
    if (value instanceof Map || value instanceof SortedSet) {
      if (value.size === 0) this.remove();
    }
  }
}

type Command = (key: KeyAccess, args: readonly string[]) => Reply;

const OF_ONE_KEY: Readonly<Record<string, Command>> = {
  PING: () => new RedisStatus('PONG'),
  CLIENT: () => OK,
  SELECT: () => OK,
  INFO: () => 'loading:0\r\nmaxmemory:0\r\nmaxmemory_policy:noeviction\r\n',
  GET: (key) => key.text() ?? null,
  SET: (key, [value = '', ...options]) => {
    const words = options.map((word) => word.toUpperCase());
    const px = words.indexOf('PX');
    const ttl = px < 0 ? Infinity : toInteger(options[px + 1]);
    if (ttl <= 0) throw new RedisFailure("ERR invalid expire time in 'set' command");
    if (words.includes('NX') && key.value !== undefined) return null;
    key.put(value, key.nowMs + ttl);
    return OK;
  },
  PEXPIRE: (key, [ms]) => (key.expireIn(toInteger(ms)) ? 1 : 0),
  PTTL: (key) => key.leftMs,
  TYPE: (key) => new RedisStatus(typeOf(key.value)),
  EXISTS: (key) => (key.value === undefined ? 0 : 1),
  HGET: (key, [field = '']) => key.hash()?.get(field) ?? null,
  HMGET: (key, fields) => fields.map((field) => key.hash()?.get(field) ?? null),
  HGETALL: (key) => [...(key.hash() ?? [])].flat(),
  HSET: (key, args) => {
    const hash = key.hash() ?? new Map<string, string>();
    const before = hash.size;
    for (let i = 0; i < args.length; i += 2) hash.set(args[i]!, args[i + 1]!);
    if (key.value === undefined) key.put(hash);
    return hash.size - before;
  },
  HSETNX: (key, [field = '', value = '']) => {
    const hash = key.hash() ?? new Map<string, string>();
    if (hash.has(field)) return 0;
    hash.set(field, value);
    if (key.value === undefined) key.put(hash);
    return 1;
  },
  HDEL: (key, fields) => {
    const removed = fields.filter((field) => key.hash()?.delete(field)).length;
    key.removeIfEmpty();
    return removed;
  },
  HINCRBY: (key, [field = '', by]) => {
    const hash = key.hash() ?? new Map<string, string>();
    const next = toInteger(hash.get(field) ?? '0') + toInteger(by);
    hash.set(field, String(next));
    if (key.value === undefined) key.put(hash);
    return next;
  },
  ZADD: (key, args) => {
    const [option = ''] = args;
    const only = option === 'NX' || option === 'XX' ? option : undefined;
    const rest = only === undefined ? args : args.slice(1);
    const scores = rest.filter((_one, index) => index % 2 === 0).map(readScore);
    const set = key.set() ?? new SortedSet();
    const added = scores.filter((score, index) => set.add(rest[2 * index + 1]!, score, only)).length;
    if (key.value === undefined && set.size > 0) key.put(set);
    return added;
  },
  ZREM: (key, members) => {
    const removed = members.filter((member) => key.set()?.remove(member)).length;
    key.removeIfEmpty();
    return removed;
  },
  ZCARD: (key) => key.set()?.size ?? 0,
  ZCOUNT: (key, range) => {
    const [from, to] = readRange(range);
    return key.set()?.countBetween(from, to) ?? 0;
  },
  ZREMRANGEBYSCORE: (key, range) => {
    const [from, to] = readRange(range);
    const removed = key.set()?.removeBetween(from, to) ?? 0;
    key.removeIfEmpty();
    return removed;
  },
  ZRANGE: (key, [from = '', to = '', ...options]) => {
    const read = options.includes('BYSCORE') ? readByScore : readByIndex;
    const found = read([from, to])(key.set());
    const withScores = options.includes('WITHSCORES');
    const listed: string[] = [];
    for (const { member, score } of found ?? []) {
      listed.push(member);
      if (withScores) listed.push(String(score));
    }
    return listed;
  },
  RPUSH: (key, texts) => {
    const list = [...(key.list() ?? []), ...texts];
    key.replace(list);
    return list.length;
  },
  LRANGE: (key, range) => sliceOf(key.list() ?? [], range),
  LTRIM: (key, range) => {
    const list = key.list();
    const kept = sliceOf(list ?? [], range);
    if (kept.length > 0) key.replace(kept);
    else if (list !== undefined) key.remove();
    return OK;
  },
  XADD: (key, [id = '', ...fields]) => {
    const stream = key.stream() ?? new Stream();
    const added = stream.add(id, fields);
    if (key.value === undefined) key.put(stream);
    return added;
  },
  XRANGE: (key, [from = '', to = '']) => key.stream()?.between(from, to) ?? [],
  XTRIM: (key, [_minId, id = '']) => key.stream()?.trim(id) ?? 0,
};

/** The commands of one key, by name. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(Object.entries(OF_ONE_KEY));

function typeOf(value: Value | undefined): string {
  if (value === undefined) return 'none';
  if (typeof value === 'string') return 'string';
  if (value instanceof Map) return 'hash';
  if (value instanceof SortedSet) return 'zset';
  return value instanceof Stream ? 'stream' : 'list';
}

/** Both ends are inclusive, and count from the end if negative. */
function sliceOf(list: readonly string[], [from, to]: readonly string[]): readonly string[] {
  const [start, end] = [toInteger(from), toInteger(to)];
  const last = end < 0 ? list.length + end : end;
  return list.slice(start < 0 ? Math.max(0, list.length + start) : start, Math.max(0, last + 1));
}

function readRange([from = '', to = '']: readonly string[]) {
  return [readBound(from), readBound(to)] as const;
}

type ReadMembers = (set: SortedSet | undefined) => readonly ScoredMember[] | undefined;

function readByScore(range: readonly string[]): ReadMembers {
  const [from, to] = readRange(range);
  return (set) => set?.between(from, to);
}

function readByIndex([from, to]: readonly string[]): ReadMembers {
  const [start, end] = [toInteger(from), toInteger(to)];
  return (set) => set?.slice(start, end);
}

function toInteger(text: string | undefined): number {
  const value = Number(text);
  if (text === undefined || text === '' || !Number.isSafeInteger(value)) {
    throw new RedisFailure('ERR value is not an integer or out of range');
  }
  return value;
}
