import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '../../lib/clock.js';
import type { CallCounter } from '../../store/call-counter.js';

export interface GroupOptions {
  readonly counter: CallCounter;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How often a replica says that it is there. */
  readonly beatMs?: number;
  /** How long the others are waited for after the counter came back. */
  readonly graceMs?: number;
}

const BEAT_MS = 1_000;
const GRACE_MS = 5_000;
/** A replica that has not announced itself for so many beats, and so long, is gone. */
const BEATS_UNTIL_GONE = 5;
const LEAST_UNTIL_GONE_MS = 5_000;
/** Whoever could not count the replicas yet, since the counter was slow or away from the first, may still have some. */
const PRESUMED_REPLICAS = 3;
/** A tenant whose keys are spoilt must not keep the others from being shared: so many beats are waited for it. */
const MAX_FAILURES = 5;

/** The time from the loss of the counter until all count together again. */
interface Recovery {
  /** When it was found to be back. */
  backAt: number | undefined;
  /** How often not everything could be written down. */
  failures: number;
}

/** What follows the group: a tenant's budget, which is told when the counter is lost, and when all count together again. */
interface GroupedBudget {
  readonly isShared: boolean;
  /** Whether all that was counted alone is written down. */
  readonly needsAgreement: boolean;
  markDown(): void;
  /** Writes down what was counted alone, where the counter can be reached. */
  rejoin(): Promise<void>;
  share(): Promise<void>;
  refresh(): Promise<void>;
}

/** The replicas that count together: who is there, and whether they can be counted at all. */
export class ReplicaGroup {
  readonly id = randomUUID().slice(0, 13);
  readonly #options: GroupOptions;
  readonly #beatMs: number;
  readonly #goneAfterMs: number;
  readonly #budgets = new Set<GroupedBudget>();
  readonly #left = new AbortController();
  #counted = { replicas: PRESUMED_REPLICAS, at: -Infinity };
  #wake = new AbortController();
  #recovery: Recovery | undefined;
  #isLogged = false;

  constructor(options: GroupOptions) {
    this.#options = options;
    this.#beatMs = options.beatMs ?? BEAT_MS;
    this.#goneAfterMs = Math.max(BEATS_UNTIL_GONE * this.#beatMs, LEAST_UNTIL_GONE_MS);
    void this.#keepBeating();
  }

  /** How many replicas there are, this one included, or were when they were last counted; presumed until then. */
  get replicas(): number {
    return this.#counted.replicas;
  }

  /** Whether what other replicas did may still be missing from the counter. */
  get isRecovering(): boolean {
    return this.#recovery !== undefined;
  }

  add(budget: GroupedBudget): void {
    this.#budgets.add(budget);
  }

  /** The counter failed: for one budget, whose keys may be at fault, or for all. */
  markDown(error: unknown, only?: GroupedBudget): void {
    if (this.#left.signal.aborted) return;
    if (only === undefined) this.#recovery = { backAt: undefined, failures: 0 };
    for (const budget of only === undefined ? this.#budgets : [only]) budget.markDown();
    if (this.#isLogged) return;
    this.#isLogged = true;
    this.#options.logger.warn(
      { err: error, replicas: this.replicas },
      'The quota is not shared any more: this replica goes on with its fair share',
    );
  }

  /** The counter may be back: finds out now instead of at the next beat. */
  beatNow(): void {
    this.#wake.abort();
  }

  async leave(): Promise<void> {
    this.#left.abort();
    this.#wake.abort();
    await this.#options.counter.leave(this.id).catch(() => undefined);
  }

  async #keepBeating(): Promise<void> {
    const { signal } = this.#left;
    while (!signal.aborted) {
      await this.#beat();
      this.#wake = new AbortController();
      if (signal.aborted) return;
      await this.#options.clock.sleep(this.#beatMs, this.#wake.signal).catch(() => undefined);
    }
  }

  async #beat(): Promise<void> {
    // Before we announce ourselves, all that we did alone is written down.
    for (const budget of this.#budgets) await budget.rejoin();
    const recovery = this.#recovery;
    const now = this.#options.clock.now();
    if (recovery !== undefined) {
      const isWrittenDown = [...this.#budgets].every(({ needsAgreement }) => needsAgreement);
      if (!isWrittenDown && recovery.failures < MAX_FAILURES) {
        recovery.failures += 1;
        return;
      }
      recovery.backAt ??= now;
    }
    let replicas: number;
    try {
      replicas = await this.#options.counter.beat(
        this.id,
        this.#goneAfterMs,
        now - (recovery?.backAt ?? -Infinity),
      );
    } catch (error) {
      this.markDown(error);
      return;
    }
    // It may have been lost again meanwhile.
    if (recovery !== this.#recovery) return;
    const isRecovering = recovery !== undefined && !this.#hasRecovered(replicas, recovery);
    if (!isRecovering) {
      this.#recovery = undefined;
      for (const budget of this.#budgets) await budget.share();
      this.#count(replicas);
    }
    // Whoever waits for the rest reads the counter as well: another may be further, and take more than its share.
    for (const budget of this.#budgets) await budget.refresh();
    if (isRecovering) return;
    if (!this.#isLogged || ![...this.#budgets].every(({ isShared }) => isShared)) return;
    this.#isLogged = false;
    this.#options.logger.info({ replicas: this.replicas }, 'The quota is shared again');
  }

  /** All are back that were there, or the rest has had time enough. */
  #hasRecovered(replicas: number, { backAt = Infinity }: Recovery): boolean {
    const { graceMs = GRACE_MS, clock } = this.#options;
    return replicas >= this.replicas || clock.now() - backAt > graceMs;
  }

  /** Fewer replicas count only after a while: those that are missing may be on their way back. */
  #count(replicas: number): void {
    const now = this.#options.clock.now();
    const isOld = now - this.#counted.at > this.#goneAfterMs || now < this.#counted.at;
    if (replicas >= this.#counted.replicas || isOld) this.#counted = { replicas, at: now };
  }
}
