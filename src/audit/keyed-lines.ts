import type { KeyObject } from 'node:crypto';
import { getOrInsert } from '../lib/get-or-insert.js';
import { keyIdOf, type ChainedLine } from './audit-chain.js';

/** A line with its number in the file, from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly chained: ChainedLine;
}

/** Evidence of tampering. */
export interface TrailProblem {
  /** The number in the file, from 1; undefined for missing lines. */
  readonly line?: number;
  readonly what: string;
}

/** The authenticity of a trail's lines, as their MACs show it. */
export interface KeyedLines {
  readonly isChecked: boolean;
  readonly withCode: number;
  /** Lines with a MAC of one of the keys. */
  readonly withValidCode: number;
  /** The numbers of lines without a MAC, in order. Anyone with write access to the file can have written them. */
  readonly withoutCode: readonly number[];
}

interface Place {
  /** In the file, from 1. */
  readonly number: number;
  readonly sequence: number;
}

/** The lines of one process that don't have a valid MAC. */
interface ProcessKey {
  readonly firstNumber: number;
  /** The line with the lowest sequence. */
  first: Place & { readonly keyId: string | undefined };
  hasKey: boolean;
  readonly withoutCode: Place[];
  readonly withWrongCode: Place[];
}

/** Checks the MACs of a trail's lines. Keeps only lines without a valid one. */
export class KeyCheck {
  readonly #keys: readonly KeyObject[];
  readonly #processes = new Map<string, ProcessKey>();
  readonly #withoutCode: number[] = [];
  #withCode = 0;
  #withValidCode = 0;

  constructor(keys: readonly KeyObject[]) {
    this.#keys = keys;
  }

  add({ number, chained }: NumberedLine): void {
    const { isKeyed, process, sequence, keyId } = chained;
    const isValid = isKeyed && chained.isMadeWith(this.#keys);
    if (isKeyed) this.#withCode += 1;
    else this.#withoutCode.push(number);
    if (isValid) this.#withValidCode += 1;
    if (this.#keys.length === 0) return;
    const place = { number, sequence };
    const known = getOrInsert(this.#processes, process, () => ({
      firstNumber: number,
      first: { ...place, keyId },
      hasKey: false,
      withoutCode: [],
      withWrongCode: [],
    }));
    known.hasKey ||= isKeyed || keyId !== undefined;
    if (sequence < known.first.sequence) known.first = { ...place, keyId };
    if (!isKeyed) known.withoutCode.push(place);
    // Changed lines are reported elsewhere.
    else if (!isValid && chained.hash === chained.computedHash) known.withWrongCode.push(place);
  }

  count(): KeyedLines | undefined {
    const isChecked = this.#keys.length > 0;
    const [withCode, withValidCode, withoutCode] = [this.#withCode, this.#withValidCode, this.#withoutCode];
    return withCode === 0 && !isChecked ? undefined : { isChecked, withCode, withValidCode, withoutCode };
  }

  /**
   * Lines without a valid MAC that need one. A process uses its key from its first line to its last, and after the first
   * line with a MAC, every line of the file needs one.
   */
  findProblems(): TrailProblem[] {
    const processes = [...this.#processes];
    const keyed = processes.filter(([, { hasKey }]) => hasKey);
    const firstKeyed = keyed.reduce(
      (first, [, { firstNumber }]) => Math.min(first, firstNumber),
      Number.POSITIVE_INFINITY,
    );
    const late = processes
      .filter(([, { hasKey }]) => !hasKey)
      .flatMap(([process, { withoutCode }]) => findLate(process, withoutCode, firstKeyed));
    return [...keyed.flatMap(([process, known]) => this.#findWrongCodes(process, known)), ...late];
  }

  #findWrongCodes(process: string, { first, withoutCode, withWrongCode }: ProcessKey): TrailProblem[] {
    const { keyId } = first;
    if (keyId !== undefined && !this.#keys.some((key) => keyIdOf(key) === keyId)) {
      const what = `process ${process} wrote with the key ${keyId}, which was not given`;
      return [{ line: first.number, what }];
    }
    const describe = (places: readonly Place[], what: string) =>
      places.map(({ number, sequence }) => ({
        ...{ number, sequence },
        what: `line ${String(sequence)} of process ${process} ${what}`,
      }));
    return [
      ...describe(withoutCode, 'has no code, though its process has a key'),
      ...describe(withWrongCode, 'was not written with the key'),
    ]
      .sort((one, other) => one.sequence - other.sequence)
      .map(({ number, what }) => ({ line: number, what }));
  }
}

/** @returns the first line of a process without a key that needs one */
function findLate(process: string, lines: readonly Place[], firstKeyed: number): TrailProblem[] {
  const [late] = lines
    .filter(({ number }) => number > firstKeyed)
    .sort((one, other) => one.sequence - other.sequence);
  if (late === undefined) return [];
  const what = `process ${process} wrote without a key, though lines before it have one`;
  return [{ line: late.number, what }];
}
