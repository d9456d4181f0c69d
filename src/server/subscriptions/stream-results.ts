import { execute, getOperationAST, GraphQLError } from 'graphql';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { FeedEvent } from '../../changes/feed-message.js';
import type { Limits } from '../../config/limits.js';
import type { Clock } from '../../lib/clock.js';
import { monotonicTimeOf, type MonotonicTime } from '../../lib/monotonic-time.js';
import { TurnQueue } from '../../lib/turn-queue.js';
import type { RequestContext } from '../../context.js';
import { traceEvent } from '../operations/trace-operations.js';
import { boundRefusals } from '../operations/refusals.js';
import { watchUnrecognized } from '../../subgraph/open-enums.js';
import { asError } from '../../errors/as-error.js';
import { formatted, type AcceptedStream, type FormatError } from './stream-requests.js';

export interface StreamExecution {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly formatError: FormatError;
  readonly shared: SharedResults;
  readonly open: OpenStreams;
}

/** The execution environment of one listener. */
export interface StreamOwner {
  /** The context of one message: no data is reused from the previous one. */
  readonly context: () => Promise<RequestContext>;
  /** Equal for listeners who see the same results of the same operation. */
  readonly shareKey: () => Promise<string>;
}

/** How a stream ends, for transports with their own way to signal it. */
export interface StreamEnding {
  /** Throws the final error instead of returning it as the last result. */
  readonly throwsAtEnd?: boolean;
  readonly onEnd?: () => void;
}

/** Messages of a stream whose results are computed in one turn of the event loop, so that reads by key share calls. */
const MESSAGES_TOGETHER = 50;

/** Messages of all streams in a turn: a few milliseconds. */
const TURNS = new TurnQueue(500);

/** Messages whose results are cached for equal listeners: those that keep up receive them at the same time. */
const CACHED_RESULTS = 500;

/** How long a result is used: rows that a message joins, and the access to them, may change. */
const FRESH_MS = 15_000;

interface SharedResult {
  readonly result: Promise<FormattedExecutionResult>;
  /** Steady milliseconds; undefined while it is executed. */
  doneAt?: number;
}

/** Shares the result of one message: equal operations of callers with the same access are executed once. */
export class SharedResults {
  readonly #time: MonotonicTime;
  readonly #results = new LRUCache<string, SharedResult>({ max: CACHED_RESULTS });

  constructor(clock: Clock) {
    this.#time = monotonicTimeOf(clock);
  }

  get(key: string, make: () => Promise<FormattedExecutionResult>): SharedResult {
    const known = this.#results.get(key);
    if (known !== undefined && this.isFresh(known)) return known;
    const made: SharedResult = { result: make() };
    this.#results.set(key, made);
    // A failure is not cached, so that later listeners try again.
    const forget = () => this.#results.get(key) === made && this.#results.delete(key);
    made.result.then(({ errors }) => {
      made.doneAt = this.#time.now();
      return errors !== undefined && forget();
    }, forget);
    return made;
  }

  isFresh({ doneAt }: SharedResult): boolean {
    return doneAt === undefined || this.#time.now() - doneAt < FRESH_MS;
  }
}

/**
 * The formatted results of a stream. An error that ends it is the last result: every transport and gateway forwards results
 * to the client, and few forward anything else.
 */
export class StreamResults implements AsyncGenerator<FormattedExecutionResult, undefined, undefined> {
  readonly #stream: AcceptedStream;
  readonly #execution: StreamExecution;
  readonly #owner: StreamOwner;
  readonly #ending: StreamEnding;
  /** Results of the messages that follow. */
  readonly #ahead = new Map<string, SharedResult>();
  /** Messages that this turn still has room for. */
  #leftInTurn = 0;
  #isOver = false;

  constructor(
    stream: AcceptedStream,
    execution: StreamExecution,
    owner: StreamOwner,
    ending: StreamEnding = {},
  ) {
    this.#stream = stream;
    this.#execution = execution;
    this.#owner = owner;
    this.#ending = ending;
    execution.open.add(this);
  }

