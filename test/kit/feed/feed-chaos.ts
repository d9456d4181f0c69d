import { createSecretKey, randomBytes } from 'node:crypto';
import { setTimeout as realTime } from 'node:timers/promises';
import { decodeFeedCursor } from '../../../src/changes/change-cursor.js';
import { FeedListener } from '../../../src/changes/feed-listener.js';
import { readFeedPage } from '../../../src/changes/feed-page.js';
import type { FeedEvent } from '../../../src/changes/feed-message.js';
import { BOOKMARK_EVERY_MS, type TenantFeed } from '../../../src/changes/tenant-feed.js';
import { systemClock } from '../../../src/lib/clock.js';
import { CHAOS_SCOPE, ChaosReplica, INTERVAL_MS, OVERLAP_MS } from './chaos-replica.js';
import { ChangingService } from './changing-service.js';
import { seededRandom } from '../seeded-random.js';

export interface ChaosOptions {
  readonly redisUrl: string;
  readonly updates: number;
  readonly alerts: number;
  readonly seconds: number;
  /** The interval at which the holder of the lease is killed. */
  readonly killEveryMs: number;
  /** The fraction of a listener's messages that is lost. */
  readonly dropped: number;
  /** Determines the changes; lost messages depend on timing as well. */
  readonly seed: number;
}

export interface ChaosFigures {
  /** Changes that every listener must receive: the last of each alert. */
  readonly due: number;
  readonly lost: number;
  /** Repeats of a version, after dropping repeats of a cursor. */
  readonly twice: number;
  readonly delivered: number;
  readonly repaired: number;
  readonly kills: number;
  readonly calls: number;
  readonly fenced: number;
  readonly intervals: number;
}

const SCOPE = CHAOS_SCOPE;

/**
 * Three replicas over one Redis; their poller is killed repeatedly, and one replica is paused during a read and resumed
 * later.
 */
export async function runFeedChaos(options: ChaosOptions): Promise<ChaosFigures> {
  const { updates, alerts, seconds, killEveryMs, seed } = options;
  const service = new ChangingService(seededRandom(seed));
  const isDropped = dropsOf(options);
  const key = createSecretKey(randomBytes(32));
  const replicas = [0, 1, 2].map(() => new ChaosReplica(options.redisUrl, service, key));
  const listeners = await Promise.all(
    replicas.map((replica) => ChaosListener.open(replica, replicas, isDropped)),
  );
  const running = listeners.map((listener) => listener.run());
  const began = Date.now();
  let [made, kills] = [0, 0];
  let nextKill = began + killEveryMs;
  while (made < updates) {
    const wanted = Math.min(updates, Math.ceil(((Date.now() - began) / (seconds * 1_000)) * updates));
    for (; made < wanted; made += 1) service.change(alerts, OVERLAP_MS / 2);
    if (Date.now() >= nextKill) {
      const holder = replicas.findIndex((replica) => replica.isPolling);
      if (holder >= 0) {
        nextKill += killEveryMs;
        kills += 1;
        // Every other one is paused during its read, and resumed after another replica got the lease.
        if (kills % 2 === 0) replicas[holder]!.freeze(7_000);
        else replicas[holder]!.kill();
      }
    }
    await realTime(5);
  }
  await realTime(OVERLAP_MS);
  service.settle(Infinity);
  await settled(listeners, service);
  for (const listener of listeners) listener.stop();
  await Promise.all(running);
  const figures = {
    due: service.last.size,
    lost: Math.max(...listeners.map((listener) => listener.missing(service).length)),
    twice: Math.max(...listeners.map((listener) => listener.twice)),
    delivered: Math.min(...listeners.map((listener) => listener.delivered)),
    repaired: listeners.reduce((sum, { repaired }) => sum + repaired, 0),
    kills,
    calls: service.calls,
    fenced: replicas.reduce((sum, { fenced }) => sum + fenced, 0),
    intervals: Math.ceil((Date.now() - began) / INTERVAL_MS),
  };
  await Promise.all(replicas.map((replica) => replica.stop()));
  return figures;
}

function dropsOf({ seed, dropped }: ChaosOptions): () => boolean {
  const random = seededRandom(seed + 1);
  return () => random() < dropped;
}

/** A listener that lost the very last message notices it at the next bookmark, which may get lost as well. */
const QUIET_MS = 3 * BOOKMARK_EVERY_MS;

