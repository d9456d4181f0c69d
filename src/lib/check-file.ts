const MAX_MB = 64;

/** What can't be a file that somebody wrote for a setting. Its `code` says so where the code of a system error would stand. */
class UnfitFileError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/**
 * A device or a pipe would be read for ever, and what is much too long would be held in memory.
 *
 * @param stats of the file itself, links followed
 * @throws UnfitFileError
 */
export function checkFile(stats: { isFile(): boolean; readonly size: number | bigint }): void {
  if (!stats.isFile()) throw new UnfitFileError('not a file');
  if (stats.size > MAX_MB * 1_000_000) throw new UnfitFileError(`longer than ${String(MAX_MB)} MB`);
}
