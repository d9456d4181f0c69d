import { z } from 'zod';
import { digestOf } from '../../lib/digest.js';
import { UnverifiedEntryError } from '../../store/store.js';
import type { CommandContext } from './command-context.js';
import type { FoundWrite, Receipt } from './receipt.js';
import { toUnreadableList } from '../../errors/unreadable-list-error.js';
import { warning } from './write-warning.js';

/** How long the result under a key is stored. */
export const IDEMPOTENCY_TTL_MS = 24 * 3_600_000;

export const NOT_STORED = warning(
  'IDEMPOTENCY_KEY_NOT_STORED',
  'The idempotency key could not be stored: a retry with it may do this again.',
);

/** By the store's clock, because the replicas' own clocks may differ by more than the duration of a write. */
export function leaseOf(auditId: string): string {
  return `lease of write ${auditId}`;
}

/** The name of the entry under a key: of one caller, mutation and tenant. */
export function recordNameOf(
  { name, key }: { readonly name: string; readonly key: string },
  { call, caller }: CommandContext,
): string {
  return `write ${digestOf([call.tenantId, caller.tenantId, caller.oid, name, key])}`;
}

/** Fields that control how an input is sent and authorized but not its effect. */
const IGNORED_FIELDS: ReadonlySet<string> = new Set(['resend', 'tenantId', 'approvalId', 'breakGlassReason']);

/** Independent of the order of fields and of the ignored fields. */
export function fingerprintOf(input: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(input).filter(([name, value]) => value != null && !IGNORED_FIELDS.has(name));
  return digestOf(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const recordModel = z.object({
  fingerprint: z.string(),
  auditId: z.string(),
  process: z.string().optional(),
  /** Missing while the write runs. */
  receipt: z.custom<Receipt<unknown>>((value) => typeof value === 'object' && value !== null).optional(),
});

/** The entry under an idempotency key. */
export interface StoredWrite<Result> extends z.infer<typeof recordModel> {
  readonly receipt?: Receipt<Result> | undefined;
}

/** Receipts are this service's own: their type is that of the command with this name. */
export function readStored<Result>(name: string, text: string): StoredWrite<Result> {
  try {
    return recordModel.parse(JSON.parse(text, reviveList)) as StoredWrite<Result>;
  } catch (error) {
    throw new UnverifiedEntryError(name, 'not a record of a write', error);
  }
}

/** Rows in receipts may contain unreadable lists. */
function reviveList(_name: string, value: unknown): unknown {
  return toUnreadableList(value) ?? value;
}

/** How to find the outcome of an earlier attempt. */
export interface PriorAttempt<Result> {
  /** Sends again even if an earlier attempt may have been done. */
  readonly resend: boolean;
  /** The earlier attempt as Defender shows it; undefined if it doesn't. */
  readonly find: (auditId: string) => Promise<FoundWrite<Result> | undefined>;
}

/** An earlier attempt that Defender shows, and until when to wait for its own process: steady milliseconds. */
export interface ObservedAttempt<Result> {
  readonly auditId: string;
  readonly found: FoundWrite<Result>;
  readonly until: number;
}

type Step<Result> =
  | { readonly kind: 'answer'; readonly receipt: Receipt<Result> }
  /** Defender shows it, and there is no more precise result. */
  | { readonly kind: 'found'; readonly shown: ObservedAttempt<Result> }
  | { readonly kind: 'wait'; readonly shown?: ObservedAttempt<Result> }
  | { readonly kind: 'repeat' };

/** When a stored write is evaluated. */
interface Moment {
  /** Steady milliseconds. */
  readonly now: number;
  /** Whether it may still be running. */
  readonly isLeased: boolean;
  readonly process: string | undefined;
  /** Whether to look it up in Defender. */
  readonly isDue: boolean;
  /** Whether there is no time left to wait. */
  readonly isLast: boolean;
  /**
   * How long to wait for the own result of a process that may be alive, because it is more precise than what Defender
   * shows.
   */
  readonly ownResponseMs: number;
}

/**
 * If the outcome of the earlier attempt is unknown, Defender's own record is read before anything is sent again. A write
 * that another process has begun is looked up immediately, but sent again only when that process can no longer send it.
 */
export async function resultOfStored<Result>(
  earlier: PriorAttempt<Result>,
  stored: StoredWrite<Result>,
  { now, isLeased, process, isDue, isLast, ownResponseMs }: Moment,
  shown: ObservedAttempt<Result> | undefined,
): Promise<Step<Result>> {
  const { receipt, auditId } = stored;
  if (receipt !== undefined && receipt.outcome !== 'OUTCOME_UNKNOWN') return { kind: 'answer', receipt };
  const known = shown?.auditId === auditId ? shown : undefined;
  if (isLeased && known === undefined && (stored.process === process || !isDue)) return { kind: 'wait' };
  const found = known?.found ?? (await earlier.find(auditId));
  if (found !== undefined) {
    const seen = known ?? { auditId, found, until: now + ownResponseMs };
    return { kind: isLeased && now < seen.until && !isLast ? 'wait' : 'found', shown: seen };
  }
  if (isLeased) return { kind: 'wait' };
  return receipt === undefined || earlier.resend ? { kind: 'repeat' } : { kind: 'answer', receipt };
}
