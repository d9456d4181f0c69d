import type { FileHandle } from 'node:fs/promises';

/**
 * Writes all bytes at a position, or at the current one. A single `write` may write fewer bytes without an error, as on
 * a nearly full disk, where the next one fails.
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
