import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../bench/folders.js';

const exec = promisify(execFile);

/** A tarball in `folder`, as `npm pack --json` describes it. */
export interface PackedPackage {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly filename: string;
  readonly integrity: string;
}

/** @returns standard output without surrounding blanks */
export async function npm(...args: readonly string[]): Promise<string> {
  return (await exec('npm', args, { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 })).stdout.trim();
}

/** Packs both packages, after a build. */
export async function packAll(folder: string): Promise<readonly PackedPackage[]> {
  const pack = ['pack', '--json', '--include-workspace-root', '--workspaces', '--pack-destination', folder];
  const packed = JSON.parse(await npm(...pack)) as readonly Omit<PackedPackage, 'folder'>[];
  return packed.map((each) => ({ folder, ...each }));
}

/**
 * Publishes a package unless the registry has this version, so that a release can be repeated after it failed in the middle.
 * Throws if the registry has other content under this version.
 *
 * @param options of npm, such as `--registry=...`
 * @returns false if the registry had it
 */
export async function publishMissing(
  { folder, name, version, filename, integrity }: PackedPackage,
  options: readonly string[] = [],
): Promise<boolean> {
  const published = await integrityOf(`${name}@${version}`, options);
  if (published === integrity) return false;
  if (published !== '')
    throw new Error(`${name}@${version} is published with other content. Release another version.`);
  const tag = version.includes('-') ? ['--tag=next'] : [];
  await npm('publish', ...tag, ...options, join(folder, filename));
  return true;
}

/** Empty if the registry lacks the package or the version. */
async function integrityOf(specifier: string, options: readonly string[]): Promise<string> {
  try {
    // Silent, as below `npm run --silent`, npm would not say why it failed.
    return await npm('view', specifier, 'dist.integrity', '--loglevel=error', ...options);
  } catch (error) {
    if (error instanceof Error && error.message.includes('E404')) return '';
    throw error;
  }
}
