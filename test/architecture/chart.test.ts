import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments, parseDocument } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../../bench/folders.js';
import { SETTINGS } from './documented-settings.js';
import { findSchemaFaults, type Manifest } from './kubernetes-schemas.js';
import { listFiles, readSource } from './source-files.js';

const CHART = 'deploy/chart/';
const hasHelm = spawnSync('helm', ['version', '--short']).status === 0;
if (!hasHelm) process.stderr.write('skipped: there is no helm on this machine to render the chart\n');

const values = parse(readSource(`${CHART}values.yaml`)) as Readonly<Record<string, unknown>>;
const valuesSchema = z.fromJSONSchema(
  JSON.parse(readSource(`${CHART}values.schema.json`)) as Parameters<typeof z.fromJSONSchema>[0],
);
const templates = listFiles(`${CHART}templates`).map((path) => ({ path, text: readSource(path) }));
const GUID = '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6';

/** The paths of values that templates read, such as `image.tag`. */
const read = new Set(
  templates.flatMap(({ text }) => [...text.matchAll(/\.Values\.([\w.]+)/g)].map(([, path = '']) => path)),
);

/** The paths of leaves; an object whose keys the chart doesn't name is a leaf. */
function leavesOf(value: unknown, path: string): readonly string[] {
  if (read.has(path) || typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** A template as YAML: control lines are left out, and an expression is a word. */
function asYaml(text: string): string {
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*\{\{-? ?(?:if|else|end|with|range|toYaml)\b.*\}\}$/.test(line));
  return lines.join('\n').replaceAll(/\{\{.*?\}\}/g, 'word');
}

describe('the Helm chart', () => {
  it('reads each of its values, and no others', () => {
    expect([...read].sort()).toEqual([...leavesOf(values, '')].sort());
    expect(valuesSchema.safeParse(values).error).toBeUndefined();
    for (const wrong of [
      { image: {} },
      { tenantId: 'contoso' },
      { replicas: 3 },
      { settings: { port: '1' } },
    ])
      expect([wrong, valuesSchema.safeParse({ ...values, ...wrong }).success]).toEqual([wrong, false]);
  });

  it('has the version of the package, and balanced blocks of YAML', () => {
    const { version } = JSON.parse(readSource('package.json')) as { readonly version: string };
    expect(parse(readSource(`${CHART}Chart.yaml`))).toMatchObject({ version, appVersion: version });
    for (const { path, text } of templates) {
      const opened = text.match(/\{\{-? (?:if|with|range)\b/g) ?? [];
      const closed = text.match(/\{\{-? end \}\}/g) ?? [];
      expect([path, closed.length]).toEqual([path, opened.length]);
      const words = asYaml(text).replaceAll(/^(\s+)word: word$/gm, '$1word: other');
      const { errors } = parseDocument(words, { uniqueKeys: false });
      expect([path, errors.map(({ message }) => message)]).toEqual([path, []]);
    }
  });

  it('sets settings that exist, with the ports, probes and hardening of the manifests', () => {
    const chart = parse(asYaml(readSource(`${CHART}templates/deployment.yaml`)), {
      uniqueKeys: false,
    }) as Manifest;
    const base = parse(readSource('deploy/kubernetes/deployment.yaml')) as Manifest;
    const [ours, theirs] = [chart, base].map(({ spec }) => spec.template.spec);
    const [container, original] = [ours.containers[0], theirs.containers[0]];
    const names = (container.env as { readonly name: string }[]).map(({ name }) => name);
    expect(names.filter((name) => !SETTINGS.has(name))).toEqual([]);
    for (const key of [
      'ports',
      'securityContext',
      'startupProbe',
      'livenessProbe',
      'readinessProbe',
      'lifecycle',
    ])
      expect([key, container[key]]).toEqual([key, original[key]]);
    expect(ours.securityContext).toEqual(theirs.securityContext);
    expect(ours.terminationGracePeriodSeconds).toBe(theirs.terminationGracePeriodSeconds);
    expect(values['resources']).toEqual(original.resources);
  });

  it.skipIf(!hasHelm)('renders to manifests without a fault, with and without each part', async () => {
    const everything = [
      ...['serviceMonitor.enabled=true', 'policy=version: 1', 'settings.CALLER_RATE=50'],
      ...['secret.secretProviderClass=vault', 'workloadIdentity.enabled=false'],
    ];
    const required = [`tenantId=${GUID}`, `clientId=${GUID}`];
    const render = (...sets: readonly string[]) => {
      // All values are texts except the switches.
      const flags = sets.flatMap((set) => [/enabled=/.test(set) ? '--set' : '--set-string', set]);
      return spawnSync('helm', ['template', 'x', `${ROOT}${CHART}`, ...flags], { encoding: 'utf8' });
    };
    expect(render().stderr).toContain('tenantId is missing');
    for (const sets of [required, [...required, ...everything]]) {
      const { stdout, stderr } = render(...sets);
      expect(stderr).toBe('');
      const manifests = parseAllDocuments(stdout).map((document) => document.toJS() as Manifest);
      expect(await findSchemaFaults(manifests.filter((manifest) => manifest !== null))).toEqual([]);
    }
  });
});
