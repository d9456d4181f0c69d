import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Podman } from './podman.js';

/** The programs besides Node that the build steps call. */
const PROGRAMS = ['sh', 'env', 'mkdir', 'chown', 'chmod', 'sleep', 'find', 'stat'];

const output = (program: string, ...args: readonly string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/**
 * Provides the base image of a Dockerfile: from its registry, or, if that is unreachable, a local image of that name
 * with only Node in the version of the tag, npm, a shell and some programs of this machine.
 *
 * @param image such as `node:24-slim`
 * @returns which of both
 */
export async function provideBase(podman: Podman, image: string): Promise<'pulled' | 'made here'> {
  const reference = `docker.io/library/${image}`;
  try {
    await podman.run('pull', '--quiet', reference);
    return 'pulled';
  } catch {
    const root = join(podman.folder, 'base');
    makeRoot(root, /\d+/.exec(image)?.[0] ?? '');
    const archive = join(podman.folder, 'base.tar');
    execFileSync('tar', ['--owner=0', '--group=0', '-C', root, '-cf', archive, '.']);
    await podman.run('import', '--change', `ENV NODE_EXTRA_CA_CERTS=${CERTIFICATES}`, archive, reference);
    return 'made here';
  }
}

const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';

function makeRoot(root: string, major: string): void {
  for (const folder of [
    'usr/bin',
    'usr/local/bin',
    'usr/local/etc',
    'usr/local/lib/node_modules',
    'etc/ssl/certs',
    'root',
  ])
    mkdirSync(join(root, folder), { recursive: true });
  mkdirSync(join(root, 'tmp'), { mode: 0o1777 });
  for (const name of PROGRAMS) addProgram(root, output('sh', '-c', `command -v ${name}`), `/usr/bin/${name}`);
  mkdirSync(join(root, 'bin'));
  symlinkSync('../usr/bin/sh', join(root, 'bin/sh'));
  addProgram(root, nodeOf(major, join(root, '..')), '/usr/local/bin/node');
  cpSync(join(output('npm', 'root', '--global'), 'npm'), join(root, 'usr/local/lib/node_modules/npm'), {
    recursive: true,
  });
  symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', join(root, 'usr/local/bin/npm'));
  // The machine's npm settings.
  writeFileSync(
    join(root, 'usr/local/etc/npmrc'),
    `registry=${output('npm', 'config', 'get', 'registry')}\n`,
  );
  if (existsSync(CERTIFICATES)) copyFileSync(CERTIFICATES, join(root, CERTIFICATES));
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0::/root:/bin/sh\nnode:x:1000:1000::/:/bin/sh\n');
}

/** Adds a program with its shared libraries, each at its original path. */
function addProgram(root: string, from: string, to: string): void {
  copyFileSync(from, join(root, to));
  const libraries = output('ldd', from).matchAll(/(?:=> |^\s*)(\/\S+) \(0x/gm);
  for (const [, path = ''] of libraries) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    copyFileSync(path, join(root, path));
  }
}

/** The running Node if it has that version, else the npm package that contains one. */
function nodeOf(major: string, folder: string): string {
  if (process.version.startsWith(`v${major}.`)) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  mkdirSync(join(folder, 'node'));
  writeFileSync(join(folder, 'node/package.json'), '{ "private": true }\n');
  const install = [
    'install',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    `${name}@${major}`,
  ];
  execFileSync('npm', install, { cwd: join(folder, 'node'), stdio: 'ignore' });
  return join(folder, `node/node_modules/${name}/bin/node`);
}
