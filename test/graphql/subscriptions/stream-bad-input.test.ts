import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startCallbackRouter } from '../../kit/http/callback-router.js';
import { alertsOf, changeAlert } from '../../kit/feed/change-alerts.js';
import { cursorOf, newStateKey, partsOf } from '../../kit/feed/feed-cursors.js';
import { CHANGES, changesOf, untilResults } from '../../kit/feed/follow.js';
import { openEventStream, openSocketStream, type OpenAnyStream } from '../../kit/feed/open-stream.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const EMULATOR = { machines: 2, alerts: 3, machineActions: 0 };

/** The rejection of a subscription, as text. */
type Refused = (
  subgraph: SubgraphUnderTest,
  query: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<string>;

const stream =
  (open: OpenAnyStream): Refused =>
  async (subgraph, query, variables) => {
    const opened = await subgraph.passTime(open(subgraph, query, { variables }));
    await subgraph.passTime(expect.poll(() => opened.others.length).toBeGreaterThan(0));
    expect(opened.results).toEqual([]);
    opened.close();
    return JSON.stringify(opened.others[0]);
  };

const byCallback =
  (callbackUrl: string): Refused =>
  async (subgraph, query, variables) => {
    const subscription = { callbackUrl, subscriptionId: 'one', verifier: 'proof', heartbeatIntervalMs: 0 };
    const ask = async () => {
      const response = await fetch(`${subgraph.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await subgraph.mintToken({ roles: ['Defender.ViewData'] })}`,
        },
        body: JSON.stringify({ query, variables, extensions: { subscription } }),
      });
      return response.text();
    };
    return subgraph.passTime(ask());
  };

const STATE_KEY = newStateKey();

/** GraphQL's library throws on each of these. */
const CONDITIONAL = Object.fromEntries(
  [
    'subscription ($no: Boolean = true) { defenderChanges @skip(if: $no) { cursor } }',
    'subscription ($no: Boolean = false) { ... @include(if: $no) { defenderChanges { cursor } } }',
    'subscription { ...F } fragment F on Subscription { alertChanged @include(if: false) { cursor } }',
  ].map((query) => [query, 'GRAPHQL_VALIDATION_FAILED']),
);

describe('an invalid subscription', () => {
  it(
    "is rejected with the same codes over sockets, events and callbacks, and doesn't begin",
    { tags: 'slow' },
    async () => {
      const router = await startCallbackRouter();
      const env = { SUBSCRIPTION_CALLBACK_ORIGINS: router.origin, STATE_KEY };
      const subgraph = await startSubgraph({ emulator: EMULATOR, env });
      const asked = await subgraph.passTime(subgraph.ask('{ defenderChanges { endCursor } }'));
      const cursor = asked.data.defenderChanges.endCursor as string;
      const parts = partsOf(cursor);
      const cursors = {
        cut: cursor.slice(0, -7),
        forged: cursorOf(parts.with(2, 'another')),
        foreign: cursorOf(parts.with(1, 'somebody els'), STATE_KEY),
        'of another version': cursorOf(parts.with(0, 2), STATE_KEY),
        'without end': cursor.repeat(100),
        'no cursor': '../../etc/passwd',
        'of another type': [1_000, []],
      };
      const documents = {
        'subscription { defenderChanges { cursor } alertChanged { cursor } }': 'GRAPHQL_VALIDATION_FAILED',
        'subscription { defenderChanges { ... @defer { cursor } } }': 'GRAPHQL_VALIDATION_FAILED',
        'subscription { defenderChanges(subjects: [MACHINE]) { cursor } }': 'GRAPHQL_VALIDATION_FAILED',
        'subscription { defenderChanges(subjects: []) { cursor } }': 'BAD_USER_INPUT',
        ...CONDITIONAL,
      };
      subgraph.forgetCalls();
      const callback = byCallback(`${router.origin}/callback/one`);
      for (const refused of [stream(openSocketStream), stream(openEventStream), callback]) {
        for (const [query, code] of Object.entries(documents))
          expect(await refused(subgraph, query, {}), query).toContain(`"code":"${code}"`);
        for (const [name, after] of Object.entries(cursors)) {
          expect(await refused(subgraph, CHANGES, { after }), name).toContain('"code":"BAD_USER_INPUT"');
        }
      }
      expect(subgraph.calls()).toEqual([]);
      expect(router.messages).toEqual([]);
    },
  );

  it('with an expired cursor begins a stream with DefenderFeedReset', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: { STATE_KEY } });
    const asked = await subgraph.passTime(subgraph.ask('{ defenderChanges { endCursor } }'));
    const parts = partsOf(asked.data.defenderChanges.endCursor as string);
    const ancient = Date.now() - 30 * 86_400_000;
    const after = cursorOf(parts.with(2, 'another').with(5, [ancient, ancient, null]), STATE_KEY);
    const transports: readonly OpenAnyStream[] = [openSocketStream, openEventStream];
    for (const open of transports) {
      const opened = await subgraph.passTime(open(subgraph, CHANGES, { variables: { after } }));
      await untilResults(subgraph, opened, 1);
      expect(opened.results[0].data.defenderChanges).toMatchObject({
        __typename: 'DefenderFeedReset',
        reason: 'TOO_OLD',
      });
      opened.close();
    }
  });
});

