import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../src/lib/clock.js';
import type { Check } from '../../src/doctor/check.js';
import { checkRedis } from '../../src/doctor/check-redis.js';
import { probeRedis } from '../../src/store/probe-redis.js';
import { ManualClock } from '../kit/time/manual-clock.js';
import { createSelfSignedCertificate } from '../kit/identity/self-signed-certificate.js';
import { doctorCommand } from '../kit/processes/run-doctor.js';
import { findFreePort, hasRedis, makeEvicting, startRedis, type RedisServer } from './redis-server.js';
import { newFolder } from '../kit/new-folder.js';

const PASSWORD = 'correct-horse-battery';

const checkOf = async (redisUrl: string): Promise<Check | undefined> =>
  (await checkRedis({ redisUrl }, systemClock))[0];
const withPassword = ({ url }: RedisServer, password: string, user = '') =>
  url.replace('//', `//${user}:${password}@`);
/** The location in the check's output. */
const placeOf = (url: string) => new URL(url).host;

describe.skipIf(!hasRedis)("doctor's check of Redis", () => {
  it('writes, reads and deletes a key, and prints version and latency', async () => {
    const server = await startRedis();
    const { checks, exitCode } = await doctorCommand({ env: { REDIS_URL: server.url } });
    expect(exitCode).toBe(0);
    const check = checks.find(({ name }) => name === 'redis');
    expect(check).toMatchObject({ status: expect.stringMatching(/^(ok|warning)$/) });
    expect(check?.detail).toMatch(
      /^127\.0\.0\.1:\d+ \(Redis \d+\.\d+\.\d+\) stores and returns a key and responds (at once|within 100 ms|slowly)/,
    );
    expect((await server.client.keys('*')).filter((key) => key.includes('doctor'))).toEqual([]);
  });

  it('warns of a Redis with a high latency', async () => {
    const server = await startRedis();
    const clock = new ManualClock();
    const now = clock.now.bind(clock);
    let asked = 0;
    // Each call of the clock is 100 ms after the one before.
    clock.now = () => now() + 100 * asked++;
    expect((await checkRedis({ redisUrl: server.url }, clock))[0]).toMatchObject({
      status: 'warning',
      detail: expect.stringContaining('responds slowly (100 ms or more)'),
      remedy: 'Run Redis close to the replicas. After 250 ms they continue without it.',
    });
  });

  it('detects a closed port', async () => {
    const server = await startRedis();
    await server.kill();
    const { problems, exitCode } = await doctorCommand({ env: { REDIS_URL: server.url } });
    // Without Redis, replicas work separately: a partial failure.
    expect(exitCode).toBe(1);
    expect(problems).toContain('127.0.0.1:PORT is unusable (ECONNREFUSED)');
    expect(problems).toContain('→ Nothing listens there. Start Redis,');
  });

  it('detects a wrong password, and prints neither', async () => {
    const server = await startRedis();
    await server.client.config('SET', 'requirepass', PASSWORD);
    const url = withPassword(server, 'wrong-horse-battery');
    const visit = await doctorCommand({ env: { REDIS_URL: url } });
    const check = visit.checks.find(({ name }) => name === 'redis');
    expect(check).toEqual({
      name: 'redis',
      status: 'failed',
      detail: `${placeOf(url)} is unusable (WRONGPASS)`,
      remedy: 'Correct the user and password in REDIS_URL. Special characters must be percent-encoded.',
    });
    for (const text of [visit.text, visit.json]) expect(text).not.toMatch(/horse-battery/);
    expect(await checkOf(withPassword(server, PASSWORD))).toMatchObject({
      detail: expect.stringContaining('stores and returns a key'),
    });
  });

  it('detects a missing password', async () => {
    const server = await startRedis();
    await server.client.config('SET', 'requirepass', PASSWORD);
    expect(await checkOf(server.url)).toMatchObject({
      status: 'failed',
      detail: `${placeOf(server.url)} is unusable (NOAUTH)`,
      remedy: expect.stringContaining('redis://:password@host:6379'),
    });
  });

  it('detects a user without access to our keys', async () => {
    const server = await startRedis();
    await server.client.acl('SETUSER', 'reader', 'on', `>${PASSWORD}`, '~other:*', '+@all');
    expect(await checkOf(withPassword(server, PASSWORD, 'reader'))).toMatchObject({
      status: 'failed',
      detail: expect.stringMatching(/accepts the connection, but not our commands \(NOPERM\)$/),
      remedy: expect.stringContaining('keys that start with defender-subgraph:'),
    });
  });

  it('omits the version if the user lacks the permission', async () => {
    const server = await startRedis();
    const rules = ['~defender-subgraph:*', '+@all', '-info'];
    await server.client.acl('SETUSER', 'narrow', 'on', `>${PASSWORD}`, ...rules);
    expect(await checkOf(withPassword(server, PASSWORD, 'narrow'))).toMatchObject({
      detail: expect.stringMatching(/^127\.0\.0\.1:\d+ stores and returns a key/),
    });
  });

  it('fails if records may be evicted, and accepts a Redis for caches that evicts', async () => {
    const [records, caches] = [await startRedis(), await startRedis()];
    await makeEvicting(caches);
    const env = { REDIS_URL: records.url, REDIS_CACHE_URL: caches.url };
    const { checks } = await doctorCommand({ env });
    expect(checks.filter(({ name, status }) => name === 'redis' && status !== 'failed')).toHaveLength(2);
    const turned = await doctorCommand({ env: { REDIS_URL: caches.url, REDIS_CACHE_URL: records.url } });
    expect(turned.checks.filter(({ name }) => name === 'redis')[0]).toMatchObject({
      status: 'failed',
      detail: expect.stringContaining('evicts entries when its memory is full (volatile-ttl)'),
      remedy: expect.stringContaining('noeviction'),
    });
    expect(await checkRedis({ redisUrl: caches.url, redisCacheUrl: caches.url }, systemClock)).toMatchObject([
      { status: 'failed' },
      { status: 'failed' },
    ]);
  });

  it('detects a read-only replica', async () => {
    const server = await startRedis();
    await server.client.replicaof('127.0.0.1', 1);
    expect(await checkOf(server.url)).toMatchObject({
      status: 'failed',
      detail: expect.stringContaining('(READONLY)'),
      remedy: 'This is a read-only replica. Use the primary in REDIS_URL.',
    });
  });

  it('detects TLS settings for a server without TLS', async () => {
    const server = await startRedis();
    const redisUrl = server.url.replace('redis:', 'rediss:');
    expect((await checkRedis({ redisUrl }, systemClock, 200))[0]).toMatchObject({
      status: 'failed',
      detail: expect.stringMatching(/with TLS is unusable/),
      remedy: expect.stringContaining('The server does not use TLS. Use redis:// in REDIS_URL'),
    });
  });

  it('detects an untrusted certificate, and a Redis with TLS only', async () => {
    const server = await startRedis();
    const port = await offerTls(server);
    expect(await checkOf(`rediss://127.0.0.1:${port}`)).toMatchObject({
      status: 'failed',
      detail: expect.stringContaining('with TLS is unusable (DEPTH_ZERO_SELF_SIGNED_CERT)'),
      remedy: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    });
    expect(await checkOf(`redis://127.0.0.1:${port}`)).toMatchObject({
      status: 'failed',
      remedy: expect.stringContaining('use rediss:// in REDIS_URL'),
    });
  });

  it('detects a Redis that accepts connections without responding', async () => {
    const server = await startRedis();
    server.freeze();
    onTestFinished(() => {
      server.thaw();
    });
    expect(await probeRedis(server.url, systemClock, 200)).toEqual({
      works: false,
      step: 'connect',
      code: 'ETIMEDOUT',
    });
  });
});

