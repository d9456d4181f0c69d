import { open, rename } from 'node:fs/promises';

/**
 * Replaces a file atomically: after a crash, it has the previous content or the new one.
 *
 * @param unfinished a path on the same disk, where the content is written first
 */
export async function replaceFile(
  path: string,
  unfinished: string,
  content: string,
  flags: string | number = 'w',
): Promise<void> {
  const file = await open(unfinished, flags, 0o600);
  try {
    await file.writeFile(content);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}
