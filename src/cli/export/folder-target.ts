import { dirname, join } from 'node:path';
import { createFileOutput } from '../../exports/writers/file-output.js';
import {
  describeRun,
  endingOf,
  partitionPath,
  partitionsOf,
  type ExportTarget,
  type TargetFile,
} from './export-target.js';
import { whileLocked } from './folder-lock.js';

/** A folder. Incomplete files have a leading dot and another extension, which engines that read such folders ignore. */
export function createFolderTarget(folder: string): ExportTarget {
  const workPath = (file: TargetFile) => join(folder, partitionsOf(file), `.export-${endingOf(file.format)}`);
  return {
    workPath,
    whileAlone: (file, clock, work) => whileLocked(`${workPath(file)}.lock`, describeRun(file), clock, work),
    outputFor: (file, snapshotTime) => {
      const path = join(folder, partitionPath(file, snapshotTime));
      const unfinished = join(dirname(path), `.part-00000.${endingOf(file.format)}.unfinished`);
      return createFileOutput({ path, unfinished });
    },
    addressOf: (file, snapshotTime) => join(folder, partitionPath(file, snapshotTime)),
  };
}
