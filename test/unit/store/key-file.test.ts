import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KeyFileError, readOrMakeKeyFile } from '../../../src/store/key-file.js';
import { createStateKeys } from '../../../src/store/sealed-store.js';
import { StoreUnavailableError } from '../../../src/store/store.js';
import { newFolder } from '../../kit/new-folder.js';

describe('the key of DATA_DIR', () => {
  it('is created once with its folder, readable by its owner only, and persists across restarts', async () => {
    const directory = join(newFolder(), 'a', 'b');
    const key = readOrMakeKeyFile(directory);
    expect(key.symmetricKeySize).toBe(32);
    expect(await readdir(directory)).toEqual(['state.key']);
    expect(((await stat(join(directory, 'state.key'))).mode & 0o777).toString(8)).toBe('600');
    expect(((await stat(directory)).mode & 0o777).toString(8)).toBe('700');
    expect(readOrMakeKeyFile(directory).equals(key)).toBe(true);
    expect(readOrMakeKeyFile(join(newFolder(), 'c')).equals(key)).toBe(false);
  });

  const WHOLE = `${Buffer.alloc(32, 7).toString('base64')}\n`;
  it.each([
    ['is empty', '', 'was truncated'],
    ['was cut in its last byte', WHOLE.slice(0, -1), 'was truncated'],
    ['was cut in the middle', WHOLE.slice(0, 20), 'was truncated'],
    ['is too short', `${Buffer.alloc(31).toString('base64')}\n`, 'has 31 bytes and needs 32 or more'],
    ['is something else', '{"key":"x"}\n', 'is not base64'],
    ['has a second line', `${WHOLE}${WHOLE}`, 'is not base64'],
    ['is a line end', '\n', 'is empty'],
  ])("that %s is an error and isn't changed", async (_what, content, problem) => {
    const directory = newFolder();
    const path = join(directory, 'state.key');
    await writeFile(path, content, { mode: 0o600 });
    expect(() => readOrMakeKeyFile(directory)).toThrow(KeyFileError);
    expect(() => readOrMakeKeyFile(directory)).toThrow(`the key in ${path} ${problem}`);
    expect(await readFile(path, 'utf8')).toBe(content);
    expect(await readdir(directory)).toEqual(['state.key']);
  });

  it('is not created over another file, or where no file can be created', async () => {
    const directory = newFolder();
    await mkdir(join(directory, 'state.key'));
    expect(() => readOrMakeKeyFile(directory)).toThrow('EISDIR');
    expect(() => readOrMakeKeyFile('/dev/null/data')).toThrow('ENOTDIR');
  });

  it('is created once there is space', async () => {
    const directory = join(newFolder(), 'later');
    await writeFile(directory, 'a file where a folder should be');
    const keys = createStateKeys({ dataDirectory: directory })!;
    expect(() => keys.current()).toThrow(StoreUnavailableError);
    await rm(directory);
    expect(keys.current()).toHaveLength(1);
    await rm(directory, { recursive: true });
    expect(keys.current()).toHaveLength(1);
  });
});

describe('where keys come from', () => {
  it('is the setting, or the folder of a single replica, or nowhere', async () => {
    const dataDirectory = newFolder();
    const given = readOrMakeKeyFile(join(dataDirectory, 'other'));
    const redisUrl = 'redis://127.0.0.1:1';
    for (const more of [{}, { redisUrl }]) {
      expect(createStateKeys({ dataDirectory, stateKeys: [given], ...more })?.current()).toEqual([given]);
    }
    expect(createStateKeys({ dataDirectory, redisUrl })).toBeUndefined();
    expect(await readdir(dataDirectory)).toEqual(['other']);
    createStateKeys({ dataDirectory })?.current();
    expect((await readdir(dataDirectory)).sort()).toEqual(['other', 'state.key']);
  });
});
