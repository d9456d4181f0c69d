import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock, type Clock } from '../../src/lib/clock.js';
import { connectRedis, createRedisScript, type RedisLink } from '../../src/store/redis-link.js';
import { createRedisStore } from '../../src/store/redis-store.js';
import { ManualClock } from '../kit/manual-clock.js';
import { describeStore } from '../unit/store/store-contract.js';
import { hasRedis, startRedis, type RedisServer } from './redis-server.js';

const UNAVAILABLE = { name: 'StoreUnavailableError' };

function connect(url: string, clock: Clock = systemClock): RedisLink {
  const link = connectRedis({ url, clock });
  onTestFinished(() => link.close());
  return link;
}

async function startWithLink(): Promise<{ server: RedisServer; link: RedisLink }> {
  const server = await startRedis();
  return { server, link: connect(server.url) };
}

/** An address at which one Redis listens, and later another: a name whose record changes. */
async function startAddress(first: RedisServer) {
  let target = first;
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((client) => {
    connections += 1;
    const upstream = createConnection(Number(new URL(target.url).port), '127.0.0.1');
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => undefined));
    client.pipe(upstream).pipe(client);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return {
    url: `redis://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    connections: () => connections,
    movesTo: (other: RedisServer) => {
      target = other;
    },
  };
}

/** Waits for the next notification that Redis is lost (or back). */
function stateOf(link: RedisLink, wanted: boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = link.onStateChange((isUp) => {
      if (isUp !== wanted) return;
      end();
      resolve();
    });
  });
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work().catch(() => undefined);
  return performance.now() - start;
}

/** The best of several tries, because a busy machine may delay some. */
async function leastTimeOf(work: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < 5; attempt += 1) least = Math.min(least, await timeOf(work));
  return least;
}

describe.skipIf(!hasRedis)('a store in Redis', () => {
  describeStore('like any other', async () => {
    const { link } = await startWithLink();
    return {
      store: createRedisStore(link),
      pass: (ms) => systemClock.sleep(ms),
    };
  });

  it('shares its entries, under names that begin with the project’s and its version', async () => {
    const { server, link } = await startWithLink();
    await createRedisStore(link).set('a', 'one', 60_000);
    expect(await createRedisStore(connect(server.url)).get('a')).toBe('one');
    expect(await server.client.keys('*')).toEqual(['defender-subgraph:v1:store:a']);
    expect(await server.client.pttl('defender-subgraph:v1:store:a')).toBeGreaterThan(50_000);
  });

  it('rejects foreign values of its keys', async () => {
    const { server, link } = await startWithLink();
    await server.client.lpush('defender-subgraph:v1:store:a', 'poison');
    const store = createRedisStore(link);
    await expect(store.get('a')).rejects.toMatchObject(UNAVAILABLE);
    expect(await store.setIfAbsent('a', 'one', 1_000)).toBe(false);
    await store.delete('a');
    await store.set('a', 'one', 1_000);
    expect(await store.get('a')).toBe('one');
  });
});

describe.skipIf(!hasRedis)('the connection to Redis', () => {
  it('connects on first use, once', async () => {
    const { server, link } = await startWithLink();
    const namesOf = async () =>
      String(await server.client.client('LIST')).match(/name=defender-subgraph/g)?.length ?? 0;
    expect(await namesOf()).toBe(0);
    await Promise.all([1, 2, 3].map(() => link.run((redis) => redis.ping())));
    expect(await namesOf()).toBe(1);
  });

  it('fails soon without a Redis, and immediately from then on', async () => {
    const link = connect('redis://127.0.0.1:1');
    await expect(link.run((redis) => redis.ping())).rejects.toMatchObject(UNAVAILABLE);
    expect(await leastTimeOf(() => link.run((redis) => redis.ping()))).toBeLessThan(50);
  });

  it('reports a killed Redis, fails immediately meanwhile, and reports when it is back', async () => {
    const { server, link } = await startWithLink();
    await link.run((redis) => redis.ping());
    const lost = stateOf(link, false);
    await server.kill();
    await lost;
    expect(await leastTimeOf(() => link.run((redis) => redis.ping()))).toBeLessThan(50);
    const back = stateOf(link, true);
    await server.restart();
    await back;
    expect(await link.run((redis) => redis.ping())).toBe('PONG');
  });

  it('waits a quarter of a second for a Redis that hangs, and notices when it responds again', async () => {
    const { server, link } = await startWithLink();
    await link.run((redis) => redis.ping());
    server.freeze();
    const lost = stateOf(link, false);
    const waited = await timeOf(() => link.run((redis) => redis.ping()));
    expect(waited).toBeGreaterThan(200);
    expect(waited).toBeLessThan(1_000);
    await lost;
    expect(await leastTimeOf(() => link.run((redis) => redis.ping()))).toBeLessThan(50);
    const back = stateOf(link, true);
    server.thaw();
    await back;
    expect(await link.run((redis) => redis.ping())).toBe('PONG');
  });

  it('waits no longer for one that hangs from the start', async () => {
    const { server, link } = await startWithLink();
    server.freeze();
    expect(await timeOf(() => link.run((redis) => redis.ping()))).toBeLessThan(1_000);
    server.thaw();
  });

  it('fails commands in flight when Redis is killed, and resends none', async () => {
    const { server, link } = await startWithLink();
    await link.run((redis) => redis.ping());
    server.freeze();
    const counting = expect(link.run((redis) => redis.incr('n'))).rejects.toMatchObject(UNAVAILABLE);
    await server.kill();
    await counting;
    const back = stateOf(link, true);
    await server.restart();
    await back;
    expect(await server.client.get('n')).toBeNull();
  });

  it('accepts a response that arrived in time while this process was busy', async () => {
    const { link } = await startWithLink();
    await link.run((redis) => redis.ping());
    const answer = link.run((redis) => redis.ping());
    const until = performance.now() + 400;
    while (performance.now() < until);
    await expect(answer).resolves.toBe('PONG');
  });

  it('finds the new primary by its address if its own becomes a read-only replica', async () => {
    const [first, second] = [await startRedis(), await startRedis()];
    const address = await startAddress(first);
    const link = connect(address.url, new ManualClock());
    const count = () => link.run((redis) => redis.incr('n'));
    expect(await count()).toBe(1);
    address.movesTo(second);
    await first.client.replicaof('127.0.0.1', new URL(second.url).port);
    await expect(count()).rejects.toMatchObject(UNAVAILABLE);
    await expect.poll(() => count().catch(() => undefined)).toBe(1);
  });

  it('connects to a read-only replica again at most every five seconds, because reads fail meanwhile', async () => {
    const [first, second] = [await startRedis(), await startRedis()];
    await first.client.replicaof('127.0.0.1', new URL(second.url).port);
    const address = await startAddress(first);
    const clock = new ManualClock();
    const link = connect(address.url, clock);
    const read = () => link.run((redis) => redis.get('n')).catch(() => 'failed');
    const fail = async () => {
      for (let time = 0; time < 10; time += 1) {
        await expect(link.run((redis) => redis.incr('n'))).rejects.toMatchObject(UNAVAILABLE);
        await expect.poll(read).toBeNull();
      }
    };
    await fail();
    expect(address.connections()).toBe(2);
    clock.advance(5_000);
    await fail();
    expect(address.connections()).toBe(3);
  });

  it('runs scripts that Redis does not know yet, or has lost', async () => {
    const { server, link } = await startWithLink();
    const script = createRedisScript("return { KEYS[1], ARGV[1], redis.call('GET', KEYS[1]) or 'none' }");
    const run = () => link.runScript(script, ['key'], ['argument']);
    expect(await run()).toEqual(['key', 'argument', 'none']);
    await server.client.script('FLUSH');
    expect(await run()).toEqual(['key', 'argument', 'none']);
  });

  it('does nothing after it is closed', async () => {
    const { link } = await startWithLink();
    await link.run((redis) => redis.ping());
    await link.close();
    await expect(link.run((redis) => redis.ping())).rejects.toMatchObject(UNAVAILABLE);
  });
});
