import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFeedCursor, type FeedPosition } from '../../../src/changes/change-cursor.js';
import { FeedListener, StreamEndedError } from '../../../src/changes/feed-listener.js';
import type { FeedEvent, FeedMessage, FeedMessages } from '../../../src/changes/feed-message.js';
import { WakeUps } from '../../../src/changes/wake-ups.js';
import { UpstreamUnavailableError } from '../../../src/errors/upstream-errors.js';
import { SubgraphError } from '../../../src/errors/subgraph-error.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { runsOf } from '../../kit/runs.js';

const SCOPE = { tenantId: 'tenant', subjects: ['ALERT'] } as const;
const LIFETIME_MS = 1_000_000;

const placeAt = (seq: number): FeedPosition => ({
  generation: 'one',
  seq,
  tag: `tag ${seq}`,
  marks: { ALERT: 0 },
});

/** A feed with numbers as its log. */
class NumberFeed {
  readonly clock = new ManualClock();
  readonly wakeUps = new WakeUps(this.clock);
  bookmarkAt = 0;
  last = 0;
  isDown = false;
  readonly isDelayed = () => false;
  followers = 0;

  follow(): () => void {
    this.followers += 1;
    let isHere = true;
    return () => {
      if (isHere) this.followers -= 1;
      isHere = false;
    };
  }

  isAtEnd({ seq }: FeedPosition): boolean {
    return seq === this.last;
  }

  endOf(): undefined {
    return undefined;
  }

  endFrom(position: FeedPosition): FeedPosition {
    return position;
  }

  async after({ seq }: FeedPosition, _subjects: unknown, limit: number): Promise<FeedMessages> {
    await Promise.resolve();
    if (this.isDown) throw new UpstreamUnavailableError('down', {});
    const to = Math.min(this.last, seq + limit);
    const messages = Array.from({ length: to - seq }, (_, index) => this.message(seq + index + 1));
    return { messages, position: placeAt(to), hasMore: to < this.last };
  }

  message(seq: number): FeedMessage {
    return {
      kind: 'change',
      subject: 'ALERT',
      row: { id: String(seq) },
      isNew: true,
      observationTime: this.clock.now(),
      position: placeAt(seq),
    };
  }

  changed(ms: number, signal: AbortSignal): Promise<void> {
    return this.wakeUps.wait(ms, signal);
  }
}

/** A consumer that requests the next message at once, unless it is slow. */
class Consumer {
  readonly told: FeedEvent[] = [];
  error: unknown;
  asked: Promise<void> | undefined;
  hasLeft = false;

  readonly feed: NumberFeed;
  readonly listener: FeedListener;

  constructor(feed: NumberFeed, listener: FeedListener) {
    this.feed = feed;
    this.listener = listener;
  }

  ask(): void {
    this.asked ??= this.listener
      .next()
      .then(({ done, value }) => {
        if (done !== true) this.told.push(value);
      })
      .catch((error: unknown) => {
        this.error = error;
      })
      .finally(() => {
        this.asked = undefined;
      });
  }

  get isOver(): boolean {
    return this.hasLeft || this.error !== undefined;
  }
}

const isEven = (message: FeedMessage) => message.kind === 'change' && Number(message.row.id) % 2 === 0;

function listenTo(feed: NumberFeed): Consumer {
  const start = feed.clock.now();
  const listener = new FeedListener({
    feed: feed,
    clock: feed.clock,
    scope: SCOPE,
    start: placeAt(0),
    accepts: isEven,
    isLast: () => false,
    tellsAll: true,
    previous: null,
    first: [],
    checkAccess: async () => undefined,
    ends: [{ at: start + LIFETIME_MS, error: () => new SubgraphError('SUBSCRIPTION_ENDED', 'over') }],
    onEnd: () => undefined,
  });
  return new Consumer(feed, listener);
}

type Step = fc.AsyncCommand<{ readonly steps: number }, Consumer>;

function step(name: string, run: (consumer: Consumer) => void | Promise<void>): Step {
  return {
    check: () => true,
    run: async (_model, consumer) => {
      await run(consumer);
      await settle();
      checkInvariants(consumer);
    },
    toString: () => name,
  };
}

