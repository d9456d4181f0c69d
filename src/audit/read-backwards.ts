import type { FileHandle } from 'node:fs/promises';

export interface LineAtOffset {
  /** In bytes, from the beginning of the file. */
  readonly offset: number;
  readonly text: string;
}

export interface ReadRange {
  /** The offset after the last line to read. */
  readonly before: number;
  /** The offset at which reading stops; lines that begin before it may be omitted. Default 0. */
  readonly notBefore?: number;
}

/** Longer than any line of the trail: a request has at most a million bytes, and its texts are truncated. */
export const MAX_LINE_BYTES = 10_000_000;

const CHUNK_BYTES = 64 * 1_024;
const LINE_END = 0x0a;

/**
 * Yields the lines of a file backwards from an offset, reading only as far as the consumer iterates. Skips an
 * incomplete last line, and lines longer than any line of the trail.
 *
 * @throws Error if the file became shorter than `before`
 */
export async function* linesBackwards(
  file: FileHandle,
  { before, notBefore = 0 }: ReadRange,
): AsyncGenerator<LineAtOffset> {
  let start = before;
  let rest = new LineRest();
  while (start > notBefore) {
    const length = Math.min(CHUNK_BYTES, start);
    const chunk = await readBytes(file, start - length, length);
    if (chunk.length < length) throw new Error('The file became shorter while it was read.');
    start -= length;
    let end = length;
    for (;;) {
      const at = end === 0 ? -1 : chunk.lastIndexOf(LINE_END, end - 1);
      if (at === -1) break;
      const text = rest.textAfter(chunk.subarray(at + 1, end));
      if (text !== undefined) yield { offset: start + at + 1, text };
      rest = new LineRest([]);
      end = at;
    }
    rest.add(chunk.subarray(0, end));
  }
  const first = start === 0 ? rest.textAfter(Buffer.alloc(0)) : undefined;
  if (first !== undefined) yield { offset: 0, text: first };
}

/** The end of a line whose beginning hasn't been read yet. Without parts: the line is incomplete or too long. */
class LineRest {
  #parts: Buffer[] | undefined;
  #length = 0;

  constructor(parts?: Buffer[]) {
    this.#parts = parts;
  }

  add(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > MAX_LINE_BYTES) this.#parts = undefined;
    this.#parts?.push(part);
  }

  textAfter(beginning: Buffer): string | undefined {
    if (this.#length + beginning.length > MAX_LINE_BYTES) return undefined;
    return this.#parts && Buffer.concat([beginning, ...this.#parts.toReversed()]).toString('utf8');
  }
}

/** Reads up to `length` bytes; fewer at the end of the file. */
export async function readBytes(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
}
