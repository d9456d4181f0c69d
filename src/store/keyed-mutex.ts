import { open, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createProcessMark, hasEnded, readProcessMark } from './process-mark.js';
import { readPlainFile } from './read-plain-file.js';

/** Does what is asked of one key one at a time, in the order in which it was asked. */
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

/** What is done under a lock takes milliseconds: whoever holds it for longer stands still, or is gone. */
const STALE_MS = 5_000;
const PAUSE_MS = 5;
/** Of a lock that is no process's to give back: one that another host holds, or whose time lies ahead. */
const MAX_WAIT_MS = 10_000;

const MARK = JSON.stringify(createProcessMark(new Date().toISOString()));

/** What the name of a lock has behind that of its file. */
export const LOCK_SUFFIX = '.lock';

/**
 * Does what no other process may do to the same file meanwhile. The lock of a process that was killed is passed over: at once on the
 * same host, after five seconds on others.
 *
 * @throws when others hold it for longer than `longestWaitMs`, and what the disk says
 */
export async function withFileLock<T>(
  path: string,
  work: () => Promise<T>,
  longestWaitMs = MAX_WAIT_MS,
): Promise<T> {
  const lock = `${path}${LOCK_SUFFIX}`;
  const until = performance.now() + longestWaitMs;
  while (!(await isTaken(lock))) {
    if (performance.now() > until) throw new Error(`${lock} is held by another process for too long.`);
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
    // On a full disk there is no room for it: others then wait for as long as for another host.
    await file.writeFile(MARK).catch(() => undefined);
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** By the clock of the disk: no other one is that of all who write to it. */
async function isStale(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => undefined);
  if (found === undefined) return false;
  if (Date.now() - found.mtimeMs > STALE_MS) return true;
  const mark = readProcessMark(await readPlainFile(lock).catch(() => ''));
  return mark !== undefined && hasEnded(mark);
}

/** By a name of its own first: of several that find it stale, one alone removes it. @returns whether it was stale */
export async function removeStaleLock(lock: string): Promise<boolean> {
  if (!(await isStale(lock))) return false;
  const aside = `${lock}.${randomUUID()}`;
  await rename(lock, aside).catch(unlessGone);
  await rm(aside, { force: true });
  return true;
}

/** On a disk that takes no changes, to pass over it would be to try for ever. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
