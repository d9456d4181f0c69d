import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CallerTokenRequest } from '../../emulator/entra/caller-token.js';
import { composeSupergraph } from '../../examples/supergraph/compose.js';
import { findPort } from '../../examples/supergraph/running-process.js';
import { startHiveGateway } from '../../examples/supergraph/start-hive-gateway.js';
import { startTickets } from '../../examples/supergraph/tickets.js';
import { readSchemaText } from '../../src/server/type-defs.js';
import { readSource } from '../architecture/source-files.js';
import { addAlert } from '../kit/change-alerts.js';
import { untilEnd, untilResults } from '../kit/follow.js';
import { openEventStream } from '../kit/open-stream.js';
import { startSubgraph } from '../kit/start-subgraph.js';

const ROUTER_SECRET = 'secret-of-the-gateways';
const NEW_ID = 'da000000000000000001_1';

/** Messages of one subgraph, joined with what another knows of the same alert. */
const QUERY = `subscription ($after: String) {
  changes(after: $after) {
    __typename
    cursor
    previousCursor
    ... on AlertChanged { isNew alert { id title tickets { id subject } machine { computerDnsName } } }
  }
}`;

async function start({ sockets, rustPlanner = false }: { sockets: boolean; rustPlanner?: boolean }) {
  const subgraph = await startSubgraph({
    emulator: { machines: 20, alerts: 20 },
    env: { ROUTER_SECRET },
  });
  const tickets = await startTickets([{ id: 'T-1', subject: 'Look at it', status: 'OPEN', alertId: NEW_ID }]);
  onTestFinished(() => tickets.close());
  const folder = mkdtempSync(join(tmpdir(), 'supergraph-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const supergraphPath = join(folder, 'supergraph.graphql');
  const services = [
    { name: 'defender', url: `${subgraph.url}/graphql`, sdl: readSchemaText() },
    { name: 'tickets', url: tickets.url, sdl: readSource('examples/supergraph/tickets.graphql') },
  ];
  writeFileSync(supergraphPath, composeSupergraph(services));
  const gateway = await startHiveGateway({
    supergraphPath,
    port: await findPort(),
    routerSecret: ROUTER_SECRET,
    sockets,
    rustPlanner,
  });
  onTestFinished(() => gateway.close());
  const through = {
    url: gateway.url.replace('/graphql', ''),
    mintToken: (request: CallerTokenRequest) => subgraph.mintToken(request),
  };
  return { subgraph, through };
}

describe.each([
  { over: 'server-sent events', sockets: false },
  { over: 'a WebSocket', sockets: true },
])('a stream through Hive Gateway, which subscribes over $over', ({ sockets }) => {
  it(
    'joins each message with another subgraph, and brings cursors and the end',
    { timeout: 120_000 },
    async () => {
      const { subgraph, through } = await start({ sockets });
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], expiresInSeconds: 900 });
      const stream = await subgraph.passTime(openEventStream(through, QUERY, { token }));
      await untilResults(subgraph, stream, 1);
      expect(stream.results[0].data.changes).toMatchObject({ __typename: 'FeedBookmark' });
      const alert = addAlert(subgraph, NEW_ID);
      await untilResults(subgraph, stream, 2);
      const [bookmark, change] = stream.results.map(({ data }) => data.changes);
      expect(change).toMatchObject({
        __typename: 'AlertChanged',
        isNew: true,
        previousCursor: bookmark.cursor,
        alert: { id: alert.id, title: alert.title, tickets: [{ id: 'T-1', subject: 'Look at it' }] },
      });
      const last = await untilEnd(subgraph, stream);
      expect(JSON.stringify(last)).toContain('UNAUTHENTICATED');
      expect(JSON.stringify(last)).toMatch(/"cursor":"[\w-]{20,}"/);
    },
  );
});
