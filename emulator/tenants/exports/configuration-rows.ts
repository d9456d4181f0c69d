import type { Machine } from '../model.js';
import { configurations, lacks } from '../recommendations.js';
import { isAssessed, machineColumns, type ExportKind } from './export-kind.js';
import { endOf, toExportTime } from './window.js';

/** Every setting on every machine (Learn: get-assessment-secure-config.md). */
export const secureConfigurations: ExportKind = {
  name: 'SecureConfigurationsAssessment',
  repeats: true,
  countSlots: (_tenant, machine) => (isAssessed(machine) ? configurations.length : 0),
  makeRows: (context) => {
    const { machine, pass, window } = context;
    if (!isAssessed(machine)) return [];
    const { deviceId, deviceName, rbacGroupId, rbacGroupName } = machineColumns(context);
    return configurations.map((configuration) => {
      const isApplicable = appliesTo(machine);
      const scid = `scid-${configuration.scid + pass * 10_000}`;
      return {
        deviceId,
        deviceName,
        rbacGroupId: String(rbacGroupId),
        rbacGroupName,
        osPlatform: machine.osPlatform,
        osVersion: machine.version,
        timestamp: toExportTime(endOf(window) - 3_600_000 - (configuration.scid % 1_000), 3),
        configurationId: scid,
        configurationName: configuration.name,
        configurationCategory:
          configuration.category === 'SecurityControls' ? 'Security controls' : configuration.category,
        configurationSubcategory: configuration.subCategory,
        configurationImpact: 1 + (configuration.scid % 10),
        isCompliant: isApplicable && !lacks(machine, configuration),
        isApplicable,
        isExpectedUserImpact: configuration.scid % 2 === 0,
        recommendationReference: `sca-_-${scid}`,
      };
    });
  },
};

function appliesTo({ osPlatform }: Machine): boolean {
  return osPlatform.startsWith('Windows');
}
