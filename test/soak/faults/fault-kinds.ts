import type { Arena } from '../parts/arena.js';

/** Faults by their name in the report. */
export type FaultKinds = Readonly<
  Record<
    string,
    {
      /** @returns the function that ends the fault; both resolve once they have taken effect */
      readonly begin: (arena: Arena, choice: number) => Promise<() => Promise<void>>;
    }
  >
>;
