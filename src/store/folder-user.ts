import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../lib/parse-json.js';
import { isAlive } from './process-mark.js';

const USER_FILE = 'server.lock';
const userModel = z.object({ pid: z.int().min(1), host: z.string() });

/**
 * Records that this process uses a data folder. The file remains after exit; its process id then shows that the process
 * has ended.
 *
 * @returns the id of another process on this host that uses the folder. Process ids may be reused, so warn but don't
 * fail.
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
    // A full disk causes errors where space is required.
  }
  return undefined;
}
