import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { platform } from 'node:process';
import type { Config } from './config.js';

/** A file or folder of ours that others on this machine can use. */
export interface LooseMode {
  readonly path: string;
  /** Such as 644. */
  readonly mode: string;
  /** What others can do with it, and what the operator can do about that. */
  readonly problem: string;
  readonly remedy: string;
}

const OTHERS_READ = 0o004;
const OTHERS_WRITE = 0o022;
/** Who reads the key can forge what it seals: that is for its owner alone. */
const NOT_OWNER = 0o077;
/** Of files alike, so many are looked at, and so many named: the start does not wait for a hundred thousand. */
const MAX_LOOKED_AT = 1_000;
const MAX_NAMED = 5;

/** Modes of DATA_DIR, its files and AUDIT_LOG that let others read or write. Windows has no such modes. */
export async function findLooseModes({
  dataDirectory,
  redisUrl,
  audit,
}: Pick<Config, 'dataDirectory' | 'redisUrl' | 'audit'>): Promise<readonly LooseMode[]> {
  if (platform === 'win32') return [];
  const inData = redisUrl === undefined ? await looseInside(dataDirectory) : [];
  const log = audit.logPath === undefined ? [] : await looseFile(audit.logPath, OTHERS_READ | OTHERS_WRITE);
  return [...inData, ...log];
}

async function looseInside(directory: string): Promise<readonly LooseMode[]> {
  const names = await readdir(directory).catch(() => []);
  const isKey = (name: string) => name.endsWith('.key');
  const files: LooseMode[] = [];
  for (const name of [...names.filter(isKey), ...names.filter((name) => !isKey(name))].slice(
    0,
    MAX_LOOKED_AT,
  )) {
    if (files.length === MAX_NAMED) break;
    const bits = isKey(name) ? NOT_OWNER : OTHERS_READ | OTHERS_WRITE;
    files.push(...(await looseFile(join(directory, name), bits)));
  }
  return [...(await looseAt(directory, OTHERS_READ | OTHERS_WRITE, '700', 'isDirectory')), ...files];
}

function looseFile(path: string, bits: number): Promise<readonly LooseMode[]> {
  return looseAt(path, bits, '600', 'isFile');
}

/** None for what is not there, or is of another kind, as a device is. */
async function looseAt(
  path: string,
  bits: number,
  wanted: string,
  kind: 'isFile' | 'isDirectory',
): Promise<readonly LooseMode[]> {
  const found = await stat(path).catch(() => undefined);
  if (found?.[kind]() !== true || (found.mode & bits) === 0) return [];
  const mode = (found.mode & 0o777).toString(8).padStart(3, '0');
  const can = (found.mode & OTHERS_WRITE) === 0 ? 'read' : 'write';
  return [
    {
      path,
      mode,
      problem: `others on this machine can ${can} ${path} (mode ${mode})`,
      remedy: `chmod ${wanted} ${path}`,
    },
  ];
}
