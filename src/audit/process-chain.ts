import { NO_LINE, type ChainHead } from './audit-chain.js';
import { countOf } from '../lib/texts.js';
import type { NumberedLine, TrailProblem } from './keyed-lines.js';

/** Lines that follow each other: each comes later in the file than the one before it. */
interface Run {
  readonly first: {
    readonly number: number;
    readonly sequence: number;
    readonly previous: string;
    readonly isChanged: boolean;
  };
  sequence: number;
  hash: string;
}

interface Break extends TrailProblem {
  readonly sequence: number;
}

/**
 * The lines of one process, which can be in another order than their sequence. Keeps only where they are not in order, because
 * a trail can have more lines than fit in memory.
 */
export class ProcessChain {
  readonly #process: string;
  readonly #runs: Run[] = [];
  /** Runs that the line after this sequence continues. */
  readonly #open = new Map<number, Run>();
  readonly #breaks: Break[] = [];
  #latest = 0;
  #end: { readonly sequence: number; readonly hash: string; readonly hasEnded: boolean } | undefined;

  constructor(process: string) {
    this.#process = process;
  }

  /** The last line, unless the process ended regularly with it. */
  get openEnd(): ChainHead | undefined {
    if (this.#end === undefined || this.#end.hasEnded) return undefined;
    return { process: this.#process, sequence: this.#end.sequence, hash: this.#end.hash };
  }

  /** @returns whether a later line of the process is before it in the file */
  add({ number, chained }: NumberedLine): boolean {
    const { sequence, previous, computedHash, event } = chained;
    const isChanged = chained.hash !== computedHash;
    const hash = isChanged ? chained.hash : computedHash;
    if (isChanged) this.#report(number, sequence, `line ${this.#nameOf(sequence)} was changed`);
    const run = this.#open.get(sequence - 1);
    if (run === undefined) {
      this.#begin({ first: { number, sequence, previous, isChanged }, sequence, hash });
    } else {
      if (!isChanged && previous !== run.hash) this.#reportOther(number, sequence);
      this.#open.delete(sequence - 1);
      run.sequence = sequence;
      run.hash = hash;
      this.#keepOpen(run);
    }
    if (sequence >= (this.#end?.sequence ?? 0))
      this.#end = { sequence, hash, hasEnded: event['type'] === 'auditEnded' };
    const isLate = sequence < this.#latest;
    this.#latest = sequence;
    return isLate;
  }

  /** In the order of the sequence. */
  findBreaks(): readonly TrailProblem[] {
    let before = { sequence: 0, hash: NO_LINE };
    for (const run of this.#runs.toSorted((one, other) => one.first.sequence - other.first.sequence)) {
      this.#compare(before, run);
      if (run.sequence > before.sequence) before = run;
    }
    return this.#breaks
      .toSorted((one, other) => one.sequence - other.sequence)
      .map(({ line, what }) => ({ ...(line !== undefined && { line }), what }));
  }

  #compare(before: Pick<Run, 'sequence' | 'hash'>, { first, sequence: end }: Run): void {
    const { number, sequence, previous, isChanged } = first;
    const missing = sequence - before.sequence - 1;
    if (missing < 0) {
      const last = Math.min(end, before.sequence);
      const what =
        last === sequence
          ? `line ${this.#nameOf(sequence)} is there twice`
          : `lines ${sequence} to ${this.#nameOf(last)} are there twice`;
      this.#report(number, sequence, what);
    } else if (missing > 0) {
      this.#report(
        number,
        sequence,
        `${countOf(missing, 'line is', 'lines are')} missing before line ${this.#nameOf(sequence)}`,
      );
    } else if (!isChanged && previous !== before.hash) {
      this.#reportOther(number, sequence);
    }
  }

  #begin(run: Run): void {
    this.#runs.push(run);
    this.#keepOpen(run);
  }

  /** Of several runs with the same end, the first continues. */
  #keepOpen(run: Run): void {
    if (!this.#open.has(run.sequence)) this.#open.set(run.sequence, run);
  }

  #report(line: number, sequence: number, what: string): void {
    this.#breaks.push({ line, sequence, what });
  }

  #reportOther(line: number, sequence: number): void {
    this.#report(line, sequence, `line ${this.#nameOf(sequence)} does not follow the line before it`);
  }

  #nameOf(sequence: number): string {
    return `${sequence} of process ${this.#process}`;
  }
}
