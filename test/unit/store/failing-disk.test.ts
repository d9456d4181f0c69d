import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFileStore } from '../../../src/store/file-store.js';
import { StoreUnavailableError } from '../../../src/store/store.js';
import { newFolder } from '../../kit/new-folder.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

it('a folder that could not be made is made by a later operation', async () => {
  const directory = join(newFolder(), 'data');
  writeFileSync(directory, 'a file in its place');
  const store = createFileStore({ directory, clock: new ManualClock() });
  await expect(store.get('key')).rejects.toThrow(StoreUnavailableError);
  rmSync(directory);
  await store.set('key', 'value', 60_000);
  expect(await store.get('key')).toBe('value');
});

it('a write that fails leaves no unfinished file behind', async () => {
  const directory = newFolder();
  const store = createFileStore({ directory, clock: new ManualClock() });
  const name = `${hash('sha256', 'key', 'hex')}.json`;
  mkdirSync(join(directory, name));
  await expect(store.set('key', 'value', 60_000)).rejects.toThrow(StoreUnavailableError);
  expect(readdirSync(directory)).toEqual([name]);
});
