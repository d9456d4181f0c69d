import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort, isOpen } from '../../../bench/processes/free-port.js';

/** A Redis that syncs each command to disk before responding, and that can be killed, paused and restarted. */
export class PersistentRedis {
  readonly #port: number;
  readonly #folder: string;
  #child: ChildProcess | undefined;

  private constructor(port: number, folder: string) {
    this.#port = port;
    this.#folder = folder;
  }

  static async start(folder: string): Promise<PersistentRedis> {
    const redis = new PersistentRedis(await findFreePort(), join(folder, 'redis'));
    mkdirSync(redis.#folder, { recursive: true });
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.#port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** On the same port, with its data. */
  async start(): Promise<void> {
    if (this.#isRunning()) return;
    const args = {
      port: String(this.#port),
      bind: '127.0.0.1',
      dir: this.#folder,
      save: '',
      appendonly: 'yes',
      appendfsync: 'always',
    };
    const child = spawn(
      'redis-server',
      Object.entries(args).flatMap(([name, value]) => [`--${name}`, value]),
      {
        stdio: 'ignore',
      },
    );
    this.#child = child;
    while (!(await isOpen(this.#port))) {
      if (child.exitCode !== null) throw new Error('redis-server did not start');
      await wait(20);
    }
  }

  async kill(): Promise<void> {
    if (!this.#isRunning()) return;
    const child = this.#child as ChildProcess;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Connections stay open without responses. */
  pause(): void {
    this.#child?.kill('SIGSTOP');
  }

  resume(): void {
    this.#child?.kill('SIGCONT');
  }

  #isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }
}
