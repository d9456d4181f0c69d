import { expect } from 'vitest';
import { change, type MachineWrite } from './machine-writes.js';
import { RESPONDER } from './response-actions.js';
import { startSubgraph, type StartOptions } from '../servers/start-subgraph.js';
import type { ShownWarnings } from './warned.js';

/** The result for one machine, with the fields that tests use. */
export interface Result {
  readonly machineId: string;
  readonly outcome: string;
  readonly machineAction: { readonly id: string; readonly machineId: string } | null;
  readonly refusal: { readonly code: string; readonly mergedIntoMachineId: string | null } | null;
  readonly auditId: string | null;
  readonly warnings: ShownWarnings;
}

/** Active machines that can be isolated, and the results of writes to them. */
export async function startWithMachines(count: number, options: StartOptions = {}) {
  const subgraph = await startSubgraph({
    ...options,
    emulator: { machines: 200, alerts: 5, machineActions: 0, ...options.emulator },
  });
  const [tenant] = subgraph.emulator.tenants.values();
  const machines = tenant!.machines
    .filter(
      ({ onboardingStatus, osPlatform, healthStatus, mergedIntoMachineId }) =>
        onboardingStatus === 'Onboarded' &&
        osPlatform.startsWith('Windows1') &&
        healthStatus === 'Active' &&
        mergedIntoMachineId === null,
    )
    .slice(0, count);
  const now = new Date(subgraph.clock.now()).toISOString();
  for (const machine of machines) machine.lastSeen = now;
  const ids = machines.map(({ id }) => id);
  expect(ids).toHaveLength(count);
  const run = async (mutation: MachineWrite, input = {}, askOptions = {}) => {
    const answer = await change(
      subgraph,
      mutation,
      { machineIds: ids, ...input },
      { roles: RESPONDER, ...askOptions },
    );
    return { ...answer, results: answer.payload?.results as readonly Result[] };
  };
  return { subgraph, machines, ids, run };
}

export const outcomesOf = (results: readonly Result[]) => results.map(({ outcome }) => outcome);
