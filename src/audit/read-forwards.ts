import { createReadStream } from 'node:fs';
import { codeOf } from '../lib/code-of.js';
import { MAX_LINE_BYTES } from './read-backwards.js';

const CHUNK_BYTES = 1_024 * 1_024;
const LINE_END = 0x0a;

/**
 * Yields the lines of a file in their order, those of a chunk together. Of a line longer than any line of the trail, yields
 * only the beginning.
 *
 * @throws Error with the file name and a code such as ENOENT
 */
export async function* linesForwards(path: string): AsyncGenerator<readonly string[]> {
  const rest = new LineBeginning();
  try {
    for await (const piece of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      const chunk = piece as Buffer;
      const lines: string[] = [];
      let start = 0;
      for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, start)) {
        lines.push(rest.take(chunk.subarray(start, end)));
        start = end + 1;
      }
      rest.add(chunk.subarray(start));
      yield lines;
    }
  } catch (error) {
    throw new Error(`${path} cannot be read (${codeOf(error) ?? 'unknown'}).`, { cause: error });
  }
  yield [rest.take(Buffer.alloc(0))];
}

/** A line whose end hasn't been read yet. */
class LineBeginning {
  #parts: Buffer[] = [];
  #length = 0;

  add(part: Buffer): void {
    if (this.#length <= MAX_LINE_BYTES) this.#parts.push(part);
    this.#length += part.length;
  }

  take(end: Buffer): string {
    this.add(end);
    const text = Buffer.concat(this.#parts).toString('utf8');
    this.#parts = [];
    this.#length = 0;
    return text;
  }
}
