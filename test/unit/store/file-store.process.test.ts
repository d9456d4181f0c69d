import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileStore } from '../../../src/store/file-store.js';
import { BUILT } from '../../kit/processes/build-processes.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { describeStore } from './store-contract.js';
import { newFolder } from '../../kit/new-folder.js';
import { PATIENCE_MS } from '../../kit/time/patience.js';

describeStore('a file store', async () => {
  const clock = new ManualClock();
  return {
    store: createFileStore({ directory: newFolder(), clock }),
    pass: (ms) => {
      clock.advance(ms);
    },
  };
});

describe('a file store', () => {
  it('creates its directory, and protects its entries from other users', async () => {
    const directory = join(newFolder(), 'a', 'b');
    await createFileStore({ directory, clock: new ManualClock() }).set('a', 'one', 60_000);
    const [file] = await readdir(directory);
    const { stat } = await import('node:fs/promises');
    expect((await stat(join(directory, file!))).mode & 0o077).toBe(0);
  });

  it('persists entries across processes', async () => {
    const directory = newFolder();
    const clock = new ManualClock();
    await createFileStore({ directory, clock }).set('a', 'one', 60_000);
    const next = createFileStore({ directory, clock });
    expect(await next.get('a')).toBe('one');
    expect(await next.setIfAbsent('a', 'two', 60_000)).toBe(false);
  });

  it('contains only complete entries, even if its process is killed during writes', async () => {
    const directory = newFolder();
    const clock = { now: () => Date.now(), sleep: () => Promise.resolve() };
    for (let round = 0; round < 3; round += 1) {
      const writer = spawn(process.execPath, [`${BUILT}test/unit/store/endless-writer.js`, directory], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(writer.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, 20 * (round + 1)));
      writer.kill('SIGKILL');
      await once(writer, 'exit');
      const store = createFileStore({ directory, clock });
      expect(await store.get('big')).toMatch(/^(\d+) (.)\2{99999}$/);
      expect(Number(await store.get('count'))).toBeGreaterThan(0);
      const others = async () => (await readdir(directory)).filter((name) => !name.endsWith('.json'));
      await expect.poll(others, { timeout: PATIENCE_MS }).toEqual([]);
    }
  });

  it('removes expired entries after opening', async () => {
    const directory = newFolder();
    const clock = new ManualClock();
    await createFileStore({ directory, clock }).set('a', 'one', 1_000);
    clock.advance(1_000);
    await createFileStore({ directory, clock }).get('b');
    await expect.poll(() => readdir(directory), { timeout: PATIENCE_MS }).toEqual([]);
  });

  it('removes expired entries although another file cannot be removed', async () => {
    const directory = newFolder();
    const clock = new ManualClock();
    const store = createFileStore({ directory, clock });
    for (let entry = 0; entry < 20; entry += 1) await store.set(`entry ${entry}`, 'x', 1_000);
    const folders = ['a', 'b', 'c'].map((name) => `${name}.unfinished`);
    for (const folder of folders) {
      await mkdir(join(directory, folder));
      await utimes(join(directory, folder), 0, 0);
    }
    clock.advance(1_000);
    await createFileStore({ directory, clock }).get('b');
    await expect
      .poll(async () => (await readdir(directory)).sort(), { timeout: PATIENCE_MS })
      .toEqual(folders);
  });

  it('removes expired entries while it is in use, and no others', async () => {
    const directory = newFolder();
    const clock = new ManualClock();
    const store = createFileStore({ directory, clock });
    await store.set('lasting', 'x', 3_600_000);
    for (let entry = 0; entry < 900; entry += 1) await store.set(`entry ${entry}`, 'x', 1_000);
    clock.advance(1_000);
    for (let time = 0; time < 200; time += 1) await store.set('repeated', 'x', 1_000);
    const countAfterWrite = async () => {
      await store.set('repeated', 'x', 1_000);
      return (await readdir(directory)).length;
    };
    await expect.poll(countAfterWrite, { timeout: PATIENCE_MS }).toBe(2);
    expect(await store.getMany(['lasting', 'repeated', 'entry 0'])).toEqual(['x', 'x', undefined]);
  });

  it.each([
    ['cut', (text: string) => text.slice(0, -5)],
    ['of another shape', () => '{"key":"a"}'],
    ['of another key', (text: string) => text.replace('"a"', '"b"')],
    ['no JSON', () => 'poison'],
  ])('fails for a file that is %s', async (_what, spoil) => {
    const directory = newFolder();
    const store = createFileStore({ directory, clock: new ManualClock() });
    await store.set('a', 'one', 60_000);
    const path = join(directory, (await readdir(directory))[0]!);
    await writeFile(path, spoil(await readFile(path, 'utf8')));
    const error = { name: 'UnverifiedEntryError' };
    await expect(store.get('a')).rejects.toMatchObject(error);
    await expect(store.setIfAbsent('a', 'two', 60_000)).rejects.toMatchObject(error);
    await store.delete('a');
    expect(await store.setIfAbsent('a', 'two', 60_000)).toBe(true);
  });

  it('fails if its directory can’t be used', async () => {
    const directory = newFolder();
    await writeFile(join(directory, 'file'), '');
    const store = createFileStore({ directory: join(directory, 'file'), clock: new ManualClock() });
    await expect(store.set('a', 'one', 1_000)).rejects.toMatchObject({ name: 'StoreUnavailableError' });
  });
});
