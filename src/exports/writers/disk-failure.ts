import { ExportFailedError } from '../../errors/export-errors.js';
import { codeOf } from '../../lib/code-of.js';

/** The disk, the user's quota, or the maximum file size is exhausted. */
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** @throws ExportFailedError EXPORT_STORAGE_FULL if the disk has no space for the write */
export async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (!FULL.has(code)) throw error;
    throw new ExportFailedError('EXPORT_STORAGE_FULL', 'The disk for exports is full.', error);
  }
}
