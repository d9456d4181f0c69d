import { DEFAULT_TENANT_ID, type Emulator } from '../../../emulator/emulator.js';

/** Variables for the explorer's examples, with ids of the emulated tenant, by example. */
export function chooseVariables({
  tenants,
}: Emulator): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const { machines = [], alerts = [] } = tenants.get(DEFAULT_TENANT_ID) ?? {};
  const alert = alerts.find(({ evidence }) => evidence.length > 2);
  const machineId = alert?.machineId;
  const sameIncident = alerts.filter(({ incidentId }) => incidentId === alert?.incidentId);
  // A machine of the same incident that isn't isolated yet.
  const toIsolate = machines.find(
    ({ id, onboardingStatus, osPlatform }) =>
      id !== machineId &&
      onboardingStatus === 'Onboarded' &&
      osPlatform.startsWith('Windows') &&
      sameIncident.some((one) => one.machineId === id),
  );
  const file = mostSeen(sameIncident.flatMap(({ evidence }) => evidence.map(({ sha1 }) => sha1)));
  return {
    'alert-feed': { since: new Date(Date.now() - 7 * 86_400_000).toISOString() },
    'vulnerability-changes': { since: new Date(Date.now() - 7 * 86_400_000).toISOString() },
    'triage-alert': { id: alert?.id },
    'follow-actions': { machineId },
    'machine-users': { machineId },
    'isolate-machine': { machineId: toIsolate?.id, comment: 'Contain the outbreak' },
    'pivot-from-file': { hash: file },
  };
}

function mostSeen(hashes: readonly (string | null)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const hash of hashes) if (hash !== null) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}