/** Waits until every listener has the last version of everything, or no message has come for a while. */
async function settled(listeners: readonly ChaosListener[], service: ChangingService): Promise<void> {
  for (let before = -1, since = Date.now(); Date.now() - since < QUIET_MS;) {
    if (listeners.every((listener) => listener.missing(service).length === 0)) return;
    const now = listeners.reduce((sum, { delivered }) => sum + delivered, 0);
    if (now !== before) since = Date.now();
    before = now;
    await realTime(500);
  }
}

/** A client that stores cursors, detects gaps with them, and reconnects to any replica if its own is gone. */
class ChaosListener {
  readonly #replicas: readonly ChaosReplica[];
  readonly #isDropped: () => boolean;
  #at: number;
  #listener: FeedListener;
  #feed: TenantFeed;
  #cursor: string;
  #stopped = false;
  #pending: ReturnType<FeedListener['next']> | undefined;
  readonly #cursors = new Set<string>();
  readonly #versions = new Map<string, number>();
  delivered = 0;
  repaired = 0;

  private constructor(
    replicas: readonly ChaosReplica[],
    at: number,
    isDropped: () => boolean,
    cursor: string,
  ) {
    this.#replicas = replicas;
    this.#at = at;
    this.#isDropped = isDropped;
    this.#cursor = cursor;
    this.#feed = replicas[at]!.feed;
    this.#listener = this.#listen();
  }

  static async open(
    replica: ChaosReplica,
    replicas: readonly ChaosReplica[],
    isDropped: () => boolean,
  ): Promise<ChaosListener> {
    const start = await replica.feed.freshEnd(SCOPE.subjects);
    const page = await readFeedPage(replica.feed, SCOPE, { start, first: 1, filter: async (all) => all });
    return new ChaosListener(replicas, replicas.indexOf(replica), isDropped, page.endCursor);
  }

  get twice(): number {
    return [...this.#versions.values()].filter((times) => times > 1).length;
  }

  missing({ last }: ChangingService): string[] {
    return [...last].filter(([id, title]) => !this.#versions.has(`${id} ${title}`)).map(([id]) => id);
  }

  stop(): void {
    this.#stopped = true;
    void this.#listener.return();
  }

  async run(): Promise<void> {
    while (!this.#stopped) {
      if (this.#replicas[this.#at]!.feed !== this.#feed) this.#move();
      const pending = (this.#pending ??= this.#listener.next());
      const next = await Promise.race([pending, realTime(1_000)]).catch(() => undefined);
      if (this.#stopped) return;
      const isGone = this.#replicas[this.#at]!.feed !== this.#feed;
      if (next === undefined && !isGone) continue;
      this.#pending = undefined;
      if (next === undefined || next.done === true) {
        this.#move();
        continue;
      }
      const event = next.value;
      // Lost: the next message that arrives shows the gap.
      if (this.#isDropped()) continue;
      if (event.previousCursor !== this.#cursor) await this.#repair(event);
      this.#take(event);
    }
  }

  #listen(): FeedListener {
    return new FeedListener({
      feed: this.#feed,
      clock: systemClock,
      scope: SCOPE,
      start: decodeFeedCursor(this.#cursor, SCOPE),
      previous: this.#cursor,
      first: [],
      accepts: () => true,
      isLast: () => false,
      tellsAll: true,
      checkAccess: async () => undefined,
      ends: [],
      onEnd: () => undefined,
    });
  }

  #move(): void {
    this.#pending = undefined;
    void this.#listener.return();
    this.#at = (this.#at + 1) % this.#replicas.length;
    this.#feed = this.#replicas[this.#at]!.feed;
    this.#listener = this.#listen();
  }

  /** Query.changes(after:), as clients use it. */
  async #repair(until: FeedEvent): Promise<void> {
    this.repaired += 1;
    for (let asked = 0; asked < 200; asked += 1) {
      const start = decodeFeedCursor(this.#cursor, SCOPE);
      const page = await readFeedPage(this.#feed, SCOPE, {
        start,
        first: 200,
        filter: async (all) => all,
      }).catch(() => undefined);
      if (page === undefined) {
        await realTime(100);
        continue;
      }
      for (const change of page.changes) this.#take(change);
      if (page.changes.some(({ cursor }) => cursor === until.cursor) || !page.hasMore) return;
    }
  }

  #take(event: FeedEvent): void {
    this.#cursor = event.cursor;
    if (event.kind !== 'change' || this.#cursors.has(event.cursor)) return;
    this.#cursors.add(event.cursor);
    this.delivered += 1;
    const version = `${event.row.id} ${String((event.row as { readonly title?: string }).title)}`;
    this.#versions.set(version, (this.#versions.get(version) ?? 0) + 1);
  }
}
