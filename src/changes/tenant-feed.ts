import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import type { MemoryLedger } from '../lib/memory-ledger.js';
import type { FeedConfig } from '../config/feed-settings.js';
import type { QuotaReading } from '../defender-api/quota/quota-ledger.js';
import { UpstreamUnavailableError } from '../errors/upstream-errors.js';
import { StoreUnavailableError } from '../store/store.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { Tracing } from '../telemetry/trace-span.js';
import type { FeedPosition } from './change-cursor.js';
import type { FeedMessage, FeedMessages } from './feed-message.js';
import { serializeHint, type WriteHint } from './write-hint.js';
import type { FeedStore } from './feed-store.js';
import { Freshness } from './freshness.js';
import { FollowedSubjects } from './followed-subjects.js';
import { lastPollOf, type LogEntry, type LogHead } from './log-entry.js';
import { LogTail } from './log-tail.js';
import { Poller } from './poller.js';
import { Replay } from './replay.js';
import type { ChangeSubject } from './subjects.js';
import type { FeedClient, SubjectReader } from './subject-reader.js';
import { WakeUps } from './wake-ups.js';

export interface TenantFeedOptions {
  readonly tenantId: string;
  readonly store: FeedStore;
  readonly reader: Pick<SubjectReader, 'readSince'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly settings: FeedConfig;
  readonly quota: () => readonly QuotaReading[];
  readonly inFlight: MemoryLedger;
  readonly tracing?: Tracing | undefined;
}

/** How often a process looks at what others wrote, and at its lease. */
const TICK_MS = 250;
const MAX_TICK_MS = 5_000;
/** How long whoever begins waits for a reading at most. */
const FRESH_TIMEOUT_MS = 15_000;
/** Bookmarks of all listeners of a tenant are sent together, so that equal ones are made once. */
export const BOOKMARK_EVERY_MS = 25_000;
/** Entries that are looked through at a time. */
const ENTRIES_OF_A_LOOK = 500;

/** The feed of one tenant in this process: who follows it here, its end, and the poller while this process has the lease. */
export class TenantFeed {
  readonly #options: TenantFeedOptions;
  readonly #tail: LogTail;
  readonly #poller: Poller;
  readonly #replay: Replay;
  readonly #followed: FollowedSubjects;
  readonly #freshness: Freshness;
  /** Hundreds may listen: they are woken when there is something to tell them, and for nothing less. */
  readonly #listening: WakeUps;
  #running: Promise<void> | undefined;
  #woken = new AbortController();
  #stopped = false;
  #bookmarkAt: number;

  constructor(options: TenantFeedOptions) {
    const { store, reader, clock, logger, settings, quota, metrics, tracing, tenantId, inFlight } = options;
    this.#options = options;
    this.#tail = new LogTail(store);
    this.#followed = new FollowedSubjects(store, clock);
    this.#freshness = new Freshness({ clock, settings, quota });
    this.#listening = new WakeUps(clock);
    this.#replay = new Replay({ reader, clock, tracing, inFlight, overlapMs: settings.overlapMs });
    this.#bookmarkAt = clock.now();
    this.#poller = new Poller({
      store,
      reader,
      clock,
      logger: logger.child({ tenantId }),
      settings,
      quota,
      tracing,
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

  /** When bookmarks were last due; epoch milliseconds. */
  get bookmarkAt(): number {
    return this.#bookmarkAt;
  }

  /** The end, once all of these have been read at least once and lately. @throws UpstreamUnavailableError when that takes too long */
  async freshEnd(subjects: readonly ChangeSubject[]): Promise<FeedPosition> {
    const { clock } = this.#options;
    const asked = clock.now();
    await this.#look();
    // Whoever only asks follows for as long as it takes.
    const leave = this.#freshness.isFresh(this.#tail.head, subjects, asked)
      ? undefined
      : this.follow(subjects);
    while (!this.#freshness.isFresh(this.#tail.head, subjects, asked)) {
      const left = asked + FRESH_TIMEOUT_MS - clock.now();
      if (left <= 0 || this.#freshness.hasEnded) break;
      await this.#freshness.wait(left);
    }
    leave?.();
    const end = this.#tail.end();
    if (end === undefined || subjects.some((subject) => end.marks[subject] === undefined)) {
      throw notNow();
    }
    return end;
  }

  /** Follows until what is returned is called. */
  follow(subjects: readonly ChangeSubject[]): () => void {
    const leave = this.#followed.follow(subjects);
    this.#run();
    return leave;
  }

  /** What lies behind a position, from the log or, where that no longer tells, from the service, at the asker's cost. */
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
      if (behind.kind === 'lost') {
        if (messages.length > 0) return { messages, position: at, hasMore: true };
        // Whoever comes from a replica that knows more of the log isn't lost: what would be replayed was told.
        if (hasLooked) return this.#replayAfter(position, subjects, limit, asker);
        hasLooked = true;
        await this.#adoptHead();
        continue;
      }
      const { entries, head } = behind;
      for (const entry of entries) {
        at = { generation: head.generation, seq: entry.seq, tag: entry.tag, marks: entry.marks };
        const message = toMessage(entry, at, subjects);
        if (message !== undefined) messages.push(message);
        if (messages.length >= limit) return { messages, position: at, hasMore: at.seq < head.seq };
      }
      if (at.seq >= head.seq || entries.length === 0) {
        const end = this.#tail.end();
        return {
          messages,
          position: end?.tag === at.tag || entries.length === 0 ? (end ?? at) : at,
          hasMore: false,
        };
      }
    }
  }

