import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock, type Clock } from '../../src/lib/clock.js';
import { connectRedis, createRedisScript, type RedisLink } from '../../src/store/redis-link.js';
import { createRedisStore } from '../../src/store/redis-store.js';
import { ManualClock } from '../kit/time/manual-clock.js';
import { createLogger } from '../../src/telemetry/logger.js';
import { describeStore } from '../unit/store/store-contract.js';
import { hasRedis, startRedis, type RedisServer } from './redis-server.js';

const UNAVAILABLE = { name: 'StoreUnavailableError' };

/** By default, the clock stands still: a timeout that a command waited for would never end, and a busy machine causes none. */
function connect(url: string, clock: Clock = new ManualClock()): RedisLink {
  const link = connectRedis({ url, clock });
  onTestFinished(() => link.close());
  return link;
}

async function startWithLink(clock?: Clock): Promise<{ server: RedisServer; link: RedisLink }> {
  const server = await startRedis();
  return { server, link: connect(server.url, clock) };
}

const ping = (link: RedisLink) => link.run((redis) => redis.ping());

/** Expects a command to fail after a quarter of a second, and no sooner. */
async function expectTimeout(link: RedisLink, clock: ManualClock): Promise<void> {
  let hasFailed = false;
  const failing = expect(ping(link)).rejects.toMatchObject(UNAVAILABLE);
  void failing.then(() => {
    hasFailed = true;
  });
  await clock.untilSleeping();
  clock.advance(249);
  await nextTurn();
  expect(hasFailed).toBe(false);
  clock.advance(1);
  await failing;
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
    /** Its connections stay open, and nothing passes through them any more. */
    vanish: () => {
      for (const socket of sockets) socket.unpipe().resume();
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
    expect(await store.get('a')).toBe('');
    expect(await store.setIfAbsent('a', 'one', 1_000)).toBe(false);
    await expect(store.replaceIf('a', '', 'one', 1_000)).rejects.toMatchObject(UNAVAILABLE);
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
    await Promise.all([1, 2, 3].map(() => ping(link)));
    expect(await namesOf()).toBe(1);
  });

  it('fails immediately without a Redis', async () => {
    const link = connect('redis://127.0.0.1:1');
    for (let attempt = 0; attempt < 2; attempt += 1)
      await expect(ping(link)).rejects.toMatchObject(UNAVAILABLE);
  });

  it('reports a killed Redis, fails immediately meanwhile, and reports when it is back', async () => {
    const { server, link } = await startWithLink();
    await ping(link);
    const lost = stateOf(link, false);
    await server.kill();
    await lost;
    await expect(ping(link)).rejects.toMatchObject(UNAVAILABLE);
    const back = stateOf(link, true);
    await server.restart();
    await back;
    expect(await ping(link)).toBe('PONG');
  });

  it('waits a quarter of a second for a Redis that hangs, and notices when it responds again', async () => {
    const clock = new ManualClock();
    const { server, link } = await startWithLink(clock);
    await ping(link);
    server.freeze();
    const lost = stateOf(link, false);
    await expectTimeout(link, clock);
    await lost;
    await expect(ping(link)).rejects.toMatchObject(UNAVAILABLE);
    const back = stateOf(link, true);
    server.thaw();
    // The next probe.
    clock.advance(250);
    await back;
    expect(await ping(link)).toBe('PONG');
  });

  it('waits no longer for one that hangs from the start', async () => {
    const clock = new ManualClock();
    const { server, link } = await startWithLink(clock);
    server.freeze();
    await expectTimeout(link, clock);
    server.thaw();
  });

  it('fails commands in flight when Redis is killed, and resends none', async () => {
    const { server, link } = await startWithLink();
    await ping(link);
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
    const clock = new ManualClock();
    const { server, link } = await startWithLink(clock);
    await ping(link);
    const answer = ping(link);
    // Redis has responded to the one before when it responds to a client that blocks this process.
    spawnSync('redis-cli', ['-u', server.url, 'PING']);
    clock.advance(250);
    await expect(answer).resolves.toBe('PONG');
  });

  it('connects while this process is busy for seconds', async () => {
    const { link } = await startWithLink();
    const first = ping(link);
    await nextTurn();
    spawnSync('sleep', ['2.5']);
    expect(await first).toBe('PONG');
  });

  it('finds the new primary by its address if its own becomes a read-only replica', async () => {
    const [first, second] = [await startRedis(), await startRedis()];
    const address = await startAddress(first);
    const link = connect(address.url);
    const count = () => link.run((redis) => redis.incr('n'));
    expect(await count()).toBe(1);
    address.movesTo(second);
    await first.client.replicaof('127.0.0.1', new URL(second.url).port);
    await expect(count()).rejects.toMatchObject(UNAVAILABLE);
    await expect.poll(() => count().catch(() => undefined)).toBe(1);
  });

  it('leaves a server that vanished without closing its connections after ten seconds', async () => {
    const [first, second] = [await startRedis(), await startRedis()];
    const address = await startAddress(first);
    const clock = new ManualClock();
    const link = connect(address.url, clock);
    await ping(link);
    address.vanish();
    await expectTimeout(link, clock);
    address.movesTo(second);
    clock.advance(9_000);
    await nextTurn();
    expect(address.connections()).toBe(1);
    const isBack = stateOf(link, true);
    clock.advance(1_000);
    await isBack;
    await link.run((redis) => redis.set('a', 'one'));
    expect(await second.client.get('a')).toBe('one');
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

  it('keeps its password and the values of rejected commands out of the log', async () => {
    const { server, link } = await startWithLink();
    let log = '';
    const logger = createLogger('info', { write: (line) => (log += line) });
    const logFailure = (work: Promise<unknown>) =>
      work.catch((err: unknown) => {
        logger.warn({ err }, 'failed');
      });
    await server.client.config('SET', 'maxmemory', '1');
    await logFailure(createRedisStore(link).set('a', 'the value', 1_000));
    await server.client.acl('SETUSER', 'app', 'on', '>another');
    const { host } = new URL(server.url);
    await logFailure(ping(connect(`redis://app:the-password@${host}`)));
    expect(log).toContain('OOM command not allowed');
    expect(log).toContain('WRONGPASS');
    expect(log).not.toMatch(/the value|the-password/);
  });

  it('does nothing after it is closed', async () => {
    const { link } = await startWithLink();
    await ping(link);
    await link.close();
    await expect(ping(link)).rejects.toMatchObject(UNAVAILABLE);
  });
});
