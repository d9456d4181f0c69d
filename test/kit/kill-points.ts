import { readFileSync } from 'node:fs';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/*
 * Loaded by a process before its program, to kill it at one moment that is an event and no time: just before or just behind a file gets
 * its name. KILL_AT says which: `before` or `behind`, a blank, and a regular expression for the name of the file, a line feed and what it
 * holds (of long files, nothing). With `full` in their place the process lives, and its disk has no room for that name, once. Without
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
