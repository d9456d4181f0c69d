import { expect, it } from 'vitest';
import { addAlert } from '../../kit/feed/change-alerts.js';
import { CHANGES, changesOf, untilEnd, untilResults } from '../../kit/feed/follow.js';
import { openEventStream, openSocketStream, type OpenAnyStream } from '../../kit/feed/open-stream.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const LONG = `subscription ($after: String) { defenderChanges(after: $after) {
  __typename cursor previousCursor ... on AlertChanged { alert { id description } }
} }`;

const TRANSPORTS: readonly (readonly [string, OpenAnyStream])[] = [
  ['a socket', openSocketStream],
  ['server-sent events', openEventStream],
];

it.each(TRANSPORTS)('over %s, executes the operation that the request names', async (_name, open) => {
  const subgraph = await startSubgraph({ emulator: { machines: 1, alerts: 1 } });
  const document =
    'subscription Alerts { alertChanged { cursor } } subscription All { defenderChanges { cursor } }';
  const stream = await open(subgraph, document, { members: { operationName: 'All' } });
  await subgraph.passTime(expect.poll(() => stream.results.length + stream.others.length).toBe(1));
  expect(stream).toMatchObject({
    others: [],
    results: [{ data: { defenderChanges: { cursor: expect.any(String) } } }],
  });
});

it.each(TRANSPORTS)('over %s, takes no place of the reads of its caller', async (_name, open) => {
  const subgraph = await startSubgraph({
    emulator: { machines: 1, alerts: 1 },
    limits: { maxConcurrentOfCaller: 1 },
  });
  const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
  const stream = await subgraph.passTime(open(subgraph, CHANGES, { token }));
  await untilResults(subgraph, stream, 1);
  expect(await subgraph.ask('{ defenderViewer { kind } }', { token })).toMatchObject({
    status: 200,
    data: { defenderViewer: { kind: 'USER' } },
  });
});

it(
  'ends an unread stream with SUBSCRIPTION_ENDED, and loses nothing after its cursor',
  { tags: 'slow' },
  async () => {
    const subgraph = await startSubgraph();
    const slow = await openSocketStream(subgraph, LONG);
    await untilResults(subgraph, slow, 1);
    slow.socket.pause();
    const count = 800;
    for (let index = 0; index < count; index += 1)
      addAlert(subgraph, `da8${String(index).padStart(6, '0')}_1`, { description: 'x'.repeat(20_000) });
    const metrics = async () => (await fetch(`${subgraph.url}/metrics`)).text();
    const written = expect.poll(metrics);
    await subgraph.passTime(written.toContain(`defender_feed_changes_total ${count}`));
    subgraph.clock.advance(61_000);
    slow.socket.resume();
    const last = await untilEnd(subgraph, slow);
    expect(last.errors[0].extensions).toMatchObject({
      code: 'SUBSCRIPTION_ENDED',
      cursor: expect.any(String),
    });
    const told = changesOf(slow).map(({ cursor }) => cursor as string);
    expect(told.length).toBeLessThan(count);
    const variables = { after: last.errors[0].extensions.cursor };
    const next = await subgraph.passTime(openEventStream(subgraph, LONG, { variables }));
    await untilResults(subgraph, next, count - told.length);
    expect(new Set([...told, ...changesOf(next).map(({ cursor }) => cursor as string)]).size).toBe(count);
  },
);

it(
  'executes equal operations once for callers with equal access, and separately for others',
  { tags: 'slow' },
  async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 20, alerts: 20 } });
    const same = [];
    for (let index = 0; index < 10; index += 1) {
      const oid = `00000000-0000-4000-8000-0000000000${String(index).padStart(2, '0')}`;
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], oid });
      const stream = await openSocketStream(subgraph, CHANGES, { token });
      await untilResults(subgraph, stream, 1);
      same.push(stream);
    }
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData', 'Defender.Hunting'] });
    const other = await openSocketStream(subgraph, CHANGES, { token });
    await untilResults(subgraph, other, 1);
    // A bookmark, so that all have the same previous message.
    await untilResults(subgraph, other, 2);
    for (const stream of same) await untilResults(subgraph, stream, 2);
    subgraph.forgetCalls();
    addAlert(subgraph, 'da000000000000000001_1');
    for (const stream of [...same, other]) {
      await untilResults(subgraph, stream, 3);
      expect(changesOf(stream)).toMatchObject([{ alert: { id: 'da000000000000000001_1' } }]);
    }
    expect(subgraph.calls('listMachines').length).toBeLessThanOrEqual(2);
  },
);
