import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OutputReplacedError } from '../../../src/exports/writers/export-output.js';
import { createFileOutput } from '../../../src/exports/writers/file-output.js';
import { newFolder } from '../../kit/new-folder.js';

/** Outputs of two processes for one export; the first one was paused and lost its lease. */
function startTwo() {
  const folder = newFolder();
  const path = join(folder, 'out');
  const output = () => createFileOutput({ path, unfinished: `${path}.unfinished` });
  return { folder, path, first: output(), second: output() };
}

describe('the file of an export that two processes write', () => {
  it('is not published by one of them after the other has recreated it', async () => {
    const { folder, path, first, second } = startTwo();
    await first.open(0);
    await first.write(Buffer.from('complete'));
    await second.open(0);
    await second.write(Buffer.from('comp'));
    await first.finish();
    await expect(first.publish()).rejects.toThrow(OutputReplacedError);
    expect(readdirSync(folder)).toEqual([]);
    await second.write(Buffer.from('lete'));
    await second.finish();
    await expect(second.publish()).rejects.toThrow(OutputReplacedError);
    await first.open(0);
    await first.write(Buffer.from('complete'));
    await first.finish();
    await first.publish();
    expect(readFileSync(path, 'utf8')).toBe('complete');
  });

  it('is complete if one of them resumes late, behind the other', async () => {
    const { path, first, second } = startTwo();
    await first.open(0);
    await first.write(Buffer.from('one two '));
    await second.open(8);
    await second.write(Buffer.from('three '));
    await first.open(4);
    await second.write(Buffer.from('four'));
    await second.finish();
    await second.publish();
    expect(readFileSync(path, 'utf8')).toBe('one two three four');
    // Its successor has published the same file.
    await first.write(Buffer.from('two three four'));
    await first.finish();
    await first.publish();
    expect(readFileSync(path, 'utf8')).toBe('one two three four');
    expect(await first.digest()).toBe(await second.digest());
  });

  it('is cut off behind its end', async () => {
    const { path, first, second } = startTwo();
    await first.open(0);
    await first.write(Buffer.from('one two three'));
    await first.close();
    await second.open(4);
    await second.write(Buffer.from('two'));
    await second.finish();
    await second.publish();
    expect(readFileSync(path, 'utf8')).toBe('one two');
  });
});
