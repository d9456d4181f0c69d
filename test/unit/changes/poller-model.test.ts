import fc from 'fast-check';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { Poller } from '../../../src/changes/poller.js';
import type { LogPosition } from '../../../src/changes/log-entry.js';
import type { FollowedRow } from '../../../src/changes/subjects.js';
import type { WireAlert } from '../../../src/defender-api/models/alerts.js';
import type { Clock } from '../../../src/lib/clock.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { MemoryFeedStore } from '../../kit/feed/memory-feed-store.js';
import { runsOf } from '../../kit/runs.js';

const SETTINGS = {
  alertIntervalMs: 15_000,
  actionIntervalMs: 5_000,
  overlapMs: 120_000,
  retentionMs: 86_400_000,
  mostEntries: 100_000,
};

/** Invariant: every version shown long enough is in the log, once per generation. */
interface Model {
  readonly shown: Map<string, WireAlert>;
  /** Whether the feed follows already. Earlier versions are not changes. */
  hasBegun: boolean;
}

/** Two replicas with one store, and the service that they poll. */
class System {
  readonly clock = new ManualClock();
  readonly store = new MemoryFeedStore();
  readonly alerts = new Map<string, WireAlert>();
  serviceFails = false;
  furthest: LogPosition | undefined;
  pollers = [this.start(), this.start()];
  reading = 0;
  mostReading = 0;

  start(clock: Clock = this.clock): Poller {
    return new Poller({
      store: this.store,
      reader: { readSince: (_subject, since) => this.read(since) },
      clock,
      logger: pino({ level: 'silent' }),
      settings: SETTINGS,
      quota: () => [],
      onWritten: ({ head }) => {
        this.furthest = head;
      },
      onPolled: () => undefined,
      furthest: () => this.furthest,
    });
  }

  async read(since: number): Promise<{ readonly rows: readonly FollowedRow[] }> {
    this.reading += 1;
    this.mostReading = Math.max(this.mostReading, this.reading);
    await Promise.resolve();
    this.reading -= 1;
    if (this.serviceFails) throw new Error('The service is down');
    return { rows: [...this.alerts.values()].filter((row) => Date.parse(row.lastUpdateTime!) >= since) };
  }

  async tick(): Promise<void> {
    for (const poller of this.pollers) {
      await poller.tick(['ALERT']);
      await poller.work;
    }
  }

  /** Logged versions as `id version`, by generation. */
  told(): readonly (readonly string[])[] {
    const told = new Map<string, string[]>();
    for (const [key, { change }] of this.store.entries) {
      const [generation = ''] = key.split(' ');
      const versions = told.get(generation) ?? [];
      told.set(generation, change === undefined ? versions : [...versions, `${change.id} ${change.version}`]);
    }
    return [...told.values()];
  }

  async settle(): Promise<void> {
    this.store.isAway = false;
    this.serviceFails = false;
    for (let count = 0; count < 80; count += 1) {
      this.clock.advance(4_000);
      // The lease expires if it can't be renewed.
      if (this.pollers.every(({ state }) => state === 'STANDBY')) this.store.dropLease();
      await this.tick();
    }
  }
}

type Step = fc.AsyncCommand<Model, System>;

function command(name: string, run: (model: Model, system: System) => void | Promise<void>): Step {
  return {
    check: () => true,
    run: async (model, system) => {
      await run(model, system);
      for (const poller of system.pollers) {
        expect(['IDLE', 'STANDBY', 'OPENING', 'WAITING']).toContain(poller.state);
      }
    },
    toString: () => name,
  };
}

const change = (id: number, lateMs: number) =>
  command(`change ${id}, ${lateMs} ms late`, (model, { alerts, clock }) => {
    const time = new Date(clock.now() - lateMs).toISOString();
    const known = alerts.get(String(id));
    if (known !== undefined && known.lastUpdateTime! > time) return;
    const row: WireAlert = {
      id: String(id),
      lastUpdateTime: time,
      title: String(alerts.size + clock.now() + id),
    };
    alerts.set(row.id, row);
    if (model.hasBegun) model.shown.set(row.id, row);
  });

