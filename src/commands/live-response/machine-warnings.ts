import type { WireMachine } from '../../defender-api/models/machines.js';

/** Systems that run-live-response.md and live-response.md name, as Machine.osPlatform spells them. */
const SUPPORTED =
  /^(Windows1[01]|WindowsServer(20(19|22|25)|2012R2|2016)|macOS|Linux|Ubuntu|Debian|RedHat\w*|CentOS|SLES|SuSE\w*|Oracle\w*|AmazonLinux\w*|Fedora|Rocky\w*|Alma\w*|Mariner)$/i;
/** Versions of Windows 10 before 1709 can't take a session. */
const TOO_OLD_WINDOWS_10 = /^1(5|6|703)/;

/** What stands in the way of a session on this machine, as far as Defender's record tells. Nothing of it is certain. */
export function warningsOf(machine: WireMachine): readonly string[] {
  return [...(isSilent(machine) ? [WAITS] : []), ...onboarding(machine), ...operatingSystem(machine)];
}

const WAITS =
  'The machine does not report to Defender just now. The session waits for it for up to 2 hours (3 days by an earlier text) and then times out.';

function isSilent({ healthStatus }: WireMachine): boolean {
  return /^(inactive|nosensordata)/i.test(healthStatus ?? '');
}

function onboarding({ onboardingStatus }: WireMachine): readonly string[] {
  return onboardingStatus == null || /^onboarded$/i.test(onboardingStatus)
    ? []
    : [`The machine is not onboarded (${onboardingStatus}), and live response needs that.`];
}

function operatingSystem({ osPlatform, version }: WireMachine): readonly string[] {
  if (osPlatform == null) return [];
  const isSupported =
    SUPPORTED.test(osPlatform) &&
    !(/^windows10$/i.test(osPlatform) && TOO_OLD_WINDOWS_10.test(version ?? ''));
  const name = [osPlatform, version].filter(Boolean).join(' ');
  return isSupported ? [] : [`Live response is not documented for ${name}.`];
}
