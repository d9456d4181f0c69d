import { createClient, type Client } from 'graphql-ws';
import { ask } from './ask.js';
import type { ChangeMessage } from '../operations.js';
import { Problem, problemOf, type GraphQLProblem } from './problem.js';
import { readTenant, type Session } from '../session/session.js';
import { documentOf, endpoint } from '../settings.js';

/**
 * How the page receives changes. `silent`: the stream sends no bookmarks. `delayed`: the service can't read Defender. `asking`:
 * no socket can be opened, so the page polls. `refused`: the caller may not see changes.
 */
export type FeedState = 'connecting' | 'live' | 'silent' | 'delayed' | 'asking' | 'refused' | 'ended';

type Listener = (message: ChangeMessage) => void;

/** Interval of polls. After some of them, the page tries a socket again. */
const ASK_EVERY_MS = 15_000;
const ASKED_BEFORE_SOCKET = 4;
const FIRST_PAUSE_MS = 500;
const MAX_PAUSE_MS = 30_000;
/** The service sends a bookmark every 30 seconds while it follows changes. */
const SILENT_MS = 45_000;
const ENDING = new Set(['UNAUTHENTICATED', 'FORBIDDEN']);

/**
 * One stream of changes for the whole page. After any end (a restart, a limit, a slow reader), it resumes from its last cursor.
 * If sockets are blocked, it polls with the same cursors.
 */
export class ChangeFeed {
  readonly #session: Session;
  readonly #listeners = new Set<Listener>();
  readonly #watchers = new Set<() => void>();
  readonly #stopped = new AbortController();
  #cursor: string | undefined;
  #state: FeedState = 'connecting';
  #end: Problem | undefined;

  /** @param mayFollow whether the caller's roles permit the stream. Without it, the feed passes on only the page's own changes. */
  constructor(session: Session, mayFollow: boolean) {
    this.#session = session;
    if (mayFollow) void this.#follow();
    else this.#state = 'refused';
  }

  get state(): FeedState {
    return this.#state;
  }

  /** Why it has ended permanently; undefined while it runs. */
  get end(): Problem | undefined {
    return this.#end;
  }

  /** @returns a function that ends it */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Passes a change of this page to the listeners. */
  announce(message: ChangeMessage): void {
    for (const listener of this.#listeners) listener(message);
  }

  stop(): void {
    this.#stopped.abort();
  }

  async #follow(): Promise<void> {
    const { signal } = this.#stopped;
    let pause = FIRST_PAUSE_MS;
    while (!signal.aborted) {
      const end = await this.#stream();
      if (signal.aborted || this.#isOver(end.problem)) return;
      if (end.reached) pause = FIRST_PAUSE_MS;
      else await this.#askInstead();
      this.#become('connecting');
      await sleep(pause, signal);
      pause = Math.min(pause * 2, MAX_PAUSE_MS);
    }
  }

  /** Streams until the stream ends. `reached`: whether a socket to the server was opened. */
  async #stream(): Promise<{ readonly reached: boolean; readonly problem?: Problem }> {
    const client = createSocket(this.#session);
    const stop = () => void client.dispose();
    this.#stopped.signal.addEventListener('abort', stop, { once: true });
    let reached = false;
    let silence: ReturnType<typeof setTimeout> | undefined;
    client.on('connected', () => {
      reached = true;
    });
    try {
      const variables = { after: this.#cursor ?? null };
      for await (const { data, errors } of client.iterate<{ defenderChanges: ChangeMessage | null }>({
        query: '',
        ...documentOf('LiveChanges'),
        variables,
      })) {
        if (errors?.[0] !== undefined) return { reached, problem: problemOf(errors[0]) };
        if (data?.defenderChanges == null) continue;
        this.#become(stateAfter(data.defenderChanges, this.#state));
        clearTimeout(silence);
        silence = setTimeout(() => {
          this.#become('silent');
          // No end of a socket arrives over a network that was lost.
          silence = setTimeout(() => client.terminate(), SILENT_MS);
        }, SILENT_MS);
        this.#tell(data.defenderChanges);
      }
      return { reached };
    } catch (error) {
      const problem = problemOfSocket(error);
      // The cursor of the end is after the last message, so changes that a filter omitted aren't read again.
      this.#cursor = problem?.details.cursor ?? this.#cursor;
      this.#forgetInvalidCursor(problem);
      return problem === undefined ? { reached } : { reached, problem };
    } finally {
      clearTimeout(silence);
      this.#stopped.signal.removeEventListener('abort', stop);
      void client.dispose();
    }
  }

  async #askInstead(): Promise<void> {
    for (let round = 0; round < ASKED_BEFORE_SOCKET && !this.#stopped.signal.aborted; round += 1) {
      try {
        const { data } = await ask(this.#session, 'MissedChanges', { after: this.#cursor ?? null });
        this.#become(data.defenderChanges?.isDelayed === true ? 'delayed' : 'asking');
        for (const message of data.defenderChanges?.changes ?? []) this.#tell(message);
        this.#cursor = data.defenderChanges?.endCursor ?? this.#cursor;
        if (data.defenderChanges?.hasMore === true) continue;
      } catch (error) {
        const problem = error instanceof Problem ? error : undefined;
        if (this.#isOver(problem)) return;
        if (problem?.details.code.startsWith('UPSTREAM_') === true) this.#become('delayed');
        this.#forgetInvalidCursor(problem);
      }
      await sleep(ASK_EVERY_MS, this.#stopped.signal);
    }
  }

  /** The cursor is from another server, or the server lost its key: the feed begins again, and pages read their data again. */
  #forgetInvalidCursor(problem: Problem | undefined): void {
    if (problem?.details.code !== 'BAD_USER_INPUT' || this.#cursor === undefined) return;
    this.#cursor = undefined;
    this.announce({ cursor: '', reason: 'NOT_REPLAYABLE' });
  }

  #isOver(problem: Problem | undefined): boolean {
    if (problem === undefined || !ENDING.has(problem.details.code)) return false;
    this.#end = problem;
    this.#become(problem.details.code === 'UNAUTHENTICATED' ? 'ended' : 'refused');
    this.#stopped.abort();
    return true;
  }

  #tell(message: ChangeMessage): void {
    this.#cursor = message.cursor;
    this.announce(message);
  }

  #become(state: FeedState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}

/** Bookmarks show whether the service can read Defender. Changes of approvals don't depend on that. */
function stateAfter(message: ChangeMessage, before: FeedState): FeedState {
  if ('isDelayed' in message) return message.isDelayed ? 'delayed' : 'live';
  return 'approval' in message && before === 'delayed' ? before : 'live';
}

function createSocket(session: Session): Client {
  return createClient({
    url: endpoint.replace(/^http/, 'ws'),
    retryAttempts: 0,
    connectionParams: async () => {
      const tenant = readTenant();
      return {
        authorization: `Bearer ${await session.token()}`,
        ...(tenant !== undefined && { 'x-defender-tenant': tenant }),
      };
    },
  });
}

const UNAUTHORIZED = 4401;

/** A stream that fails has a list of errors; a socket that closes has an event with a code. */
function problemOfSocket(error: unknown): Problem | undefined {
  if (Array.isArray(error)) return problemOf(error[0] as GraphQLProblem);
  if (error instanceof CloseEvent && error.code === UNAUTHORIZED) {
    return new Problem({ code: 'UNAUTHENTICATED', message: error.reason });
  }
  return undefined;
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}
