import { constants } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../lib/parse-json.js';
import { readPlainFile } from '../../store/read-plain-file.js';
import { positionModel } from '../streams/row-source.js';
import { onDisk } from '../writers/disk-failure.js';
import { codeOf } from '../../lib/code-of.js';

/** Others may write to the folder: follow no symbolic links, and don't block on a pipe. */
const REPLACE =
  constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW | constants.O_NONBLOCK;
/** The file is missing, or is a link, socket or pipe. */
const NO_FILE: ReadonlySet<string> = new Set(['ENOENT', 'ELOOP', 'ENXIO', 'EINVAL']);

export const countsModel = z.object({
  rows: z.int().min(0),
  unknownColumns: z.int().min(0),
  unreadableCells: z.int().min(0),
});

const resultModel = z.object({ bytes: z.int().min(0), counts: countsModel });

/** Row counts of an export, including cells and columns that were omitted. */
export type ExportCounts = Readonly<z.infer<typeof countsModel>>;

const checkpointModel = z.object({
  position: positionModel,
  /** Bytes of output. */
  bytes: z.int().min(0),
  counts: countsModel,
});

export type ExportResult = Readonly<z.infer<typeof resultModel>>;
export type Checkpoint = Readonly<z.infer<typeof checkpointModel>>;

const snapshotModel = z.object({
  /** Identifies the run. A different run must not resume from it. */
  subject: z.string(),
  time: z.string(),
  /** Sealed; null without a key. */
  links: z.string().nullable(),
  names: z.array(z.string()),
});

export type SavedSnapshot = Readonly<z.infer<typeof snapshotModel>>;

/**
 * The state needed to resume an export after its process was killed, in small files next to the output. Each is replaced
 * atomically.
 */
export class Checkpoints {
  readonly #path: string;

  /** @param path prefix of the file names */
  constructor(path: string) {
    this.#path = path;
  }

  async readSnapshot(): Promise<SavedSnapshot | undefined> {
    return snapshotModel.safeParse(parseJson(await this.#read('snapshot'))).data;
  }

  async saveSnapshot(snapshot: SavedSnapshot): Promise<void> {
    await this.#replace('snapshot', JSON.stringify(snapshot));
  }

  async readCheckpoint(): Promise<Checkpoint | undefined> {
    return checkpointModel.safeParse(parseJson(await this.#read('checkpoint'))).data;
  }

  async saveCheckpoint(checkpoint: Checkpoint): Promise<void> {
    await this.#replace('checkpoint', JSON.stringify(checkpoint));
  }

  async readResult(): Promise<ExportResult | undefined> {
    return resultModel.safeParse(parseJson(await this.#read('result'))).data;
  }

  /** Written before the output is renamed, so that a file with the final name is always complete. */
  async saveResult(result: ExportResult): Promise<void> {
    await this.#replace('result', JSON.stringify(result));
  }

  /** For an output that starts from the beginning. */
  async forgetProgress(): Promise<void> {
    await this.#forget('result', 'checkpoint');
  }

  async forgetAll(): Promise<void> {
    await this.#forget('result', 'checkpoint', 'snapshot');
  }

  async #forget(...names: readonly string[]): Promise<void> {
    for (const name of names) await rm(this.#nameOf(name), { force: true });
  }

  #nameOf(name: string): string {
    return `${this.#path}.${name}`;
  }

  /** Empty if the file is missing or not a regular file. */
  async #read(name: string): Promise<string> {
    try {
      return await readPlainFile(this.#nameOf(name), constants.O_NOFOLLOW);
    } catch (error) {
      if (NO_FILE.has(codeOf(error) ?? '')) return '';
      throw error;
    }
  }

  async #replace(name: string, text: string): Promise<void> {
    const path = this.#nameOf(name);
    const unfinished = `${path}.new`;
    await onDisk(async () => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const file = await open(unfinished, REPLACE, 0o600);
      try {
        await file.writeFile(text);
        await file.datasync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    });
  }
}
