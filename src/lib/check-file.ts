const MAX_MB = 64;

/** The path isn't a suitable file for a setting. `code` is like that of a system error. */
class UnfitFileError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/**
 * Rejects devices and pipes, which could be read endlessly, and files that are too large for memory.
 *
 * @param stats of the target, after following links
 * @throws UnfitFileError
 */
export function checkFile(stats: { isFile(): boolean; readonly size: number | bigint }): void {
  if (!stats.isFile()) throw new UnfitFileError('not a file');
  if (stats.size > MAX_MB * 1_000_000) throw new UnfitFileError(`longer than ${String(MAX_MB)} MB`);
}
