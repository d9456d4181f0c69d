import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Clock } from '../../lib/clock.js';
import { onDisk } from '../../exports/writers/disk-failure.js';
import {
  createProcessMark,
  forgetProcessMark,
  hasEnded,
  readProcessMark,
  type ProcessMark,
} from '../../store/process-mark.js';
import { readPlainFile } from '../../store/read-plain-file.js';
import { CommandFailedError } from '../command-line.js';

/** How long a process of another host is believed to be there without a sign of life. */
const STALE_MS = 30_000;
const SIGN_EVERY_MS = 5_000;

/**
 * Does what nobody else may do meanwhile. A process that was killed leaves its lock behind, which is passed over: at once on the same
 * host, after half a minute on others.
 *
 * @param path of the lock
 * @param what is done, for the error
 * @param work its signal is aborted when somebody else has the lock by now: this process did not run for a while
 * @throws CommandFailedError while another process has it
 */
export async function whileLocked<T>(
  path: string,
  what: string,
  clock: Clock,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  await onDisk(() => mkdir(dirname(path), { recursive: true, mode: 0o700 }));
  const mark = createProcessMark(new Date(clock.now()).toISOString());
  const ended = new AbortController();
  const lost = new AbortController();
  try {
    while (!(await isCreated(path, mark, clock))) {
      const holder = await findHolder(path, clock);
      if (holder === undefined) await removeStale(path);
      else throw new CommandFailedError(`Another ${what}: ${holder}. Wait until it ends, or end it.`, 1);
    }
    const held = keepAlive(path, mark.token, { clock, ended: ended.signal, lost });
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
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  await renewLock(path, clock);
  return true;
}

/** Who has it, in words; undefined when nobody has it any more. */
async function findHolder(path: string, clock: Clock): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || clock.now() - found.mtimeMs > STALE_MS) return undefined;
  const mark = await readMark(path);
  // It may be about to be written.
  if (mark === undefined) return 'a process that has just begun';
  if (hasEnded(mark)) return undefined;
  return `process ${mark.pid} on ${mark.host}, since ${mark.since}`;
}

/** By a name of its own first: of several that find it stale, one alone removes it. */
async function removeStale(path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => undefined);
  await rm(aside, { force: true });
}

interface KeptAlive {
  readonly clock: Clock;
  readonly ended: AbortSignal;
  readonly lost: AbortController;
}

async function keepAlive(path: string, token: string, { clock, ended, lost }: KeptAlive): Promise<void> {
  while (!ended.aborted) {
    await clock.sleep(SIGN_EVERY_MS, ended).catch(() => undefined);
    if (ended.aborted) return;
    const mark = await readMark(path);
    if (mark?.token === token) await renewLock(path, clock);
    else lost.abort(new CommandFailedError(`Another export has taken over: ${path} is its lock.`, 1));
  }
}

async function renewLock(path: string, clock: Clock): Promise<void> {
  const now = new Date(clock.now());
  await utimes(path, now, now).catch(() => undefined);
}

async function readMark(path: string): Promise<ProcessMark | undefined> {
  return readProcessMark(await readPlainFile(path).catch(() => ''));
}
