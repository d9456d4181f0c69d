import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished } from 'vitest';
import type { Emulator } from '../../emulator/emulator.js';
import { settingsForSubgraph } from '../../emulator/settings-for-subgraph.js';
import { ROOT } from '../../bench/folders.js';
import { BUILT } from './build-processes.js';

export interface RunningProcess {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly output: { readonly out: string; readonly err: string };
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

/** The command line as a process of its own, with nothing in its environment but what is given. */
export function run(command: readonly string[], env: Readonly<Record<string, string>> = {}): RunningProcess {
  const child = spawn(process.execPath, [`${BUILT}src/main.js`, ...command], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.err += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }));
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, output, ended };
}

/** A subgraph that serves as a process of its own, in front of an emulator; ends with the test. */
export async function startServing(
  emulator: Emulator,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningProcess & { readonly url: string }> {
  const served = run(['serve'], {
    PORT: '0',
    ...settingsForSubgraph(emulator),
    ...env,
  });
  await expect.poll(() => served.output.err, { timeout: 60_000 }).toContain('"msg":"listening"');
  const line = served.output.err.split('\n').find((text) => text.includes('listening'));
  const { url } = JSON.parse(line!) as { url: string };
  return { ...served, url };
}