describe("doctor's check of an unreachable Redis", () => {
  it('prints nothing if none is configured', async () => {
    expect((await checkRedis({}, systemClock))[0]).toEqual({
      name: 'redis',
      status: 'skipped',
      detail: 'not used: REDIS_URL is not set, state is local to this process',
    });
  });

  it('detects a host without an address', async () => {
    expect(await checkOf('redis://:hidden-password@cache.invalid:6380')).toEqual({
      name: 'redis',
      status: 'failed',
      detail: expect.stringMatching(/^cache\.invalid:6380 is unusable \((ENOTFOUND|EAI_AGAIN)\)$/),
      remedy: 'The host does not resolve. Correct REDIS_URL, or the DNS of this machine.',
    });
  });
});

/** Opens a second port on which the server speaks TLS, with an untrusted certificate. */
async function offerTls({ client }: RedisServer): Promise<number> {
  const folder = newFolder();
  const day = 86_400_000;
  const { certificatePem, privateKeyPem } = createSelfSignedCertificate({
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + day),
    commonName: 'localhost',
  });
  const [certificate, key] = [join(folder, 'server.pem'), join(folder, 'server.key')];
  await Promise.all([writeFile(certificate, certificatePem), writeFile(key, privateKeyPem)]);
  const port = await findFreePort();
  for (const [name, value] of [
    ['tls-auth-clients', 'no'],
    ['tls-cert-file', certificate],
    ['tls-key-file', key],
    ['tls-port', String(port)],
  ] as const) {
    await client.config('SET', name, value);
  }
  return port;
}
