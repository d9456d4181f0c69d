import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A server in a process of its own. */
export interface StartedProcess {
  /** Scheme, host and port. */
  readonly url: string;
  readonly pid: number;
  /** Sends SIGTERM, and SIGKILL after five seconds. */
  readonly stop: () => Promise<void>;
}

export interface ProcessDescription {
  /** For its log file and for messages. */
  readonly name: string;
  readonly args: readonly string[];
  /** Its whole environment, except for PATH. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Matches its output once it listens; the first group is its address. */
  readonly ready: RegExp;
}

const START_MS = 60_000;
const GRACE_MS = 5_000;
const running = new Set<ChildProcess>();
let logFolder: string | undefined;
let started = 0;

/** Starts a Node process and waits until it listens. Otherwise rejects with the end of its log. */
export async function startProcess(description: ProcessDescription): Promise<StartedProcess> {
  const { name, args, env, cwd, ready } = description;
  logFolder ??= mkdtempSync(join(tmpdir(), 'defender-subgraph-bench-'));
  // Output goes to a file: reading a pipe would take time from the load generator.
  const log = join(logFolder, `${(started += 1)}-${name}.log`);
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  running.add(child);
  child.once('exit', () => running.delete(child));

  const deadline = Date.now() + START_MS;
  for (;;) {
    const text = readFileSync(log, 'utf8');
    const url = ready.exec(text)?.[1];
    if (url !== undefined && child.pid !== undefined) {
      return { url, pid: child.pid, stop: () => stopProcess(child) };
    }
    if (child.exitCode !== null || Date.now() > deadline) {
      await stopProcess(child);
      throw new Error(`${name} did not start. The end of its log:\n${text.slice(-2_000)}`);
    }
    await wait(25);
  }
}

/** Stops all processes that this program started. */
export async function stopAllProcesses(): Promise<void> {
  await Promise.all([...running].map(stopProcess));
}

/** Deletes the logs of the processes, after a successful run. */
export function deleteLogs(): void {
  if (logFolder !== undefined) rmSync(logFolder, { recursive: true });
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await exit;
  clearTimeout(kill);
}
