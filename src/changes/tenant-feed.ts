import { UpstreamUnavailableError } from '../errors/upstream-errors.js';
import { StoreUnavailableError } from '../store/store.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { FeedPosition } from './change-cursor.js';
import { positionAfter, toMessage, type FeedMessage, type FeedMessages } from './feed-message.js';
import type { WriteHint } from './write-hint.js';
import { Freshness } from './freshness.js';
import { FollowedSubjects } from './followed-subjects.js';
import { earliestPollOf, type LogEntry, type LogHead } from './log-entry.js';
import { LogTail, endOf, isSamePosition } from './log-tail.js';
import { Poller, type PollerOptions } from './poller.js';
import { Replay, type ReplayOptions } from './replay.js';
import type { ChangeSubject } from './subjects.js';
import type { FeedClient } from './subject-reader.js';
import { WakeUps } from './wake-ups.js';

export interface TenantFeedOptions
  extends Omit<PollerOptions, 'onWritten' | 'onPolled' | 'furthest'>, Pick<ReplayOptions, 'inFlight'> {
  readonly tenantId: string;
  readonly metrics: Metrics;
}

/** Interval of reading the head and renewing the lease. */
const TICK_MS = 250;
const MAX_TICK_MS = 5_000;
/** Maximum time a new listener waits for a poll. */
const FRESH_TIMEOUT_MS = 15_000;
/** Bookmarks are sent to all listeners of a tenant together, so that equal cursors are encoded once. */
export const BOOKMARK_EVERY_MS = 25_000;
/** Entries per read of the log. */
const ENTRIES_OF_A_LOOK = 500;

/** The feed of one tenant in this process: its followers, the end of the log, and the poller while it holds the lease. */
export class TenantFeed {
  readonly #options: TenantFeedOptions;
  readonly #tail: LogTail;
  readonly #poller: Poller;
  readonly #replay: Replay;
  readonly #followed: FollowedSubjects;
  readonly #freshness: Freshness;
  /** Hundreds may listen. They are woken only for new entries and bookmarks. */
  readonly #listening: WakeUps;
  #running: Promise<void> | undefined;
  #woken = new AbortController();
  #stopped = false;
  /** Time of the last bookmark in epoch milliseconds. */
  bookmarkAt: number;

