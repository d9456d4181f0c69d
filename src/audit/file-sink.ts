import { constants } from 'node:fs';
import { access, open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../lib/code-of.js';
import type { AuditSink } from './audit-recorder.js';

interface WaitingLine {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const LINE_FEED = 0x0a;

/** A pipe that nobody reads is an error. It would otherwise block. */
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_NONBLOCK;

/**
 * An append-only file. A line is synced to disk before its write proceeds; concurrent lines are written together. A
 * full disk or a power failure can truncate a line. In that case the next line starts on a new line, so that it stays
 * readable. A file that was moved or deleted is created again.
 */
export function createFileSink(path: string): AuditSink {
  let opened: FileHandle | undefined;
  let endsWithLine = false;
  let waiting: WaitingLine[] = [];
  let writing: Promise<void> | undefined;

  const handle = async () => {
    if (opened !== undefined && (await isStillAt(path, opened))) return opened;
    const moved = opened;
    opened = undefined;
    endsWithLine = false;
    await moved?.close();
    return (opened = await open(path, APPEND | constants.O_CREAT, 0o600));
  };
  const append = async (lines: string) => {
    const file = await handle();
    const text = endsWithLine || (await endsWithLineFeed(path)) ? lines : `\n${lines}`;
    endsWithLine = false;
    await file.appendFile(text);
    await file.datasync();
    endsWithLine = true;
  };
  const writeWaiting = async () => {
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      try {
        await append(together.map(({ line }) => line).join(''));
        for (const { resolve } of together) resolve();
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    writing = undefined;
  };
  return {
    name: path,
    write: (line) =>
      new Promise((resolve, reject) => {
        waiting.push({ line, resolve, reject });
        writing ??= writeWaiting();
      }),
    close: async () => {
      await writing;
      await opened?.close();
    },
  };
}

/**
 * Why a file can't be appended to. Doesn't create a missing file, because it would belong to the user who runs the doctor.
 *
 * @returns an error code such as ENOENT; undefined if the file is writable or can be created
 */
export async function findAppendProblem(path: string): Promise<string | undefined> {
  const codeIn = (error: unknown) => codeOf(error) ?? 'unknown error';
  const problem = await open(path, APPEND)
    .then((file) => file.close())
    .then(() => undefined, codeIn);
  if (problem !== 'ENOENT') return problem;
  return access(dirname(path), constants.W_OK | constants.X_OK).then(() => undefined, codeIn);
}

async function isStillAt(path: string, file: FileHandle): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  const { dev, ino } = await file.stat();
  return there?.dev === dev && there.ino === ino;
}

/**
 * True for an empty file. A file that is writable but not readable counts as false, because an empty line does no harm.
 */
async function endsWithLineFeed(path: string): Promise<boolean> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    const { size } = await file.stat();
    if (size === 0) return true;
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] === LINE_FEED;
  } catch {
    return false;
  } finally {
    await file?.close();
  }
}
