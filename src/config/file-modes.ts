import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { platform } from 'node:process';
import type { Config } from './config.js';

/** A file or folder of the service with permissions for others on this machine. */
export interface LooseMode {
  readonly path: string;
  /** For example 644. */
  readonly mode: string;
  /** The access of others, and the command that removes it. */
  readonly problem: string;
  readonly remedy: string;
}

const OTHERS_READ = 0o004;
const OTHERS_WRITE = 0o022;
/** A reader of the key can forge sealed state, so only its owner may read it. */
const NOT_OWNER = 0o077;
/** Maximum number of files of a kind to check and name, so that a hundred thousand files don't delay the start. */
const MAX_LOOKED_AT = 1_000;
const MAX_NAMED = 5;

/** Loose modes of DATA_DIR, its files and AUDIT_LOG. Windows has no such modes. */
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

/** Undefined if the path doesn't exist or is of another kind, such as a device. */
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
