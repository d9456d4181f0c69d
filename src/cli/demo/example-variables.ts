import { DEFAULT_TENANT_ID, type Emulator } from '../../../emulator/emulator.js';

/** What the explorer's examples ask for: ids that the emulated tenant has. Example -> its variables. */
export function chooseVariables({ tenants }: Emulator): Readonly<Record<string, object>> {
  const { machines = [], alerts = [] } = tenants.get(DEFAULT_TENANT_ID) ?? {};
  const alert = alerts.find(({ evidence }) => evidence.length > 2);
  const machineId = alert?.machineId;
  const toIsolate = machines.find(
    ({ onboardingStatus, osPlatform }) =>
      onboardingStatus === 'Onboarded' && osPlatform.startsWith('Windows'),
  );
  const file = alerts.flatMap(({ evidence }) => evidence).find(({ sha1 }) => sha1 !== null);
  return {
    'alert-feed': { since: new Date(Date.now() - 7 * 86_400_000).toISOString() },
    'triage-alert': { id: alert?.id },
    'follow-actions': { machineId },
    'machine-users': { machineId },
    'isolate-machine': { machineId: toIsolate?.id, comment: 'Contain the outbreak' },
    'pivot-from-file': { hash: file?.sha1 },
  };
}
