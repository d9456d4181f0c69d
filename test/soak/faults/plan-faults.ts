/** A fault with its period, in milliseconds from the start of the load. */
export interface PlannedFault {
  readonly kind: string;
  readonly at: number;
  readonly lengthMs: number;
  /** From 0 to 1: selects the replica or the variant. */
  readonly choice: number;
}

/** A fault and the quiet period after it, long enough to recover. */
const SHORTEST_SLOT_MS = 4_000;
const MAX_SLOT_MS = 15_000;
/** In a longer run, one in this many slots has two faults at a time. */
const PAIRED_EVERY = 3;

/**
 * Plans one fault after the other: all kinds once in random order, then all again. If the time suffices for all kinds
 * twice, some come in pairs.
 *
 * @param random from 0 to 1; the same numbers give the same plan
 */
export function planFaults(
  kinds: readonly string[],
  durationMs: number,
  random: () => number,
): PlannedFault[] {
  const slotMs = Math.min(MAX_SLOT_MS, Math.max(SHORTEST_SLOT_MS, Math.floor(durationMs / kinds.length)));
  const slots = Math.floor(durationMs / slotMs);
  const next = drawInRounds(kinds, random);
  const planned: PlannedFault[] = [];
  for (let slot = 0; slot < slots; slot += 1) {
    const isPaired = slots > 2 * kinds.length && slot % PAIRED_EVERY === PAIRED_EVERY - 1;
    for (let index = 0; index < (isPaired ? 2 : 1); index += 1) {
      planned.push({
        kind: next(),
        at: Math.round(slot * slotMs + random() * slotMs * 0.1),
        lengthMs: Math.round(slotMs * (0.35 + 0.25 * random())),
        choice: random(),
      });
    }
  }
  return planned;
}

function drawInRounds(kinds: readonly string[], random: () => number): () => string {
  let left: string[] = [];
  return () => {
    if (left.length === 0) left = [...kinds];
    const [drawn] = left.splice(Math.floor(random() * left.length), 1);
    if (drawn === undefined) throw new RangeError('No kinds of faults');
    return drawn;
  };
}
