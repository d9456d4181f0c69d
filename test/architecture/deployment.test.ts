import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { READ_AT_START, ROOT } from '../../bench/folders.js';
import { DEFAULT_TENANT_ID } from '../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../emulator/entra/app-registrations.js';
import { loadConfig } from '../../src/config/load-config.js';
import { listFiles, readSource } from './source-files.js';

/** Every setting that the page of settings names. */
const SETTINGS = new Set(
  readSource('docs/settings.md')
    .split('\n')
    .filter((line) => /^\| `[A-Z]/.test(line))
    .flatMap(
      (line) => line.split('|')[1]!.match(/[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT|HOST|EXPLORER|CONSOLE/g) ?? [],
    ),
);

const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;

/** Whatever stands in a manifest. */
type Value = ReturnType<typeof JSON.parse>;

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: Value;
}

/** What `kubectl apply -k` would send. */
function render(folder: string): readonly Manifest[] {
  const { status, stdout, stderr } = spawnSync('kubectl', ['kustomize', folder], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return parseAllDocuments(stdout).map((document) => document.toJS() as Manifest);
}

interface ComposeService {
  readonly image?: string;
  readonly environment?: Record<string, string>;
  readonly read_only?: boolean;
  readonly network_mode?: string;
  readonly depends_on?: readonly string[] | Record<string, unknown>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
}

const one = (manifests: readonly Manifest[], kind: string): Manifest => {
  const found = manifests.filter((manifest) => manifest.kind === kind);
  expect(found, kind).toHaveLength(1);
  return found[0]!;
};

describe('the image', () => {
  const lines = readSource('Dockerfile').replaceAll('\\\n', '').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  const instruction = (name: string) =>
    last.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

  it('runs as nobody in particular, with the flags of npm start and nothing of development', () => {
    expect(instruction('USER')).toEqual(['1000:1000']);
    const entry = JSON.parse(instruction('ENTRYPOINT')[0]!) as string[];
    const { scripts } = JSON.parse(readSource('package.json')) as { scripts: Record<string, string> };
    expect([...entry, ...(JSON.parse(instruction('CMD')[0]!) as string[])].join(' ')).toBe(scripts['start']);
    expect(readSource('Dockerfile')).toContain('npm prune --omit=dev');
    expect(instruction('ENV').join(' ')).toContain('NODE_ENV=production');
  });

  it('sets what is a setting', () => {
    const names = [
      ...instruction('ENV')
        .join(' ')
        .matchAll(/(\w+)=/g),
    ].map(([, name]) => name!);
    expect(names.filter((name) => !SETTINGS.has(name))).toEqual([]);
  });

  it('is built of what the build reads, and of no secret that lies about', async () => {
    const [first, ...allowed] = readSource('.dockerignore')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(first).toBe('*');
    const included = allowed.map((line) => line.replace(/^!/, ''));
    const { include } = parse(readSource('tsconfig.build.json')) as { include: string[] };
    expect(included).toEqual(expect.arrayContaining([...include, 'package.json', 'package-lock.json']));
    const isIn = (file: string) => included.some((path) => file === path || file.startsWith(`${path}/`));
    expect(
      included.filter((path) => !listFiles().some((file) => file === path || file.startsWith(`${path}/`))),
    ).toEqual([]);
    const { metafile } = await build({
      absWorkingDir: ROOT,
      // The build itself, and what it makes a package of.
      entryPoints: ['build/main.ts', 'src/main.ts', 'console/app/main.tsx', 'console/app/main.css'],
      outdir: 'out',
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      metafile: true,
      write: false,
    });
    const read = [...Object.keys(metafile.inputs), ...READ_AT_START];
    expect(read.length).toBeGreaterThan(500);
    expect(read.filter((path) => !isIn(path))).toEqual([]);
  });
});

describe('compose.yaml', () => {
  const { services } = parse(readSource('compose.yaml'), { merge: true }) as {
    services: Record<string, ComposeService>;
  };
  const replicas = Object.entries(services).filter(([name]) => name.startsWith('subgraph-'));

  it('starts three replicas that share a Redis, each on ports of its own in the network of the emulator', () => {
    expect(replicas).toHaveLength(3);
    const ports = replicas.flatMap(([, { environment }]) => [
      environment!['PORT'],
      environment!['MANAGEMENT_PORT'],
    ]);
    expect(new Set(ports).size).toBe(6);
    for (const [, { environment, network_mode, read_only }] of replicas) {
      expect(environment).toMatchObject({
        AZURE_TENANT_ID: DEFAULT_TENANT_ID,
        AZURE_CLIENT_ID: DEFAULT_CLIENT_ID,
        AZURE_CLIENT_SECRET: DEFAULT_CLIENT_SECRET,
        REDIS_URL: 'redis://redis:6379',
      });
      expect(Object.keys(environment!).filter((name) => !SETTINGS.has(name))).toEqual([]);
      expect([network_mode, read_only]).toEqual(['service:emulator', true]);
      expect(Buffer.from(environment!['STATE_KEY']!, 'base64').length).toBeGreaterThanOrEqual(32);
    }
    const scraped = readSource('deploy/prometheus/prometheus.yaml').match(/emulator:\d+/g);
    expect(scraped).toEqual(
      replicas.map(([, { environment }]) => `emulator:${environment!['MANAGEMENT_PORT']}`),
    );
  });
});

describe('what compose.yaml starts beside replicas', () => {
  const { services } = parse(readSource('compose.yaml'), { merge: true }) as {
    services: Record<string, ComposeService>;
  };
  const hostsIn = (text: string) => [...text.matchAll(/\b([a-z][\w-]*):(\d{4,5})\b/g)];

  it('has every file that it mounts, and every service that one waits for', () => {
    const mounted = Object.values(services).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(':')[0]!.replace('./', '')),
    );
    expect(mounted.length).toBeGreaterThan(5);
    const isThere = (path: string) =>
      listFiles().some((file) => file === path || file.startsWith(`${path}/`));
    expect(mounted.filter((path) => !isThere(path))).toEqual([]);
    const awaited = Object.values(services).flatMap(({ depends_on = [] }) =>
      Array.isArray(depends_on) ? (depends_on as string[]) : Object.keys(depends_on),
    );
    expect(awaited.filter((name) => !(name in services))).toEqual([]);
  });

  it('publishes no port twice, and none beyond this machine', () => {
    const ports = Object.values(services).flatMap(({ ports: own = [] }) => own);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    const published = ports.map((port) => port.split(':')[1]);
    expect(new Set(published).size).toBe(published.length);
  });

  it('leads from the gateway by the balancer to every replica, and from replicas to the collector', () => {
    const replicas = Object.entries(services).filter(([name]) => name.startsWith('subgraph-'));
    const balanced = hostsIn(readSource('deploy/compose/balancer.conf')).map(([address]) => address);
    expect(balanced).toEqual(replicas.map(([, { environment }]) => `emulator:${environment!['PORT']}`));
    expect(readSource('deploy/compose/balancer.conf')).toContain('listen 4000;');
    expect(services['gateway']!.environment!['SUBGRAPH_URL']).toBe('http://balancer:4000/graphql');
    const { receivers }: Value = parse(readSource('deploy/compose/otel-collector.yaml'));
    const [, port] = /:(\d+)$/.exec(String(receivers.otlp.protocols.http.endpoint))!;
    for (const [, { environment }] of replicas)
      expect(environment!['OTEL_EXPORTER_OTLP_ENDPOINT']).toBe(`http://collector:${port}`);
    const source = readSource('deploy/grafana/provisioning/datasources/prometheus.yaml');
    expect(hostsIn(source).map(([, host]) => host)).toEqual(['prometheus']);
  });

  it('gives replicas settings that they take', () => {
    for (const [name, { environment }] of Object.entries(services)) {
      if (name.startsWith('subgraph-')) expect(() => loadConfig(environment!), name).not.toThrow();
    }
  });

  it('takes the gateway that the end-to-end tests go through', () => {
    const { dependencies } = JSON.parse(readSource('examples/supergraph/hive-gateway/package.json')) as {
      dependencies: Record<string, string>;
    };
    expect(services['gateway']!.image).toBe(
      `ghcr.io/graphql-hive/gateway:${dependencies['@graphql-hive/gateway']!}`,
    );
  });
});

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
    const health = readSource('src/server/management.ts');
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
      expect(health).toContain(`'${container[probe].httpGet.path}'`);
      expect(container[probe].httpGet.port).toBe('management');
    }
    expect(container.env.filter(({ name }: { name: string }) => !SETTINGS.has(name))).toEqual([]);
    for (const { valueFrom } of container.env) expect(valueFrom.secretKeyRef.name).toBe('defender-subgraph');
  });

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

  it('render with the overlay of docs/deploy.md', () => {
    const [overlay = ''] = /(?<=```yaml\n)[\s\S]+?(?=```)/.exec(readSource('docs/deploy.md')) ?? [];
    const folder = mkdtempSync(join(tmpdir(), 'overlay-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const base = relative(folder, `${ROOT}deploy`);
    writeFileSync(join(folder, 'kustomization.yaml'), overlay.replaceAll('../deploy', base));
    const rendered = render(folder);
    expect(new Set(rendered.map(({ metadata }) => metadata.namespace))).toEqual(new Set(['defender']));
    expect(one(rendered, 'Deployment').spec.template.spec.containers[0].image).toBe(
      'registry.example/defender-subgraph:0.1.0',
    );
    expect(one(rendered, 'PodMonitor').spec.podMetricsEndpoints[0].port).toBe('management');
    expect(JSON.stringify(one(rendered, 'ServiceAccount'))).toContain(
      '"azure.workload.identity/client-id":"<client>"',
    );
    expect(JSON.stringify(rendered)).not.toContain('00000000-0000');
  });
});

describe('the systemd unit', () => {
  const unit = readSource('deploy/systemd/defender-subgraph.service');

  it('starts what the package holds, as the image does, and waits for the drain', () => {
    expect(unit).toMatch(
      /^ExecStart=\/usr\/bin\/node --heap-growing-percent=100 \S+\/dist\/src\/main\.js serve$/m,
    );
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)![1])).toBeGreaterThanOrEqual(50);
    const names = [...(/^Environment=(.*)$/m.exec(unit)![1] ?? '').matchAll(/(\w+)=/g)].map(
      ([, name]) => name!,
    );
    expect(names.filter((name) => !SETTINGS.has(name))).toEqual([]);
    const { files } = JSON.parse(readSource('package.json')) as { files: string[] };
    expect(files).toContain('deploy/systemd');
  });
});
