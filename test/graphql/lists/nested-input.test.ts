import { describe, expect, it } from 'vitest';
import { checkDocs } from '../../kit/check-docs.js';
import { startSubgraph, type AnsweredError } from '../../kit/servers/start-subgraph.js';

const EMULATOR = { machines: 5, alerts: 10 };
const QUERY = 'query ($filter: AlertFilter) { alerts(filter: $filter) { nodes { id } } }';

/** A filter of `levels` nested `not`s around a condition, as JSON. Built without recursion. */
const nested = (levels: number, open = '{"not":', close = '}') =>
  `${open.repeat(levels)}{"severity":{"eq":"HIGH"}}${close.repeat(levels)}`;

const OVERFULL =
  'The body of this request holds more than 50,000 keys or 200,000 values, or nests them deeper than 1,000 levels.';

async function post(subgraph: Awaited<ReturnType<typeof startSubgraph>>, body: string) {
  const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
  const response = await fetch(`${subgraph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  const { errors } = (await response.json()) as { errors?: AnsweredError[] };
  return { status: response.status, errors: checkDocs(errors) };
}

const withVariable = (filter: string) =>
  `{"query":${JSON.stringify(QUERY)},"variables":{"filter":${filter}}}`;

describe('a deeply nested filter', () => {
  it.each([
    ['objects', nested(900)],
    ['lists', nested(450, '{"and":[', ']}')],
  ])('in a variable of %s is BAD_USER_INPUT that names it', async (_, filter) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { status, errors } = await post(subgraph, withVariable(filter));
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      {
        message: '$filter is nested more than 200 levels deep.',
        extensions: { code: 'BAD_USER_INPUT', argumentName: '$filter' },
      },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it.each([
    ['objects', nested(1_000)],
    ['objects, as many as fit into a body', nested(100_000)],
    ['lists', nested(20_000, '{"and":[', ']}')],
  ])('is rejected before it is parsed if no client nests like that: %s', async (_, filter) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { status, errors } = await post(subgraph, withVariable(filter));
    expect([status, errors]).toEqual([400, [{ message: OVERFULL, extensions: { code: 'BAD_REQUEST' } }]]);
    expect(subgraph.calls()).toEqual([]);
  });

  it('in the text of an operation is BAD_USER_INPUT that names the argument', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const filter = `${'{not:'.repeat(300)}{severity:{eq:HIGH}}${'}'.repeat(300)}`;
    const { status, errors } = await subgraph.ask(`{ alerts(filter: ${filter}) { nodes { id } } }`);
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argumentName: 'filter' } }]);
  });

  it("in the text of an operation, beyond the parser's depth, is rejected as a syntax error", async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const filter = `${'{not:'.repeat(50_000)}{severity:{eq:HIGH}}${'}'.repeat(50_000)}`;
    const { status, errors } = await subgraph.ask(`{ alerts(filter: ${filter}) { nodes { id } } }`);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED');
  });

  it('in a representation is BAD_USER_INPUT too', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
    const representation = `{"__typename":"Alert","id":"a","x":${nested(900)}}`;
    const body = `{"query":${JSON.stringify(query)},"variables":{"r":[${representation}]}}`;
    const answer = await post(subgraph, body);
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.message).toBe('$r is nested more than 200 levels deep.');
  });

  it("within the limit returns the right rows, or Defender's rejection", async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data, errors } = await subgraph.ask(QUERY, {
      variables: { filter: JSON.parse(nested(60)) as unknown },
    });
    expect(errors).toBeUndefined();
    const [tenant] = subgraph.emulator.tenants.values();
    const high = tenant!.alerts.filter(({ severity }) => severity === 'High');
    expect(data.alerts.nodes).toHaveLength(high.length);
    const deep = JSON.parse(
      `${'{"not":{"and":[{"status":{"eq":"NEW"}},'.repeat(60)}{}${']}}'.repeat(60)}`,
    ) as unknown;
    const refused = await subgraph.ask(QUERY, { variables: { filter: deep } });
    expect(refused.errors?.[0]?.extensions.code).toBe('UPSTREAM_REJECTED');
  });
});
