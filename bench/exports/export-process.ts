import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { BUILT, ROOT } from '../folders.js';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import { readCpuSeconds, readRssMb } from '../processes/process-figures.js';

/** The result of one run of the command. */
export interface ExportRun {
  /** Null if it was killed. */
  readonly exitCode: number | null;
  readonly seconds: number;
  /** Of all threads, user and system. */
  readonly cpuSeconds: number;
  /** Peak resident memory in MiB. */
  readonly peakMib: number;
  /** The command's final line; undefined unless it finished. */
  readonly written: WrittenLine | undefined;
  readonly complaint: string;
}

interface WrittenLine {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Observes a run and may end it. */
export type Disturb = (child: ChildProcess, firstRows: Promise<unknown>) => Promise<void>;

const LOOK_MS = 25;
const MIB_OF_MB = 1_000_000 / 1_048_576;

/** Runs the command `export` in a process of its own, as `npx defender-subgraph export` does. */
export async function runExportProcess(
  emulator: EmulatorProcess,
  args: readonly string[],
  disturb: Disturb = async () => undefined,
): Promise<ExportRun> {
  const started = performance.now();
  const child = spawn(process.execPath, [`${BUILT}src/main.js`, 'export', ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...emulator.settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [peakMib, cpuSeconds, complaint] = [0, 0, ''];
  let written: WrittenLine | undefined;
  const look = () => {
    const pid = child.pid ?? 0;
    peakMib = Math.max(peakMib, readRssMb(pid) * MIB_OF_MB || 0);
    cpuSeconds = Math.max(cpuSeconds, readCpuSeconds(pid) || 0);
  };
  const timer = setInterval(look, LOOK_MS);
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    look();
    const message = JSON.parse(line) as { readonly type: string } & WrittenLine;
    if (message.type === 'written') written = message;
  });
  const closed = once(child, 'close');
  const firstRows = Promise.race([once(lines, 'line').catch(() => undefined), closed]);
  await Promise.all([closed, disturb(child, firstRows)]);
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1_000;
  return { exitCode: child.exitCode, seconds, cpuSeconds, peakMib, written, complaint };
}