  async next(): Promise<IteratorResult<FormattedExecutionResult, undefined>> {
    if (this.#isOver) return this.#leave();
    try {
      const next: IteratorResult<FeedEvent, unknown> = await this.#stream.source.next();
      if (next.done === true) return this.#leave();
      if (this.#leftInTurn === 0) await this.#nextTurn();
      this.#leftInTurn -= 1;
      const value = await this.#execute(next.value);
      this.#stream.source.noteHandover();
      return { done: false, value };
    } catch (error) {
      this.#isOver = true;
      const { message } = asError(error);
      const ending = this.#execution.formatError({ message }, error);
      if (this.#ending.throwsAtEnd === true) {
        this.#leave();
        throw new GraphQLError(ending.message, { extensions: ending.extensions ?? {} });
      }
      return { done: false, value: { data: null, errors: [ending] } };
    }
  }

  async return(): Promise<IteratorResult<FormattedExecutionResult, undefined>> {
    const left = this.#leave();
    await this.#stream.source.return?.();
    return left;
  }

  /** Without it, a change with many listeners would block all other requests until each has its message. */
  async #nextTurn(): Promise<void> {
    if (!TURNS.takeNow(MESSAGES_TOGETHER)) await TURNS.wait(this, MESSAGES_TOGETHER);
    this.#leftInTurn = MESSAGES_TOGETHER;
    setImmediate(() => {
      this.#leftInTurn = 0;
    });
  }

  #leave(): typeof DONE {
    this.#isOver = true;
    this.#ahead.clear();
    this.#ending.onEnd?.();
    this.#execution.open.delete(this);
    return DONE;
  }

  async throw(error?: unknown): Promise<IteratorResult<FormattedExecutionResult, undefined>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  async #execute(event: FeedEvent): Promise<FormattedExecutionResult> {
    const key = await this.#keyOf(event);
    const { shared } = this.#execution;
    const ahead = this.#ahead.get(key);
    if (ahead === undefined || !shared.isFresh(ahead)) {
      this.#ahead.clear();
      return shared.get(key, () => this.#executeTogether(event)).result;
    }
    this.#ahead.delete(key);
    return ahead.result;
  }

  /** Executes a message with those that follow. Access to each is checked before its result is returned. */
  async #executeTogether(event: FeedEvent): Promise<FormattedExecutionResult> {
    // The listener reports the failure when it checks access.
    const following = await this.#stream.source.ahead(MESSAGES_TOGETHER - 1).catch(() => []);
    for (const one of following) {
      const key = await this.#keyOf(one);
      this.#ahead.set(
        key,
        this.#execution.shared.get(key, () => this.#executeFor(one)),
      );
    }
    return this.#executeFor(event);
  }

  /** Callers with other access have other keys. */
  async #keyOf({ kind, cursor, previousCursor }: FeedEvent): Promise<string> {
    return `${await this.#owner.shareKey()} ${kind} ${cursor} ${previousCursor ?? ''}`;
  }

  async #executeFor(event: FeedEvent): Promise<FormattedExecutionResult> {
    const { schema, limits, formatError } = this.#execution;
    const { document, operationName, variables, trace } = this.#stream;
    const contextValue = await this.#owner.context();
    return traceEvent(trace, operationName, contextValue, async () => {
      const tell = watchUnrecognized();
      const { errors, ...result } = await execute({
        schema,
        document,
        rootValue: event,
        contextValue,
        variableValues: variables,
        operationName: operationName ?? null,
        options: { maxCoercionErrors: limits.maxCoercionErrors },
      });
      const shown: FormattedExecutionResult = {
        ...result,
        ...(errors && { errors: errors.map((error) => formatted(error, formatError)) }),
      };
      const operation = getOperationAST(document, operationName);
      if (operation != null)
        boundRefusals(
          shown,
          contextValue.refusedFields.combined,
          { schema, document, operation },
          formatError,
        );
      tell(shown);
      return shown;
    });
  }
}

const DONE = { done: true, value: undefined } as const;

const ENDED = new Error('All streams have ended');

/** Streams whose last result is not yet sent: it must be sent before their connections are closed. */
export class OpenStreams {
  readonly #streams = new Set<object>();
  #onEmpty: (() => void) | undefined;

  add(stream: object): void {
    this.#streams.add(stream);
  }

  delete(stream: object): void {
    this.#streams.delete(stream);
    if (this.#streams.size === 0) this.#onEmpty?.();
  }

  /** Resolves when none is left, or after so many milliseconds: clients that don't read must not block it. */
  async untilNone(ms: number, clock: Clock): Promise<void> {
    if (this.#streams.size === 0) return;
    const done = new AbortController();
    this.#onEmpty = () => {
      done.abort(ENDED);
    };
    await clock.sleep(ms, done.signal).catch(() => undefined);
  }
}
