import { setTimeout as wait } from 'node:timers/promises';
import { BUILT, ROOT } from '../folders.js';
import type { EmulatorProcess } from './emulator-process.js';
import { readDeployedFlags } from './deployed-flags.js';
import { describeGateway } from './gateway-process.js';
import { startProcess, type ProcessDescription, type StartedProcess } from './start-process.js';

/**
 * - `subgraph` is this project as deployed.
 * - `unmetered` has no limit on upstream calls, to measure the cost of the calls. The ledger would reject after a
 * hundred a minute.
 * - `limiting` has the rate limits of callers. The others don't, because one caller sends all of their load.
 * - `gateway` is Hive Gateway.
 * - `apollo` and `node` serve from memory: the limit of the framework, and the limit of the bytes.
 */
export type ServerKind = 'naive' | 'subgraph' | 'unmetered' | 'limiting' | 'gateway' | 'apollo' | 'node';

/** A GraphQL server that reads from the emulator. */
export interface ServerProcess extends StartedProcess {
  /** The URL of the GraphQL endpoint. */
  readonly graphqlUrl: string;
  /** The headers of its callers. */
  readonly headers: Readonly<Record<string, string>>;
}

const ARGUMENTS: Readonly<Record<Exclude<ServerKind, 'gateway'>, readonly string[]>> = {
  naive: [`${BUILT}bench/naive/main.js`],
  apollo: [...readDeployedFlags(), `${BUILT}bench/bare/apollo.js`],
  node: [...readDeployedFlags(), `${BUILT}bench/bare/node.js`],
  subgraph: [...readDeployedFlags(), `${BUILT}src/main.js`, 'serve'],
  limiting: [...readDeployedFlags(), `${BUILT}src/main.js`, 'serve'],
  unmetered: [
    ...readDeployedFlags(),
    ...['--import', `${BUILT}bench/subgraph/production-packages.js`],
    `${BUILT}bench/subgraph/unmetered.js`,
  ],
};

/** Servers without that check. */
const WITHOUT_EMULATOR_CHECK: ReadonlySet<ServerKind> = new Set(['naive', 'apollo', 'node']);

export const CALLER_ROLES = ['Defender.ViewData', 'Defender.ViewVulnerabilities', 'Defender.Hunting'];

/** Starts a server with its default settings and waits until it has a token. `nodeFlags` are for profiling. */
export async function startServerProcess(
  kind: ServerKind,
  emulator: Pick<EmulatorProcess, 'url' | 'settings' | 'mintToken' | 'signIn'>,
  nodeFlags: readonly string[] = [],
): Promise<ServerProcess> {
  const description = kind === 'gateway' ? await describeGateway(emulator) : describeServer(kind, emulator);
  const started = await startProcess({ ...description, args: [...nodeFlags, ...description.args] });
  const token = await emulator.mintToken(CALLER_ROLES);
  const readiness = `${started.url}${kind === 'gateway' ? '/readiness' : '/health/ready'}`;
  while (!(await fetch(readiness)).ok) await wait(25);
  return { ...started, graphqlUrl: `${started.url}/graphql`, headers: { authorization: `Bearer ${token}` } };
}

function describeServer(
  kind: Exclude<ServerKind, 'gateway'>,
  emulator: Pick<EmulatorProcess, 'settings'>,
): ProcessDescription {
  return {
    name: kind,
    args: ARGUMENTS[kind],
    env: {
      ...emulator.settings,
      PORT: '0',
      // The bench measures the work, not the rate limit of a caller.
      ...(kind === 'limiting' ? { MEMORY_LIMIT: '768Mi' } : { CALLER_RATE: '100000' }),
      ...(WITHOUT_EMULATOR_CHECK.has(kind) && { NODE_ENV: 'production' }),
    },
    cwd: ROOT,
    ready: /"url":"(http[^"]+)"/,
  };
}