  constructor(options: TenantFeedOptions) {
    const { store, clock, logger, metrics, tenantId } = options;
    this.#options = options;
    this.#tail = new LogTail(store);
    this.#followed = new FollowedSubjects(store, clock);
    this.#freshness = new Freshness(options);
    this.#listening = new WakeUps(clock);
    this.#replay = new Replay(options);
    this.bookmarkAt = clock.now();
    this.#poller = new Poller({
      ...options,
      logger: logger.child({ tenantId }),
      furthest: () => this.#tail.furthest,
      onWritten: ({ head }, { entries }) => {
        metrics.feedEntries.inc(entries.filter(({ change }) => change !== undefined).length);
        this.#advance(head, entries);
      },
      onPolled: (subject, outcome) => {
        metrics.feedPolls.inc({ subject, outcome });
        this.#woken.abort(WOKEN);
      },
    });
  }

  /** The end of the log, once all subjects were polled recently. @throws SOURCE_RETIRED, UpstreamUnavailableError on timeout */
  async freshEnd(subjects: readonly ChangeSubject[]): Promise<FeedPosition> {
    const { clock } = this.#options;
    const asked = clock.now();
    await this.#readHead();
    // A single page request follows the subjects while it waits.
    const leave = this.#freshness.isFresh(this.#tail.head, subjects, asked)
      ? undefined
      : this.follow(subjects);
    while (!this.#freshness.isFresh(this.#tail.head, subjects, asked)) {
      const left = asked + FRESH_TIMEOUT_MS - clock.now();
      if (left <= 0 || this.#freshness.hasEnded || this.endOf(subjects) !== undefined) break;
      await this.#freshness.wait(left);
    }
    leave?.();
    const [end, ended] = [this.#tail.end(), this.endOf(subjects)];
    if (ended !== undefined) throw ended;
    if (end === undefined || subjects.some((subject) => end.marks[subject] === undefined)) throw notNow();
    return end;
  }

  /** Whether the log has more than a page after the position, so that the page needs no new poll. */
  async hasPage(position: FeedPosition, subjects: readonly ChangeSubject[], first: number): Promise<boolean> {
    await this.#readHead();
    const behind = await this.#tail.after(position, first + 1).catch(() => undefined);
    const entries = behind !== undefined && position.replayed === undefined ? behind.entries : [];
    return entries.filter(({ change }) => change && subjects.includes(change.subject)).length > first;
  }

  endOf(subjects: readonly ChangeSubject[]): ReturnType<Freshness['endOf']> {
    return this.#freshness.endOf(this.#tail.head, subjects);
  }

  isDelayed(subjects: readonly ChangeSubject[]): boolean {
    return this.#freshness.isDelayed(this.#tail.head, subjects);
  }

  /** @returns a function that stops following */
  follow(subjects: readonly ChangeSubject[]): () => void {
    const leave = this.#followed.follow(subjects);
    this.#run();
    return leave;
  }

  /** Messages after a position: from the log, or from the service if the log no longer has them. A replay is charged to `asker`. */
  async after(
    position: FeedPosition,
    subjects: readonly ChangeSubject[],
    limit: number,
    asker?: FeedClient,
  ): Promise<FeedMessages> {
    try {
      return await this.#after(position, subjects, limit, asker);
    } catch (error) {
      if (error instanceof StoreUnavailableError) throw notNow(error);
      throw error;
    } finally {
      if (this.#running === undefined) this.#tail.forgetEntries();
    }
  }

  async #after(
    position: FeedPosition,
    subjects: readonly ChangeSubject[],
    limit: number,
    asker?: FeedClient,
  ): Promise<FeedMessages> {
    if (position.replayed !== undefined) return this.#replayAfter(position, subjects, limit, asker);
    const messages: FeedMessage[] = [];
    let at = position;
    for (let hasLooked = false; ;) {
      const behind = await this.#tail.after(at, ENTRIES_OF_A_LOOK);
      if (behind === undefined) {
        if (messages.length > 0) return { messages, position: at, hasMore: true };
        // The position may be ahead of this replica's head. Read the head once before replaying.
        if (hasLooked) return this.#replayAfter(position, subjects, limit, asker);
        hasLooked = true;
        await this.#adoptHead();
        continue;
      }
      const { entries, head } = behind;
      for (const entry of entries) {
        const message = toMessage(entry, head.generation, subjects);
        at = message?.position ?? positionAfter(entry, head.generation);
        if (message !== undefined) messages.push(message);
        if (messages.length >= limit) return { messages, position: at, hasMore: at.seq < head.seq };
      }
      if (at.seq >= head.seq || entries.length === 0) {
        // The log may have more by now.
        const isEnd = entries.length === 0 || at.tag === head.tag;
        return { messages, position: isEnd ? endOf(head) : at, hasMore: false };
      }
    }
  }

  /** Resolves at the next change, or after `ms` milliseconds. */
  changed(ms: number, signal: AbortSignal): Promise<void> {
    return this.#listening.wait(ms, signal);
  }

  /** Whether neither a replay nor the log has anything after the position. */
  isAtEnd(position: FeedPosition): boolean {
    const { head } = this.#tail;
    return position.replayed === undefined && (head === undefined || isSamePosition(head, position));
  }

  /** At the end of the log, the same position with the current marks. */
  endFrom(position: FeedPosition): FeedPosition {
    return this.isAtEnd(position) ? (this.#tail.end() ?? position) : position;
  }

  /** Leaves a hint about a write for the poller, which may run on another replica. */
  async addHint(hint: WriteHint): Promise<void> {
    this.#freshness.noteWrite(hint.subject);
    await this.#options.store.addHint(JSON.stringify(hint));
    this.#woken.abort(WOKEN);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#listening.end();
    this.#freshness.end();
    this.#replay.stop();
    this.#woken.abort(WOKEN);
    await this.#running;
    await this.#poller.stop();
    await this.#options.store.close();
  }

  #run(): void {
    if (this.#stopped) return;
    this.#running ??= this.#loop().finally(() => {
      this.#running = undefined;
      // A listener that arrived while the lease was released found the loop still running.
      if (this.#followed.here().length > 0) this.#run();
      else this.#tail.forgetEntries();
    });
    this.#woken.abort(WOKEN);
  }

  async #loop(): Promise<void> {
    const { clock, store } = this.#options;
    while (!this.#stopped) {
      this.#woken = new AbortController();
      const isBusy = this.#poller.work !== undefined;
      if (this.#followed.here().length === 0 && !isBusy) break;
      const untilDue = await this.#poller.tick(await this.#followed.anywhere());
      // A bookmark confirms the end of the log, so none is sent while that can't be read.
      if (!store.isShared || (await this.#readHead())) this.#passBookmark(clock.now());
      const isSlow = !store.isShared && this.#poller.work === undefined && untilDue > 0;
      const pauseMs = isSlow ? Math.min(untilDue, MAX_TICK_MS) : TICK_MS;
      await clock.sleep(pauseMs, this.#woken.signal).catch(() => undefined);
    }
    await this.#poller.tick([]);
  }

  /** @returns whether the log is available */
  async #readHead(): Promise<boolean> {
    try {
      await this.#adoptHead();
      return true;
    } catch (error) {
      this.#options.logger.debug({ err: error }, 'The end of the change log cannot be read at the moment');
      return false;
    }
  }

  async #adoptHead(): Promise<void> {
    const known = this.#tail.head;
    const found = await this.#options.store.readHead();
    if (found?.head !== undefined) this.#advance(found.head, [], known);
  }

  #advance(head: LogHead, entries: readonly LogEntry[], known?: LogHead): void {
    const { metrics, tenantId } = this.#options;
    const before = this.#tail.head;
    const isFurther = this.#tail.advance(head, entries, known);
    metrics.feedLastPoll.set({ tenant: tenantId }, earliestPollOf(head, this.#followed.here()) / 1_000);
    if (this.#freshness.headChanged(before, head) || isFurther) this.#listening.wakeAll();
  }

  #passBookmark(now: number): void {
    // If the clock was set back, the bookmark is due.
    if (now >= this.bookmarkAt && now - this.bookmarkAt < BOOKMARK_EVERY_MS) return;
    this.bookmarkAt = now;
    this.#listening.wakeAll();
  }

  async #replayAfter(
    position: FeedPosition,
    subjects: readonly ChangeSubject[],
    limit: number,
    asker?: FeedClient,
  ): Promise<FeedMessages> {
    const end = await this.freshEnd(subjects);
    // During a replay, continue the log at the position where the replay began, if the log still has it.
    const { replayed, ...begun } = position;
    const limitOfLook = replayed === undefined ? ENTRIES_OF_A_LOOK : 1;
    const isThere = (await this.#tail.after(begun, limitOfLook)) !== undefined;
    // A new log continues the lost one.
    if (isThere && replayed === undefined) return this.#after(position, subjects, limit, asker);
    this.#options.metrics.feedReplays.inc();
    return this.#replay.after(isThere ? position : begun, subjects, isThere ? begun : end, limit, asker);
  }
}

function notNow(cause?: unknown): UpstreamUnavailableError {
  return new UpstreamUnavailableError(
    'Changes cannot be followed at the moment. Try again shortly.',
    {},
    cause,
  );
}

const WOKEN = new Error('The feed was woken');
