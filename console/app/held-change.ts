import type { ChangeFeed } from './change-feed.js';
import type { AlertRow, DataOf } from './operations.js';
import { Problem, unreachable, type ProblemDetails } from './problem.js';
import { newKey, write, type WriteInput } from './send-write.js';
import { readTenant, type Session } from './session.js';
import { changed, type Step } from './triage.js';

/** How long a change can be undone, in milliseconds. */
export const HOLD_MS = 10_000;

/** The key in sessionStorage of a change without a response. */
const UNSENT = 'defender-subgraph unsent change';

export type AlertReceipt = NonNullable<DataOf<'UpdateAlert'>['write']> & {
  readonly results?: NonNullable<DataOf<'BatchUpdateAlerts'>['write']>['results'];
};

/** One change of one or more alerts. Its idempotency key makes retries safe. */
export interface HeldChange {
  readonly step: Step;
  readonly operation: 'UpdateAlert' | 'BatchUpdateAlerts';
  readonly input: WriteInput;
  readonly alerts: readonly Pick<AlertRow, 'id' | 'title'>[];
}

export type HeldState =
  | { readonly kind: 'held'; readonly change: HeldChange; readonly dueAt: number }
  | { readonly kind: 'sending' | 'undone' | 'unfinished'; readonly change: HeldChange }
  | { readonly kind: 'ended'; readonly change: HeldChange; readonly receipt: AlertReceipt }
  | { readonly kind: 'failed'; readonly change: HeldChange; readonly problem: ProblemDetails };

/** The session and tenant at the time of the change. */
interface Sender {
  readonly session: Session;
  readonly tenant: string | undefined;
}

/**
 * Holds a change for ten seconds before it is sent, so that undoing it sends nothing. Comments and owners can't be
 * removed in Defender, so a change that was sent can't be undone. When the page closes, it sends the held
 * change. The change stays in sessionStorage until a response arrives. After a crash, the page offers to send it again under
 * the same idempotency key.
 */
export class HeldChanges {
  readonly #session: Session;
  readonly #feed: ChangeFeed;
  /** The caller and tenant, which a stored change must match. */
  readonly #owner: string;
  readonly #watchers = new Set<() => void>();
  readonly #leave = () => this.#flush(true);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sender: Sender | undefined;
  #rows: readonly AlertRow[] = [];
  #state: HeldState | undefined;
  #sending: Promise<void> | undefined;

  constructor(session: Session, caller: string, feed: ChangeFeed) {
    this.#session = session;
    this.#feed = feed;
    this.#owner = `${caller} ${readTenant() ?? ''}`;
    const change = readUnsent(this.#owner);
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
   * @throws Problem if the earlier change failed and was neither sent again nor discarded
   */
  async hold(rows: readonly AlertRow[], held: Omit<HeldChange, 'alerts'>): Promise<void> {
    // A closing page can't wait for a new token.
    const token = await this.#session.token();
    this.#flush();
    await this.#sending;
    if (this.#state?.kind === 'failed' || this.#state?.kind === 'unfinished') {
      throw new Problem({ code: 'UNFINISHED', message: 'Send or discard the earlier change first.' });
    }
    const alerts = rows.map(({ id, title }) => ({ id, title }));
    const change = { ...held, input: { ...held.input, idempotencyKey: newKey() }, alerts };
    this.#sender = { session: { ...this.#session, token: async () => token }, tenant: readTenant() };
    this.#rows = rows;
    this.#keep(change);
    this.#become({ kind: 'held', change, dueAt: Date.now() + HOLD_MS });
    this.#timer = setTimeout(() => this.sendNow(), HOLD_MS);
  }

  undo(): void {
    if (this.#state?.kind !== 'held') return;
    clearTimeout(this.#timer);
    sessionStorage.removeItem(UNSENT);
    this.#become({ kind: 'undone', change: this.#state.change });
  }

  /** Sends the held change, or retries a failed one. */
  sendNow(): void {
    clearTimeout(this.#timer);
    const state = this.#state;
    if (state === undefined || state.kind === 'sending' || state.kind === 'ended' || state.kind === 'undone')
      return;
    const sender = state.kind === 'held' ? this.#sender : undefined;
    this.#sending = this.#send(state.change, sender ?? { session: this.#session, tenant: readTenant() });
  }

  /** Removes the result, or discards a failed change. */
  dismiss(): void {
    if (this.#state?.kind === 'held' || this.#state?.kind === 'sending') return;
    sessionStorage.removeItem(UNSENT);
    this.#become(undefined);
  }

  /** Sends the held change when the caller changes or signs out. */
  stop(): void {
    this.#flush();
    removeEventListener('pagehide', this.#leave);
  }

  #flush(isLeaving = false): void {
    if (this.#state?.kind !== 'held' || this.#sender === undefined) return;
    clearTimeout(this.#timer);
    this.#sending = this.#send(this.#state.change, this.#sender, isLeaving);
  }

  async #send(change: HeldChange, sender: Sender, isLeaving = false): Promise<void> {
    const rows = this.#rows;
    this.#become({ kind: 'sending', change });
    try {
      const receipt: AlertReceipt = await write(sender.session, change.operation, change.input, {
        tenant: sender.tenant,
        keepalive: isLeaving,
      });
      sessionStorage.removeItem(UNSENT);
      this.#tell(change, rows, receipt);
      this.#become({ kind: 'ended', change, receipt });
    } catch (error) {
      const { details } = error instanceof Problem ? error : unreachable();
      this.#become({ kind: 'failed', change, problem: details });
    }
  }

  /** Updates the page's lists before the feed returns the change. */
  #tell({ input }: HeldChange, rows: readonly AlertRow[], { outcome, results }: AlertReceipt): void {
    const isDone = (one: string) => one === 'DONE' || one === 'ALREADY_IN_EFFECT';
    const done = new Set((results ?? []).flatMap((one) => (isDone(one.outcome) ? [one.alertId] : [])));
    for (const alert of rows) {
      if (results === undefined || results === null ? isDone(outcome) : done.has(alert.id)) {
        this.#feed.announce({ cursor: '', isNew: false, alert: changed(alert, input) });
      }
    }
  }

  #keep(change: HeldChange): void {
    sessionStorage.setItem(UNSENT, JSON.stringify({ owner: this.#owner, change }));
  }

  #become(state: HeldState | undefined): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}

function readUnsent(owner: string): HeldChange | undefined {
  const text = sessionStorage.getItem(UNSENT);
  if (text === null) return undefined;
  const kept = JSON.parse(text) as { readonly owner: string; readonly change: HeldChange };
  return kept.owner === owner ? kept.change : undefined;
}
