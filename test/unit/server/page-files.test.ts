import { expect, it } from 'vitest';
import { createPageFiles } from '../../../src/server/pages/page-files.js';

it('reads the files of a page again after a read that failed, and only once after one that succeeded', async () => {
  let reads = 0;
  const read = createPageFiles(async () => {
    reads += 1;
    if (reads === 1) throw new Error('EMFILE: too many open files');
    return [['main.js', 'let a;']];
  });
  await expect(read('main.js')).rejects.toThrow('EMFILE');
  expect((await read('main.js'))?.body.toString()).toBe('let a;');
  expect(await read('other.js')).toBeUndefined();
  expect(reads).toBe(2);
});
