import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { expect, onTestFinished } from 'vitest';
import type { Emulator } from '../../../emulator/emulator.js';
import { settingsForSubgraph } from '../../../emulator/settings-for-subgraph.js';
import { ROOT } from '../../../bench/folders.js';
import { BUILT } from './build-processes.js';

export interface RunningProcess {
  readonly child: ChildProcess;
  /** Its output so far. */
  readonly output: { readonly out: string; readonly err: string };
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

export interface RunOptions {
  /** A module that is preloaded and communicates with this process. */
  readonly meter?: string;
  /** Runs instead of the command line, from the built programs. */
  readonly program?: string;
}

/** Runs the command line in a process of its own, with the given environment only. */
export function run(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { meter, program = 'src/main.js' }: RunOptions = {},
): RunningProcess {
  const script = [...(meter === undefined ? [] : ['--import', meter]), `${BUILT}${program}`];
  const child = spawn(process.execPath, [...script, ...command], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(meter === undefined ? [] : (['ipc'] as const))],
  }) as ChildProcessByStdio<null, Readable, Readable>;
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.err += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }));
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, output, ended };
}

/** A subgraph served by a process of its own, with an emulator; ends with the test. */
export async function startServing(
  emulator: Pick<Emulator, 'url'>,
  env: Readonly<Record<string, string>> = {},
  options: RunOptions = {},
): Promise<RunningProcess & { readonly url: string }> {
  const served = run(['serve'], { PORT: '0', ...settingsForSubgraph(emulator), ...env }, options);
  await expect.poll(() => served.output.err).toContain('"msg":"listening"');
  const line = served.output.err.split('\n').find((text) => text.includes('listening'));
  const { url } = JSON.parse(line!) as { url: string };
  return { ...served, url };
}
