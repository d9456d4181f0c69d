import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const QUIET = { PODMAN_IGNORE_CGROUPSV1_WARNING: 'true' };

/** Podman with its own images and containers, in a folder that is deleted with it. */
export interface Podman {
  readonly folder: string;
  /** @returns standard output. Throws with standard error if it fails. */
  run(...args: readonly string[]): Promise<string>;
  /** The output of a container, of both streams. */
  log(container: string): Promise<string>;
  /** Stops the container within 50 s. @returns its exit code; 137 if it had to be killed */
  stop(container: string): Promise<string>;
  remove(): void;
}

/**
 * Why images can't be built here; undefined if they can. Unlike runc, crun doesn't support the cgroups of every
 * machine.
 */
export function whyNoPodman(): string | undefined {
  const missing = ['podman', 'runc'].filter((program) => spawnSync(program, ['--version']).status !== 0);
  if (missing.length > 0) return `no ${missing.join(' and no ')} on this machine`;
  return process.getuid?.() === 0 ? undefined : 'reading files of other users takes root';
}

export function createPodman(): Podman {
  const folder = mkdtempSync(join(tmpdir(), 'podman-'));
  const places = [
    '--root',
    join(folder, 'images'),
    '--runroot',
    join(folder, 'running'),
    '--runtime',
    'runc',
  ];
  const env = { ...process.env, ...QUIET };
  const call = (args: readonly string[]) =>
    exec('podman', [...places, ...args], { env, maxBuffer: 64 * 1024 * 1024 });
  const run = async (...args: readonly string[]) => (await call(args)).stdout;
  return {
    folder,
    run,
    log: async (container) => {
      const { stdout, stderr } = await call(['logs', container]);
      return stdout + stderr;
    },
    stop: async (container) => {
      await run('stop', '--time', '50', container);
      return (await run('inspect', '--format', '{{.State.ExitCode}}', container)).trim();
    },
    remove: () => {
      // Unmounts the file systems of containers; warnings about the unusual storage location are irrelevant.
      spawnSync('podman', [...places, 'rm', '--all', '--force', '--time', '0'], { env });
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The limits of this process: raising them for a container takes a capability that not every root user has. */
export function ownLimits(): readonly string[] {
  const limits = readFileSync('/proc/self/limits', 'utf8');
  const of = (name: string, title: string) => {
    const most =
      new RegExp(`^${title} +\\S+ +(\\S+)`, 'm').exec(limits)?.[1]?.replace('unlimited', '-1') ?? '';
    return ['--ulimit', `${name}=${most}:${most}`];
  };
  return [...of('nofile', 'Max open files'), ...of('nproc', 'Max processes')];
}
