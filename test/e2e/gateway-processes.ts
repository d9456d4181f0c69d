import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeServices as composeWithApollo } from '@apollo/composition';
import { parse } from 'graphql';
import { composeSupergraph, type ServiceToCompose } from '../../examples/supergraph/compose.js';
import {
  findPort,
  runningProcess,
  untilAnswering,
  type RunningProcess,
} from '../../examples/supergraph/running-process.js';
import { startHiveGateway, type HiveGatewayOptions } from '../../examples/supergraph/start-hive-gateway.js';

/** The `router-authorization` header of every gateway to the Defender subgraph. */
export const ROUTER_SECRET = 'secret-of-the-gateways';

const APOLLO = fileURLToPath(new URL('apollo-gateway', import.meta.url));

/** Writes the supergraph to a folder, as Hive's composer and Apollo's make it. */
export function writeSupergraphs(
  folder: string,
  services: readonly ServiceToCompose[],
): { readonly hive: string; readonly apollo: string } {
  return {
    hive: write(join(folder, 'hive.graphql'), composeSupergraph(services)),
    apollo: write(join(folder, 'apollo.graphql'), composedByApollo(services)),
  };
}

export async function startHive(
  supergraphPath: string,
  options: Pick<HiveGatewayOptions, 'rustPlanner' | 'apq' | 'demandControl'> = {},
): Promise<RunningProcess> {
  return startHiveGateway({
    ...options,
    supergraphPath,
    port: await findPort(),
    routerSecret: ROUTER_SECRET,
  });
}

/** @param others additional ports: one with automatic persisted queries, and one that forwards no headers */
export async function startApollo(
  supergraphPath: string,
  others: readonly [] | readonly [number, number] = [],
): Promise<RunningProcess> {
  const port = await findPort();
  const child = spawn(
    process.execPath,
    [`${APOLLO}/serve.js`, supergraphPath, ...[port, ...others].map(String)],
    {
      cwd: APOLLO,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], NODE_ENV: 'production', DEFENDER_ROUTER_SECRET: ROUTER_SECRET },
    },
  );
  const gateway = runningProcess('@apollo/gateway', child, `http://127.0.0.1:${port}/`);
  const asked = '?query=%7B__typename%7D';
  for (const served of [port, ...others]) {
    await untilAnswering(gateway, `http://127.0.0.1:${served}/${asked}`, {
      'apollo-require-preflight': 'true',
    });
  }
  return gateway;
}

function composedByApollo(services: readonly ServiceToCompose[]): string {
  const { supergraphSdl, errors } = composeWithApollo(
    services.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined) throw new Error(`The subgraphs don't compose: ${String(errors)}`);
  return supergraphSdl;
}

function write(path: string, text: string): string {
  writeFileSync(path, text);
  return path;
}
