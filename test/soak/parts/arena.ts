import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { startEmulator, type Emulator } from '../../../emulator/emulator.js';
import { settingsForSubgraph } from '../../../emulator/settings-for-subgraph.js';
import { composeSupergraph } from '../../../examples/supergraph/compose.js';
import { findPort, type RunningProcess } from '../../../examples/supergraph/running-process.js';
import { startHiveGateway } from '../../../examples/supergraph/start-hive-gateway.js';
import { ROOT } from '../../../bench/folders.js';
import { Balancer } from './balancer.js';
import { PersistentRedis } from './redis.js';
import { Relay } from './relay.js';
import { Replica } from './replica.js';

/** The home tenant of callers and registration; no customer. */
export const HOME = '10000000-0000-4000-8000-00000000000a';
export const CUSTOMERS = [
  '20000000-0000-4000-8000-00000000000b',
  '30000000-0000-4000-8000-00000000000c',
  '40000000-0000-4000-8000-00000000000d',
] as const;
/** Its own users may address it, but no other tenant. */
export const WITH_OWN_PEOPLE = CUSTOMERS[2];

const LATENCY_MS = 30;

/** All parts of a soak. */
export interface Arena {
  readonly emulator: Emulator;
  readonly relay: Relay;
  readonly redis: PersistentRedis;
  readonly replicas: readonly Replica[];
  readonly balancer: Balancer;
  /** Undefined if Hive Gateway isn't installed. */
  readonly gateway: RunningProcess | undefined;
  /** Base64, for STATE_KEY. */
  readonly stateKey: string;
  readonly close: () => Promise<void>;
}

const GATEWAY_FOLDER = `${ROOT}examples/supergraph/hive-gateway/node_modules`;

export async function startArena(seed: number): Promise<Arena> {
  const folder = mkdtempSync(join(tmpdir(), 'defender-subgraph-soak-'));
  const emulator = await startEmulator({
    machines: 300,
    alerts: 600,
    machineActions: 100,
    seed,
    latencyMs: LATENCY_MS,
    tenants: [HOME, ...CUSTOMERS],
  });
  emulator.control.setActions({ pendingMs: 500, inProgressMs: 1_500 });
  const relay = await Relay.start(emulator.port);
  const redis = await PersistentRedis.start(folder);
  const stateKey = randomBytes(32).toString('base64');
  const settings = {
    ...settingsForSubgraph(relay, HOME),
    REDIS_URL: redis.url,
    STATE_KEY: stateKey,
    // As in deploy/kubernetes.
    MEMORY_LIMIT: '768Mi',
    TENANTS_FILE: writeTenants(folder),
    POLICY_FILE: writePolicy(folder),
  };
  const replicas = [1, 2, 3].map((number) => new Replica(`replica ${number}`, folder, settings));
  await Promise.all(replicas.map((replica) => replica.start()));
  const balancer = await Balancer.start(replicas);
  const gateway = existsSync(GATEWAY_FOLDER) ? await startGateway(folder, balancer, replicas) : undefined;
  return {
    emulator,
    relay,
    redis,
    replicas,
    balancer,
    gateway,
    stateKey,
    close: async () => {
      await gateway?.close();
      balancer.close();
      await Promise.all(replicas.map((replica) => replica.kill()));
      await redis.kill();
      await relay.refuse();
      await emulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeTenants(folder: string): string {
  const path = join(folder, 'tenants.yaml');
  const tenants = CUSTOMERS.map((id, index) => ({
    id,
    name: `Customer ${index + 1}`,
    callers: [{ tenant: HOME }, ...(id === WITH_OWN_PEOPLE ? [{ tenant: id }] : [])],
  }));
  writeFileSync(path, stringify({ version: 1, tenants, end: true }));
  return path;
}

/** No caps: an hour has more writes than the built-in caps allow. */
function writePolicy(folder: string): string {
  const path = join(folder, 'policy.yaml');
  writeFileSync(
    path,
    stringify({ version: 1, caps: { tightenPerCaller: 'none', loosenPerTenant: 'none' }, end: true }),
  );
  return path;
}

async function startGateway(
  folder: string,
  balancer: Balancer,
  [replica]: readonly Replica[],
): Promise<RunningProcess> {
  const supergraphPath = join(folder, 'supergraph.graphql');
  const sdl = await readSdl(`${replica?.url}/graphql`);
  writeFileSync(
    supergraphPath,
    composeSupergraph([{ name: 'defender', url: `${balancer.url}/graphql`, sdl }]),
  );
  return startHiveGateway({ supergraphPath, port: await findPort() });
}

/** Read from a replica, because entities have other keys with several tenants. */
async function readSdl(url: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  const { data } = (await response.json()) as {
    readonly data: { readonly _service: { readonly sdl: string } };
  };
  return data._service.sdl;
}