it(
  "doesn't affect others: 100 subscriptions of one caller on one socket get 20 streams and coded errors",
  { tags: 'slow' },
  async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const greedy = await openSocketStream(subgraph, CHANGES);
    await untilResults(subgraph, greedy, 1);
    const count = 100;
    for (let id = 0; id < count; id += 1)
      greedy.socket.send(JSON.stringify({ id: `n${id}`, type: 'subscribe', payload: { query: CHANGES } }));
    const refused = () => greedy.others.filter(({ type }) => type === 'error');
    await subgraph.passTime(expect.poll(() => refused().length).toBeGreaterThanOrEqual(count - 19));
    const codes = new Set(refused().map(({ payload }) => payload[0].extensions.code as string));
    expect(codes).toEqual(new Set(['RATE_LIMITED']));
    for (let id = 0; id < 10_000; id += 1)
      greedy.socket.send(JSON.stringify({ id: `m${id}`, type: 'subscribe', payload: { query: CHANGES } }));
    await subgraph.passTime(expect.poll(() => greedy.others.at(-1).close).toBe(4429));
    const oid = '00000000-0000-4000-8000-000000000009';
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], oid });
    const other = await subgraph.passTime(openSocketStream(subgraph, CHANGES, { token }));
    await untilResults(subgraph, other, 1);
    expect(other.results[0].data.defenderChanges).toMatchObject({ __typename: 'DefenderFeedBookmark' });
    const metrics = await (await fetch(`${subgraph.url}/metrics`)).text();
    expect(Number(/^defender_feed_listeners\{.*\} (\d+)$/m.exec(metrics)?.[1])).toBeLessThanOrEqual(21);
  },
);

it('with malformed connectionParams closes its socket, and no other', async () => {
  const subgraph = await startSubgraph({ emulator: EMULATOR });
  const hostile = [
    '{ "authorization": { "toString": "x" } }',
    '{ "authorization": ["Bearer x"] }',
    '{ "__proto__": { "authorization": "Bearer x" } }',
    '{ "constructor": "x", "headers": { "__proto__": null, "authorization": null } }',
    '{ "headers": "Bearer x" }',
    `{ "authorization": "Bearer ${'x'.repeat(100_000)}" }`,
    '{ "authorization": "Bearer x\\r\\nx-defender-tenant: other" }',
    '{ "authorization": "\\u0000" }',
    '[1, 2, 3]',
    '"Bearer x"',
  ];
  for (const payload of hostile) {
    const socket = new WebSocket(`${subgraph.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.on('open', () => {
      socket.send(`{"type":"connection_init","payload":${payload}}`);
    });
    expect([4400, 4401, 1009], payload.slice(0, 100)).toContain(await closed);
  }
  const { data } = await subgraph.ask('{ defenderViewer { name } }');
  expect(data.defenderViewer).not.toBeNull();
});

it("one stream's fault ends no other stream of its socket", { tags: 'slow' }, async () => {
  let isBroken = false;
  const subgraph = await startSubgraph({
    adjust: (config) => {
      const server = { ...config.server };
      const get = () => {
        if (isBroken) throw new TypeError('a fault');
      };
      Object.defineProperty(server, 'operationsFile', { get });
      return { ...config, server };
    },
  });
  const stream = await subgraph.passTime(openSocketStream(subgraph, CHANGES));
  await untilResults(subgraph, stream, 1);
  isBroken = true;
  stream.socket.send(JSON.stringify({ id: 'two', type: 'subscribe', payload: { query: CHANGES } }));
  await expect.poll(() => stream.others.length).toBe(1);
  expect(stream.others[0]).toMatchObject({
    id: 'two',
    type: 'error',
    payload: [{ extensions: { code: 'INTERNAL' } }],
  });
  subgraph.clock.advance(1_000);
  changeAlert(subgraph, alertsOf(subgraph)[0]!);
  await untilResults(subgraph, stream, 2);
  expect(changesOf(stream)).toHaveLength(1);
});
