import { readStored, store } from '../session/browser-store.js';
import type { ChangeFeed } from '../reads/change-feed.js';
import type { AlertRow, DataOf } from '../operations.js';
import { Problem, unreachable, type ProblemDetails } from '../reads/problem.js';
import { newKey, write } from '../writes/send-write.js';
import { readTenant, type Session } from '../session/session.js';
import { changed, readChange, writeOf, type Change } from './triage.js';
import { isDone } from '../writes/write.js';

/** How long a change can be undone, in milliseconds. */
export const HOLD_MS = 10_000;

/** Characters of a title that the notice shows. */
const MAX_TITLE = 200;

export type AlertReceipt = NonNullable<DataOf<'UpdateAlert'>['write']> & {
  readonly results?: NonNullable<DataOf<'BatchUpdateAlerts'>['write']>['results'];
};

/** A change with the idempotency key that makes its retries safe. */
export interface HeldChange extends Change {
  readonly key: string;
}

export type HeldState =
  | { readonly kind: 'held'; readonly change: HeldChange; readonly dueAt: number }
  | { readonly kind: 'sending' | 'undone' | 'unfinished'; readonly change: HeldChange }
  | { readonly kind: 'answered'; readonly change: HeldChange; readonly receipt: AlertReceipt }
  | { readonly kind: 'failed'; readonly change: HeldChange; readonly problem: ProblemDetails };

/** Whether nothing is left to send: the change is undone, or Defender's decision about each alert is known. */
export function isOver(state: HeldState): boolean {
  if (state.kind !== 'answered') return state.kind === 'undone';
  const { outcome } = state.receipt;
  return (isDone(outcome) || outcome === 'PARTIALLY_DONE') && !isUnknown(state.receipt);
}

function isUnknown({ outcome, results }: AlertReceipt): boolean {
  return [outcome, ...(results ?? []).map((one) => one.outcome)].includes('OUTCOME_UNKNOWN');
}

/**
 * Holds a change for ten seconds before it is sent, so that undoing it sends nothing. Comments and owners can't be
 * removed in Defender, so a change that was sent can't be undone. When the page closes, it sends the held
 * change. The change stays in sessionStorage until it is over. After a crash, the page offers to send it again under
 * the same idempotency key.
 */
export class HeldChanges {
  readonly #session: Session;
  readonly #feed: ChangeFeed;
  readonly #tenant = readTenant();
  /** The key in sessionStorage, one for each caller and tenant. */
  readonly #place: string;
  readonly #watchers = new Set<() => void>();
  readonly #leave = () => this.#flush();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The session of the held change. A closing page can't wait for a new token. */
  #sender: Session | undefined;
  #rows: readonly AlertRow[] = [];
  #state: HeldState | undefined;
  #sending: Promise<void> | undefined;

  /** @param caller the object id of the caller */
  constructor(session: Session, caller: string, feed: ChangeFeed) {
    this.#session = session;
    this.#feed = feed;
    this.#place = `defender-subgraph unsent change ${caller} ${this.#tenant ?? ''}`;
    const change = readHeld(this.#place);
    if (change !== undefined) this.#state = { kind: 'unfinished', change };
    addEventListener('pagehide', this.#leave);
  }

  get state(): HeldState | undefined {
    return this.#state;
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /**
   * Holds a change; an earlier one is sent first.
   *
   * @throws Problem if the earlier change isn't over
   */
  async hold(rows: readonly AlertRow[], { step, values, warnings }: Omit<Change, 'alerts'>): Promise<void> {
    const token = await this.#session.token();
    this.#flush();
    await this.#sending;
    if (this.#state !== undefined && !isOver(this.#state)) {
      throw new Problem({ code: 'UNFINISHED', message: 'Send or discard the earlier change first.' });
    }
    const alerts = rows.map(({ id, title }) => ({ id, title: title?.slice(0, MAX_TITLE) ?? null }));
    const change = { step, values, warnings, alerts, key: newKey() };
    this.#sender = { ...this.#session, token: async () => token };
    this.#rows = rows;
    store('sessionStorage', this.#place, change);
    this.#become({ kind: 'held', change, dueAt: Date.now() + HOLD_MS });
    this.#timer = setTimeout(() => this.sendNow(), HOLD_MS);
  }

  undo(): void {
    if (this.#state?.kind !== 'held') return;
    clearTimeout(this.#timer);
    this.#become({ kind: 'undone', change: this.#state.change });
  }

  /** Sends the held change, or retries one that isn't over. */
  sendNow(): void {
    const state = this.#state;
    if (state === undefined || state.kind === 'sending' || isOver(state)) return;
    if (state.kind === 'held') this.#flush();
    else
      this.#sending = this.#send(
        state.change,
        this.#session,
        state.kind === 'answered' && isUnknown(state.receipt),
      );
  }

  /** Removes the result, or discards a change that isn't over. */
  dismiss(): void {
    if (this.#state?.kind === 'held' || this.#state?.kind === 'sending') return;
    this.#become(undefined);
  }

  /** Sends the held change when the caller changes or signs out. */
  stop(): void {
    this.#flush();
    removeEventListener('pagehide', this.#leave);
  }

  #flush(): void {
    if (this.#state?.kind !== 'held' || this.#sender === undefined) return;
    clearTimeout(this.#timer);
    this.#sending = this.#send(this.#state.change, this.#sender);
  }

  /** @param resend whether somebody saw that the outcome is unknown, and decided to send the change again */
  async #send(change: HeldChange, session: Session, resend = false): Promise<void> {
    const rows = this.#rows;
    this.#become({ kind: 'sending', change });
    const { operation, input } = writeOf(change, this.#tenant);
    try {
      const receipt: AlertReceipt = await write(
        session,
        operation,
        { ...input, idempotencyKey: change.key, ...(resend && { resend }) },
        // The page may close before the response.
        { tenant: this.#tenant, keepalive: true },
      );
      this.#tell(change, rows, receipt);
      this.#become({ kind: 'answered', change, receipt });
    } catch (error) {
      const { details } = error instanceof Problem ? error : unreachable();
      this.#become({ kind: 'failed', change, problem: details });
    }
  }

  /** Updates the page's lists before the feed returns the change. */
  #tell(change: HeldChange, rows: readonly AlertRow[], { outcome, results }: AlertReceipt): void {
    const done = new Set((results ?? []).flatMap((one) => (isDone(one.outcome) ? [one.alertId] : [])));
    for (const alert of rows) {
      if (results == null ? isDone(outcome) : done.has(alert.id)) {
        this.#feed.announce({ cursor: '', isNew: false, alert: changed(alert, change) });
      }
    }
  }

  #become(state: HeldState | undefined): void {
    this.#state = state;
    if (state === undefined || isOver(state)) store('sessionStorage', this.#place, undefined);
    for (const watcher of this.#watchers) watcher();
  }
}

function readHeld(place: string): HeldChange | undefined {
  const stored = readStored('sessionStorage', place);
  const change = readChange(stored);
  const { key } = (stored ?? {}) as Readonly<Record<string, unknown>>;
  return change !== undefined && typeof key === 'string' && /^[\da-f]{32}$/.test(key)
    ? { ...change, key }
    : undefined;
}
