import { mkdtemp, open, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  linesBackwards,
  MAX_LINE_BYTES,
  readBytes,
  type LineAtOffset,
  type ReadRange,
} from '../../../src/audit/read-backwards.js';
import { runsOf } from '../../kit/runs.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backwards-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function withFile<T>(text: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const path = join(folder, 'file');
  await writeFile(path, text);
  const file = await open(path, 'r');
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

async function linesOf(file: FileHandle, range: Partial<ReadRange> = {}): Promise<LineAtOffset[]> {
  const before = range.before ?? (await file.stat()).size;
  const lines: LineAtOffset[] = [];
  for await (const line of linesBackwards(file, { ...range, before })) lines.push(line);
  return lines;
}

const readAll = (text: string, range?: Partial<ReadRange>) => withFile(text, (file) => linesOf(file, range));

describe('the lines of a file from its end', () => {
  it('are its lines, in the opposite order, each where it begins', async () => {
    const line = fc
      .tuple(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom(0, 1, 70_000))
      .map(([text, more]) => text.replaceAll('\n', ' ') + 'ä'.repeat(more));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        await withFile(lines.map((text) => `${text}\n`).join(''), async (file) => {
          const read = await linesOf(file);
          expect(read.map(({ text }) => text)).toEqual([...lines].reverse());
          for (const { offset, text } of read) {
            const bytes = await readBytes(file, offset, Buffer.byteLength(text));
            expect(bytes.toString('utf8')).toBe(text);
          }
        });
      }),
      { numRuns: runsOf(40) },
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
    expect(await readAll('one\ntwo\nthree\n', { before: 8 })).toEqual([
      { offset: 4, text: 'two' },
      { offset: 0, text: 'one' },
    ]);
    expect(await readAll('one\n', { before: 0 })).toEqual([]);
  });

  it('end where the reader wants no more of the file', async () => {
    const long = 'x'.repeat(70_000);
    const text = `${long}1\n${long}2\n${long}3\n`;
    const read = await readAll(text, { notBefore: text.length - 80_000 });
    expect(read.map(({ text: line }) => line.slice(-1))).toEqual(['3']);
  });

  it('leave out one that is longer than any, and go on before it', async () => {
    const text = `one\n${'x'.repeat(MAX_LINE_BYTES + 1)}\nthree\n`;
    expect((await readAll(text)).map(({ text: line }) => line.slice(0, 5))).toEqual(['three', 'one']);
  });

  it('are not cut short silently when the file is', async () => {
    await expect(readAll('one\n', { before: 100 })).rejects.toThrow('became shorter');
  });
});
