import { configureGlobal } from 'fast-check';

/** `TEST_RUNS=all npm test` runs everything, as CI does each night. Other runs make a tenth of what takes long. */
const runsAll = process.env['TEST_RUNS'] === 'all';
const PART = 10;

/** The runs of a property. */
export function runsOf(all: number): number {
  return runsAll ? all : Math.ceil(all / PART);
}

/** Every tenth of the cases, from the first on, or from the one that `turn` selects. */
export function someOf<Case>(cases: readonly Case[], turn = 0): readonly Case[] {
  return runsAll ? cases : cases.filter((_case, index) => index % PART === turn % PART);
}

// A setup file, too (test/vitest.config.ts): the same for properties without a number of runs, which have 100.
configureGlobal({ numRuns: runsOf(100) });
