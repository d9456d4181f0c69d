import { pipeline, Transform, type Readable } from 'node:stream';

/**
 * Bytes as they are changed on the way, piece by piece. Whoever stops reading ends what is behind it at once, which no generator
 * does: one that waits for the next piece can't be ended.
 *
 * @param change may push more than it returns; what it throws breaks the stream off behind what it pushed
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
