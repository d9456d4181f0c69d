import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RedisFailure, RedisStatus, type Reply } from '../simulation/redis/redis-commands.js';
import { RedisModel } from '../simulation/redis/redis-model.js';
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

describe.skipIf(!hasRedis)('the model of Redis', () => {
  it('replies to every sequence of commands as Redis does', async () => {
    const server = await startRedis();
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 40 }), async (commands) => {
        await server.client.call('FLUSHALL');
        const model = new RedisModel(() => Date.now() * 1_000);
        for (const words of commands) {
          const [one, other] = [await real(server, words), modelled(model.execute(asBytes(words)))];
          const sorted = words[0] === 'HGETALL' && Array.isArray(one) && Array.isArray(other);
          expect(sorted ? [...(other as string[])].sort() : other).toEqual(sorted ? [...one].sort() : one);
        }
      }),
      { numRuns: 150 },
    );
  });
});
