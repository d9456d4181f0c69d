import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { listFiles, readSource } from './source-files.js';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly uses?: string;
  readonly steps?: readonly Step[];
  readonly needs?: string | readonly string[];
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
}
interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const paths = listFiles('.github').filter((path) => path.startsWith('.github/workflows/'));
const workflows = new Map(paths.map((path) => [path.slice(18), parse(readSource(path)) as Workflow]));
const jobs = [...workflows].flatMap(([file, { jobs }]) =>
  Object.entries(jobs).map(([name, job]) => ({ name: `${file} ${name}`, job, steps: job.steps ?? [] })),
);

describe('the workflows', () => {
  it('pin each action to a commit with its version, the same one everywhere', () => {
    const uses = paths.flatMap((path) =>
      [...readSource(path).matchAll(/\buses: (.+)$/gm)].map(([, use]) => use!),
    );
    const actions = uses.filter((use) => !use.startsWith('./'));
    expect(actions.length).toBeGreaterThan(10);
    expect(actions.filter((use) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use))).toEqual(
      [],
    );
    const commits = new Map<string, Set<string>>();
    for (const use of actions) {
      const [, repository = '', commit = ''] = /^([\w.-]+\/[\w.-]+)[^@]*@(.+)$/.exec(use) ?? [];
      commits.set(repository, (commits.get(repository) ?? new Set()).add(commit));
    }
    expect([...commits].filter(([, pinned]) => pinned.size > 1)).toEqual([]);
  });

  it('write with the named jobs only', () => {
    for (const [file, { permissions = { missing: 'write' } }] of workflows)
      expect([file, Object.values(permissions).filter((access) => access !== 'read')]).toEqual([file, []]);
    const writers = jobs.map(({ name, job: { permissions = {} } }) => ({
      name,
      scopes: Object.keys(permissions).filter((scope) => permissions[scope] !== 'read'),
    }));
    expect(writers.filter(({ scopes }) => scopes.length > 0)).toEqual([
      { name: 'code-scanning.yml codeql', scopes: ['security-events'] },
      { name: 'code-scanning.yml scorecard', scopes: ['security-events'] },
      { name: 'release.yml package', scopes: ['id-token'] },
      { name: 'release.yml image', scopes: ['packages', 'id-token'] },
      { name: 'release.yml chart', scopes: ['packages', 'id-token'] },
      { name: 'release.yml deploy-site', scopes: ['pages', 'id-token'] },
    ]);
  });

  it('keep no credentials in the checkout, and end', () => {
    const checkouts = jobs
      .flatMap(({ steps }) => steps)
      .filter((step) => step.uses?.includes('actions/checkout'));
    expect(checkouts.length).toBeGreaterThan(3);
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    const endless = jobs.filter(({ job }) => job.uses === undefined && job['timeout-minutes'] === undefined);
    expect(endless.map(({ name }) => name)).toEqual([]);
  });

  it('put no text of a pull request or tag into a script', () => {
    const expressions = jobs
      .flatMap(({ steps }) => steps)
      .flatMap(({ run = '' }) =>
        [...run.matchAll(/\$\{\{(.*?)\}\}/gs)].map(([, expression]) => expression!.trim()),
      );
    expect(expressions.filter((expression) => !/^matrix\.\w+$/.test(expression))).toEqual([]);
    for (const path of paths) expect(readSource(path)).not.toContain('pull_request_target');
  });
});

