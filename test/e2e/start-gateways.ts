import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import type { ServiceToCompose } from '../../examples/supergraph/compose.js';
import { installPackage } from '../../examples/supergraph/install-package.js';
import { findPort } from '../../examples/supergraph/running-process.js';
import { readSchemaText } from '../../src/subgraph/type-defs.js';
import { readSource } from '../architecture/source-files.js';
import { ROUTER_SECRET, startApollo, startHive, writeSupergraphs } from './gateway-processes.js';
import { startRecorder } from './recorder.js';

const HIVE = fileURLToPath(new URL('../../examples/supergraph/hive-gateway', import.meta.url));
const APOLLO = fileURLToPath(new URL('apollo-gateway', import.meta.url));

/** The gateways that run before the tests. */
export interface StartedGateways {
  readonly routerSecret: string;
  readonly recorders: { readonly defender: string; readonly inventory: string; readonly tickets: string };
  readonly gateways: { readonly hiveJs: string; readonly hiveRust: string; readonly apollo: string };
  /** Gateways that use automatic persisted queries with the Defender subgraph. */
  readonly apq: { readonly hive: string; readonly apollo: string };
  /** @apollo/gateway without configuration: it forwards no header. */
  readonly bareGateway: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    supergraph: StartedGateways;
  }
}

/** Installs the gateways if necessary, and starts them once for all tests. */
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
  const { hive, apollo } = writeSupergraphs(folder, services);
  const [withApq, bare] = await Promise.all([findPort(), findPort()]);
  const gateways = await Promise.all([
    startHive(hive),
    startHive(hive, { rustPlanner: true }),
    startHive(hive, { apq: true }),
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
