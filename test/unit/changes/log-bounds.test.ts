import { pino } from 'pino';
import { expect, it } from 'vitest';
import { readKnown } from '../../../src/changes/known-versions.js';
import { LogTail } from '../../../src/changes/log-tail.js';
import { Poller } from '../../../src/changes/poller.js';
import type { WireAlert } from '../../../src/defender-api/models/alerts.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { MemoryFeedStore } from '../../kit/feed/memory-feed-store.js';

const INTERVAL_MS = 15_000;
const HOUR_MS = 3_600_000;

/** A poller of a service where one alert changes per interval. */
function startPolling({ mostEntries = 100_000 }: { readonly mostEntries?: number } = {}) {
  const clock = new ManualClock();
  const store = new MemoryFeedStore();
  const settings = {
    alertIntervalMs: INTERVAL_MS,
    actionIntervalMs: 5_000,
    overlapMs: 120_000,
    retentionMs: HOUR_MS,
    mostEntries,
  };
  let version = 0;
  const readSince = async (): Promise<{ readonly rows: readonly WireAlert[] }> => {
    version += 1;
    return {
      rows: [
        { id: '1', lastUpdateTime: new Date(clock.now()).toISOString(), title: `version ${version}` },
      ] as WireAlert[],
    };
  };
  const poller = new Poller({
    store,
    reader: { readSince },
    clock,
    logger: pino({ level: 'silent' }),
    settings,
    quota: () => [],
    onWritten: () => undefined,
    onPolled: () => undefined,
    furthest: () => undefined,
  });
  const passIntervals = async (count: number) => {
    for (let passed = 0; passed < count; passed += 1) {
      clock.advance(INTERVAL_MS);
      await poller.tick(['ALERT']);
      await poller.work;
    }
  };
  return { store, clock, settings, passIntervals };
}

it('keeps at most the configured number of entries, the latest ones, and loses positions before them', async () => {
  const { store, passIntervals } = startPolling({ mostEntries: 10 });
  await passIntervals(8);
  const early = store.head!.head!;
  await passIntervals(60);
  const { seq } = store.head!.head!;
  const numbers = [...store.entries.values()].map((entry) => entry.seq);
  expect(numbers).toEqual(Array.from({ length: 10 }, (_, index) => seq - 9 + index));
  const tail = new LogTail(store);
  tail.advance(store.head!.head!);
  expect(await tail.after(early, 500)).toBeUndefined();
  const kept = [...store.entries.values()][0]!;
  const place = { generation: early.generation, seq: kept.seq, tag: kept.tag };
  expect(await tail.after(place, 500)).toMatchObject({ entries: { length: 9 } });
});

it('knows the reported versions of a log whose first entries are gone', async () => {
  const { store, clock, settings, passIntervals } = startPolling({ mostEntries: 10 });
  await passIntervals(60);
  const known = await readKnown(store, store.head!.head!, { now: clock.now(), settings });
  expect(known.has('ALERT', '1')).toBe(true);
});

it('keeps entries for the retention period, and hardly longer', async () => {
  const { store, clock, passIntervals } = startPolling();
  await passIntervals((3 * HOUR_MS) / INTERVAL_MS);
  const ages = [...store.entries.values()].map(({ observationTime }) => clock.now() - observationTime);
  expect(Math.max(...ages)).toBeGreaterThanOrEqual(HOUR_MS);
  expect(Math.max(...ages)).toBeLessThan(1.2 * HOUR_MS);
  // The head doesn't grow faster than the log.
  expect(store.head!.head!.checkpoints.length).toBeLessThan(200);
});
