import type { Outcome, Refusal } from '../sequence/receipt.js';

/** The result of one part, as far as the whole depends on it. */
interface Part {
  readonly outcome: Outcome;
  readonly refusal: Refusal | null;
}

/** Outcomes after which a machine has, or is going to have, the requested state. */
const REACHED: ReadonlySet<Outcome> = new Set(['CREATED', 'ALREADY_PENDING', 'ALREADY_IN_EFFECT']);

/**
 * The outcome of the whole: unknown if that of any part is unknown; otherwise the common outcome, or the number of parts
 * that reached the requested state.
 */
export function outcomeOfParts(parts: readonly Part[]): Part {
  const unknown = parts.find(({ outcome }) => outcome === 'OUTCOME_UNKNOWN');
  if (unknown !== undefined) return { outcome: 'OUTCOME_UNKNOWN', refusal: unknown.refusal };
  const outcomes = new Set(parts.map(({ outcome }) => outcome));
  const [first] = outcomes;
  if (outcomes.has('DRY_RUN')) return done('DRY_RUN');
  if (outcomes.size === 1 && first !== undefined) return { outcome: first, refusal: firstRefusal(parts) };
  const reached = [...outcomes].filter((outcome) => REACHED.has(outcome));
  if (reached.length === outcomes.size) return done(outcomes.has('CREATED') ? 'CREATED' : 'ALREADY_PENDING');
  if (reached.length > 0) return done('PARTLY_DONE');
  return { outcome: 'REFUSED', refusal: firstRefusal(parts) ?? NOTHING_DONE };
}

const UNDONE: ReadonlySet<Outcome> = new Set([
  ...['REFUSED', 'APPROVAL_REQUIRED', 'CONFLICTING_PENDING'],
  ...['ALREADY_PENDING', 'ALREADY_IN_EFFECT'],
] as const);

/** Whether none of the parts has changed anything. */
export function areUndone(parts: readonly Part[]): boolean {
  return parts.every(({ outcome }) => UNDONE.has(outcome));
}

const NOTHING_DONE: Refusal = { code: 'NOTHING_DONE', message: 'None of them was done: see the results.' };

function done(outcome: Outcome): Part {
  return { outcome, refusal: null };
}

function firstRefusal(parts: readonly Part[]): Refusal | null {
  return parts.find(({ refusal }) => refusal !== null)?.refusal ?? null;
}
