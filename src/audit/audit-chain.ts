import { hash, type KeyObject } from 'node:crypto';
import { isMacOf, macOf } from '../store/seal.js';
import { parseJson } from '../lib/parse-json.js';

/** What stands before the first line of a process. */
export const NO_LINE = '0'.repeat(64);

/** Where a chain has got to: enough to find out later that lines are missing at its end. */
export interface ChainHead {
  readonly process: string;
  /** Of the last line; 0 before the first. */
  readonly sequence: number;
  /** Of the last line. */
  readonly hash: string;
}

/**
 * The lines of one process, each of which names the one before by its hash. Whoever changes, removes or adds a line
 * breaks the chain, unless they write everything after it anew; anchors, kept elsewhere, show that too. With a key, each
 * line bears a code that nobody can make without it, and the first line says so: whoever writes a line anew is found out.
 */
export class AuditChain {
  readonly #process: string;
  readonly #key: KeyObject | undefined;
  #sequence = 0;
  #previous = NO_LINE;

  /** @param process an id that no other process has had. */
  constructor(process: string, key?: KeyObject) {
    this.#process = process;
    this.#key = key;
  }

  get head(): ChainHead {
    return { process: this.#process, sequence: this.#sequence, hash: this.#previous };
  }

  /** The next line, without its line end. */
  link(event: object): string {
    this.#sequence += 1;
    const linked = { process: this.#process, sequence: this.#sequence, previous: this.#previous };
    const named = this.#key !== undefined && this.#sequence === 1 && { keyId: keyIdOf(this.#key) };
    const text = JSON.stringify({ ...event, ...linked, ...named });
    this.#previous = hashOf(text);
    const mac = this.#key && macOf(this.#key, 'audit line', [text]).toString('hex');
    return `${text.slice(0, -1)},"hash":"${this.#previous}"${mac === undefined ? '' : `,"mac":"${mac}"`}}`;
  }
}

/** A line of the trail, as far as the chain goes. */
export interface ChainedLine extends ChainHead {
  readonly previous: string;
  /** Of the line as it stands: differs from `hash` when somebody has changed it. */
  readonly computedHash: string;
  readonly event: Readonly<Record<string, unknown>>;
  /** On the first line of a process with a key: which one. */
  readonly keyId?: string;
  /** Whether it bears a code, of whichever key. */
  readonly isKeyed: boolean;
  /** Whether one of these keys has made its code. */
  isMadeWith(keys: readonly KeyObject[]): boolean;
}

/** Tells which key a trail needs, and nothing of the key. */
export function keyIdOf(key: KeyObject): string {
  return macOf(key, 'audit key id', []).toString('hex').slice(0, 16);
}

/** Ids as we make them: what somebody else has written must not get to a terminal as it is. */
const PROCESS = /^[\w-]{1,64}$/;
const KEY_ID = /^[0-9a-f]{16}$/;
const HASH_AT_END = /,"hash":"([0-9a-f]{64})"(?:,"mac":"([0-9a-f]{64})")?\}$/;

/** Reads a line; undefined for anything that {@link AuditChain.link} doesn't write. */
export function readChainedLine(line: string): ChainedLine | undefined {
  const [end, hash, mac] = HASH_AT_END.exec(line) ?? [];
  if (end === undefined || hash === undefined) return undefined;
  const text = `${line.slice(0, -end.length)}}`;
  const event = parseObject(text);
  const { process, sequence, previous, keyId } = event ?? {};
  if (typeof process !== 'string' || typeof sequence !== 'number' || typeof previous !== 'string') {
    return undefined;
  }
  if (!PROCESS.test(process)) return undefined;
  const code = mac === undefined ? undefined : Buffer.from(mac, 'hex');
  return {
    ...{ process, sequence, previous, hash, computedHash: hashOf(text), event: event ?? {} },
    ...(typeof keyId === 'string' && KEY_ID.test(keyId) && { keyId }),
    isKeyed: code !== undefined,
    isMadeWith: (keys) => code !== undefined && isMacOf(code, keys, 'audit line', [text]),
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}

/** By the bytes that were written: another spelling of the same JSON is another line. */
function hashOf(text: string): string {
  return hash('sha256', text, 'hex');
}
