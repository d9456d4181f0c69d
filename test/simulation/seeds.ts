/** A run that once found a fault, or that guards a rule. */
interface KnownSeed {
  readonly seed: number;
  readonly hours: number;
  readonly sentence: string;
}

/** Add each seed that failed, with the fault that it found. */
export const SEEDS: readonly KnownSeed[] = [];
