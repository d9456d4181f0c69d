import { describe, expect, it } from 'vitest';
import { connectTo, headOf } from '../../kit/http/raw-request.js';
import { startWithMachine } from '../../kit/writes/response-actions.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const SMALL = { machines: 40, alerts: 20, machineActions: 0 };

async function get(subgraph: SubgraphUnderTest, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${subgraph.url}${path}`, { headers });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

describe('/health', () => {
  it('is live without any call', async () => {
    const { subgraph } = await startWithMachine();
    await subgraph.emulator.close();
    expect(await get(subgraph, '/health/live')).toMatchObject({ status: 200, text: '{"status":"live"}' });
  });

  it('is ready if a token is available, without a call to Defender and with one token for many probes', async () => {
    const { subgraph } = await startWithMachine();
    for (let probe = 1; probe <= 5; probe += 1) {
      expect(await get(subgraph, '/health/ready')).toMatchObject({ status: 200, text: '{"status":"ready"}' });
    }
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.emulator.control.calls({ operation: 'token' })).toHaveLength(1);
  });

  it('is not ready with a wrong secret: 503, with the reason in the log and not in the response', async () => {
    const env = { AZURE_CLIENT_SECRET: 'not-the-secret-7f3a' };
    const subgraph = await startSubgraph({ emulator: SMALL, env });
    const { status, text } = await get(subgraph, '/health/ready');
    expect([status, JSON.parse(text)]).toEqual([
      503,
      { status: 'no token', message: expect.stringContaining('The log has the reason') },
    ]);
    expect(text).not.toMatch(/AADSTS|secret/i);
    expect(subgraph.log()).toContain('7000215');
    expect(subgraph.log()).not.toContain(env.AZURE_CLIENT_SECRET);
    const { status: answered, errors } = await subgraph.ask('{ machines { nodes { id } } }');
    expect([answered, errors?.[0]?.extensions.code]).toEqual([200, 'UPSTREAM_UNAVAILABLE']);
    expect(subgraph.calls()).toEqual([]);
  });
});

describe('GET /graphql', () => {
  it('answers a query with a token, as urql sends it', async () => {
    const { subgraph, machine } = await startWithMachine();
    const headers = {
      accept: 'application/graphql-response+json, application/json, text/event-stream, multipart/mixed',
      authorization: `Bearer ${await subgraph.mintToken({ roles: ['Defender.ViewData'] })}`,
    };
    const query = new URLSearchParams({ query: `{ machine(id: "${machine.id}") { id } }` });
    const { status, text } = await get(subgraph, `/graphql?${query.toString()}`, headers);
    expect([status, JSON.parse(text)]).toEqual([200, { data: { machine: { id: machine.id } } }]);
  });
});

it('ignores the offer of HTTP/2 in a request, as clients in Java send it', async () => {
  const { subgraph } = await startWithMachine();
  const authorization = `Bearer ${await subgraph.mintToken({ roles: ['Defender.ViewData'] })}`;
  const body = '{"query":"{ defenderViewer { kind } }"}';
  const offer = {
    connection: 'Upgrade, HTTP2-Settings',
    upgrade: 'h2c',
    'http2-settings': 'AAEAAEAAAAIAAAAB',
  };
  const connection = await connectTo(subgraph.url);
  connection.write(headOf({ ...offer, authorization, 'content-length': body.length }) + body);
  expect(await connection.received(/\}\n/)).toMatch(/^HTTP\/1.1 200 .*"kind":"USER"/s);
  connection.write(headOf(offer).replace('POST /graphql', 'GET /health/live'));
  expect(await connection.received(/"live"/)).toMatch(/HTTP\/1.1 200 (?!.*HTTP).*"live"/s);
});

describe('/metrics', () => {
  it(
    'counts calls by operation and status, operations by outcome, and shows the remaining quota',
    { tags: 'defender-first' },
    async () => {
      const { subgraph } = await startWithMachine();
      await subgraph.ask('{ machines(first: 1) { nodes { id } } }');
      await subgraph.ask(`{ machine(id: "${'f'.repeat(40)}") { id } defenderHunt(query: "x") { rowCount } }`);
      await subgraph.ask('{ nonsense }');
      const { status, type, text } = await get(subgraph, '/metrics');
      expect([status, type]).toEqual([200, expect.stringContaining('text/plain')]);
      const lines = text.split('\n');
      const calls = subgraph.calls();
      expect(new Set(calls.map(({ status: answered }) => answered))).toEqual(new Set([200, 404]));
      for (const { operation, status: answered } of calls) {
        const alike = calls.filter((call) => call.operation === operation && call.status === answered).length;
        const same = calls.filter((call) => call.operation === operation).length;
        const labels = `operation="${operation}"`;
        expect(lines).toContain(`defender_upstream_calls_total{${labels},status="${answered}"} ${alike}`);
        expect(lines).toContain(
          `defender_quota_remaining{rate_class="${operation}",window="minute"} ${100 - same}`,
        );
      }
      expect(lines).toContain('graphql_operations_total{outcome="ok"} 1');
      expect(lines).toContain('graphql_operations_total{outcome="partial"} 1');
      expect(lines).toContain('graphql_operations_total{outcome="failed"} 1');
      expect(lines.some((line) => line.startsWith('process_cpu_seconds_total'))).toBe(true);
    },
  );
});

describe('unknown paths', () => {
  it.each(['/nothing', '/graphql/more', '/%E0%A4%A'])('reveal nothing of the server: %s', async (path) => {
    const { subgraph } = await startWithMachine();
    const { status, text } = await get(subgraph, path);
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(/node_modules|\.ts:|URIError/);
    expect((await fetch(`${subgraph.url}${path}`)).headers.get('x-powered-by')).toBeNull();
  });
});

describe('ROUTER_SECRET', () => {
  it('accepts requests with either secret, and still authenticates the caller', async () => {
    const subgraph = await startSubgraph({
      emulator: SMALL,
      env: { ROUTER_SECRET: 'old-secret-of-router, new-secret-of-router' },
    });
    for (const secret of ['old-secret-of-router', 'new-secret-of-router']) {
      const headers = { 'router-authorization': secret };
      expect((await subgraph.ask('{ defenderViewer { oid } }', { headers })).status).toBe(200);
      const { errors } = await subgraph.ask('{ defenderViewer { oid } }', { headers, token: null });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    }
  });

  it.each([undefined, '', 'old', 'old-secret-of-router,new-secret-of-router', 'OLD-SECRET-OF-ROUTER'])(
    'rejects %o with a coded 401',
    async (secret) => {
      const subgraph = await startSubgraph({
        emulator: SMALL,
        env: { ROUTER_SECRET: 'old-secret-of-router,new-secret-of-router' },
      });
      const headers = secret === undefined ? {} : { 'router-authorization': secret };
      const { status, data, errors } = await subgraph.ask('{ _service { sdl } }', { headers });
      expect([status, data]).toEqual([401, undefined]);
      expect(errors).toEqual([
        { message: expect.stringContaining('router-authorization'), extensions: { code: 'UNAUTHENTICATED' } },
      ]);
      expect(await get(subgraph, '/health/live')).toMatchObject({ status: 200 });
    },
  );
});

describe('a gateway, which sends router-authorization', () => {
  const LONG = { roles: ['Defender.ViewData'], query: `{ __typename # ${'x'.repeat(1_100_000)}\n }` };
  it.each([
    ['no token', 401, 'UNAUTHENTICATED', { query: '{ machines { nodes { id } } }', token: null }],
    ['a broken token', 401, 'UNAUTHENTICATED', { query: '{ defenderViewer { oid } }', token: 'x.y.z' }],
    ['a document that can’t be parsed', 400, 'GRAPHQL_PARSE_FAILED', { query: '{' }],
    ['an invalid document', 400, 'GRAPHQL_VALIDATION_FAILED', { query: '{ nonsense }' }],
    ['too many brackets', 400, 'GRAPHQL_PARSE_FAILED', { query: '{'.repeat(1_100) }],
    [
      'invalid variables',
      400,
      'BAD_USER_INPUT',
      { query: 'query ($a: Int!) { machines(first: $a) { nodes { id } } }' },
    ],
    ['a body that is too long', 413, 'BAD_REQUEST', LONG],
  ])('is rejected %s with HTTP 200 and the code, and others with %i', async (_what, status, code, asked) => {
    for (const env of [{}, { ROUTER_SECRET: 'secret-of-the-router' }]) {
      const subgraph = await startSubgraph({ emulator: SMALL, env });
      const { query, ...options } = asked;
      const toGateway = await subgraph.ask(query, {
        ...options,
        headers: { 'router-authorization': 'secret-of-the-router' },
      });
      expect([toGateway.status, toGateway.errors?.[0]?.extensions.code]).toEqual([200, code]);
      if (env.ROUTER_SECRET !== undefined) continue;
      const toClient = await subgraph.ask(query, options);
      expect([toClient.status, toClient.errors]).toEqual([status, toGateway.errors]);
    }
  });

  it('is rate limited with HTTP 200 too', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL, env: { CALLER_RATE: '1' } });
    const headers = { 'router-authorization': 'any' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => subgraph.ask('{ defenderViewer { oid } }', { headers })),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes).toContain('RATE_LIMITED');
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('is shown the status of what is not GraphQL: downloads, tools, metrics and pages', async () => {
    const env = { ROUTER_SECRET: 'secret-of-the-router', MCP: 'true' };
    const subgraph = await startSubgraph({ emulator: SMALL, env });
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
    const statusOf = async (path: string, init: RequestInit = {}) => {
      const headers = {
        authorization: `Bearer ${token}`,
        'router-authorization': 'secret-of-the-router',
        ...init.headers,
      };
      return (await fetch(`${subgraph.url}${path}`, { ...init, headers })).status;
    };
    expect(await statusOf('/exports/0b6f7c52-3f0e-4c2b-9a51-6d1e2f3a4b5c')).toBe(404);
    expect(await statusOf('/exports/x', { headers: { authorization: 'Bearer x.y.z' } })).toBe(401);
    const batch = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[]' };
    expect(await statusOf('/mcp', batch)).toBe(400);
    expect(await statusOf('/mcp')).toBe(405);
    expect(await statusOf('/metrics')).toBe(200);
  });
});

