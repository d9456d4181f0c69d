import type { ChainedLine } from './audit-chain.js';

/** A line, and its number in the file, from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly chained: ChainedLine;
}
