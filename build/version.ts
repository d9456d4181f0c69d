/** The files that name the version in a command, an image or a dependency, besides package.json and the lock file. */
export const FILES_WITH_VERSION = [
  'README.md',
  'docs/deploy.md',
  'docs/front-end.md',
  'examples/react-starter/package.json',
  'deploy/kubernetes/kustomization.yaml',
  'deploy/chart/Chart.yaml',
];

/** Replaces the version of this package in a text: in names of its image and tarball, in dependencies on it, in `newTag`, and of its chart. */
export function replaceVersion(text: string, from: string, to: string): string {
  const old = from.replaceAll(/[.+]/g, '\\$&');
  return text.replaceAll(
    new RegExp(`(defender-subgraph(?:[:-]|": ")|newTag: |^version: |^appVersion: )${old}(?![\\w-])`, 'gm'),
    `$1${to}`,
  );
}

/**
 * Turns the section "Unreleased" of the changelog into that of the version, below an empty one.
 *
 * @param date such as `2026-01-31`
 */
export function releaseChangelog(changelog: string, version: string, date: string): string {
  const section = /^## Unreleased$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog);
  if (section === null) throw new Error('CHANGELOG.md has no section "## Unreleased"');
  if (section[1]?.trim() === '') throw new Error('CHANGELOG.md lists nothing under "## Unreleased"');
  return changelog.replace(/^## Unreleased$/m, () => `## Unreleased\n\n## ${version}, ${date}`);
}

/** Reasons why a tag can't be released from the files of its commit; empty if it can. */
export function findTagProblems(
  tag: string,
  manifest: { readonly version: string; readonly repository: { readonly url: string } },
  changelog: string,
  repository: string,
): readonly string[] {
  const { version } = manifest;
  const url = `git+https://github.com/${repository}.git`;
  const hasSection = changelog.split('\n').some((line) => line.startsWith(`## ${version}, `));
  return [
    ...(tag === `v${version}` ? [] : [`The tag is ${tag}, but package.json has version ${version}`]),
    ...(hasSection ? [] : [`CHANGELOG.md has no section "## ${version}, DATE"`]),
    ...(manifest.repository.url === url
      ? []
      : [`repository.url of package.json is ${manifest.repository.url}, but this repository is ${url}`]),
  ];
}
