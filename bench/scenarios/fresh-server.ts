import { generateLoad } from '../load/load-generator.js';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import { startServerProcess, type ServerKind, type ServerProcess } from '../processes/server-process.js';
import { gatewayWarmUp, warmUp } from './queries.js';

const WARM_UP_REQUESTS = 5;

/**
 * Runs the work with a new process that is signed in and warmed up by unrelated requests. Its caches contain nothing
 * that the scenario reads.
 */
export async function withFreshServer<T>(
  kind: ServerKind,
  emulator: EmulatorProcess,
  work: (server: ServerProcess) => Promise<T>,
): Promise<T> {
  await emulator.resetQuota('documented');
  const server = await startServerProcess(kind, emulator);
  try {
    await generateLoad({
      url: server.graphqlUrl,
      headers: server.headers,
      requests: Array.from({ length: WARM_UP_REQUESTS }, (_, round) =>
        kind === 'gateway' ? gatewayWarmUp(round) : warmUp(round),
      ),
      connections: 1,
    });
    return await work(server);
  } finally {
    await server.stop();
  }
}
