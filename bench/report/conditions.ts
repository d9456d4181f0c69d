import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { ROOT } from '../folders.js';

const PACKAGES = ['@apollo/server', 'graphql', 'express', 'undici'];

/** The machine and versions of a run; call it before the first process starts. */
export function describeConditions(now: Date): readonly (readonly [string, string])[] {
  const [processor] = cpus();
  return [
    ['date', now.toISOString().slice(0, 10)],
    ['commit', readCommit()],
    [
      'machine',
      `${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${arch()}`,
    ],
    ['load before', loadavg()[0]?.toFixed(1) ?? ''],
    ['Node', process.version],
    ['packages', PACKAGES.map((name) => `${name} ${readVersion(name)}`).join(', ')],
  ];
}

function readVersion(name: string): string {
  const text = readFileSync(`${ROOT}node_modules/${name}/package.json`, 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

function readCommit(): string {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' }).stdout?.trim();
  const commit = git('rev-parse', '--short=10', 'HEAD');
  if (!commit) return 'unknown';
  return git('status', '--porcelain', '--untracked-files=no', '--', 'src', 'resolvers', 'schema')
    ? `${commit}, with changes`
    : commit;
}