/** Runs everything that is ready without advancing the clock. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

function checkInvariants({ listener, feed, told, asked, isOver }: Consumer): void {
  expect(listener.state === 'ENDED').toBe(isOver);
  expect(feed.followers).toBe(isOver ? 0 : 1);
  if (!isOver) expect(listener.state === 'HELD').toBe(asked === undefined);
  // It reads everything available at once.
  expect(listener.state).not.toBe('LOOKING');
  if (listener.state === 'WAITING')
    expect(told.filter(({ kind }) => kind === 'change')).toHaveLength(Math.floor(feed.last / 2));
  // Each event names the previous one, and the changes are all even numbers after the start.
  expect(told.map(({ previousCursor }) => previousCursor)).toEqual(
    [null, ...told.map(({ cursor }) => cursor)].slice(0, told.length),
  );
  const numbers = told.flatMap((event) => (event.kind === 'change' ? [Number(event.row.id)] : []));
  expect(numbers).toEqual(numbers.map((_, index) => 2 * (index + 1)));
}

const STEPS: fc.Arbitrary<Step>[] = [
  fc.constant(step('ask', (consumer) => consumer.ask())),
  fc.integer({ min: 1, max: 300 }).map((count) =>
    step(`${count} more`, ({ feed }) => {
      feed.last += count;
      feed.wakeUps.wakeAll();
    }),
  ),
  fc.integer({ min: 1, max: 50_000 }).map((ms) =>
    step(`pass ${ms}`, ({ feed }) => {
      feed.clock.advance(ms);
    }),
  ),
  fc.constant(
    step('bookmark', ({ feed }) => {
      feed.bookmarkAt = feed.clock.now() + 1;
      feed.wakeUps.wakeAll();
    }),
  ),
  fc.boolean().map((isDown) =>
    step(isDown ? 'log goes' : 'log comes', ({ feed }) => {
      feed.isDown = isDown;
    }),
  ),
];

const LAST_STEPS: fc.Arbitrary<Step>[] = [
  fc.constant(
    step('leave', async (consumer) => {
      consumer.hasLeft = true;
      await consumer.listener.return();
    }),
  ),
  fc.constant(
    step('stop', async (consumer) => {
      consumer.listener.end(new SubgraphError('SERVER_STOPPING', 'going down'));
      consumer.ask();
      await settle();
    }),
  ),
];

describe('a stream', () => {
  it('delivers everything in order, chained, and ends for good, whatever happens to log, clock and listener', async () => {
    const walks = fc.tuple(fc.commands(STEPS, { size: 'medium' }), fc.oneof(...LAST_STEPS));
    await fc.assert(
      fc.asyncProperty(walks, async ([steps, last]) => {
        const real = listenTo(new NumberFeed());
        await fc.asyncModelRun(() => ({ model: { steps: 0 }, real }), steps);
        await fc.asyncModelRun(() => ({ model: { steps: 0 }, real }), [last] as never);
        const { told, error } = real;
        if (!(error instanceof StreamEndedError)) return;
        // The final cursor is after the last delivered event and before the next even number.
        const at = decodeFeedCursor(String(error.extensions['cursor']), SCOPE).seq;
        const lastTold = Math.max(0, ...told.map(({ position }) => position.seq));
        expect(at).toBeGreaterThanOrEqual(lastTold);
        const changesTold = told.filter(({ kind }) => kind === 'change').length;
        expect(at).toBeLessThan(2 * (changesTold + 1));
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('ends when it took more than a minute for a message while others were pending', async () => {
    const feed = new NumberFeed();
    const consumer = listenTo(feed);
    feed.last = 4;
    consumer.ask();
    await settle();
    feed.clock.advance(60_001);
    consumer.ask();
    await settle();
    expect(consumer.error).toMatchObject({
      code: 'SUBSCRIPTION_ENDED',
      extensions: { cursor: expect.any(String) },
    });
    expect(consumer.listener.state).toBe('ENDED');
  });
});
