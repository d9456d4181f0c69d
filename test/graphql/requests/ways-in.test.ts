import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listTypeScriptFiles } from '../../architecture/source-files.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

/** Where code of the server adds routes or listeners, and how each limits its callers. */
const WAYS_IN: Readonly<Record<string, string>> = {
  "src/server/console/console.ts app.get('/'": 'a page',
  "src/server/console/console.ts app.get('/console/:name'": 'a page',
  'src/server/create-server.ts app.post(GRAPHQL_PATHS': 'admission',
  'src/server/create-server.ts app.route(GRAPHQL_PATHS': 'admission',
  "src/server/create-server.ts app.get('/exports/:id'": 'admission',
  "src/server/create-server.ts app.use(['/graphql'": 'CORS',
  'src/server/create-server.ts app.use(respondToFailedRequests(services.logger': 'errors',
  'src/server/create-server.ts app.use(returnRequestId': 'a header',
  "src/server/explorer/explorer.ts app.get(['/explorer'": 'a page',
  "src/server/explorer/explorer.ts app.get('/graphiql'": 'a page',
  "src/server/explorer/explorer.ts app.get('/explorer/:name'": 'a page',
  "src/server/http/management.ts app.get('/health/live'": 'management',
  "src/server/http/management.ts app.get('/health/ready'": 'management',
  "src/server/http/management.ts app.get('/metrics'": 'management',
  'src/server/http/management.ts app.use(respondToFailedRequests(services.logger': 'errors',
  'src/server/http/management.ts app.use(returnRequestId': 'a header',
  'src/server/subscriptions/web-sockets.ts http.on(': 'admission of sockets',
  'src/server/tools/serve-tools.ts app.route(PATH': 'admission',
};

const QUERY = '{ machines(first: 1) { nodes { id } } }';
const rpc = (method: string, params: object = {}) => ({ jsonrpc: '2.0', id: 1, method, params });
const EVENTS = 'application/json, text/event-stream';

/** Each way to data, and each kind of message of those that have several. */
const REQUESTS: readonly (readonly [method: string, path: string, body?: object, accept?: string])[] = [
  ['POST', '/graphql', { query: QUERY }],
  ['POST', '/', { query: QUERY }],
  ['GET', `/graphql?query=${encodeURIComponent(QUERY)}`],
  ['POST', '/graphql', { query: QUERY }, 'text/event-stream'],
  ['GET', '/exports/0a0a0a0a-0000-4000-8000-000000000001'],
  ...['initialize', 'ping', 'tools/list', 'tools/call', 'resources/read', 'subscriptions/listen', 'x'].map(
    (method) => ['POST', '/mcp', rpc(method, { name: 'DeviceInventory', arguments: {} }), EVENTS] as const,
  ),
  ['POST', '/mcp', { jsonrpc: '2.0', method: 'notifications/initialized' }, EVENTS],
];

describe('every way in', () => {
  it('is listed', () => {
    const found = listTypeScriptFiles()
      .filter((path) => path.startsWith('src/server/'))
      .flatMap((path) =>
        [
          ...readFileSync(path, 'utf8').matchAll(
            /\b(?:app|http)\s*\.(?:get|post|put|all|use|route|on)\(\s*[^,)]*(?=[,)])/g,
          ),
        ].map(([call]) => `${path} ${call.replaceAll(/\s/g, '')}`),
      )
      .map((call) => call.replace(/http\.on\(.*$/, 'http.on('));
    const distinct = new Set(found.filter((call) => /app|web-sockets/.test(call)));
    expect([...distinct].sort()).toEqual(Object.keys(WAYS_IN).sort());
  });

  it(
    'demands a token, and counts its requests together with all others',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({
        emulator: { machines: 2, alerts: 2 },
        env: { MCP: 'true', CALLER_RATE: '5' },
      });
      const send = async (
        [method, path, body, accept = 'application/json']: (typeof REQUESTS)[number],
        token?: string,
      ) => {
        const response = await fetch(subgraph.url + path, {
          method,
          headers: {
            accept,
            'apollo-require-preflight': 'true',
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        await response.text();
        return response.status;
      };
      for (const request of REQUESTS) expect([request, await send(request)]).toEqual([request, 401]);
      subgraph.clock.advance(60_000);
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
      for (let count = 0; count < 30; count += 1) await send(REQUESTS[0]!, token);
      for (const request of REQUESTS) expect([request, await send(request, token)]).toEqual([request, 429]);
      expect(subgraph.calls().every(({ operation }) => operation === 'listMachines')).toBe(true);
    },
  );

  it('is closed where it is off: no tools without MCP=true, no streams, sessions or batches with it', async () => {
    const off = await startSubgraph({ emulator: { machines: 2, alerts: 2 } });
    const token = await off.mintToken({ roles: ['Defender.ViewData'] });
    const post = (url: string, bearer: string, body: unknown, method = 'POST') =>
      fetch(`${url}/mcp`, {
        method,
        headers: { accept: EVENTS, authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        ...(method === 'POST' && { body: JSON.stringify(body) }),
      });
    expect((await post(off.url, token, rpc('tools/list'))).status).toBe(404);
    const on = await startSubgraph({ emulator: { machines: 2, alerts: 2 }, env: { MCP: 'true' } });
    const own = await on.mintToken({ roles: ['Defender.ViewData'] });
    expect((await post(on.url, own, [rpc('tools/list')])).status).toBe(400);
    expect((await post(on.url, own, undefined, 'GET')).status).toBe(405);
    expect((await post(on.url, own, undefined, 'DELETE')).status).toBe(405);
    const listening = await post(on.url, own, rpc('subscriptions/listen'));
    expect(await listening.text()).toContain('"error"');
  });
});
