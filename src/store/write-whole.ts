import type { FileHandle } from 'node:fs/promises';

/**
 * Writes all bytes, at a position or, without one, where the file stands. A single `write` may take fewer and say so by its
 * result alone: on a disk that is nearly full it does, and the next one fails.
 */
export async function writeWhole(
  file: Pick<FileHandle, 'write'>,
  bytes: Uint8Array,
  position: number | null = null,
): Promise<void> {
  for (let from = 0; from < bytes.length;) {
    const at = position === null ? null : position + from;
    const { bytesWritten } = await file.write(bytes, from, bytes.length - from, at);
    from += bytesWritten;
  }
}
