import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesBackwards, readPart, type PlacedLine } from '../../../src/audit/read-backwards.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backwards-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function readAll(text: string, before?: number): Promise<PlacedLine[]> {
  const path = join(folder, 'file');
  await writeFile(path, text);
  const lines: PlacedLine[] = [];
  for await (const line of linesBackwards(path, before)) lines.push(line);
  return lines;
}

describe('the lines of a file from its end', () => {
  it('are its lines, in the opposite order, each where it begins', async () => {
    const line = fc
      .tuple(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom(0, 1, 70_000))
      .map(([text, more]) => text.replaceAll('\n', ' ') + 'ä'.repeat(more));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        const read = await readAll(lines.map((text) => `${text}\n`).join(''));
        expect(read.map(({ text }) => text)).toEqual([...lines].reverse());
        for (const { offset, text } of read) {
          expect(await readPart(join(folder, 'file'), offset, Buffer.byteLength(text))).toBe(text);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leave out a last one that is still being written', async () => {
    expect(await readAll('one\ntwo\nthr')).toEqual([
      { offset: 4, text: 'two' },
      { offset: 0, text: 'one' },
    ]);
    expect(await readAll('thr')).toEqual([]);
    expect(await readAll('')).toEqual([]);
  });

  it('begin before a given place', async () => {
    expect(await readAll('one\ntwo\nthree\n', 8)).toEqual([
      { offset: 4, text: 'two' },
      { offset: 0, text: 'one' },
    ]);
    expect(await readAll('one\n', 0)).toEqual([]);
  });
});
