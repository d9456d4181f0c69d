import { draw, saltOf } from '../draw.js';
import { toShortIsoTime } from '../iso-time.js';
import type { Machine } from '../model.js';
import { isAssessed, machineColumns, type ExportKind } from './export-kind.js';

const extensions = [
  ['edge', 'jmjflgjpcpepeafmmgdpfkogkghcpiha', 'Edge relevant text changes', 'Low', ['bookmarks']],
  ['chrome', 'cjpalhdlnbpafiamejdnhcphjbkeiagm', 'uBlock Origin', 'Medium', ['<all_urls>', 'webRequest']],
  ['chrome', 'ghbmnnjooekpmoecnnnilnnbdlolhkhi', 'Google Docs Offline', 'None', ['downloads']],
  ['firefox', '{446900e4-71c2-419f-a6a7-df9c091e268b}', 'Passwörter "sicher"', 'High', ['nativeMessaging']],
  ['chrome', 'aapbdbdomjkkjkaonfhkkikfgjllcleb', 'Coupons & more', 'Critical', ['history', 'cookies']],
] as const;

/** Browser extensions of every machine, in PascalCase as the sample (Learn: get-assessment-browser-extensions.md). */
export const browserExtensions: ExportKind = {
  name: 'BrowserExtensionsInventory',
  repeats: true,
  countSlots: (_tenant, machine) => (canHaveThem(machine) ? extensions.length : 0),
  makeRows: (context) => {
    const { machine, pass } = context;
    if (!canHaveThem(machine)) return [];
    const { deviceId, deviceName, rbacGroupId, rbacGroupName } = machineColumns(context);
    return extensions.map(([browser, id, name, risk, permissions]) => {
      const drawn = draw(machine.id, saltOf(id), 0);
      if (drawn > 0.5) return null;
      return {
        DeviceId: deviceId,
        DeviceName: deviceName,
        RbacGroupId: rbacGroupId,
        RbacGroupName: rbacGroupName,
        InstallationTime: toShortIsoTime(Date.parse(machine.lastSeen) - drawn * 3e10, 3),
        BrowserName: browser,
        ExtensionId: pass === 0 ? id : `${id}${pass}`,
        ExtensionName: name,
        ExtensionDescription: `${name}, from the store`,
        ExtensionVendor: browser === 'edge' ? 'Microsoft' : null,
        ExtensionVersion: `${1 + Math.floor(drawn * 90)}.0.1`,
        ExtensionRisk: risk,
        IsActivated: drawn < 0.4,
        Permissions: permissions.map((Id, index) => ({ Id, IsRequired: index === 0, Risk: risk })),
      };
    });
  },
};

function canHaveThem(machine: Machine): boolean {
  return isAssessed(machine) && /^(Windows1|macOS)/.test(machine.osPlatform);
}
