import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const EMULATOR = { machines: 3, alerts: 3, machineActions: 0 };
const start = () => startSubgraph({ emulator: EMULATOR });
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

describe('a document that would block the server', () => {
  it.each([
    ['has more tokens than 20,000', `{ ${times(20_000, () => '__typename')} }`, 'GRAPHQL_PARSE_FAILED'],
    ['has more comments than 2,000', `${'#\n'.repeat(2_001)} { __typename }`, 'GRAPHQL_PARSE_FAILED'],
    ['has more lines than 10,000', `{ __typename ${'\n'.repeat(10_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['nests selections', `${'{a'.repeat(9_000)}${'}'.repeat(9_000)}`, 'GRAPHQL_PARSE_FAILED'],
    ['nests lists', `{a(b:${'['.repeat(9_000)}${']'.repeat(9_000)})}`, 'GRAPHQL_PARSE_FAILED'],
    ['nests types', `query($a:${'['.repeat(9_000)}Int${']'.repeat(9_000)}){a}`, 'GRAPHQL_PARSE_FAILED'],
    [
      'nests fragments without a type',
      `${'{...'.repeat(990)}{id${'}'.repeat(991)}`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'chains fragments, 6,000 as one request may be tokenised',
      `{ ...F0 } ${times(2_480, (index) => `fragment F${index} on Query{...F${index + 1}}`)} fragment F2480 on Query{__typename}`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'chains as many fragments as there may be',
      `{ ...F0 } ${times(499, (index) => `fragment F${index} on Query{...F${index + 1}}`)} fragment F499 on Query{__typename}`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'has more operations than 100',
      times(101, (index) => `query Q${index}{__typename}`),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['has a long name', `{ ${'a'.repeat(900_000)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['selects the same 9,000 times', `{ ${times(9_000, () => '__typename')} }`, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'selects the same at many levels',
      `{ ${times(666, () => 'machines{nodes{alerts{nodes{machine{alerts{nodes{machine{id}}}}}}}}')} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'merges fragments with each other',
      `{ ${times(400, (index) => `...F${index}`)} } ${times(400, (index) => `fragment F${index} on Query{a${index}: __typename b${index}: __typename}`)}`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'merges long arguments',
      `{ ${times(100, () => `machines(filter: { computerDnsName: { in: [${times(90, () => '"a"')}] } }) { nodes { id } }`)} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('is rejected with a code: one that %s', async (_what, query, code) => {
    const subgraph = await start();
    const { status, data, headers, errors } = await subgraph.ask(query);
    expect([status, data, errors?.map(({ extensions }) => extensions.code)]).toEqual([
      400,
      undefined,
      [code],
    ]);
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect(subgraph.log()).not.toContain('RangeError');
    expect(subgraph.calls()).toEqual([]);
  });

  it('is not one of 500 aliases, or of the same field in many places', { tags: 'slow' }, async () => {
    const subgraph = await start();
    const fields = 'id computerDnsName riskScore osPlatform';
    const aliases = `{ ${times(500, (index) => `a${index}: defenderUpstreamQuota { used limit rateClass window }`)} }`;
    const spread = `{ machines(first: 1) { nodes { ...F alerts(first: 1) { nodes { machine { ...F } } } ${times(50, () => fields)} } } } fragment F on Machine { ${fields} }`;
    for (const query of [aliases, spread]) {
      const { status, errors } = await subgraph.ask(query);
      expect([status, errors]).toEqual([200, undefined]);
    }
  });

  it('is rejected in the URL too', async () => {
    const subgraph = await start();
    const query = encodeURIComponent(`{a${'{a'.repeat(1_500)}${'}'.repeat(1_501)}`);
    const headers = { 'apollo-require-preflight': '1' };
    const response = await fetch(`${subgraph.url}/graphql?query=${query}`, { headers });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('deeper than 1,000');
  });

  it('returns its first 20 errors', async () => {
    const subgraph = await start();
    const { errors } = await subgraph.ask(`{ ${times(400, (index) => `nothing${index}`)} }`);
    expect(errors).toHaveLength(21);
    expect(errors?.at(-1)?.message).toContain('Too many validation errors');
  });
});

describe('variables', () => {
  const QUERY =
    'query ($ids: [ID!]!) { _entities(representations: []) { __typename } __typename @skip(if: false) }';

  it('with more than 50 invalid values are BAD_USER_INPUT, not an internal error', async () => {
    const subgraph = await start();
    const ids = Array.from({ length: 60 }, () => ({}));
    const query = 'query ($ids: [ID!]!) { machines(filter: { id: { in: $ids } }) { nodes { id } } }';
    const { status, errors } = await subgraph.ask(query, { variables: { ids } });
    expect(status).toBe(400);
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_USER_INPUT']));
    expect(errors?.at(-1)?.message).toContain('"$ids" got an invalid value at "ids[50]"');
    expect(subgraph.log()).not.toContain('An unexpected error');
  });

  it.each([
    ['more than 100,000 values', Array.from({ length: 100_001 }, () => 1)],
    [
      'an object of 101 fields',
      [Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`a${index}`, 1]))],
    ],
  ])('with %s are BAD_USER_INPUT that names the variable', async (_what, ids) => {
    const subgraph = await start();
    const { status, errors } = await subgraph.ask(QUERY, { variables: { ids } });
    expect([status, errors]).toEqual([
      400,
      [
        {
          message: expect.stringMatching(/^\$ids holds/),
          extensions: { code: 'BAD_USER_INPUT', argumentName: '$ids' },
        },
      ],
    ]);
  });
});

describe('input objects in variables', () => {
  const QUERY = 'query ($filter: AlertFilter) { alerts(filter: $filter) { nodes { id } } }';
  const MUTATION =
    'mutation ($input: ImportIndicatorsInput!) { importIndicators(input: $input) { auditId } }';
  const and = Array.from({ length: 1_000 }, () => ({ severity: { eq: 'HIGH' } }));
  const input = {
    replaceExisting: true,
    comment: 'x',
    indicators: Array.from({ length: 6_000 }, () => ({})),
  };

  it.each([
    ['filter of more than 2,000', QUERY, { filter: { and } }, 'filter', '2,000'],
    ['mutation input of more than 6,000', MUTATION, { input }, 'input', '6,000'],
  ])('a %s is rejected', async (_, query, variables, name, limit) => {
    const subgraph = await start();
    const { status, errors } = await subgraph.ask(query, { variables });
    expect([status, errors?.[0]?.message, errors?.[0]?.extensions.code]).toEqual([
      400,
      `$${name} holds more than ${limit} objects with those before it.`,
      'BAD_USER_INPUT',
    ]);
  });
});

describe('representations', () => {
  const ask = async (representations: readonly unknown[], selection = '__typename') => {
    const subgraph = await start();
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Machine { ${selection} } } }`;
    return subgraph.ask(query, { variables: { r: representations } });
  };

  it('that are unreadable have an error each up to 100, and one together beyond', async () => {
    const unusable = (count: number) => Array.from({ length: count }, () => ({ __typename: 'Nothing' }));
    expect((await ask(unusable(100))).errors).toHaveLength(100);
    const { status, data, errors } = await ask(unusable(300));
    expect([status, data]).toEqual([200, null]);
    expect(errors).toMatchObject([
      { path: ['_entities'], extensions: { code: 'BAD_USER_INPUT', positions: 300 } },
    ]);
  });

  it('with duplicates may not select more than 500,000 fields together', { tags: 'slow' }, async () => {
    const same = Array.from({ length: 10_000 }, () => ({ __typename: 'Machine', id: 'a'.repeat(40) }));
    const { status, errors } = await ask(
      same,
      times(60, (index) => `a${index}: id`),
    );
    expect([status, errors?.map(({ extensions }) => extensions.code)]).toEqual([200, ['BAD_USER_INPUT']]);
  });
});

describe('the name of an operation', () => {
  it('is truncated to 100 characters in the log', async () => {
    const subgraph = await start();
    await subgraph.ask(`query ${'N'.repeat(250)} { defenderViewer { name } }`);
    expect(subgraph.log()).toContain(`"operationName":"${'N'.repeat(100)}"`);
    expect(subgraph.log()).not.toContain('N'.repeat(101));
  });
});

describe('errors of fields', () => {
  it.each([
    ['have a location in a short document', '', [{ line: 1, column: 3 }]],
    ['have none in a long one, where each would count its lines', '\n'.repeat(5_000), undefined],
  ])('%s', async (_name, before, locations) => {
    const subgraph = await start();
    const { errors } = await subgraph.ask(`${before}{ alert(id: "no id") { id } }`);
    expect(errors).toMatchObject([{ path: ['alert'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect((errors?.[0] as { locations?: unknown } | undefined)?.locations).toEqual(locations);
  });
});
