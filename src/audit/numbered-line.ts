import type { ChainedLine } from './audit-chain.js';

/** A line, and its place in the file, from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly chained: ChainedLine;
}
