import { ExportFailedError } from '../../errors/export-errors.js';

/** What a file system says that has no room left, or none for this user. */
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Does what writes to a disk. @throws ExportFailedError EXPORT_DISK_FULL where that has no room */
export async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!FULL.has(code)) throw error;
    throw new ExportFailedError('EXPORT_DISK_FULL', 'The disk that exports are written to is full.', error);
  }
}
