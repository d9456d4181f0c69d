import fc from 'fast-check';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { MemoryLedger } from '../../../src/lib/memory-ledger.js';
import type { FeedPosition } from '../../../src/changes/change-cursor.js';
import { TenantFeed } from '../../../src/changes/tenant-feed.js';
import type { Addition, AppendResult } from '../../../src/changes/feed-store.js';
import type { WireAlert } from '../../../src/defender-api/models/alerts.js';
import { createMetrics } from '../../../src/telemetry/metrics.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { MemoryFeedStore } from '../../kit/feed/memory-feed-store.js';
import { runsOf } from '../../kit/runs.js';

const SUBJECTS = ['ALERT'] as const;
const HOUR_MS = 3_600_000;

/** A store with network latency. */
class SlowFeedStore extends MemoryFeedStore {
  readonly #pause: () => Promise<void>;

  constructor(pause: () => Promise<void>) {
    super();
    this.#pause = pause;
  }

  override async acquireLease(): Promise<string | undefined> {
    await this.#pause();
    return super.acquireLease();
  }

  override async releaseLease(token: string): Promise<void> {
    await this.#pause();
    await super.releaseLease(token);
  }

  override async append(addition: Addition): Promise<AppendResult> {
    await this.#pause();
    return super.append(addition);
  }
}

function startFeed({ storeMs = 0, shared }: { storeMs?: number; shared?: MemoryFeedStore } = {}) {
  const clock = new ManualClock();
  let offset = 0;
  const rows: WireAlert[] = [];
  let readings = 0;
  const store = shared ?? new SlowFeedStore(() => clock.sleep(storeMs));
  const feed = new TenantFeed({
    tenantId: 'tenant',
    store,
    reader: {
      readSince: async () => {
        readings += 1;
        return { rows };
      },
    },
    clock: { now: () => clock.now() + offset, sleep: (ms, signal) => clock.sleep(ms, signal) },
    logger: pino({ level: 'silent' }),
    metrics: createMetrics(),
    settings: {
      alertIntervalMs: 2_000,
      actionIntervalMs: 5_000,
      overlapMs: 120_000,
      retentionMs: 86_400_000,
      mostEntries: 1_000,
    },
    quota: () => [],
    inFlight: new MemoryLedger({ capacity: Infinity }),
  });
  /** Advances the clock tick by tick until the condition holds. */
  const until = async (isSo: () => boolean) => {
    for (let steps = 0; !isSo(); steps += 1) {
      if (steps > 200) throw new Error('It never was');
      clock.advance(250);
      for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
    }
  };
  /** Sets the system clock; timers are not affected. */
  const putBack = (ms: number) => (offset -= ms);
  return { clock, putBack, feed, rows, store, until, readings: () => readings };
}

it('wakes listeners for new entries, but not for reads of the head or polls without changes', async () => {
  const { clock, feed, rows, until, readings } = startFeed();
  const leave = feed.follow(SUBJECTS);
  await until(() => readings() > 0);
  let woken = 0;
  const listening = new AbortController();
  void feed.changed(Infinity, listening.signal).then(() => (woken += 1));
  // A new listener reads the end of the log.
  for (let begun = 0; begun < 10; begun += 1) await feed.freshEnd(SUBJECTS);
  const before = readings();
  await until(() => readings() >= before + 3);
  expect(woken).toBe(0);
  rows.push({ id: '1', lastUpdateTime: new Date(clock.now()).toISOString(), title: 'one' });
  await until(() => woken > 0);
  expect(woken).toBe(1);
  leave();
  await feed.stop();
});

it('gives all listeners the same messages, and holds none when nobody follows it any more', async () => {
  const { clock, feed, rows, store, until } = startFeed();
  const leave = feed.follow(SUBJECTS);
  let began: FeedPosition | undefined;
  void feed.freshEnd(SUBJECTS).then((end) => (began = end));
  await until(() => began !== undefined);
  const start = began!;
  const change = (id: string) =>
    rows.push({ id, lastUpdateTime: new Date(clock.now()).toISOString(), title: id });
  for (const id of ['1', '2', '3']) change(id);
  await until(() => !feed.isAtEnd(start));
  expect(await feed.hasPage(start, SUBJECTS, 2)).toBe(true);
  const [one, other] = [await feed.after(start, SUBJECTS, 10), await feed.after(start, SUBJECTS, 10)];
  expect(one.messages).toHaveLength(3);
  for (const [index, message] of one.messages.entries()) expect(other.messages[index]).toBe(message);
  const rest = await feed.after(one.messages[0]!.position, SUBJECTS, 10);
  expect(rest.messages).toEqual(one.messages.slice(1));
  const [read, release] = [vi.spyOn(store, 'read'), vi.spyOn(store, 'releaseLease')];
  leave();
  await until(() => release.mock.calls.length > 0);
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
  for (const reads of [1, 2]) {
    expect((await feed.after(start, SUBJECTS, 10)).messages).toEqual(one.messages);
    expect(read).toHaveBeenCalledTimes(reads);
  }
  await feed.stop();
});

it('returns no position after changes that it did not return', async () => {
  const { feed, store, until } = startFeed();
  let end: FeedPosition | undefined;
  void feed.freshEnd(SUBJECTS).then((found) => (end = found));
  await until(() => end !== undefined);
  const other = startFeed({ shared: store });
  other.rows.push({ id: '1', lastUpdateTime: new Date(other.clock.now()).toISOString(), title: 'one' });
  const leave = other.feed.follow(SUBJECTS);
  await other.until(() => store.head?.head?.seq === 1);
  // The head of the other replica arrives while the page is read.
  void feed.freshEnd(SUBJECTS);
  const first = await feed.after(end!, SUBJECTS, 10);
  const second = await feed.after(first.position, SUBJECTS, 10);
  expect([...first.messages, ...second.messages]).toHaveLength(1);
  leave();
  await feed.stop();
  await other.feed.stop();
});

