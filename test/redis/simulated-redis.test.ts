import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../src/lib/clock.js';
import type { CallCounter } from '../../src/store/call-counter.js';
import { createRedisCallCounter } from '../../src/store/redis-call-counter.js';
import { connectRedis, type RedisLink } from '../../src/store/redis-link.js';
import { createRedisLeases } from '../../src/store/redis-leases.js';
import { createRedisStore } from '../../src/store/redis-store.js';
import type { Store } from '../../src/store/store.js';
import { RedisFailure, RedisStatus, type Reply } from '../simulation/redis/redis-commands.js';
import { RedisModel } from '../simulation/redis/redis-model.js';
import { takeFrom } from '../unit/store/call-counter-contract.js';
import { hasRedis, startRedis, type RedisServer } from './redis-server.js';

const KEYS = ['a', 'b'];
const key = fc.constantFrom(...KEYS);
const member = fc.constantFrom('x', 'y', 'z', 'é');
const score = fc.integer({ min: -3, max: 6 }).map(String);
const bound = fc.oneof(
  score,
  score.map((one) => `(${one}`),
  fc.constantFrom('-inf', '+inf', 'none'),
);
const index = fc.integer({ min: -4, max: 4 }).map(String);
const id = fc.constantFrom('1-1', '2-1', '3-1', '2-0', '2-9', '7-0');
const text = fc.constantFrom('', '1', '7', 'some text', 'no number', 'ü\r\n');

/** The commands that the product sends, and that its scripts call. */
const command = fc.oneof(
  fc.tuple(fc.constant('GET'), key),
  fc.tuple(fc.constant('MGET'), key, key),
  fc.tuple(fc.constant('SET'), key, text),
  fc.tuple(fc.constant('SET'), key, text, fc.constant('PX'), fc.constantFrom('100000', '0')),
  fc.tuple(fc.constant('SET'), key, text, fc.constant('PX'), fc.constant('100000'), fc.constant('NX')),
  fc.tuple(fc.constant('DEL'), key, key),
  fc.tuple(fc.constant('EXISTS'), key),
  fc.tuple(fc.constant('PEXPIRE'), key, fc.constantFrom('100000', '0', '-1')),
  fc.tuple(fc.constant('HSET'), key, member, text),
  fc.tuple(fc.constant('HGET'), key, member),
  fc.tuple(fc.constant('HMGET'), key, member, member),
  fc.tuple(fc.constant('HDEL'), key, member),
  fc.tuple(fc.constant('HINCRBY'), key, member, score),
  fc.tuple(fc.constant('HGETALL'), key),
  fc.tuple(fc.constant('ZADD'), key, score, member, score, member),
  fc.tuple(fc.constant('ZADD'), key, fc.constantFrom('NX', 'XX'), score, member),
  fc.tuple(fc.constant('ZREM'), key, member),
  fc.tuple(fc.constant('ZCARD'), key),
  fc.tuple(fc.constant('ZCOUNT'), key, bound, bound),
  fc.tuple(fc.constant('ZRANGE'), key, index, index),
  fc.tuple(fc.constant('ZRANGE'), key, index, index, fc.constant('WITHSCORES')),
  fc.tuple(fc.constant('ZRANGE'), key, bound, bound, fc.constant('BYSCORE'), fc.constant('WITHSCORES')),
  fc.tuple(fc.constant('ZREMRANGEBYSCORE'), key, bound, bound),
  fc.tuple(fc.constant('RPUSH'), key, text, text),
  fc.tuple(fc.constant('LRANGE'), key, index, index),
  fc.tuple(fc.constant('LTRIM'), key, index, index),
  fc.tuple(fc.constant('XADD'), key, id, fc.constant('e'), text),
  fc.tuple(fc.constant('XRANGE'), key, id, id),
  fc.tuple(fc.constant('XTRIM'), key, fc.constant('MINID'), id),
);

/** A failure is its code: the words differ between versions. */
function simplify(reply: unknown): unknown {
  if (reply instanceof RedisStatus) return reply.text;
  if (reply instanceof Error) return { failure: /^[A-Z]+/.exec(reply.message)?.[0] };
  return Array.isArray(reply) ? reply.map(simplify) : reply;
}

const asBytes = (words: readonly string[]) => words.map((word) => Buffer.from(word).toString('latin1'));

function modelled(reply: Reply): unknown {
  if (typeof reply === 'string') return Buffer.from(reply, 'latin1').toString();
  if (reply instanceof RedisFailure || !Array.isArray(reply)) return simplify(reply);
  return reply.map(modelled);
}

async function real({ client }: RedisServer, words: readonly string[]): Promise<unknown> {
  // Scripts see the replies of the protocol's second version.
  const source = 'return redis.call(unpack(ARGV))';
  return simplify(await client.eval(source, 0, ...words).catch((error: unknown) => error));
}

/** As fine as the clock of Redis: calls are in the order of their microseconds. */
const microseconds = () => Math.floor((performance.timeOrigin + performance.now()) * 1_000);

/** A link to the model, for scripts. */
function linkTo(model: RedisModel): RedisLink {
  return {
    runScript: async ({ source }, keys, args) =>
      modelled(model.execute(asBytes(['EVAL', source, String(keys.length), ...keys, ...args]))),
  } as RedisLink;
}

