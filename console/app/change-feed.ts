import { createClient, type Client } from 'graphql-ws';
import { ask } from './ask.js';
import type { ChangeMessage } from './operations.js';
import { Problem, problemOf, type GraphQLProblem } from './problem.js';
import { readTenant, type Session } from './session.js';
import { documentOf, endpoint } from './settings.js';

/**
 * How changes come just now. `silent` is for a stream without bookmarks, `delayed` for a service that can't read Defender,
 * `asking` for where no socket gets through, `refused` for who may not see them.
 */
export type FeedState = 'connecting' | 'live' | 'silent' | 'delayed' | 'asking' | 'refused' | 'ended';

type Listener = (message: ChangeMessage) => void;

/** While changes are asked for: one of these times a socket is tried again. */
const ASK_EVERY_MS = 15_000;
const ASKED_BEFORE_SOCKET = 4;
const FIRST_PAUSE_MS = 500;
const MAX_PAUSE_MS = 30_000;
/** Bookmarks come every 30 seconds while the service follows changes. */
const SILENT_MS = 45_000;
const ENDING = new Set(['UNAUTHENTICATED', 'FORBIDDEN']);

/**
 * One stream of changes for all of the page. It goes on from its last cursor whatever ends it: a restart, a limit, a reader
 * that was too slow. Where sockets don't get through, it asks for the same by the same cursors.
 */
export class ChangeFeed {
  readonly #session: Session;
  readonly #listeners = new Set<Listener>();
  readonly #watchers = new Set<() => void>();
  readonly #stopped = new AbortController();
  #cursor: string | undefined;
  #state: FeedState = 'connecting';
  #end: Problem | undefined;

  constructor(session: Session) {
    this.#session = session;
    void this.#follow();
  }

  get state(): FeedState {
    return this.#state;
  }

  /** Why it has ended for good; undefined while it goes on. */
  get end(): Problem | undefined {
    return this.#end;
  }

  /** @returns what ends it */
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

  /** Streams until something ends it. `reached` says whether the server was, by a socket. */
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
        silence = setTimeout(() => this.#become('silent'), SILENT_MS);
        this.#tell(data.defenderChanges);
      }
      return { reached };
    } catch (error) {
      const problem = problemOfSocket(error);
      // The cursor of the end lies behind the last message: what a filter left out isn't asked for again.
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

  /** A cursor of another server, or of one that lost its key, is of no use: the feed begins again, and pages read their data. */
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

/** Bookmarks say whether the service reads Defender. Changes of approvals come without it. */
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

/** An error of the stream comes as a list, the end of a socket as an event with its code. */
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
