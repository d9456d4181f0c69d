import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, rename, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { onDisk } from './disk-failure.js';
import { writeWhole } from '../../store/write-whole.js';
import type { ExportOutput } from './export-output.js';

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
        file = await open(unfinished, 'a+', 0o600);
        const { size } = await file.stat();
        position = size >= resumeAt ? resumeAt : 0;
        await file.truncate(position);
        hash = createHash('sha256');
        await hashInto(hash, file, position);
        return position === resumeAt;
      }),
    write: (bytes) =>
      onDisk(async () => {
        if (bytes.length === 0) return;
        reserve(bytes.length);
        // Whole or not at all: what was written in part is cut off where it is gone on with.
        await writeWhole(opened(), bytes);
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
    publish: () => onDisk(() => rename(unfinished, path)),
    isPublished: async (bytes) => {
      const found = await stat(path).catch(() => undefined);
      return found?.isFile() === true && found.size === bytes;
    },
    digest: async () => made ?? hashFile(path),
    close: async () => {
      await file?.close();
      file = undefined;
    },
  };
}

async function hashFile(path: string): Promise<string> {
  const file = await open(path, 'r');
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
