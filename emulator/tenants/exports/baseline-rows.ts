import { draw, saltOf } from '../draw.js';
import { toShortIsoTime } from '../iso-time.js';
import type { Machine, TenantData } from '../model.js';
import { inPass, isAssessed, machineColumns, type ExportKind } from './export-kind.js';
import { endOf } from './window.js';

/** Every setting of each active profile for every machine of its system (Learn: export-security-baseline-assessment.md). */
export const baselineCompliance: ExportKind = {
  name: 'BaselineComplianceAssessment',
  repeats: true,
  countSlots: (tenant, machine) => slotsOf(tenant, machine).length,
  makeRows: (context) => {
    const { tenant, machine, pass, window } = context;
    const { deviceId, deviceName, rbacGroupId, rbacGroupName } = machineColumns(context);
    return slotsOf(tenant, machine).map(({ profile, configuration }) => {
      const configurationId = inPass(configuration.id, pass);
      const drawn = draw(machine.id, saltOf(configuration.uniqueId), 0);
      const wasCollected = drawn > 0.05;
      return {
        id: `${deviceId}_${profile.id}_${configurationId}`,
        configurationId,
        profileId: profile.id,
        deviceId,
        deviceName,
        osPlatform: machine.osPlatform,
        osVersion: machine.version,
        rbacGroupId,
        rbacGroupName,
        isApplicable: wasCollected,
        isCompliant: drawn > 0.4,
        isExempt: drawn > 0.95,
        complianceEvaluationDetails: wasCollected ? null : 'The value was not collected',
        ...(wasCollected && { dataCollectionTimeOffset: toShortIsoTime(Date.parse(machine.lastSeen), 3) }),
        complianceCalculationTimeOffset: toShortIsoTime(endOf(window) - 600_000, 3),
        recommendedValue: configuration.recommendedValue,
        currentValue: wasCollected ? [String(Math.floor(drawn * 30_000))] : [],
        rawValue: wasCollected ? [`dword:${Math.floor(drawn * 30_000).toString(16)}`] : [],
        source: configuration.source,
      };
    });
  },
};

function slotsOf({ baselineProfiles, baselineConfigurations }: TenantData, machine: Machine) {
  if (!isAssessed(machine)) return [];
  const profiles = baselineProfiles.filter(
    ({ status, operatingSystem }) => status && operatingSystem.replaceAll(' ', '') === machine.osPlatform,
  );
  return profiles.flatMap((profile) =>
    baselineConfigurations
      .filter(({ benchmarkVersion }) =>
        benchmarkVersion.endsWith(profile.operatingSystem.toLowerCase().replaceAll(' ', '_')),
      )
      .map((configuration) => ({ profile, configuration })),
  );
}
