import { draw, saltOf } from '../draw.js';
import { installationsOf } from '../software.js';
import { weaknessesOf } from '../vulnerabilities.js';
import { inPass, isAssessed, machineColumns, type ExportKind } from './export-kind.js';
import { toExportTime } from './window.js';

/** How long vendors support software: what has a product code, and its vulnerabilities. */
const endOfSupport = [
  ['None', null],
  ['EOS Version', '2020-12-30'],
  ['Upcoming EOS Version', '2027-05-11T00:00:00+00:00'],
  ['EOS Software', '2021-05-11T00:00:00+00:00'],
  ['Upcoming EOS Software', '2027-12-30'],
] as const;

export function supportColumns(machineId: string, salt: number) {
  const drawn = draw(machineId, salt, 4);
  const [endOfSupportStatus, endOfSupportDate] =
    endOfSupport[drawn < 0.8 ? 0 : 1 + Math.floor((drawn - 0.8) * 20)] ?? endOfSupport[0];
  return { endOfSupportStatus, endOfSupportDate };
}

/** Software with a product code of every machine (Learn: get-assessment-software-inventory.md). */
export const softwareInventory: ExportKind = {
  name: 'SoftwareInventory',
  repeats: true,
  countSlots: (tenant, machine) => installationsOf(tenant, machine).length,
  makeRows: (context) => {
    const { tenant, machine, pass } = context;
    const { deviceId, deviceName, rbacGroupId, rbacGroupName } = machineColumns(context);
    return installationsOf(tenant, machine).map((installation) => {
      const { vendor, name, salt } = installation.product;
      const version = inPass(installation.version.version, pass);
      const from = Date.parse(machine.firstSeen);
      const drawn = draw(machine.id, salt, 4);
      return {
        deviceId,
        deviceName,
        rbacGroupId: String(rbacGroupId),
        rbacGroupName,
        osPlatform: machine.osPlatform,
        softwareVendor: vendor,
        softwareName: name,
        softwareVersion: version,
        numberOfWeaknesses: weaknessesOf(tenant, installation).length,
        diskPaths: [`C:\\Program Files\\${vendor}\\${name}\\${name}.exe`],
        registryPaths: [`HKEY_LOCAL_MACHINE\\SOFTWARE\\${vendor}\\${name} ${version}`],
        softwareFirstSeenTimestamp: toExportTime(from + drawn * (Date.parse(machine.lastSeen) - from)),
        ...supportColumns(machine.id, salt),
      };
    });
  },
};

const others = [
  ['Lob Apps', 'Zeiterfassung – Außendienst', '4.2'],
  ['Contoso', 'Contoso Label Printer', '11.0.3'],
  ['Fabrikam, Inc.', 'fabrikam "field" agent', '2024.7'],
  ['', '打印助手', '1.0'],
] as const;

/** Software without a product code of every machine (Learn: get-assessment-non-cpe-software-inventory.md). */
export const nonCpeSoftwareInventory: ExportKind = {
  name: 'SoftwareInventoryNonCpe',
  repeats: true,
  countSlots: (_tenant, machine) => (isAssessed(machine) ? others.length : 0),
  makeRows: (context) => {
    const { machine, pass } = context;
    if (!isAssessed(machine)) return [];
    return others.map(([softwareVendor, softwareName, version]) => {
      if (draw(machine.id, saltOf(softwareName), 0) > 0.4) return null;
      return {
        ...machineColumns(context),
        osPlatform: machine.osPlatform,
        softwareVendor,
        softwareName,
        softwareVersion: inPass(version, pass),
        softwareLastSeenTimestamp: toExportTime(Date.parse(machine.lastSeen), 3),
        registryPath: `HKEY_LOCAL_MACHINE\\SOFTWARE\\${softwareName}`,
      };
    });
  },
};
