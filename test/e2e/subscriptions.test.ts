import { describe, expect, it } from 'vitest';
import { addAlert } from '../kit/feed/change-alerts.js';
import { untilEnd, untilResults } from '../kit/feed/follow.js';
import { openEventStream, openSocketStream } from '../kit/feed/open-stream.js';
import { startWithTickets } from './start-with-tickets.js';

const NEW_ID = 'da000000000000000001_1';

/** Messages of one subgraph, joined with another's data of the same alert. */
const QUERY = `subscription ($after: String) {
  defenderChanges(after: $after) {
    __typename
    cursor
    previousCursor
    ... on AlertChanged { isNew alert { id title tickets { id subject } machine { computerDnsName } } }
  }
}`;

describe.each([
  { over: 'server-sent events' },
  { over: 'a WebSocket', sockets: true },
  { over: "server-sent events, with Hive Router's planner", rustPlanner: true },
])('a stream through Hive Gateway, which subscribes over $over', ({ over: _over, ...options }) => {
  it('joins each message with another subgraph, and passes on cursors and the end', async () => {
    const { subgraph, through } = await startWithTickets(options, {
      tickets: [{ id: 'T-1', subject: 'Look at it', status: 'OPEN', alertId: NEW_ID }],
    });
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], expiresInSeconds: 900 });
    const stream = await subgraph.passTime(openEventStream(through, QUERY, { token }));
    await untilResults(subgraph, stream, 1);
    expect(stream.results[0].data.defenderChanges).toMatchObject({ __typename: 'DefenderFeedBookmark' });
    const alert = addAlert(subgraph, NEW_ID);
    await untilResults(subgraph, stream, 2);
    const [bookmark, change] = stream.results.map(({ data }) => data.defenderChanges);
    expect(change).toMatchObject({
      __typename: 'AlertChanged',
      isNew: true,
      previousCursor: bookmark.cursor,
      alert: { id: alert.id, title: alert.title, tickets: [{ id: 'T-1', subject: 'Look at it' }] },
    });
    const last = await untilEnd(subgraph, stream);
    expect(JSON.stringify(last)).toContain('UNAUTHENTICATED');
    expect(JSON.stringify(last)).toMatch(/"cursor":"[\w.-]{20,}"/);
  });
});

describe.each([{ to: 'server-sent events' }, { to: 'a WebSocket', sockets: true }])(
  'a client of Hive Gateway on a WebSocket, which subscribes over $to',
  ({ to: _to, ...options }) => {
    it('authenticates with the token of its first message', async () => {
      const { subgraph, through } = await startWithTickets(options);
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], expiresInSeconds: 900 });
      const stream = await subgraph.passTime(openSocketStream(through, QUERY, { token }));
      await untilResults(subgraph, stream, 1);
      expect(stream.results[0].errors).toBeUndefined();
      expect(stream.results[0].data.defenderChanges).toMatchObject({ __typename: 'DefenderFeedBookmark' });
    });
  },
);
