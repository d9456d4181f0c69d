import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The first byte of a gzip file; no JSON begins with it. */
const GZIP = 0x1f;
const CHUNK_BYTES = 128 * 1_024;

/**
 * What a gzip file holds, as it arrives; what is not compressed, as it is. Nothing is what an empty file holds: storage
 * answers so for a device group without a row.
 *
 * @throws Error when the file is cut, or its checksum doesn't fit
 */
export async function* decompress(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  const chunks = body[Symbol.asyncIterator]();
  const first = await firstOf(chunks);
  if (first === undefined) return;
  const rest = withFirst(first, chunks);
  if (first[0] !== GZIP) {
    yield* rest;
    return;
  }
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // An error of either side ends both, and is thrown where the output is read.
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
