import { join } from 'node:path';
import { wholeNumber } from './setting-shapes.js';

/** The directory of export files, and their total size. */
export interface ExportConfig {
  readonly directory: string;
  readonly maxBytes: number;
}

const BYTES_OF_GIGABYTE = 1_000_000_000;

export const exportSettings = {
  EXPORT_MAX_GIGABYTES: wholeNumber('EXPORT_MAX_GIGABYTES', 1, 100_000).default(20),
};

interface ExportEnvironment {
  readonly EXPORT_MAX_GIGABYTES: number;
}

export function toExportConfig(env: ExportEnvironment, dataDirectory: string): ExportConfig {
  return {
    directory: join(dataDirectory, 'exports'),
    maxBytes: env.EXPORT_MAX_GIGABYTES * BYTES_OF_GIGABYTE,
  };
}
