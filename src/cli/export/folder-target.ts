import { dirname, join } from 'node:path';
import { createFileOutput } from '../../exports/writers/file-output.js';
import { endingOf, partitionPath, type ExportTarget } from './export-target.js';

/**
 * A folder. Until a file is whole it has a name with a dot in front and another ending, which engines that read such folders pass
 * over.
 */
export function createFolderTarget(folder: string): ExportTarget {
  return {
    workPath: ({ kind, format }) => join(folder, `kind=${kind}`, `.export-${endingOf(format)}`),
    outputFor: (file, snapshotTime) => {
      const path = join(folder, partitionPath(file, snapshotTime));
      const unfinished = join(dirname(path), `.part-00000.${endingOf(file.format)}.unfinished`);
      return createFileOutput({ path, unfinished });
    },
    addressOf: (file, snapshotTime) => join(folder, partitionPath(file, snapshotTime)),
  };
}
