/** The code of a system or library error, such as ENOENT; undefined for other values. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
