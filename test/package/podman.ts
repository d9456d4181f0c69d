import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const QUIET = { PODMAN_IGNORE_CGROUPSV1_WARNING: 'true' };

/** Podman with images and containers of its own, in a folder that goes with it. */
export interface Podman {
  readonly folder: string;
  /** @returns standard output. Throws with standard error where it fails. */
  run(...args: readonly string[]): Promise<string>;
  /** What a container has written, on both streams. */
  log(container: string): Promise<string>;
  /** Tells it to end, and waits for that up to 50 s. @returns its exit code; 137 where it had to be killed */
  stop(container: string): Promise<string>;
  remove(): void;
}

/** Why nothing can be built here; undefined where it can. crun does not take every machine's cgroups, runc does. */
export function whyNoPodman(): string | undefined {
  const missing = ['podman', 'runc'].filter((program) => spawnSync(program, ['--version']).status !== 0);
  if (missing.length > 0) return `no ${missing.join(' and no ')} on this machine`;
  return process.getuid?.() === 0 ? undefined : 'files of other users are looked at, which takes root';
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
      // Unmounts what containers have left; what it says of a storage that is not the usual one concerns nobody.
      spawnSync('podman', [...places, 'rm', '--all', '--force', '--time', '0'], { env });
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The limits of this process: without a capability that not every root has, a container can't be given higher ones. */
export function ownLimits(): readonly string[] {
  const limits = readFileSync('/proc/self/limits', 'utf8');
  const of = (name: string, title: string) => {
    const most =
      new RegExp(`^${title} +\\S+ +(\\S+)`, 'm').exec(limits)?.[1]?.replace('unlimited', '-1') ?? '';
    return ['--ulimit', `${name}=${most}:${most}`];
  };
  return [...of('nofile', 'Max open files'), ...of('nproc', 'Max processes')];
}
