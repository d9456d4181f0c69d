import type { Clock } from '../lib/clock.js';
import { isOutage } from '../errors/upstream-errors.js';
import { SubgraphError } from '../errors/subgraph-error.js';
import { encodeFeedCursor, type FeedPosition, type FeedScope } from './change-cursor.js';
import type { FeedEvent, FeedMessage, FeedResetReason, FeedStream } from './feed-message.js';
import type { FeedClient } from './subject-reader.js';
import type { TenantFeed } from './tenant-feed.js';

export interface ListenerOptions {
  readonly feed: Pick<
    TenantFeed,
    'after' | 'bookmarkAt' | 'changed' | 'endFrom' | 'endOf' | 'follow' | 'isAtEnd' | 'isDelayed'
  >;
  readonly clock: Clock;
  readonly asker?: (() => FeedClient) | undefined;
  readonly scope: FeedScope;
  readonly start: FeedPosition;
  /** Whether to deliver the message: the caller may see it and it matches the filter. */
  readonly accepts: (message: FeedMessage) => boolean | Promise<boolean>;
  readonly isLast: (message: FeedMessage) => boolean;
  /** Deliver bookmarks and resets. Otherwise a reset ends the stream with an error. */
  readonly tellsAll: boolean;
  /** The listener's cursor; null for a new listener. */
  readonly previous: string | null;
  /** Delivered before any message of the feed. */
  readonly first: readonly FeedMessage[];
  /** Throws the SubgraphError that ends the stream when the caller has lost access. */
  readonly checkAccess: () => Promise<void>;
  /** Scheduled ends of the stream; `at` in epoch milliseconds. */
  readonly ends: readonly { readonly at: number; readonly error: () => SubgraphError }[];
  readonly onEnd: (reason: string) => void;
}

/** A listener that takes longer over one message while others are pending is lagging. */
const LAGGING_MS = 60_000;
const MESSAGES_OF_A_LOOK = 100;
const MAX_WAIT_MS = 30_000;
const OUTAGE_PAUSE_MS = 2_000;

/** The service ended the stream. Carries the code and the cursor to resume from. */
export class StreamEndedError extends SubgraphError {
  constructor(error: SubgraphError, cursor: string) {
    super(error.code, error.message, { ...error.extensions, cursor }, error);
  }
}

/**
 * Delivers the feed to one listener, at the listener's pace. Pending messages stay in the log, so a slow listener uses
 * no memory. An iterator rather than a generator, because a generator can't be ended while it awaits.
 */
export class FeedListener implements FeedStream {
  readonly #options: ListenerOptions;
  readonly #closed = new AbortController();
  readonly #leave: () => void;
  #position: FeedPosition;
  #queue: FeedMessage[];
  /** Position after the last queued message. */
  #filledTo: FeedPosition | undefined;
  #previous: string | null;
  #bookmarkAt: number;
  #handedAt: number | undefined;
  #error: SubgraphError | undefined;
  #state: ListenerState = 'HELD';

  constructor(options: ListenerOptions) {
    this.#options = options;
    this.#position = options.start;
    this.#queue = [...options.first];
    this.#previous = options.previous;
    this.#bookmarkAt = options.feed.bookmarkAt;
    this.#leave = options.feed.follow(options.scope.subjects);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  get state(): ListenerState {
    return this.#state;
  }

