import { readFileSync } from 'node:fs';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/*
 * Preloaded into a process to kill it at a specific event: before or after a file is renamed. KILL_AT contains `before`
 * or `behind`, a space, and a regular expression that matches the file's name, a line feed and its content (of long
 * files, nothing). With `full` instead, the process survives, and the first such rename fails with ENOSPC. Without
 * KILL_AT nothing happens.
 */

const [, when, expression = ''] = /^(before|behind|full) (.*)$/s.exec(process.env['KILL_AT'] ?? '') ?? [];
const wanted = new RegExp(expression, 's');
const LONG = 100_000;

function contentOf(path: string): string {
  const bytes = readFileSync(path);
  return bytes.length > LONG ? '' : bytes.toString('utf8');
}

const { rename } = files;
let wasFull = false;

async function renameAndDie(from: string, to: string): Promise<void> {
  const isMeant = wanted.test(`${to}\n${contentOf(from)}`);
  if (isMeant && when === 'full' && !wasFull) {
    wasFull = true;
    throw Object.assign(new Error('ENOSPC: no space left on device, rename'), { code: 'ENOSPC' });
  }
  if (isMeant && when === 'before') process.kill(process.pid, 'SIGKILL');
  await rename(from, to);
  if (isMeant && when === 'behind') process.kill(process.pid, 'SIGKILL');
}

if (when !== undefined) {
  files.rename = renameAndDie as typeof rename;
  syncBuiltinESMExports();
}