it('continues for a listener that arrives while the lease is being released', async () => {
  const { feed, store, until, readings } = startFeed();
  const leave = feed.follow(SUBJECTS);
  await until(() => readings() > 0);
  const release = store.releaseLease.bind(store);
  let letGo: (() => void) | undefined;
  store.releaseLease = async (token) => {
    await new Promise<void>((resolve) => (letGo = resolve));
    await release(token);
  };
  leave();
  await until(() => letGo !== undefined);
  const leaveAgain = feed.follow(SUBJECTS);
  letGo?.();
  const before = readings();
  await until(() => readings() > before);
  expect(store.holder).toBeDefined();
  store.releaseLease = release;
  leaveAgain();
  await feed.stop();
});

it('wakes callers that wait for a poll, even if it finds no changes', async () => {
  const { clock, feed, until } = startFeed();
  const began = clock.now();
  let isFresh = false;
  const fresh = feed.freshEnd(SUBJECTS).then(() => (isFresh = true));
  await until(() => isFresh);
  expect(await fresh).toBe(true);
  expect(clock.now() - began).toBeLessThan(2_000);
  await feed.stop();
});

it('polls, delivers and sends bookmarks after the clock was set back by an hour', async () => {
  const { clock, putBack, feed, rows, until, readings } = startFeed();
  const leave = feed.follow(SUBJECTS);
  await until(() => readings() > 2);
  putBack(HOUR_MS);
  const before = readings();
  await until(() => readings() > before + 1);
  await feed.freshEnd(SUBJECTS);
  let woken = 0;
  void feed.changed(Infinity, new AbortController().signal).then(() => (woken += 1));
  rows.push({ id: '1', lastUpdateTime: new Date(clock.now() - HOUR_MS).toISOString(), title: 'one' });
  await until(() => woken > 0);
  const { bookmarkAt } = feed;
  await until(() => feed.bookmarkAt !== bookmarkAt);
  expect(feed.bookmarkAt).toBeLessThanOrEqual(clock.now() - HOUR_MS);
  const end = await feed.freshEnd(SUBJECTS);
  expect(end.marks.ALERT).toBeLessThanOrEqual(clock.now() - HOUR_MS);
  leave();
  await feed.stop();
});

it('ends waits for a poll that will never happen', async () => {
  const { clock, feed, until, readings } = startFeed();
  const leave = feed.follow(SUBJECTS);
  await until(() => readings() > 0);
  clock.advance(60_000);
  const waiting = feed.freshEnd(SUBJECTS);
  await feed.stop();
  // The result is what was read before.
  const { marks } = await waiting;
  expect(marks.ALERT).toBeGreaterThan(0);
  clock.advance(60_000);
  expect(await feed.freshEnd(SUBJECTS)).toMatchObject({ marks });
  leave();
});

/** A follower, like an open stream. */
interface Listener {
  position: FeedPosition;
  /** The first row that it must receive. */
  readonly from: number;
  readonly got: string[];
  readonly leave: () => void;
}

/** Events of a feed, named by their actor. */
function actsOn({ clock, feed, rows, until }: ReturnType<typeof startFeed>) {
  const listeners: Listener[] = [];
  let beginning = 0;
  const pass = (ms: number) => {
    const end = clock.now() + ms;
    return until(() => clock.now() >= end);
  };
  const lookBehind = async (listener: Listener) => {
    const { messages, position } = await feed.after(listener.position, SUBJECTS, 100);
    listener.position = position;
    for (const message of messages) if (message.kind === 'change') listener.got.push(message.row.id);
  };
  return {
    listeners,
    isBeginning: () => beginning > 0,
    /** Like a new stream: it requests the end of the log, then follows. */
    begin: () => {
      beginning += 1;
      void feed.freshEnd(SUBJECTS).then((position) => {
        beginning -= 1;
        listeners.push({ position, from: rows.length, got: [], leave: feed.follow(SUBJECTS) });
      });
    },
    leave: () => listeners.shift()?.leave(),
    change: () => {
      // Rows with equal times are ordered by id.
      const id = String(rows.length).padStart(4, '0');
      rows.push({ id, lastUpdateTime: new Date(clock.now()).toISOString(), title: id });
    },
    pass: () => pass(250),
    passLong: () => pass(3_000),
    untilTold: async (listener: Listener, id: string) => {
      let looking: Promise<void> | undefined;
      await until(() => {
        looking ??= lookBehind(listener).finally(() => (looking = undefined));
        return listener.got.includes(id);
      });
      await looking;
    },
  };
}

it('delivers to each follower every change since it began, however others come and go', async () => {
  const act = fc.constantFrom('begin', 'leave', 'change', 'pass', 'passLong');
  const plans = fc.array(act, { minLength: 5, maxLength: 40 });
  const property = fc.asyncProperty(plans, fc.constantFrom(0, 100, 400), async (plan, storeMs) => {
    const started = startFeed({ storeMs });
    const { feed, rows, until } = started;
    const acts = actsOn(started);
    for (const name of plan) await acts[name]();
    await until(() => !acts.isBeginning());
    acts.change();
    const ids = rows.map(({ id }) => id);
    for (const listener of acts.listeners) {
      await acts.untilTold(listener, ids.at(-1)!);
      const due = ids.slice(listener.from);
      expect(listener.got.filter((id) => due.includes(id))).toEqual(due);
      listener.leave();
    }
    let isStopped = false;
    void feed.stop().then(() => (isStopped = true));
    await until(() => isStopped);
  });
  await fc.assert(property, { numRuns: runsOf(300) });
});
