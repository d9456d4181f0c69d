import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort, isOpen } from './free-port.js';

/** A Redis without persistence. */
export interface RedisProcess {
  readonly url: string;
  stop(): void;
}

/** Whether a Redis server is installed. */
export function isRedisInstalled(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

export async function startRedis(): Promise<RedisProcess> {
  const port = await findFreePort();
  const folder = mkdtempSync(join(tmpdir(), 'defender-subgraph-bench-redis-'));
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
  ];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  while (!(await isOpen(port))) {
    if (child.exitCode !== null) throw new Error('redis-server did not start');
    await wait(25);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () => {
      process.off('exit', end);
      end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
