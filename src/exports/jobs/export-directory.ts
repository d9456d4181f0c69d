import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ExportFailedError } from '../../errors/export-errors.js';
import { makeFolder } from '../../lib/make-folder.js';

/** Job id and suffix: `….0123456789abcdef.ndjson`, the same with `.unfinished`, `….checkpoint`. */
const OURS = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[0-9a-z.]{1,60}$/;

/**
 * Files of unknown jobs are deleted after this time. Longer than a file is retained, and than an export waits for quota
 * between writes.
 */
const FOREIGN_MS = 2 * 3_600_000;

/** The local export files and their size limit. */
export class ExportDirectory {
  readonly path: string;
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(path: string, mostBytes: number) {
    this.path = path;
    this.#mostBytes = mostBytes;
  }

  /** Maximum number of decompressed bytes to read, derived from the size limit. */
  get mostBytesRead(): number {
    return 4 * this.#mostBytes;
  }

  nameOf(file: string): string {
    return join(this.path, file);
  }

  async create(): Promise<void> {
    await makeFolder(this.path);
  }

  /** Updates the size of the files. */
  async measure(): Promise<void> {
    const names = await this.#names();
    const sizes = await Promise.all(
      names.map((name) =>
        lstat(this.nameOf(name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
    );
    this.#bytes = sizes.reduce((sum, size) => sum + size, 0);
  }

  /** @throws ExportFailedError EXPORT_STORAGE_FULL if the bytes would exceed the limit */
  readonly reserve = (bytes: number): void => {
    if (this.#bytes + bytes > this.#mostBytes) {
      throw new ExportFailedError(
        'EXPORT_STORAGE_FULL',
        `Export files may take ${this.#mostBytes.toLocaleString('en-US')} bytes (EXPORT_MAX_GIGABYTES), and this export would exceed that.`,
      );
    }
    this.#bytes += bytes;
  };

  /** Removes the files of a job, or those with this ending, and updates the size. */
  async remove(jobId: string, ending = ''): Promise<void> {
    for (const name of await this.#names()) {
      if (OURS.exec(name)?.[1] === jobId && name.endsWith(ending))
        await rm(this.nameOf(name), { force: true });
    }
    await this.measure();
  }

  /**
   * Removes files of expired jobs, and old files of unknown jobs. Recent files of unknown jobs may belong to another server
   * that shares the directory but not the store.
   *
   * @returns whether files remain
   */
  async sweep(
    stateOf: (jobId: string) => Promise<'kept' | 'over' | 'unknown'>,
    now: number,
  ): Promise<boolean> {
    const ids = new Set((await this.#names()).flatMap((name) => OURS.exec(name)?.[1] ?? []));
    let hasMore = false;
    for (const id of ids) {
      const state = await stateOf(id);
      if (state === 'over' || (state === 'unknown' && now - (await this.#changedAt(id)) > FOREIGN_MS))
        await this.remove(id);
      else hasMore = true;
    }
    return hasMore;
  }

  /** Modification time of a job's newest file in epoch milliseconds. */
  async #changedAt(jobId: string): Promise<number> {
    const names = (await this.#names()).filter((name) => OURS.exec(name)?.[1] === jobId);
    const times = await Promise.all(
      names.map((name) =>
        lstat(this.nameOf(name)).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      ),
    );
    return Math.max(0, ...times);
  }

  async #names(): Promise<readonly string[]> {
    return readdir(this.path).catch(() => []);
  }
}
