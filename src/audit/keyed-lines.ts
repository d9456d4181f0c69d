import type { KeyObject } from 'node:crypto';
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

export function countKeyed(
  lines: readonly NumberedLine[],
  keys: readonly KeyObject[],
): KeyedLines | undefined {
  const withoutCode = lines.flatMap(({ number, chained }) => (chained.isKeyed ? [] : [number]));
  const withCode = lines.length - withoutCode.length;
  const withValidCode = lines.filter(({ chained }) => chained.isMadeWith(keys)).length;
  return withCode === 0 && keys.length === 0
    ? undefined
    : { isChecked: keys.length > 0, withCode, withValidCode, withoutCode };
}

/**
 * Lines without a valid MAC that need one. A process uses its key from its first line to its last, and after the first
 * line with a MAC, every line of the file needs one.
 */
export function findKeyProblems(
  chains: readonly (readonly NumberedLine[])[],
  keys: readonly KeyObject[],
): TrailProblem[] {
  if (keys.length === 0) return [];
  const keyed = chains.filter(hasKey);
  const firstKeyed = keyed
    .flat()
    .reduce((first, { number }) => Math.min(first, number), Number.POSITIVE_INFINITY);
  const late = chains.filter((chain) => !hasKey(chain)).flatMap((chain) => beginsAfter(chain, firstKeyed));
  return [...keyed.flatMap((chain) => findWrongCodes(chain, keys)), ...late];
}

function hasKey(chain: readonly NumberedLine[]): boolean {
  return chain.some(({ chained }) => chained.isKeyed || chained.keyId !== undefined);
}

function beginsAfter(chain: readonly NumberedLine[], firstKeyed: number): TrailProblem[] {
  const late = chain.find(({ number }) => number > firstKeyed);
  if (late === undefined) return [];
  const what = `process ${late.chained.process} wrote without a key, though lines before it have one`;
  return [{ line: late.number, what }];
}

function findWrongCodes(chain: readonly NumberedLine[], keys: readonly KeyObject[]): TrailProblem[] {
  const [first] = chain;
  const keyId = first?.chained.keyId;
  if (first !== undefined && keyId !== undefined && !keys.some((key) => keyIdOf(key) === keyId)) {
    const what = `process ${first.chained.process} wrote with the key ${keyId}, which is none of those given`;
    return [{ line: first.number, what }];
  }
  return chain.flatMap(({ number, chained }) => {
    const of = `line ${String(chained.sequence)} of process ${chained.process}`;
    if (!chained.isKeyed) return [{ line: number, what: `${of} has no code, though its process has a key` }];
    // Changed lines are reported elsewhere.
    const isRight = chained.hash !== chained.computedHash || chained.isMadeWith(keys);
    return isRight ? [] : [{ line: number, what: `${of} was not written with the key` }];
  });
}
