import type { Logger } from 'pino';
import { MAX_SKEW_MS, type Clock } from '../lib/clock.js';
import type { FeedConfig } from '../config/feed-settings.js';
import { RetiredError } from '../errors/upstream-errors.js';
import type { QuotaReading } from '../defender-api/quota/quota-ledger.js';
import { LEASE_MS, RENEW_EVERY_MS, type FeedStore, type StoredHead } from './feed-store.js';
import { DueTimes, intervalOf, pauseAfter } from './intervals.js';
import { parseHint } from './write-hint.js';
import { isRolledBack, KnownVersions, readKnown } from './known-versions.js';
import { beginGeneration, firstRetained, isExpired, positionOf, type LogHead } from './log-entry.js';
import { keepEnd, planEntries, planKnown, planWrittenRow, QUIET_MS } from './plan-entries.js';
import type { PlannedStep } from './plan-entries.js';
import { nextPollerState, type PollerEvent, type PollerState } from './poller-states.js';
import { isPending, SUBJECTS, type ChangeSubject, type FollowedRow } from './subjects.js';
import type { SubjectReader } from './subject-reader.js';
import type { TraceHolder, Tracing } from '../telemetry/trace-span.js';
import { failureOf } from '../telemetry/trace-work.js';

export interface PollerOptions {
  readonly store: FeedStore;
  readonly reader: Pick<SubjectReader, 'readSince'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly settings: FeedConfig;
  readonly quota: () => readonly QuotaReading[];
  readonly tracing?: Tracing | undefined;
  /** Called after each append. */
  readonly onWritten: (stored: StoredHead, step: PlannedStep) => void;
  readonly onPolled: (subject: ChangeSubject, outcome: 'read' | 'failed') => void;
  /** The furthest position of the log seen in this process. A log that ends before it was restored from a backup. */
  readonly furthest: () => { readonly generation: string; readonly seq: number } | undefined;
}

/**
 * Polls changes and appends them to the log while a subject is followed. A lease makes it the only poller of all
 * replicas, and every append checks the lease's fencing token. Its states are defined in poller-states.ts.
 */
export class Poller {
  readonly #options: PollerOptions;
  #state: PollerState = 'IDLE';
  #token: string | undefined;
  #renewedAt = -Infinity;
  #stored: StoredHead | undefined;
  #known = new KnownVersions();
  /** Since when the log is missing although it existed before; epoch milliseconds. */
  #lostAt: number | undefined;
  #work: Promise<void> | undefined;
  readonly #due = new DueTimes();
  readonly #failures = new Map<ChangeSubject, number>();

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  get state(): PollerState {
    return this.#state;
  }

  get work(): Promise<void> | undefined {
    return this.#work;
  }

  /** Performs the steps that are due; never rejects. @returns milliseconds until the next tick is needed */
  async tick(wanted: readonly ChangeSubject[]): Promise<number> {
    try {
      await this.#advance(wanted);
    } catch (error) {
      this.#options.logger.debug(
        { err: error, state: this.#state },
        'The change feed is interrupted and will be retried',
      );
      this.#transition('STORE_FAILED');
    }
    return this.#state === 'WAITING' ? this.#due.untilNext(wanted, this.#options.clock.now()) : 0;
  }

  async stop(): Promise<void> {
    this.#transition('STOP');
    await this.#work;
    await this.#release().catch(() => undefined);
  }

