/** Contents of a possibly incomplete file, without its marks. */
export interface MarkedContent {
  readonly value: unknown;
  /** Whether the first key is `version: 1` and the last `end: true`, which proves that the file is complete. */
  readonly isMarked: boolean;
}

const VERSION = 1;

/**
 * Removes the keys `version` and `end`. A file has both or neither: a single or misplaced one means that the file is
 * truncated or malformed.
 */
export function readMarks(value: unknown): MarkedContent | { readonly problems: readonly string[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { value, isMarked: false };
  const { version, end, ...rest } = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(value);
  const [hasVersion, hasEnd] = [keys.includes('version'), keys.includes('end')];
  if (!hasVersion && !hasEnd) return { value, isMarked: false };
  const problems = [
    ...(hasVersion && version !== VERSION ? [`version must be ${VERSION}`] : []),
    ...(hasEnd && end !== true ? ['end must be true'] : []),
    ...(hasVersion && !hasEnd
      ? ['the file is truncated: it starts with version, so end: true must be its last key']
      : []),
    ...(hasEnd && !hasVersion
      ? ['the file is truncated: it ends with end, so version: 1 must be its first key']
      : []),
    ...(hasVersion && keys[0] !== 'version' ? ['version must be the first key'] : []),
    ...(hasEnd && keys.at(-1) !== 'end' ? ['end must be the last key'] : []),
  ];
  return problems.length > 0 ? { problems } : { value: rest, isMarked: true };
}
