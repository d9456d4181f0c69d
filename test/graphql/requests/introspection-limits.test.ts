import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const SMALL = { emulator: { machines: 1, alerts: 1, machineActions: 0 } };
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

async function post(url: string, query: string, variables?: object) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { status: response.status, bytes: text.length, body: JSON.parse(text) as Record<string, unknown> };
}

describe('introspection without a token', () => {
  it.each([
    ['many SDLs', `{ ${times(300, (index) => `a${String(index)}: _service { sdl }`)} }`],
    ['many SDLs of one service', `{ _service { ${times(400, (index) => `a${String(index)}: sdl`)} } }`],
    ['two SDLs in a fragment', '{ _service { ...F b: sdl } } fragment F on _Service { sdl }'],
    [
      'many schemas',
      `{ ${times(100, (index) => `a${String(index)}: __schema { types { fields { name } } }`)} }`,
    ],
    [
      'many lists of one schema',
      `{ __schema { types { ${times(300, (index) => `f${String(index)}: fields { args { name } }`)} } } }`,
    ],
    [
      'many types',
      `{ ${times(200, (index) => `a${String(index)}: __type(name: "Query") { ...F }`)} } fragment F on __Type { fields { name description type { name } } }`,
    ],
  ])('is rejected if it selects %s', async (_what, query) => {
    const { url } = await startSubgraph(SMALL);
    const { status, bytes, body } = await post(url, query);
    expect([status, body['data']]).toEqual([400, undefined]);
    expect(body['errors']).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(bytes).toBeLessThan(1_000);
  });

  it('works for tools, repeated and with variables', { tags: 'slow' }, async () => {
    const { url } = await startSubgraph(SMALL);
    const query = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true });
    const [first, second] = [await post(url, query), await post(url, query)];
    expect([first.status, second.body]).toEqual([200, first.body]);
    expect(first.bytes).toBeGreaterThan(500_000);
    const type = 'query ($name: String!) { __type(name: $name) { name } }';
    for (const name of ['Alert', 'Machine'])
      expect((await post(url, type, { name })).body).toEqual({ data: { __type: { name } } });
    expect((await post(url, type, {})).status).toBe(400);
    expect((await post(url, '{ _service { sdl } __typename }')).status).toBe(200);
  });
});
