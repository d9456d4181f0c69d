import { rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { repeatUntil, type Clock } from '../../lib/clock.js';
import { makeFolder } from '../../lib/make-folder.js';
import { onDisk } from '../../exports/writers/disk-failure.js';
import {
  createProcessMark,
  forgetProcessMark,
  hasEnded,
  readProcessMark,
  type ProcessMark,
} from '../../store/process-mark.js';
import { removeStaleLock } from '../../store/keyed-mutex.js';
import { readPlainFile } from '../../store/read-plain-file.js';
import { CommandFailedError } from '../command-line.js';
import { codeOf } from '../../lib/code-of.js';

/** How long a lock of another host is valid without a renewal. */
const STALE_MS = 30_000;
const RENEW_EVERY_MS = 5_000;
const PAUSE_MS = 5;

/**
 * Runs work under a lock file. The lock of a killed process is removed at once on the same host, and after 30 seconds on
 * others.
 *
 * @param path of the lock
 * @param what names the work, for messages
 * @param work its signal is aborted when the lock is lost, which happens if this process was suspended
 * @throws CommandFailedError while another process holds the lock
 */
export async function whileLocked<T>(
  path: string,
  what: string,
  clock: Clock,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  await onDisk(() => makeFolder(dirname(path)));
  const mark = createProcessMark(new Date(clock.now()).toISOString());
  const ended = new AbortController();
  const lost = new AbortController();
  try {
    while (!(await isCreated(path, mark, clock))) {
      const state = await readState(path, clock);
      if (typeof state === 'object') {
        throw new CommandFailedError(`Another ${what}: ${state.holder}. Wait until it ends, or end it.`);
      }
      const isStale = async () => (await readState(path, clock)) === 'stale';
      if (state === 'stale' && !(await removeStaleLock(path, isStale))) await pause(PAUSE_MS);
    }
    const held = repeatUntil(ended.signal, { clock, intervalMs: RENEW_EVERY_MS }, async () => {
      if ((await readMark(path))?.token === mark.token) await renewLock(path, clock);
      else lost.abort(new CommandFailedError(`Another export has taken over; its lock is ${path}.`));
    });
    try {
      return await work(lost.signal);
    } finally {
      ended.abort();
      await held;
      if ((await readMark(path))?.token === mark.token) await rm(path, { force: true });
    }
  } finally {
    forgetProcessMark(mark);
  }
}

async function isCreated(path: string, mark: ProcessMark, clock: Clock): Promise<boolean> {
  try {
    await onDisk(() => writeFile(path, JSON.stringify(mark), { flag: 'wx', mode: 0o600 }));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  await renewLock(path, clock);
  return true;
}

async function readState(
  path: string,
  clock: Clock,
): Promise<'absent' | 'stale' | { readonly holder: string }> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return 'absent';
  if (clock.now() - found.mtimeMs > STALE_MS) return 'stale';
  const mark = await readMark(path);
  // The holder may be about to write it.
  if (mark === undefined) return { holder: 'a process that has just started' };
  if (hasEnded(mark)) return 'stale';
  return { holder: `process ${mark.pid} on ${mark.host}, since ${mark.since}` };
}

async function renewLock(path: string, clock: Clock): Promise<void> {
  const now = new Date(clock.now());
  await utimes(path, now, now).catch(() => undefined);
}

async function readMark(path: string): Promise<ProcessMark | undefined> {
  return readProcessMark(await readPlainFile(path).catch(() => ''));
}
