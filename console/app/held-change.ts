import type { ChangeFeed } from './change-feed.js';
import type { AlertRow, DataOf } from './operations.js';
import { Problem, unreachable, type ProblemDetails } from './problem.js';
import { newKey, write, type WriteInput } from './send-write.js';
import { readTenant, type Session } from './session.js';
import { changed, type Step } from './triage.js';

/** How long a change can be undone, in milliseconds. */
export const HOLD_MS = 10_000;

/** The tab's copy of the change that has no response. */
const UNSENT = 'defender-subgraph unsent change';

export type AlertReceipt = NonNullable<DataOf<'UpdateAlert'>['write']> & {
  readonly results?: NonNullable<DataOf<'BatchUpdateAlerts'>['write']>['results'];
};

/** One change of one or more alerts. Its key makes each repetition harmless. */
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

/** What a change is sent with: the tenant and token of the moment when somebody made it. */
interface Sender {
  readonly session: Session;
  readonly tenant: string | undefined;
}

/**
 * Holds a change for ten seconds before it is sent, so that undoing it sends nothing. Comments and owners can't be
 * removed in Defender, so a change that was sent can't be undone. A page that closes sends what it holds at once. The tab
 * keeps the change until a response arrives: after a crash it is offered again, under the same idempotency key.
 */
export class HeldChanges {
  readonly #session: Session;
  readonly #feed: ChangeFeed;
  /** Recognizes the caller and the tenant of a change that the tab kept. */
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
   * @throws Problem if the earlier one failed, so that nobody overlooks it
   */
  async hold(rows: readonly AlertRow[], held: Omit<HeldChange, 'alerts'>): Promise<void> {
    // A page that closes has no time to renew a token.
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

  /** Sends what is held, or repeats what failed. */
  sendNow(): void {
    clearTimeout(this.#timer);
    const state = this.#state;
    if (state === undefined || state.kind === 'sending' || state.kind === 'ended' || state.kind === 'undone')
      return;
    const sender = state.kind === 'held' ? this.#sender : undefined;
    this.#sending = this.#send(state.change, sender ?? { session: this.#session, tenant: readTenant() });
  }

  /** Forgets the result, or a change that failed. */
  dismiss(): void {
    if (this.#state?.kind === 'held' || this.#state?.kind === 'sending') return;
    sessionStorage.removeItem(UNSENT);
    this.#become(undefined);
  }

  /** The caller changes or signs out: sends what is held. */
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

  /** Tells the page's lists what Defender accepted, before the feed does. */
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
