import { createReadStream } from 'node:fs';
import { LineSplitter } from '../streams/line-splitter.js';

const CHUNK_BYTES = 256 * 1_024;

/** Yields the lines of a local file, one batch per chunk. */
export async function* readLines(path: string): AsyncGenerator<readonly string[], void, undefined> {
  const splitter = new LineSplitter();
  for await (const piece of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    yield splitter.push(piece as Buffer).texts;
  }
  yield splitter.end().texts;
}
