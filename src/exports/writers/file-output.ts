import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { onDisk } from './disk-failure.js';
import { writeWhole } from '../../store/write-whole.js';
import { makeFolder } from '../../lib/make-folder.js';
import { codeOf } from '../../lib/code-of.js';
import { OutputReplacedError, type ExportOutput } from './export-output.js';

const { O_CREAT, O_DIRECTORY, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_RDWR } = constants;

export interface FileOutputOptions {
  readonly path: string;
  /** Name until it is finished. */
  readonly unfinished: string;
  /** Called before each write. @throws if the limit would be exceeded */
  readonly reserve?: (bytes: number) => void;
}

/** A file that is renamed to its final name when it is complete. */
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
    if (file === undefined) throw new Error('The export file is not open.');
    return file;
  }

  const publish = (bytes: number) =>
    onDisk(async () => {
      const isRenamed = await rename(unfinished, path).then(() => true, isMissing);
      if (!(await isFileOf(path, bytes))) {
        if (isRenamed) await rm(path, { force: true });
        throw new OutputReplacedError();
      }
      await syncFolder(dirname(path));
    });

  return {
    open: (resumeAt) =>
      onDisk(async () => {
        await file?.close();
        await makeFolder(dirname(unfinished));
        file = resumeAt === 0 ? undefined : await openBegun(unfinished, resumeAt);
        position = file === undefined ? 0 : resumeAt;
        file ??= await createAnew(unfinished);
        hash = createHash('sha256');
        await hashInto(hash, file, position);
        return position === resumeAt;
      }),
    write: (bytes) =>
      onDisk(async () => {
        if (bytes.length === 0) return;
        reserve(bytes.length);
        // Write at an explicit position rather than append: if a paused process and its successor write to the same file,
        // they write the same bytes to the same positions. Truncate only at the end: a process that wakes late must not remove
        // what its successor has written.
        await writeWhole(opened(), bytes, position);
        hash.update(bytes);
        position += bytes.length;
      }),
    sync: () => onDisk(() => opened().datasync()),
    finish: () =>
      onDisk(async () => {
        await opened().truncate(position);
        await opened().sync();
        await opened().close();
        file = undefined;
        made = hash.digest('hex');
        return position;
      }),
    publish: () => publish(position),
    publishFinished: async (bytes) => {
      if (await isFileOf(path, bytes)) return true;
      if (!(await isFileOf(unfinished, bytes))) return false;
      await publish(bytes);
      return true;
    },
    digest: async () => made ?? hashFile(path),
    close: async () => {
      await file?.close();
      file = undefined;
    },
  };
}

/** @returns false if the file has no such name. @throws every other error */
function isMissing(error: unknown): false {
  if (codeOf(error) !== 'ENOENT') throw error;
  return false;
}

async function isFileOf(path: string, bytes: number): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  return found?.isFile() === true && found.size === bytes;
}

/** Undefined if the file is shorter or not a regular file. */
async function openBegun(path: string, bytes: number): Promise<FileHandle | undefined> {
  const file = await open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK).catch(() => undefined);
  const found = await file?.stat();
  if (found?.isFile() === true && found.size >= bytes) return file;
  await file?.close();
  return undefined;
}

/** Creates a new inode, so that processes with the old file open don't write to it. Doesn't follow links. */
async function createAnew(path: string): Promise<FileHandle> {
  await rm(path, { force: true });
  return open(path, O_RDWR | O_CREAT | O_EXCL, 0o600);
}

/** Syncs the folder, so that the new name survives a crash of the machine. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, O_RDONLY | O_DIRECTORY);
  try {
    // Some file systems don't support it.
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
    if (bytesRead === 0) throw new Error('The export file became shorter.');
    hash.update(buffer.subarray(0, bytesRead));
    from += bytesRead;
  }
}
