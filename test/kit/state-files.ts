import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

interface KeptEntry {
  readonly key: string;
  readonly value: string;
  readonly endTime: number;
}

/** The folder of a single replica, and what somebody who can write there does to it. Goes with the test. */
export interface StateFiles {
  readonly path: string;
  /** For `startSubgraph`. */
  readonly env: { readonly DATA_DIR: string };
  /** The entries whose keys begin so. */
  all(prefix: string): readonly KeptEntry[];
  /** The one entry whose key begins so. */
  find(prefix: string): KeptEntry;
  /** Puts an entry in its place, whatever was there. */
  put(entry: KeptEntry): void;
  /** Changes the JSON that an entry holds, wherever in it that begins. */
  edit(prefix: string, change: (value: Readonly<Record<string, unknown>>) => object): void;
}

export function createStateFiles(): StateFiles {
  const path = mkdtempSync(join(tmpdir(), 'state-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true });
  });
  const all: StateFiles['all'] = (prefix) =>
    readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')) as KeptEntry)
      .filter(({ key }) => key.startsWith(prefix));
  const find: StateFiles['find'] = (prefix) => {
    const entries = all(prefix);
    if (entries.length !== 1) throw new Error(`${String(entries.length)} entries begin with ${prefix}`);
    return entries[0]!;
  };
  const put: StateFiles['put'] = (entry) => {
    const name = `${createHash('sha256').update(entry.key).digest('hex')}.json`;
    writeFileSync(join(path, name), JSON.stringify(entry));
  };
  return {
    path,
    env: { DATA_DIR: path },
    all,
    find,
    put,
    edit: (prefix, change) => {
      const entry = find(prefix);
      const begin = entry.value.indexOf('{');
      const held = JSON.parse(entry.value.slice(begin)) as Readonly<Record<string, unknown>>;
      put({ ...entry, value: entry.value.slice(0, begin) + JSON.stringify(change(held)) });
    },
  };
}
