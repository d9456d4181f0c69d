import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import semver from 'semver';
import { ROOT } from '../bench/folders.js';
import { packAll, publishMissing } from './publish.js';
import { rehearse } from './rehearsal.js';
import { FILES_WITH_VERSION, findTagProblems, releaseChangelog, replaceVersion } from './version.js';

/*
 * Prepares, checks and rehearses releases. docs/releasing.md describes the steps.
 */
const USAGE = `usage:
  npm run release -- VERSION                              writes the version of both packages and its changelog section
  npm run release -- --dry-run                            packs, publishes to a local registry, installs, runs
  npm run release -- --publish                            packs, and publishes what npm lacks of this version
  npm run release -- --check TAG --repository OWNER/NAME  checks that a workflow can release this commit
`;

interface Manifest {
  readonly version: string;
  readonly repository: { readonly url: string };
}

const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');
const write = (path: string, text: string) => writeFileSync(`${ROOT}${path}`, text);
const manifest = JSON.parse(read('package.json')) as Manifest;

function prepare(version: string): void {
  if (semver.valid(version) !== version || !semver.gt(version, manifest.version))
    throw new Error(`VERSION must be a semantic version above ${manifest.version}, without "v"`);
  const changelog = releaseChangelog(read('CHANGELOG.md'), version, new Date().toISOString().slice(0, 10));
  for (const path of FILES_WITH_VERSION) write(path, replaceVersion(read(path), manifest.version, version));
  write('CHANGELOG.md', changelog);
  const workspaces = ['--workspaces', '--include-workspace-root'];
  execFileSync('npm', ['version', '--no-git-tag-version', ...workspaces, version], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  process.stdout.write(`The files have version ${version}. docs/releasing.md has the next steps.\n`);
}

function check(tag: string, repository: string): void {
  const problems = findTagProblems(tag, manifest, read('CHANGELOG.md'), repository);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

async function publish(): Promise<void> {
  for (const each of await packAll(mkdtempSync(join(tmpdir(), 'release-')))) {
    const isNew = await publishMissing(each);
    process.stdout.write(`${each.name}@${each.version} ${isNew ? 'is published' : 'was published before'}\n`);
  }
}

async function release(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean' },
      publish: { type: 'boolean' },
      check: { type: 'string' },
      repository: { type: 'string' },
    },
  });
  const [version] = positionals;
  if (values['dry-run'] === true) await rehearse(manifest.version);
  else if (values.publish === true) await publish();
  else if (values.check !== undefined && values.repository !== undefined)
    check(values.check, values.repository);
  else if (version !== undefined && positionals.length === 1) prepare(version);
  else throw new Error(USAGE);
}

try {
  await release();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
