import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { asError } from '../../errors/as-error.js';
import { createFileOutput } from '../../exports/writers/file-output.js';
import { makeFolder } from '../../lib/make-folder.js';
import { CommandFailedError } from '../command-line.js';
import {
  describeRun,
  partitionPath,
  partitionsOf,
  type ExportTarget,
  type TargetFile,
} from './export-target.js';
import { whileLocked } from './folder-lock.js';

/** A folder. Incomplete files have a leading dot and another extension, which engines that read such folders ignore. */
export async function createFolderTarget(folder: string): Promise<ExportTarget> {
  await makeFolder(folder).catch((error: unknown) => {
    throw new CommandFailedError(`--to: the folder can't be made: ${asError(error).message}`);
  });
  const workPath = (file: TargetFile) =>
    join(folder, partitionsOf(file), `.export-${file.format.toLowerCase()}`);
  return {
    workPath,
    whileAlone: (file, clock, work) => whileLocked(`${workPath(file)}.lock`, describeRun(file), clock, work),
    outputFor: (file, snapshotTime) => {
      const path = join(folder, partitionPath(file, snapshotTime));
      const name = `.part-00000.${file.format.toLowerCase()}.unfinished`;
      const output = createFileOutput({ path, unfinished: join(dirname(path), name) });
      return {
        ...output,
        open: async (resumeAt) => {
          await removeFromOthers(dirname(path), name);
          return output.open(resumeAt);
        },
      };
    },
    addressOf: (file, snapshotTime) => join(folder, partitionPath(file, snapshotTime)),
  };
}

/** Removes what interrupted runs left of other snapshots, which no run resumes once this one has begun. */
async function removeFromOthers(snapshotFolder: string, name: string): Promise<void> {
  const above = dirname(snapshotFolder);
  const entries = await readdir(above, { withFileTypes: true });
  for (const entry of entries)
    if (entry.isDirectory() && entry.name.startsWith('snapshot=') && entry.name !== basename(snapshotFolder))
      await rm(join(above, entry.name, name), { force: true });
}
