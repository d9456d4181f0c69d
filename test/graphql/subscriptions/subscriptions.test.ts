import { describe, expect, it } from 'vitest';
import { addAlert, alertsOf, changeAlert } from '../../kit/feed/change-alerts.js';
import { CHANGES, changesOf, untilEnd, untilResults } from '../../kit/feed/follow.js';
import { openEventStream, openSocketStream, type OpenAnyStream } from '../../kit/feed/open-stream.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const TRANSPORTS: readonly (readonly [string, OpenAnyStream])[] = [
  ['a socket', openSocketStream],
  ['server-sent events', openEventStream],
];

describe.each(TRANSPORTS)('a stream over %s', (_name, open) => {
  it(
    'returns its start, then each change with its cursor and that of the message before',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSubgraph();
      const stream = await subgraph.passTime(open(subgraph, CHANGES));
      await untilResults(subgraph, stream, 1);
      expect(stream.results).toMatchObject([
        { data: { defenderChanges: { __typename: 'DefenderFeedBookmark', previousCursor: null } } },
      ]);
      const alert = addAlert(subgraph, 'da000000000000000001_1');
      await untilResults(subgraph, stream, 2);
      const [bookmark, change] = stream.results.map(({ data }) => data.defenderChanges);
      expect(change).toMatchObject({
        __typename: 'AlertChanged',
        isNew: true,
        alert: { id: alert.id, machine: { id: alert.machineId } },
        previousCursor: bookmark.cursor,
      });
    },
  );

  it('resumes after a cursor, and says so', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph();
    const first = await subgraph.passTime(open(subgraph, CHANGES));
    await untilResults(subgraph, first, 1);
    const { cursor } = first.results[0].data.defenderChanges;
    first.close();
    subgraph.clock.advance(1_000);
    changeAlert(subgraph, alertsOf(subgraph)[0]!);
    const second = await subgraph.passTime(open(subgraph, CHANGES, { variables: { after: cursor } }));
    await untilResults(subgraph, second, 1);
    expect(second.results[0].data.defenderChanges).toMatchObject({
      previousCursor: cursor,
      alert: { id: alertsOf(subgraph)[0]!.id },
    });
  });

  it(
    'ends with UNAUTHENTICATED and a cursor to resume from when the token expires',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSubgraph();
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], expiresInSeconds: 60 });
      const stream = await subgraph.passTime(open(subgraph, CHANGES, { token }));
      const last = await untilEnd(subgraph, stream);
      expect(last).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      expect(last.errors[0].extensions.cursor).toBe(stream.results.at(-2).data.defenderChanges.cursor);
    },
  );

  it('ends with SUBSCRIPTION_ENDED after its maximum lifetime', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({
      adjust: (config) => ({ ...config, subscriptions: { ...config.subscriptions, maxLifetimeMs: 40_000 } }),
    });
    const stream = await subgraph.passTime(open(subgraph, CHANGES));
    const last = await untilEnd(subgraph, stream);
    expect(last.errors[0].extensions).toMatchObject({
      code: 'SUBSCRIPTION_ENDED',
      cursor: expect.any(String),
    });
    expect(stream.results.length).toBeGreaterThan(1);
  });

  it(
    'ends with a cursor when the server shuts down, and loses nothing at the next',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSubgraph();
      const stream = await subgraph.passTime(open(subgraph, CHANGES));
      await untilResults(subgraph, stream, 1);
      await subgraph.passTime(subgraph.restart());
      const last = await untilEnd(subgraph, stream);
      expect(last.errors[0].extensions).toMatchObject({ code: 'SUBSCRIPTION_ENDED' });
      subgraph.clock.advance(1_000);
      const alert = addAlert(subgraph, 'da000000000000000001_1');
      const variables = { after: last.errors[0].extensions.cursor };
      const next = await subgraph.passTime(open(subgraph, CHANGES, { variables }));
      await untilResults(subgraph, next, 1);
      expect(changesOf(next)).toMatchObject([{ __typename: 'AlertChanged', alert: { id: alert.id } }]);
    },
  );

  it(
    'is rejected with its own code, and never begins, for an invalid request',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSubgraph();
      const refusals = [
        ['subscription { defenderChanges { cursor } alertChanged { cursor } }', 'GRAPHQL_VALIDATION_FAILED'],
        ['subscription { defenderChanges(subjects: [MACHINE]) { cursor } }', 'GRAPHQL_VALIDATION_FAILED'],
        ['subscription { defenderChanges(subjects: []) { cursor } }', 'BAD_USER_INPUT'],
        ['subscription { defenderChanges { ... @defer { cursor } } }', 'GRAPHQL_VALIDATION_FAILED'],
        ['subscription { defenderChanges(after: "eyJ2IjoxfQ") { cursor } }', 'BAD_USER_INPUT'],
        ['subscription { machineActionChanged(id: "7") { cursor } }', 'BAD_USER_INPUT'],
      ] as const;
      for (const [query, code] of refusals) {
        const stream = await subgraph.passTime(open(subgraph, query));
        await subgraph.passTime(expect.poll(() => stream.others.length).toBe(1));
        expect(JSON.stringify(stream.others[0])).toContain(`"code":"${code}"`);
        expect(stream.results).toEqual([]);
      }
      const unseen = await subgraph.passTime(open(subgraph, CHANGES, { roles: ['Defender.Hunting'] }));
      await subgraph.passTime(expect.poll(() => unseen.others.length).toBe(1));
      expect(JSON.stringify(unseen.others[0])).toContain('"code":"FORBIDDEN"');
      expect(subgraph.calls()).toEqual([]);
    },
  );

  it('has bookmarks that say when Defender is behind', { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startSubgraph();
    const stream = await subgraph.passTime(
      open(subgraph, 'subscription { defenderChanges { ... on DefenderFeedBookmark { isDelayed } } }'),
    );
    const last = async () => stream.results.at(-1)?.data.defenderChanges as unknown;
    const until = (isDelayed: boolean) =>
      subgraph.passTime(expect.poll(last, { interval: 5 }).toEqual({ isDelayed }), 1_000);
    await until(false);
    const failing = subgraph.emulator.control.addFault({ operation: 'listAlerts' }, { status: 503 });
    await until(true);
    subgraph.emulator.control.removeFault(failing);
    await until(false);
  });

  it('is limited per caller', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ env: { CALLER_RATE: '10' } });
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
    const other = await subgraph.mintToken({
      roles: ['Defender.ViewData'],
      oid: '00000000-0000-4000-8000-000000000001',
    });
    const streams = [];
    for (const one of [token, token, other]) {
      const stream = await subgraph.passTime(open(subgraph, CHANGES, { token: one }));
      await untilResults(subgraph, stream, 1);
      streams.push(stream);
    }
    const third = await subgraph.passTime(open(subgraph, CHANGES, { token }));
    await subgraph.passTime(expect.poll(() => third.others.length).toBe(1));
    expect(JSON.stringify(third.others[0])).toMatch(/RATE_LIMITED|"close":1013/);
    streams[0]!.close();
    await subgraph.passTime(
      expect
        .poll(async () => (await fetch(`${subgraph.url}/metrics`)).text())
        .toMatch(/^defender_feed_listeners\{.*\} 2$/m),
    );
    const next = await subgraph.passTime(open(subgraph, CHANGES, { token }));
    await untilResults(subgraph, next, 1);
    expect(next.results).toHaveLength(1);
  });
});

