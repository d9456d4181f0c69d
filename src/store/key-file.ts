import { randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStateKey } from '../config/state-key.js';
import { readPlainFileSync } from './read-plain-file.js';

export const KEY_FILE = 'state.key';
const KEY_BYTES = 32;
/** How often a file that vanished at the moment of its use is looked for again. */
const TRIES = 3;

/** The file is there and holds no key: another one in its place would make everything that is kept look forged. */
export class KeyFileError extends Error {
  constructor(path: string, problem: string) {
    super(
      `DATA_DIR: the key in ${path} ${problem}. Put the file back as it was; without it, delete it and the entries beside it, which nobody can vouch for`,
    );
    this.name = 'KeyFileError';
  }
}

/** The key of a directory of files. @throws KeyFileError for what is no key, or the error of the file system. */
export function readKeyFile(directory: string): KeyObject {
  const path = join(directory, KEY_FILE);
  const text = readPlainFileSync(path);
  // Its line end is the last byte that is written: without it, the file was cut.
  const key = text.endsWith('\n') ? readStateKey(text.slice(0, -1)) : 'was cut off';
  if (typeof key === 'string') throw new KeyFileError(path, key);
  return key;
}

/** The same; made where there is none, for this user alone, by one of many who try at once. */
export function readOrMakeKeyFile(directory: string): KeyObject {
  for (let tries = 1; ; tries += 1) {
    try {
      return readKeyFile(directory);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || tries > TRIES) throw error;
    }
    makeKeyFile(directory);
  }
}

/** Written beside its place and linked there, so that it is whole or not there, and never takes another one's place. */
function makeKeyFile(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, KEY_FILE);
  // The store of files removes what a process that died leaves behind under such a name.
  const unfinished = `${path}.${randomUUID()}.unfinished`;
  const text = `${randomBytes(KEY_BYTES).toString('base64')}\n`;
  try {
    writeNew(unfinished, text);
    linkSync(unfinished, path);
  } catch (error) {
    if (NO_LINKS.has(codeOf(error))) writeIfAbsent(path, text);
    else if (codeOf(error) !== 'EEXIST' && codeOf(error) !== 'ENOENT') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** What file systems say that know no links, as shares of a network do. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

function writeIfAbsent(path: string, text: string): void {
  try {
    writeNew(path, text);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    // Written in part it would stand in the way of every later start.
    rmSync(path, { force: true });
    throw error;
  }
}

function writeNew(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
