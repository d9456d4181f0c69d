import { hash, type KeyObject } from 'node:crypto';
import { isMacOf, macOf } from '../store/seal.js';
import { parseJson } from '../lib/parse-json.js';
import { escapeJson } from '../lib/printable.js';

/** The previous hash of a process's first line. */
export const NO_LINE = '0'.repeat(64);

/** The end of a chain. Comparing it with the file later shows whether lines are missing at the end. */
export interface ChainHead {
  readonly process: string;
  /** Of the last line; 0 before the first. */
  readonly sequence: number;
  /** Of the last line. */
  readonly hash: string;
}

/**
 * The lines of one process, each with the hash of the line before it. Changing, removing or inserting a line breaks the
 * chain, unless all later lines are rewritten too. Anchors in the log, stored elsewhere, detect that case. With a key,
 * each line also has a MAC, which can't be forged without the key. The first line says so, which makes rewritten lines
 * detectable.
 */
export class AuditChain {
  readonly #process: string;
  readonly #key: KeyObject | undefined;
  #sequence = 0;
  #previous = NO_LINE;

  /** @param process a unique id */
  constructor(process: string, key?: KeyObject) {
    this.#process = process;
    this.#key = key;
  }

  get head(): ChainHead {
    return { process: this.#process, sequence: this.#sequence, hash: this.#previous };
  }

  /** Returns the next line, without a line feed. */
  link(event: object): string {
    this.#sequence += 1;
    const linked = { process: this.#process, sequence: this.#sequence, previous: this.#previous };
    const named = this.#key !== undefined && this.#sequence === 1 && { keyId: keyIdOf(this.#key) };
    const text = escapeJson(JSON.stringify({ ...event, ...linked, ...named }));
    this.#previous = hashOf(text);
    const mac = this.#key && macOf(this.#key, 'audit line', [text]).toString('hex');
    return `${text.slice(0, -1)},"hash":"${this.#previous}"${mac === undefined ? '' : `,"mac":"${mac}"`}}`;
  }
}

/** The fields of a line that the chain uses. */
export interface ChainedLine extends ChainHead {
  readonly previous: string;
  /** The hash of the line as read. It differs from `hash` if the line was changed. */
  readonly computedHash: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly keyId?: string;
  readonly isKeyed: boolean;
  /** Whether the MAC was made with one of these keys. */
  isMadeWith(keys: readonly KeyObject[]): boolean;
}

/** Identifies the key of a trail without revealing the key. */
export function keyIdOf(key: KeyObject): string {
  return macOf(key, 'audit key id', []).toString('hex').slice(0, 16);
}

/** The format of our own ids. Others are rejected, because they may print control characters to a terminal. */
const PROCESS = /^[\w-]{1,64}$/;
const KEY_ID = /^[0-9a-f]{16}$/;
const HASH_AT_END = /,"hash":"([0-9a-f]{64})"(?:,"mac":"([0-9a-f]{64})")?\}$/;

/** Parses a line; undefined for anything that {@link AuditChain.link} doesn't write. */
export function readChainedLine(line: string): ChainedLine | undefined {
  const [end, hash, mac] = HASH_AT_END.exec(line) ?? [];
  if (end === undefined || hash === undefined) return undefined;
  const text = `${line.slice(0, -end.length)}}`;
  const event = parseObject(text);
  const { process, sequence, previous, keyId } = event ?? {};
  if (typeof process !== 'string' || !PROCESS.test(process)) return undefined;
  if (!isPosition(sequence) || typeof previous !== 'string') return undefined;
  const code = mac === undefined ? undefined : Buffer.from(mac, 'hex');
  return {
    ...{ process, sequence, previous, hash, computedHash: hashOf(text), event: event ?? {} },
    ...(typeof keyId === 'string' && KEY_ID.test(keyId) && { keyId }),
    isKeyed: code !== undefined,
    isMadeWith: (keys) => code !== undefined && isMacOf(code, keys, 'audit line', [text]),
  };
}

function isPosition(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}

/** Hashes the bytes as written: the same JSON in another notation is a different line. */
function hashOf(text: string): string {
  return hash('sha256', text, 'hex');
}
