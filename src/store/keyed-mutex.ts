import { open, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createProcessMark, hasEnded, readProcessMark } from './process-mark.js';
import { readPlainFile } from './read-plain-file.js';
import { codeOf } from '../lib/code-of.js';

/** Serializes operations on one key, in order. */
export class KeyedMutex {
  readonly #last = new Map<string, Promise<unknown>>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(work);
    const settled = turn.catch(() => undefined);
    this.#last.set(key, settled);
    try {
      return await turn;
    } finally {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    }
  }
}

/** Operations under a lock take milliseconds. A longer holder hangs or was killed. */
const STALE_MS = 5_000;
const PAUSE_MS = 5;
/**
 * Longest wait for a lock that can't be checked for staleness, because another host holds it or its time is in the
 * future.
 */
const MAX_WAIT_MS = 10_000;

const MARK = JSON.stringify(createProcessMark(new Date().toISOString()));

/** Suffix of lock files. */
export const LOCK_SUFFIX = '.lock';

/**
 * Runs work with an exclusive lock on a file across processes. The lock of a killed process is removed: at once on the
 * same host, after 5 seconds on others.
 *
 * @throws if the lock isn't available within `longestWaitMs`, and file system errors
 */
export async function withFileLock<T>(
  path: string,
  work: () => Promise<T>,
  longestWaitMs = MAX_WAIT_MS,
): Promise<T> {
  const lock = `${path}${LOCK_SUFFIX}`;
  const until = performance.now() + longestWaitMs;
  while (!(await isTaken(lock))) {
    if (performance.now() > until) throw new Error(`${lock} has been held by another process for too long.`);
    if (!(await removeStaleLock(lock))) await pause(PAUSE_MS);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function isTaken(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx', 0o600);
    // On a full disk, the mark can't be written, so other processes wait as for another host.
    await file.writeFile(MARK).catch(() => undefined);
    await file.close();
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Uses the disk's clock, because it is the only one that all writers share. */
async function isStale(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => undefined);
  if (found === undefined) return false;
  if (Date.now() - found.mtimeMs > STALE_MS) return true;
  const mark = readProcessMark(await readPlainFile(lock).catch(() => ''));
  return mark !== undefined && hasEnded(mark);
}

/** Renames the lock first, so that only one process removes it. @returns whether it was stale */
export async function removeStaleLock(lock: string): Promise<boolean> {
  if (!(await isStale(lock))) return false;
  const aside = `${lock}.${randomUUID()}`;
  await rename(lock, aside).catch(unlessGone);
  await rm(aside, { force: true });
  return true;
}

/** Ignoring other errors, as on a read-only disk, would cause an endless retry. */
function unlessGone(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}
