import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkDocs } from '../../kit/check-docs.js';
import { startWithMachine } from '../../kit/writes/response-actions.js';
import type { AnsweredError, SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const OF_MACHINE = '{ __typename ... on Machine { id } }';
const JSON_TYPE = { 'content-type': 'application/json' };

interface RawAnswer {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

async function send(subgraph: SubgraphUnderTest, init: RequestInit, search = ''): Promise<RawAnswer> {
  const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
  const headers = { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) };
  const response = await fetch(`${subgraph.url}/graphql${search}`, { method: 'POST', ...init, headers });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

/** A GraphQL response with one coded error and no internals of the server. */
function expectCoded(answer: RawAnswer, status: number, code: string): void {
  expect([answer.status, answer.type]).toEqual([status, expect.stringMatching(/^application\/json/)]);
  const { errors, data } = JSON.parse(answer.text) as { errors: AnsweredError[]; data?: unknown };
  expect(checkDocs(errors)).toEqual([{ message: expect.any(String), extensions: { code } }]);
  expect(data).toBeUndefined();
  expect(answer.text).not.toMatch(/node_modules|at .*\(|\.ts:|<html|<pre/i);
}

describe('a request body', () => {
  it('of more than 1 MB is rejected with 413, compressed or not', async () => {
    const { subgraph } = await startWithMachine();
    const body = JSON.stringify({ query: `{ defenderViewer { oid } } #${'x'.repeat(1_000_000)}` });
    expectCoded(await send(subgraph, { headers: JSON_TYPE, body }), 413, 'BAD_REQUEST');
    const packed = { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: gzipSync(body) };
    expectCoded(await send(subgraph, packed), 413, 'BAD_REQUEST');
    // The plain text of it is empty.
    const members = Buffer.concat(Array<Buffer>(60_000).fill(gzipSync('')));
    expectCoded(await send(subgraph, { ...packed, body: members }), 413, 'BAD_REQUEST');
    expect(subgraph.calls()).toEqual([]);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['GZIP', gzipSync],
  ])('may be compressed by %s, and is rejected with 400 if it breaks off', async (encoding, compress) => {
    const { subgraph } = await startWithMachine();
    const headers = { ...JSON_TYPE, 'content-encoding': encoding };
    const body = compress(JSON.stringify({ query: '{ defenderViewer { oid } }' }));
    const whole = await send(subgraph, { headers, body });
    expect([whole.status, JSON.parse(whole.text)]).toEqual([200, { data: expect.anything() }]);
    expectCoded(await send(subgraph, { headers, body: body.subarray(0, 20) }), 400, 'BAD_REQUEST');
    expectCoded(await send(subgraph, { headers, body: '{}' }), 400, 'BAD_REQUEST');
  });

  it.each([
    ['broken off', '{"query": "{ defenderViewer { oid } }"'],
    ['not JSON', 'query { defenderViewer { oid } }'],
    ['empty', ''],
    ['a text', '"{ defenderViewer { oid } }"'],
    ['null', 'null'],
    ['without a query', '{"variables": {}}'],
    ['with a query that is no text', '{"query": {"a": 1}}'],
    ['with variables that are no object', '{"query": "{ defenderViewer { oid } }", "variables": "x"}'],
  ])('that is %s is rejected with 400', async (_what, body) => {
    const { subgraph } = await startWithMachine();
    expectCoded(await send(subgraph, { headers: JSON_TYPE, body }), 400, 'BAD_REQUEST');
    expect(subgraph.calls()).toEqual([]);
  });

  it.each([{ 'content-encoding': 'lzma' }, { 'content-type': 'application/json; charset=klingon' }])(
    'with %o is rejected with 415',
    async (headers) => {
      const { subgraph } = await startWithMachine();
      const sent = { headers: { ...JSON_TYPE, ...headers }, body: '{}' };
      expectCoded(await send(subgraph, sent), 415, 'BAD_REQUEST');
    },
  );

  it.each([
    [413, JSON.stringify({ query: `# ${'x'.repeat(1_000_000)}` })],
    [400, '{"query": "{ defenderViewer { oid } }"'],
    [400, '{"query": "{"}'],
  ])('is rejected with %i in the media type that the client prefers', async (status, body) => {
    const { subgraph } = await startWithMachine();
    // As Apollo Client sends it. It reads the errors of no other type unless the status is 200.
    const accept = 'application/graphql-response+json,application/json;q=0.9';
    const answer = await send(subgraph, { headers: { ...JSON_TYPE, accept }, body });
    const type = expect.stringMatching(/^application\/graphql-response\+json/) as string;
    expect(answer).toMatchObject({ status, type, text: expect.stringContaining('"code":') as string });
  });

  it('with a list of operations is rejected', async () => {
    const { subgraph } = await startWithMachine();
    const body = JSON.stringify([
      { query: '{ defenderViewer { oid } }' },
      { query: '{ defenderViewer { oid } }' },
    ]);
    expectCoded(await send(subgraph, { headers: JSON_TYPE, body }), 400, 'BAD_REQUEST');
  });
});

describe("a request that another origin's page can make a browser send", () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is rejected: POST of %s',
    async (type) => {
      const { subgraph } = await startWithMachine();
      const body = JSON.stringify({ query: '{ defenderViewer { oid } }' });
      expectCoded(await send(subgraph, { headers: { 'content-type': type }, body }), 400, 'BAD_REQUEST');
    },
  );

  it('is rejected: GET without a token', async () => {
    const { subgraph } = await startWithMachine();
    const search = `?query=${encodeURIComponent('{ defenderViewer { name } }')}`;
    expect((await fetch(`${subgraph.url}/graphql${search}`)).status).toBe(400);
    // Browsers add credentials of this kind by themselves.
    const headers = { authorization: `Basic ${btoa('ada:secret')}` };
    expectCoded(await send(subgraph, { method: 'GET', headers }, search), 401, 'UNAUTHENTICATED');
  });

  it("can't write by GET", async () => {
    const { subgraph, machine } = await startWithMachine();
    const query = `mutation { isolateMachine(input: { machineId: "${machine.id}", comment: "x" }) { outcome } }`;
    const search = `?query=${encodeURIComponent(query)}`;
    expectCoded(await send(subgraph, { method: 'GET' }, search), 405, 'BAD_REQUEST');
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it('is rejected with 405 for other methods', async () => {
    const { subgraph } = await startWithMachine();
    for (const headers of [JSON_TYPE, {}])
      expectCoded(await send(subgraph, { method: 'PUT', headers, body: '{}' }), 405, 'BAD_REQUEST');
  });
});

describe('the shape of an operation', () => {
  it('may have 500 aliases and not 501', async () => {
    const { subgraph } = await startWithMachine();
    const aliases = (count: number) =>
      `{ ${Array.from({ length: count }, (_, index) => `a${index}: defenderUpstreamQuota { used }`).join(' ')} }`;
    expect((await subgraph.ask(aliases(500))).status).toBe(200);
    const { status, errors } = await subgraph.ask(aliases(501));
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(errors?.[0]?.message).toBe('Aliases limit of 500 exceeded, found 501.');
  });

  it('may be 15 deep and not 16, including fragments, without introspection', { tags: 'slow' }, async () => {
    const { subgraph } = await startWithMachine();
    const nest = (levels: number): string =>
      levels === 0 ? 'id' : `machine { alerts(first: 1) { nodes { ${nest(levels - 1)} } } }`;
    const deepest = `{ alert(id: "x") { ${nest(4)} machine { id } } }`;
    expect((await subgraph.ask(deepest)).status).toBe(200);
    const spread = `${deepest.replace('{ id } } } }', '{ ...F } } } }')} fragment F on Alert { id }`;
    expect((await subgraph.ask(spread)).status).toBe(200);
    const deeper = `{ alert(id: "x") { ${nest(4).replace('{ id }', '{ ...F }')} } } fragment F on Alert { machine { computerDnsName ipAddresses { type } } }`;
    const { status, errors } = await subgraph.ask(deeper);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(errors?.[0]?.message).toBe('Query depth limit of 15 exceeded, found 16.');
    const typeRef = Array.from({ length: 15 }).reduce((inner: string) => `ofType { ${inner} }`, 'name');
    expect((await subgraph.ask(`{ __schema { types { fields { type { ${typeRef} } } } } }`)).status).toBe(
      200,
    );
    expect((await subgraph.ask(getIntrospectionQuery())).status).toBe(200);
  });

  it('may not select billions of fields in a few fragments', async () => {
    const { subgraph } = await startWithMachine();
    const levels = 40;
    const fragments = Array.from(
      { length: levels },
      (_, level) =>
        `fragment F${level} on Machine { ${level + 1 < levels ? `...F${level + 1} ...F${level + 1}` : 'id'} }`,
    );
    const query = `{ machines { nodes { ...F0 } } } ${fragments.join(' ')}`;
    const { status, errors } = await subgraph.ask(query);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(subgraph.calls()).toEqual([]);
  });
});

describe('_entities', () => {
  const inline = (ids: readonly string[]) =>
    `[${ids.map((id) => `{ __typename: "Machine", id: "${id}" }`).join(' ')}]`;

  it.each([
    ['in a variable', 'query ($r: [_Any!]!) { _entities(representations: $r) X }'],
    [
      'in two fields',
      'query ($r: [_Any!]!, $s: [_Any!]!) { _entities(representations: $r) X b: _entities(representations: $s) X }',
    ],
    ['in the default of a variable', 'query ($n: [_Any!]! = INLINE) { _entities(representations: $n) X }'],
    ['in the operation itself', '{ _entities(representations: INLINE) X }'],
    ['in a fragment', '{ ...F } fragment F on Query { _entities(representations: INLINE) X }'],
  ])(
    'resolves different representations up to the limit, and one error for the rest, %s',
    async (_where, query) => {
      const { subgraph } = await startWithMachine({ limits: { maxRepresentations: 30 } });
      const [tenant] = subgraph.emulator.tenants.values();
      const ids = tenant!.machines.slice(0, 40).map(({ id }) => id);
      const all = ids.map((id) => ({ __typename: 'Machine', id }));
      const variables = query.includes('$s') ? { r: all.slice(0, 20), s: all.slice(20) } : { r: all };
      const { status, data, errors } = await subgraph.ask(
        query.replaceAll('X', OF_MACHINE).replaceAll('INLINE', inline(ids)),
        { variables: query.includes('$r') ? variables : {} },
      );
      expect(status).toBe(200);
      const answered = [...data._entities, ...(data.b ?? [])] as ({ id: string } | null)[];
      expect(answered.map((entity) => entity?.id ?? null)).toEqual([
        ...ids.slice(0, 30),
        ...Array.from({ length: 10 }, () => null),
      ]);
      expect(errors).toEqual(
        Array.from({ length: 10 }, (_, index) => ({
          message: expect.stringContaining('40 different representations; the limit is 30'),
          locations: expect.any(Array),
          path: query.includes('$s') ? ['b', 10 + index] : ['_entities', 30 + index],
          extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE', unique: 40, limit: 30 },
        })),
      );
      expect(subgraph.calls()).toHaveLength(1);
    },
  );

  it('makes one upstream call for 5,000 representations of 3 machines', { tags: 'slow' }, async () => {
    const { subgraph } = await startWithMachine();
    const [tenant] = subgraph.emulator.tenants.values();
    const ids = tenant!.machines.slice(0, 3).map(({ id }) => id);
    const representations = Array.from({ length: 5_000 }, (_, index) => ({
      __typename: 'Machine',
      id: ids[index % 3],
    }));
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) ${OF_MACHINE} }`;
    const { status, data, errors } = await subgraph.ask(query, { variables: { r: representations } });
    expect([status, errors, data._entities.length]).toEqual([200, undefined, 5_000]);
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('rejects types that are no entities as bad input', async () => {
    const { subgraph } = await startWithMachine();
    for (const wrong of [
      { __typename: 'Nothing', id: 'x' },
      { __typename: 'Viewer', oid: 'x' },
      { id: 'x' },
      'x',
    ]) {
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) ${OF_MACHINE} }`;
      const { errors } = await subgraph.ask(query, { variables: { r: [wrong] } });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
    expect(subgraph.calls()).toEqual([]);
  });
});
