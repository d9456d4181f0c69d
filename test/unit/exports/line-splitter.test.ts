import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decompress } from '../../../src/exports/streams/decompress.js';
import { LineSplitter, MAX_LINE_BYTES } from '../../../src/exports/streams/line-splitter.js';

const line = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\n', ''));

it('gives the same lines and offsets, however the file arrives', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.array(fc.nat({ max: 200 })), (lines, cuts) => {
      const file = Buffer.from(lines.map((text) => `${text}\n`).join(''));
      const splitter = new LineSplitter();
      const borders = [0, ...cuts.filter((cut) => cut < file.length).sort((a, b) => a - b), file.length];
      const found = borders.slice(1).map((end, index) => splitter.push(file.subarray(borders[index], end)));
      expect(found.flatMap(({ texts }) => texts)).toEqual(lines);
      expect(splitter.end().texts).toEqual([]);
      const ends = found.flatMap((one) => one.ends);
      expect(ends.map((end, index) => file.subarray(ends[index - 1] ?? 0, end).toString())).toEqual(
        lines.map((text) => `${text}\n`),
      );
    }),
  );
});

it('rejects a line above the maximum length, however small it was compressed', { tags: 'slow' }, async () => {
  const bomb = gzipSync(Buffer.alloc(16 * MAX_LINE_BYTES, 'a'));
  expect(bomb.length).toBeLessThan(100_000);
  const splitter = new LineSplitter();
  let unpacked = 0;
  const read = async () => {
    for await (const chunk of decompress(Readable.from([bomb], { objectMode: false }))) {
      unpacked += chunk.length;
      splitter.push(chunk);
    }
  };
  await expect(read()).rejects.toMatchObject({ code: 'EXPORT_UNREADABLE' });
  // It read no more than necessary.
  expect(unpacked).toBeLessThan(1.1 * MAX_LINE_BYTES);
});
