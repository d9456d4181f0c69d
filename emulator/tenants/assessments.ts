import type { Rows } from '../generated/rows.js';
import { toShortIsoTime } from './iso-time.js';
import { sortById, type SeedContext } from './seed-context.js';

const day = 86_400_000;
/** The placeholder for a missing time. */
const unset = '0001-01-01T00:00:00Z';

/** A baseline profile (Learn: get-security-baselines-assessment-profiles.md). */
export type BaselineProfile = Rows['BaselineProfile'];

/** A baseline configuration (Learn: get-security-baselines-assessment-configurations.md). */
export type BaselineConfiguration = Rows['BaselineConfiguration'];

const systems: readonly [string, string][] = [
  ['Windows 11', '23H2'],
  ['Windows 10', '1909'],
  ['Windows Server 2019', '1809'],
  ['Windows Server 2022', '21H2'],
];

/** A profile for each system and level, half of them active, sorted by id. */
export function seedBaselineProfiles({ random, now }: SeedContext): BaselineProfile[] {
  const profiles = systems.flatMap(([operatingSystem, operatingSystemVersion]) =>
    ['Level 1 (L1)', 'Level 2 (L2)'].map((complianceLevel, index): BaselineProfile => {
      const totalDevices = random.int(1, 400);
      const changed = now - random.int(1, 60) * day;
      return {
        id: random.guid(),
        name: `CIS ${operatingSystem} "${complianceLevel}"`,
        description: "The organization's baseline",
        benchmark: 'CIS',
        version: '1.4.0',
        operatingSystem,
        operatingSystemVersion,
        status: index === 0,
        complianceLevel,
        settingsNumber: random.int(20, 350),
        createdBy: `analyst${random.int(1, 5)}@corp.example`,
        lastUpdatedBy: random.chance(0.5) ? null : `analyst${random.int(1, 5)}@corp.example`,
        createdOnTimeOffset: random.chance(0.5) ? unset : toShortIsoTime(changed - 30 * day, 7),
        lastUpdateTimeOffset: random.chance(0.5) ? unset : toShortIsoTime(changed, 7),
        passedDevices: random.int(0, totalDevices),
        totalDevices,
        rbacGroupIdsProfileScope: index === 0 ? [] : [2],
        rbacGroupNamesProfileScope: index === 0 ? [] : ['Servers'],
        deviceTagsProfileScope: index === 0 ? [] : ['tier-0'],
      };
    }),
  );
  return sortById(profiles);
}

const settings: readonly [string, string, string][] = [
  ['1.1.1', 'Account Policies', "Ensure 'Enforce password history' is set to '24 or more password(s)'"],
  ['2.3.1.1', 'Local Policies', "Ensure 'Accounts: Administrator account status' is set to 'Disabled'"],
  [
    '9.3.9',
    'Windows Firewall',
    "Ensure 'Windows Firewall: Public: Logging: Size limit (KB)' is set to '16,384 KB or greater'",
  ],
  [
    '18.9.5',
    'Administrative Templates',
    "Ensure 'Turn On Virtualization Based Security' is set to 'Enabled'",
  ],
];

/** The same settings for each system: their numbers are unique only inside one. Sorted by unique id. */
export function seedBaselineConfigurations({ random }: SeedContext): BaselineConfiguration[] {
  const configurations = systems.flatMap(([system]) =>
    settings.map(([id, category, name]): BaselineConfiguration => {
      const benchmarkVersion = `1.4.0-${system.toLowerCase().replaceAll(' ', '_')}`;
      return {
        uniqueId: `CIS_${benchmarkVersion}_${id}`,
        id,
        benchmarkName: 'CIS',
        benchmarkVersion,
        name: `(L1) ${name}`,
        description: `<p>This setting is about ${category}. The recommended state is <strong>set</strong>.</p>`,
        category,
        complianceLevels: ['Level 1 (L1)', 'Level 2 (L2)'],
        cce: `CCE-${random.digits(5)}-${random.int(0, 9)}`,
        rationale: '<p>If the state is another, it is easier to break in.</p>',
        remediation: '<p>Set it by group policy.</p>',
        source: ['hklm\\software\\policies\\microsoft\\setting'],
        recommendedValue: ['Greater than or equal to 16384'],
        isCustom: random.chance(0.1),
        assessmentMethod: 'Automated',
      };
    }),
  );
  return configurations.sort((one, other) => (one.uniqueId < other.uniqueId ? -1 : 1));
}

/** The meaning of a permission of browser extensions (Learn: get-browser-extensions-permission-info.md). The same for every tenant. */
export type BrowserExtensionPermission = Rows['BrowserExtensionPermissionInfo'];

/** A part of the service's catalogue, sorted by key. */
export const browserExtensionPermissions: readonly BrowserExtensionPermission[] = [
  ['<all_urls>', 'All URLs', 'Read and change all your data on the websites you visit'],
  ['bookmarks', 'Bookmarks', 'Read and change your bookmarks'],
  ['cookies', 'Cookies', 'Read and change cookies'],
  ['downloads', 'Downloads', 'Manage your downloads'],
  ['geolocation', 'Geolocation', 'Detect your physical location & use it without asking'],
  ['history', 'History', 'Read and change your browsing history'],
  ['nativeMessaging', 'Native messaging', 'Communicate with cooperating native applications'],
  [
    'webRequest',
    'Web requests',
    'Observe and analyze traffic, and intercept, block or change requests in flight',
  ],
].map(([key = '', permissionName = '', description = '']) => ({ key, permissionName, description }));
