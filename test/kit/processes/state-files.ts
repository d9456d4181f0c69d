import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../new-folder.js';

interface StoredEntry {
  readonly key: string;
  readonly value: string;
  readonly endTime: number;
}

/**
 * The data directory of a single replica, with the manipulations that write access to it permits. Deleted with the
 * test.
 */
export interface StateFiles {
  readonly path: string;
  /** For `startSubgraph`. */
  readonly env: { readonly DATA_DIR: string };
  /** The entries with this key prefix. */
  all(prefix: string): readonly StoredEntry[];
  /** The only entry with this key prefix. */
  find(prefix: string): StoredEntry;
  /** Writes an entry to its place, replacing any other. */
  put(entry: StoredEntry): void;
  /** Truncates the file, or replaces it with a folder. */
  spoil(key: string, how: 'cut' | 'folder'): void;
  /** Changes the JSON in an entry, wherever it begins. */
  edit(prefix: string, change: (value: Readonly<Record<string, unknown>>) => object): void;
}

export function createStateFiles(): StateFiles {
  const path = newFolder();
  const all: StateFiles['all'] = (prefix) =>
    readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')) as StoredEntry)
      .filter(({ key }) => key.startsWith(prefix));
  const find: StateFiles['find'] = (prefix) => {
    const entries = all(prefix);
    if (entries.length !== 1) throw new Error(`${String(entries.length)} entries begin with ${prefix}`);
    return entries[0]!;
  };
  const fileOf = (key: string) => join(path, `${createHash('sha256').update(key).digest('hex')}.json`);
  const put: StateFiles['put'] = (entry) => {
    writeFileSync(fileOf(entry.key), JSON.stringify(entry));
  };
  return {
    path,
    env: { DATA_DIR: path },
    all,
    find,
    put,
    spoil: (key, how) => {
      const file = fileOf(key);
      if (how === 'cut') {
        const text = readFileSync(file, 'utf8');
        writeFileSync(file, text.slice(0, text.length / 2));
      } else {
        rmSync(file);
        mkdirSync(file);
      }
    },
    edit: (prefix, change) => {
      const entry = find(prefix);
      const begin = entry.value.indexOf('{');
      const held = JSON.parse(entry.value.slice(begin)) as Readonly<Record<string, unknown>>;
      put({ ...entry, value: entry.value.slice(0, begin) + JSON.stringify(change(held)) });
    },
  };
}
