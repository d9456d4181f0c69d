import type { FileHandle } from 'node:fs/promises';

/** A line of a file, and where it begins. */
export interface LineAtOffset {
  /** Bytes before it. */
  readonly offset: number;
  readonly text: string;
}

/** Which bytes of a file are read. */
export interface ReadRange {
  /** From the line that ends here. */
  readonly before: number;
  /** As far back as here: a line that begins before it may be left out. 0 unless told. */
  readonly notBefore?: number;
}

/** Longer than any line of ours: a request has a million bytes at most, and its texts are shortened. */
export const MAX_LINE_BYTES = 10_000_000;

const CHUNK_BYTES = 64 * 1_024;
const LINE_END = 0x0a;

/**
 * The lines of a file backwards from an offset. Reads no more of the file than is asked for, and none of a last line that
 * is still being written; a line longer than any of ours is passed over.
 *
 * @throws Error when the file has become shorter than `before`
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
    if (chunk.length < length) throw new Error('The file has become shorter while it was read.');
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

/** What was read of a line whose beginning wasn't; without parts one whose end isn't there, or that is too long. */
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

  /** The line that begins with this. */
  textAfter(beginning: Buffer): string | undefined {
    if (this.#length + beginning.length > MAX_LINE_BYTES) return undefined;
    return this.#parts && Buffer.concat([beginning, ...this.#parts.toReversed()]).toString('utf8');
  }
}

/** So many bytes of a file; fewer where it ends before. */
export async function readBytes(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
}
