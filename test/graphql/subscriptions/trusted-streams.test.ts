import { expect, it } from 'vitest';
import { CHANGES, untilResults } from '../../kit/feed/follow.js';
import { openEventStream, openSocketStream, type OpenAnyStream } from '../../kit/feed/open-stream.js';
import { createOperationsFile, hashed } from '../../kit/http/send-document.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const OTHER = 'subscription { defenderChanges { cursor } }';
const TRANSPORTS: readonly (readonly [string, OpenAnyStream])[] = [
  ['a socket', openSocketStream],
  ['server-sent events', openEventStream],
];

const start = (env: Readonly<Record<string, string>> = {}) =>
  startSubgraph({
    emulator: { machines: 1, alerts: 1, machineActions: 0 },
    env: { ...createOperationsFile({ follow: CHANGES }).env, PERSISTED_OPERATIONS: 'enforce', ...env },
  });

it.each(TRANSPORTS)('over %s, accepts trusted documents by their identifiers', async (_name, open) => {
  const subgraph = await start();
  const { sha256Hash } = hashed(CHANGES).persistedQuery;
  for (const [query, members] of [
    ['', { documentId: 'follow' }],
    ['', { documentId: sha256Hash }],
    ['', { extensions: hashed(CHANGES) }],
    [CHANGES, { extensions: hashed(CHANGES) }],
  ] as const) {
    const stream = await subgraph.passTime(open(subgraph, query, { members }));
    await untilResults(subgraph, stream, 1);
    expect(stream.results, JSON.stringify(members)).toMatchObject([
      { data: { defenderChanges: { __typename: 'DefenderFeedBookmark' } } },
    ]);
    stream.close();
  }
});

it.each(TRANSPORTS)('over %s, rejects any other document, however it is named', async (_name, open) => {
  const subgraph = await start();
  for (const [query, members, code] of [
    [OTHER, {}, 'PERSISTED_QUERY_ID_REQUIRED'],
    [CHANGES, {}, 'PERSISTED_QUERY_ID_REQUIRED'],
    [OTHER, { documentId: 'follow' }, 'PERSISTED_QUERY_NOT_IN_LIST'],
    [OTHER, { documentId: '__proto__' }, 'PERSISTED_QUERY_NOT_IN_LIST'],
    [OTHER, { extensions: hashed(OTHER) }, 'PERSISTED_QUERY_NOT_IN_LIST'],
    [OTHER, { extensions: hashed(CHANGES) }, 'PERSISTED_QUERY_NOT_IN_LIST'],
  ] as const) {
    const stream = await subgraph.passTime(open(subgraph, query, { members }));
    await subgraph.passTime(expect.poll(() => stream.others.length).toBe(1));
    expect(JSON.stringify(stream.others[0]), JSON.stringify(members)).toContain(`"code":"${code}"`);
    expect(stream.results).toEqual([]);
  }
  expect(subgraph.calls()).toEqual([]);
});
