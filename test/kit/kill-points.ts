import { readFileSync } from 'node:fs';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/*
 * Loaded by a process before its program, to kill it at one moment that is an event and no time: just before or just behind a file gets
 * its name. KILL_AT says which: `before` or `behind`, a blank, and a regular expression for the name of the file, a line feed and what it
 * holds (of long files, nothing). Without it nothing is killed.
 */

const [, when, expression = ''] = /^(before|behind) (.*)$/s.exec(process.env['KILL_AT'] ?? '') ?? [];
const wanted = new RegExp(expression, 's');
const LONG = 100_000;

function contentOf(path: string): string {
  const bytes = readFileSync(path);
  return bytes.length > LONG ? '' : bytes.toString('utf8');
}

const { rename } = files;

async function renameAndDie(from: string, to: string): Promise<void> {
  const isMeant = wanted.test(`${to}\n${contentOf(from)}`);
  if (isMeant && when === 'before') process.kill(process.pid, 'SIGKILL');
  await rename(from, to);
  if (isMeant && when === 'behind') process.kill(process.pid, 'SIGKILL');
}

if (when !== undefined) {
  files.rename = renameAndDie as typeof rename;
  syncBuiltinESMExports();
}
