import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withFileLock } from '../../../src/store/keyed-mutex.js';

async function lockOf(
  mark: string,
  modified: Date,
): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'locks-on-disk-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
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

  it('with a future time is waited for, within limits', async () => {
    const { folder, path } = await lockOf('of nobody', new Date(Date.now() + 86_400_000));
    const work = withFileLock(path, async () => 'done', 20);
    await expect(work).rejects.toThrow('held by another process for too long');
    expect(await readdir(folder)).toEqual(['entry.json.lock']);
  });
});
