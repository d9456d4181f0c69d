import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFileStore } from '../../../src/store/file-store.js';
import { readKeyFile } from '../../../src/store/key-file.js';
import { gzipLines, startExportStorage } from '../../kit/exports/export-storage.js';
import { runTestedExport } from '../../kit/exports/run-export.js';
import { newFolder } from '../../kit/new-folder.js';

/** A folder with a pipe under each name. Opening one to read or write would block forever. */
function folderWithPipes(...names: readonly string[]): string {
  const folder = newFolder();
  for (const name of names) execFileSync('mkfifo', [join(folder, name)]);
  return folder;
}

async function storageOfOneRow() {
  const storage = await startExportStorage();
  storage.setSnapshot('2026-11-26T06:00:00Z', { '/c/0': gzipLines([{ id: 'one' }]) });
  return storage;
}

it.each(['out', 'out.unfinished', 'out.snapshot', 'out.checkpoint', 'out.notes', 'out.result'])(
  'is written despite a pipe as %s',
  async (name) => {
    const folder = folderWithPipes(name);
    await runTestedExport({ storage: await storageOfOneRow(), folder });
    expect(readFileSync(join(folder, 'out'), 'utf8')).toContain('"id":"one"');
  },
);

it('fails if the output itself is a pipe', async () => {
  const folder = folderWithPipes('out.snapshot.new');
  const exporting = runTestedExport({ storage: await storageOfOneRow(), folder });
  await expect(exporting).rejects.toMatchObject({ code: 'ENXIO' });
});

it('prevent a file store from reading one entry, but no other', async () => {
  const folder = folderWithPipes(`${hash('sha256', 'piped', 'hex')}.json`);
  const store = createFileStore({
    directory: folder,
    clock: { now: Date.now, sleep: async () => undefined },
  });
  await expect(store.get('piped')).rejects.toMatchObject({ name: 'UnverifiedEntryError' });
  await store.set('other', 'value', 60_000);
  expect(await store.get('other')).toBe('value');
});

it('are not a key', () => {
  expect(() => readKeyFile(folderWithPipes('state.key'))).toThrow('is not a file');
});
