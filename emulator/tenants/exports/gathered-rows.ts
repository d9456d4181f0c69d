import { antivirusHealthOf } from '../device-health.js';
import { isAssessed, machineColumns, type ExportKind } from './export-kind.js';
import { endOf, toExportTime } from './window.js';

/**
 * The gathered information of every machine, one row each. Only the column DeviceGatheredInfo is documented, in which the
 * antivirus data are, as JSON in a text, in a form that no page has (Learn: device-health-api-methods-properties.md).
 */
export const gatheredInformation: ExportKind = {
  name: 'InfoGathering',
  repeats: false,
  countSlots: (_tenant, machine) => (isAssessed(machine) ? 1 : 0),
  makeRows: (context) => {
    const { machine, window } = context;
    if (!isAssessed(machine)) return [];
    const health = antivirusHealthOf(machine);
    const { deviceId, deviceName, rbacGroupId, rbacGroupName } = machineColumns(context);
    return [
      {
        DeviceId: deviceId,
        DeviceName: deviceName,
        RbacGroupId: rbacGroupId,
        RbacGroupName: rbacGroupName,
        OsPlatform: machine.osPlatform,
        OsVersion: machine.version,
        LastSeenTime: toExportTime(Date.parse(machine.lastSeen), 0),
        Timestamp: toExportTime(endOf(window) - 1_800_000, 7),
        DeviceGatheredInfo: JSON.stringify({
          DeviceAntivirusInfo:
            health === null
              ? null
              : {
                  AvMode: health.avMode,
                  AvEngineVersion: health.avEngineVersion,
                  AvPlatformVersion: health.avPlatformVersion,
                  AvSignatureVersion: health.avSignatureVersion,
                  QuickScanResult: health.quickScanResult,
                  QuickScanTime: toExportTime(Date.parse(health.quickScanTime), 0),
                },
        }),
      },
    ];
  },
};
