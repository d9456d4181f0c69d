import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openSocketStream } from '../../kit/feed/open-stream.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const start = () => startSubgraph({ emulator: { machines: 1, alerts: 1, machineActions: 0 } });
/** Within the limit of a URL, and longer than a document may be. */
const LONG = `{ ${'a'.repeat(300)} }`;

async function ask(subgraph: SubgraphUnderTest, path: string, init: RequestInit = {}) {
  const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
  const headers = { authorization: `Bearer ${token}`, 'apollo-require-preflight': 'true', ...init.headers };
  const response = await fetch(`${subgraph.url}${path}`, { ...init, headers });
  const body = (await response.json()) as { errors?: { message: string }[]; data?: unknown };
  return {
    status: response.status,
    data: body.data,
    messages: (body.errors ?? []).map(({ message }) => message),
  };
}

describe('a GET', () => {
  it('is parsed in one way: parameters before the query hide nothing', async () => {
    const subgraph = await start();
    const query = `query=${encodeURIComponent(LONG)}`;
    for (const path of [`/graphql?${query}`, `/graphql?${'a&'.repeat(1_000)}${query}`]) {
      const { status, messages } = await ask(subgraph, path);
      expect([status, messages]).toEqual([400, ['Document has a name of more than 256 characters.']]);
    }
  });

  it.each(['query', 'variables', 'operationName', 'extensions', 'documentId'])(
    'is rejected if %s is repeated, for events too',
    async (name) => {
      const subgraph = await start();
      const path = `/graphql?query={__typename}&${name}=a&${name}=b`;
      for (const accept of ['application/json', 'text/event-stream']) {
        const { status, messages } = await ask(subgraph, path, { headers: { accept } });
        expect([status, messages]).toEqual([400, [`The parameter ${name} is given more than once.`]]);
      }
      expect(subgraph.calls()).toEqual([]);
    },
  );

  it.each(['[]', '"a"', '5', 'true'])('is rejected with %s for variables', async (variables) => {
    const subgraph = await start();
    const { status, messages } = await ask(subgraph, `/graphql?query={__typename}&variables=${variables}`);
    expect([status, messages]).toEqual([400, ['variables must be an object.']]);
  });
});

describe('a body', () => {
  const post = (subgraph: SubgraphUnderTest, body: string, type = 'application/json') =>
    ask(subgraph, '/graphql', { method: 'POST', headers: { 'content-type': type }, body });
  const json = JSON.stringify({ query: '{ __typename }' });

  it('is JSON in UTF-8, and in no other character set', async () => {
    const subgraph = await start();
    for (const charset of ['utf-7', 'utf-16', 'utf-16le', 'utf-32', 'latin1'])
      expect((await post(subgraph, json, `application/json; charset=${charset}`)).status).toBe(415);
    for (const type of ['application/json; charset=UTF-8', 'Application/JSON;charset="utf-8";q=1'])
      expect((await post(subgraph, json, type)).status).toBe(200);
    expect((await post(subgraph, `\uFEFF${json}`)).status).toBe(200);
  });

  it('is rejected with bytes that aren’t UTF-8, which a parser would replace, compressed too', async () => {
    const subgraph = await start();
    const query = 'query ($filter: AlertFilter) { alerts(filter: $filter) { nodes { id } } }';
    const [before, after] = JSON.stringify({
      query,
      variables: { filter: { category: { eq: 'here' } } },
    }).split('here') as [string, string];
    for (const bytes of [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80]]) {
      const body = Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
      for (const [encoding, sent] of [
        ['identity', body],
        ['gzip', gzipSync(body)],
      ] as const) {
        const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
        const { status, messages } = await ask(subgraph, '/graphql', { method: 'POST', headers, body: sent });
        expect([status, messages]).toEqual([400, [expect.stringContaining('must be JSON in UTF-8')]]);
      }
    }
    expect(subgraph.calls()).toEqual([]);
  });

  it('has a content type of at most 200 characters', async () => {
    const subgraph = await start();
    const type = `application/json${' '.repeat(190)}; charset=utf-8`;
    expect((await post(subgraph, json, type)).status).toBe(415);
  });

  it.each([
    ['a list for variables', { query: '{ __typename }', variables: Array.from({ length: 1_000 }, () => 1) }],
    ['a text for variables', { query: '{ __typename }', variables: 'a' }],
  ])('is rejected with %s', async (_what, body) => {
    const { status, messages } = await post(await start(), JSON.stringify(body));
    expect([status, messages]).toEqual([400, ['variables must be an object.']]);
  });

  it.each([
    ['keys', `{${Array.from({ length: 50_001 }, (_, index) => `"${index.toString(36)}":1`).join()}}`],
    ['values', `[${'[],'.repeat(100_001)}1]`],
    ['levels', `${'['.repeat(1_001)}${']'.repeat(1_001)}`],
  ])('is rejected before it is parsed with too many %s', async (_what, extensions) => {
    const { status, messages } = await post(
      await start(),
      `{"query":"{ __typename }","extensions":${extensions}}`,
    );
    expect([status, messages]).toEqual([400, [expect.stringContaining('holds more than 50,000 keys')]]);
  });

  it('may contain any number of brackets, colons and quotes in its strings', async () => {
    const text = '[{:,"\\'.repeat(60_000);
    const body = { query: '{ __typename }', variables: { text } };
    expect(await post(await start(), JSON.stringify(body))).toMatchObject({ status: 200, messages: [] });
  });
});

