import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { BUILT, READ_AT_START, ROOT } from './folders.js';

/**
 * Compiles subgraph, emulator and naive server from the current sources, so that no outdated build is measured. Type
 * errors are printed but not fatal. Throws if nothing could be compiled.
 */
export function buildServers(): void {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'bench/tsconfig.build.json'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (status !== 0) console.warn(`tsc reports errors; measuring its output nevertheless:\n${stdout}`);
  if (!existsSync(`${BUILT}src/main.js`)) throw new Error('The servers could not be compiled');
  for (const folder of READ_AT_START) cpSync(`${ROOT}${folder}`, `${BUILT}${folder}`, { recursive: true });
}
