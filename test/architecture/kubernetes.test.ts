import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { ROOT } from '../../bench/folders.js';
import { loadConfig } from '../../src/config/load-config.js';
import { SETTINGS } from './documented-settings.js';
import { findSchemaFaults, type Manifest } from './kubernetes-schemas.js';
import { readSource } from './source-files.js';
import { newFolder } from '../kit/new-folder.js';

const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;

const GUID = '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6';
const LEAST = { AZURE_TENANT_ID: GUID, AZURE_CLIENT_ID: GUID, AZURE_CLIENT_SECRET: 'x' };

/** Any value of a manifest. */
type Value = ReturnType<typeof JSON.parse>;

/** The manifests that `kubectl apply -k` would send. */
function render(folder: string): readonly Manifest[] {
  const { status, stdout, stderr } = spawnSync('kubectl', ['kustomize', folder], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return parseAllDocuments(stdout).map((document) => document.toJS() as Manifest);
}

const one = (manifests: readonly Manifest[], kind: string): Manifest => {
  const found = manifests.filter((manifest) => manifest.kind === kind);
  expect(found, kind).toHaveLength(1);
  return found[0]!;
};

describe.skipIf(!hasKubectl)('the manifests for Kubernetes', () => {
  const manifests = hasKubectl ? render(`${ROOT}deploy/kubernetes`) : [];

  it('render to what belongs together: by labels, ports, names and paths', () => {
    const label = { 'app.kubernetes.io/name': 'defender-subgraph' };
    const { spec } = one(manifests, 'Deployment');
    const [container] = spec.template.spec.containers;
    expect(spec.selector.matchLabels).toEqual(label);
    expect(spec.template.metadata.labels).toMatchObject(label);
    expect(one(manifests, 'Service').spec.selector).toEqual(label);
    expect(one(manifests, 'PodDisruptionBudget').spec.selector.matchLabels).toEqual(label);
    expect(one(manifests, 'HorizontalPodAutoscaler').spec.scaleTargetRef.name).toBe('defender-subgraph');
    expect(spec.template.spec.serviceAccountName).toBe(one(manifests, 'ServiceAccount').metadata.name);
    expect(container.envFrom[0].configMapRef.name).toBe(one(manifests, 'ConfigMap').metadata.name);
    expect(container.ports.map(({ containerPort }: { containerPort: number }) => containerPort)).toEqual([
      4000, 9090,
    ]);
    const health = readSource('src/server/http/management.ts');
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
      expect(health).toContain(`'${container[probe].httpGet.path}'`);
      expect(container[probe].httpGet.port).toBe('management');
    }
    expect(container.env.filter(({ name }: { name: string }) => !SETTINGS.has(name))).toEqual([]);
    for (const { valueFrom } of container.env) expect(valueFrom.secretKeyRef.name).toBe('defender-subgraph');
  });

  // Once, because it compiles: what the schemas have against manifests of which these slips are the only faults.
  it(
    'have no fault by the schemas of Kubernetes and of the Prometheus operator, which see every slip',
    { tags: 'slow' },
    async () => {
      const monitor = parse(readSource('deploy/kubernetes/monitoring/pod-monitor.yaml')) as Manifest;
      const slips: readonly (readonly [RegExp, string])[] = [
        [/livenessProbe/, 'livenesProbe'],
        [/"interval":"15s"/, '"interval":"15 seconds"'],
        [/"minReplicas":3/, '"minReplicas":"3"'],
        [/"policy\/v1"/, '"policy/v1alpha7"'],
      ];
      const broken = slips.reduce(
        (text, [right, wrong]) => {
          expect(text).toMatch(right);
          return text.replace(right, wrong);
        },
        JSON.stringify([...manifests, monitor]),
      );
      const faults = await findSchemaFaults(JSON.parse(broken) as Manifest[]);
      expect(faults.toSorted()).toEqual([
        expect.stringMatching(/^Cannot find module .*v1alpha7/),
        expect.stringMatching(/^HorizontalPodAutoscaler: .*minReplicas must be integer/),
        expect.stringMatching(/^Object literal .*livenesProbe/),
        expect.stringMatching(/^PodDisruptionBudget: .*v1alpha7/),
        expect.stringMatching(/^PodMonitor: .*interval must match/),
        expect.stringMatching(/^Type 'string' is not assignable to type 'number'/),
      ]);
    },
  );

  it('let nobody in but the gateway and Prometheus, whose labels stay their own', () => {
    const { podSelector, ingress, egress } = one(manifests, 'NetworkPolicy').spec;
    expect(podSelector.matchLabels).toEqual({ 'app.kubernetes.io/name': 'defender-subgraph' });
    expect(ingress.map((rule: Value) => [rule.from[0].podSelector.matchLabels, rule.ports[0].port])).toEqual([
      [{ 'defender-subgraph/client': 'true' }, 'graphql'],
      [{ 'app.kubernetes.io/name': 'prometheus' }, 'management'],
    ]);
    expect(egress[0].to[0].podSelector.matchLabels).toEqual({ 'k8s-app': 'kube-dns' });
  });

  it('give a pod as little as it needs, and time to drain', () => {
    const pod = one(manifests, 'Deployment').spec.template.spec;
    expect(pod.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(pod.automountServiceAccountToken).toBe(false);
    expect(pod.containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    const drain = /DRAIN_MS = ([\d_]+)/
      .exec(readSource('src/cli/commands/serve.ts'))![1]!
      .replaceAll('_', '');
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(5 + Number(drain) / 1_000);
  });

  it('give a pod room for the export files that it may write', () => {
    const { volumes } = one(manifests, 'Deployment').spec.template.spec;
    const [{ emptyDir }] = volumes.filter(({ name }: { name: string }) => name === 'data');
    const { exports } = loadConfig(LEAST);
    expect(parseInt(emptyDir.sizeLimit) * 2 ** 30).toBeGreaterThan(exports.maxBytes);
    expect(emptyDir.sizeLimit).toMatch(/^\d+Gi$/);
  });

  it('render with the overlay of docs/deploy.md', () => {
    const [overlay = ''] = /(?<=```yaml\n)[\s\S]+?(?=```)/.exec(readSource('docs/deploy.md')) ?? [];
    const folder = newFolder();
    const base = relative(folder, `${ROOT}deploy`);
    writeFileSync(join(folder, 'kustomization.yaml'), overlay.replaceAll('../deploy', base));
    const rendered = render(folder);
    expect(new Set(rendered.map(({ metadata }) => metadata.namespace))).toEqual(new Set(['defender']));
    const { version } = JSON.parse(readSource('package.json')) as { readonly version: string };
    expect(one(rendered, 'Deployment').spec.template.spec.containers[0].image).toBe(
      `registry.example/defender-subgraph:${version}`,
    );
    const { spec } = one(rendered, 'PodMonitor');
    expect(spec.podMetricsEndpoints[0].port).toBe('management');
    const { labels } = one(rendered, 'Deployment').spec.template.metadata;
    expect(readSource('deploy/prometheus/alerts.yaml')).toContain(`up{job="${labels[spec.jobLabel]}"}`);
    expect(JSON.stringify(one(rendered, 'ServiceAccount'))).toContain(
      '"azure.workload.identity/client-id":"<client>"',
    );
    expect(JSON.stringify(rendered)).not.toContain('00000000-0000');
  });
});
