import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CallerTokenRequest } from '../../emulator/entra/caller-token.js';
import { composeSupergraph } from '../../examples/supergraph/compose.js';
import { findPort } from '../../examples/supergraph/running-process.js';
import { startHiveGateway, type HiveGatewayOptions } from '../../examples/supergraph/start-hive-gateway.js';
import { startTickets, type Ticket } from '../../examples/supergraph/tickets.js';
import { readSchemaText } from '../../src/subgraph/type-defs.js';
import { readSource } from '../architecture/source-files.js';
import { startSubgraph } from '../kit/servers/start-subgraph.js';
import { ROUTER_SECRET } from './gateway-processes.js';

/** A new subgraph and the ticket system behind a Hive Gateway; all of them end with the test. */
export async function startWithTickets(
  options: Pick<HiveGatewayOptions, 'sockets' | 'rustPlanner' | 'tracesTo'>,
  {
    env = {},
    tickets: known = [],
  }: { readonly env?: Readonly<Record<string, string>>; readonly tickets?: readonly Ticket[] } = {},
) {
  const subgraph = await startSubgraph({
    emulator: { machines: 20, alerts: 20 },
    env: { ROUTER_SECRET, ...env },
  });
  const tickets = await startTickets(known);
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
    ...options,
  });
  onTestFinished(() => gateway.close());
  const through = {
    url: gateway.url.replace('/graphql', ''),
    mintToken: (request: CallerTokenRequest) => subgraph.mintToken(request),
  };
  return { subgraph, through };
}
