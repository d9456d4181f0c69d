import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeServices as composeWithApollo } from '@apollo/composition';
import { parse } from 'graphql';
import type { TestProject } from 'vitest/node';
import { composeSupergraph, type ServiceToCompose } from '../../examples/supergraph/compose.js';
import { installPackage } from '../../examples/supergraph/install-package.js';
import {
  findPort,
  runningProcess,
  untilAnswering,
  type RunningProcess,
} from '../../examples/supergraph/running-process.js';
import { startHiveGateway, type HiveGatewayOptions } from '../../examples/supergraph/start-hive-gateway.js';
import { readSchemaText } from '../../src/server/type-defs.js';
import { readSource } from '../architecture/source-files.js';
import { startRecorder } from './recorder.js';

/** What every gateway sends to the Defender subgraph as `router-authorization`. */
const ROUTER_SECRET = 'secret-of-the-gateways';

const HIVE = fileURLToPath(new URL('../../examples/supergraph/hive-gateway', import.meta.url));
const APOLLO = fileURLToPath(new URL('apollo-gateway', import.meta.url));

/** What tests know of what was started before them. */
export interface StartedGateways {
  readonly routerSecret: string;
  readonly recorders: { readonly defender: string; readonly inventory: string; readonly tickets: string };
  readonly gateways: { readonly hiveJs: string; readonly hiveRust: string; readonly apollo: string };
  /** Gateways that send documents to the Defender subgraph as automatic persisted queries. */
  readonly apq: { readonly hive: string; readonly apollo: string };
  /** @apollo/gateway as it is without configuration: it forwards no header. */
  readonly bareGateway: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    supergraph: StartedGateways;
  }
}

/** Installs the gateways where that wasn't done, and starts them once for all tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const folder of [HIVE, APOLLO]) installPackage(folder);
  const [defender, inventory, tickets] = await Promise.all([
    startRecorder(),
    startRecorder(),
    startRecorder(),
  ]);
  const services: ServiceToCompose[] = [
    { name: 'defender', url: `${defender.url}/graphql`, sdl: readSchemaText() },
    ...Object.entries({ inventory, tickets }).map(([name, { url }]) => ({
      name,
      url: `${url}/graphql`,
      sdl: readSource(`examples/supergraph/${name}.graphql`),
    })),
  ];
  const folder = mkdtempSync(join(tmpdir(), 'supergraph-'));
  const hive = write(join(folder, 'hive.graphql'), composeSupergraph(services));
  const apollo = write(join(folder, 'apollo.graphql'), composedByApollo(services));
  const [withApq, bare] = await Promise.all([findPort(), findPort()]);
  const gateways = await Promise.all([
    startHive(hive, { rustPlanner: false }),
    startHive(hive, { rustPlanner: true }),
    startHive(hive, { rustPlanner: false, apq: true }),
    startApollo(apollo, [withApq, bare]),
  ]);
  const [hiveJs, hiveRust, hiveApq, apolloGateway] = gateways;
  project.provide('supergraph', {
    routerSecret: ROUTER_SECRET,
    recorders: { defender: defender.url, inventory: inventory.url, tickets: tickets.url },
    gateways: { hiveJs: hiveJs.url, hiveRust: hiveRust.url, apollo: apolloGateway.url },
    apq: { hive: hiveApq.url, apollo: `http://127.0.0.1:${withApq}/` },
    bareGateway: `http://127.0.0.1:${bare}/`,
  });
  return async () => {
    await Promise.all([...gateways, defender, inventory, tickets].map((started) => started.close()));
    rmSync(folder, { recursive: true });
  };
}

async function startHive(
  supergraphPath: string,
  options: Pick<HiveGatewayOptions, 'rustPlanner' | 'apq'>,
): Promise<RunningProcess> {
  return startHiveGateway({
    ...options,
    supergraphPath,
    port: await findPort(),
    routerSecret: ROUTER_SECRET,
  });
}

/** @param others ports of the other two that it serves beside the usual one */
async function startApollo(
  supergraphPath: string,
  others: readonly [number, number],
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
