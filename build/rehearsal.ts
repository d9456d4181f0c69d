import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startLocalRegistry } from './local-registry.js';
import { npm, packAll, publishMissing } from './publish.js';

const exec = promisify(execFile);
const BUFFER = { maxBuffer: 64 * 1024 * 1024 };

/** A shell command that a program prints for its user, from the start of its line. */
const FIRST_QUERY = /^\. '.+' && curl .+$/m;

const SUBGRAPH = 'defender-subgraph';
const EMULATOR = 'defender-emulator';

/**
 * Packs both packages of this repository, publishes the tarballs to a registry on this machine, installs each from there
 * into an empty folder of its own, and runs its commands. Throws at the first failure.
 */
export async function rehearse(version: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'release-rehearsal-'));
  const registry = await startLocalRegistry([SUBGRAPH, EMULATOR], await npm('config', 'get', 'registry'));
  try {
    say('build');
    await npm('run', 'build');
    say('pack');
    const packed = await packAll(folder);
    expectText(packed.map(({ name }) => name).join(), `${SUBGRAPH},${EMULATOR}`, 'the packed packages');
    const credentials = `--${registry.url.replace('http:', '')}:_authToken=${registry.token}`;
    // Provenance requires a workflow's identity.
    const options = [`--registry=${registry.url}`, credentials, '--provenance=false'];
    for (const each of packed) {
      const { name, filename, integrity } = each;
      say(`publish ${filename} to ${registry.url}, and once more, which must do nothing`);
      const outcomes = [await publishMissing(each, options), await publishMissing(each, options)];
      expectText(outcomes.join(), 'true,false', 'the outcomes');
      const installed = await install(join(folder, name), registry.url, name, version);
      expectText(installed, integrity, `the lock file of a folder with ${name}`);
    }
    await runSubgraph(join(folder, SUBGRAPH), version);
    await runEmulator(join(folder, EMULATOR), version);
    await startOnEmptyMachine(folder, registry.url, version);
  } finally {
    await registry.close();
    await rm(folder, { recursive: true });
  }
}