  async #advance(wanted: readonly ChangeSubject[]): Promise<void> {
    if (this.#due.notice(this.#options.clock.now())) this.#renewedAt = -Infinity;
    this.#transition(wanted.length > 0 ? 'WANTED' : 'UNWANTED');
    if (this.#state === 'IDLE') return this.#release();
    await this.#keepLease();
    if (this.#state === 'OPENING') await this.#open();
    if (this.#state === 'WAITING') await this.#takeHints();
    if (this.#state !== 'WAITING' || this.#work !== undefined) return;
    const subject = this.#due.firstDue(wanted, this.#options.clock.now());
    if (subject === undefined) return;
    this.#transition('DUE');
    this.#work = this.#poll(subject).finally(() => {
      this.#work = undefined;
    });
  }

  #transition(event: PollerEvent): void {
    const before = this.#state;
    this.#state = nextPollerState(before, event);
    if (before === this.#state) return;
    this.#options.logger.trace({ event, before, state: this.#state }, 'The poller changed its state');
    if (this.#state === 'STANDBY') this.#token = undefined;
  }

  async #release(): Promise<void> {
    const token = this.#token;
    this.#token = undefined;
    if (token !== undefined) await this.#options.store.releaseLease(token);
  }

  async #keepLease(): Promise<void> {
    const { store, clock } = this.#options;
    const now = clock.now();
    if (this.#state === 'STANDBY') {
      if (await this.#mustWaitForLastWriter(now)) return;
      this.#token = await store.acquireLease();
      if (this.#token === undefined) return;
      this.#renewedAt = now;
      this.#transition('LEASE_GAINED');
      return;
    }
    if (this.#token === undefined || now - this.#renewedAt < RENEW_EVERY_MS) return;
    try {
      if (await store.renewLease(this.#token)) this.#renewedAt = now;
      else this.#transition('LEASE_LOST');
    } catch (error) {
      // The lease may have expired: without it, don't call Defender for rows that can't be written.
      if (now - this.#renewedAt >= LEASE_MS) this.#transition('LEASE_LOST');
      throw error;
    }
  }

  /** After the log is lost, others wait one lease period for its last writer, which knows the reported changes. */
  async #mustWaitForLastWriter(now: number): Promise<boolean> {
    const { store, furthest } = this.#options;
    const wasWriter = this.#stored !== undefined && this.#isFurthest(this.#stored.head);
    const isLost = !wasWriter && furthest() !== undefined && (await store.readHead()) === undefined;
    this.#lostAt = isLost ? (this.#lostAt ?? now) : undefined;
    return this.#lostAt !== undefined && now - this.#lostAt < LEASE_MS;
  }

  /** Reads the end of the log and the recent versions. Starts a new log if it is missing, restored from a backup, or expired. */
  async #open(): Promise<void> {
    const { store, clock, settings } = this.#options;
    const { raw, head } = (await store.readHead()) ?? {};
    if (
      head === undefined ||
      isExpired(head, clock.now(), settings) ||
      (await isRolledBack(store, head, this.#options.furthest()))
    )
      await this.#startLog(raw);
    else if (raw !== this.#stored?.raw) {
      this.#known = await readKnown(store, head, { now: clock.now(), settings });
      this.#stored = { raw: raw ?? '', head };
    }
    if (this.#state !== 'OPENING') return;
    for (const subject of SUBJECTS) {
      const polledAt = this.#stored?.head.subjects[subject]?.polledAt;
      if (!this.#due.has(subject) && polledAt !== undefined)
        this.#due.set(subject, Math.min(polledAt, clock.now()) + this.#intervalOf(subject));
    }
    this.#transition('OPENED');
  }

  /** Starts a new generation. If this process knows more than the store, the new log continues the old one. */
  async #startLog(found: string | undefined): Promise<void> {
    const { clock, settings, logger } = this.#options;
    const before = this.#stored?.head;
    const isOurs =
      before !== undefined && !isExpired(before, clock.now(), settings) && this.#isFurthest(before);
    if (!isOurs) this.#known = new KnownVersions();
    const fresh = beginGeneration();
    const head = isOurs ? { ...fresh, subjects: before.subjects, continues: positionOf(before) } : fresh;
    const times = { now: clock.now(), retentionMs: settings.retentionMs };
    logger.info({ generation: head.generation, continues: isOurs }, 'Starting a new change log');
    let raw = found;
    for (const step of planKnown(head, this.#known, times)) {
      if (!(await this.#write(step, raw))) return;
      raw = this.#stored?.raw;
    }
  }

  /** Whether this process, as poller, wrote or read the furthest position seen here. */
  #isFurthest({ generation, seq }: LogHead): boolean {
    const furthest = this.#options.furthest();
    return furthest === undefined || (furthest.generation === generation && furthest.seq <= seq);
  }

  async #takeHints(): Promise<void> {
    for (const text of await this.#options.store.takeHints()) {
      const hint = parseHint(text);
      if (hint === undefined) continue;
      if (hint.row !== undefined) await this.#writeRow(hint.subject, hint.row);
      this.#due.set(hint.subject, -Infinity);
    }
  }

  async #writeRow(subject: ChangeSubject, row: Parameters<typeof planWrittenRow>[2]): Promise<void> {
    if (this.#stored === undefined || this.#state !== 'WAITING') return;
    const times = { now: this.#options.clock.now(), retentionMs: this.#options.settings.retentionMs };
    const step = planWrittenRow(this.#stored.head, subject, row, this.#known, times);
    if (step !== undefined) await this.#write(step, this.#stored.raw);
  }

  async #poll(subject: ChangeSubject): Promise<void> {
    const { reader, clock, settings, onPolled, logger, tracing } = this.#options;
    const startTime = clock.now();
    const state = this.#stored?.head.subjects[subject];
    const mark = state === undefined ? startTime - QUIET_MS : Math.min(state.mark, startTime);
    const since = mark - settings.overlapMs;
    const span = tracing?.startWork('changes poll', { 'defender.changes.subject': subject });
    const trace = { ...(span !== undefined && { span }) };
    try {
      const pending = [...this.#known.pendingOf(subject)];
      const read = await reader.readSince(subject, since, { pending, trace }).catch(keepEnd);
      this.#transition('READ');
      if (this.#state === 'APPENDING') await this.#appendReading(subject, read, startTime, trace);
      if (read instanceof RetiredError) throw read;
      this.#failures.delete(subject);
      // The clock may be set back during the poll.
      this.#due.set(subject, Math.min(startTime, clock.now()) + this.#intervalOf(subject));
      onPolled(subject, 'read');
      span?.end();
    } catch (error) {
      onPolled(subject, 'failed');
      span?.end(failureOf(error));
      const failures = this.#failures.get(subject) ?? 0;
      this.#failures.set(subject, failures + 1);
      this.#due.set(subject, clock.now() + pauseAfter(failures, error));
      logger.warn({ err: error, subject }, 'Changes could not be read or written; the poll will be retried');
      this.#transition(this.#state === 'READING' ? 'READ_FAILED' : 'STORE_FAILED');
    }
  }

  async #appendReading(
    subject: ChangeSubject,
    read: Parameters<typeof planEntries>[1]['read'],
    startTime: number,
    trace: TraceHolder,
  ): Promise<void> {
    const { clock, settings } = this.#options;
    if (this.#stored === undefined) return;
    const reading = { subject, read, startTime, now: clock.now() };
    for (const step of planEntries(this.#stored.head, reading, this.#known, settings)) {
      if (!(await this.#write(step, this.#stored.raw, trace))) return;
    }
    if (!(read instanceof RetiredError)) this.#forgetEarlier(subject, read.rows);
    this.#transition('APPENDED');
  }

  /** The head has only some of the rows in progress, because it is written with each poll. */
  #forgetEarlier(subject: ChangeSubject, rows: readonly FollowedRow[]): void {
    const { mark = 0, pending = {} } = this.#stored?.head.subjects[subject] ?? {};
    const open = rows.filter((row) => isPending(subject, row)).map(({ id }) => id);
    const earliest = mark - 2 * this.#options.settings.overlapMs - MAX_SKEW_MS;
    this.#known.forgetBefore(subject, earliest, new Set([...Object.keys(pending), ...open]));
  }

  /** @returns whether the append succeeded; if not, the state has changed accordingly */
  async #write(step: PlannedStep, before: string | undefined, trace?: TraceHolder): Promise<boolean> {
    const { store, clock, settings, onWritten } = this.#options;
    if (this.#token === undefined) return false;
    const appending = await store.append({
      before,
      ...step,
      fencingToken: this.#token,
      firstRetained: firstRetained(step.head, clock.now(), settings),
      trace,
    });
    if (appending.outcome !== 'appended') {
      this.#transition(appending.outcome === 'fenced' ? 'FENCED' : 'MOVED');
      return false;
    }
    this.#stored = { raw: appending.raw, head: step.head };
    for (const entry of step.entries) this.#known.learn(entry);
    onWritten(this.#stored, step);
    return true;
  }

  #intervalOf(subject: ChangeSubject): number {
    const pending = Object.keys(this.#stored?.head.subjects[subject]?.pending ?? {}).length > 0;
    return intervalOf(subject, pending, this.#options.settings, this.#options.quota());
  }
}
