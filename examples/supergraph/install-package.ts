import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/**
 * Installs the package of a folder from its lockfile, unless it is up to date. Gateways have their own packages,
 * because they are large (500 MB) and not part of the subgraph.
 */
export function installPackage(folder: string): void {
  if (isNewer(`${folder}/node_modules/.package-lock.json`, `${folder}/package-lock.json`)) return;
  process.stdout.write(`Installing ${folder}, once ...\n`);
  const { status, stderr } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`npm ci in ${folder} failed:\n${stderr}`);
}

function isNewer(path: string, than: string): boolean {
  const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return changedAt(path) > changedAt(than);
}
