import { hash } from 'node:crypto';
import { compileLua } from './compile-lua.js';
import { LuaTable, type LuaScope } from './lua-values.js';
import { COMMANDS, KeyAccess, RedisFailure, RedisStatus, type Entry, type Reply } from './redis-commands.js';
import { SortedSet } from './sorted-set.js';
import { Stream } from './stream.js';

const SWEEP_EVERY = 5_000;

/** A model of the commands and scripts that the product sends to Redis, written apart from the product. */
export class RedisModel {
  /** Microseconds of the server's clock. A script sees one moment. */
  readonly #time: () => number;
  readonly #onUnknown: (command: string) => void;
  #entries = new Map<string, Entry>();
  /** Compiled scripts by their SHA-1. */
  readonly #scripts = new Map<string, (scope: LuaScope) => unknown>();
  #now = 0;
  #commands = 0;
  /** The table `redis` of scripts. */
  readonly #library = new LuaTable(
    [],
    [
      ['call', (...command: unknown[]) => toLua(this.#run(command.map(asArgument)))],
      [
        'pcall',
        (...command: unknown[]) => {
          const reply = this.#attempt(command.map(asArgument));
          return reply instanceof RedisFailure ? new LuaTable([], [['err', reply.message]]) : toLua(reply);
        },
      ],
    ],
  );

  /** @param onUnknown called for a command that the model lacks */
  constructor(time: () => number, onUnknown: (command: string) => void = () => undefined) {
    this.#time = time;
    this.#onUnknown = onUnknown;
  }

  /** Executes a command. Failures are replies. */
  execute(command: readonly string[]): Reply {
    this.#now = this.#time();
    this.#commands += 1;
    if (this.#commands % SWEEP_EVERY === 0) this.#sweep();
    return this.#attempt(command);
  }

  flush(): void {
    this.#entries.clear();
  }

  /** Another server takes over, which has no scripts. */
  forgetScripts(): void {
    this.#scripts.clear();
  }

  /** @returns a function that restores the state of this moment */
  snapshot(): () => void {
    const copy = copyOf(this.#entries);
    return () => {
      this.#entries = copyOf(copy);
    };
  }

  #sweep(): void {
    for (const [key, { endTime }] of this.#entries)
      if (endTime * 1_000 <= this.#now) this.#entries.delete(key);
  }

  #attempt(command: readonly string[]): Reply {
    try {
      return this.#run(command);
    } catch (error) {
      return error instanceof RedisFailure ? error : new RedisFailure(`ERR ${String(error)}`);
    }
  }

  #run(words: readonly string[]): Reply {
    const [name = '', key = ''] = words;
    const args = words.slice(2);
    const command = COMMANDS.get(name) ?? COMMANDS.get(name.toUpperCase());
    if (command !== undefined) return command(new KeyAccess(this.#entries, this.#now, key), args);
    switch (name.toUpperCase()) {
      case 'MGET':
        return [key, ...args].map((one) => {
          const { value } = new KeyAccess(this.#entries, this.#now, one);
          return typeof value === 'string' ? value : null;
        });
      case 'DEL':
        return [key, ...args].filter((one) => new KeyAccess(this.#entries, this.#now, one).remove()).length;
      case 'TIME':
        return [String(Math.floor(this.#now / 1e6)), String(Math.floor(this.#now % 1e6))];
      case 'EVAL': {
        const script = compileLua(key);
        this.#scripts.set(hash('sha1', key, 'hex'), script);
        return this.#execute(script, args);
      }
      case 'EVALSHA': {
        const script = this.#scripts.get(key);
        if (script === undefined) throw new RedisFailure('NOSCRIPT No matching script. Please use EVAL.');
        return this.#execute(script, args);
      }
      default:
        if (name !== 'hello' && name !== 'HELLO') this.#onUnknown(name);
        // The client then uses the second version of the protocol.
        throw new RedisFailure(`ERR unknown command '${name}'`);
    }
  }

  #execute(script: (scope: LuaScope) => unknown, args: readonly string[]): Reply {
    const end = Number(args[0]) + 1;
    const [keys, values] = [new LuaTable(args.slice(1, end)), new LuaTable(args.slice(end))];
    return fromLua(script({ redis: this.#library, keys, args: values }));
  }
}

function copyOf(entries: ReadonlyMap<string, Entry>): Map<string, Entry> {
  return new Map(
    [...entries].map(([key, { value, endTime }]) => {
      const isOwn = value instanceof SortedSet || value instanceof Stream;
      const copy = isOwn ? value.clone() : value instanceof Map ? new Map(value) : value;
      return [key, { value: copy, endTime }];
    }),
  );
}

function asArgument(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toPrecision(17);
  throw new RedisFailure('ERR Lua redis lib command arguments must be strings or integers');
}

function toLua(reply: Reply): unknown {
  if (reply === null) return false;
  if (typeof reply === 'string' || typeof reply === 'number') return reply;
  if (reply instanceof RedisStatus) return new LuaTable([], [['ok', reply.text]]);
  if (reply instanceof RedisFailure) throw reply;
  return new LuaTable(reply.map(toLua));
}

function fromLua(value: unknown): Reply {
  if (value === undefined || value === false) return null;
  if (value === true) return 1;
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value === 'string') return value;
  if (!(value instanceof LuaTable)) throw new RedisFailure('ERR a script returned a function');
  const end = value.items.indexOf(undefined);
  return (end < 0 ? value.items : value.items.slice(0, end)).map(fromLua);
}
