import { pino } from 'pino';
import { expect, it } from 'vitest';
import { MemoryLedger } from '../../../src/lib/memory-ledger.js';
import { TenantFeed } from '../../../src/changes/tenant-feed.js';
import type { WireAlert } from '../../../src/defender-api/models/alerts.js';
import { createMetrics } from '../../../src/telemetry/metrics.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { MemoryFeedStore } from '../../kit/feed/memory-feed-store.js';

const SUBJECTS = ['ALERT'] as const;
const SETTINGS = {
  alertIntervalMs: 2_000,
  actionIntervalMs: 5_000,
  overlapMs: 1_000,
  retentionMs: 86_400_000,
  mostEntries: 1_000,
};

/** Replicas that share a log, of a service with one alert. */
function startReplicas() {
  const clock = new ManualClock();
  const store = new MemoryFeedStore();
  let alert: WireAlert | undefined;
  const readSince = async (_subject: unknown, since: number) => ({
    rows: alert !== undefined && Date.parse(alert.lastUpdateTime!) >= since ? [alert] : [],
  });
  const settle = async () => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  };
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 250) {
      clock.advance(250);
      await settle();
    }
  };
  return {
    store,
    settle,
    pass,
    seq: () => store.head!.head!.seq,
    start: () =>
      new TenantFeed({
        tenantId: 'tenant',
        store,
        reader: { readSince },
        clock,
        logger: pino({ level: 'silent' }),
        metrics: createMetrics(),
        settings: SETTINGS,
        quota: () => [],
        inFlight: new MemoryLedger({ capacity: Infinity }),
      }),
    change: async (title: string) => {
      alert = { id: '1', lastUpdateTime: new Date(clock.now()).toISOString(), title };
      await pass(5_000);
    },
  };
}

/** Follows a feed from now on, until the signal. */
async function follow(feed: TenantFeed, titles: string[], ended: AbortSignal): Promise<void> {
  feed.follow(SUBJECTS);
  let position = await feed.freshEnd(SUBJECTS);
  for (;;) {
    while (feed.isAtEnd(position) && !ended.aborted) await feed.changed(Infinity, ended);
    if (ended.aborted) return;
    const next = await feed.after(position, SUBJECTS, 100);
    position = next.position;
    for (const message of next.messages)
      if (message.kind === 'change' && 'title' in message.row) titles.push(message.row.title ?? '');
  }
}

it('sends the changes that a new replica writes to a log restored from a backup', async () => {
  const { store, settle, pass, start, change, seq } = startReplicas();
  const poller = start();
  const leave = poller.follow(SUBJECTS);
  await pass(5_000);
  const reader = start();
  const titles: string[] = [];
  const ended = new AbortController();
  void follow(reader, titles, ended.signal);
  await pass(5_000);
  const backup = { head: store.head, entries: new Map(store.entries) };
  for (const title of ['one', 'two', 'three']) await change(title);
  expect(titles).toEqual(['one', 'two', 'three']);
  leave();
  await pass(500);
  await poller.stop();
  // Another has the lease before the reader, and has seen nothing of the log.
  store.dropLease();
  Object.assign(store, backup);
  const next = start();
  next.follow(SUBJECTS);
  await settle();
  await change('four');
  expect(seq()).toBeLessThan(backup.head!.head!.seq + 3);
  expect(titles.at(-1)).toBe('four');
  ended.abort();
  await Promise.all([reader.stop(), next.stop()]);
});