const STEPS = [
  fc
    .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 100_000 }))
    .map((args) => change(...args)),
  fc.tuple(fc.integer({ min: 0, max: 8 }), fc.constant(0)).map((args) => change(...args)),
  fc.integer({ min: 250, max: 40_000 }).map((ms) =>
    command(`pass ${ms}`, async (model, system) => {
      system.clock.advance(ms);
      await system.tick();
      if (system.store.head?.head?.subjects.ALERT !== undefined) model.hasBegun = true;
    }),
  ),
  fc.constant(command('lease runs out', (_model, { store }) => store.dropLease())),
  fc.boolean().map((isAway) =>
    command(isAway ? 'store goes' : 'store comes', (_model, { store }) => {
      store.isAway = isAway;
    }),
  ),
  fc.boolean().map((fails) =>
    command(fails ? 'service goes' : 'service comes', (_model, system) => {
      system.serviceFails = fails;
    }),
  ),
  fc.constant(
    command('an answer is lost', (_model, { store }) => {
      store.losesAnswer = true;
    }),
  ),
  fc.constant(
    command('a replica dies', (_model, system) => {
      system.pollers = [system.pollers[1]!, system.start()];
      system.store.dropLease();
    }),
  ),
];

it('logs every change exactly once, whatever happens to lease, store, service and replicas', async () => {
  const walks = fc.commands(STEPS, { size: 'medium' });
  await fc.assert(
    fc.asyncProperty(walks, async (steps) => {
      const system = new System();
      await fc.asyncModelRun(() => ({ model: { shown: new Map(), hasBegun: false }, real: system }), [
        ...steps,
        command('end', async (model) => {
          await system.settle();
          const [versions = [], ...others] = system.told();
          expect(new Set(versions).size).toBe(versions.length);
          const told = new Set(versions.map((version) => version.split(' ')[0]));
          expect([...model.shown.keys()].filter((id) => !told.has(id))).toEqual([]);
          expect(others).toEqual([]);
          expect(system.mostReading).toBeLessThanOrEqual(1);
        }),
      ] as never);
    }),
    { numRuns: runsOf(150) },
  );
});

it('continues in a new log without gaps or repeats when the store loses its data and the writer lives', async () => {
  const system = new System();
  await system.settle();
  const change1 = { id: '1', lastUpdateTime: new Date(system.clock.now()).toISOString(), title: 'one' };
  system.alerts.set('1', change1);
  await system.settle();
  const idsTold = () => system.told().map((versions) => versions.map((version) => version.split(' ')[0]));
  expect(idsTold()).toEqual([['1']]);
  system.store.clear();
  const change2 = { id: '2', lastUpdateTime: new Date(system.clock.now()).toISOString(), title: 'two' };
  system.alerts.set('2', change2);
  await system.settle();
  expect(idsTold()).toEqual([['2']]);
  expect(system.store.head?.head?.continues?.seq).toBeGreaterThan(0);
});

it.each(['begins the log', 'continues the log'])(
  'logs what changed after a poll of a replica whose clock is an hour ahead, and that %s',
  async (what) => {
    const system = new System();
    if (what === 'continues the log') await system.settle();
    system.store.dropLease();
    const clock = new ManualClock(system.clock.now() + 3_600_000);
    system.pollers = [system.start(clock)];
    await system.tick();
    expect(system.store.head?.head?.subjects.ALERT?.polledAt).toBe(clock.now());
    const lastUpdateTime = new Date(system.clock.now()).toISOString();
    system.alerts.set('1', { id: '1', lastUpdateTime, title: 'one' });
    system.clock.advance(SETTINGS.overlapMs + 10_000);
    system.pollers = [system.start()];
    system.store.dropLease();
    await system.settle();
    expect(system.told().flat()).toHaveLength(1);
  },
);

it('polls again soon after the clock was set back during a poll', async () => {
  const system = new System();
  const clock = new ManualClock(system.clock.now() + 3_600_000);
  let current: Clock = clock;
  const poller = system.start({ now: () => current.now(), sleep: clock.sleep.bind(clock) });
  let respond = (_reading: { readonly rows: [] }): void => undefined;
  system.read = () => new Promise((resolve) => (respond = resolve));
  await poller.tick(['ALERT']);
  current = system.clock;
  await poller.tick(['ALERT']);
  respond({ rows: [] });
  await poller.work;
  expect(await poller.tick(['ALERT'])).toBeLessThanOrEqual(SETTINGS.alertIntervalMs);
});
