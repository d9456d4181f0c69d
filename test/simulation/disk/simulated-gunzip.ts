import { Transform } from 'node:stream';
import { gunzipSync } from 'node:zlib';

/** Decompresses in the turn in which the last byte arrives: zlib's own streams use threads. */
export function createSimulatedGunzip(): Transform {
  const chunks: Buffer[] = [];
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
    flush: (done) => {
      try {
        done(null, gunzipSync(Buffer.concat(chunks)));
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