describe('the release', () => {
  const { jobs: parts } = workflows.get('release.yml')!;
  const needs = (name: string): readonly string[] =>
    [parts[name]?.needs ?? []].flat().flatMap((needed) => [needed, ...needs(needed)]);

  it('publishes after the check of the version and all of CI, without caches', () => {
    expect(parts['checks']?.uses).toBe('./.github/workflows/ci.yml');
    for (const name of ['package', 'image', 'chart', 'deploy-site'])
      expect(needs(name)).toEqual(expect.arrayContaining(['version', 'checks']));
    for (const name of ['package', 'image', 'chart']) expect(parts[name]?.environment).toBe('release');
    expect(parts['package']?.steps?.at(-1)?.run).toBe('npm run release -- --publish');
    const nodes = Object.values(parts).flatMap(({ steps = [] }) =>
      steps.filter((step) => step.uses?.includes('actions/setup-node')),
    );
    expect(nodes.map((step) => [step.with?.['package-manager-cache'], step.with?.['cache']])).toEqual(
      nodes.map(() => [false, undefined]),
    );
  });

  it('builds images of both architectures with an SBOM and provenance, and signs their digest', () => {
    const { steps = [] } = parts['image']!;
    const build = steps.find((step) => step.uses?.includes('docker/build-push-action'));
    expect(build?.with).toMatchObject({
      ...{ platforms: 'linux/amd64,linux/arm64', push: true, sbom: true, provenance: 'mode=max' },
    });
    expect(steps.at(-1)?.run).toBe('cosign sign --yes --recursive "$IMAGE@$DIGEST"');
  });

  it('builds an image of each last stage', () => {
    const { strategy } = parts['image'] as { strategy?: { matrix: { include: { target: string }[] } } };
    const stages = [...readSource('Dockerfile').matchAll(/^FROM \S+ AS (\w+)$/gm)].map(([, name]) => name);
    expect(stages[0]).toBe('build');
    expect(strategy?.matrix.include.map(({ target }) => target).sort()).toEqual(stages.slice(1).sort());
  });

  it('pushes and signs the chart, whose default is the image of this repository', () => {
    const script = parts['chart']?.steps?.at(-1)?.run ?? '';
    for (const command of ['helm package deploy/chart', 'helm push', 'cosign sign --yes'])
      expect(script).toContain(command);
    const [, line = 'none'] = /s\|(\^.+?\$)\|/.exec(script) ?? [];
    expect(readSource('deploy/chart/values.yaml')).toMatch(new RegExp(line, 'm'));
  });
});

describe('the updates by Dependabot', () => {
  it('wait for a week, and cover each lock file', () => {
    const { updates } = parse(readSource('.github/dependabot.yml')) as {
      readonly updates: readonly { directories?: string[]; cooldown?: object }[];
    };
    expect(updates.map(({ cooldown }) => cooldown)).toEqual(updates.map(() => ({ 'default-days': 7 })));
    const locks = listFiles().filter((path) => path.endsWith('package-lock.json'));
    const folders = locks.map((path) => path.replace(/\/?package-lock\.json$/, ''));
    expect(updates[0]?.directories).toEqual(folders.map((folder) => `/${folder}`).sort());
  });
});

describe('the placeholder organization', () => {
  it('is in the files that docs/releasing.md names', () => {
    const named = listFiles().filter(
      (path) =>
        /^[^/]+\.(json|md|yaml)$|^\.github\/|^(docs|deploy|emulator)\//.test(path) &&
        readSource(path).includes('example-org'),
    );
    expect(named).toEqual([
      ...['.github/CODEOWNERS', '.github/ISSUE_TEMPLATE/config.yml', 'catalog-info.yaml'],
      ...['docs/releasing.md', 'emulator/package.json', 'package.json'],
    ]);
  });
});

describe('the catalog file for Backstage', () => {
  it('has the component of this repository, with the API that it provides', () => {
    const { name, repository } = JSON.parse(readSource('package.json')) as {
      readonly name: string;
      readonly repository: { readonly url: string };
    };
    const [component, api, ...others] = parseAllDocuments(readSource('catalog-info.yaml')).map(
      (document) => document.toJS() as unknown,
    );
    const slug = repository.url.replace(/^git\+https:\/\/github\.com\/|\.git$/g, '');
    expect([component, others]).toMatchObject([
      {
        ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Component' },
        metadata: { name, annotations: { 'github.com/project-slug': slug } },
        spec: { providesApis: ['defender-graph'], owner: 'group:default/defender-subgraph' },
      },
      [],
    ]);
    const file = './docs/released-schema.graphql';
    expect(api).toMatchObject({
      ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'API', metadata: { name: 'defender-graph' } },
      spec: { type: 'graphql', definition: { $text: file } },
    });
    expect(listFiles()).toContain(file.slice(2));
  });
});
