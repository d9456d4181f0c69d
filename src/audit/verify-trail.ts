import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { getOrInsert } from '../lib/get-or-insert.js';
import { parseJson } from '../lib/parse-json.js';
import { readChainedLine, type ChainHead } from './audit-chain.js';
import { KeyCheck, type KeyedLines, type TrailProblem } from './keyed-lines.js';
import { OpenIntents, type OpenIntent } from './open-intents.js';
import { ProcessChain } from './process-chain.js';
import { describeRepeatedRedemption, findRepeatedRedemptions, isRedemption } from './repeated-redemptions.js';

const anchorLine = z.object({
  auditAnchor: z.object({ process: z.string(), sequence: z.number(), hash: z.string() }),
});

export interface TrailReport {
  readonly lines: number;
  readonly processes: number;
  readonly problems: readonly TrailProblem[];
  /** Chains without a last line of their process: it runs, was killed, or its last lines were removed. */
  readonly openEnds: readonly ChainHead[];
  /** Numbers of lines in the file that follow a later line of their process. No problem: the sequence counts. */
  readonly disordered: readonly number[];
  /** Oldest first. The process ended in between, or the write is in flight. */
  readonly openIntents: readonly OpenIntent[];
  /** Undefined for a trail without MACs that is verified without keys. */
  readonly keyed?: KeyedLines;
}

/**
 * Verifies the lines of a trail, one after the other, without keeping them. An open end that no anchor can check is no problem
 * by itself.
 */
export class TrailVerification {
  readonly #anchors: AnchorCheck;
  readonly #keys: KeyCheck;
  readonly #chains = new Map<string, ProcessChain>();
  readonly #intents = new OpenIntents();
  readonly #redemptions: Readonly<Record<string, unknown>>[] = [];
  readonly #foreign: TrailProblem[] = [];
  readonly #disordered: number[] = [];
  #number = 0;
  #lines = 0;

  /** @param keys without them, MACs are not checked */
  constructor(anchors: readonly ChainHead[] = [], keys: readonly KeyObject[] = []) {
    this.#anchors = new AnchorCheck(anchors);
    this.#keys = new KeyCheck(keys);
  }

  /** Adds the next line of the file. */
  add(text: string): void {
    this.#number += 1;
    if (text === '') return;
    this.#lines += 1;
    const number = this.#number;
    const chained = readChainedLine(text);
    if (chained === undefined) {
      this.#foreign.push({ line: number, what: 'not part of an audit trail' });
      return;
    }
    const { process, event } = chained;
    const chain = getOrInsert(this.#chains, process, () => new ProcessChain(process));
    if (chain.add({ number, chained })) this.#disordered.push(number);
    this.#keys.add({ number, chained });
    this.#anchors.see(number, chained);
    this.#intents.add(event);
    if (isRedemption(event)) this.#redemptions.push(event);
  }

  report(): TrailReport {
    const chains = [...this.#chains.values()];
    const keyed = this.#keys.count();
    return {
      lines: this.#lines,
      processes: chains.length,
      problems: [
        ...this.#foreign,
        ...chains.flatMap((chain) => chain.findBreaks()),
        ...this.#keys.findProblems(),
        ...this.#anchors.findProblems(),
        ...findRepeatedRedemptions(this.#redemptions).map((found) => ({
          what: describeRepeatedRedemption(found),
        })),
      ],
      openEnds: chains.flatMap(({ openEnd }) => openEnd ?? []),
      disordered: this.#disordered,
      openIntents: this.#intents.list(),
      ...(keyed !== undefined && { keyed }),
    };
  }
}

/** Compares lines with the anchors that name them. Of repeated numbers, the first line counts. */
class AnchorCheck {
  readonly #anchors: readonly ChainHead[];
  readonly #lines: Map<string, { readonly number: number; readonly hash: string } | undefined>;

  constructor(anchors: readonly ChainHead[]) {
    this.#anchors = anchors.filter(({ sequence }) => sequence > 0);
    this.#lines = new Map(this.#anchors.map((anchor) => [keyOf(anchor), undefined]));
  }

  see(number: number, line: ChainHead): void {
    if (this.#lines.size === 0) return;
    const key = keyOf(line);
    if (this.#lines.has(key) && this.#lines.get(key) === undefined)
      this.#lines.set(key, { number, hash: line.hash });
  }

  findProblems(): TrailProblem[] {
    return this.#anchors.flatMap((anchor) => {
      const line = this.#lines.get(keyOf(anchor));
      const of = `${anchor.sequence} of process ${anchor.process}`;
      if (line === undefined) return [{ what: `line ${of} is missing: an anchor names it` }];
      return line.hash === anchor.hash
        ? []
        : [{ line: line.number, what: `line ${of} is not the one that an anchor names` }];
    });
  }
}

function keyOf({ process, sequence }: Pick<ChainHead, 'process' | 'sequence'>): string {
  return `${process} ${sequence}`;
}

/** The anchor in a line of the service's log; undefined for all other lines. */
export function readAnchor(line: string): ChainHead | undefined {
  if (!line.includes('"auditAnchor"')) return undefined;
  return anchorLine.safeParse(parseJson(line)).data?.auditAnchor;
}
