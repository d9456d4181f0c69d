import { describe, expect, it } from 'vitest';
import {
  FILES_WITH_VERSION,
  findTagProblems,
  releaseChangelog,
  replaceVersion,
} from '../../../build/version.js';
import { listFiles, readSource } from '../../architecture/source-files.js';

const { version } = JSON.parse(readSource('package.json')) as { readonly version: string };

describe('the version of a release', () => {
  it.each(FILES_WITH_VERSION)('is in %s, and nowhere an older one', (path) => {
    const named = [
      ...readSource(path).matchAll(
        /(?:defender-subgraph(?:[:-]|": ")|newTag: |^(?:appV|v)ersion: )(\d+\.\d+\.\d+)/gm,
      ),
    ];
    expect(new Set(named.map(([, found]) => found))).toEqual(new Set([version]));
  });

  it('is in no other file that a release would have to change', () => {
    const others = listFiles().filter(
      (path) =>
        /\.(?:md|ya?ml|json|ts|tsx|conf|tf|bicep)$/.test(path) &&
        replaceVersion(readSource(path), version, '999.0.0') !== readSource(path),
    );
    expect(others.toSorted()).toEqual(FILES_WITH_VERSION.toSorted());
  });

  it('replaces the version of this package alone', () => {
    const text = 'defender-subgraph:1.2.0 defender-subgraph-1.2.0.tgz newTag: 1.2.0';
    const dependency = (range: string) => `{ "defender-subgraph": "${range}" }`;
    expect(replaceVersion(dependency('1.2.0'), '1.2.0', '1.3.0')).toBe(dependency('1.3.0'));
    expect(replaceVersion(text, '1.2.0', '1.3.0-rc.1')).toBe(
      'defender-subgraph:1.3.0-rc.1 defender-subgraph-1.3.0-rc.1.tgz newTag: 1.3.0-rc.1',
    );
    expect(replaceVersion('name: x\nversion: 1.2.0\nappVersion: 1.2.0\n', '1.2.0', '1.3.0')).toBe(
      'name: x\nversion: 1.3.0\nappVersion: 1.3.0\n',
    );
    const others =
      'redis:1.2.0 defender-subgraph:1.2.01 defender-subgraph:1x2.0 defender-subgraph:1.2.0-rc.1';
    expect(replaceVersion(others, '1.2.0', '1.3.0')).toBe(others);
  });
});

describe('the changelog of a release', () => {
  it('keeps earlier sections, and gets an empty one for the next release', () => {
    const changelog =
      '# Changelog\n\n## Unreleased\n\n- New: $& and $1.\n\n## 1.0.0, 2026-01-02\n\n- First.\n';
    expect(releaseChangelog(changelog, '1.1.0', '2026-02-03')).toBe(
      '# Changelog\n\n## Unreleased\n\n## 1.1.0, 2026-02-03\n\n- New: $& and $1.\n\n## 1.0.0, 2026-01-02\n\n- First.\n',
    );
  });

  it.each([
    ['has no section', '# Changelog\n\n## 1.0.0, 2026-01-02\n'],
    ['lists nothing', '# Changelog\n\n## Unreleased\n\n## 1.0.0, 2026-01-02\n\n- First.\n'],
    ['lists nothing', '# Changelog\n\n## Unreleased\n'],
  ])('is rejected if it %s', (problem, changelog) => {
    expect(() => releaseChangelog(changelog, '1.1.0', '2026-02-03')).toThrow(problem);
  });

  it('has a section to release from', () => {
    expect(readSource('CHANGELOG.md').match(/^## Unreleased$/gm)).toHaveLength(1);
  });
});

describe('the check of a tag', () => {
  const manifest = { version: '1.1.0', repository: { url: 'git+https://github.com/owner/name.git' } };
  const changelog = '## 1.1.0, 2026-02-03\n';

  it('accepts the tag of the version', () => {
    expect(findTagProblems('v1.1.0', manifest, changelog, 'owner/name')).toEqual([]);
  });

  it('names each problem', () => {
    expect(findTagProblems('v1.1.1', manifest, '## 1.1.0-rc.1, 2026-02-03\n', 'other/name')).toEqual([
      'The tag is v1.1.1, but package.json has version 1.1.0',
      'CHANGELOG.md has no section "## 1.1.0, DATE"',
      'repository.url of package.json is git+https://github.com/owner/name.git, but this repository is git+https://github.com/other/name.git',
    ]);
  });
});