  /** Resolves when something happened, or after so many milliseconds. */
  changed(ms: number, signal: AbortSignal): Promise<void> {
    return this.#listening.wait(ms, signal);
  }

  /** Whether there is anything behind a position. */
  isAtEnd({ generation, seq, tag }: FeedPosition): boolean {
    const { head } = this.#tail;
    return head === undefined || (head.generation === generation && head.seq === seq && head.tag === tag);
  }

  /** The same position, with the marks of now. */
  endFrom(position: FeedPosition): FeedPosition {
    return this.isAtEnd(position) ? (this.#tail.end() ?? position) : position;
  }

  /** Tells the poller of something that was written just now, or whoever polls next. */
  async note(note: WriteHint): Promise<void> {
    this.#freshness.note(note.subject);
    await this.#options.store.addHint(serializeHint(note));
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
    this.#running ??= this.#keepGoing().finally(() => {
      this.#running = undefined;
      // Whoever came while it gave back the lease found it running.
      if (this.#followed.here().length > 0) this.#run();
    });
    this.#woken.abort(WOKEN);
  }

  async #keepGoing(): Promise<void> {
    const { clock, store } = this.#options;
    while (!this.#stopped) {
      this.#woken = new AbortController();
      const isBusy = this.#poller.work !== undefined;
      if (this.#followed.here().length === 0 && !isBusy) break;
      const untilDue = await this.#poller.tick(await this.#followed.anywhere());
      if (store.isShared) await this.#look();
      this.#passBookmark(clock.now());
      const isSlow = !store.isShared && this.#poller.work === undefined && untilDue > 0;
      const pauseMs = isSlow ? Math.min(untilDue, MAX_TICK_MS) : TICK_MS;
      await clock.sleep(pauseMs, this.#woken.signal).catch(() => undefined);
    }
    await this.#poller.tick([]);
  }

  /** What other replicas wrote; at the beginning, what is there. */
  async #look(): Promise<void> {
    try {
      await this.#adoptHead();
    } catch (error) {
      this.#options.logger.debug({ err: error }, 'The end of the log of changes can not be read just now');
    }
  }

  async #adoptHead(): Promise<void> {
    const found = await this.#options.store.readHead();
    if (found?.head !== undefined) this.#advance(found.head, []);
  }

  #advance(head: LogHead, entries: readonly LogEntry[]): void {
    const { metrics, tenantId } = this.#options;
    const before = this.#tail.head;
    const isFurther = this.#tail.advance(head, entries);
    metrics.feedLastPoll.set({ tenant: tenantId }, lastPollOf(head) / 1_000);
    this.#freshness.headChanged(before, head);
    if (isFurther) this.#listening.wakeAll();
  }

  #passBookmark(now: number): void {
    // A clock that was put back holds none up.
    if (now >= this.#bookmarkAt && now - this.#bookmarkAt < BOOKMARK_EVERY_MS) return;
    this.#bookmarkAt = now;
    this.#listening.wakeAll();
  }

  async #replayAfter(
    position: FeedPosition,
    subjects: readonly ChangeSubject[],
    limit: number,
    asker?: FeedClient,
  ): Promise<FeedMessages> {
    const end = await this.freshEnd(subjects);
    // In the middle of a replay, the log is joined where it ended when that began; if it is still there.
    const { replayed: _replayed, ...begun } = position;
    const isKept = position.replayed !== undefined && (await this.#tail.after(begun, 1)).kind === 'entries';
    this.#options.metrics.feedReplays.inc();
    return this.#replay.after(isKept ? position : begun, subjects, isKept ? begun : end, limit, asker);
  }
}

function notNow(cause?: unknown): UpstreamUnavailableError {
  return new UpstreamUnavailableError(
    'What changes can not be followed just now. Try again shortly.',
    {},
    cause,
  );
}

const WOKEN = new Error('Somebody has something to do');

function toMessage(
  { change, observationTime }: LogEntry,
  position: FeedPosition,
  subjects: readonly ChangeSubject[],
): FeedMessage | undefined {
  if (change === undefined || !subjects.includes(change.subject)) return undefined;
  const { subject, row, isNew } = change;
  return { kind: 'change', subject, row, isNew, observationTime, position };
}
