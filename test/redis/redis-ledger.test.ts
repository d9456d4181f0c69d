import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock, type Clock } from '../../src/lib/clock.js';
import { createLedger } from '../../src/defender-api/quota/create-ledger.js';
import type { QuotaLedger, RateClass } from '../../src/defender-api/quota/quota-ledger.js';
import { connectRedis } from '../../src/store/redis-link.js';
import { createLogger } from '../../src/telemetry/logger.js';
import { ManualClock } from '../kit/time/manual-clock.js';
import { hasRedis, startRedis } from './redis-server.js';

const ACCOUNT = { tenantId: 'tenant-1', clientId: 'app-1' };
const MACHINES: RateClass = { name: 'listMachines', per: 'application' };
const CALLS = 'defender-subgraph:v1:quota:{tenant-1}:calls:["app-1","listMachines","minute"]';

interface OpenLedger {
  readonly ledger: QuotaLedger;
  readonly log: () => string[];
}

/** On a busy machine, Redis may respond late. Within this time, a call neither fails nor gets a permit of the next minute. */
const PATIENT_MS = 20_000;

function openLedger(url: string, clock: Clock = systemClock, timeoutMs = PATIENT_MS): OpenLedger {
  const lines: string[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const redis = connectRedis({ url, clock, timeoutMs });
  const logger = createLogger('info', stream);
  const ledger = createLedger({ clock, logger, redis, scope: 'operation', share: 1 });
  onTestFinished(async () => {
    await ledger.shutDown();
    await redis.close();
  });
  return { ledger, log: () => lines };
}

async function ask({ ledger }: OpenLedger, count: number): Promise<number> {
  const answers = await Promise.allSettled(
    Array.from({ length: count }, () =>
      ledger.acquire(ACCOUNT, MACHINES, { deadline: Date.now() + PATIENT_MS }),
    ),
  );
  return answers.filter(({ status }) => status === 'fulfilled').length;
}

function isShared({ ledger }: OpenLedger): boolean | undefined {
  return ledger.readings('tenant-1')[0]?.shared;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await systemClock.sleep(20);
}

describe.skipIf(!hasRedis)('a ledger in Redis', () => {
  it('counts with all others that use it', async () => {
    const { url } = await startRedis();
    const [first, second] = [openLedger(url), openLedger(url)];
    expect(await ask(first, 60)).toBe(60);
    expect(await ask(second, 60)).toBe(35);
    expect(isShared(second)).toBe(true);
    expect(first.log()).toEqual([]);
  });

  it('stores its counts for later processes', async () => {
    const { url } = await startRedis();
    const first = openLedger(url);
    await ask(first, 90);
    await first.ledger.shutDown();
    expect(await ask(openLedger(url), 90)).toBe(5);
  });

  it('writes the calls of ended processes back after FLUSHALL', async () => {
    const { url } = await startRedis();
    const first = openLedger(url);
    expect(await ask(first, 60)).toBe(60);
    await first.ledger.shutDown();
    const second = openLedger(url);
    expect(await ask(second, 5)).toBe(5);
    const redis = new Redis(url);
    await redis.flushall();
    redis.disconnect();
    // The others would have two seconds to write back theirs.
    expect(await ask(second, 60)).toBe(30);
    expect(await ask(openLedger(url), 10)).toBe(0);
  });

  it('works alone while a key is corrupt, grants no more because of it, and rejoins when it is gone', async () => {
    const { url, client } = await startRedis();
    const ledger = openLedger(url);
    expect(await ask(ledger, 40)).toBe(40);
    await client.set(CALLS, 'poison');
    expect(await ask(ledger, 100)).toBe(55);
    expect(isShared(ledger)).toBe(false);
    await client.del(CALLS);
    await until(() => isShared(ledger) === true);
    expect(await ask(ledger, 100)).toBe(0);
    await expect.poll(ledger.log).toHaveLength(2);
    expect(await client.zcard(CALLS)).toBe(95);
  });

  it('delays no call when Redis hangs', async () => {
    const server = await startRedis();
    const clock = new ManualClock(Date.now());
    const ledger = openLedger(server.url, clock, 250);
    await ask(ledger, 1);
    server.freeze();
    const first = ask(ledger, 20);
    await nextTurn();
    clock.advance(250);
    expect(await first).toBe(20);
    expect(isShared(ledger)).toBe(false);
    // The clock stands still: a call that waited for Redis would never end.
    expect(await ask(ledger, 20)).toBe(20);
    server.thaw();
    await expect
      .poll(() => {
        clock.advance(50);
        return isShared(ledger);
      })
      .toBe(true);
  });

  it('works without any Redis, and logs that once', async () => {
    const ledger = openLedger('redis://127.0.0.1:1');
    // As one of three: it doesn't know yet whether there are others.
    expect(await ask(ledger, 100)).toBe(31);
    expect(ledger.log()).toHaveLength(1);
  });
});
