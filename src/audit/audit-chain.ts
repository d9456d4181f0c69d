import { createHash } from 'node:crypto';

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
 * breaks the chain, unless they write everything after it anew; anchors, kept elsewhere, show that too.
 */
export class AuditChain {
  readonly #process: string;
  #sequence = 0;
  #previous = NO_LINE;

  /** @param process an id that no other process has had. */
  constructor(process: string) {
    this.#process = process;
  }

  get head(): ChainHead {
    return { process: this.#process, sequence: this.#sequence, hash: this.#previous };
  }

  /** The next line, without its line end. */
  link(event: object): string {
    this.#sequence += 1;
    const linked = { process: this.#process, sequence: this.#sequence, previous: this.#previous };
    const text = JSON.stringify({ ...event, ...linked });
    this.#previous = hashOf(text);
    return `${text.slice(0, -1)},"hash":"${this.#previous}"}`;
  }
}

/** A line of the trail, as far as the chain goes. */
export interface ChainedLine extends ChainHead {
  readonly previous: string;
  /** Of the line as it stands: differs from `hash` when somebody has changed it. */
  readonly computedHash: string;
  readonly event: Readonly<Record<string, unknown>>;
}

const HASH_AT_END = /,"hash":"([0-9a-f]{64})"\}$/;

/** Reads a line; undefined for anything that {@link AuditChain.link} doesn't write. */
export function readChainedLine(line: string): ChainedLine | undefined {
  const hash = HASH_AT_END.exec(line)?.[1];
  if (hash === undefined) return undefined;
  const text = line.replace(HASH_AT_END, '}');
  const event = parseObject(text);
  const { process, sequence, previous } = event ?? {};
  if (typeof process !== 'string' || typeof sequence !== 'number' || typeof previous !== 'string') {
    return undefined;
  }
  return { process, sequence, previous, hash, computedHash: hashOf(text), event: event ?? {} };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** By the bytes that were written: another spelling of the same JSON is another line. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