describe('x-request-id', () => {
  it('is returned with the response, logged and sent upstream', { tags: 'defender-first' }, async () => {
    const { subgraph } = await startWithMachine();
    const { headers } = await subgraph.ask('query Mine { machines(first: 1) { nodes { id } } }', {
      headers: { 'x-request-id': 'from-the-router.1' },
    });
    expect(headers.get('x-request-id')).toBe('from-the-router.1');
    expect(subgraph.calls()[0]?.headers['client-request-id']).toBe('from-the-router.1');
    const lines = subgraph
      .log()
      .split('\n')
      .filter((line) => line.includes('from-the-router.1'));
    expect(lines.map((line) => JSON.parse(line) as unknown)).toContainEqual(
      expect.objectContaining({
        operationName: 'Mine',
        kind: 'query',
        outcome: 'ok',
        calls: 1,
        sent: { listMachines: 1 },
      }),
    );
  });

  it('is generated if it is missing, or unsuitable for a log', async () => {
    const { subgraph } = await startWithMachine();
    const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
    for (const given of [undefined, 'a b', 'x'.repeat(101), '"}']) {
      const headers = given === undefined ? {} : { 'x-request-id': given };
      const { headers: answered } = await subgraph.ask('{ defenderViewer { oid } }', { headers });
      expect(answered.get('x-request-id')).toMatch(guid);
    }
  });

  it.each<[string, string, RequestInit]>([
    ['a body that is no JSON', '/graphql', { method: 'POST', body: '{' }],
    ['a form', '/graphql', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } }],
    ['another method', '/graphql', { method: 'PUT', body: '{}' }],
    ['an unknown path', '/nothing', {}],
    ['a health check', '/health/live', {}],
  ])('is returned for %s, too', async (_, path, request) => {
    const { subgraph } = await startWithMachine();
    const authorization = `Bearer ${await subgraph.mintToken({ roles: ['Defender.ViewData'] })}`;
    const headers = {
      authorization,
      'content-type': 'application/json',
      'x-request-id': 'mine',
      ...request.headers,
    };
    const { headers: answered } = await fetch(`${subgraph.url}${path}`, { ...request, headers });
    expect(answered.get('x-request-id')).toBe('mine');
  });
});
