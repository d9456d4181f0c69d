import { mkdir, open, readFile, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFileSink } from '../../../src/audit/file-sink.js';
import { newFolder } from '../../kit/new-folder.js';

/** As a disk does that is full: so many characters are written of the next text, and then no more. */
async function fillDiskAfter(length: number): Promise<void> {
  const probe = await open('/dev/null');
  const prototype: unknown = Object.getPrototypeOf(probe);
  await probe.close();
  const { appendFile } = prototype as { appendFile: (this: FileHandle, text: string) => Promise<void> };
  const full = vi.spyOn(prototype as FileHandle, 'appendFile').mockImplementationOnce(async function (
    this: FileHandle,
    text,
  ) {
    await appendFile.call(this, String(text).slice(0, length));
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  });
  onTestFinished(() => {
    full.mockRestore();
  });
}

describe('the file of the audit trail', () => {
  it('writes to the file again once that can be opened', async () => {
    const folder = newFolder();
    const path = join(folder, 'later', 'audit.jsonl');
    const sink = createFileSink(path);
    await expect(sink.write('lost\n')).rejects.toThrow('ENOENT');
    await mkdir(join(folder, 'later'));
    await sink.write('kept\n');
    await sink.close();
    expect(await readFile(path, 'utf8')).toBe('kept\n');
  });

  it('begins a new line behind one that a full disk has broken off', async () => {
    const path = join(newFolder(), 'audit.jsonl');
    const sink = createFileSink(path);
    await sink.write('first\n');
    await fillDiskAfter(3);
    await expect(sink.write('second\n')).rejects.toThrow('no space left');
    await sink.write('third\n');
    await sink.write('fourth\n');
    await sink.close();
    expect(await readFile(path, 'utf8')).toBe('first\nsec\nthird\nfourth\n');
  });

  it('adds no line where a full disk took nothing', async () => {
    const path = join(newFolder(), 'audit.jsonl');
    const sink = createFileSink(path);
    await sink.write('first\n');
    await fillDiskAfter(0);
    await expect(sink.write('second\n')).rejects.toThrow('no space left');
    await sink.write('third\n');
    await sink.close();
    expect(await readFile(path, 'utf8')).toBe('first\nthird\n');
  });

  it('begins a new line behind what an earlier process could not end', async () => {
    const path = join(newFolder(), 'audit.jsonl');
    await writeFile(path, 'whole\nbrok');
    const sink = createFileSink(path);
    await sink.write('new\n');
    await sink.close();
    expect(await readFile(path, 'utf8')).toBe('whole\nbrok\nnew\n');
  });

  it('tells everybody whose line it could not write, and keeps the order of those it can', async () => {
    const path = join(newFolder(), 'audit.jsonl');
    const sink = createFileSink(path);
    await sink.write('0\n');
    await fillDiskAfter(0);
    const failing = sink.write('1\n');
    const others = Array.from({ length: 20 }, (_, index) => sink.write(`${index + 2}\n`));
    await expect(failing).rejects.toThrow('no space left');
    await Promise.all(others);
    await sink.close();
    const expected = ['0', ...Array.from({ length: 20 }, (_, index) => String(index + 2))];
    expect(await readFile(path, 'utf8')).toBe(`${expected.join('\n')}\n`);
  });
});