const ids = fc.constantFrom('one', 'two', 'three', 'four');
const windows = fc.constantFrom('minute', 'hour').map((name) => ({ key: name, lengthMs: 600_000 }));

/** A step of a counter. Its result doesn't depend on the time. */
type Step = (counter: CallCounter) => Promise<unknown>;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(ids, windows, fc.integer({ min: 1, max: 3 }))
    .map(([id, window, room]) => async (counter: CallCounter) => {
      const { outcome, windows: updates } = await takeFrom(counter, id, [{ ...window, room }]);
      return [outcome, updates.map(({ calls, waitMs }) => [calls.map((call) => call.id), waitMs > 0])];
    }),
  fc.tuple(ids, windows).map(([id, window]) => async (counter: CallCounter) => {
    const { calls, note } = await counter.read('tenant', window, [{ id, ageMs: 1_000 }]);
    return [calls.map((call) => call.id), note.closedForMs > 0, note.learned?.limit];
  }),
  fc.tuple(ids, windows).map(
    ([id, { key: name }]) =>
      (counter: CallCounter) =>
        counter.refund('tenant', [name], id),
  ),
  fc.tuple(windows, fc.boolean()).map(
    ([window, isClosed]) =>
      (counter: CallCounter) =>
        counter.note('tenant', window, {
          closedForMs: isClosed ? 500_000 : 0,
          learned: { limit: 3, forMs: 500_000 },
        }),
  ),
  fc.tuple(ids, fc.constantFrom('', 'a text', 'ü')).map(
    ([id, words]) =>
      async (counter: CallCounter) =>
        [...(await counter.post('tenant', id, words, 500_000))].sort(),
  ),
  ids.map((id) => (counter: CallCounter) => counter.beat(id, 500_000, 500_000)),
  fc
    .integer({ min: 0, max: 5 })
    .map(
      (amount) => async (counter: CallCounter) =>
        (await counter.tally('tenant', 'hunts', amount, 500_000)).reduce((sum, one) => sum + one.amount, 0),
    ),
);

const taking = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 });
const value = fc.constantFrom('', 'done', 'held', 'some text');

const values = fc.constantFrom('one', 'two');
const change: fc.Arbitrary<(store: Store) => Promise<unknown>> = fc.oneof(
  fc.tuple(key, values).map(
    ([name, value]) =>
      (store: Store) =>
        store.deleteIf(name, value),
  ),
  fc.tuple(key, values, values).map(
    ([name, before, value]) =>
      (store: Store) =>
        store.replaceIf(name, before, value, 500_000),
  ),
);

describe.skipIf(!hasRedis)('the model of Redis', () => {
  it('replies to every sequence of commands as Redis does', async () => {
    const server = await startRedis();
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 40 }), async (commands) => {
        await server.client.call('FLUSHALL');
        const model = new RedisModel(microseconds);
        for (const words of commands) {
          const [one, other] = [await real(server, words), modelled(model.execute(asBytes(words)))];
          const sorted = words[0] === 'HGETALL' && Array.isArray(one) && Array.isArray(other);
          expect(sorted ? [...(other as string[])].sort() : other).toEqual(sorted ? [...one].sort() : one);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('runs the scripts of the call counter as Redis does', async () => {
    const server = await startRedis();
    const link = connectRedis({ url: server.url, clock: systemClock, timeoutMs: 60_000 });
    onTestFinished(() => link.close());
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await server.client.call('FLUSHALL');
        const model = new RedisModel(microseconds);
        const [real, simulated] = [createRedisCallCounter(link), createRedisCallCounter(linkTo(model))];
        for (const one of steps) expect(await one(simulated)).toEqual(await one(real));
      }),
      { numRuns: 60 },
    );
  });

  it('runs the script of leases as Redis does', async () => {
    const server = await startRedis();
    const link = connectRedis({ url: server.url, clock: systemClock, timeoutMs: 60_000 });
    onTestFinished(() => link.close());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(taking, key, value), { maxLength: 10 }), async (steps) => {
        await server.client.call('FLUSHALL');
        const model = new RedisModel(microseconds);
        const [real, simulated] = [createRedisLeases(link), createRedisLeases(linkTo(model))];
        for (const [keys, changed, text] of steps) {
          expect(await simulated(keys, 500_000)).toEqual(await real(keys, 500_000));
          const set = ['SET', `defender-subgraph:v1:store:${changed}`, text, 'PX', '500000'] as const;
          await server.client.call(...set);
          model.execute(set);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('runs the scripts of the store as Redis does', async () => {
    const server = await startRedis();
    const link = connectRedis({ url: server.url, clock: systemClock, timeoutMs: 60_000 });
    onTestFinished(() => link.close());
    await fc.assert(
      fc.asyncProperty(key, values, fc.array(change, { maxLength: 10 }), async (name, value, changes) => {
        await server.client.call('FLUSHALL');
        const model = new RedisModel(microseconds);
        const full = `defender-subgraph:v1:store:${name}`;
        await server.client.set(full, value);
        model.execute(['SET', full, value]);
        const [real, simulated] = [createRedisStore(link), createRedisStore(linkTo(model))];
        for (const one of changes) {
          expect(await one(simulated)).toEqual(await one(real));
          expect(model.execute(['GET', full])).toEqual(await server.client.get(full));
        }
      }),
      { numRuns: 60 },
    );
  });
});
