import { randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStateKey } from '../config/state-key.js';
import { makeFolderSync } from '../lib/make-folder.js';
import { readPlainFileSync } from './read-plain-file.js';
import { codeOf } from '../lib/code-of.js';

export const KEY_FILE = 'state.key';
const KEY_BYTES = 32;
/** Attempts if the file disappears during its use. */
const TRIES = 3;

/** The file exists but contains no key. Replacing it would invalidate all stored entries. */
export class KeyFileError extends Error {
  constructor(path: string, problem: string) {
    super(
      `DATA_DIR: the key in ${path} ${problem}. Restore the file. If that is impossible, delete it and the entries in its folder, which can no longer be verified`,
    );
    this.name = 'KeyFileError';
  }
}

/**
 * Reads a directory's key.
 *
 * @throws KeyFileError for invalid content, or the error of the file system
 */
export function readKeyFile(directory: string): KeyObject {
  const path = join(directory, KEY_FILE);
  const text = readPlainFileSync(path);
  // The line end is written last, so without it the file is truncated.
  const key = text.endsWith('\n') ? readStateKey(text.slice(0, -1)) : 'was truncated';
  if (typeof key === 'string') throw new KeyFileError(path, key);
  return key;
}

/**
 * Reads a directory's key, or creates it for this user only. With concurrent attempts, one succeeds and all use its
 * key.
 */
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

/** Writes a temporary file and links it, so that the key file is always complete and never overwritten. */
function makeKeyFile(directory: string): void {
  makeFolderSync(directory);
  const path = join(directory, KEY_FILE);
  // The file store removes abandoned files with this suffix.
  const unfinished = `${path}.${randomUUID()}.unfinished`;
  const text = `${randomBytes(KEY_BYTES).toString('base64')}\n`;
  try {
    writeNew(unfinished, text);
    linkSync(unfinished, path);
  } catch (error) {
    if (NO_LINKS.has(codeOf(error) ?? '')) writeIfAbsent(path, text);
    else if (codeOf(error) !== 'EEXIST' && codeOf(error) !== 'ENOENT') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Error codes of file systems without hard links, such as network shares. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

function writeIfAbsent(path: string, text: string): void {
  try {
    writeNew(path, text);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    // A partial file would make every later start fail.
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
