import { request } from 'undici';
import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const SMALL = { machines: 40, alerts: 20, machineActions: 0 };
const PAGE = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const SANDBOX_HOSTS = /https:\/\/[\w.-]*apollographql\.com/g;

interface PageSettings {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

async function get(subgraph: SubgraphUnderTest, path: string, headers: Record<string, string> = PAGE) {
  const response = await fetch(`${subgraph.url}${path}`, { headers });
  const text = await response.text();
  const settings = /<script type="application\/json" id="settings">(.*?)<\/script>/.exec(text)?.[1];
  return {
    status: response.status,
    headers: response.headers,
    text,
    settings: settings === undefined ? undefined : (JSON.parse(settings) as PageSettings),
    policy: new Map(
      (response.headers.get('content-security-policy') ?? '')
        .split('; ')
        .map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)] as const),
    ),
  };
}

describe('the explorer', () => {
  it.each(['/explorer', '/graphql'])(
    'is the sandbox at %s outside production, with an operation that runs',
    async (path) => {
      const subgraph = await startSubgraph({ emulator: SMALL });
      const { status, headers, text, settings } = await get(subgraph, path);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(text).toContain('explorer/sandbox.js');
      const { errors, data } = await subgraph.ask(settings!.document);
      expect(errors).toBeUndefined();
      expect(data.alerts.nodes).toHaveLength(10);
    },
  );

  it('is GraphiQL with EXPLORER=graphiql, and names no other host', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL, env: { EXPLORER: 'graphiql' } });
    for (const path of ['/explorer', '/graphql', '/graphiql']) {
      const { text } = await get(subgraph, path);
      expect(text).toContain('explorer/graphiql.js');
      expect(text).not.toContain('Apollo Sandbox');
    }
  });

  it('is absent in production, and with EXPLORER=none', async () => {
    for (const options of [{ production: true }, { env: { EXPLORER: 'none' } }]) {
      const subgraph = await startSubgraph({ emulator: SMALL, ...options });
      for (const path of ['/', '/explorer', '/graphql', '/graphiql', '/explorer/bar.js']) {
        const { status, text } = await get(subgraph, path);
        expect([400, 404]).toContain(status);
        expect(text).not.toContain('<script');
      }
    }
  });

  it('allows scripts from files only, and other hosts only to the sandbox', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    const sandbox = await get(subgraph, '/explorer');
    const graphiql = await get(subgraph, '/graphiql');
    for (const { policy, headers } of [sandbox, graphiql]) {
      expect(policy.get('default-src')).toEqual(["'none'"]);
      expect(policy.get('connect-src')).toEqual(["'self'"]);
      expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(graphiql.policy.get('script-src')).toEqual(["'self'"]);
    expect([...graphiql.policy.values()].join(' ')).not.toContain('http');
    expect(sandbox.policy.get('style-src')).toEqual(["'self'"]);
    expect(String([...sandbox.policy.values()]).match(SANDBOX_HOSTS)).toHaveLength(2);
  });

  it('sends its files compressed or not, with a tag, and only those', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    const packed = await get(subgraph, '/explorer/bar.js', { 'accept-encoding': 'gzip' });
    const plain = await get(subgraph, '/explorer/bar.js', { 'accept-encoding': 'identity' });
    expect([packed.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual([
      'gzip',
      null,
    ]);
    expect(packed.text).toBe(plain.text);
    // fetch would request a fresh response together with any tag.
    const again = await request(`${subgraph.url}/explorer/bar.js`, {
      headers: { 'if-none-match': packed.headers.get('etag')! },
    });
    expect([again.statusCode, await again.body.text()]).toEqual([304, '']);
    for (const path of ['/explorer/tsconfig.json', '/explorer/..%2Fexplorer.ts', '/explorer/nothing.js']) {
      expect((await get(subgraph, path)).status).toBe(404);
    }
  });

  it('opens an example with its variables, and is unchanged by unknown parameters', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    const { settings } = await get(subgraph, '/explorer?example=isolate-machine');
    expect(settings).toMatchObject({
      document: expect.stringContaining('mutation IsolateMachine'),
      variables: { machineId: '', comment: '' },
    });
    for (const example of ['nothing', '../../package', '<script>alert(1)</script>']) {
      const { status, text } = await get(subgraph, `/explorer?example=${encodeURIComponent(example)}`);
      expect([status, text.includes(example)]).toEqual([200, false]);
    }
  });

  it('contains the defaults of an emulated tenant', async () => {
    const demo = {
      callers: [{ name: 'All "roles" & <more>', token: 'token-of-all' }],
      variables: { 'isolate-machine': { machineId: '</script>', comment: 'Contain it' } },
    };
    const subgraph = await startSubgraph({
      emulator: SMALL,
      adjust: (config) => ({ ...config, server: { ...config.server, explorerDemo: demo } }),
    });
    const { settings, text } = await get(subgraph, '/explorer?example=isolate-machine');
    expect(settings!.variables).toEqual(demo.variables['isolate-machine']);
    expect(text).toContain('<option value="token-of-all">All &quot;roles&quot; &amp; &lt;more></option>');
  });

  it("requires the router's secret if there is one, like everything else", async () => {
    const subgraph = await startSubgraph({ emulator: SMALL, env: { ROUTER_SECRET: 'secret-of-the-router' } });
    for (const path of ['/', '/graphiql', '/explorer/bar.js']) {
      expect((await get(subgraph, path)).status).toBe(401);
      expect(
        (await get(subgraph, path, { ...PAGE, 'router-authorization': 'secret-of-the-router' })).status,
      ).toBe(200);
    }
  });

  it('leaves the address to clients that also accept JSON', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    for (const accept of ['*/*', 'application/json', 'application/json, text/html']) {
      const { headers } = await get(subgraph, '/graphql?query=%7B__typename%7D', { accept });
      expect(headers.get('content-type')).toContain('json');
    }
  });
});