/** @returns the integrity of the installed tarball */
async function install(folder: string, registry: string, name: string, version: string): Promise<string> {
  say(`install ${name}@${version} into an empty folder`);
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', `--registry=${registry}`];
  await exec('npm', ['install', ...options, `${name}@${version}`], { cwd: folder, ...BUFFER });
  const lock = await readFile(join(folder, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(lock) as { packages: Record<string, { integrity?: string }> };
  return packages[`node_modules/${name}`]?.integrity ?? '';
}

async function expectVersion(folder: string, name: string, version: string): Promise<void> {
  say(`${name} --version`);
  const command = bare({}, 'npx', '--no-install', name, '--version');
  expectText((await exec(...command, { cwd: folder, ...BUFFER })).stdout, version, 'the version');
}

async function runSubgraph(folder: string, version: string): Promise<void> {
  await expectVersion(folder, SUBGRAPH, version);
  const inFolder = { cwd: folder, ...BUFFER };
  say('demo, and the query that it prints');
  const command = join(folder, 'node_modules/.bin', SUBGRAPH);
  const demo = spawn(...bare({ PORT: '0', TMPDIR: folder }, command, 'demo'), inFolder);
  await withProgram(demo, 'Ctrl+C', async (printed) => {
    const [query = ''] = FIRST_QUERY.exec(printed) ?? [];
    expectText((await exec('sh', ['-c', query], inFolder)).stdout, '"computerDnsName":"', 'the response');
  });

  say('emulator, and doctor with the settings that it prints');
  const emulator = spawn(...bare({}, command, 'emulator', '--port', '0'), inFolder);
  await withProgram(emulator, 'curl', async (printed) => {
    const settings = [...printed.matchAll(/^export (\w+)='(.*)'$/gm)].map(([, key, value]) => [key, value]);
    const doctor = bare(Object.fromEntries(settings) as Record<string, string>, command, 'doctor');
    expectText((await exec(...doctor, inFolder)).stdout, 'Works:', 'the report of doctor');
  });
}

async function runEmulator(folder: string, version: string): Promise<void> {
  await expectVersion(folder, EMULATOR, version);
  say(`${EMULATOR}, alone, and a token of it`);
  // Without npx, which ends on a signal but doesn't pass it on.
  const command = join(folder, 'node_modules/.bin', EMULATOR);
  const started = spawn(...bare({}, command, '--port', '0'), { cwd: folder });
  await withProgram(started, 'curl', async (printed) => {
    const [request = ''] = /^curl .+$/m.exec(printed) ?? [];
    expectText((await exec('sh', ['-c', request], BUFFER)).stdout, '"token":"', 'the response');
    const [url = ''] = /http:\/\/\S+/.exec(printed) ?? [];
    await runPythonClient(join(folder, 'node_modules', EMULATOR), url);
  });
  say(`${EMULATOR} conform`);
  const conform = bare({}, command, 'conform');
  expectText((await exec(...conform, BUFFER)).stdout, 'clients work.', 'the report');
}

/** Maximum size of the installation: the emulator with its three dependencies. */
const MAX_PACKAGES = 4;
const MAX_BYTES = 10_000_000;

/** `npx defender-emulator` in an empty folder, with an empty cache of npm. Prints the time, and rejects a larger installation. */
async function startOnEmptyMachine(folder: string, registry: string, version: string): Promise<void> {
  say(`npx ${EMULATOR} in an empty folder, with an empty cache`);
  const home = join(folder, 'empty');
  await mkdir(home);
  const settings = { HOME: home, npm_config_cache: join(home, '.npm'), npm_config_registry: registry };
  const began = performance.now();
  // A group of its own, because npx doesn't pass a signal on.
  const [shell, line] = bare(settings, 'npx', '--yes', `${EMULATOR}@${version}`, '--port', '0');
  const started = spawn(shell, line, { cwd: home, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await new Promise<void>((resolve, reject) => {
      let printed = '';
      started.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (/http:\/\/127\.0\.0\.1:\d+/.test(printed)) resolve();
      });
      started.once('close', () => reject(new Error(`npx ended: ${printed}`)));
    });
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    const { packages, bytes } = await sizeOf(join(home, '.npm/_npx'));
    say(`${seconds} s, ${String(packages)} packages, ${(bytes / 1e6).toFixed(1)} MB`);
    if (packages > MAX_PACKAGES || bytes > MAX_BYTES)
      throw new Error('npx installs more packages or bytes than allowed');
  } finally {
    if (started.pid !== undefined) process.kill(-started.pid, 'SIGKILL');
  }
}

/** Counts the packages that npx installed in a folder, and their bytes. */
async function sizeOf(folder: string): Promise<{ packages: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  const isPackage = /node_modules\/(@[^/]+\/)?[^/]+$/;
  return {
    packages: files.filter(({ parentPath, name }) => name === 'package.json' && isPackage.test(parentPath))
      .length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

/** The Python client of the package's README, where Python has its packages. */
async function runPythonClient(folder: string, url: string): Promise<void> {
  const python = '/usr/bin/python3';
  try {
    await exec(python, ['-c', 'import msal, requests']);
  } catch {
    say("skipped: the README's Python client, without msal and requests on this machine");
    return;
  }
  say("the README's Python client");
  const readme = await readFile(join(folder, 'README.md'), 'utf8');
  const [, program = ''] = /^```python\n([\s\S]*?)^```/m.exec(readme) ?? [];
  const { stdout } = await exec(python, ['-c', program], { env: { E: url } });
  expectText(String(stdout.trim().split('\n').length), '5', 'the number of alerts');
}

/** A program and its arguments, with these settings and none of this process. */
function bare(settings: Readonly<Record<string, string>>, ...command: readonly string[]): [string, string[]] {
  const assignments = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
  return ['sh', ['-c', 'exec env -i PATH="$PATH" HOME="$HOME" "$@"', 'sh', ...assignments, ...command]];
}

/** Waits until the program has printed `text`, passes its output to `use`, and ends the program. */
async function withProgram(
  program: ChildProcess,
  text: string,
  use: (printed: string) => Promise<void>,
): Promise<void> {
  const closed = once(program, 'close') as Promise<[number | null]>;
  let printed = '';
  program.stderr?.pipe(process.stderr);
  try {
    await new Promise<void>((resolve, reject) => {
      program.stdout?.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (printed.includes(text)) resolve();
      });
      closed.then(() => reject(new Error(`The program ended without printing "${text}"`)), reject);
    });
    await use(printed);
    program.kill('SIGTERM');
    const [code] = await closed;
    if (code !== 0) throw new Error(`The program ended with code ${String(code)} after SIGTERM`);
  } finally {
    program.kill('SIGKILL');
  }
}

function expectText(actual: string, expected: string, subject: string): void {
  if (!actual.includes(expected)) throw new Error(`Expected "${expected}" in ${subject}, got: ${actual}`);
}

function say(step: string): void {
  process.stdout.write(`==> ${step}\n`);
}
