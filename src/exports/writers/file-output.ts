import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { onDisk } from './disk-failure.js';
import { writeWhole } from '../../store/write-whole.js';
import type { ExportOutput } from './export-output.js';

const { O_CREAT, O_DIRECTORY, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_RDWR } = constants;

export interface FileOutputOptions {
  /** The name of the whole file. */
  readonly path: string;
  /** The name until then. */
  readonly unfinished: string;
  /** Asked before each write. @throws when there is no room for so many bytes more */
  readonly reserve?: (bytes: number) => void;
}

/** A file that has its name when it is whole, and another one until then. */
export function createFileOutput({
  path,
  unfinished,
  reserve = () => undefined,
}: FileOutputOptions): ExportOutput {
  let file: FileHandle | undefined;
  let hash: Hash = createHash('sha256');
  let position = 0;
  let made: string | undefined;

  function opened(): FileHandle {
    if (file === undefined) throw new Error('The file of an export is not open.');
    return file;
  }

  return {
    open: (resumeAt) =>
      onDisk(async () => {
        await file?.close();
        await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 });
        file = resumeAt === 0 ? undefined : await openBegun(unfinished, resumeAt);
        position = file === undefined ? 0 : resumeAt;
        file ??= await createAnew(unfinished);
        await file.truncate(position);
        hash = createHash('sha256');
        await hashInto(hash, file, position);
        return position === resumeAt;
      }),
    write: (bytes) =>
      onDisk(async () => {
        if (bytes.length === 0) return;
        reserve(bytes.length);
        // What was written in part is cut off where it is gone on with. At its place, and not behind what is there: a process that was
        // held up for so long that another one goes on with its file then writes the same bytes to the same places.
        await writeWhole(opened(), bytes, position);
        hash.update(bytes);
        position += bytes.length;
      }),
    sync: () => onDisk(() => opened().datasync()),
    finish: () =>
      onDisk(async () => {
        await opened().sync();
        await opened().close();
        file = undefined;
        made = hash.digest('hex');
        return position;
      }),
    publish: () =>
      onDisk(async () => {
        await rename(unfinished, path);
        await syncFolder(dirname(path));
      }),
    isPublished: async (bytes) => {
      const found = await lstat(path).catch(() => undefined);
      return found?.isFile() === true && found.size === bytes;
    },
    digest: async () => made ?? hashFile(path),
    close: async () => {
      await file?.close();
      file = undefined;
    },
  };
}

/** Undefined where there are not so many bytes, or somebody has put something else in the place of the file. */
async function openBegun(path: string, bytes: number): Promise<FileHandle | undefined> {
  const file = await open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK).catch(() => undefined);
  const found = await file?.stat();
  if (found?.isFile() === true && found.size >= bytes) return file;
  await file?.close();
  return undefined;
}

/** Another file, also for whoever still has the one that was there; and never what a link leads to. */
async function createAnew(path: string): Promise<FileHandle> {
  await rm(path, { force: true });
  return open(path, O_RDWR | O_CREAT | O_EXCL, 0o600);
}

/** The new name outlives the machine too: whoever is told that the file is whole looks for it there. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, O_RDONLY | O_DIRECTORY);
  try {
    // Not every file system can.
    await folder.sync().catch(() => undefined);
  } finally {
    await folder.close();
  }
}

async function hashFile(path: string): Promise<string> {
  const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const hash = createHash('sha256');
    const { size } = await file.stat();
    await hashInto(hash, file, size);
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

const READ_BYTES = 1_024 * 1_024;

async function hashInto(hash: Hash, file: FileHandle, bytes: number): Promise<void> {
  const buffer = Buffer.alloc(Math.min(READ_BYTES, bytes));
  for (let from = 0; from < bytes;) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, bytes - from), from);
    if (bytesRead === 0) throw new Error('The file of an export has become shorter.');
    hash.update(buffer.subarray(0, bytesRead));
    from += bytesRead;
  }
}
