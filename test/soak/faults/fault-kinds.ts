import type { Arena } from '../parts/arena.js';

/** By what they are called in the report. */
export type FaultKinds = Readonly<
  Record<
    string,
    {
      /** @returns what ends it; both resolve when it is so */
      readonly begin: (arena: Arena, choice: number) => Promise<() => Promise<void>>;
    }
  >
>;
