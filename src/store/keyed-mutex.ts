import { open, rm, stat } from 'node:fs/promises';
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
  let taken = await take(lock);
  while (taken === undefined) {
    if (performance.now() > until) throw new Error(`${lock} has been held by another process for too long.`);
    if (!(await removeStaleLock(lock))) await pause(PAUSE_MS);
    taken = await take(lock);
  }
  try {
    return await work();
  } finally {
    // After a hang, the lock may be another process's.
    if ((await versionOf(lock)) === taken) await rm(lock, { force: true });
  }
}

/** @returns the version of the new lock; undefined if another process holds it */
async function take(lock: string): Promise<string | undefined> {
  try {
    const file = await open(lock, 'wx', 0o600);
    // On a full disk, the mark can't be written, so other processes wait as for another host.
    await file.writeFile(MARK).catch(() => undefined);
    await file.close();
    return await versionOf(lock);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  }
}

async function versionOf(lock: string): Promise<string | undefined> {
  const found = await stat(lock, { bigint: true }).catch(() => undefined);
  return found && `${found.ino} ${found.mtimeNs}`;
}

/** Uses the disk's clock, because it is the only one that all writers share. */
async function isStale(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => undefined);
  if (found === undefined) return false;
  if (Date.now() - found.mtimeMs > STALE_MS) return true;
  const mark = readProcessMark(await readPlainFile(lock).catch(() => ''));
  return mark !== undefined && hasEnded(mark);
}

/**
 * Removes a stale lock. One process at a time does so: another that has found the same one stale could remove the next.
 *
 * @param isStaleNow asked again before the removal
 * @returns whether it was stale, and is removed
 */
export async function removeStaleLock(lock: string, isStaleNow = isStale): Promise<boolean> {
  if (!(await isStaleNow(lock))) return false;
  const removal = `${lock}${LOCK_SUFFIX}`;
  if ((await take(removal)) === undefined) {
    if (await isStale(removal)) await rm(removal, { force: true });
    return false;
  }
  try {
    const isStillStale = await isStaleNow(lock);
    if (isStillStale) await rm(lock, { force: true });
    return isStillStale;
  } finally {
    await rm(removal, { force: true });
  }
}