it(
  'sends a bookmark at least each 30 seconds, and makes at most 80 and 20 calls in twenty minutes of quiet',
  { tags: ['slow', 'defender-first'] },
  async () => {
    const subgraph = await startSubgraph({
      adjust: (config) => ({
        ...config,
        subscriptions: { ...config.subscriptions, maxLifetimeMs: 7_200_000 },
      }),
    });
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], expiresInSeconds: 10_000 });
    const streams = [];
    for (let count = 0; count < 10; count += 1)
      streams.push(await subgraph.passTime(openEventStream(subgraph, CHANGES, { token })));
    await untilResults(subgraph, streams[0]!, 1);
    subgraph.forgetCalls();
    const [first] = streams;
    for (let step = 0, told = first!.results.length; step < 40; step += 1) {
      await subgraph.passTime(subgraph.clock.sleep(30_000), 2_500);
      // Within 30 seconds a bookmark, in any case.
      await expect.poll(() => first!.results.length, { interval: 2 }).toBeGreaterThan(told);
      told = first!.results.length;
    }
    expect(subgraph.calls('listAlerts').length).toBeGreaterThan(70);
    expect(subgraph.calls('listAlerts').length).toBeLessThanOrEqual(80);
    expect(subgraph.calls('listMachineActions').length).toBeLessThanOrEqual(20);
  },
);
