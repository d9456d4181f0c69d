import { randomUUID } from 'node:crypto';
import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withFileLock } from '../../../src/store/keyed-mutex.js';
import { newFolder } from '../../kit/new-folder.js';

async function lockOf(
  mark: string,
  modified: Date,
): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = newFolder();
  const path = join(folder, 'entry.json');
  await writeFile(`${path}.lock`, mark);
  await utimes(`${path}.lock`, modified, modified);
  return { folder, path };
}

describe('a lock on the disk', () => {
  it('that is stale is removed completely', async () => {
    const { folder, path } = await lockOf('of nobody', new Date(Date.now() - 60_000));
    expect(await withFileLock(path, async () => 'done')).toBe('done');
    expect(await readdir(folder)).toEqual([]);
  });

  it('of an ended process is taken over by one of many at a time', { tags: 'slow' }, async () => {
    const ended = JSON.stringify({ token: randomUUID(), pid: process.pid, host: hostname(), since: '' });
    for (let round = 0; round < 20; round += 1) {
      const { path } = await lockOf(ended, new Date());
      let holders = 0;
      const work = async () => {
        holders += 1;
        await setImmediate();
        expect(holders).toBe(1);
        holders -= 1;
      };
      const contend = async (index: number) => {
        for (let turn = 0; turn < index; turn += 1) await setImmediate();
        await withFileLock(path, work);
      };
      await Promise.all(Array.from({ length: 8 }, (_, index) => contend(index)));
    }
  });

  it('of a holder that was mistaken for dead is not released by it', async () => {
    const { folder, path } = await lockOf('of nobody', new Date(Date.now() - 60_000));
    await withFileLock(path, async () => {
      await rm(`${path}.lock`);
      await writeFile(`${path}.lock`, 'of another');
    });
    expect(await readdir(folder)).toEqual(['entry.json.lock']);
  });

  it('with a future time is waited for, within limits', async () => {
    const { folder, path } = await lockOf('of nobody', new Date(Date.now() + 86_400_000));
    const work = withFileLock(path, async () => 'done', 20);
    await expect(work).rejects.toThrow('held by another process for too long');
    expect(await readdir(folder)).toEqual(['entry.json.lock']);
  });
});