  get cursor(): string {
    return encodeFeedCursor(this.#options.scope, this.#position);
  }

  async next(): Promise<IteratorResult<FeedEvent, undefined>> {
    this.#transition('ASKED');
    try {
      const message = await this.#nextMessage();
      if (message === undefined) return DONE;
      const event = this.#eventOf(message, this.#previous);
      this.#previous = event.cursor;
      if (this.#options.isLast(message)) this.#finish('COMPLETED', 'complete');
      this.#transition('TOLD');
      this.noteHandover();
      return { done: false, value: event };
    } catch (error) {
      this.#finish('REFUSED', error instanceof SubgraphError ? error.code : 'INTERNAL');
      throw error instanceof SubgraphError ? new StreamEndedError(error, this.cursor) : error;
    }
  }

  async ahead(count: number): Promise<readonly FeedEvent[]> {
    const pending = this.#queue.slice(0, count);
    const events: FeedEvent[] = [];
    const accepted = await Promise.all(pending.map((message) => this.#accepts(message)));
    for (const [index, message] of pending.entries()) {
      if (accepted[index] !== true) continue;
      events.push(this.#eventOf(message, events.at(-1)?.cursor ?? this.#previous));
    }
    return events;
  }

  noteHandover(): void {
    this.#handedAt = this.#options.clock.now();
  }

  /** Ends the stream immediately with an error. */
  end(error: SubgraphError): void {
    this.#error ??= error;
    this.#closed.abort();
  }

  async return(): Promise<IteratorResult<FeedEvent, undefined>> {
    return this.#finish('LEFT', 'left');
  }

  async throw(error?: unknown): Promise<IteratorResult<FeedEvent, undefined>> {
    this.#finish('LEFT', 'left');
    throw error;
  }

  #transition(event: ListenerEvent): void {
    this.#state = nextListenerState(this.#state, event);
  }

  #finish(event: ListenerEvent, reason: string): IteratorResult<FeedEvent, undefined> {
    if (this.#state !== 'ENDED') this.#options.onEnd(reason);
    this.#transition(event);
    this.#leave();
    this.#closed.abort();
    return DONE;
  }

  #eventOf(message: FeedMessage, previousCursor: string | null): FeedEvent {
    return { ...message, cursor: encodeFeedCursor(this.#options.scope, message.position), previousCursor };
  }

  async #accepts(message: FeedMessage): Promise<boolean> {
    return message.kind !== 'change' || (await this.#options.accepts(message));
  }

  async #nextMessage(): Promise<FeedMessage | undefined> {
    const { feed, clock, tellsAll } = this.#options;
    if (this.#state !== 'ENDED') this.#checkLag();
    while (this.#state !== 'ENDED') {
      this.#checkEnd();
      const message = await this.#takeQueued();
      if (message !== undefined) return message;
      if (!feed.isAtEnd(this.#position)) {
        // During an outage of the log or the service nothing is lost, only delayed.
        if (!(await this.#fill())) await this.#waitFor('OUTAGE', OUTAGE_PAUSE_MS);
        continue;
      }
      const ended = feed.endOf(this.#options.scope.subjects);
      if (ended !== undefined) throw ended;
      if (this.#bookmarkAt !== feed.bookmarkAt) {
        this.#bookmarkAt = feed.bookmarkAt;
        await this.#options.checkAccess();
        this.#position = feed.endFrom(this.#position);
        if (!tellsAll) continue;
        const isDelayed = feed.isDelayed(this.#options.scope.subjects);
        return { kind: 'bookmark', observationTime: clock.now(), position: this.#position, isDelayed };
      }
      await this.#waitFor('CAUGHT_UP', this.#untilEnd());
    }
    return undefined;
  }

  async #waitFor(event: 'OUTAGE' | 'CAUGHT_UP', ms: number): Promise<void> {
    this.#transition(event);
    await this.#options.feed.changed(ms, this.#closed.signal);
    this.#transition('CHANGED');
  }

  /** Returns the next queued message that passes the filter. */
  async #takeQueued(): Promise<FeedMessage | undefined> {
    for (let message = this.#queue.shift(); message !== undefined; message = this.#queue.shift()) {
      if (!(await this.#accepts(message))) continue;
      await this.#options.checkAccess();
      this.#checkEnd();
      this.#position = message.position;
      if (message.kind === 'reset' && !this.#options.tellsAll) throw cannotReplay(message.reason);
      return message;
    }
    if (this.#filledTo !== undefined) this.#position = this.#filledTo;
    this.#filledTo = undefined;
    return undefined;
  }

  /** @returns false if the log or the service is unavailable */
  async #fill(): Promise<boolean> {
    const { feed, scope, asker } = this.#options;
    try {
      const { messages, position } = await feed.after(
        this.#position,
        scope.subjects,
        MESSAGES_OF_A_LOOK,
        asker?.(),
      );
      this.#queue = [...messages];
      this.#filledTo = position;
      return true;
    } catch (error) {
      if (isOutage(error)) return false;
      throw error;
    }
  }

  /** Measures only the listener's time, not the time the feed needed. */
  #checkLag(): void {
    const { clock, feed } = this.#options;
    const took = clock.now() - (this.#handedAt ?? clock.now());
    if (took <= LAGGING_MS || (this.#queue.length === 0 && feed.isAtEnd(this.#position))) return;
    throw new SubgraphError(
      'SUBSCRIPTION_ENDED',
      'This stream took more than a minute to take its last message while others were pending. Resume from extensions.cursor.',
    );
  }

  #checkEnd(): void {
    if (this.#error !== undefined) throw this.#error;
    const now = this.#options.clock.now();
    const over = this.#options.ends.find(({ at }) => at <= now);
    if (over !== undefined) throw over.error();
  }

  #untilEnd(): number {
    const now = this.#options.clock.now();
    return Math.max(0, Math.min(MAX_WAIT_MS, ...this.#options.ends.map(({ at }) => at - now)));
  }
}

function cannotReplay(reason: FeedResetReason): SubgraphError {
  return new SubgraphError(
    'FEED_RESET',
    'Earlier changes cannot be replayed. Read the current state and resume from extensions.cursor.',
    { reason },
  );
}

const DONE = { done: true, value: undefined } as const;

/**
 * State of a stream. `HELD`: the listener has its last message and has not requested the next. `LOOKING`: reading past
 * its position, from the log or the service. `WAITING`: at the end of the log. `PAUSED`: neither the log nor the
 * service is available. `ENDED`: final.
 */
export type ListenerState = 'HELD' | 'LOOKING' | 'WAITING' | 'PAUSED' | 'ENDED';

/**
 * Events of a stream. `CHANGED`: the log has grown, a bookmark is due, or a pause is over. `COMPLETED`: the last
 * message was delivered.
 */
export type ListenerEvent =
  'ASKED' | 'TOLD' | 'CAUGHT_UP' | 'CHANGED' | 'OUTAGE' | 'COMPLETED' | 'REFUSED' | 'LEFT';

const ENDS = { REFUSED: 'ENDED', LEFT: 'ENDED' } as const;

/** Other events leave the state unchanged. docs/changes.md shows the same table; a test compares them. */
export const LISTENER_TRANSITIONS: Readonly<
  Record<ListenerState, Readonly<Partial<Record<ListenerEvent, ListenerState>>>>
> = {
  HELD: { ...ENDS, ASKED: 'LOOKING' },
  LOOKING: { ...ENDS, TOLD: 'HELD', CAUGHT_UP: 'WAITING', OUTAGE: 'PAUSED', COMPLETED: 'ENDED' },
  WAITING: { ...ENDS, CHANGED: 'LOOKING' },
  PAUSED: { ...ENDS, CHANGED: 'LOOKING' },
  ENDED: ENDS,
};

export function nextListenerState(state: ListenerState, event: ListenerEvent): ListenerState {
  return LISTENER_TRANSITIONS[state][event] ?? state;
}