describe('a header with a choice of values', () => {
  const LANE = 'The header x-defender-lane must be bulk or interactive.';

  it('is rejected with any other value, which would otherwise run the operation', async () => {
    const subgraph = await start();
    const query = 'mutation { offboardMachine(input: { machineId: "a", comment: "b" }) { outcome } }';
    for (const [header, value, message] of [
      ['x-defender-lane', 'bulk, bulk', LANE],
      ['x-defender-lane', 'Bulk', LANE],
      ['x-defender-explain', 'true', 'The header x-defender-explain must be 1 or 0.'],
      ['x-defender-cost', 'yes', 'The header x-defender-cost must be 1 or 0.'],
      ['x-defender-cache-tags', '2', 'The header x-defender-cache-tags must be 1 or 0.'],
    ] as const) {
      const { status, errors } = await subgraph.ask(query, { headers: { [header]: value } });
      expect(status).toBe(400);
      expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_REQUEST' } }]);
    }
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit()).toEqual([]);
  });

  it('may have its default or be empty', async () => {
    const subgraph = await start();
    for (const [lane, flag] of [
      ['interactive', '0'],
      ['', ''],
    ] as const) {
      const headers = { 'x-defender-lane': lane, 'x-defender-cost': flag, 'x-defender-explain': flag };
      const answer = await subgraph.ask('{ machines { totalCount } }', { headers });
      expect(answer).toMatchObject({ status: 200, data: { machines: { totalCount: 1 } } });
      expect(answer.extensions).toBeUndefined();
    }
  });

  it('closes a socket that sends another one', async () => {
    const subgraph = await start();
    const options = { headers: { 'x-defender-lane': 'bulc' } };
    const stream = await openSocketStream(subgraph, 'subscription { alertChanged { cursor } }', options);
    await expect.poll(() => stream.others).toEqual([{ close: 4400, reason: LANE }]);
  });
});

describe('a value that an enum lacks', () => {
  const MEANT = 'Did you mean the enum value "HIGH"?';
  const PLACE = 'filter.severity.eq: Enum "AlertSeverityInput"';
  const ofVariable = `Variable "$s" got an invalid value; It is not a value of "AlertSeverityInput". ${MEANT}`;

  it.each([
    ['in a variable', '$s', { s: 'High' }, ofVariable],
    ['as a string', '"HIGH"', {}, `${PLACE} cannot represent non-enum value. ${MEANT}`],
    [
      'with a suggestion of its own',
      JSON.stringify('x Did you mean the enum value "LOW"?'),
      {},
      `${PLACE} cannot represent non-enum value.`,
    ],
  ])('is rejected %s, with values that resemble it', async (_where, value, variables, message) => {
    const subgraph = await start();
    const declared = value === '$s' ? 'query ($s: AlertSeverityInput)' : '';
    const query = `${declared} { alerts(filter: { severity: { eq: ${value} } }) { totalCount } }`;
    const { status, errors } = await subgraph.ask(query, { variables });
    expect([status, errors?.map((error) => error.message)]).toEqual([400, [message]]);
  });
});

describe('an invalid value in the text of a query', () => {
  it.each([
    ['alerts(first: "5")', 'first: Int cannot represent non-integer value.'],
    ['alerts(filter: { or: [{ id: { eq: "x" } }, { id: 1.5 }] })', 'filter.or.id: Expected value of type'],
    ['alerts(first: 1, filter: { severity: { in: [HIGH, HUGE] } })', 'filter.severity.in: Value "HUGE"'],
    ['alerts(filter: { lastUpdateTime: { gt: "today" } })', 'filter.lastUpdateTime.gt: DateTime must be'],
    [`alerts(filter: { or: [${'{ id: { eq: "x" } } '.repeat(90)} { id: 1 }] })`, 'Expected'],
  ])('is rejected with its argument and its fields: %s', async (field, message) => {
    const subgraph = await start();
    const { errors } = await subgraph.ask(`{ ${field} { totalCount } }`);
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(new RegExp(`^${message}`)) as unknown,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
  });
});
