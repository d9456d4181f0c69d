import { open } from 'node:fs/promises';

/** A line of a file, and where it begins. */
export interface PlacedLine {
  /** Bytes before it. */
  readonly offset: number;
  readonly text: string;
}

const CHUNK_BYTES = 64 * 1_024;
const LINE_END = 0x0a;

/**
 * The lines of a file from its end, or from the line that begins at `before`, back to its beginning. Reads no more of the
 * file than is asked for, and none of a last line that is still being written.
 */
export async function* linesBackwards(path: string, before?: number): AsyncGenerator<PlacedLine> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    let start = Math.min(before ?? size, size);
    /** What begins at `start` and has not been given yet. */
    let rest: Buffer = Buffer.alloc(0);
    let isFirst = true;
    while (start > 0) {
      const length = Math.min(CHUNK_BYTES, start);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start - length);
      if (bytesRead < length) return;
      start -= length;
      rest = Buffer.concat([buffer, rest]);
      if (isFirst) {
        rest = rest.subarray(0, rest.lastIndexOf(LINE_END) + 1);
        isFirst = rest.length === 0;
      }
      // The last byte is the end of the last line: what lies between it and the end before it is that line.
      let end = rest.length;
      for (;;) {
        const at = end < 2 ? -1 : rest.lastIndexOf(LINE_END, end - 2);
        if (at === -1) break;
        yield { offset: start + at + 1, text: rest.toString('utf8', at + 1, end - 1) };
        end = at + 1;
      }
      rest = rest.subarray(0, end);
    }
    if (rest.length > 0) yield { offset: 0, text: rest.toString('utf8', 0, rest.length - 1) };
  } finally {
    await file.close();
  }
}

/** So many bytes of a file; fewer where it ends before. */
export async function readPart(path: string, offset: number, length: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
