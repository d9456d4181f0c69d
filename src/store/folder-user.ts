import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../lib/parse-json.js';
import { isAlive } from './process-mark.js';

const USER_FILE = 'server.lock';
const userModel = z.object({ pid: z.int().min(1), host: z.string() });

/**
 * Writes down that this process serves from a folder of files. The file stays when the process ends: its number then tells that
 * nobody is there.
 *
 * @returns the number of another process of this host that serves from it too. A process may have got the number of one that
 *   is gone, so that is a reason to warn, and none to refuse.
 */
export async function takeFolder(directory: string): Promise<number | undefined> {
  const path = join(directory, USER_FILE);
  const before = userModel.safeParse(parseJson(await readFile(path, 'utf8').catch(() => ''))).data;
  const isOther = before !== undefined && before.host === hostname() && before.pid !== process.pid;
  if (isOther && isAlive(before.pid)) return before.pid;
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await writeFile(path, JSON.stringify({ pid: process.pid, host: hostname() }), { mode: 0o600 });
  } catch {
    // A full disk is told by what needs it.
  }
  return undefined;
}
