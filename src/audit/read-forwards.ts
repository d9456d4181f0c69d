import { open, type FileHandle } from 'node:fs/promises';
import type { Clock } from '../lib/clock.js';
import { codeOf } from '../lib/code-of.js';
import { MAX_LINE_BYTES } from './read-backwards.js';

const CHUNK_BYTES = 1_024 * 1_024;
const LINE_END = 0x0a;
/** How long the rest of a line may take that another process is appending. */
const APPEND_MS = 500;

/**
 * Yields the lines of a file in their order, those of a chunk together. Of a line longer than any line of the trail, yields
 * only the beginning. Waits for the rest of the last line, which another process may be appending.
 *
 * @throws Error with the file name and a code such as ENOENT
 */
export async function* linesForwards(
  path: string,
  clock: Pick<Clock, 'sleep'>,
): AsyncGenerator<readonly string[]> {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  const rest = new LineBeginning();
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    for (let hasWaited = false; ;) {
      const { bytesRead } = await file.read({ buffer: chunk });
      if (bytesRead > 0) yield linesOf(chunk.subarray(0, bytesRead), rest);
      else if (rest.isEmpty || hasWaited) break;
      else await clock.sleep(APPEND_MS);
      hasWaited = bytesRead === 0;
    }
  } catch (error) {
    throw new Error(`${path} cannot be read (${codeOf(error) ?? 'unknown'}).`, { cause: error });
  } finally {
    await file?.close();
  }
  yield [rest.take(Buffer.alloc(0))];
}

function linesOf(chunk: Buffer, rest: LineBeginning): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, start)) {
    lines.push(rest.take(chunk.subarray(start, end)));
    start = end + 1;
  }
  // The next read overwrites the chunk.
  rest.add(Buffer.from(chunk.subarray(start)));
  return lines;
}

/** A line whose end hasn't been read yet. */
class LineBeginning {
  #parts: Buffer[] = [];
  #length = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

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
