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
const schema = JSON.parse(readSource(`${CHART}values.schema.json`)) as Parameters<typeof z.fromJSONSchema>[0];
const valuesSchema = z.fromJSONSchema(schema);
/** Settings that hold secrets, belong to other values or to the chart, or that production rejects. */
const RESERVED = [
  ...['AZURE_CLIENT_SECRET', 'DEFENDER_ACTIONS_CLIENT_SECRET', 'OTEL_EXPORTER_OTLP_HEADERS'],
  ...['REDIS_URL', 'REDIS_CACHE_URL', 'STATE_KEY', 'ROUTER_SECRET', 'AZURE_TENANT_ID', 'AZURE_CLIENT_ID'],
  ...['AZURE_FEDERATED_TOKEN_FILE', 'PORT', 'MANAGEMENT_PORT', 'HOST', 'NODE_ENV', 'DATA_DIR'],
  ...['POLICY_FILE', 'TENANTS_FILE', 'ENTRA_EMULATOR_URL'],
];
const templates = listFiles(`${CHART}templates`).map((path) => ({ path, text: readSource(path) }));
const GUID = '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6';

const REQUIRED = [`tenantId=${GUID}`, `clientId=${GUID}`];
const EVERYTHING = [
  ...['serviceMonitor.enabled=true', 'settings.CALLER_RATE=50', 'image.pullSecrets={registry}'],
  ...[String.raw`files.policy\.yaml=version: 1`, String.raw`files.tenants\.yaml=version: 1`],
  ...['secret.secretProviderClass=vault', 'workloadIdentity.enabled=false'],
];

interface Variable {
  readonly name: string;
  readonly valueFrom?: { readonly secretKeyRef: { readonly optional?: boolean } };
}

/** The manifests that `helm install` would send. All values are texts except the switches. */
function render(sets: readonly string[]) {
  const flags = sets.flatMap((set) => [/enabled=/.test(set) ? '--set' : '--set-string', set]);
  const { stdout, stderr } = spawnSync('helm', ['template', 'x', `${ROOT}${CHART}`, ...flags], {
    encoding: 'utf8',
  });
  const documents = parseAllDocuments(stdout).map((document) => document.toJS() as Manifest | null);
  return { manifests: documents.filter((document) => document !== null), complaint: stderr };
}

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
      ...[{ image: {} }, { tenantId: 'contoso' }, { replicas: 3 }, { files: { '../x': '' } }],
      ...RESERVED.map((name) => ({ settings: { [name]: '1' } })),
      // A selector without labels selects every pod.
      ...[{ networkPolicy: { gatewayLabels: {} } }, { networkPolicy: { prometheusLabels: {} } }],
    ])
      expect([wrong, valuesSchema.safeParse({ ...values, ...wrong }).success]).toEqual([wrong, false]);
  });

  it('accepts each documented setting, except secrets and what the chart sets itself', () => {
    const names = (schema as { properties: { settings: { propertyNames: { enum: string[] } } } }).properties
      .settings.propertyNames.enum;
    expect([...names, ...RESERVED].sort()).toEqual([...SETTINGS].sort());
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
    const variables = container.env as readonly Variable[];
    const names = variables.map(({ name }) => name);
    expect(names.filter((name) => !SETTINGS.has(name))).toEqual([]);
    // Settings may name a certificate instead, and the service starts with one credential only.
    const secrets = variables.filter(({ name }) => name.endsWith('_CLIENT_SECRET'));
    expect(secrets.map(({ valueFrom }) => valueFrom?.secretKeyRef.optional)).toEqual([true, true]);
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
    expect(render([]).complaint).toContain('tenantId is missing');
    for (const sets of [REQUIRED, [...REQUIRED, ...EVERYTHING]]) {
      const { manifests, complaint } = render(sets);
      expect(complaint).toBe('');
      expect(await findSchemaFaults(manifests)).toEqual([]);
    }
    // Helm applies the schema too.
    const secret = render([...REQUIRED, 'settings.STATE_KEY=x']);
    expect([secret.manifests, secret.complaint]).toEqual([[], expect.stringContaining('STATE_KEY')]);
  });

  it.skipIf(!hasHelm)('opens the port of metrics for the ServiceMonitor only', () => {
    const portsOf = (sets: readonly string[]) =>
      render(sets).manifests.flatMap(({ kind, spec }) => {
        if (kind === 'Service') return [spec.ports.map(({ name }: { name: string }) => name)];
        if (kind !== 'NetworkPolicy') return [];
        return [
          spec.ingress.flatMap((rule: { ports: { port: string }[] }) => rule.ports.map(({ port }) => port)),
        ];
      });
    expect(portsOf(REQUIRED)).toEqual([['graphql'], ['graphql']]);
    expect(portsOf([...REQUIRED, 'serviceMonitor.enabled=true'])).toEqual([
      ['graphql', 'management'],
      ['graphql', 'management'],
    ]);
  });

  it.skipIf(!hasHelm)('gives a pod room for the export files that it may write', () => {
    const limits = [REQUIRED, [...REQUIRED, 'settings.EXPORT_MAX_GIGABYTES=50']].map((sets) => {
      const pod = render(sets).manifests.find(({ kind }) => kind === 'Deployment')?.spec.template.spec;
      return pod.volumes.find(({ name }: { name: string }) => name === 'data').emptyDir.sizeLimit as string;
    });
    expect(limits).toEqual(['20Gi', '50Gi']);
  });

  it.skipIf(!hasHelm)('restarts the pods after each change of settings, ids or files', () => {
    const annotations = [
      REQUIRED,
      [...REQUIRED, 'settings.CALLER_RATE=50'],
      [...REQUIRED, String.raw`files.policy\.yaml=version: 1`],
      [`tenantId=${GUID}`, `clientId=${GUID.replace('7', '8')}`],
    ].map((sets) => {
      const { manifests } = render(sets);
      return JSON.stringify(manifests.find(({ kind }) => kind === 'Deployment')?.spec.template.metadata);
    });
    expect(new Set(annotations).size).toBe(annotations.length);
  });

  it.skipIf(!hasHelm)(
    'mounts files, uses the policy and the tenants among them, and pulls with secrets',
    () => {
      const { manifests } = render([...REQUIRED, ...EVERYTHING]);
      const pod = manifests.find(({ kind }) => kind === 'Deployment')?.spec.template.spec;
      const env = new Map(
        pod.containers[0].env.map(({ name, value }: { name: string; value?: string }) => [name, value]),
      );
      expect([env.get('POLICY_FILE'), env.get('TENANTS_FILE')]).toEqual([
        '/etc/defender/policy.yaml',
        '/etc/defender/tenants.yaml',
      ]);
      expect(pod.imagePullSecrets).toEqual([{ name: 'registry' }]);
      const [, files] = manifests.filter(({ kind }) => kind === 'ConfigMap');
      expect(files).toMatchObject({ data: { 'policy.yaml': 'version: 1', 'tenants.yaml': 'version: 1' } });
    },
  );
});
