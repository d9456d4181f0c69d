import { pino } from 'pino';
import { expect, it } from 'vitest';
import { TenantFeed } from '../../../src/changes/tenant-feed.js';
import type { WireAlert } from '../../../src/defender-api/models/alerts.js';
import { createMetrics } from '../../../src/telemetry/metrics.js';
import { ManualClock } from '../../kit/manual-clock.js';
import { MemoryFeedStore } from '../../kit/memory-feed-store.js';

const SUBJECTS = ['ALERT'] as const;
const HOUR_MS = 3_600_000;

function startFeed() {
  const clock = new ManualClock();
  let offset = 0;
  const rows: WireAlert[] = [];
  let readings = 0;
  const store = new MemoryFeedStore();
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
  });
  /** Moves the clock by the steps in which a process looks, until something is so. */
  const until = async (isSo: () => boolean) => {
    for (let steps = 0; !isSo(); steps += 1) {
      if (steps > 200) throw new Error('It never was');
      clock.advance(250);
      for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
    }
  };
  /** As somebody sets it: timers go on as they are. */
  const putBack = (ms: number) => (offset -= ms);
  return { clock, putBack, feed, rows, store, until, readings: () => readings };
}

it('wakes those who listen for what is told, and neither for a look nor for a reading that brought nothing', async () => {
  const { clock, feed, rows, until, readings } = startFeed();
  const leave = feed.follow(SUBJECTS);
  await until(() => readings() > 0);
  let woken = 0;
  const listening = new AbortController();
  void feed.changed(Infinity, listening.signal).then(() => (woken += 1));
  // Whoever begins looks for the end of the log.
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

it('goes on for whoever comes while it gives the lease back, because nobody was there', async () => {
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

it('wakes whoever waits for a reading by one that brings nothing', async () => {
  const { clock, feed, until } = startFeed();
  const began = clock.now();
  let isFresh = false;
  const fresh = feed.freshEnd(SUBJECTS).then(() => (isFresh = true));
  await until(() => isFresh);
  expect(await fresh).toBe(true);
  expect(clock.now() - began).toBeLessThan(2_000);
  await feed.stop();
});

it('reads, tells and sends bookmarks on when the clock is put back by an hour', async () => {
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

it('lets nobody wait for a reading that comes no more', async () => {
  const { clock, feed, until, readings } = startFeed();
  const leave = feed.follow(SUBJECTS);
  await until(() => readings() > 0);
  clock.advance(60_000);
  const waiting = feed.freshEnd(SUBJECTS);
  await feed.stop();
  // What was read before is what there is to tell.
  const { marks } = await waiting;
  expect(marks.ALERT).toBeGreaterThan(0);
  clock.advance(60_000);
  expect(await feed.freshEnd(SUBJECTS)).toMatchObject({ marks });
  leave();
});
