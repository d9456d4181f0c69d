import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { ROOT } from '../../bench/folders.js';

const exec = promisify(execFile);
/** The list of files exceeds the default buffer. */
const BUFFER = { maxBuffer: 16 * 1024 * 1024 };

/** The package, installed in an empty folder without anything else. */
export interface InstalledPackage {
  readonly folder: string;
  /** Paths in the tarball, as npm prints them. */
  readonly files: readonly string[];
  /** Bytes of the tarball. */
  readonly size: number;
  /** npm's output during the installation. */
  readonly complaints: string;
  readText(path: string): Promise<string>;
  remove(): Promise<void>;
}

/** The output of `npm pack --json`. */
interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

/**
 * Builds and packs this repository as in the README, and installs the tarball. Uses the machine's registry and cache.
 */
export async function installPackage(): Promise<InstalledPackage> {
  const folder = await mkdtemp(join(tmpdir(), 'installed-package-'));
  await exec('npm', ['run', 'build'], { cwd: ROOT, ...BUFFER });
  const pack = ['pack', '--json', '--pack-destination', folder];
  const { stdout } = await exec('npm', pack, { cwd: ROOT, ...BUFFER });
  const [packed] = JSON.parse(stdout) as readonly [Packed];
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${packed.filename}`];
  const { stderr } = await exec('npm', install, { cwd: folder, ...BUFFER });
  return {
    folder,
    files: packed.files.map(({ path }) => path),
    size: packed.size,
    complaints: stderr,
    readText: (path) => readFile(join(folder, 'node_modules/defender-subgraph', path), 'utf8'),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** The result of a command line. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program in the folder, with the given environment only. */
export async function runIn(
  folder: string,
  [program = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const child = spawn(program, args, { cwd: folder, env: { ...bareEnvironment(), ...env } });
  const output = collect(child);
  const [code] = (await once(child, 'close')) as [number];
  return { code, out: output.out, err: output.err };
}

/** A program that runs until it is ended. */
export interface Running {
  readonly output: { readonly out: string; readonly err: string };
  readonly pid: number | undefined;
  /** Sends SIGTERM. @returns its exit code */
  end(): Promise<number>;
}

/** Starts the installed command, which ends with the test. */
export function start(
  { folder }: InstalledPackage,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  return startIn(folder, [join(folder, 'node_modules/.bin/defender-subgraph'), ...args], env);
}

/** Starts a program in the folder, which ends with the test. */
export function startIn(
  folder: string,
  [program = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(program, args, { cwd: folder, env: { ...bareEnvironment(), ...env } });
  const closed = once(child, 'close');
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    output: collect(child),
    pid: child.pid,
    end: async () => {
      child.kill('SIGTERM');
      const [code] = (await closed) as [number];
      return code;
    },
  };
}

/** The environment for Node, npm's cache and temporary files only. */
function bareEnvironment(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR !== undefined && { TMPDIR }) };
}

function collect(child: ReturnType<typeof spawn>): { out: string; err: string } {
  const output = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output.err += chunk.toString()));
  return output;
}
