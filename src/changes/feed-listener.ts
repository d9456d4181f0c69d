import type { Clock } from '../lib/clock.js';
import { isOutage } from '../errors/upstream-errors.js';
import { SubgraphError } from '../errors/subgraph-error.js';
import { encodeFeedCursor, type FeedPosition, type FeedScope } from './change-cursor.js';
import type { FeedEvent, FeedMessage, FeedResetReason } from './feed-message.js';
import { nextListenerState, type ListenerEvent, type ListenerState } from './listener-states.js';
import type { FeedClient } from './subject-reader.js';
import type { TenantFeed } from './tenant-feed.js';

export interface ListenerOptions {
  readonly feed: Pick<TenantFeed, 'after' | 'bookmarkAt' | 'changed' | 'endFrom' | 'follow' | 'isAtEnd'>;
  readonly clock: Clock;
  readonly asker?: (() => FeedClient) | undefined;
  readonly scope: FeedScope;
  readonly start: FeedPosition;
  /** Whether the listener is told of it: it may see it, and it meets the filter. */
  readonly accepts: (message: FeedMessage) => boolean | Promise<boolean>;
  /** Whether a message is the last one. */
  readonly isLast: (message: FeedMessage) => boolean;
  /** Told of bookmarks and resets; else a reset ends the stream. */
  readonly tellsAll: boolean;
  /** The cursor that the listener has; null for one that begins. */
  readonly previous: string | null;
  /** Told before anything that came of the feed. */
  readonly first: readonly FeedMessage[];
  /** Throws the SubgraphError that ends the stream, once the caller may not listen any more. */
  readonly checkAccess: () => Promise<void>;
  /** Why and when it ends by itself; epoch milliseconds. */
  readonly ends: readonly { readonly at: number; readonly error: () => SubgraphError }[];
  readonly onEnd: (reason: string) => void;
}

/** A listener that takes longer than this over one message, while others wait, is behind for good. */
const LAGGING_MS = 60_000;
const MESSAGES_OF_A_LOOK = 100;
const MAX_WAIT_MS = 30_000;
const OUTAGE_PAUSE_MS = 2_000;

/** The stream is ended by us, with a code and the cursor to go on from. */
export class StreamEndedError extends SubgraphError {
  constructor(error: SubgraphError, cursor: string) {
    super(error.code, error.message, { ...error.extensions, cursor }, error);
  }
}

/**
 * What one listener gets, one message after the other, as fast as they are taken: what waits is the log, so that a slow
 * listener holds nothing in memory. Written as an iterator, because a generator can't be ended while it waits.
 */
export class FeedListener implements AsyncIterableIterator<FeedEvent> {
  readonly #options: ListenerOptions;
  readonly #closed = new AbortController();
  readonly #leave: () => void;
  #position: FeedPosition;
  #queue: FeedMessage[];
  /** Where the queue ends. */
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

  /** The cursor to go on from. */
  get cursor(): string {
    return encodeFeedCursor(this.#options.scope, this.#position);
  }

  async next(): Promise<IteratorResult<FeedEvent, undefined>> {
    this.#transition('ASKED');
    try {
      const message = await this.#nextMessage();
      if (message === undefined) return DONE;
      const cursor = encodeFeedCursor(this.#options.scope, message.position);
      const event = { ...message, cursor, previousCursor: this.#previous };
      this.#previous = cursor;
      if (this.#options.isLast(message)) this.#finish('COMPLETED', 'complete');
      this.#transition('TOLD');
      this.#handedAt = this.#options.clock.now();
      return { done: false, value: event };
    } catch (error) {
      this.#finish('REFUSED', error instanceof SubgraphError ? error.code : 'INTERNAL');
      throw error instanceof SubgraphError ? new StreamEndedError(error, this.cursor) : error;
    }
  }

  /** Ends the stream with an error, at once. */
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

  async #nextMessage(): Promise<FeedMessage | undefined> {
    const { feed, clock, tellsAll } = this.#options;
    if (this.#state !== 'ENDED') this.#checkLag();
    while (this.#state !== 'ENDED') {
      this.#checkEnd();
      const message = await this.#takeQueued();
      if (message !== undefined) return message;
      if (!feed.isAtEnd(this.#position)) {
        // Nothing is lost while log or service can't be asked: it is told when they can.
        if (!(await this.#fill())) await this.#waitFor('OUTAGE', OUTAGE_PAUSE_MS);
        continue;
      }
      if (this.#bookmarkAt !== feed.bookmarkAt) {
        this.#bookmarkAt = feed.bookmarkAt;
        await this.#options.checkAccess();
        this.#position = feed.endFrom(this.#position);
        if (tellsAll) return { kind: 'bookmark', observationTime: clock.now(), position: this.#position };
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

  /** Of those that were looked up, the next one that the listener is told of. */
  async #takeQueued(): Promise<FeedMessage | undefined> {
    for (let message = this.#queue.shift(); message !== undefined; message = this.#queue.shift()) {
      if (message.kind === 'change' && !(await this.#options.accepts(message))) continue;
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

  /** @returns whether log or service could be asked */
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

  /** Only whoever takes long is behind: what took the feed long is nobody's fault here. */
  #checkLag(): void {
    const { clock, feed } = this.#options;
    const took = clock.now() - (this.#handedAt ?? clock.now());
    if (took <= LAGGING_MS || (this.#queue.length === 0 && feed.isAtEnd(this.#position))) return;
    throw new SubgraphError(
      'FEED_LAGGING',
      'This stream took more than a minute to take its last message while others waited. Go on from extensions.cursor.',
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
    'What lies before can not be replayed: read anew what you follow, and go on from extensions.cursor.',
    { reason },
  );
}

const DONE = { done: true, value: undefined } as const;
