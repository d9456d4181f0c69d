import type { WireMachine } from '../../defender-api/models/machines.js';
import { SUPPORT_BY_ACTION, WHILE_OFFLINE, type ActionSupport } from './action-support.js';
import { warning, type WriteWarning } from '../sequence/write-warning.js';
import { isSameText } from '../../lib/texts.js';

/** The parts of an action that matter for warnings about its machine. */
export interface PlannedAction {
  /** The same spelling as MachineAction.type. */
  readonly type: string;
  /** Such as Selective. */
  readonly scope?: string | undefined;
}

/** A machine sends a full report about every 24 hours: after twice that it counts as offline. */
const SILENT_AFTER_MS = 48 * 3_600_000;
const CONTAIN = 'UnManagedDevice';

/** Warnings about the machine's state. None of them prevents the action. */
export function warningsAbout(
  machine: WireMachine,
  action: PlannedAction,
  now: number,
): readonly WriteWarning[] {
  return [
    offlineWarning(machine, action, now),
    onboardingWarning(machine, action),
    supportWarning(machine, action),
    containmentWarning(machine, action),
  ].filter((found) => found !== undefined);
}

/** A contained machine has no sensor that could report. */
function offlineWarning(
  { healthStatus, lastSeen }: WireMachine,
  { type, scope }: PlannedAction,
  now: number,
): WriteWarning | undefined {
  if (scope === CONTAIN) return undefined;
  const seen = lastSeen == null ? Number.NaN : Date.parse(lastSeen);
  const isSilent = isSameText(healthStatus, 'Inactive') || now - seen > SILENT_AFTER_MS;
  if (isSilent) {
    const last = lastSeen == null ? 'an unknown time' : lastSeen;
    const then = WHILE_OFFLINE[type] ?? 'Defender keeps the action for 3 days, until the machine reports.';
    return warning(
      'MACHINE_OFFLINE',
      `The machine seems to be offline: its last full report is of ${last}. ${then}`,
    );
  }
  return /impaired|nosensordata/i.test(healthStatus ?? '')
    ? warning(
        'MACHINE_OFFLINE',
        `The machine's sensor is unhealthy (${healthStatus ?? ''}): the action may reach it late or not at all.`,
      )
    : undefined;
}

function onboardingWarning(
  { onboardingStatus }: WireMachine,
  { type, scope }: PlannedAction,
): WriteWarning | undefined {
  if (onboardingStatus == null || onboardingStatus === '') return undefined;
  const isOnboarded = isSameText(onboardingStatus, 'Onboarded');
  if (scope === CONTAIN) {
    return isOnboarded
      ? warning(
          'UNDOCUMENTED',
          'The machine is onboarded, and UNMANAGED_DEVICE is documented for machines that are not (Learn: isolate-machine).',
        )
      : undefined;
  }
  if (isOnboarded) return undefined;
  const instead = type === 'Isolate' ? ' isolationType UNMANAGED_DEVICE contains it instead.' : '';
  return warning(
    'MACHINE_NOT_ONBOARDED',
    `The machine is not onboarded (${onboardingStatus}): it has no sensor to carry this out.${instead}`,
  );
}

function supportWarning(
  { osPlatform, version }: WireMachine,
  { type, scope }: PlannedAction,
): WriteWarning | undefined {
  if (scope === CONTAIN || osPlatform == null || osPlatform === '') return undefined;
  const support = SUPPORT_BY_ACTION[`${type} ${scope ?? ''}`] ?? SUPPORT_BY_ACTION[type];
  if (support === undefined || isSupported(support, osPlatform, version)) return undefined;
  const what = scope === undefined ? type : `${type} (${scope})`;
  const system = `${osPlatform} ${version ?? ''}`.trimEnd();
  return warning(
    'UNDOCUMENTED',
    `${what} is documented for ${support.documented} (Learn: ${support.page}), and this machine runs ${system}.`,
  );
}

/** Releases were numbers; since 2020 they have forms such as 22H2. */
function isSupported(
  { platforms, windows10From }: ActionSupport,
  osPlatform: string,
  version?: string | null,
) {
  if (!platforms.test(osPlatform)) return false;
  const isOldWindows10 =
    /^Windows10/i.test(osPlatform) && /^\d{4}$/.test(version ?? '') && (version ?? '') < windows10From;
  return !isOldWindows10;
}

function containmentWarning(
  { onboardingStatus }: WireMachine,
  { type, scope }: PlannedAction,
): WriteWarning | undefined {
  if (scope === CONTAIN) {
    return warning(
      'NOT_REVERSIBLE',
      'No documented call releases a contained device: only the Defender portal does (Learn: respond-machine-alerts).',
    );
  }
  const isUnmanaged = onboardingStatus != null && !isSameText(onboardingStatus, 'Onboarded');
  return type === 'Unisolate' && isUnmanaged
    ? warning(
        'NOT_REVERSIBLE',
        'If the machine is contained, no documented call releases it: only the Defender portal does (Learn: respond-machine-alerts).',
      )
    : undefined;
}
