import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { passWaits, signIn } from '../../kit/time/pass-waits.js';

const SMALL = { machines: 5, alerts: 5 };
const HUNTER = { roles: ['Defender.Hunting'] };
const HUNT = '{ defenderHunt(query: "DeviceInfo | take 1") { rowCount } }';
const BACKENDS = [
  ['graph', 'graphRunHuntingQuery'],
  ['defender', 'runHuntingQuery'],
] as const;

async function start(setting: string): Promise<SubgraphUnderTest> {
  const startAt = Date.UTC(2026, 11, 1, 12);
  const subgraph = await startSubgraph({
    emulator: SMALL,
    startAt,
    env: { DEFENDER_SOURCES: `hunting=${setting}` },
  });
  return signIn(subgraph);
}

const refusal = (message: string, code = 'BadRequest') => ({ error: { code, message, target: '|id.' } });

/** Error texts seen by clients; the service's documents confirm their existence. */
const LIMITS = [
  [
    'the size of the result',
    400,
    'Query execution has exceeded the allowed result size. Optimize your query by limiting the number of results and try again.',
    { code: 'UPSTREAM_REJECTED', limit: 'SIZE' },
    'larger than the service returns',
  ],
  [
    'CPU or memory of one run',
    400,
    'Query execution has exceeded the allowed limits. The query execution was preempted. This could possibly be due to high CPU and/or memory resource consumption. Optimize your query by following best practices and try again.',
    { code: 'UPSTREAM_REJECTED', limit: 'RESOURCES' },
    'too much CPU or memory',
  ],
  ['time, said by a 400', 400, 'The query timed out.', { code: 'UPSTREAM_TIMEOUT', limit: 'TIME' }, '200 s'],
  ['time, said by a gateway', 504, 'Gateway Timeout', { code: 'UPSTREAM_TIMEOUT', limit: 'TIME' }, '200 s'],
  [
    'syntax',
    400,
    "A recognition error occurred. Query could not be parsed at 'x' on line [1,4]. Fix syntax errors in your query.",
    { code: 'BAD_USER_INPUT', argumentName: 'query', upstreamCode: 'BadRequest' },
    "could not be parsed at 'x'",
  ],
  [
    'anything else that is wrong with the query, scrubbed',
    400,
    "'timed out' is no column: see https://example.com/a?sig=secret . Fix semantic errors in your query.",
    { code: 'BAD_USER_INPUT', argumentName: 'query' },
    'see [url]',
  ],
] as const;

it.each([
  ['graph', 'graphRunHuntingQuery', 50, 'Microsoft Graph'],
  ['defender', 'runHuntingQuery', 124, "Defender's own hunting endpoint"],
])(
  'a result that is too large for %s has an error with its own limit',
  async (setting, operation, megabytes, service) => {
    const subgraph = await start(setting);
    const message = 'Query execution has exceeded the allowed result size. Optimize your query.';
    subgraph.emulator.control.addFault({ operation }, { status: 400, body: refusal(message) });
    const { errors } = await subgraph.ask(HUNT, HUNTER);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(`${String(megabytes)} MB through ${service}`),
        extensions: { limit: 'SIZE', maxMegabytes: megabytes },
      },
    ]);
  },
);

describe.each(BACKENDS)('a hunt through %s that reaches a limit', (setting, operation) => {
  it.each(LIMITS)('of %s, names it, in one call', async (_, status, message, extensions, words) => {
    const subgraph = await start(setting);
    subgraph.emulator.control.addFault({ operation }, { status, body: refusal(message) });
    const { data, errors } = await subgraph.ask(HUNT, HUNTER);
    expect(data).toEqual({ defenderHunt: null });
    expect(errors).toMatchObject([
      { path: ['defenderHunt'], message: expect.stringContaining(words), extensions },
    ]);
    expect(subgraph.calls()).toMatchObject([{ status }]);
  });

  it.each([
    [
      'CALLS',
      'API calls quota exceeded! maximum allowed 45 per 00:01:00. You can send requests again in 700 seconds.',
    ],
    ['CPU', 'The tenant has reached 100% of its CPU resources. You can send requests again in 700 seconds.'],
  ])('of the tenant, %s, names it and the wait', async (limit, message) => {
    const subgraph = await start(setting);
    subgraph.emulator.control.addFault({ operation }, { status: 429, body: refusal(message, '429') });
    const { errors } = await passWaits(subgraph, subgraph.ask(HUNT, HUNTER), 5_000);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(limit === 'CPU' ? 'share of CPU' : 'quota of hunting calls'),
        extensions: { code: 'RATE_LIMITED', limit, retryAfterSeconds: 700 },
      },
    ]);
    expect(subgraph.calls()).toHaveLength(1);
  });
});

it(
  'a hunt without a response ends, and names the maximum duration of a query',
  { tags: 'slow' },
  async () => {
    const subgraph = await start('graph');
    subgraph.emulator.control.addFault({ operation: 'graphRunHuntingQuery' }, 'hang');
    const { errors } = await subgraph.passTime(subgraph.ask(HUNT, HUNTER), 50_000);
    expect(errors).toMatchObject([
      { message: expect.stringContaining('200 s'), extensions: { code: 'UPSTREAM_TIMEOUT', limit: 'TIME' } },
    ]);
  },
);
