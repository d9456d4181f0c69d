import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { RESPONDER, startWithMachine } from '../../kit/writes/response-actions.js';

const ID = 'a'.repeat(40);

describe('an operation without a token', () => {
  it.each([
    ['a read', '{ defenderViewer { oid } }'],
    ['the quota', '{ defenderUpstreamQuota { used } }'],
    ['a read beside the SDL', '{ _service { sdl } defenderViewer { oid } }'],
    ['a read beside __typename', '{ __typename defenderUpstreamQuota { used } }'],
    ['a read called like the SDL', '{ _service: defenderViewer { oid } }'],
    ['a read called like introspection', '{ __schema: defenderViewer { oid } }'],
    ['a read in a fragment', '{ ...F } fragment F on Query { _service { sdl } defenderViewer { oid } }'],
    [
      'a read in fragments',
      '{ ...F } fragment F on Query { ...G } fragment G on Query { ... { defenderViewer { oid } } }',
    ],
    ['a skipped read', '{ _service { sdl } defenderViewer @skip(if: true) { oid } }'],
    ['entities', `{ _entities(representations: [{ __typename: "Machine", id: "${ID}" }]) { __typename } }`],
    ['a mutation', `mutation { isolateMachine(input: { machineId: "${ID}", comment: "x" }) { outcome } }`],
    ['__typename of Mutation', 'mutation { __typename }'],
  ])('is rejected for %s with 401 and nothing else', async (_what, query) => {
    const { subgraph } = await startWithMachine();
    const { status, headers, data, errors } = await subgraph.ask(query, { token: null });
    expect([status, data, headers.get('www-authenticate')]).toEqual([401, undefined, 'Bearer']);
    expect(errors).toEqual([
      {
        message: expect.stringContaining('Authorization: Bearer <Entra access token>'),
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ]);
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it.each([
    ['the SDL', '{ _service { sdl } }'],
    ['the SDL in a fragment', '{ ...F } fragment F on Query { _service { sdl } }'],
    ['__typename', '{ __typename }'],
    ['introspection', getIntrospectionQuery()],
    ['one type', '{ __type(name: "Machine") { name } }'],
  ])('is accepted for %s, which reveals nothing of a tenant', async (_what, query) => {
    const { subgraph } = await startWithMachine();
    const { status, data, errors } = await subgraph.ask(query, { token: null });
    expect([status, errors]).toEqual([200, undefined]);
    expect(Object.values(data as object)).not.toContain(null);
    expect(subgraph.calls()).toEqual([]);
  });

  it('is judged by the operation that runs, not by others in the document', async () => {
    const { subgraph } = await startWithMachine();
    const query = 'query A { _service { sdl } } query B { defenderViewer { oid } }';
    for (const [operationName, status] of [
      ['A', 200],
      ['B', 401],
    ] as const) {
      const response = await fetch(`${subgraph.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName }),
      });
      expect([operationName, response.status]).toEqual([operationName, status]);
    }
  });

  it("can't block the server with fragments that double themselves", async () => {
    const { subgraph } = await startWithMachine();
    const levels = 40;
    const fragments = Array.from(
      { length: levels },
      (_, level) =>
        `fragment F${level} on Query { ${level + 1 < levels ? `...F${level + 1} ...F${level + 1}` : '__typename'} }`,
    );
    const { status, errors } = await subgraph.ask(`{ ...F0 } ${fragments.join(' ')}`, { token: null });
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('introspection', () => {
  it.each(['{ __schema { types { name } } }', '{ __type(name: "Machine") { name } }'])(
    'is rejected in production, with a token too: %s',
    async (query) => {
      const { subgraph } = await startWithMachine({ production: true });
      for (const token of [undefined, null]) {
        const { status, data, errors } = await subgraph.ask(query, token === undefined ? {} : { token });
        expect([status, data]).toEqual([400, undefined]);
        expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      }
      expect((await subgraph.ask('{ _service { sdl } }', { token: null })).status).toBe(200);
    },
  );
});

describe('a token', () => {
  it('of another audience, tenant or time is rejected with 401 and the violated rule', async () => {
    const { subgraph } = await startWithMachine();
    const roles = ['Defender.ViewData'];
    const good = await subgraph.mintToken({ roles });
    const foreign = '00000003-0000-0000-c000-000000000000';
    const tokens: Readonly<Record<string, string>> = {
      '(aud)': await subgraph.mintToken({ roles, audience: foreign }),
      '(exp)': await subgraph.mintToken({ roles, expiresInSeconds: -61 }),
      '(tid)': await subgraph.mintToken({
        roles,
        extraClaims: { tid: '00000000-0000-4000-8000-000000000000' },
      }),
      signature: `${good.slice(0, -8)}AAAAAAAA`,
      'not a JWT': 'a.b.c',
      'must be "Bearer"': 'opaque',
    };
    for (const [rule, token] of Object.entries(tokens)) {
      const { status, headers, data, errors } = await subgraph.ask('{ defenderViewer { oid } }', { token });
      expect([rule, status, data]).toEqual([rule, 401, undefined]);
      expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(errors).toEqual([
        { message: expect.stringContaining(rule), extensions: { code: 'UNAUTHENTICATED' } },
      ]);
      expect(JSON.stringify(errors)).not.toContain(token);
    }
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it('that is an ID token isolates nothing, and no person is treated as an application', async () => {
    const { subgraph, machine } = await startWithMachine();
    const idToken = { scp: undefined, azp: undefined, azpacr: undefined, nonce: 'from-the-sign-in' };
    const isolate = async (extraClaims: Readonly<Record<string, unknown>>) =>
      subgraph.ask('mutation ($input: IsolateMachineInput!) { isolateMachine(input: $input) { outcome } }', {
        token: await subgraph.mintToken({ roles: RESPONDER, extraClaims }),
        variables: { input: { machineId: machine.id, comment: 'contain' } },
      });
    const claims = [
      idToken,
      { ...idToken, nonce: undefined },
      { scp: undefined },
      { scp: undefined, nonce: 'n' },
    ];
    for (const extraClaims of claims) {
      const { status, errors } = await isolate(extraClaims);
      expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
    expect((await isolate({})).data.isolateMachine.outcome).toBe('CREATED');
    expect(subgraph.audit()[0]).toMatchObject({ actor: { kind: 'user', name: 'analyst' } });
  });

  it('that is invalid is rejected for the SDL too, because its sender wants to be authenticated', async () => {
    const { subgraph } = await startWithMachine();
    const { status, errors } = await subgraph.ask('{ _service { sdl } }', { token: 'a.b.c' });
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('expires while the server runs', async () => {
    const { subgraph } = await startWithMachine();
    const token = await subgraph.mintToken({ roles: [], expiresInSeconds: 600 });
    subgraph.clock.advance(599_000);
    expect((await subgraph.ask('{ defenderViewer { oid } }', { token })).status).toBe(200);
    subgraph.clock.advance(62_000);
    expect((await subgraph.ask('{ defenderViewer { oid } }', { token })).status).toBe(401);
  });

  it("that can't be verified is 503, not 401, and is accepted once the keys are available", async () => {
    const { subgraph } = await startWithMachine();
    const { control } = subgraph.emulator;
    const fault = control.addFault({ operation: 'keys' }, { status: 500 });
    const refused = await subgraph.ask('{ defenderViewer { oid } }');
    expect([refused.status, refused.data]).toEqual([503, undefined]);
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(refused.errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    expect((await subgraph.ask('{ __typename }', { token: null })).status).toBe(200);
    control.removeFault(fault);
    subgraph.clock.advance(60_000);
    expect((await subgraph.ask('{ defenderViewer { oid } }')).status).toBe(200);
    expect(subgraph.audit()).toEqual([]);
  });
});
