import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** First byte of a gzip file. No JSON starts with it. */
const GZIP = 0x1f;
const CHUNK_BYTES = 128 * 1_024;

/** A file without a single byte. Storage sometimes sends one with HTTP 200; a file without rows is an empty gzip file. */
export class EmptyFileError extends Error {}

/**
 * Decompresses gzip as it arrives and passes other data through.
 *
 * @throws Error if the file is truncated or its checksum is wrong; EmptyFileError if it has no bytes
 */
export async function* decompress(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  const chunks = body[Symbol.asyncIterator]();
  const first = await firstOf(chunks);
  if (first === undefined) throw new EmptyFileError('A file of the export is empty.');
  const rest = withFirst(first, chunks);
  if (first[0] !== GZIP) {
    yield* rest;
    return;
  }
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // pipeline destroys both streams on an error, which surfaces where the output is read.
  pipeline(Readable.from(rest, { objectMode: false }), gunzip, () => undefined);
  for await (const chunk of gunzip) yield chunk as Buffer;
}

async function firstOf(chunks: AsyncIterator<Buffer, unknown>): Promise<Buffer | undefined> {
  for (;;) {
    const { value, done } = await chunks.next();
    if (done === true) return undefined;
    if (value.length > 0) return value;
  }
}

async function* withFirst(
  first: Buffer,
  chunks: AsyncIterator<Buffer, unknown>,
): AsyncGenerator<Buffer, void, undefined> {
  try {
    yield first;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}
