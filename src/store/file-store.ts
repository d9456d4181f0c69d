import { hash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../lib/clock.js';
import { makeFolder } from '../lib/make-folder.js';
import { withFileLock, KeyedMutex, LOCK_SUFFIX, removeStaleLock } from './keyed-mutex.js';
import { isAlive } from './process-mark.js';
import { StoreUnavailableError, UnverifiedEntryError, type Store } from './store.js';
import { parseJson } from '../lib/parse-json.js';

/** Without it, opening a pipe in the place of an entry would block one of the four threads for file operations. */
const READ_WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK;

const fileModel = z.object({ key: z.string(), value: z.string(), endTime: z.number() });
type Entry = z.infer<typeof fileModel>;

/** Suffix of files being written. A process that was killed may leave them behind. */
const UNFINISHED = '.unfinished';
/** Until this age, another process may still be writing the file. */
const LEFT_BEHIND_MS = 60_000;
/** Expired files are removed after so many writes, or after as many as files remained at the last removal. */
const LEAST_WRITES_BETWEEN_SWEEPS = 1_000;

/**
 * Stores each entry in a file of one directory, for a single replica. Entries survive a crash: a file is written under
 * a temporary name and then renamed, so it is always complete. If two processes overlap on a directory, as during an
 * upgrade, atomic operations remain atomic. Expired and abandoned files are removed in the background, from the first
 * operation on, so no operation waits for the files of others.
 */
export function createFileStore({
  directory,
  clock,
}: {
  readonly directory: string;
  readonly clock: Clock;
}): Store {
  const turns = new KeyedMutex();
  let opened: Promise<void> | undefined;
  let isSweeping = false;
  let writesUntilSweep = 0;

  /** Serializes operations on one key. */
  function inTurn<T>(key: string, work: (path: string) => Promise<T>): Promise<T> {
    const isOpen = (opened ??= makeFolder(directory).then(noteWrite, (error: unknown) => {
      // The next operation tries again.
      opened = undefined;
      throw error;
    }));
    const path = pathOf(directory, key);
    return turns.run(key, () => isOpen.then(() => work(path)).catch(asUnavailable));
  }

  /** The same, with a lock against other processes. */
  function inOneStep<T>(key: string, work: (path: string) => Promise<T>): Promise<T> {
    return inTurn(key, (path) => withFileLock(path, () => work(path)));
  }

  async function read(key: string, path: string): Promise<string | undefined> {
    const entry = await readEntry(path);
    if (entry !== undefined && entry.key !== key) throw foreign(path);
    return entry !== undefined && entry.endTime > clock.now() ? entry.value : undefined;
  }

  async function write(key: string, path: string, value: string, ttlMs: number): Promise<void> {
    const entry: Entry = { key, value, endTime: clock.now() + ttlMs };
    const unfinished = `${path}.${randomUUID()}.${process.pid}${UNFINISHED}`;
    try {
      await replaceFile(path, unfinished, JSON.stringify(entry));
    } finally {
      // Also on a full disk, where the expired files take the space.
      noteWrite();
    }
  }

  function noteWrite(): void {
    writesUntilSweep -= 1;
    if (writesUntilSweep > 0 || isSweeping) return;
    isSweeping = true;
    writesUntilSweep = LEAST_WRITES_BETWEEN_SWEEPS;
    void sweep()
      .catch(() => 0)
      .then((remaining) => {
        isSweeping = false;
        writesUntilSweep += Math.max(0, remaining - LEAST_WRITES_BETWEEN_SWEEPS);
      });
  }

  /** Removes expired and abandoned files, except those that can't be removed. @returns how many entries remain */
  async function sweep(): Promise<number> {
    let remaining = 0;
    for (const name of await readdir(directory)) if (await remains(name).catch(() => true)) remaining += 1;
    return remaining;
  }

  /** Removes a file if it is expired or abandoned. @returns whether an entry remains */
  async function remains(name: string): Promise<boolean> {
    const path = join(directory, name);
    if (name.endsWith(UNFINISHED) && (await isLeftBehind(path))) await rm(path, { force: true });
    if (name.endsWith(LOCK_SUFFIX)) await removeStaleLock(path);
    if (!name.endsWith('.json')) return false;
    const key = await expiredKeyAt(path);
    if (key === undefined) return true;
    // It may have been written again.
    await inOneStep(key, async () => {
      if ((await expiredKeyAt(path)) !== undefined) await rm(path, { force: true });
    });
    return false;
  }

  /** Unreadable files remain for inspection. Reads of their keys report the error. */
  async function expiredKeyAt(path: string): Promise<string | undefined> {
    const entry = await readEntry(path).catch(() => undefined);
    const isExpired = entry !== undefined && entry.endTime <= clock.now();
    return isExpired && pathOf(directory, entry.key) === path ? entry.key : undefined;
  }

  return {
    get: (key) => inTurn(key, (path) => read(key, path)),
    getMany: (keys) => Promise.all(keys.map((key) => inTurn(key, (path) => read(key, path)))),
    set: (key, value, ttlMs) => inTurn(key, (path) => write(key, path, value, ttlMs)),
    setMany: async (entries) => {
      await Promise.all(
        entries.map(({ key, value, ttlMs }) => inTurn(key, (path) => write(key, path, value, ttlMs))),
      );
    },
    setIfAbsent: (key, value, ttlMs) =>
      inOneStep(key, async (path) => {
        if ((await read(key, path)) !== undefined) return false;
        await write(key, path, value, ttlMs);
        return true;
      }),
    delete: (key) => inTurn(key, (path) => rm(path, { force: true })),
    deleteIf: (key, value) =>
      inOneStep(key, async (path) => {
        if ((await read(key, path)) === value) await rm(path, { force: true });
      }),
    replaceIf: (key, before, value, ttlMs) =>
      inOneStep(key, async (path) => {
        if ((await read(key, path)) !== before) return false;
        await write(key, path, value, ttlMs);
        return true;
      }),
    tracedBy() {
      return this;
    },
  };
}

function pathOf(directory: string, key: string): string {
  return join(directory, `${hash('sha256', key, 'hex')}.json`);
}

async function isLeftBehind(path: string): Promise<boolean> {
  const pid = Number(/\.(\d+)\.unfinished$/.exec(path)?.[1]);
  if (pid > 0 && !isAlive(pid)) return true;
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > LEFT_BEHIND_MS;
}

async function readEntry(path: string): Promise<Entry | undefined> {
  let text: string;
  try {
    text = await readFile(path, { encoding: 'utf8', flag: READ_WITHOUT_WAITING });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw code === 'EISDIR' ? foreign(path) : error;
  }
  const parsed = fileModel.safeParse(parseJson(text));
  if (!parsed.success) throw foreign(path);
  return parsed.data;
}

/**
 * Replaces a file atomically: after a crash, it has the previous content or the new one.
 *
 * @param unfinished a path on the same disk, where the content is written first
 */
export async function replaceFile(
  path: string,
  unfinished: string,
  content: string,
  flags: string | number = 'w',
  mode = 0o600,
): Promise<void> {
  const file = await open(unfinished, flags, mode);
  try {
    try {
      await file.writeFile(content);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}

function foreign(path: string): UnverifiedEntryError {
  return new UnverifiedEntryError(path, 'it is not an entry of this store');
}

function asUnavailable(error: unknown): never {
  throw error instanceof StoreUnavailableError
    ? error
    : new StoreUnavailableError('The file store failed.', error);
}
