import { pipeline, Transform, type Readable } from 'node:stream';

/**
 * Transforms a stream of bytes, chunk by chunk. A consumer that stops reading ends the source at once, which no generator
 * does: one that waits for the next piece can't be ended.
 *
 * @param change may push more than it returns; an error ends the stream after the pushed bytes
 */
export function through(
  bytes: Readable,
  change: (chunk: Buffer, push: (chunk: Buffer) => void) => Buffer,
): Readable {
  const changed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        done(
          null,
          change(chunk, (piece) => this.push(piece)),
        );
      } catch (error) {
        done(error as Error);
      }
    },
  });
  pipeline(bytes, changed, () => undefined);
  return changed;
}
