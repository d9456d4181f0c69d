import { z } from 'zod';
import { UnverifiedEntryError } from '../../store/store.js';
import type { Receipt, WriteResult } from './receipt.js';
import { toUnreadableList } from '../../errors/unreadable-list-error.js';

const recordModel = z.object({
  fingerprint: z.string(),
  auditId: z.string(),
  /** Which process has begun it, where that says whether it still can be under way. */
  process: z.string().optional(),
  /** Missing while the write is under way. */
  receipt: z.custom<Receipt<unknown>>((value) => typeof value === 'object' && value !== null).optional(),
});

/** What is kept under an idempotency key. */
export interface StoredWrite<Result> extends z.infer<typeof recordModel> {
  readonly receipt?: Receipt<Result> | undefined;
}

/** Receipts are ours: what a command has kept under its name is what it gives. */
export function readStored<Result>(name: string, text: string): StoredWrite<Result> {
  try {
    return recordModel.parse(JSON.parse(text, reviveList)) as StoredWrite<Result>;
  } catch (error) {
    throw new UnverifiedEntryError(name, 'no record of a write', error);
  }
}

/** Rows in receipts may hold lists that couldn't be read. */
function reviveList(_name: string, value: unknown): unknown {
  return toUnreadableList(value) ?? value;
}

/** How to learn what became of an earlier try of a write. */
export interface PriorAttempt<Result> {
  /** Sends again although an earlier try may have been done. */
  readonly resend: boolean;
  /** What Defender shows of an earlier try; undefined when it shows nothing. */
  readonly find: (auditId: string) => Promise<WriteResult<Result> | undefined>;
}

/** An earlier try that Defender shows, and until when its own process is waited for: epoch milliseconds. */
export interface ObservedAttempt<Result> {
  readonly auditId: string;
  readonly found: WriteResult<Result>;
  readonly until: number;
}

type Step<Result> =
  | { readonly kind: 'answer'; readonly receipt: Receipt<Result> }
  /** Defender shows it, and there is no better answer. */
  | { readonly kind: 'found'; readonly shown: ObservedAttempt<Result> }
  | { readonly kind: 'wait'; readonly shown?: ObservedAttempt<Result> }
  | { readonly kind: 'do it again' };

/** When a stored write is shown again, and to whom. */
interface Moment {
  readonly now: number;
  /** Whether it may still be under way. */
  readonly isLeased: boolean;
  readonly process: string | undefined;
  /** Whether it is time to ask Defender. */
  readonly isDue: boolean;
  /** Whether there is no time to wait. */
  readonly isLast: boolean;
  /** How long the own answer of a process that may live is waited for, which says more than what Defender shows. */
  readonly ownAnswerMs: number;
}

/**
 * Where nobody knows what became of the earlier try, Defender's own record is asked before anything is sent again. What
 * another process has begun is asked for at once, but sent again only when that can no longer be about to send it.
 */
export async function resultOfStored<Result>(
  earlier: PriorAttempt<Result>,
  kept: StoredWrite<Result>,
  { now, isLeased, process, isDue, isLast, ownAnswerMs }: Moment,
  shown: ObservedAttempt<Result> | undefined,
): Promise<Step<Result>> {
  const { receipt, auditId } = kept;
  if (receipt !== undefined && receipt.outcome !== 'OUTCOME_UNKNOWN') return { kind: 'answer', receipt };
  const known = shown?.auditId === auditId ? shown : undefined;
  if (isLeased && known === undefined && (kept.process === process || !isDue)) return { kind: 'wait' };
  const found = known?.found ?? (await earlier.find(auditId));
  if (found !== undefined) {
    const seen = known ?? { auditId, found, until: now + ownAnswerMs };
    return { kind: isLeased && now < seen.until && !isLast ? 'wait' : 'found', shown: seen };
  }
  if (isLeased) return { kind: 'wait' };
  return receipt === undefined || earlier.resend ? { kind: 'do it again' } : { kind: 'answer', receipt };
}
