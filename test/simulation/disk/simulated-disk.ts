import { constants } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Owner, Scheduler } from '../scheduler.js';

/** The content of a file. Several handles may have it open, also after its name is gone. */
interface Inode {
  bytes: Buffer;
  size: number;
  changedAt: number;
}

/** The next operation of the disk for a process. `publish` renames a file to its final name. */
export type DiskWork = 'write' | 'publish';

const SHORT_WRITES = 0.05;

/** The folder that all replicas share: the part of node:fs/promises that the product uses. */
export class SimulatedDisk {
  readonly owner: Owner = { name: 'disk', isDead: false, pausedUntil: 0 };
  /** Called before a change. */
  onWork: (process: Owner, work: DiskWork) => void = () => undefined;
  isFull = false;
  readonly #scheduler: Scheduler;
  readonly #files = new Map<string, Inode>();

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** Undefined if there is no such file. */
  contentOf(path: string): Buffer | undefined {
    const inode = this.#files.get(path);
    return inode?.bytes.subarray(0, inode.size);
  }

  /** The functions of node:fs/promises, for the work of a process. */
  readonly functions = {
    mkdir: (process: Owner) => this.#work(process, () => undefined),
    readdir: (process: Owner, folder: string) =>
      this.#work(process, () =>
        [...this.#files.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path)),
      ),
    lstat: (process: Owner, path: string) => this.#work(process, () => statOf(this.#existing(path))),
    rm: (process: Owner, path: string) => this.#work(process, () => void this.#files.delete(path)),
    rename: (process: Owner, from: string, to: string) => {
      if (from.endsWith('.unfinished')) this.onWork(process, 'publish');
      return this.#work(process, () => {
        const inode = this.#existing(from);
        this.#files.delete(from);
        this.#files.set(to, inode);
      });
    },
    open: (process: Owner, path: string, flags = 0) =>
      this.#work(process, () => this.#open(process, path, flags)),
  };

  /** Carries out work a moment later, even if its process has ended by then. The process continues after it. */
  #work<T>(process: Owner, work: () => T): Promise<T> {
    const scheduler = this.#scheduler;
    const asleep = Math.max(0, process.pausedUntil - scheduler.now());
    return new Promise((resolve, reject) => {
      scheduler.after(asleep + scheduler.random() * 2, this.owner, () => {
        let settle: () => void;
        try {
          const result = work();
          settle = () => resolve(result);
        } catch (error) {
          settle = () => reject(error instanceof Error ? error : new Error(String(error)));
        }
        scheduler.after(scheduler.random() * 0.5, process, settle);
      });
    });
  }

  #existing(path: string): Inode {
    const inode = this.#files.get(path);
    if (inode === undefined) throw failure('ENOENT', path);
    return inode;
  }

  #open(process: Owner, path: string, flags: number) {
    if ((flags & constants.O_DIRECTORY) !== 0) return new FolderHandle();
    let inode = this.#files.get(path);
    if (inode !== undefined && (flags & constants.O_EXCL) !== 0) throw failure('EEXIST', path);
    if (inode === undefined) {
      if ((flags & constants.O_CREAT) === 0) throw failure('ENOENT', path);
      inode = { bytes: Buffer.alloc(0), size: 0, changedAt: this.#scheduler.now() };
      this.#files.set(path, inode);
    }
    if ((flags & constants.O_TRUNC) !== 0) inode.size = 0;
    return this.#handleOf(process, inode);
  }

  #handleOf(process: Owner, inode: Inode) {
    const work = <T>(doWork: () => T) => this.#work(process, doWork);
    const write = async (bytes: Uint8Array, from: number, length: number, position: number) => {
      this.onWork(process, 'write');
      return work(() => {
        const part = this.#partWritten(process, length);
        put(inode, bytes.subarray(from, from + part), position);
        inode.changedAt = this.#scheduler.now();
        if (part === 0 && length > 0) throw failure('ENOSPC');
        return { bytesWritten: part };
      });
    };
    return {
      write,
      read: (buffer: Buffer, offset: number, length: number, position: number) =>
        work(() => ({
          bytesRead: inode.bytes.copy(buffer, offset, position, Math.min(inode.size, position + length)),
        })),
      writeFile: async (text: string) => {
        const bytes = Buffer.from(text);
        for (let from = 0; from < bytes.length;)
          from += (await write(bytes, from, bytes.length - from, from)).bytesWritten;
      },
      readFile: () => work(() => inode.bytes.toString('utf8', 0, inode.size)),
      truncate: (size: number) =>
        work(() => {
          if (size > inode.size) put(inode, Buffer.alloc(size - inode.size), inode.size);
          inode.size = size;
        }),
      stat: () => work(() => statOf(inode)),
      sync: () => work(() => undefined),
      datasync: () => work(() => undefined),
      close: () => work(() => undefined),
    };
  }

  /** Of a process that died, any part may be written. A full disk may take a part before it fails. */
  #partWritten(process: Owner, length: number): number {
    const { random } = this.#scheduler;
    if (process.isDead) return Math.floor(random() * (length + 1));
    if (this.isFull) return random() < 0.5 ? 0 : Math.floor(random() * length);
    return random() < SHORT_WRITES ? Math.ceil(random() * length) : length;
  }
}

class FolderHandle {
  readonly sync = () => Promise.resolve();
  readonly close = () => Promise.resolve();
}

function put(inode: Inode, bytes: Uint8Array, position: number): void {
  const end = position + bytes.length;
  if (end > inode.bytes.length) {
    const grown = Buffer.alloc(Math.max(end, 2 * inode.bytes.length));
    inode.bytes.copy(grown, 0, 0, inode.size);
    inode.bytes = grown;
  }
  if (position > inode.size) inode.bytes.fill(0, inode.size, position);
  inode.bytes.set(bytes, position);
  inode.size = Math.max(inode.size, end);
}

function statOf({ size, changedAt }: Inode) {
  return { size, mtimeMs: changedAt, isFile: () => true, isDirectory: () => false };
}

function failure(code: string, path = 'a file'): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
