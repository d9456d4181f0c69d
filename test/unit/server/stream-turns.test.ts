import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import type { FeedEvent, FeedStream } from '../../../src/changes/feed-message.js';
import { LIMITS } from '../../../src/config/limits.js';
import type { RequestContext } from '../../../src/context.js';
import { RefusedFields } from '../../../src/errors/refused-fields.js';
import { systemClock } from '../../../src/lib/clock.js';
import {
  OpenStreams,
  SharedResults,
  StreamResults,
} from '../../../src/server/subscriptions/stream-results.js';

const LISTENERS = 100;
const MESSAGES = 60;

const schema = buildSchema('type Query { x: Int } type Subscription { cursor: String }');

function pendingMessages(): FeedStream {
  const events = Array.from({ length: MESSAGES }, (_, index) => ({ kind: 'bookmark', cursor: `c${index}` }));
  let next = 0;
  const end = { done: true, value: undefined } as const;
  return {
    next: async () => {
      const value = events[next++] as unknown as FeedEvent | undefined;
      return value === undefined ? end : { done: false, value };
    },
    return: async () => end,
    ahead: async () => [],
    noteHandover: () => undefined,
  } as unknown as FeedStream;
}

it('returns a burst of messages to many listeners over several turns, and those of a listener together', async () => {
  const execution = {
    schema,
    limits: LIMITS,
    formatError: (formatted: object) => formatted as never,
    shared: new SharedResults(systemClock),
    open: new OpenStreams(),
  };
  const owner = {
    context: async () => ({ refusedFields: new RefusedFields() }) as unknown as RequestContext,
    shareKey: async () => 'same',
  };
  const document = parse('subscription { cursor }');
  const stream = { tenantId: '', document, operationName: undefined, variables: {}, trace: undefined };
  let [isOver, turn] = [false, 0];
  const countTurn = () => {
    turn += 1;
    if (!isOver) setImmediate(countTurn);
  };
  setImmediate(countTurn);
  const deliveries: { readonly listener: number; readonly turn: number }[] = [];
  await Promise.all(
    Array.from({ length: LISTENERS }, async (_, listener) => {
      const results = new StreamResults({ ...stream, source: pendingMessages() }, execution, owner);
      for await (const { data } of results) {
        expect(data).toHaveProperty('cursor');
        deliveries.push({ listener, turn });
      }
    }),
  );
  isOver = true;
  expect(deliveries).toHaveLength(LISTENERS * MESSAGES);
  for (let one = 0; one <= turn; one += 1)
    expect(deliveries.filter((delivery) => delivery.turn === one).length).toBeLessThanOrEqual(500);
  for (const listener of Array(LISTENERS).keys()) {
    const turns = new Set(deliveries.filter((one) => one.listener === listener).map((one) => one.turn));
    expect(turns.size).toBe(2);
  }
});
