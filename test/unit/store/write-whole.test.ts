import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeWhole } from '../../../src/store/write-whole.js';

/** A file whose writes are limited in length, as on a nearly full disk. */
function fileTaking(most: number) {
  const written: number[] = [];
  const write = async (bytes: Uint8Array, from: number, length: number, position: number | null) => {
    const part = bytes.subarray(from, from + Math.min(length, most));
    written.splice(position ?? written.length, part.length, ...part);
    return { bytesWritten: part.length, buffer: bytes };
  };
  return { written, file: { write } as unknown as Parameters<typeof writeWhole>[0] };
}

it('writes all bytes at the position despite partial writes', async () => {
  const position = fc.constantFrom(null, 0, 3);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), fc.integer({ min: 1, max: 8 }), position, async (bytes, most, at) => {
      const { written, file } = fileTaking(most);
      written.push(...Array<number>(at ?? 0).fill(0));
      await writeWhole(file, bytes, at);
      expect(written.slice(at ?? 0)).toEqual([...bytes]);
    }),
  );
});

it('throws the error of a failed write', async () => {
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  await expect(writeWhole({ write: () => Promise.reject(full) } as never, Uint8Array.of(1))).rejects.toBe(
    full,
  );
});
