import type { EmulatorProcess } from '../processes/emulator-process.js';
import { startServerProcess, type ServerProcess } from '../processes/server-process.js';

const ROLES = ['Defender.ViewData', 'Defender.AlertsInvestigation'];

/** The subscription of every listener. */
export const LISTENED = `subscription {
  defenderChanges { ... on AlertChanged { cursor previousCursor isNew alert { id title severity status machineId } } }
}`;

/** A subgraph as deployed, but without the limit on subscriptions per caller. */
export interface LiveServer extends ServerProcess {
  readonly token: string;
}

export async function startLiveServer(
  emulator: EmulatorProcess,
  env: Readonly<Record<string, string>> = {},
  kind: 'subgraph' | 'unmetered' = 'subgraph',
): Promise<LiveServer> {
  const settings = {
    ...emulator.settings,
    CALLER_RATE: '100000',
    ...env,
  };
  const server = await startServerProcess(kind, { ...emulator, settings });
  return { ...server, token: await emulator.mintToken(ROLES) };
}
