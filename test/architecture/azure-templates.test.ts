import { dirname, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stableId } from '../../src/authorization/app-roles.js';
import { collectPermissionGroups } from '../../src/authorization/permission-groups.js';
import { permissionsForUse, USES } from '../../src/cli/permission-sets.js';
import { APIS } from '../../src/cli/registration/read-registration.js';
import { readSchema } from '../kit/processes/run-doctor.js';
import { SETTINGS } from './documented-settings.js';
import { listFiles, readSource } from './source-files.js';

const AZURE = 'deploy/azure/';
const LANGUAGES = [
  ['Terraform', `${AZURE}terraform/main.tf`, `${AZURE}terraform/variables.tf`, '#'],
  ['Bicep', `${AZURE}bicep/main.bicep`, `${AZURE}bicep/main.bicep`, '//'],
] as const;

/** Whether each bracket is closed by one of its kind. */
function areBalanced(text: string): boolean {
  const open: string[] = [];
  for (const bracket of text.match(/[()[\]{}]/g) ?? []) {
    if ('([{'.includes(bracket)) open.push(bracket);
    else if (open.pop() !== { ')': '(', ']': '[', '}': '{' }[bracket]) return false;
  }
  return open.length === 0;
}

// Neither language has a compiler in a package that this project could install.
describe.each(LANGUAGES)('the template for Azure in %s', (_, main, parameters, comment) => {
  const text = readSource(main);

  it('is made of pairs of quotes and brackets', () => {
    const lines = `${text}\n${main === parameters ? '' : readSource(parameters)}`
      .split('\n')
      .filter((line) => !line.trim().startsWith(comment));
    expect(lines.filter((line) => (line.match(/["']/g)?.length ?? 0) % 2 === 1)).toEqual([]);
    expect(areBalanced(lines.join('\n'))).toBe(true);
    expect(areBalanced(lines.join('\n').replace(']', ')'))).toBe(false);
  });

  it('grants by default what the read-only dashboard needs, at the APIs that register uses', () => {
    const [dashboard] = USES;
    const least = permissionsForUse(dashboard!, collectPermissionGroups(readSchema()));
    const named = [...readSource(parameters).matchAll(/^ +["'](\w+\.[\w.]+)["'],?$/gm)].map(
      ([, name]) => name,
    );
    expect([...named].sort()).toEqual(least.map(({ name }) => name).sort());
    for (const { id } of Object.values(APIS)) expect(text).toContain(id);
  });

  it('has the roles and the scope of register', () => {
    const [, path = ''] = /["'](?:\$\{path\.module\}\/)?([./]+docs\/app-roles\.json)["']/.exec(text) ?? [];
    expect(listFiles()).toContain(normalize(`${dirname(main)}/${path}`));
    expect(text).toContain(stableId('scope access_as_user'));
  });

  it('sets settings that exist, and no secret as text', () => {
    const names = [...text.matchAll(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g)].map(([name]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !SETTINGS.has(name))).toEqual([]);
    for (const [name, secret] of [
      ['REDIS_URL', 'redis-url'],
      ['STATE_KEY', 'state-key'],
      ['ROUTER_SECRET', 'router-secret'],
    ] as const)
      expect(text).toMatch(new RegExp(`${name}\\s*[=:] ["']${secret}["']`));
  });

  it('runs the image as the manifests for Kubernetes do', () => {
    for (const path of ['/health/live', '/health/ready']) expect(text).toContain(path);
    const numbers = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, number]) => number);
    expect(numbers(/\b(?:target_port|targetPort)\W+(\d+)/g)).toEqual(['4000']);
    expect(numbers(/\bport\W+(\d+)/g)).toEqual(['9090', '9090']);
    expect(numbers(/termination\w*seconds\W+(\d+)/gi)).toEqual(['60']);
    expect(numbers(/\b(?:min|max)_?replicas\W+(\d+)/gi)).toEqual(['3', '6']);
  });
});
