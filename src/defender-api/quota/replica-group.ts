import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '../../lib/clock.js';
import type { CallCounter } from '../../store/call-counter.js';
import type { MonotonicTime } from '../../lib/monotonic-time.js';

export interface GroupOptions {
  readonly counter: CallCounter;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly beatMs?: number;
  /** How long to wait for the other replicas after the counter recovers. */
  readonly graceMs?: number;
  /** Reports whether the counter accepted a beat. */
  readonly onBeat?: ((isAccepted: boolean) => void) | undefined;
}

const BEAT_MS = 1_000;
const GRACE_MS = 5_000;
/** A beat takes place within two intervals, because it takes time itself. */
const BEATS_OF_EXCHANGE = 2;
/** A replica is considered gone after this many missed beats and this time. */
const BEATS_UNTIL_GONE = 5;
const LEAST_UNTIL_GONE_MS = 5_000;
/**
 * A process without a beat for longer was paused: it missed the calls of the others, which count it as gone and use its share.
 */
const PAUSED_MS = 5_000;
/** How long it then waits for the counter, before it counts alone. Most connections are back sooner. */
const RETURN_MS = 1_000;
/** Assumed number of replicas until the first successful count. */
const PRESUMED_REPLICAS = 3;
/**
 * Number of beats to wait for tenants that can't rejoin. A tenant with corrupt keys must not block sharing for the
 * others.
 */
const MAX_FAILURES = 5;

/** State between loss of the counter and the return to common counting. */
interface Recovery {
  /** When the counter was available again. */
  backAt: number | undefined;
  /** Number of beats at which some budget couldn't rejoin. */
  failures: number;
}

/** A member of the group: a tenant's budget, notified when the counter is lost and when common counting resumes. */
interface GroupedBudget {
  readonly isShared: boolean;
  /** Whether everything counted locally is in the counter. */
  readonly needsAgreement: boolean;
  /** Lets all calls wait for the counter, until the end of the group's wait. */
  closeWindows(): void;
  markDown(): void;
  /** Writes what was counted locally to the counter, if available. */
  rejoin(): Promise<void>;
  share(): Promise<void>;
  refresh(): Promise<void>;
}

/** The replicas that count together: their number, and whether the counter is available. */
export class ReplicaGroup {
  readonly id = randomUUID().slice(0, 13);
  readonly #options: GroupOptions;
  readonly #time: MonotonicTime;
  readonly #beatMs: number;
  readonly #goneAfterMs: number;
  readonly #budgets = new Set<GroupedBudget>();
  readonly #left = new AbortController();
  #counted = { replicas: PRESUMED_REPLICAS, at: -Infinity };
  #wake = new AbortController();
  #recovery: Recovery | undefined;
  #isLogged = false;
  /** When the last complete beat began, or the end of a pause was noticed. */
  #beatAt: number;
  #waitsUntil = -Infinity;

  constructor(options: GroupOptions, time: MonotonicTime) {
    this.#options = options;
    this.#time = time;
    this.#beatAt = time.now();
    this.#beatMs = options.beatMs ?? BEAT_MS;
    this.#goneAfterMs = Math.max(BEATS_UNTIL_GONE * this.#beatMs, LEAST_UNTIL_GONE_MS);
    void this.#keepBeating();
  }

  /** Number of replicas at the last count, including this one; an assumption before the first count. */
  get replicas(): number {
    return this.#counted.replicas;
  }

  /** In this time, every replica that runs has read the windows, or written back what they lost. */
  get exchangeMs(): number {
    return BEATS_OF_EXCHANGE * this.#beatMs;
  }

  /** Whether calls of other replicas may be missing from the counter. */
  get isRecovering(): boolean {
    return this.#recovery !== undefined;
  }

  /** The end of the wait after a pause, in steady time. */
  get waitsUntil(): number {
    return this.#waitsUntil;
  }

  add(budget: GroupedBudget): void {
    this.#budgets.add(budget);
  }

  /** Reports a failure of the counter: for one budget, whose keys may be corrupt, or for all. */
  markDown(error: unknown, only?: GroupedBudget): void {
    if (this.#left.signal.aborted) return;
    const budgets = only === undefined ? this.#budgets : [only];
    if (this.#waitAfterPause(budgets)) return;
    if (only === undefined) this.#recovery = { backAt: undefined, failures: 0 };
    for (const budget of budgets) budget.markDown();
    if (this.#isLogged) return;
    this.#isLogged = true;
    this.#options.logger.warn(
      { err: error, replicas: this.replicas },
      'The shared quota is unavailable: this replica continues with its fair share',
    );
  }

  /** A budget that counts alone may wake with calls that wait, long before the next beat. */
  noticePause(budget: GroupedBudget): void {
    if (!budget.needsAgreement) this.#waitAfterPause([budget]);
  }

  /** Beats now instead of at the next interval, because the counter may be available. */
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
      const beganAt = this.#time.now();
      if (this.isRecovering) this.#waitAfterPause(this.#budgets);
      await this.#beat();
      this.#beatAt = Math.max(this.#beatAt, beganAt);
      this.#wake = new AbortController();
      if (signal.aborted) return;
      await this.#options.clock.sleep(this.#beatMs, this.#wake.signal).catch(() => undefined);
    }
  }

  async #beat(): Promise<void> {
    // Write all local counts before announcing this replica.
    for (const budget of this.#budgets) {
      await budget.rejoin();
      if (!this.isRecovering) continue;
      this.#waitAfterPause(this.#budgets);
      this.#beatAt = this.#time.now();
    }
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
      this.#options.onBeat?.(true);
    } catch (error) {
      this.#options.onBeat?.(false);
      this.markDown(error);
      return;
    }
    // The counter failed again in the meantime.
    if (recovery !== this.#recovery) return;
    const isRecovering = recovery !== undefined && !this.#hasRecovered(replicas, recovery);
    if (!isRecovering) {
      this.#recovery = undefined;
      for (const budget of this.#budgets) await budget.share();
      this.#count(replicas);
    }
    // Refresh while waiting too: other replicas may have resumed already and use more than their fair share.
    for (const budget of this.#budgets) await budget.refresh();
    if (isRecovering) return;
    if (!this.#isLogged || ![...this.#budgets].every(({ isShared }) => isShared)) return;
    this.#isLogged = false;
    this.#options.logger.info({ replicas: this.replicas }, 'The shared quota is available again');
  }

  /** Lets calls of a process that was paused wait for the counter. @returns whether they wait */
  #waitAfterPause(budgets: Iterable<GroupedBudget>): boolean {
    const now = this.#time.now();
    if (now - this.#beatAt > PAUSED_MS) {
      this.#beatAt = now;
      this.#waitsUntil = now + RETURN_MS;
    }
    if (now >= this.#waitsUntil) return false;
    for (const budget of budgets) budget.closeWindows();
    return true;
  }

  /** All earlier replicas are back, or the grace period has ended. */
  #hasRecovered(replicas: number, { backAt = Infinity }: Recovery): boolean {
    const { graceMs = GRACE_MS, clock } = this.#options;
    return replicas >= this.replicas || clock.now() - backAt > graceMs;
  }

  /** Accepts a lower count only after a while, because missing replicas may return. */
  #count(replicas: number): void {
    const now = this.#options.clock.now();
    const isOld = now - this.#counted.at > this.#goneAfterMs || now < this.#counted.at;
    if (replicas >= this.#counted.replicas || isOld) this.#counted = { replicas, at: now };
  }
}
