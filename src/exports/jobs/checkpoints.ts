import { constants } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../lib/parse-json.js';
import { makeFolder } from '../../lib/make-folder.js';
import { readPlainFile } from '../../store/read-plain-file.js';
import { replaceFile } from '../../store/file-store.js';
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

/** Row counts of an export, including cells and columns that were omitted. */
export type ExportCounts = Readonly<z.infer<typeof countsModel>>;

const bytes = z.int().min(0);

const MODELS = {
  snapshot: z.object({
    /** Identifies the run. A different run must not resume from it. */
    subject: z.string(),
    time: z.string(),
    /** Sealed; null without a key. */
    links: z.string().nullable(),
    names: z.array(z.string()),
  }),
  /** With the bytes of output. */
  checkpoint: z.object({ position: positionModel, bytes, counts: countsModel }),
  /** Written before the output is renamed, so that a file with the final name is always complete. */
  result: z.object({ bytes, counts: countsModel }),
};

type Saved = { readonly [Name in keyof typeof MODELS]: Readonly<z.infer<(typeof MODELS)[Name]>> };

export type Checkpoint = Saved['checkpoint'];
export type ExportResult = Saved['result'];

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

  /** Undefined if the file is missing, not a regular file, or invalid. */
  async read<Name extends keyof Saved>(name: Name): Promise<Saved[Name] | undefined> {
    const text = await readPlainFile(this.#nameOf(name), constants.O_NOFOLLOW).catch(emptyIfMissing);
    return MODELS[name].safeParse(parseJson(text)).data as Saved[Name] | undefined;
  }

  async save<Name extends keyof Saved>(name: Name, saved: Saved[Name]): Promise<void> {
    const path = this.#nameOf(name);
    await onDisk(async () => {
      await makeFolder(dirname(path));
      await replaceFile(path, `${path}.new`, JSON.stringify(saved), REPLACE);
    });
  }

  /** For an output that starts from the beginning. */
  async forgetProgress(): Promise<void> {
    for (const name of ['result', 'checkpoint'] as const) await rm(this.#nameOf(name), { force: true });
  }

  async forgetAll(): Promise<void> {
    await this.forgetProgress();
    await rm(this.#nameOf('snapshot'), { force: true });
  }

  #nameOf(name: keyof Saved): string {
    return `${this.#path}.${name}`;
  }
}

function emptyIfMissing(error: unknown): string {
  if (NO_FILE.has(codeOf(error) ?? '')) return '';
  throw error;
}
