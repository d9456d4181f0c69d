import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readDeployedFlags } from '../../../bench/processes/deployed-flags.js';
import { ROOT } from '../../../bench/folders.js';
import { BUILT } from '../../kit/processes/build-processes.js';

/** A process from start to end, in epoch ms; `exit` is null while it runs. */
export interface Life {
  readonly pid: number;
  readonly startTime: number;
  readyMs: number;
  endedAt: number | null;
  end: 'terminated' | 'killed' | 'failed' | null;
  /** Its exit code or signal. */
  exit: string | null;
  /** From SIGTERM to the exit. */
  drainMs: number | null;
}

/** The pause before a restart after a failed start. */
const RESTART_MS = 500;
/** Less than a line, because a full disk truncates lines. */
const BYTES_LEFT = 200;

/** One replica, over all its lives. */
export class Replica {
  readonly lives: Life[] = [];
  readonly name: string;
  readonly #folder: string;
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;
  #url: string | undefined;

  constructor(name: string, folder: string, env: Readonly<Record<string, string>>) {
    this.name = name;
    this.#folder = join(folder, name);
    mkdirSync(this.#folder, { recursive: true });
    this.#env = env;
  }

  /** Scheme, host and port; undefined while it doesn't run. */
  get url(): string | undefined {
    return this.#url;
  }

  get life(): Life | undefined {
    return this.lives.at(-1);
  }

  /** The audit log of all lives. */
  get trail(): string {
    return join(this.#folder, 'audit.jsonl');
  }

  readTrail(): string {
    return existsSync(this.trail) ? readFileSync(this.trail, 'utf8') : '';
  }

  /** The audit lines on standard output of all lives. */
  readOutput(): string {
    return this.#read('.out');
  }

  readLog(): string {
    return this.#read('.log');
  }

  /** Resolves once it listens. Restarts a process that ends before, as platforms do. */
  async start(): Promise<void> {
    while (!this.#isRunning() && !(await this.#startOnce())) await wait(RESTART_MS);
  }

  async #startOnce(): Promise<boolean> {
    const startTime = Date.now();
    const child = spawn(
      process.execPath,
      [
        ...readDeployedFlags(),
        ...['--import', `${BUILT}test/soak/parts/moved-clock.js`],
        `${BUILT}src/main.js`,
        'serve',
      ],
      {
        cwd: ROOT,
        env: {
          PATH: process.env['PATH'],
          PORT: '0',
          DATA_DIR: join(this.#folder, 'data'),
          AUDIT_LOG: this.trail,
          ...this.#env,
        },
        // Pipes, as on a platform: the file size limit must not affect the log.
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    const number = String(this.lives.length).padStart(4, '0');
    child.stdout?.pipe(createWriteStream(join(this.#folder, `${number}.out`)));
    child.stderr?.pipe(createWriteStream(join(this.#folder, `${number}.log`)));
    const life: Life = {
      pid: child.pid ?? 0,
      startTime,
      readyMs: NaN,
      endedAt: null,
      end: null,
      exit: null,
      drainMs: null,
    };
    this.lives.push(life);
    this.#child = child;
    child.once('exit', (code, signal) => {
      life.endedAt = Date.now();
      life.end ??= 'failed';
      life.exit = String(code ?? signal);
      if (this.#child === child) this.#url = undefined;
    });
    const url = await addressOf(child);
    if (url === undefined) return false;
    life.readyMs = Date.now() - startTime;
    this.#url = url;
    return true;
  }

  /** Resolves once its process has ended. */
  async terminate(): Promise<void> {
    const { life } = this;
    if (!this.#isRunning() || life === undefined) return;
    const [began, child] = [Date.now(), this.#child as ChildProcess];
    const ended = once(child, 'exit');
    life.end = 'terminated';
    child.kill('SIGTERM');
    await ended;
    life.drainMs = Date.now() - began;
  }

  async kill(): Promise<void> {
    if (!this.#isRunning() || this.life === undefined) return;
    const child = this.#child as ChildProcess;
    const ended = once(child, 'exit');
    this.life.end = 'killed';
    child.kill('SIGKILL');
    await ended;
  }

  pause(): void {
    this.#child?.kill('SIGSTOP');
  }

  resume(): void {
    this.#child?.kill('SIGCONT');
  }

  /** Offsets its wall clock from now on; 0 resets it. */
  moveClock(offsetMs: number): void {
    if (this.#isRunning() && this.#child?.connected === true) this.#child.send({ offsetMs });
  }

  /** Limits its files to their size plus a part of a line. False if the machine doesn't support that. */
  fillDisk(): boolean {
    const size = existsSync(this.trail) ? statSync(this.trail).size : 0;
    return this.#limitFiles(String(size + BYTES_LEFT));
  }

  freeDisk(): void {
    this.#limitFiles('unlimited');
  }

  #limitFiles(size: string): boolean {
    if (!this.#isRunning()) return true;
    const { status } = spawnSync('prlimit', [`--fsize=${size}:`, '--pid', String(this.#child?.pid)]);
    return status === 0;
  }

  #isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  #read(ending: string): string {
    const names = readdirSync(this.#folder).filter((name) => name.endsWith(ending));
    return names
      .sort()
      .map((name) => readFileSync(join(this.#folder, name), 'utf8'))
      .join('');
  }
}

/** Undefined if it ends before it listens. */
function addressOf(child: ChildProcess): Promise<string | undefined> {
  let said = '';
  return new Promise((resolve) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const line = said.split('\n').find((text) => text.includes('"msg":"listening"'));
      if (line === undefined) return;
      child.stderr?.off('data', listen);
      resolve((JSON.parse(line) as { readonly url: string }).url);
    };
    child.stderr?.on('data', listen);
    child.once('exit', () => {
      resolve(undefined);
    });
  });
}
