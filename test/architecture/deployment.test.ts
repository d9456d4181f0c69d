import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { READ_AT_START, ROOT } from '../../bench/folders.js';
import { DEFAULT_TENANT_ID } from '../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../emulator/entra/app-registrations.js';
import { loadConfig } from '../../src/config/load-config.js';
import { EXEMPLAR_LABEL } from '../../src/telemetry/trace-span.js';
import { SETTINGS } from './documented-settings.js';
import { listFiles, readSource } from './source-files.js';

/** Any value of a manifest. */
type Value = ReturnType<typeof JSON.parse>;

interface ComposeService {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Record<string, string>;
  readonly read_only?: boolean;
  readonly network_mode?: string;
  readonly depends_on?: readonly string[] | Record<string, unknown>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
}

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

  it('has the emulator as a stage of its own, with the packages that it depends on, as nobody in particular', () => {
    const text = readSource('Dockerfile');
    const [, stage = ''] = /^FROM \S+ AS emulator\n([\s\S]*?)^FROM /m.exec(text) ?? [];
    const copied = [...stage.matchAll(/^COPY .*node_modules\/(\S+)$/gm)].map(([, name]) => name);
    const { dependencies, bin } = JSON.parse(readSource('emulator/package.json')) as Record<
      'dependencies' | 'bin',
      Record<string, string>
    >;
    expect(copied).toEqual(Object.keys(dependencies));
    expect(stage).toContain(`ENTRYPOINT ["node", "${bin['defender-emulator']}"]`);
    expect(stage).toContain('USER 1000:1000');
  });

  it('sets what is a setting', () => {
    const names = [
      ...instruction('ENV')
        .join(' ')
        .matchAll(/(\w+)=/g),
    ].map(([, name]) => name!);
    expect(names.filter((name) => !SETTINGS.has(name))).toEqual([]);
  });

  it('is built of what the build reads, and of no secret that lies about', { tags: 'slow' }, async () => {
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
    for (const [, { environment, network_mode, read_only, volumes }] of replicas) {
      expect(environment).toMatchObject({
        AZURE_TENANT_ID: DEFAULT_TENANT_ID,
        AZURE_CLIENT_ID: DEFAULT_CLIENT_ID,
        AZURE_CLIENT_SECRET: DEFAULT_CLIENT_SECRET,
        REDIS_URL: 'redis://redis:6379',
      });
      expect(Object.keys(environment!).filter((name) => !SETTINGS.has(name))).toEqual([]);
      expect([network_mode, read_only]).toEqual(['service:emulator', true]);
      // The image writes there, and one replica serves the export files of another.
      expect(volumes).toEqual(['data:/data']);
      expect(Buffer.from(environment!['STATE_KEY']!, 'base64').length).toBeGreaterThanOrEqual(32);
    }
    const scraped = readSource('deploy/prometheus/prometheus.yaml').match(/emulator:\d+/g);
    expect(scraped).toEqual(
      replicas.map(([, { environment }]) => `emulator:${environment!['MANAGEMENT_PORT']}`),
    );
  });
});

describe('docs/deploy.md', () => {
  it('gives the container app settings that go together', () => {
    const [, command = ''] = /az containerapp create([^`]+)```/.exec(readSource('docs/deploy.md'))!;
    const named = [...command.slice(command.indexOf('--env-vars')).matchAll(/([A-Z_]+)=(\S+)/g)];
    const standIns: Readonly<Record<string, string>> = {
      'secretref:redis-url': 'rediss://host:6380',
      'secretref:state-key': Buffer.alloc(32, 1).toString('base64'),
    };
    const valueOf = (text: string) => standIns[text] ?? (/^[A-Z_]+$/.test(text) ? DEFAULT_TENANT_ID : text);
    const env = Object.fromEntries(named.map(([, name, text]) => [name!, valueOf(text!)]));
    expect(Object.keys(env)).toContain('DEFENDER_CREDENTIAL');
    expect(() => loadConfig({ NODE_ENV: 'production', ...env })).not.toThrow();
  });
});

describe('what compose.yaml starts beside replicas', () => {
  const { services } = parse(readSource('compose.yaml'), { merge: true }) as {
    services: Record<string, ComposeService>;
  };
  const hostsIn = (text: string) => [...text.matchAll(/\b([a-z][\w-]*):(\d{4,5})\b/g)];

  it('has every file that it mounts, and every service that one waits for', () => {
    const mounted = Object.values(services).flatMap(({ volumes = [] }) =>
      volumes.filter((volume) => volume.startsWith('./')).map((volume) => volume.split(':')[0]!.slice(2)),
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
    expect(hostsIn(source).map(([, host]) => host)).toEqual(['prometheus', 'jaeger']);
    expect(hostsIn(readSource('deploy/compose/otel-collector.yaml')).map(([, host]) => host)).toEqual([
      'jaeger',
    ]);
  });

  it('keeps exemplars, and leads from them to the traces', () => {
    expect(services['prometheus']!.command).toContain('--enable-feature=exemplar-storage');
    const { datasources }: Value = parse(
      readSource('deploy/grafana/provisioning/datasources/prometheus.yaml'),
    );
    const [prometheus, traces] = datasources;
    expect(prometheus.jsonData.exemplarTraceIdDestinations).toEqual([
      { name: EXEMPLAR_LABEL, datasourceUid: traces.uid },
    ]);
    const { panels }: Value = JSON.parse(readSource('deploy/grafana/defender-subgraph.json'));
    const targets: Value[] = panels.flatMap(({ targets: own = [] }: Value) => own);
    const shown = targets.filter(({ exemplar }) => exemplar === true).map(({ expr }) => String(expr));
    expect(shown.map((expr) => /(\w+)_bucket/.exec(expr)?.[1])).toEqual([
      'graphql_operation_duration_seconds',
      'defender_upstream_duration_seconds',
    ]);
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

describe('the systemd unit', () => {
  const unit = readSource('deploy/systemd/defender-subgraph@.service');

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
    expect(files).toEqual(expect.arrayContaining(['deploy/compose/balancer.conf', 'deploy/systemd']));
  });

  it('gives each replica of a machine its own port, state and audit trail', () => {
    expect(/^Environment=(.*)$/m.exec(unit)![1]).toBe(
      'NODE_ENV=production PORT=%i DATA_DIR=/var/lib/defender-subgraph/%i AUDIT_LOG=/var/log/defender-subgraph/%i/audit.jsonl',
    );
    expect(unit).toMatch(/^StateDirectory=defender-subgraph\/%i$/m);
    expect(unit).toMatch(/^LogsDirectory=defender-subgraph\/%i$/m);
  });
});
