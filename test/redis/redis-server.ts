import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { onTestFinished } from 'vitest';
import { noteFrozenRedis } from '../kit/quota/redis-commands.js';

/** Whether this machine has a Redis for these tests; prints a notice once if not. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) process.stderr.write('skipped: there is no redis-server on this machine\n');

/** A Redis of one test, which ends with it. */
export interface RedisServer {
  readonly url: string;
  /** A plain client, for inspecting and corrupting entries. */
  readonly client: Redis;
  /** Kills it, with all data lost. */
  kill(): Promise<void>;
  /** Restarts it on the same port. */
  restart(): Promise<void>;
  /** Stops responding without closing connections, until `thaw`. */
  freeze(): void;
  thaw(): void;
}

export async function startRedis(): Promise<RedisServer> {
  const directory = await mkdtemp(join(tmpdir(), 'redis-'));
  const port = await findFreePort();
  const url = `redis://127.0.0.1:${port}`;
  let server = await launch(port, directory);
  const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  client.on('error', () => undefined);

  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }
  onTestFinished(async () => {
    client.disconnect();
    await kill();
    await rm(directory, { recursive: true, force: true });
  });
  return {
    url,
    client,
    kill,
    restart: async () => {
      server = await launch(port, directory);
    },
    freeze: () => {
      server.kill('SIGSTOP');
      noteFrozenRedis(true);
    },
    thaw: () => {
      server.kill('SIGCONT');
      noteFrozenRedis(false);
    },
  };
}

/**
 * Configures it to evict what expires soonest once it is full, with room for this many bytes in addition to its current
 * use.
 */
export async function makeEvicting({ client }: RedisServer, roomBytes = 10_000_000): Promise<void> {
  const used = Number(/^used_memory:(\d+)/m.exec(await client.info('memory'))?.[1]);
  await client.config('SET', 'maxmemory', used + roomBytes);
  await client.config('SET', 'maxmemory-policy', 'volatile-ttl');
}

async function launch(port: number, directory: string): Promise<ChildProcess> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', directory];
  const server = spawn('redis-server', [...args, '--appendonly', 'no'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const chunk of server.stdout) {
    if (String(chunk).includes('Ready to accept connections')) break;
  }
  if (server.exitCode !== null) throw new Error('redis-server ended before it was ready');
  return server;
}

export async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
