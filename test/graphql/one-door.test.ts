import { Server } from 'node:http';
import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../kit/start-subgraph.js';

interface Layer {
  readonly route?: {
    readonly path: string | readonly string[];
    readonly methods: Readonly<Record<string, boolean>>;
  };
}

/** PUT represents all other methods, which share one handler. */
const METHODS = ['get', 'post', 'put'];

/** Every route of this process's servers, as `method path`. */
function routesOf(url: string): string[] {
  const port = Number(new URL(url).port);
  const handles = (process as unknown as { _getActiveHandles(): readonly unknown[] })._getActiveHandles();
  const server = handles.find((one): one is Server => {
    const address = one instanceof Server ? one.address() : null;
    return typeof address === 'object' && address?.port === port;
  });
  const apps = (server?.listeners('request') ?? []) as readonly {
    readonly router?: { readonly stack: Layer[] };
  }[];
  return apps.flatMap(({ router }) =>
    (router?.stack ?? []).flatMap(({ route }) =>
      [route?.path ?? []]
        .flat()
        .flatMap((path) =>
          METHODS.filter((method) => route?.methods[method] ?? route?.methods['_all']).map(
            (method) => `${method} ${path}`,
          ),
        ),
    ),
  );
}

/** Exempt from limits: the process must report that it is live during a flood. */
const UNLIMITED = ['get /health/live', 'get /health/ready'];
/** A limit of the whole process for these, regardless of the caller. */
const LIMITED_TOGETHER = ['get /metrics'];

describe('a route or message of the server', () => {
  it("is in this test's list", async () => {
    const subgraph = await startSubgraph({ env: { EXPLORER: 'graphiql' } });
    expect([...new Set(routesOf(subgraph.url))].sort()).toEqual([
      'get /',
      'get /console/:name',
      'get /explorer',
      'get /explorer/:name',
      'get /exports/:id',
      'get /graphiql',
      'get /graphql',
      'get /health/live',
      'get /health/ready',
      'get /metrics',
      'post /',
      'post /graphql',
      'put /',
      'put /graphql',
    ]);
  });

  it('is limited by address before authentication, except for health checks', async () => {
    const subgraph = await startSubgraph({
      env: { EXPLORER: 'graphiql', CALLER_RATE: '1' },
    });
    const ask = async (route: string, headers: Readonly<Record<string, string>> = {}) => {
      const [method = '', path = ''] = route.split(' ');
      const response = await fetch(`${subgraph.url}${path.replace(/:\w+/, 'a')}`, {
        method: method.toUpperCase(),
        headers: { accept: 'text/html', ...headers },
      });
      await response.arrayBuffer();
      return response.status;
    };
    const routes = [...new Set(routesOf(subgraph.url))];
    // The bucket of this address has six tokens.
    for (let index = 0; index < 6; index += 1) await ask('get /graphiql');
    const letIn: string[] = [];
    for (const route of routes) if ((await ask(route)) !== 429) letIn.push(route);
    expect(letIn.sort()).toEqual([...UNLIMITED, ...LIMITED_TOGETHER].sort());
    // An unverified token opens no page.
    for (const page of ['get /', 'get /graphiql', 'get /console/:name'])
      expect(await ask(page, { authorization: 'Bearer x' })).toBe(429);
  });
});
