import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ExportFailedError } from '../../errors/export-errors.js';

/** An id, and what else the name of a file says: `….ndjson`, `….ndjson.unfinished`, `….checkpoint`. */
const OURS = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[a-z.]{1,40}$/;

/** Longer than a file is kept, and than an export waits for quota between two of its rows. */
const FOREIGN_MS = 2 * 3_600_000;

/** The files of exports on this disk, and how much room they may take. */
export class ExportDirectory {
  readonly path: string;
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(path: string, mostBytes: number) {
    this.path = path;
    this.#mostBytes = mostBytes;
  }

  /** How much is to be decompressed at most for what may be written: more than that is no export. */
  get mostBytesRead(): number {
    return 4 * this.#mostBytes;
  }

  nameOf(file: string): string {
    return join(this.path, file);
  }

  /** Looks how much there is. */
  async measure(): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    const names = await readdir(this.path);
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

  /** @throws ExportFailedError EXPORT_TOO_LARGE when there is no room for so many bytes more */
  readonly reserve = (bytes: number): void => {
    if (this.#bytes + bytes > this.#mostBytes) {
      throw new ExportFailedError(
        'EXPORT_TOO_LARGE',
        `The files of exports may take ${this.#mostBytes.toLocaleString('en-US')} bytes (EXPORT_MAX_GIGABYTES), and would take more.`,
      );
    }
    this.#bytes += bytes;
  };

  /** Removes all files of a job. */
  async remove(jobId: string): Promise<void> {
    for (const name of await this.#names()) {
      if (OURS.exec(name)?.[1] === jobId) await rm(this.nameOf(name), { force: true });
    }
    await this.measure();
  }

  /**
   * Removes the files of jobs that are over, and of those that nobody knows once they are old: another server with a store of its own
   * may write to the same directory.
   *
   * @returns whether there are others
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

  /** When the newest file of a job was written, in epoch milliseconds. */
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
